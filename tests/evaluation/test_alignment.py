from hypothesis import given
from hypothesis import strategies as st

from ner.evaluation.alignment import Pair, align

KEYS = st.builds(
    lambda start, length, label: (start, start + length, label),
    st.integers(0, 25),
    st.integers(1, 8),
    st.sampled_from(["TOWN", "VILLAGE", "ENTERPRISE"]),
)
MENTIONS = st.lists(KEYS, max_size=12)


def test_neighbours_that_touch_share_nothing():
    assert align([(0, 3, "VILLAGE")], [(3, 12, "ENTERPRISE")]) == []


def test_the_longest_overlap_wins_within_a_label():
    gold = [(0, 4, "VILLAGE"), (5, 12, "VILLAGE")]
    assert align(gold, [(2, 12, "VILLAGE")]) == [Pair((5, 12, "VILLAGE"), (2, 12, "VILLAGE"))]


def test_the_label_goes_before_the_overlap():
    # 新密市来集镇某厂 swallowed its town: the enterprise was found with a wrong edge, the town was missed.
    gold = [(0, 9, "TOWN"), (9, 13, "ENTERPRISE")]
    assert align(gold, [(0, 13, "ENTERPRISE")]) == [Pair(gold[1], (0, 13, "ENTERPRISE"))]


def test_the_same_place_goes_before_the_label():
    pair = Pair((0, 4, "TOWN"), (0, 4, "VILLAGE"))
    assert align([(0, 4, "TOWN")], [(0, 4, "VILLAGE"), (3, 9, "TOWN")]) == [pair]


def test_each_mention_is_used_once_and_repeats_do_not_count():
    gold = [(0, 10, "MONEY")]
    assert len(align(gold * 3, [(0, 3, "MONEY"), (4, 10, "MONEY"), (4, 10, "MONEY")])) == 1


@given(MENTIONS, MENTIONS)
def test_pairs_overlap_and_are_one_to_one_and_none_is_left_possible(gold, predicted):
    pairs = align(gold, predicted)
    for g, p in pairs:
        assert max(g[0], p[0]) < min(g[1], p[1])
    assert len({g for g, _ in pairs}) == len({p for _, p in pairs}) == len(pairs)
    for g in set(gold) - {g for g, _ in pairs}:
        for p in set(predicted) - {p for _, p in pairs}:
            assert min(g[1], p[1]) <= max(g[0], p[0])


@given(MENTIONS, MENTIONS, st.randoms())
def test_list_order_does_not_matter(gold, predicted, random):
    before = align(gold, predicted)
    random.shuffle(gold)
    random.shuffle(predicted)
    assert align(gold, predicted) == before


@given(MENTIONS, MENTIONS)
def test_swapping_gold_and_prediction_swaps_every_pair(gold, predicted):
    assert {(g, p) for g, p in align(gold, predicted)} == {(p, g) for g, p in align(predicted, gold)}


@given(MENTIONS, MENTIONS)
def test_what_is_identical_is_paired_with_itself(gold, predicted):
    assert set(gold) & set(predicted) == {g for g, p in align(gold, predicted) if g == p}
