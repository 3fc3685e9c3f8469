"""Bare names in rows that a count announces."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "全村的自然村有[上洋](VILLAGE)、[坑尾](VILLAGE)、[岭头](VILLAGE)。",
        "自然村：[上洋](VILLAGE)、[坑尾](VILLAGE)、[岭头](VILLAGE)。",
        "全镇辖三个行政村：[沃川](VILLAGE)、[薛坳](VILLAGE)、[汤庄](VILLAGE)。",
        "辖嘎查两个（[查干诺尔](VILLAGE)、[宝力格](VILLAGE)）。",
        "受灾的是四个乡镇，[柳沟](TOWN)、[桑坪](TOWN)、[曹集](TOWN)、[郜台](TOWN)。",
        "辖2个社区，以及[白鹤垭](VILLAGE)、[红坳](VILLAGE)、[五梁](VILLAGE)等。",
        "全镇下辖 4 个自然村，分别为：[上洋](VILLAGE)、[坑尾](VILLAGE)、[分水](VILLAGE)、[新山](VILLAGE)。",
        "自然村有[上洋](VILLAGE)、[坑尾](VILLAGE)、[李搞冲](VILLAGE)、[岭头](VILLAGE)、[新山](VILLAGE)、[石陂](VILLAGE)。",
        "辖3个行政村，即[沃川](VILLAGE)、[薛坳](VILLAGE)、[汤庄](VILLAGE)。",
        "附近的村庄有[赵家大院](VILLAGE)、[薛坳村](VILLAGE)、[杨石厂](VILLAGE)、[李赶冲](VILLAGE)。",
    ],
)
def test_every_name_of_an_announced_row_is_a_mention(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "27个村分成示范、提升、达标三类。",
        "辖11个行政村，居住有回、汉、藏三个民族。",
        "12个村委会全部断水、断电、断通信。",
        "6个嘎查的水、电、路都通了。",
        "村庄有古树、古井、古桥等资源。",
    ],
)
def test_rows_behind_a_count_that_name_no_places(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
