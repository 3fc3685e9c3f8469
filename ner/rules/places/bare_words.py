"""The words by which bare names are read: tails of lists, what follows a name, what is no bare name.

How they are used is told in :mod:`ner.rules.places.lists`, :mod:`ner.rules.places.adjoining`, :mod:`ner.rules.places.document` and
:mod:`ner.rules.places.bare`.
"""

from __future__ import annotations

from ner.rules.wordlist import any_of, words

LIST_KIND = any_of("""
    少数民族 软弱涣散 贫困 深度 特困 渔业 农业 牧业 行政 自然 民族 重点 试点 示范 薄弱 空壳 后进 先进
    出列 脱贫 山区 库区 沿江 沿河 沿海 沿线 偏远 边远 边境 移民 受灾 传统 专业 特色 美丽 文明 卫生 生态
    森林 旅游 民俗 城郊 城中 兄弟 相邻 邻近 周边 建制 老 新 乡 镇 古 小
""")
"""What may stand between the count of a list and its head: 三个特困村."""

TOWN_LIST_HEAD = "乡镇|镇乡|镇街|街镇|镇办|苏木镇|苏木|街道|镇(?!村)|乡(?![村土])"
VILLAGE_LIST_HEAD = "村庄|村寨|村屯|村室|(?:党)?支部(?!书记)|寨子|社区|嘎查|村民委员会|村(?!民|民?小组|(?<!自然村)组(?![成建织]))|屯(?!田)|居委会"
"""Pattern of the unit at the end of a list."""

NEVER_AFTER_UNCOUNTED_LIST = "[级民务干集规支委党史容庄落]|完小|小学|社区|两委|“两委"
"""What makes another word of 村 in 等村: 等村级事务."""

NATURAL_SUFFIXES = words("""
    屯 庄 寨 堡 沟 湾 塘 坪 坝 圩 埭 垸 坞 岭 岗 坡 坳 垭 凹 窝 洼 峪 岔 店 铺 集 营 台 墩 坑 塝 畈 冲
    垅 弄 浜 子 头 口 桥 井 家 塬 崖 崾 岘 梁 咀 嘴 滩 洲 渡 埠 港 园 楼 院 庙 房 户 窑 哨 箐 寮 厝
""")
"""Last characters of natural villages, read as a village only where the place before them asks for one."""

NATURAL_ENDING = "[坳垭坪沟涧坑湾畈垸坂塬峪岔岭洼庄寨屯堡墟垣坞埭塆]|岗(?!位)|屋场|屋子|圪[旦塔梁]|营子|甸子|堡子|坨子|洼子|沟子|窝铺|窝堡"
"""How names of natural villages end, and few other words of three or four characters."""

GOING_TO = "[东西南北][至邻接连]|(?:政府|机关|委会)(?:所在地|驻地?)在?|驻地(?:在|为)|家住|(?:搬|迁|回|嫁|走|开|通|修)[到往至进]了?|(?<![现正存内实所])在|[到往从至]了?|去(?!年)"
"""What stands before a place that somebody goes to, lives in, or where a road leads."""

WHOLE = frozenset("整全等各每某")
"""What makes of a unit all of it or others like it: 下崴子屯整屯搬迁, 柳二村等村庄."""

NATURAL_UNITS = frozenset("屯寨庄堡")
"""Last characters that by themselves say village behind an administrative one: 百林村那板屯."""

NO_BARE_NAMES = words("""
    嘎查 苏木 地方 当地 农庄 山庄 村庄 山寨 村寨 古寨 城堡 碉堡 城中 中心 政府 学校 广场 花园 街道 社区
    城区 镇区 老街 新街 街头 路口 村口 路边 河边 山沟 山坡 水沟 水塘 鱼塘 池塘 荷塘 桥头 码头 井口 渡口
    县城 隘口 山头 田头 地头 车头 后山 前山 大院 医院 法院 小院 庭院 敬老院 卫生院 文化站 房子 房屋 孩子
    院子 班子 路子 票子 车子 村子 寨子 院落 文化广场 茶园 果园 菜园 公园 校园 幼儿园 家园 产业园 工业园 大棚
    学生 教师 代表 领导 党员 干部 群众 农民 居民 企业 市场 商店 饭店 酒店 旅店 网店 集市 赶集 国营 民营
    经营 军营 夏令营 露营 平台 电视台 阳台 电台 站台 办公楼 教学楼 综合楼 大楼 楼房 住房 危房 平房 库房
    全家 国家 大家 农家 专家 老家 户户 农户 住户 贫困户 脱贫户 用户 和平 团结 胜利 红旗 幸福 建设 新建
    民主 自由 友谊 中心村 工业 农业 发展 创新 文明 先锋 前进 光明 向阳 东风 解放 人民 青年 朝阳 长城
    学院 大学 中学 小学 书院 剧院 影院 商城 机场 车站 港口 港湾
    大豆 玉米 小麦 水稻 棉花 花生 油菜 红薯 土豆 马铃薯 高粱 谷子 芝麻 绿豆 荞麦 甘蔗 烤烟 烟叶 茶叶 蔬菜 辣椒 花椒 番茄 黄瓜 西瓜 南瓜 冬瓜
    苹果 梨子 桃子 葡萄 柑橘 香蕉 荔枝 龙眼 板栗 核桃 红枣 枸杞 石榴 樱桃 猕猴桃 草莓 沙柳 柠条 沙棘 杨树 柳树 松树 杉树 桑树 樟树 毛竹 竹子
    生姜 大蒜 大葱 洋葱 白菜 萝卜 莲藕 香菇 木耳 天麻 黄芪 当归 甘草 柴胡 连翘 三七 牛羊 生猪 肉牛 奶牛 山羊 绵羊 土鸡 鸭子 鱼虾 螃蟹 蜜蜂
    中华 中国 黄河 长江 公司 集团 单位 部门 机关 改革 开放 合作 会议 项目 工程 资金 产业 生产 生活 生态 文化
""")
"""Words that are also names of villages: never read as a name without suffix, save in a list."""

