from pytest import approx

from ner.corpus.record import Record
from ner.evaluation.answers import Answer
from ner.evaluation.calibration import calibration, wilson
from ner.mentions import Mention


def scored(*found: tuple[float | None, bool]) -> Answer:
    """One town for each score, right or wrong."""
    spans = [Mention(i, i + 1, "TOWN", score=score) for i, (score, _) in enumerate(found)]
    gold = tuple(span._replace(score=None) for span, (_, right) in zip(spans, found, strict=True) if right)
    return Answer(Record("镇" * len(found), gold), tuple(spans))


def test_bins_and_the_error_by_hand():
    # 0.9 and 0.94: mean 0.92, both right, off by 0.08; 0.55 and 0.59: mean 0.57, one right, off by 0.07.
    result = calibration([scored((0.9, True), (0.55, False)), scored((0.94, True), (0.59, True))])
    assert [(b.low, b.high, b.mentions, b.right) for b in result.bins] == [
        (0.5, 0.6, 2, 0.5),
        (0.9, 1.0, 2, 1.0),
    ]
    assert [b.score for b in result.bins] == approx([0.57, 0.92])
    assert (result.mentions, result.error) == (4, approx((0.07 * 2 + 0.08 * 2) / 4))


def test_bins_weigh_by_their_mentions():
    result = calibration([scored(*[(1.0, True)] * 9, (0.0, True))])
    assert result.error == approx(0.1)
    assert [b.low for b in result.bins] == [0.0, 0.9]


def test_the_error_s_interval_draws_documents():
    sure = [scored(*[(1.0, True)] * 10)] * 30
    assert calibration(sure).interval.as_dict() == {"low": 0.0, "high": 0.0, "level": 0.95}
    mixed = calibration([*sure, *[scored(*[(0.85, False)] * 10)] * 10])
    assert mixed.error == approx(0.85 / 4)
    assert 0.05 < mixed.interval.low < mixed.error < mixed.interval.high < 0.4
    assert calibration([scored((0.9, True))]).interval is None


def test_the_label_must_be_right_too():
    answer = Answer(Record("镇", (Mention(0, 1, "VILLAGE"),)), (Mention(0, 1, "TOWN", score=0.8),))
    assert calibration([answer]).bins[0].right == 0


def test_mentions_without_score_say_nothing():
    assert calibration([scored((None, True), (0.25, False))]).mentions == 1
    assert calibration([scored((None, True)), scored()]) is None


def test_wilson_by_the_book():
    # 8 of 10: 0.490 to 0.943 (Brown, Cai and DasGupta 2001 give the formula).
    low, high, _ = wilson(8, 10).as_dict().values()
    assert (round(low, 3), round(high, 3)) == (0.490, 0.943)
    assert (wilson(0, 5).low, wilson(5, 5).high) == (0, 1)
    assert wilson(0, 5).high > 0.4
