"""What a push shows: spans of rules and model, each with an honest score."""

from __future__ import annotations

import pytest
import spacy

from ner.label_studio.preannotating import preannotated
from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.loading import load
from ner.text import pieces

TEXT = "来集镇马沟村投资961万元,大隗、窑沟等村修路。\n" * 3


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "laiji.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shown(report, by, model=None):
    ((_, mentions),) = preannotated([report], by, model, failed=pytest.fail)
    return mentions


def test_rules_alone_name_the_rule_and_no_model(report):
    mentions = shown(report, "rules")
    assert mentions
    assert all(mention.rule and mention.score is None for mention in mentions)


@pytest.fixture
def doubting(small_model, tmp_path):
    """The small model, saying only what it is quite sure of, so that rules say more than it."""
    nlp = spacy.load(small_model, config={"components.ner.agreed": 0.9999, "components.ner.alone": 0.9999})
    nlp.to_disk(tmp_path / "doubting")
    return tmp_path / "doubting"


@pytest.mark.slow
def test_with_a_model_each_span_has_the_probability_that_it_gives_just_this_span(report, doubting):
    mentions = shown(report, "both", doubting)
    nlp = load(doubting)
    doc = nlp(TEXT)
    (known,) = beliefs(recognizer(nlp), [doc])
    of_the_model = {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}
    assert {mention.key for mention in mentions} > of_the_model > set()
    for mention in mentions:
        held = known.probability(mention.start, mention.end, [mention])
        assert mention.score == pytest.approx(held, abs=1e-4)


@pytest.mark.slow
def test_a_long_report_is_read_in_pieces_and_its_spans_stand_where_they_are(report, small_model, monkeypatch):
    whole = shown(report, "both", small_model)
    monkeypatch.setattr(pieces.pieces, "__defaults__", (40,))
    parts = shown(report, "both", small_model)
    assert [mention.key for mention in parts if mention.label == "MONEY"] == [
        mention.key for mention in whole if mention.label == "MONEY"
    ]


def test_nobody_shows_nothing(report):
    assert shown(report, "nobody") == []
