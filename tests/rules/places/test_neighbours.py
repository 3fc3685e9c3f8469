"""Bare names of towns of one county in a row."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "目前我县[来集](TOWN)、[苟堂](TOWN)、[平陌](TOWN)、[牛店](TOWN)最高气温已达37度。",
        "全县[苟堂](TOWN)、[平陌](TOWN)、[牛店](TOWN)出现短时强降水。",
        "据气象台消息，[苟堂](TOWN)、[平陌](TOWN)、[牛店](TOWN)将有大雨。",
    ],
)
def test_towns_of_one_county(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "和平、发展、合作是主题，团结、奋斗、创新不停。",
        "取道来集、苟堂、牛店小学。",
        "红旗、东风、解放牌汽车都来了。",
        "来集、沙柳、平陌都下了雨。",
        "苟堂、平陌都下了雨。",
    ],
)
def test_other_rows(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
