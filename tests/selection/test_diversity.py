"""Texts unlike each other."""

from __future__ import annotations

import pytest
from scipy.spatial.distance import pdist

from ner.selection.diversity import _points, unlike, vectors

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


def test_one_of_each_kind_is_taken_and_of_each_the_best():
    rows = vectors([SCHOOL, COTTON, COTTON_AGAIN, BRIDGE])
    taken = list(unlike(rows, [2, 1, 3], [0], 2))
    assert [one.place for one in taken] == [2, 3]
    assert [one.place for one in unlike(rows, [3, 1, 2], [0], 2)] == [3, 1]


def test_each_is_told_what_it_is_most_like():
    rows = vectors([COTTON, BRIDGE, COTTON_AGAIN, SCHOOL])
    first, second = unlike(rows, [2, 3], [0, 1], 2)
    assert (first.place, first.nearest) == (2, 0)
    assert first.similarity > 0.5 > second.similarity
    again = list(unlike(rows, [1, 0, 2], [], 3))
    assert [(one.place, one.nearest) for one in again[::2]] == [(1, None), (2, 0)]  # 0 was taken before it
    assert again[0].similarity == 0


def test_no_more_are_taken_than_there_are():
    rows = vectors([COTTON, BRIDGE])
    assert [one.place for one in unlike(rows, [0, 1], [], 5)] == [0, 1]
    assert list(unlike(rows, [], [0], 5)) == []


def test_as_many_are_taken_as_are_asked_for_though_all_are_the_same(recwarn):
    rows = vectors([COTTON] * 5)
    assert [one.place for one in unlike(rows, [3, 1, 2, 4], [0], 3)] == [3, 1, 2]
    assert not recwarn


def test_points_are_as_far_from_each_other_as_the_texts():
    rows = vectors([COTTON, COTTON_AGAIN, BRIDGE, SCHOOL])
    points = _points(rows)
    assert points.shape == (4, 4)
    assert pdist(points) == pytest.approx(pdist(rows.toarray()))
