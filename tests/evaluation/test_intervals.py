import numpy as np
import pytest

from ner.evaluation.intervals import Interval, compare, document_counts, f1, f1_intervals
from ner.mentions import Mention

TOWN, MONEY = Mention(0, 3, "TOWN"), Mention(5, 9, "MONEY")


def simulated(documents: int, recall: float, seed: int) -> tuple[list, list]:
    """Ten towns a document, each found with the given probability, and no false alarm."""
    found = np.random.default_rng(seed).random((documents, 10)) < recall
    gold = [[Mention(i * 4, i * 4 + 3, "TOWN") for i in range(10)] for _ in range(documents)]
    return gold, [
        [m for m, hit in zip(g, row, strict=True) if hit] for g, row in zip(gold, found, strict=True)
    ]


def test_counts_are_per_document_and_label():
    counts = document_counts([[TOWN, MONEY], [TOWN]], [[TOWN], [MONEY]])
    assert counts.labels == ("TOWN", "MONEY")
    assert counts.table.tolist() == [[[1, 1, 1], [0, 1, 0]], [[0, 1, 0], [0, 0, 1]]]


def test_counts_of_chosen_labels():
    assert document_counts([[TOWN, MONEY]], [[TOWN]], ["MONEY"]).table.tolist() == [[[0, 1, 0]]]


def test_f1_of_counts():
    assert f1(np.array([[1, 2, 3], [0, 1, 0]])).tolist() == [0.4, 0.0]
    assert np.isnan(f1(np.array([0, 0, 0])))


def test_the_interval_holds_the_score_and_narrows_with_more_documents():
    widths = []
    for documents in (20, 500):
        counts = document_counts(*simulated(documents, 0.8, seed=1))
        micro, macro, labels = f1_intervals(counts)
        assert labels == {"TOWN": micro}
        assert macro == micro  # of a single label
        observed = float(f1(counts.table.sum(axis=(0, 1))))
        assert micro.low < observed < micro.high
        widths.append(micro.high - micro.low)
    assert 4 < widths[0] / widths[1] < 6  # the square root of 25


def test_the_interval_covers_the_truth_about_as_often_as_it_says():
    truth = 2 * 0.8 / (1 + 0.8)  # precision 1, recall 0.8
    hits = 0
    for seed in range(100):
        micro = f1_intervals(document_counts(*simulated(40, 0.8, seed)), resamples=300).micro
        hits += micro.low <= truth <= micro.high
    assert 87 <= hits <= 100


def test_the_same_seed_draws_the_same_interval():
    counts = document_counts(*simulated(30, 0.7, seed=2))
    assert f1_intervals(counts, seed=3) == f1_intervals(counts, seed=3)
    assert f1_intervals(counts, seed=3) != f1_intervals(counts, seed=4)


def test_resamples_without_a_label_do_not_count_as_failures():
    gold = [[TOWN, MONEY], *[[TOWN]] * 9]
    labels = f1_intervals(document_counts(gold, gold)).labels
    assert labels["MONEY"] == Interval(1.0, 1.0)


def test_macro_weighs_labels_alike_and_leaves_out_a_label_that_was_not_drawn():
    # Towns are always found, money never: 1 with 0 makes 0.5, and 1 where no document with money is drawn.
    gold, found = [[TOWN, MONEY], *[[TOWN]] * 3], [[TOWN]] * 4
    intervals = f1_intervals(document_counts(gold, found), resamples=2000)
    assert intervals.macro == Interval(0.5, 1.0)
    assert intervals.labels["MONEY"] == Interval(0.0, 0.0)
    assert f1_intervals(document_counts(gold[:1] * 9, found[:1] * 9)).macro == Interval(0.5, 0.5)


def test_one_document_has_no_interval():
    assert f1_intervals(document_counts([[TOWN]], [[TOWN]])) == (None, None, {"TOWN": None})
    assert f1_intervals(document_counts([], [])) == (None, None, {})


def test_no_mentions_have_no_interval():
    assert f1_intervals(document_counts([[], []], [[], []])) == (None, None, {})


def test_a_clear_difference_is_told_from_chance():
    gold, weak = simulated(60, 0.6, seed=5)
    _, strong = simulated(60, 0.9, seed=6)
    result = compare(document_counts(gold, strong), document_counts(gold, weak))
    assert result.difference > 0.1
    assert result.interval.low > 0
    assert result.p < 0.001


def test_no_difference_has_p_of_one():
    gold, found = simulated(20, 0.6, seed=5)
    result = compare(document_counts(gold, found), document_counts(gold, found))
    assert (result.difference, result.p) == (0, 1)
    assert result.as_dict()["interval"] == {"low": 0, "high": 0, "level": 0.95}


def test_equally_good_systems_are_rarely_told_apart():
    alarms = 0
    for seed in range(60):
        gold, first = simulated(40, 0.8, seed=1000 + seed)
        _, second = simulated(40, 0.8, seed=2000 + seed)
        alarms += compare(document_counts(gold, first), document_counts(gold, second), resamples=500).p < 0.05
    assert alarms <= 9  # 3 expected


def test_swapping_the_systems_turns_the_sign():
    gold, first = simulated(20, 0.8, seed=1)
    _, second = simulated(20, 0.7, seed=2)
    one = compare(document_counts(gold, first), document_counts(gold, second))
    other = compare(document_counts(gold, second), document_counts(gold, first))
    assert (one.difference, one.p) == (-other.difference, other.p)


def test_a_paired_test_needs_the_same_documents():
    with pytest.raises(ValueError, match="same documents"):
        compare(document_counts([[TOWN], []], [[], []]), document_counts([[], []], [[], []]))
    with pytest.raises(ValueError, match="two documents"):
        compare(document_counts([[TOWN]], [[]]), document_counts([[TOWN]], [[]]))