TOTALS = words("合计 小计 总计 共计 累计 其他 其它 备注 平均 县直 镇直 城区 机关")
"""What stands in a column of places and is none."""

FACILITIES = tuple(
    sorted(
        words("""
    小学 中学 学校 学堂 幼儿园 初中 高中 大学 学院 医院 卫生院 卫生所 卫生室 诊所 敬老院 福利院 养老院
    派出所 供电所 司法所 法庭 邮局 粮站 电站 水电站 水站 车站 火车站 高铁站 服务区 收费站 大桥 特大桥
    立交 隧道 大道 公路 高速 水库 灌区 渠 港 码头 机场 公园 广场 景区 风景区 森林公园 度假区 产业园
    工业园 科技园 生态园 园区 工业区 开发区 基地 市场 商场 超市 酒店 宾馆 饭店 农场 林场 牧场 渔场 茶场
    煤矿 矿区 矿业 砖厂 酒厂 厂 公司 集团 股份 实业 银行 信用社 合作社 农庄 山庄 庄园 祠堂 寺 庙 塔
    遗址 故居 纪念馆 博物馆 文化馆 综治中心 服务中心 党群中心 片区 流域 项目 工程
""")
    )
)
"""Names of facilities end so; a bare name in front of one is part of its name (郭岗小学)."""

_PIECE = "[^\\W\\d_的了在是有和与及去今把被从将已又也还都就至到由用]"

LONGER_NAME = (
    '梯田|海滩|沙滩|海滨|浴场|花海|湿地|林海|竹海|茶海|温泉|瀑布|溶洞|石林|漂流|滑雪场|草原|风电场|光伏|风力发电|(?:气象|水文|雨量|环境|地震|水质|空气)?(?:自动)?(?:观测|监测)[站点]|雨量站|[变换]电站|换流站|升压站|加[油气]站|充电站|[小古名]镇|水乡|街(?!上)|[老古大]街|大集|大坝|扑火队|工业|地块|板块|组团|商圈|老?城区|新区|古城|车辆段|换乘站|[”"]?“[^”"\n]{1,14}[”"](?:国家|省级)?(?:[345]A级)?(?:景区|景点|品牌|牌)|商会|协会|学会|学区|中队|专线|方言|战役|起义|战斗|事件|供销社|税务|支行|分行|文化|乡(?![亲贤村])|山(?!清)|茶(?!农)|[路巷桥河江湖岭峡沟渠港站店段寺庙塔牌酒米瓷厂号镇村屯寨庄县市区省州旗社圩]|”|人家|[一二三四]中|大米|'
    "分社|分理处|营业所|人民医院|大会堂|会堂|水文站|气象站|街道|社区|办事处|嘎查|苏木|曲(?!折)|"
    + any_of(FACILITIES)
)
"""What makes a bare name the beginning of a longer one: 柳沟桥, 柳沟中学."""

AFTER_STREET = "道|街道|社区|[村坊口巷角头上边景区市路店铺]|[0-9一二三四五六七八九十]+号|[东西南北中]|与|交叉|两侧|沿[线街]|附近|步行|商[圈铺]|一带|办公"
"""What follows a street and no street office called 街."""

DEPARTMENT_OF_STREET = (
    "(?:党政|社会|公共|公益|联合|综合)?(?:社工|党工委|纪工委|人大|工委|办事处|执法|城管|控违|综治|派出所|民政|司法|工疗|残联|妇联|团工委|"
    "总工会|武装部|统战|文旅|文化站|文体|便民|政务|市场监管|安监|应急|环卫|退役军人|党建|网格|党群|组织部|宣传|信访|农办|农业|经济|"
    "规划|卫健|计生|医保|社保|劳动|出租屋|来穗|消防|河长|志愿|团委|关工委|商会|慈善|领导|机关|干部|居民|辖区|各社区|党员|书记|主任)"
)
"""Departments and people that a street office has: 石井街城管中队."""

