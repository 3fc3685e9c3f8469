import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.corpus.markup import parse
from ner.evaluation.scoring import SCHEMES, Tally, score
from ner.mentions import Mention


def mentions(*marked: str) -> list[list[Mention]]:
    return [parse(text)[1] for text in marked]


def figures(tally: Tally) -> tuple[float, float, float]:
    return tuple(round(value, 3) for value in (tally.precision, tally.recall, tally.f1))


SPANS = st.builds(
    lambda start, length, label: Mention(start, start + length, label),
    st.integers(0, 25),
    st.integers(1, 8),
    st.sampled_from(["TOWN", "VILLAGE", "ENTERPRISE"]),
)
DOCUMENTS = st.lists(st.tuples(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8)), max_size=4)


def test_strict_figures_by_hand():
    gold = mentions(
        "[来集镇](TOWN)[马沟村](VILLAGE)投资[5000万元](MONEY)",
        "[大隗镇](TOWN)和[来集镇](TOWN)",
        "全镇没有一个名字",
    )
    predicted = mentions(
        "[来集镇](TOWN)[马沟](VILLAGE)村投资[5000万元](MONEY)",
        "[大隗镇](TOWN)和来集镇",
        "[全镇](TOWN)没有一个名字",
    )
    strict = score(gold, predicted)["strict"]
    assert list(strict.labels) == ["TOWN", "VILLAGE", "MONEY"]
    assert figures(strict.labels["TOWN"]) == (0.667, 0.667, 0.667)
    assert figures(strict.labels["VILLAGE"]) == (0, 0, 0)
    assert figures(strict.labels["MONEY"]) == (1, 1, 1)
    assert figures(strict.micro) == (0.6, 0.6, 0.6)
    assert round(strict.macro.f1, 4) == round((2 / 3 + 0 + 1) / 3, 4)


def test_the_four_schemes_judge_the_four_kinds_of_pair():
    gold = mentions("[马沟村](VILLAGE),[来集镇](TOWN),[大隗镇](TOWN),[明泰铝业](ENTERPRISE),[三亿元](MONEY)")
    predicted = mentions(
        "[马沟村](VILLAGE),[来集镇](VILLAGE),[大隗](TOWN)镇,明泰[铝业](TOWN),三亿元[。](MONEY)"
    )
    scores = score(gold, predicted)
    assert scores["strict"].micro == Tally(correct=1, incorrect=3, missing=1, spurious=1)
    assert scores["exact"].micro == Tally(correct=2, incorrect=2, missing=1, spurious=1)
    assert scores["partial"].micro == Tally(correct=2, partial=2, missing=1, spurious=1)
    assert scores["type"].micro == Tally(correct=2, incorrect=2, missing=1, spurious=1)
    assert figures(scores["partial"].micro) == (0.6, 0.6, 0.6)


def test_a_label_is_scored_as_if_the_others_were_not_there():
    gold, predicted = mentions("[来集镇](TOWN)"), mentions("[来集镇](VILLAGE)")
    scores = score(gold, predicted)
    assert scores["exact"].labels["TOWN"] == Tally(missing=1)
    assert scores["exact"].labels["VILLAGE"] == Tally(spurious=1)
    assert scores["exact"].micro == Tally(correct=1)


def test_partial_credit_outlives_a_second_document():
    """nervaluate 1.1.0 lost it as soon as there were two documents."""
    gold = mentions("[来集镇马沟村](VILLAGE)", "[大隗镇](TOWN)")
    predicted = mentions("来集镇[马沟村](VILLAGE)", "[大隗镇](TOWN)")
    assert score(gold[:1], predicted[:1])["partial"].micro.f1 == 0.5
    assert score(gold, predicted)["partial"].micro == Tally(correct=1, partial=1)
    assert score(gold, predicted)["partial"].micro.f1 == 0.75


def test_adjacent_mentions_do_not_overlap():
    """nervaluate 1.1.0 takes ends as inclusive: the village hid the enterprise, which was exactly right."""
    gold = mentions("[湾李村](VILLAGE)[祥润种植专业合作社](ENTERPRISE)")
    predicted = mentions("湾李村[祥润种植专业合作社](ENTERPRISE)")
    assert gold == [[Mention(0, 3, "VILLAGE"), Mention(3, 12, "ENTERPRISE")]]
    for scheme in SCHEMES:
        assert score(gold, predicted)[scheme].micro == Tally(correct=1, missing=1)


