"""Bare names in a row with places."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "涉及[东郭](VILLAGE)、[薛坳](VILLAGE)、[下楼村](VILLAGE)，征地612亩。",
        "[柳沟村](VILLAGE)、[敖包营子](VILLAGE)、[汤庄村](VILLAGE)停电四十小时。",
        "[汤庄村](VILLAGE)、[小营](VILLAGE)、[薛坳](VILLAGE)一带早熟。",
        "[联兴满族乡](TOWN)的[薛坳](VILLAGE)、[李家洼](VILLAGE)、[汤庄村](VILLAGE)都通了路。",
        "[城北街道](TOWN)[富强](VILLAGE)、[望江](VILLAGE)、[新河](VILLAGE)、[开元社区](VILLAGE)党总支共建。",
        "[东关](VILLAGE)、[西关](VILLAGE)、[南关](VILLAGE)、[北关社区](VILLAGE)党支部一起学习。",
        "新密市[来集镇](TOWN)的车多。雨下在[苟堂](TOWN)、[超化](TOWN)、[平陌](TOWN)，别处没有。",
        "[柳沟村](VILLAGE)、[樟树坳](VILLAGE)、[汤庄村](VILLAGE)停了电。",
        "[柳沟村](VILLAGE)换届了。雨下在[柳沟](VILLAGE)、[薛坳](VILLAGE)、[李家洼](VILLAGE)，别处没有。",
    ],
)
def test_a_row_with_a_place_holds_places(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "服务驿站、老年食堂、大舞台、口袋公园建成。",
        "[柳沟村](VILLAGE)、卫生院、敬老院、文化广场都通了电。",
        "糜子、荞麦、绿豆、小豆来得及，[柳沟村](VILLAGE)种了三百亩。",
        "[来集镇](TOWN)的桃子、[宁郭镇](TOWN)的温泉出了名。",
        "新密市[来集镇](TOWN)有苟堂、超化等完全小学三所。",
        "新密市[来集镇](TOWN)的苟堂、超化综治中心建成。",
        "屯名按旗排，二屯、三屯、四屯都是老屯。",
        "[柳沟村](VILLAGE)的前排、沙咀、后排三个村民小组。",
    ],
)
def test_rows_of_other_things(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "途经建设路、李楼、王庄、城南小学、南站等站点。",
        "新密市[来集镇](TOWN)的车改道，经停东关、李楼、西环路、苟堂。",
        "高速出口有李楼、王庄、苟堂，都在新密。",
        "那年分为石桥、柳树湾、白沙三个大队，[柳树湾村](VILLAGE)在北。",
        "世纪花园、李楼、翡翠城等小区供暖。",
        "大柳、张庄、李楼8处站点取消。",
        "取消[马六村](VILLAGE)、前营、薛坳等考点。",
    ],
)
def test_rows_of_roads_and_stops(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