NO_LAST = frozenset("河江湖海溪港上下里内外中")
"""Last characters that make a river, a lake or a spot (树上) of a bare name as often as a village."""

PRODUCT_AHEAD = f"(?![养种卖产收买出栽打做烧]){_PIECE}{{0,5}}?(?:[茶梨桃枣杏柿橘橙柚蒜姜葱椒瓜豆米面粉酒醋糖油鸡鸭鹅羊牛猪鱼虾蟹参菇绣陶瓷漆画](?=[^\\w]|$|[的为入获销走卖是和与])|工夫)"
"""A product that is called after the place: 关桥香水梨."""

NAME_HEAD_AHEAD = f"{_PIECE}{{1,4}}、|{_PIECE}{{1,6}}?{any_of(f for f in FACILITIES if len(f) > 1)}"
"""The same with words between: 马沟集体经济产业园."""

FACILITY_AHEAD = (
    f"{_PIECE}{{2,5}}?(?:等{_PIECE}{{0,5}}?|[0-9一二三四五六七八九十两]{{1,2}}[个座处所])?"
    "(?:[小中]学|幼儿园|卫生[院所室]|敬老院|派出所|[炮气]点|炮站|[水气]?[文象]站|车站|大桥|水库|淤地坝|煤矿|[综服群][治务众]中心)"
)
"""The last member of a row of facilities: 黄庄综治中心, 方堡等完全小学."""

SPOT = (
    "[^道公铁高小大山修土马水油出一线]路|大街|大道|小区|(?<![前后])花园|[东西南北火汽客货公高]站|车站|枢纽|[中小]学|幼儿园|学校|医院|学院|法院|门诊|公园|"
    "广场|大厦|路口|路段|景区|景点|遗址|故居|专线|别墅|公寓|商城|商厦"
)
"""How a row's member ends that is a road, a stop, a school, an estate: 建设路, 城南小学, 火车站."""

SPOTS = (
    "站点|站台|车站|公交站|路口|路段|小区|楼盘|景点|景区|[中小]学|学校|医院|幼儿园|校区|考点|收费站|出口|门店"
)
"""What a row is counted as that tells spots: 等站点, 10处路段."""

ALONG = "经停|停靠|站点|设站|设.{1,3}站|公交[线站]|地铁|轻轨|道路|高速|出口|车站|收费站"
"""What opens a row of roads or stops."""

AFTER_BARE_NAME = (
    "$|[^\\w]|[0-9]|一带|甚至|乃至|或(?!许)|同(?![志学事行仁伴])|地区(?![行分])|[东西南北]{1,2}[端侧部面头首郊]|街上|并入|合并|乡[亲贤]|籍(?!贯)|[作做](?:贡献|出)|[后时](?=[^\\w]|$|[的又再才便就])|[一二两三四五六七八九十几数多]{1,3}[余多来]?(?:年|天|个月|小时|公里)|"
    "党[支总委员]|两委|“两委|集体(?!所有)|老?百姓|群众|乡村振兴|[果茶菜瓜药棉蔗烟蚕蜂花牧渔]农|[牧渔]民|儿女|子弟|学子|"
    "[的了在是有和与及至到等人也还都就又已将要能可不没把被从由用以按为因则去今原现种来地位距两几这那跟给让全各辖]"
)
"""What may follow a bare name: punctuation, a function word, 人."""

AT_IT = ("那边", "这边", "那头", "一带")
"""Words behind a name by which something is at or about the place."""

GOES_ON = (
    "[只离怎往谁紧靠最比很再才便却正刚曾搞搬养送修打改烧分依交数]|直接|创业|受益|受灾|做事|办事|结对|联建|救援|救灾|抢险|盛产|主产|古称|旧称|又称|原名|原称|山清水秀|依山傍水|"
    "背山面水|三面环山|下[了起]|通了|没有|突降|普降|遭[遇受]|民风|物产|气候|地势|人口|交通|历史|土地|欢迎|变[了样成美]|"
    "立即|迅速|连续|率先|先后|陆续|已经|正在|将要|不断|继续|始终|一直|仍然|依然|目前|如今|全力|积极|大力|着力|扎实|"
    "深入|切实|主动|坚持|立足|依托|凭借|素有|自古|历来|曾经|累计|平均|降雨|出现|遭遇|发生|迎来|下辖|前年|去年|今年|昨天|上次|下头|出来|受灾|第[一二三四五六七八九十]|"
    "好[一得多]|上半|下半|近两年|连成|观摩|便宜|众兄弟"
)
"""What opens a predicate behind a name."""

LEADING = frozenset("看写找叫走离经来说")
"""Last characters of verbs behind which a place may be named, though a name of two characters runs on with them."""

GOING = frozenset("到在去回往从驻住")
"""Behind these a name of a natural village is one."""

OPENING = frozenset(",;:。!?\n”在到去回往由从")
"""Behind these a bare name opens a clause or is where something happens."""

AFTER_NATURAL_VILLAGE = f"{AFTER_BARE_NAME}|[坡山地组通修建村整]"
