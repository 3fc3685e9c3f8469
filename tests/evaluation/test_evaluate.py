import json

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.evaluation.evaluate import evaluate
from ner.mentions import Mention


def record(marked: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions))


GOLD = [
    record("[来集镇](TOWN)[马沟村](VILLAGE)获[260万](MONEY)"),
    record("[大隗镇](TOWN)与[明泰铝业](ENTERPRISE)签约"),
    record("全镇没有一个名字"),
]


def towns(texts: list[str]) -> list[list[Mention]]:
    """Every 镇 with two characters before it: right twice, wrong once."""
    return [
        [Mention(i - 2, i + 1, "TOWN") for i, c in enumerate(text) if c == "镇" and i > 1]
        + [Mention(0, 2, "TOWN") for _ in range(text.startswith("全镇"))]
        for text in texts
    ]


def test_an_evaluation_by_hand():
    result = evaluate(GOLD, towns)
    assert (result.documents, result.characters) == (3, 29)
    strict = result.schemes["strict"]
    assert (strict.micro.correct, strict.micro.predicted, strict.micro.gold) == (2, 3, 5)
    assert strict.micro.f1 == 0.5
    assert strict.labels["TOWN"].precision == 2 / 3
    assert result.intervals.micro.low < 0.5 < result.intervals.micro.high
    assert set(result.intervals.labels) == {"TOWN", "VILLAGE", "ENTERPRISE", "MONEY"}


def test_gold_against_itself_is_perfect():
    answers = {r.text: r.mentions for r in GOLD}
    result = evaluate(GOLD, lambda texts: [list(answers[text]) for text in texts])
    assert all(scores.micro.f1 == scores.macro.f1 == 1 for scores in result.schemes.values())


def test_records_come_as_a_stream_and_go_in_batches_in_order():
    sizes = []

    def predict(texts: list[str]) -> list[list[Mention]]:
        sizes.append(len(texts))
        return towns(texts)

    result = evaluate((GOLD[i % 3] for i in range(150)), predict, resamples=50)
    assert (sum(sizes), result.documents) == (150, 150)
    assert len(sizes) > 1
    assert result.schemes["strict"].micro.f1 == 0.5


def test_as_dict_goes_through_json():
    result = evaluate(GOLD, towns).as_dict()
    assert json.loads(json.dumps(result)) == result
    assert result["schemes"]["strict"]["micro"]["f1"] == 0.5
    assert result["intervals"]["micro"]["level"] == 0.95


@pytest.mark.parametrize(
    ("records", "predict", "message"),
    [
        ([], towns, "no documents"),
        (GOLD, lambda texts: [[]], "3 texts were given, but 1 were answered"),
        (GOLD[2:], lambda texts: [[Mention(0, 99, "TOWN")]], r"TOWN \[0, 99\) in 8 characters"),
    ],
)
def test_what_cannot_be_scored_is_an_error(records, predict, message):
    with pytest.raises(ValueError, match=message):
        evaluate(records, predict)
