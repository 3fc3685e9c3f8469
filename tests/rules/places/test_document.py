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
