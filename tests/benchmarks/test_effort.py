"""What correcting costs: every edit is counted once, and nothing is measured on what was learnt."""

from __future__ import annotations

import numpy as np
from effort import EDITS, edits, folds, per_hundred

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_jsonl
from ner.evaluation.answers import Answer
from ner.evaluation.errors import KINDS


def answer(gold: str, shown: str) -> Answer:
    text, mentions = parse(gold)
    return Answer(Record(text, tuple(mentions)), tuple(parse(shown)[1]))


RIGHT = answer("[来集镇](TOWN)修路", "[来集镇](TOWN)修路")
WRONG = answer(
    "[马沟村](VILLAGE)投资[961万元](MONEY)建[冷库项目](PROGRAMME)",
    "[马沟](VILLAGE)村投资961[万元](ENTERPRISE)建冷库项目",
)


def test_an_edit_adds_deletes_or_changes_one_mention():
    counted = edits([RIGHT, WRONG])
    assert counted["gold"].tolist() == [1, 3]
    assert {kind: counted[kind].tolist() for kind in KINDS if counted[kind].any()} == {
        "boundary": [0, 1],
        "both": [0, 1],
        "missed": [0, 1],
    }
    assert set(EDITS) == set(KINDS)


def test_samples_weigh_reports():
    counted = edits([RIGHT, WRONG])
    assert per_hundred(counted, np.array([[1, 1], [2, 0], [0, 2]])).tolist() == [75, 0, 100]


def test_no_model_learns_from_what_it_is_measured_on(tmp_path):
    own = tmp_path / "own.jsonl"
    write_jsonl([RIGHT.record], own)
    planned = folds([own])
    assert [name for name, _ in planned] == [*["seeds"] * 5, "field, web, works", "own"]
    for _, fold in planned:
        tested = {record.text for record in fold.test}
        assert not tested & {record.text for record in (*fold.train, *fold.development)}
    parts = {str(record.meta["id"]).split("-")[0] for record in planned[5][1].test}
    assert parts == {"field", "web", "works"}
    assert len(planned[5][1].test) == 162
    assert [name for name, _ in folds([own], only=True)] == ["own"]
