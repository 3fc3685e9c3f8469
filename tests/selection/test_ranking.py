"""One order from several signals."""

from __future__ import annotations

import pytest

from ner.selection.ranking import order, ranks


def test_shares_of_the_pool_that_have_less(told):
    shares = ranks([told(1.0), told(3.0), told(2.0), told(2.0)])
    assert shares["doubts"].tolist() == [0.125, 0.875, 0.5, 0.5]
    assert shares["disputed"].tolist() == [0.5] * 4


def test_who_has_more_of_several_stands_first(told):
    assert order(
        [told(1.0, 1, "甲镇"), told(3.0, 0, "甲镇 乙镇"), told(2.0, 5, "甲镇 乙镇 丙镇")]
    ).tolist() == [2, 1, 0]


def test_what_counts_is_how_much_for_the_length(told):
    assert order([told(4.0, characters=7800), told(3.0)]).tolist() == [1, 0]


def test_a_headline_does_not_win_by_one_name(told):
    assert order([told(0.0, 0, "甲镇", characters=8), told(0.0, 0, "甲镇 乙镇 丙镇 丁镇 戊镇")]).tolist() == [
        1,
        0,
    ]


def test_signals_that_the_pipeline_has_not_do_not_count(told):
    pool = [told(None, None, "甲镇"), told(None, None, "甲镇 乙镇")]
    assert list(ranks(pool)) == ["names"]
    assert order(pool).tolist() == [1, 0]


@pytest.mark.parametrize("pool", [0, 1, 3])
def test_those_alike_stay_in_their_order(told, pool):
    assert order([told() for _ in range(pool)]).tolist() == list(range(pool))
