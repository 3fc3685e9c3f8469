"""Natural villages told by the shape of their names, and villages behind a place."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "绣花车间搬到了[樟树坳](VILLAGE)，招工六十人。",
        "硬化[马沟村](VILLAGE)到[烂柴坑](VILLAGE)的断头路。",
        "女婿开车，到[祁家涧](VILLAGE)看果园。",
        "[太平桥镇](TOWN)[柿子坳](VILLAGE)有人摆酒。",
        "集中在[马沟村](VILLAGE)和[冯家圪旦](VILLAGE)，别处不多。",
        "[太平桥镇](TOWN)的[樟树坳](VILLAGE)，路才通。",
    ],
)
def test_a_natural_village_is_told_by_its_shape(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "他在公益性岗位上干了三年。",
        "书送到家门口，水引进自家沟里。",
        "去年樟木坳的水小。",
        "[姚庄镇](TOWN)的桃子熟了，[姚庄镇](TOWN)的半山坡上全是。",
        "[马沟村](VILLAGE)和邻近的山沟都通了电。",
        "水位到警戒线，大坝在水库上游。",
    ],
)
def test_other_words_of_that_shape(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
