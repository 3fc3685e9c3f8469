"""Texts unlike each other."""

from __future__ import annotations

import numpy as np
import pytest

from ner.selection.diversity import far_apart, vectors

COTTON = "全镇棉花种植面积达到三万亩,棉农增收。"
COTTON_AGAIN = "全镇棉花种植面积达到四万亩,棉农增收。"
BRIDGE = "跨河大桥昨日合龙,通车在即,工程质量良好。"
SCHOOL = "中心小学举行开学典礼,师生齐聚操场。"


def test_a_text_is_like_itself_whatever_its_line_breaks():
    rows = vectors([COTTON, COTTON[:9] + "\n\n" + COTTON[9:], BRIDGE, ""])
    alike = (rows @ rows.T).toarray()
    assert alike[0, 1] == pytest.approx(1)
    assert alike[0, 2] < 0.1
    assert alike[3].tolist() == [0, 0, 0, 0]


def test_the_least_alike_are_taken_one_after_the_other():
    rows = vectors([COTTON, COTTON_AGAIN, BRIDGE, SCHOOL])
    taken = list(far_apart(rows, [1, 2, 3], [0], 3))
    assert {one.place for one in taken[:2]} == {2, 3}
    assert taken[2].place == 1
    assert taken[2].nearest == 0
    assert taken[2].similarity > 0.5


def test_with_nothing_known_the_best_liked_is_first():
    rows = vectors([COTTON, COTTON_AGAIN, BRIDGE])
    taken = list(far_apart(rows, [1, 0, 2], [], 2))
    assert [one.place for one in taken] == [1, 2]
    assert (taken[0].nearest, taken[0].similarity) == (None, 0)


def test_no_more_are_taken_than_there_are():
    rows = vectors([COTTON, BRIDGE])
    assert len(list(far_apart(rows, [0, 1], [], 5))) == 2
    assert list(far_apart(rows, [], [0], 5)) == []


def test_each_is_taken_once_though_all_are_the_same():
    rows = vectors([COTTON] * 4)
    taken = [one.place for one in far_apart(rows, [3, 1, 2], [0], 3)]
    assert sorted(taken) == [1, 2, 3]
    assert np.all(np.diff(sorted(taken)) == 1)
