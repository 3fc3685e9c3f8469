from __future__ import annotations

import pytest

from ner.corpus.markup import parse, render
from ner.label_studio.preannotation import both, made_by, number_of, prediction, same, version, within
from ner.label_studio.tasks import Task
from ner.mentions import Mention
from ner.rules.precision import precisions

TEXT = "😀来集镇马沟村"
SUFFIX = precisions()["town.suffix"]
TOWN = Mention(1, 4, "TOWN", "town.suffix", 0.93456)
VILLAGE = Mention(4, 7, "VILLAGE", "village.suffix")


def test_a_region_has_place_label_score_and_what_made_it():
    (region,) = prediction(TEXT, [TOWN])["result"]
    assert region == {
        "id": "1-4-TOWN",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": 1, "end": 4, "text": "来集镇", "labels": ["TOWN"]},
        "meta": {"text": [f"model 0.93 · rule town.suffix {SUFFIX:.2f}"]},
        "score": 0.9346,
    }


def test_the_score_of_a_task_is_that_of_its_least_certain_span():
    assert prediction(TEXT, [TOWN, Mention(4, 7, "VILLAGE", score=0.5)])["score"] == 0.5
    assert "score" not in prediction(TEXT, [])


def test_where_no_model_was_asked_the_score_is_how_often_the_rule_is_right():
    (region,) = prediction(TEXT, [VILLAGE])["result"]
    assert region["score"] == round(precisions()["village.suffix"], 4)


def test_a_rule_that_is_not_measured_has_no_score():
    (region,) = prediction(TEXT, [VILLAGE._replace(rule="village.mine")])["result"]
    assert "score" not in region
    assert region["meta"]["text"] == ["rule village.mine"]


def test_no_two_regions_share_an_id():
    regions = prediction(TEXT, [TOWN, TOWN, VILLAGE])["result"]
    assert [region["id"] for region in regions] == ["1-4-TOWN", "4-7-VILLAGE"]


@pytest.mark.parametrize(
    ("mention", "says"),
    [
        (TOWN, f"model 0.93 · rule town.suffix {SUFFIX:.2f}"),
        (TOWN._replace(score=None), f"rule town.suffix {SUFFIX:.2f}"),
        (Mention(0, 1, "TOWN"), "model"),
        (Mention(0, 1, "TOWN", score=0.9999), "model 0.99"),
    ],
)
def test_what_made_a_span_in_words(mention, says):
    assert made_by(mention) == says


@pytest.mark.parametrize(
    ("by_model", "by_rules", "merged"),
    [
        ("[来集镇](TOWN)马沟村", "来集镇[马沟村](VILLAGE)", "[来集镇](TOWN)[马沟村](VILLAGE)"),
        ("[来集镇马沟村](VILLAGE)", "[来集镇](TOWN)马沟村", "[来集镇马沟村](VILLAGE)"),
        ("来集镇马沟村", "[来集镇](TOWN)[马沟村](VILLAGE)", "[来集镇](TOWN)[马沟村](VILLAGE)"),
    ],
)
def test_both_is_the_model_and_what_of_the_rules_touches_none_of_it(by_model, by_rules, merged):
    text, model = parse(by_model)
    assert render(text, both(model, parse(by_rules)[1])) == merged


def test_where_both_agree_the_rule_is_told_too():
    assert both([TOWN._replace(rule=None)], [TOWN._replace(score=None)]) == [TOWN]


def test_spans_come_in_the_offsets_of_their_task_and_what_runs_over_its_end_is_counted():
    task = Task("集镇马沟", "0" * 24, 2, 7, "", "")
    inside, cut = within([TOWN._replace(start=2), VILLAGE], task)
    assert [(mention.start, mention.end) for mention in inside] == [(0, 2)]
    assert cut == 1


def test_versions_are_numbered():
    assert number_of(version(12)) == 12
    assert number_of("somebody's model") == number_of(None) == 0


def test_the_same_whatever_the_server_has_added():
    one = prediction(TEXT, [TOWN, VILLAGE])
    held = {"result": [{**region, "hidden": False} for region in reversed(one["result"])], "score": 0.1}
    assert same(one, held)
    assert not same(one, prediction(TEXT, [TOWN]))
    assert not same(one, prediction(TEXT, [TOWN._replace(score=0.5), VILLAGE]))
