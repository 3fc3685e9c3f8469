"""What tells the kind of a business, a work or a custom and names no business, as ordinary news write it."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # Peoples and crafts before what they wear and build.
        "蓝靛瑶服饰色彩素雅，蓝靛瑶同胞跳起铜鼓舞，花苗服饰、黑衣壮服饰、渔家女服饰入选名录。",
        "苗绣服饰、湘绣服饰、蜀锦丝绸、夏布服装走进校园，客家建筑保存完好。",
        # What counts or points at one of a kind, what comes in lots, who is not told.
        "镇上一家竹胶板厂着火，该竹胶板厂被责令整改，某密度板厂停产，两家石棉瓦厂搬走。",
        "李某的塑料颗粒厂无证，张某机砖厂违法用地，王某某木材加工厂被查。",
        "镇上规模最大的猪羊养殖专业合作社分红，也是首家水稻种植专业合作社。",
        "首届农民合作社论坛举行，往届农民合作社理事长到会，首家五星级酒店开业。",
        "第一方混凝土入仓，第一罐混凝土出站，首根钢管下沟。",
        # Works by what they do or how they run.
        "垃圾焚烧发电厂、集装箱式净水厂、一体化净水厂、二级泵站水厂、南水北调水厂并网供水。",
        "彩钢瓦厂、秸秆打包厂、预制构件厂、污水深度处理厂、城镇污水厂开工。",
        "轮胎智能工厂、首座零碳工厂、黑灯工厂、非遗扶贫工厂、全自动饲料厂和育秧工厂亮相。",
        # Works and shops in the names of places.
        "孙庄糖厂安置区分房，孙庄糖厂棚户区签约，张家油坊片区、王家磨坊棚改签约。",
        "赵家酒坊屯修路，周家油坊组通水，走进德顺药铺巷和恒泰酒店路。",
        # Studios of people, points of good works.
        "“老娘舅”工作室、“石榴红”工作室、张大姐调解工作室、名师工作室、陈小梅劳模工作室揭牌。",
        "到“爱心”超市换牙膏，“积分”超市、“红色”书店、巾帼超市、道德超市开门。",
        "指尖超市、技能超市、“岗位超市”上线，“道德银行”“时间银行”存善行，“两山银行”收储山林。",
        # Sorts of shops and inns, and what gathers them.
        "集温泉酒店、研学课堂于一体，山水民宿、渔村民宿、树屋酒店、自家农家乐、等级民宿多起来。",
        "走访宾馆旅店、网吧酒吧和百年药店，街上开满小吃店，闲置农房变身精品民宿。",
        "古法酿酒坊、竹艺工坊、侗族蜡染工坊、共富工坊、来料加工工坊对外开放。",
        # Sorts of goods and fields of trade.
        "富硒农业、订单农业、数智文旅、低空旅游起步，透水混凝土、红木家具、老旧电梯、古树茶叶、戏曲服饰。",
        # A kind of company, of a bank.
        "第三方公司、劳务派遣公司、联村公司、家装公司，全省农商行、市农商行、县信用联社、各乡镇农商银行。",
        # Where somebody works far away, where people live.
        "先后在浙江服装厂、深圳电子厂打工，住在德顺糖厂宿舍，搬出永丰机械厂家属院。",
        # Media, products, persons, cups.
        "来源：网易，转自搜狐，新浪网、腾讯新闻、百度百科，返回搜狐。",
        "一箱蒙牛、两台海尔冰箱、开着奇瑞汽车，华为Mate系列、古井贡酒和“泸州老窖杯”征文。",
        "村民高三元、书记刘正大、网格员陈百联和局长 赵三元到场。",
        # Ratings and classes in quotes.
        "“链主”公司、“强村”公司、“皮包”公司和“独角兽”公司。",
    ],
)
def test_kinds(case: str, annotated: Callable[[str], str]) -> None:
    assert "(ENTERPRISE)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        "[长岭热电厂](ENTERPRISE)检修，另一家[永兴砖厂](ENTERPRISE)停窑，[张家机砖厂](ENTERPRISE)改制。",
        "[云裳服饰](ENTERPRISE)董事长到场，[拾光设计工作室](ENTERPRISE)接单。",
        # Where a name of such words stands.
        "客人住进[云溪人家民宿](ENTERPRISE)，开办“[稻田听雨](ENTERPRISE)”“[半亩田](ENTERPRISE)”等精品民宿，以[南山人家](ENTERPRISE)为代表的民宿。",
        "[“老兵”农家乐](ENTERPRISE)红火，[“田小二”家庭农场](ENTERPRISE)育秧，名为“[半日闲](ENTERPRISE)”的民宿开张。",
        "[农行甘肃酒泉肃州支行](ENTERPRISE)放款，[马有布面庄](ENTERPRISE)开张，咱农商行的客户经理来了。",
        # What is told beside a list, or by one name with others unnamed.
        "以[金穗](ENTERPRISE)、[华丰公司](ENTERPRISE)为主的加工体系，[瑞科达](ENTERPRISE)等企业入驻。",
        # The province behind the county where a business is; a character of the edge where nothing stands before it.
        "临河县[四川鼎盛建设有限公司](ENTERPRISE)中标，[中之腾重工](ENTERPRISE)项目动工，走进[福建远成科技公司](ENTERPRISE)。",
        # Brands and who belongs to them; the area before a carrier.
        "[中国石油](ENTERPRISE)[兰州石化](ENTERPRISE)复产，[四川移动](ENTERPRISE)抢修，[学而思南宁分校](ENTERPRISE)开课。",
        "[中建三局一公司](ENTERPRISE)承建，[中交二航局](ENTERPRISE)、[中建科工](ENTERPRISE)、[中国十九冶](ENTERPRISE)参建。",
        # A product line and a base are told by what is made there.
        "[沃羽黑猪养殖有限公司](ENTERPRISE)扩产，[沃羽](ENTERPRISE)黑猪养殖基地建成，推出沃羽黑猪系列。",
        "[“金麦穗”集团](ENTERPRISE)扩产，[“豆香阁”公司](ENTERPRISE)收黄豆，[“老灶台”饭店](ENTERPRISE)客满。",
    ],
)
def test_names_of_such_kinds(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        # A post is taken at a firm not told, or by a person.
        "2010年起历任公司技术员、总经理，现任公司董事长，后任集团副总裁。",
        "赵文海公司副总经理。历任乡农机站站长。",
        # Predicates are no names.
        "满足酒厂用粮，受损银行网点复业，适合置业安家，遭到公司辞退。",
        # How something is done; one of a kind, counted or somebody's own.
        "推进标准化建设与规范化建设的做法，开放式旅游起步。",
        "河北一公司偷排，湖南一银行行长被查，浙江一化工厂起火，街角一超市关门，附近一养猪场停产。",
        "有了一家自己的热布艺品公司，项目由人民银行中心支行审核。",
        "走进无害化处理厂，培育脱毒种苗，第三级水电站发电，青石峡水电站位于干流。",
        "约谈当事公司，肇事公司赔偿，一家H股公司停牌，国网供电服务中心搬家。",
        "建成十余家民宿、20余家民宿和数十家酒店。",
        "资源有限股东不满，能力有限董事会批评，场地有限经理发愁。",
        # Folk arts and boards; who rests at a station.
        "表演京东大鼓，旗工行委发文，货车司机驿站老板娘说。",
        # What is said of a person or of no one.
        "陈强是一家公司的员工，收购方是一家上市公司，父亲是一家砖厂，以王明、李强为代表的致富带头人。",
    ],
)
def test_kinds_in_news(case: str, annotated: Callable[[str], str]) -> None:
    assert "(ENTERPRISE)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        # Behind a post that is taken; short by 有限.
        "先任[鑫荣集团](ENTERPRISE)厂长，曾任[丰县精密仪器厂](ENTERPRISE)技术员，现任[东湖集团](ENTERPRISE)总裁。",
        "孙明历任[恒昌有限](ENTERPRISE)副总经理、[博源有限](ENTERPRISE)执行董事。",
        # A partner before a hyphen; a bank, an insurer for an area.
        "引进[苏州恒利-诺曼工程机械有限公司](ENTERPRISE)，中标人-[宏远科技有限公司](ENTERPRISE)。",
        "[江苏中行](ENTERPRISE)放款，[安徽人保](ENTERPRISE)赔付，[平安人寿合肥中支](ENTERPRISE)捐书。",
        "[国网南阳供电](ENTERPRISE)架线，[全聚德](ENTERPRISE)、[内联升](ENTERPRISE)等老字号企业到会。",
        "[顺丰食品](ENTERPRISE)总经理到场，来了[万达地产](ENTERPRISE)。",
        # A brand that is a word, by what is said of it.
        "记者从[滴滴](ENTERPRISE)获悉，车企[吉利](ENTERPRISE)扩产，[小米](ENTERPRISE)发布公告，[京东](ENTERPRISE)方面说。",
        # A list of makers, a profile, an owner.
        "以[天瑞药业](ENTERPRISE)、[康德讯](ENTERPRISE)等为代表的制药企业扩产，[华硕](ENTERPRISE)、[戴尔](ENTERPRISE)等国内外知名整机厂商到会。",
        "[瑞科达](ENTERPRISE)是一家生产轴承的企业，涉事企业为[茶卡云溪驿站](ENTERPRISE)，[绿野农场](ENTERPRISE)老板说。",
        "[岫岩县丝绸一厂](ENTERPRISE)停产，[天一酒店](ENTERPRISE)开业，[天津一商集团](ENTERPRISE)到场。",
    ],
)
def test_names_in_news(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        # What is pointed at or counted; verbs and what they bring about.
        "加入哪个合作社都行，很多餐馆歇业，现有五个子公司，所有超市开门，大多数民宿客满。",
        "县里着力构建农业产业体系，维护老建筑不易，有人把自家当成饭店，谈到影响公司有话说。",
        "同意3家村镇银行解散，20余家农商银行合并。",
        # What a company, a works or a cooperative does.
        "景区管理公司换人，景区管理有了办法，停车管理公司收费，电梯维保公司到场，充电桩运营公司退场。",
        "海上油气处理厂停工，进境粮食加工厂备案，餐厨垃圾末端处理厂停工，和百合收购合作社签约。",
        # Goods, roads, schools, foundations.
        "打造现代牧业示范区，考上南海农业大学水产与食品学院，走进景区周边餐馆，古城沿街客栈客满。",
        "字节跳动蓝星志愿者协会到场，腾讯公益慈善基金会捐书，中国建材行业回暖。",
        "综合诊所开到夜里，蒙医诊所搬家，中医诊所增多。",
    ],
)
def test_classes_in_news(case: str, annotated: Callable[[str], str]) -> None:
    assert "(ENTERPRISE)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        # A title before the name; a branch for a part of the country; a brand of a brand.
        "县明星企业[恒远公司](ENTERPRISE)扩产，[云帆食品股份有限公司华东公司](ENTERPRISE)经理到会。",
        "[华润雪花啤酒](ENTERPRISE)扩产，[中国国家电网](ENTERPRISE)披露，承建单位是[中泰恒大集团公司](ENTERPRISE)。",
        "同日，三家机构改设为[云川农商村镇银行](ENTERPRISE)的网点。",
        # Places of business.
        "[春满园花场](ENTERPRISE)开张，[杏和堂中医诊所](ENTERPRISE)义诊，[城西老马羊汤店](ENTERPRISE)送早餐。",
        "来到[柳溪村](VILLAGE)[青枫谷生态农场](ENTERPRISE)，再到[“青枫谷”农家乐](ENTERPRISE)。",
        # The firm and its road: only the firm.
        "[临柳高速公路有限公司](ENTERPRISE)立项，临柳高速贯通。",
    ],
)
def test_more_names_in_news(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case
