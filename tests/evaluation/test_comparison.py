import pytest

from ner.evaluation.comparison import contest
from ner.evaluation.intervals import Interval

GOLD = "[来集镇](TOWN)[马沟村](VILLAGE)"
ALL, TOWN, NONE = GOLD, "[来集镇](TOWN)马沟村", "来集镇马沟村"


def test_the_difference_micro_and_by_label(answer):
    result = contest([answer(GOLD, ALL)] * 8, [answer(GOLD, TOWN)] * 8)
    first, second, compared = result.micro
    assert (first, round(second, 3)) == (1, 0.667)
    assert round(compared.difference, 3) == 0.333
    assert compared.interval.low == compared.interval.high == compared.difference
    assert result.labels["TOWN"][2].difference == 0
    assert result.labels["TOWN"][2].p == 1
    assert (result.labels["VILLAGE"][:2], result.labels["VILLAGE"][2].interval) == ((1, 0), Interval(1, 1))


def test_a_label_that_only_one_system_finds_counts_in_both(answer):
    text = "全镇开会"
    result = contest([answer(text, text)] * 3, [answer(text, "[全镇](TOWN)开会")] * 3)
    assert result.labels["TOWN"][:2] == (0, 0)
    assert result.micro[2].difference == 0


def test_chance_is_told_from_a_difference(answer):
    better = [answer(GOLD, ALL)] * 3 + [answer(GOLD, NONE)] * 2
    worse = [answer(GOLD, NONE)] * 2 + [answer(GOLD, ALL)] * 3
    assert contest(better, worse).micro[2].p > 0.9
    assert contest([answer(GOLD, ALL)] * 30, [answer(GOLD, TOWN), answer(GOLD, NONE)] * 15).micro[2].p < 0.01


def test_the_same_number_of_gold_mentions_is_not_the_same_reports(answer):
    one, other = answer("[来集镇](TOWN)", "来集镇"), answer("[大隗镇](TOWN)", "大隗镇")
    with pytest.raises(ValueError, match="same documents in the same order"):
        contest([one, other], [other, one])
    with pytest.raises(ValueError, match="at least two documents"):
        contest([one], [one])


def test_as_dict_names_both_scores(answer):
    row = contest([answer(GOLD, ALL)] * 2, [answer(GOLD, NONE)] * 2).as_dict()["micro"]
    assert {key: row[key] for key in ("first", "second", "difference")} == {
        "first": 1,
        "second": 0,
        "difference": 1,
    }
