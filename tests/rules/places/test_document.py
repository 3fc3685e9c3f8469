"""Names that another place in the report, or the gazetteer, explains."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "[柳沟镇](TOWN)变了。十年前的[柳沟](TOWN)可不是这样。",
        "[前圩村](VILLAGE)通了路。[前圩](VILLAGE)去年人均收入翻番，[前圩](VILLAGE)人笑了。",
        "[大驾](VILLAGE)、[桥湾](VILLAGE)等村先行。[大驾](VILLAGE)、[桥湾](VILLAGE)森林示范村顺利通过验收。",
        "[古楼坪村](VILLAGE)断了电。[古楼坪](VILLAGE)只有一条便道同外界相连。",
        "[三沙镇](TOWN)靠海。[三沙](TOWN)的渔民出海了，[三沙](TOWN)街上空着，[三沙](TOWN)一带都如此。",
        "[古楼坪村](VILLAGE)小。1999年[古楼坪](VILLAGE)并入[马沟村](VILLAGE)。",
        "[虎邱镇](TOWN)换届，[虎邱](TOWN)乡贤回来了。",
        "[马沟村](VILLAGE)建冷库。在[马沟](VILLAGE)，果农不再发愁。",
        "[马沟村](VILLAGE)建冷库。[马沟](VILLAGE)立足山多水好，让[马沟](VILLAGE)受益，离开[马沟](VILLAGE)后又回来。",
        "[马沟村](VILLAGE)建冷库。起点在[马沟](VILLAGE)西端，途经[马沟](VILLAGE)时，[马沟](VILLAGE)党支部出了力。",
        "[马沟村](VILLAGE)建冷库。[马沟](VILLAGE)启动项目，[马沟](VILLAGE)群众高兴。",
    ],
)
def test_a_bare_name_is_the_place_the_report_named(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "[柳沟镇](TOWN)变了，运板车不用绕柳沟桥，柳沟中学也搬了。",
        "[马沟村](VILLAGE)以马沟集体经济产业园为载体。",
        "[郭岗村](VILLAGE)建设郭岗小学综合楼。",
        "[三沙镇](TOWN)靠海，三沙市的人也来，三沙的船多。",
        "如今“柳沟”牌板材卖到外省，[柳沟镇](TOWN)出了名。",
        "[观沟村](VILLAGE)做大冯沟榨油、观沟紫漆、柏庙泥埝等特色产品。",
        "[芳庄镇](TOWN)的芳庄环保设备厂开工了。",
        "[团结村](VILLAGE)的干部说，要团结一心。",
        "[峡窝镇](TOWN)推出“峡窝名企”专题片。",
        "[柳沟镇](TOWN)的路通了，柳沟香水梨卖到省城。",
        "[柳沟镇](TOWN)的路通了，柳沟老街空了半条，柳沟商会也搬了。",
        "[西安镇](TOWN)的冻梨销往银川、西安。",
        "[马沟村](VILLAGE)以种植糜子、大豆、荞麦等为主。",
        "[柳沟镇](TOWN)的路通了，柳沟地块卖了高价，柳沟板块房价涨了。",
        "[柳沟镇](TOWN)的路通了，柳沟“千亩花海”景区开门迎客。",
        "[学院社区](VILLAGE)获奖，海滨职业学院“青蓝护航”小组也获奖。",
        "[柳沟镇](TOWN)很美,柳沟海滩、柳沟浴场和柳沟花海游人如织。",
        "[云门寨村](VILLAGE)建了云门寨风电场,云门寨气象观测站雨量最大。",
    ],
)
def test_a_bare_name_inside_a_longer_name_is_none(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


def test_the_gazetteer_explains_bare_names_of_the_home_county(found: Callable[[str], str]) -> None:
    case = (
        "新密市[来集镇](TOWN)、新密市[大隗镇](TOWN)的人来了。[超化](TOWN)的人也来了，路过[超化](TOWN)的车多。"
    )
    assert found(case) == case


def test_elsewhere_a_name_of_two_characters_is_not_explained_by_the_gazetteer(
    found: Callable[[str], str],
) -> None:
    case = "路通了，货就来了。老人说，路通到哪里，茶就卖到哪里。"
    assert found(case) == case


_HOME = "新密市[来集镇](TOWN)、新密市[大隗镇](TOWN)的人来了。"
"""What tells the county that a case is from."""


@pytest.mark.parametrize(
    "case",
    [
        "门牌发给[苟堂](TOWN)、[牛店](TOWN)的住户。",
        "[超化](TOWN)的人少，[苟堂](TOWN)靠蜜枣追上。",
        "[牛店](TOWN)那边水库满了。",
        "住宿：[苟堂](TOWN)有两家旅店。",
        "去[牛店](TOWN)的班车一天两趟。",
        "[苟堂](TOWN)今年雨水足。",
        "雨下在[白寨](TOWN)。",
    ],
)
def test_a_town_of_the_home_county_is_known_by_its_bare_name(case: str, found: Callable[[str], str]) -> None:
    assert found(_HOME + case) == _HOME + case


@pytest.mark.parametrize(
    "case",
    [
        "苟堂小学和牛店水库都修好了。",
        "“苟堂”牌蜜枣远销外省。",
        "通讯员 牛店",
        "有苟堂红薯卖。",
    ],
)
def test_in_the_name_of_something_else_it_is_none(case: str, found: Callable[[str], str]) -> None:
    assert found(_HOME + case) == _HOME + case


@pytest.mark.parametrize(
    "case",
    [
        "[柳沟镇](TOWN)变了。搬来[柳沟](TOWN)的人多，离[柳沟](TOWN)两里就是桥。",
        "[古楼坪村](VILLAGE)断了电。他说[古楼坪](VILLAGE)靠打铁出名，[古楼坪](VILLAGE)去年修了路。",
        "[古楼坪村](VILLAGE)断了电。[古楼坪](VILLAGE)那边的水库满了。",
    ],
)
def test_what_opens_a_predicate_may_stand_behind_a_name_of_the_report(
    case: str, found: Callable[[str], str]
) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "夏津县[双庙镇](TOWN)的瓦匠住在新密市的[来集](TOWN)。",
        "夏津县[双庙镇](TOWN)的瓦匠住在新密县的[来集](TOWN),年底回乡。",
        "夏津县[双庙镇](TOWN)的瓦匠去过新密市来集中学、新密市来集路。",
        "夏津县[双庙镇](TOWN)的瓦匠住在巩义市的来集。",
    ],
)
def test_a_bare_town_behind_its_county_is_known_wherever_the_report_is_from(
    case: str, found: Callable[[str], str]
) -> None:
    assert found(case) == case
