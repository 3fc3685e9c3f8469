"""Villages with their suffix, and natural villages behind a town or village."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "[马沟村](VILLAGE)党支部书记说。",
        "面包车停在[樟公坝村](VILLAGE)的老树下。",
        "昨天他去[大北沟](VILLAGE)的路上下了雨。",
        "“方便多了。”[朱泾社区](VILLAGE)居民说。",
        "[来集镇](TOWN)[马沟村](VILLAGE)夺得第一名。",
        "[铁匠沟村](VILLAGE)改扩建活动场所500多平方米。",
        "打造省级卫生村[大隗村](VILLAGE)、美丽乡村示范村[黄湾寨村](VILLAGE)、森林乡村[大路沟村](VILLAGE)。",
        "驱车进入[来集镇](TOWN)美丽乡村[苏砦村](VILLAGE)。",
        "[来集镇](TOWN)[浮山雅居社区](VILLAGE)环境好。",
        "今年以[北田塘村](VILLAGE)为重点，开展绿化。",
        "[五岳沟村](VILLAGE)[北岭自然村](VILLAGE)通了水。",
        "[君赵行政村](VILLAGE)与[五一社区居委会](VILLAGE)结对。",
        "[华西村](VILLAGE)委会拟转让股权。",
        "[水贝村](VILLAGE)换届，[水贝村](VILLAGE)民都来投票。",
        "从[三合屯村](VILLAGE)至[汤庄村](VILLAGE)修了6.8公里路。",
        "[乌兰敖都苏木](TOWN)[查干诺尔嘎查](VILLAGE)委员会签了协议。",
        "[上陇村](VILLAGE)、[下陇村](VILLAGE)、[径口村](VILLAGE)六千多名群众到镇上赶集。",
        "[团结村](VILLAGE)、[建设村](VILLAGE)、[五一村](VILLAGE)都通了车。",
        "[湾李村](VILLAGE)祥润种植专业合作社",
        "百林村那板屯种了1200亩。".replace("百林村", "[百林村](VILLAGE)").replace(
            "那板屯", "[那板屯](VILLAGE)"
        ),
        "[育秀居委会](VILLAGE)反映沿街商户混投较多。",
        "[柳沟镇](TOWN)的[前圩村](VILLAGE)修了渠，[金水街道](TOWN)的[雅居社区](VILLAGE)也动了工。",
        "[平绕社区](VILLAGE)换了路灯，[建兴东路社区](VILLAGE)添了座椅。",
        "有人主张叫“[双圪村](VILLAGE)”，后来改成[厍桥社区](VILLAGE)。",
        "[新建村](VILLAGE)老党员编了快板，[新建村](VILLAGE)果园也挂了果，[联合村](VILLAGE)两委都来看。",
        "[建设社区](VILLAGE)网格员拦下一起骗局，[幸福村](VILLAGE)的地块并成了大田。",
        "[宁郭镇](TOWN)[工业村](VILLAGE)人，五十二岁。",
        "两村合并，称[龙石村](VILLAGE)；[马沟村](VILLAGE)（含[下甸子屯](VILLAGE)）不动。",
        "[乌雪特乡](TOWN)[阔克塔勒牧业村](VILLAGE)的人搭起毡房，[宝日敖包嘎查](VILLAGE)打了井。",
        "[城关镇](TOWN)的[沿河社区居委会](VILLAGE)、[北正街社区](VILLAGE)都选完了。",
        "[来集镇](TOWN)[马沟](VILLAGE)村口停了车。",
        "走过[二龙砬子村](VILLAGE)，前面是[敖包营子村](VILLAGE)。",
        "但[柳沟村](VILLAGE)反映水费高了，仅[汤庄村](VILLAGE)就有七户。",
        "书记说，[马沟村](VILLAGE)今年20户脱贫，[马沟村](VILLAGE)男女老少都高兴。",
        "[桥湾村](VILLAGE)作为样板村，[桥湾村](VILLAGE)集体收入翻番。",
        "[东方红街道](TOWN)[36社区](VILLAGE)开了会，[36社区](VILLAGE)居民都来，[马沟社区](VILLAGE)、[23社区](VILLAGE)也来。",
        "[鞍山三村一社区](VILLAGE)党支部换届，[梅园一村社区居委会](VILLAGE)也换。",
        "[巴彦淖尔苏木](TOWN)[黄家屯嘎查](VILLAGE)的草场，赵家管区内[田庄村](VILLAGE)的麦田。",
        "海南省保亭县[什么南村](VILLAGE)的槟榔熟了。",
        "吉林桦甸市[红石镇](TOWN)[张家营子](VILLAGE)水坝附近有人落水。",
        "[石桥村](VILLAGE)里村民养了蜂，[富民社区](VILLAGE)添了座椅，[和睦社区](VILLAGE)也添了。",
        "[朱泾社区](VILLAGE)公益岗招人，[来集镇](TOWN)[马沟村](VILLAGE)非遗工坊开门。",
    ],
)
def test_names(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "山里有个小山村，村子不大，分村统计见附表。",
        "去年修了通村公路，今年再铺通村水泥路。",
        "边境上的抵边村屯，住着四十户。",
        "护林员林善村说，如今没人偷树了。",
        "一家带一家，一村带一村，新设村的牌子挂了出来。",
        "平均一个月住村八晚，先有井，后有寨。",
        "新建村级道路，建设社区养老中心，打造幸福村居，联合村企共建，新建社区公园两处。",
        "那里是有名的荔枝村。",
        "提倡老村干部让位，现任村干部可以放宽。",
        "飞鸟寨漂流项目迟迟未动。",
        "返乡青年 王小村：我们做熟客生意。",
        "唱戏的李树村，今年七十三，嗓子还亮。",
        "建立村级党组织书记工作激励机制。",
        "以产业为龙头，全力打造乡村党建特色品牌。",
        "各村党支部承诺的实事全部完成，分类指导各村对照标准。",
        "包村领导到村蹲点，与村一起查短板。",
        "因村施策，逐村观摩，整村推进。",
        "全镇21个村村级换届一次完成，9个村进行村道大修。",
        "村村通班车，村规民约上了墙。",
        "一溪绕村，清水穿村，几处旧村翻了新。",
        "几乎村村点火，三所村小停办。",
        "本报记者 纪兰 通讯员 闫思远 郝一村",
        "示范村、文明村、贫困村、空心村和城中村。",
        "驻村干部进村入户，扶贫队伍下村帮扶。",
        "同村的、邻村的、外村的都来看。",
        "社会主义新农村建设如火如荼，农村信用合作联社放贷。",
        "镇街社区卫生服务中心，农村社区、老旧社区改造。",
        "碧桂园一期等4个居住小区全部交房。",
        "增加村集体收入，落实村干部报酬，改善村民生活。",
        "村民们说，村里的古村落保护得好。",
        "推进“清廉村居”建设。",
        "时任村主任、原村党支部书记三人。",
        "万名干部进万村入万户，一村一品见成效。",
        "和美乡村精品村、最美渔村。",
        "出了名的“土豆村”，又评上了“亮灯村”。",
        "民间艺人胡村生的泥塑、干部孙屯田的笔记。",
        "农民丰收节在广场举行，村庄绿化三千亩。",
        "县农村社会养老保险参保率达九成。",
        "为了活跃社区文化生活，筑牢社区防线，街道办了歌会。",
        "齐心协力社区安，情系社区送温暖，扎根社区二十年。",
        "商铺兼顾社区居民和游客，心系社区的老板捐了伞。",
        "浙江万达社区公益行启动，湖南远大汽车社区公益课开讲。",
        "四川某银行社区支行开业，社区团购又涨价。",
        "非遗村、直播村、艺术村、大学生村都挂了牌，世界第一村也在内。",
        "他和村两委一起算账，跟村干部一道上门。",
        "这里是远近闻名的中心村，大部分村都通了车。",
        "全街58社区都换届，你是什么村的，2017社区工作总结。",
        "审判员 周建村，书记员 赵德村。",
    ],
)
def test_no_names(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "静宁县[雷沟乡](TOWN)卫生院，静宁县[雷沟乡](TOWN)敬老院。",
        "在[回郭镇](TOWN)人民公园，居民笑得乐开了花。",
        "[来集镇](TOWN)农贸市场、[来集镇](TOWN)老街口。",
    ],
)
def test_what_stands_behind_a_town_is_most_often_no_village(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


def test_a_name_confirmed_in_another_place_is_found_in_a_doubtful_one(found: Callable[[str], str]) -> None:
    case = "[鹅鼻坳村](VILLAGE)不大。十年里，有人说鹅鼻坳村口的树最老，[鹅鼻坳村](VILLAGE)的水最甜。"
    assert found(case) == case.replace("鹅鼻坳村口", "[鹅鼻坳村](VILLAGE)口")