def test_list_order_does_not_matter():
    """nervaluate 1.1.0 pairs with what comes first in the list."""
    gold = mentions("[大隗](TOWN)、[来集镇](TOWN)的[明泰铝业](ENTERPRISE)")
    predicted = [[Mention(0, 7, "TOWN"), Mention(3, 10, "TOWN"), Mention(7, 11, "ENTERPRISE")]]
    expected = score(gold, predicted)
    for seed in range(20):
        shuffle = random.Random(seed).shuffle
        shuffle(gold[0])
        shuffle(predicted[0])
        assert score(gold, predicted) == expected


def test_precision_and_recall_look_at_the_label_at_the_same_point():
    """EDS-NLP's metric picks the best overlap before the label for recall, after it for precision."""
    gold = [[Mention(0, 6, "TOWN"), Mention(6, 10, "VILLAGE")]]
    predicted = [[Mention(0, 10, "VILLAGE")]]
    ahead, swapped = score(gold, predicted)["type"], score(predicted, gold)["type"]
    assert figures(ahead.micro) == (1, 0.5, 0.667)
    assert figures(swapped.micro) == (0.5, 1, 0.667)


def swap(tally: Tally) -> Tally:
    return replace(tally, missing=tally.spurious, spurious=tally.missing)


@given(DOCUMENTS)
def test_swapping_the_sides_swaps_precision_and_recall(documents):
    gold, predicted = [g for g, _ in documents], [p for _, p in documents]
    ahead, swapped = score(gold, predicted), score(predicted, gold)
    for scheme in SCHEMES:
        assert swap(ahead[scheme].micro) == swapped[scheme].micro
        for name, tally in ahead[scheme].labels.items():
            assert swap(tally) == swapped[scheme].labels[name]


@given(DOCUMENTS)
def test_strict_is_the_comparison_of_sets(documents):
    gold, predicted = [g for g, _ in documents], [p for _, p in documents]
    strict = score(gold, predicted)["strict"]
    assert strict.micro.correct == sum(len(set(g) & set(p)) for g, p in documents)
    for counts in (strict.micro, *strict.labels.values()):
        assert counts.gold == counts.correct + counts.incorrect + counts.missing
    assert sum(tally.correct for tally in strict.labels.values()) == strict.micro.correct
    assert sum(tally.gold for tally in strict.labels.values()) == strict.micro.gold
    assert sum(tally.predicted for tally in strict.labels.values()) == strict.micro.predicted


@given(DOCUMENTS)
def test_a_corpus_is_the_sum_of_its_documents(documents):
    whole = score([g for g, _ in documents], [p for _, p in documents])
    for scheme in SCHEMES:
        parts = (score([g], [p])[scheme].micro for g, p in documents)
        assert sum(parts, start=Tally()) == whole[scheme].micro


@given(DOCUMENTS)
def test_looser_schemes_never_score_lower(documents):
    scores = score([g for g, _ in documents], [p for _, p in documents])
    strict, exact = scores["strict"].micro, scores["exact"].micro
    assert strict.f1 <= exact.f1 <= scores["partial"].micro.f1
    assert strict.f1 <= scores["type"].micro.f1


def test_who_found_a_mention_and_repeats_do_not_count():
    gold = [[Mention(0, 3, "TOWN")]]
    predicted = [[Mention(0, 3, "TOWN", rule="town.suffix"), Mention(0, 3, "TOWN", score=0.5)]]
    assert score(gold, predicted)["strict"].micro == Tally(correct=1)


def test_nothing_to_find_and_nothing_found_is_no_division_by_zero():
    scores = score([[]], [[]])["strict"]
    assert (scores.micro.f1, scores.macro.f1, scores.labels) == (0, 0, {})


def test_labels_outside_the_label_set_come_after_it():
    gold = [[Mention(0, 1, "address"), Mention(1, 2, "MONEY"), Mention(2, 3, "TOWN")]]
    assert list(score(gold, [[]])["strict"].labels) == ["TOWN", "MONEY", "address"]


def test_both_sides_need_the_same_documents():
    with pytest.raises(ValueError, match="zip"):
        score([[], []], [[]])


def test_as_dict_is_what_json_takes():
    result = score(mentions("[来集镇](TOWN)"), mentions("[来集镇](TOWN)"))["strict"].as_dict()
    assert result["micro"]["f1"] == result["labels"]["TOWN"]["recall"] == result["macro"]["precision"] == 1
    assert result["micro"]["gold"] == 1
