"""Businesses: full names, short names, what a full name explains, and what is no business."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # The area directly before a name belongs to it; what introduces it does not.
        "今年引进[江苏森源人造板有限公司](ENTERPRISE)投产。",
        "由[巩义市众赢铝制品有限公司](ENTERPRISE)承建，与[河南新昌铜业](ENTERPRISE)配套。",
        "龙头企业[缙云县松溪茭白专业合作社](ENTERPRISE)带动农户620户。",
        "[大方县信用联社](ENTERPRISE)和[枞阳农商银行](ENTERPRISE)发放贷款。",
        "[国网兰陵县供电公司](ENTERPRISE)抢修线路，供电所全员上杆。",
        "[沙堤酒厂](ENTERPRISE)租赁经营，[金盛花炮厂](ENTERPRISE)停产。",
        # A town or village before a name is its own span; what is left must be a name.
        "[和平村](VILLAGE)[金穗种植专业合作社](ENTERPRISE)分红。",
        "[马沟村](VILLAGE)股份经济合作社分红。",
        # Brackets and branches.
        "[中建(北京)科技有限公司](ENTERPRISE)中标。",
        "股权转让给[常熟汇丰股权投资合伙企业(有限合伙)](ENTERPRISE)。",
        "[甘州绿源食品有限公司](ENTERPRISE)营销部经理说，[甘州绿源食品有限公司临泽经营部](ENTERPRISE)关门。",
        "[台州路桥物资回收有限公司玉环分公司](ENTERPRISE)起火，[中国电信屯昌分公司](ENTERPRISE)抢修。",
        # Characters that are function words elsewhere.
        "引进[众和油茶种植专业合作社](ENTERPRISE)，关停[三合砖厂](ENTERPRISE)。",
        # What the business does may be a verb elsewhere; so may a character of its own name.
        "[彭水苗族土家族自治县盛都制衣有限公司](ENTERPRISE)招工，[常州恒维显示科技有限公司](ENTERPRISE)扩产。",
        "车队与[南宁骏驰货运承包有限公司](ENTERPRISE)签约，[吉利控股集团](ENTERPRISE)参股。",
        "先后叫[枫林烟花股份公司](ENTERPRISE)，被告、第三人[天筑公司](ENTERPRISE)没有到庭。",
        "路由[恒远建设工程公司](ENTERPRISE)修，一年公司进账不少，这家公司没有回应。",
        # Short names.
        "[恒丰纸业](ENTERPRISE)等5家企业扩建，[熊猫科技](ENTERPRISE)已达产。",
        "[东森纸业](ENTERPRISE)[年产25万吨高强瓦楞纸技改项目(一期)](PROGRAMME)建成。",
        "宾客下榻[金沙江大酒店](ENTERPRISE)，[“阿婆灶”海鲜店](ENTERPRISE)和[富源汽车城](ENTERPRISE)开业。",
        "外卖由[美团](ENTERPRISE)和[饿了么](ENTERPRISE)送，[国家电网](ENTERPRISE)架线，[中铁十八局](ENTERPRISE)修路。",
        "县[农行](ENTERPRISE)送来贷款，[农行平和支行](ENTERPRISE)放款。",
        "[定兴县盐业公司](ENTERPRISE)调来两车盐，盐业公司、县盐业公司不加价。",
        # What introduces a name does not belong to it.
        "原[广兴煤矿](ENTERPRISE)关闭，县营[青石煤矿](ENTERPRISE)停产，责成[赣源建材有限公司](ENTERPRISE)补坑。",
        "三村联合成立[果之源核桃农民专业合作社](ENTERPRISE)。",
        # A short name of an own name and a trade, told by what it builds: the project begins behind it.
        "引进的[锐嘉精密](ENTERPRISE)[减速机壳体项目](PROGRAMME)试产，[锐嘉](ENTERPRISE)缺工。",
        "总投资[3亿元](MONEY)的[鑫豪电子](ENTERPRISE)[笔记本转轴项目](PROGRAMME)动工，[腾嘉竹木](ENTERPRISE)项目平地。",
        "[华能](ENTERPRISE)[二期49.5兆瓦风电项目](PROGRAMME)并网。",
        # A company before its works.
        "[黑水米业](ENTERPRISE)曙光加工厂开机。",
    ],
)
def test_names(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "江苏常丰化工、[新浦化学](ENTERPRISE)、[泰州市裕廊化工有限公司](ENTERPRISE)达标。",
        "[国电](ENTERPRISE)、[龙源](ENTERPRISE)、[金风科技](ENTERPRISE)等九家企业并网。",
        "[移动](ENTERPRISE)、[联通](ENTERPRISE)调来发电车。",
    ],
)
def test_lists(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case).replace("[江苏常丰化工](ENTERPRISE)", "江苏常丰化工") == case


@pytest.mark.parametrize(
    "case",
    [
        "[安徽铜盛新材料有限公司](ENTERPRISE)开工，[铜盛新材料](ENTERPRISE)招工，[铜盛](ENTERPRISE)扩产。",
        "[江苏恒远集团有限公司](ENTERPRISE)(以下简称“[恒远集团](ENTERPRISE)”)公告，[恒远集团](ENTERPRISE)持股。",
        "[海南屯香畜牧有限公司](ENTERPRISE)与本公司签约，[屯香公司](ENTERPRISE)预付货款。",
        "[赤峰蒙泽牧业有限公司](ENTERPRISE)(以下简称“[蒙泽牧业](ENTERPRISE)”或“乙方”)",
    ],
)
def test_explained_by_a_full_name(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        # A short name whose own part is a word, or whose trade is one: by what it does and has.
        "[东岭果业](ENTERPRISE)先后垫了运费，[铜华包装](ENTERPRISE)租用老仓库。",
        "记者走进[咸阳丰泰铸造](ENTERPRISE)的工地，业主是[宝鸡恒达果蔬](ENTERPRISE)，明年投产。",
        "；3[徽皖电缆](ENTERPRISE) 2206.5；4[盛泰线缆](ENTERPRISE) 1390.2。",
        "[亿晨电缆](ENTERPRISE)复产，[宜兴航帆包装机械](ENTERPRISE)招工。",
        "[铜华线业](ENTERPRISE)入股，[瑞帆橘业](ENTERPRISE)开秤。",
        # 项目 is no part of the name before it.
        "[铭瑞电瓷](ENTERPRISE)项目封顶。",
        # Brands that are no words; the state builders; the company for an area; the shop of a chain.
        "来了[华电](ENTERPRISE)、[大唐](ENTERPRISE)等业主，[中国水电七局](ENTERPRISE)吊装，承建单位为[甘肃三建](ENTERPRISE)。",
        "[国药控股湖北公司](ENTERPRISE)送药，[苏宁易购北桥店](ENTERPRISE)、[大润发](ENTERPRISE)开门。",
        # Shops and small businesses.
        "[鲁顺驾校](ENTERPRISE)退费，[马岭加油站](ENTERPRISE)停电，[宏兴石场](ENTERPRISE)停工。",
        "旅客住进[塞外宾馆](ENTERPRISE)和[驼铃旅店](ENTERPRISE)。",
        "[孙记胡辣汤](ENTERPRISE)排队，去“[滕大娘米粉](ENTERPRISE)”吃早饭。",
        "头一家民宿叫“[枕边浪](ENTERPRISE)”，“[慢半步](ENTERPRISE)”老板说生意好。",
        # At the end of the text.
        "门口挂着[铜华果业](ENTERPRISE)和[恒发包装厂](ENTERPRISE)的牌子，业主是[咸阳丰泰铸造](ENTERPRISE)",
        # A branch of a branch, and of a bank.
        "[中国石油天然气股份有限公司江苏扬州销售分公司宝应经营部](ENTERPRISE)获奖，[工商银行濮阳办事处](ENTERPRISE)搬家。",
        # What introduces a name or is glued to it.
        "运营方[常熟云帆文旅有限公司](ENTERPRISE)垫资，德国客户[鸿筑公司](ENTERPRISE)等货，附近[煜盛公司](ENTERPRISE)停产。",
    ],
)
def test_shown_by_what_stands_around(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        # The own name is a word or a village elsewhere: only where a business stands.
        "[江西鹏程鞋业](ENTERPRISE)欠款。[鹏程](ENTERPRISE)的老板到场，学子鹏程万里。",
        "[鑫泰印染有限公司](ENTERPRISE)技改，[鑫泰](ENTERPRISE)牵头联营。",
        # A branch behind a short form.
        "[常熟铜帆建设工程有限公司](ENTERPRISE)开工，[铜帆太仓分公司](ENTERPRISE)担责。",
    ],
)
def test_own_names(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "本公司与该公司的子公司、两家公司、15家企业签约。",
        "成立蔬菜种植专业合作社，办起加工厂、砖厂，合作社入股。",
        "现代产业园、种植基地、造纸产业联盟、农贸市场、风景区、供销社和供电所。",
        "大力发展智慧农业、绿色食品、乡村旅游和现代物流。",
        "中心卫生院、郭岗小学、职业技术学院、日报社记者。",
        "下象棋、办厂房、建厂区，星级酒店、精品民宿和平价超市多起来。",
        "固定资产投资增长，光换阀门就花钱，屋顶装光伏卖电，加装首部电梯。",
        "作坊、小厂、酒庄、包材厂等五家关停，纺织、服装、家具等企业用工。",
        "全省智能工厂、卫星工厂、镇内剩余煤矿整合，旧机砖厂盘活。",
        "碧桂园一期交房，小米丰收，白酒统一收购。",
        "年产500万片光学镜头项目投产，汽车电子产业园项目、手机电池项目开工，溪口旅游公路项目通车。",
        "保洁公司换人，哪些公司是真心来的，自助银行开到夜里，办了个保洁公司。",
        "前店后厂，像鞋厂电镀厂那样不行，周边兰炭厂停产。",
        "查处违规农药店，住了六天旅店，海景民宿涨价，河边客栈客满，手术室和药房共用一扇门。",
        "打着“望海人家”旗号卖房，河湖生态转向提质，中煤和精煤主销外省。",
        "也不敢坐电梯，连夜改焊机模具，每个人都懂一点模具。",
        "工业企业“过冬”座谈会，老孙豆腐手艺传了三代。",
    ],
)
def test_no_business(case: str, annotated: Callable[[str], str]) -> None:
    assert "(ENTERPRISE)" not in annotated(case)
