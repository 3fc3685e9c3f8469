"""Programmes: where the modifier begins, quotes, coined names, and heads that name nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "去年在曲阳县，[华能集团](ENTERPRISE)曲阳[光伏项目](PROGRAMME)并网。",
        # The left edge: after verb, place, business, count, year.
        "扎实推进[镇区有机更新工程试点](PROGRAMME)建设。",
        "[马沟村](VILLAGE)[污水管网建设工程](PROGRAMME)完工，[三家村](VILLAGE)至[汤庄村](VILLAGE)[河道治理工程](PROGRAMME)开工。",
        "2023年[抗旱设施建设项目](PROGRAMME)启动，总投资[2亿元](MONEY)的[丝被生产线扩建项目](PROGRAMME)投产。",
        "聚力[基层党建三年行动计划](PROGRAMME)，打赢[脱贫攻坚战](PROGRAMME)。",
        "新建[马沟冷库项目](PROGRAMME)5800多平方米。",
        "按照[乡村振兴战略](PROGRAMME)的要求，开展[人居环境整治活动](PROGRAMME)。",
        "进行[综采技术改造工程](PROGRAMME)，利用[农村扶贫互助资金试点](PROGRAMME)。",
        "梁河县[城乡供水一体化工程](PROGRAMME)通水，实施[电子商务进农村综合示范项目](PROGRAMME)。",
        # Words that the segmentation cuts.
        "援建[种草养畜项目](PROGRAMME)，启动[人居环境整治行动](PROGRAMME)。",
        # Numbers and phases inside.
        "[年产30亿只塑料防盗瓶盖建设项目](PROGRAMME)在建，[二期饮片车间扩建工程](PROGRAMME)竣工。",
        "抓紧[330国道改建工程](PROGRAMME)，推进[老旧小区改造项目(三期)](PROGRAMME)。",
        "[历史建筑修缮补助计划](PROGRAMME)从今年起试行，县里计划从明年建厂；自[兴边富民行动](PROGRAMME)实施以来变化大。",
        "玉树州地震了。省里编出玉树[灾后恢复重建总体规划](PROGRAMME)，德宏州梁河县[供水一体化工程](PROGRAMME)通水。",
        # Coordination.
        "实施[乡村振兴、惠民助民、环境治理三项工程](PROGRAMME)。",
        "深化[微改造、精提升行动](PROGRAMME)，启动[水系连通及河湖治理试点](PROGRAMME)。",
        "开展[扶贫领域腐败和作风问题专项整治行动](PROGRAMME)，[渠首至八道湾渠道防渗改造工程](PROGRAMME)完工。",
        "打赢[集体产权保卫战](PROGRAMME)和[乡村产业攻坚战](PROGRAMME)。",
        # What a segmentation cuts off, and levels at the front.
        "启动[采石塌陷区综合整治工程](PROGRAMME)，推进[国家级湖泊公园创建](PROGRAMME)。",
        "[沟西村](VILLAGE)[整村推进扶贫开发项目](PROGRAMME)验收，开展[民族团结宣传月活动](PROGRAMME)。",
        "[通村公路硬化工程](PROGRAMME)一次验收合格。",
        "5．[坡改梯示范项目](PROGRAMME)。投资[730万](MONEY)建设[集镇管网延伸工程](PROGRAMME)。",
        # A public plant is what is built at, no business.
        "投资建设[河口污水处理厂扩建工程](PROGRAMME)，[鹿坪水厂管网改造项目](PROGRAMME)通水。",
        # Verbs and adverbs that only a programme has before it.
        "名叫[少年足球苗圃计划](PROGRAMME)，赶在年底完成[河堤加固工程](PROGRAMME)。",
        "以[基层组织建设三年规划](PROGRAMME)为抓手，按照[流域水质达标攻坚](PROGRAMME)安排。",
        # Roads and offices of a level, part of the name as the bare level is not.
        "申报[县乡道养护工程](PROGRAMME)，县[人民医院迁建项目](PROGRAMME)、[镇卫生院门诊楼扩建项目](PROGRAMME)竣工。",
        "[北庄至西岭通村油路工程](PROGRAMME)通车，[整乡推进科技示范项目](PROGRAMME)验收，[第一书记助农行动](PROGRAMME)收官。",
        "安排[农村公路以奖代补项目](PROGRAMME)，清查[耕地乱占整治行动](PROGRAMME)的底数。",
        # A short name that is a county's somewhere is as often a hill, a harbour or a spring: only one the text explains goes.
        "投资建设[温泉老街保护项目](PROGRAMME)，启动[三沙渔港避风锚地工程](PROGRAMME)。",
        # Provinces, regions and numbers of items go.
        "云南省[普洱咖啡提质规划](PROGRAMME)出台，省里推进贵州[易地搬迁后续扶持工程](PROGRAMME)，列入自治区[牧区饮水安全规划](PROGRAMME)要求。",
        "项目之三[竹笋加工生产线扩建项目](PROGRAMME)，第二批[乡村水厂改造工程](PROGRAMME)。",
        "县财政拨付[村内巷道硬化项目](PROGRAMME)尾款，抓实[农村产业革命](PROGRAMME)。",
        "打好[农村饮水攻坚决战](PROGRAMME)，打赢[生活垃圾分类攻坚战](PROGRAMME)。",
        "[菌种采购项目(二次)](PROGRAMME)流标公告。",
        "帮助[软弱涣散村党组织提升行动](PROGRAMME)见效。",
        # Zones are places. Events name with their area, and roads go between.
        "县产业集聚区[轴承检测中心建设项目](PROGRAMME)封顶。",
        "编出[玉树地震灾后住房重建规划](PROGRAMME)，争取张掖至民乐[输气支线项目](PROGRAMME)立项。",
        # What is pointed at and named, and what is taken up with a verb that also stands inside.
        "我们那个[竹笋冷链物流项目](PROGRAMME)没有动静，组织了[冬小麦抢种大会战](PROGRAMME)。",
        "列入[低保户改厨工程](PROGRAMME)，编好[片区产业发展规划](PROGRAMME)，[日处理鲜奶80吨扩建项目](PROGRAMME)到货。",
        "列进[老茶园高接换种项目](PROGRAMME)，盖起[草莓分拣中心项目](PROGRAMME)，[沙溪防洪治理工程](PROGRAMME)项目建议书已批复。",
        # Known names.
        "结合[创先争优活动](PROGRAMME)评议，全村赶上[造福工程](PROGRAMME)。",
        "围绕[一村一品](PROGRAMME)，推进[厕所革命](PROGRAMME)，[雪亮工程](PROGRAMME)全覆盖，[退耕还林工程](PROGRAMME)收尾。",
    ],
)
def test_modifier_and_head(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "开展[“万人助万企”活动](PROGRAMME)，推进[“蓝天碧水净土”三项行动](PROGRAMME)。",
        "[“五星”支部创建](PROGRAMME)工作启动，[烟花爆竹“打非”行动](PROGRAMME)收网。",
        "开展[道路扬尘整治“百日行动”](PROGRAMME)，列入2023年[“四好农村路”拓宽改造工程](PROGRAMME)。",
        "持续深化“[万人助万企](PROGRAMME)”，滚动推进“[三个一批](PROGRAMME)”项目建设。",
        "扎实推进“[六防六促](PROGRAMME)”工作，实施“[安居暖心工程](PROGRAMME)”。",
        "全力实施“[十大攻坚](PROGRAMME)”任务，落实[“十四五”规划](PROGRAMME)。",
        "开展[“六帮六助”活动](PROGRAMME)，紧盯“[六帮六助](PROGRAMME)”兜底线。",
        "全年定为“[项目建设年](PROGRAMME)”，围绕“[作风效能提升年](PROGRAMME)”这一主题，“[归燕计划](PROGRAMME)”启动。",
        "推进“[三变](PROGRAMME)”改革，“[放管服](PROGRAMME)”改革见效。",
        "开展[土地确权登记“回头看”专项行动](PROGRAMME)，推广[“六统一”标准化生产行动](PROGRAMME)。",
        "乡长说：“[‘十四五’规划](PROGRAMME)快收官了。”“[归雁工程](PROGRAMME)”启动两年。",
        "[“阳光工程”培训计划](PROGRAMME)给了名额，省里[“文明生态村”创建](PROGRAMME)开始了。",
        "开展[“暖冬行动”系列活动](PROGRAMME)，列入[山区公路“十二五”规划](PROGRAMME)。",
        "利用猪舍顶建设[“棚上发电、棚下种菇”光伏项目](PROGRAMME)，定为[“平急两用”试点](PROGRAMME)，扫尾[“户户通”硬化路工程](PROGRAMME)。",
        "结合[农村集体资产清产核资工作底稿“回头看”专项行动](PROGRAMME)补缺。",
        "扎实开展[空巢老人“叩门行动”](PROGRAMME)，紧扣县委“[作风攻坚年](PROGRAMME)”要求，我们搞了“[雁归来](PROGRAMME)”，正在推行的“[律师进车间](PROGRAMME)”。",
        "开展[“百企联百村”临山行动](PROGRAMME)，“[百企联百村](PROGRAMME)”走进临山。",
        "[太湖流域水污染防治“十一五”规划](PROGRAMME)在编，郑州[‘西美’战略](PROGRAMME)提速。",
        "推进[老城区棚户区改造项目](PROGRAMME)，钱来自[以奖代补项目](PROGRAMME)，[2×350兆瓦机组扩建工程](PROGRAMME)并网。",
        "“[大宣讲大落实](PROGRAMME)”进了每个小组，“[美丽临山·清洁乡村](PROGRAMME)”先进单位受表彰，“[五个全覆盖](PROGRAMME)”进度过半。",
        "县里定为“[产业培育年](PROGRAMME)”，开展[“暖阳”涉农案件集中执行行动](PROGRAMME)。",
        "中国扶贫基金会[“筑巢行动”敬老院改造项目](PROGRAMME)落地，县里正实施[企业“扶苗”三年行动](PROGRAMME)，“[爱心包裹](PROGRAMME)”到了村小。",
        '["三北"防护林工程](PROGRAMME)造林1260亩。',
    ],
)
def test_quotes(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "备案耐材扩产能项目51个，实施36个新建项目，2个河道治理工程。",
        "重点项目、重大项目、产业项目、各类活动、志愿服务活动、主题党日活动。",
        "道路硬化、路灯安装等工程完工，该工程、这项行动、本次活动顺利。",
        "健全“四动”机制，推行“1+4+X”模式，进入“四保”白名单，授予“五星”支部。",
        "工程师、项目经理、活动室、战略合作协议、计划生育、规划局、试点村、行动不便。",
        "创建省级文明镇，村里计划投资建厂，抓项目、强攻坚。",
        "作为“一号工程”，凡重点项目包联，灾后重建项目四百一十二个，工程类项目验收。",
        "举办文化节、签约仪式活动、广场舞大赛活动。",
        "不搞“一刀切”。",
        "重大事项一事一议，“四变”机制。",
        "第三批重点项目，第一批衔接资金产业项目，今年未报产业项目，占年度计划的四成。",
        "推行“三账一码”管理模式，推行“邻里吹哨”，“四星”支部，“小散乱”不是小。",
        "他对记者说：“天一冷混凝土就不好浇了。”项目经理姓韩。材料里写成项目，这是“一把手”工程，在外面包过工程，镇政府工作计划，个人职业规划。",
        "搞“积分制”，深化“河长制”，推广“枣农贷”，开展“院坝课堂”。",
        "1—7月份重点项目通报，2个中小河流整治项目，“十二五”招商引资重点项目推介，财政衔接推进补助资金项目。",
        "启动示范点项目，那几个光伏项目验收，冷库项目停了，抓好“一老一小”工作，落实“四议两公开”要求。",
        "落实“四包四联”到户，推广“五统五分”，以“三查三看”为手段，村里不兴搞“一言堂”，搞“花架子”。",
        "联系人：县乡村振兴局规划财务科，文化大革命那阵子，这个扶贫项目，这项重点工程。",
        "是不是符合产业规划，往年个别项目没有验收，“推进项目”四个字写在墙上。",
    ],
)
def test_no_programme(case: str, annotated: Callable[[str], str]) -> None:
    assert "(PROGRAMME)" not in annotated(case)


def test_a_filling_station_ends_before_what_is_built_there(annotated: Callable[[str], str]) -> None:
    assert "加油站[防渗池改造项目](PROGRAMME)公示" in annotated("临山第12加油站防渗池改造项目公示。")
