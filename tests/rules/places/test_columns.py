"""Bare names in columns of tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "村名|干事|进度\n[柳沟村](VILLAGE)|老李|完工\n[薛坳](VILLAGE)|老张|在建\n[汤庄村](VILLAGE)|无|未动\n合计|2人|—",
        "乡镇  户数  金额\n[来集镇](TOWN)  12  无\n[柳沟](TOWN)(县城)  40  无\n[宁郭镇](TOWN)  9  无",
    ],
)
def test_a_column_of_places_holds_places(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "品名|产地|价\n薛坳|外地|三块\n桃子|外地|两块\n梨子|外地|一块",
        "村名|干事|进度\n前排|老李|完工\n后排|老张|在建\n中排|无|未动",
    ],
)
def test_other_columns(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
