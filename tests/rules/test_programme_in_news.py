"""Programmes in ordinary news: classes of works and single events that name none, and names of several parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # Of what sort, how great, of what rank, whose.
        "这项技艺列入省级非物质文化遗产代表性项目名录，他是非遗项目传承人。",
        "收费项目公开，医保报销项目扩围，获得男子跳远项目第一名，检测项目共12项。",
        "主持国家社科基金项目，新的入驻项目路演，房地产开发项目停工，固定资产投资项目。",
        "这是全市规模最大的安置民生工程，也是全省首个零碳园区项目，亚洲最长的跨江索道工程。",
        "那是松林新区重点民生工程，作为滨湖商务区重大产业项目，城东经济开发区建设项目用地已批。",
        "强化帮扶项目资产管理，扶持优势项目，组织搜救行动，优化城市规划，承担国家级试点。",
        "衔接资金支持的经营性帮扶项目，发展特色种植项目，精准扶贫产业项目，该店服务项目齐全。",
        "整合涉农资金项目，申报地方政府专项债券项目。",
        "对破损路面进行维修改造工程，将老旧管网进行改造工程。",
        "警方展开夜间巡逻行动，山地救援行动持续到天亮，邻居联合执法行动。",
        # Single events, whatever their motto.
        "支部开展“学英模、守初心”主题党日活动，举办“浓情端午”主题活动，开展“喜迎新春”猜灯谜活动。",
        "妇联举办“童心向党”亲子手工活动，商会办了“冬日暖阳”爱心集市活动，开展便民服务活动、爱心助学活动。",
        # Behind quotes too, the head can belong to another word; a plan of action is a document.
        "他在“邻里客厅”活动室内下棋，印发黑臭水体治理三年行动方案。",
        "推行“周末夜校”制度，办起“四点半课堂”，“凤鸣班”全是农民。",
        "围绕“同心桥”品牌及其子项目，通过“支部+农户”模式发展大棚项目，刊登相关志愿服务项目，“邻里有我志愿在行动”创投大赛。",
        "邻里志愿服务活动二百场，壮大集体经济项目。",
        "“英雄”主题教育基地揭牌。",
        # What picks from a class, and what describes one before it says of which kind.
        "景区推出了许多互动体验项目，引进了众多文旅项目，还有一系列健康管理项目。",
        "多数农田灌溉项目投入使用，任何商业开发项目都不得占用耕地，类似的技能培训项目很受欢迎。",
        "这是一项惠及三万人的农村饮水工程，也是一项利国利民的生态治理工程，这场没有硝烟的疫情阻击战。",
        "开展为独居老人提供理发服务活动。",
        # How people act.
        "全县卫健战线迅速行动，乡镇干部主动行动，消防救援力量第一时间行动，全村夜以继日攻坚。",
        # Metaphors and prizes.
        "把修路当成书记工程、希望工程来抓，杜绝面子工程、烂尾工程、豆腐渣工程，安全生产是生命线工程。",
        "获得全省最佳公益项目、十佳支教项目称号，入选最具潜力农业项目、市级优良工程。",
        # Battles and revolutions of history; subjects of study; what a person or firm plans.
        "讲述四平保卫战、长沙会战、上甘岭阻击战的故事，新一轮科技革命、能源革命、自我革命。",
        "他毕业于土木工程专业，获软件工程硕士学位，从事钢结构工程、防水工程。",
        "股东披露减持计划，推出股权激励计划，游客调整出行计划，合理安排灌溉计划，坚持多元化战略。",
        # Sorts of business, and what a place offers.
        "EPC项目、房地产项目、商业综合体项目停工，景区有漂流项目、玻璃栈道项目，园区核心项目、校区配套项目。",
        "推进江畔民宿街、岸上观光项目，实施云岭、金穗等农旅融合项目，5公里亮化工程完工，好的“互联网+”项目。",
        "以实际行动服务项目建设，谋划“造血”项目，开展系列防火宣传活动，制定村庄保洁工作计划。",
        "承担国家自然科学基金面上项目，参加劳务输出项目，申请国家助学贷款项目，好项目大项目。",
        # Verbs that plan and hope, praise of deeds, classes, visits of a day, other words.
        "我县高标准规划，精心规划，希望项目尽快落地，用扎扎实实的帮困暖心行动感动乡亲。",
        "五县集中式光伏项目陆续开工，抽水蓄能项目提速，开展“乡村振兴”工作。",
        "建成一批风景如画的亲水步道项目，争取中央预算内项目，申请商业银行项目贷款，采用PPP项目。",
        "社区组织党员开展廉政警示教育活动，依托国家地方联合工程研究中心，参加“四议两公开一监督”等活动。",
    ],
)
def test_no_programme(case: str, annotated: Callable[[str], str]) -> None:
    assert "(PROGRAMME)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        "决战决胜[脱贫攻坚战](PROGRAMME)，打一场[秋粮抢收攻坚战](PROGRAMME)。",
        # The work for a title.
        "区领导督导[文明城市创建](PROGRAMME)工作，召开[全国文明城市创建](PROGRAMME)推进会，[国家卫生城市创建](PROGRAMME)进入冲刺阶段。",
        # A verb behind 开展 says what the action aims at.
        "开展[巩固脱贫成果专项行动](PROGRAMME)，开展[提升窗口服务水平专项行动](PROGRAMME)，发起[下基层大走访活动](PROGRAMME)。",
        # Quarters and seats in the name; descriptions set off from it; who carries it out.
        "由[中建三局](ENTERPRISE)承建的[李家院砖厂棚户区改造项目](PROGRAMME)封顶，[村委会大院硬化工程](PROGRAMME)开工。",
        "民生工程——[北园安置房项目](PROGRAMME)交付，启动“小雨伞”社会救助——[“护苗计划”项目](PROGRAMME)。",
        "我市[农村公路改造工程](PROGRAMME)完工，我县[山塘清淤工程](PROGRAMME)验收。",
        # Two mottoes, campaigns of education, classes.
        "社区开展[“送法下乡”暨“禁毒宣传”活动](PROGRAMME)，“[禁毒宣传](PROGRAMME)”签到。",
        "组织“[科普进校园](PROGRAMME)”，开展“[律师进社区](PROGRAMME)”暨“[我为群众办实事](PROGRAMME)”调研。",
        "在“[牢记宗旨、服务群众](PROGRAMME)”主题教育中，按照“[九个全覆盖](PROGRAMME)”的要求。",
        "“[向阳暑托班](PROGRAMME)”开班，孩子们喜欢“[向阳暑托班](PROGRAMME)”。",
        "区里启动“[小雨伞](PROGRAMME)”社会救助，“[小雨伞](PROGRAMME)”帮了三十户。",
        "开展[“我们的节日·端午”主题活动](PROGRAMME)，[“守护”专项执法行动](PROGRAMME)收官。",
        # Verbs before names, and before a name behind quotes.
        "老人讲述[三线建设大会战](PROGRAMME)，用活“领头雁”打好[春耕备耕攻坚战](PROGRAMME)，整个[引水入城工程](PROGRAMME)。",
        # Who carries it out stays outside; for whom it is, inside.
        "县人民医院[“点亮心灯”助盲行动](PROGRAMME)，江南大学[“青禾”支教项目](PROGRAMME)，市农业农村局[“新农人”培育计划](PROGRAMME)。",
        "市水利局[清江河道整治工程](PROGRAMME)，团市委[青年创业扶持计划](PROGRAMME)，国家林草局[国土绿化行动](PROGRAMME)。",
        "招标：[公安局业务用房建设项目](PROGRAMME)，[村庄布局规划](PROGRAMME)印发。",
        "仁爱医院[关爱独居老人志愿服务项目](PROGRAMME)，开展[支部“亮身份”活动](PROGRAMME)。",
        # Rivers, lakes and deserts that share their works; two heads.
        "[太湖、巢湖流域综合治理工程](PROGRAMME)，打好[毛乌素、库布其沙漠歼灭战](PROGRAMME)。",
        "[洞庭湖、鄱阳湖堤防加固工程](PROGRAMME)，[长江、黄河两大流域防护林工程](PROGRAMME)，三大水利枢纽工程。",
        "[河套“几”字弯治沙行动](PROGRAMME)、[乌梁素海湿地修复工程](PROGRAMME)。",
        # A name in quotes, and then without them.
        "县里启动“[暖巢行动](PROGRAMME)”，[暖巢行动](PROGRAMME)开展以来，独居老人有了照应。",
        "“[碧水工程](PROGRAMME)”规划总投资[三十亿元](MONEY)，通过[碧水工程](PROGRAMME)的带动。",
        # Campaigns with their year, seasons, schemes that everybody knows.
        "开展“[净网2024](PROGRAMME)”进校园宣传，“[昆仑2022](PROGRAMME)”收网，打响“[春季攻势](PROGRAMME)”。",
        "建成“[万村千乡](PROGRAMME)”农家店两百个，沿着“[五五战略](PROGRAMME)”指引的路子，实施[乡村建设行动](PROGRAMME)。",
        "开展[道路交通安全“百日攻坚”行动](PROGRAMME)、[消防宣传进基层活动](PROGRAMME)、[“最美庭院”创建活动](PROGRAMME)。",
        "召开2020年度[新时代文明实践志愿服务项目](PROGRAMME)发布会，秋季新学期[“护校安园”行动](PROGRAMME)启动。",
        "集中展示[“拆违护绿”专项行动](PROGRAMME)成果，推进“[千村示范、万村整治](PROGRAMME)”。",
        "引进[年产10万吨锂电池正极材料项目](PROGRAMME)，列为[医养结合试点](PROGRAMME)。",
        # Bodies of a kind, terms, short names of cities inside words.
        "按照[托育机构食品安全整治三年行动](PROGRAMME)要求，实施[小微企业梯度培育行动](PROGRAMME)，推进[全面振兴三年行动](PROGRAMME)。",
        "[驻京部队官兵“助农行”活动](PROGRAMME)收官，[多能互补示范项目](PROGRAMME)并网，融入[一带一路战略](PROGRAMME)。",
        "实施[旅游兴县战略](PROGRAMME)、[人才强区战略](PROGRAMME)，入选[未来社区建设试点](PROGRAMME)名单，推进[文化惠民活动](PROGRAMME)。",
        # Seasons and sessions before a name, and verbs that tell people of it.
        "村里开展暑假[青少年“护航成长”行动](PROGRAMME)，第三期[“金桂夜话”校地合作活动](PROGRAMME)举行。",
        "向返乡民工讲解[“两补”培训项目](PROGRAMME)和政策，[城区供水PPP项目](PROGRAMME)签约。",
        # Mottoes that are told of, built and listed.
        "在“[急救进家庭](PROGRAMME)”普法宣讲中，在“[科普赶大集](PROGRAMME)”宣讲现场。",
        "新密市[抽水蓄能项目](PROGRAMME)开工，开展“[送医下乡](PROGRAMME)”“露天电影”等文化活动。",
    ],
)
def test_names(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case
