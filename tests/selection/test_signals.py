"""What speaks for a report."""

from __future__ import annotations

import pytest

from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.loading import load
from ner.selection.signals import signals, together

TEXT = "来集镇马沟村投资961万元。来集镇党委"


@pytest.fixture(scope="module")
def nlp(small_model):
    return load(small_model)


def test_doubts_are_what_is_expected_to_be_changed(nlp):
    told = signals([nlp(TEXT)], recognizer(nlp), set())[0]
    scores = [entity._.score for entity in nlp(TEXT).ents]
    assert (told.characters, told.mentions) == (len(TEXT), len(scores))
    assert told.wrong == pytest.approx(len(scores) - sum(scores))
    assert told.unsure == sum(score < 0.8 for score in scores)
    assert told.missed >= 0
    assert told.doubts == told.wrong + told.missed


def test_what_is_hardly_probable_anywhere_is_not_expected(nlp):
    (doc,) = nlp.pipe(["大家都很高兴,大家都很高兴。" * 200])
    begins = beliefs(recognizer(nlp), [doc])[0].begins()
    assert not doc.ents
    missed = signals([doc], recognizer(nlp), set())[0].missed
    assert missed == pytest.approx(begins[begins >= 0.05].sum())
    assert missed < begins.sum() - 1  # many times nearly nothing


def test_a_name_is_new_once_and_amounts_are_no_names(nlp):
    told = signals([nlp(TEXT)], recognizer(nlp), {("VILLAGE", "马沟村")})[0]
    assert told.names == (("TOWN", "来集镇"),)


def test_what_only_the_rules_or_only_the_model_finds_is_disputed(nlp):
    doc = nlp(TEXT)
    agreed = signals([doc], recognizer(nlp), set())[0].disputed
    doc.ents = doc.ents[1:]
    assert signals([doc], recognizer(nlp), set())[0].disputed == agreed + 1


def test_rules_alone_have_no_doubts_and_no_quarrel(rules_nlp):
    told = signals([rules_nlp(TEXT)], None, set())[0]
    assert (told.unsure, told.wrong, told.missed) == (None, None, None)
    assert (told.doubts, told.disputed) == (None, None)
    assert ("TOWN", "来集镇") in told.names


def test_pieces_of_a_text_count_together(told):
    whole = together([told(2.0, 1, "来集镇"), told(1.0, 2, "来集镇 大隗镇")])
    assert (whole.characters, whole.mentions, whole.doubts, whole.disputed) == (1600, 20, 3.0, 3)
    assert whole.unsure == 8
    assert [name for _, name in whole.names] == ["来集镇", "大隗镇"]
    assert together([told(None, None), told(None, None)]).doubts is None
    assert whole.as_dict()["names"][0] == {"label": "TOWN", "text": "来集镇"}
