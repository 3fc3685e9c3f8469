"""What a model holds of text besides what it decides for."""

from __future__ import annotations

import pytest

from ner.mentions import Mention
from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.entities import mention_of
from ner.pipeline.loading import load

TEXT = "今年,来集镇马沟村投资961万元。\n大隗镇投入200万元。"
TOWN = Mention(3, 6, "TOWN")


@pytest.fixture(scope="module")
def nlp(small_model):
    return load(small_model)


@pytest.fixture(scope="module")
def held(nlp):
    return beliefs(recognizer(nlp), [nlp(TEXT)])[0]


def test_of_what_was_decided_the_probability_is_the_score(nlp, held):
    found = [mention_of(entity) for entity in nlp(TEXT).ents]
    assert TEXT[3:6] in [TEXT[m.start : m.end] for m in found]
    for mention in found:
        assert held.probability(mention.start, mention.end, [mention]) == pytest.approx(mention.score)


def test_versions_of_a_stretch_share_one_distribution(held):
    none, village = held.probability(3, 6, []), held.probability(3, 6, [TOWN._replace(label="VILLAGE")])
    town = held.probability(3, 6, [TOWN])
    assert town > 0.9
    assert none + village > 0 and town + none + village <= 1.001
    assert held.probability(3, 9, [TOWN, Mention(6, 9, "VILLAGE")]) < town


def test_sentences_are_independent_and_no_mention_crosses_their_end(held):
    first, second = TEXT.index("961"), TEXT.index("大隗镇")
    money, town = Mention(first, first + 5, "MONEY"), Mention(second, second + 3, "TOWN")
    alone = [held.probability(m.start, m.end, [m]) for m in (money, town)]
    both = held.probability(money.start, town.end, [money, town])
    assert 0.9 * alone[0] * alone[1] < both <= min(alone)
    assert held.probability(first, second + 3, [Mention(first, second + 3, "MONEY")]) == 0


def test_what_the_model_cannot_say_has_no_probability(held):
    assert held.probability(3, 6, [TOWN._replace(label="PERSON")]) == 0
    with pytest.raises(ValueError, match="over another span"):
        held.probability(3, 9, [TOWN, Mention(5, 9, "VILLAGE")])


def test_entities_expected_are_those_found_and_some_more(nlp, held):
    scores = [entity._.score for entity in nlp(TEXT).ents]
    assert sum(scores) <= held.begins().sum() < len(scores) + 2


def test_a_stretch_that_the_view_leaves_out(nlp):
    broken = "支持产业发展,全力抓好项目建设。今年以来,来集\n\n镇投资961万元建设冷库,预计下半年投用。"
    held = beliefs(recognizer(nlp), [nlp(broken)])[0]
    at = broken.index("\n")
    assert held.probability(at, at + 2, []) == 1
    assert held.probability(at - 2, at + 3, [Mention(at - 2, at + 3, "TOWN")]) > 0.5


def test_a_pipeline_of_rules_has_none(rules_nlp):
    assert recognizer(rules_nlp) is None


def test_texts_that_come_together_are_held_as_if_alone(nlp, held):
    other = "今年羊册乡召开党委会议。"
    first, middle, last = beliefs(recognizer(nlp), [nlp(other), nlp(""), nlp(TEXT)])
    assert last.begins() == pytest.approx(held.begins(), rel=1e-3, abs=1e-6)
    assert last.probability(3, 6, [TOWN]) == pytest.approx(held.probability(3, 6, [TOWN]), rel=1e-4)
    assert (len(middle.begins()), middle.parts) == (0, ())
    assert first.begins().sum() > 0
