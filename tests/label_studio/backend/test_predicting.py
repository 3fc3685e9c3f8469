"""Predictions over real HTTP."""

from __future__ import annotations

import threading

import pytest

from ner.label_studio.interface import interface
from ner.label_studio.preannotating import Preannotator
from ner.label_studio.preannotation import prediction
from ner.pipeline.loading import load
from tests.label_studio.backend.conftest import as_markup

ONE = "[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)。"
PLAIN = "来集镇马沟村投资961万元。"

OTHER_NAMES = """<View><Labels name="ner" toName="doc"><Label value="TOWN"/><Label value="MONEY"/></Labels>
<Text name="doc" value="$content"/></View>"""


def test_many_tasks_in_one_call_each_answered_in_its_place(rules):
    texts = [f"第{number}段:来集镇投资{number}万元。" for number in range(1, 200)]
    assert rules.marked(*texts) == [
        f"第{number}段:[来集镇](TOWN)投资[{number}万元](MONEY)。" for number in range(1, 200)
    ]


def test_an_answer_is_a_pre_annotation_as_a_push_makes_it(rules):
    (result,) = rules.predict(PLAIN)["results"]
    assert as_markup(PLAIN, result) == ONE
    first = result["result"][0]
    assert (first["from_name"], first["to_name"], first["type"]) == ("label", "text", "labels")
    assert first["meta"]["text"] == [f"rule town.suffix {first['score']:.2f}"]
    pushed = prediction(PLAIN, Preannotator(load(rules_only=True)).mentions_in(PLAIN))
    assert (result["result"], result["score"]) == (pushed["result"], pushed["score"])
    assert result["model_version"].startswith("township_rules ")


def test_a_model_gives_each_span_its_score_and_the_task_that_of_the_least_certain(serve, model):
    served = serve(model)
    (result,) = served.predict(PLAIN)["results"]
    scores = [region["score"] for region in result["result"] if "score" in region]
    assert scores
    assert result["score"] == min(scores)
    assert any(region["meta"]["text"][0].startswith("model ") for region in result["result"])
    assert result["model_version"].startswith("township_reports ")


def test_names_fields_and_labels_are_those_of_the_page(rules):
    answer = rules.predict(
        config=OTHER_NAMES, tasks=[{"id": 7, "data": {"content": PLAIN, "text": "something else"}}]
    )
    (result,) = answer["results"]
    assert as_markup(PLAIN, result) == "[来集镇](TOWN)马沟村投资[961万元](MONEY)。"
    assert {(region["from_name"], region["to_name"]) for region in result["result"]} == {("ner", "doc")}
    assert answer["left_out"] == {"VILLAGE": 1}


def test_a_changed_page_counts_at_the_next_call(rules):
    assert rules.marked(PLAIN) == [ONE]
    without = interface().replace('value="VILLAGE"', 'value="PLACE"')
    assert rules.marked(PLAIN, config=without) == ["[来集镇](TOWN)马沟村投资[961万元](MONEY)。"]
    assert rules.marked(PLAIN) == [ONE]


def test_a_call_without_a_page_takes_the_one_of_the_setup(rules):
    setup = {
        "project": "3.17",
        "schema": OTHER_NAMES,
        "hostname": "",
        "access_token": "x",
        "extra_params": None,
    }
    assert rules.client.post("/setup", json=setup).json()["model_version"].startswith("township_rules ")
    task = {"id": 1, "data": {"content": PLAIN}}
    answer = rules.client.post("/predict", json={"tasks": [task], "project": "3.17"}).json()
    assert as_markup(PLAIN, answer["results"][0]) == "[来集镇](TOWN)马沟村投资[961万元](MONEY)。"


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("<View/>", "has no <Labels> on a <Text>"),
        ("<View", "is no XML"),
        (
            '<View><Labels name="a" toName="t"><Label value="PER"/></Labels><Text name="t" value="$t"/></View>',
            "TOWN",
        ),
        (
            '<View><Labels name="a" toName="t"><Label value="TOWN"/></Labels><Text name="t" value="$t" valueType="url"/></View>',
            "on a <Text>",
        ),
    ],
)
def test_a_page_that_no_answer_fits(rules, config, says):
    for path, body in (("/setup", {"schema": config}), ("/predict", {"tasks": [], "label_config": config})):
        answer = rules.client.post(path, json=body)
        assert answer.status_code == 400
        assert says in answer.json()["error"]


def test_a_task_that_fails_does_not_lose_the_others(rules):
    tasks = [
        {"id": 1, "data": {"text": PLAIN}},
        {"id": 2, "data": {"text": None}},
        {"id": 3},
        "no task",
        {"id": 5, "data": {"text": PLAIN}},
    ]
    answer = rules.predict(tasks=tasks)
    assert [len(result["result"]) if result else result for result in answer["results"]] == [3, [], [], [], 3]
    assert [error["task"] for error in answer["errors"]] == [2, 3, None]
    assert answer["errors"][0]["why"] == "its data has no text in the field 'text'"


@pytest.mark.parametrize(
    "text", ["", " \n", "来集\ud842镇", "来集镇\r\n😀\U00020bb7家村修路", "来集\n镇投资" * 400]
)
def test_text_of_every_kind_is_answered(rules, text):
    (result,) = rules.predict(text)["results"]
    as_markup(text, result)


def test_callers_side_by_side_get_each_their_own(rules):
    got: dict[int, list[str]] = {}

    def call(number: int) -> None:
        got[number] = rules.marked(*[f"来集镇投资{number}万元。"] * 20)

    callers = [threading.Thread(target=call, args=(number,)) for number in range(1, 9)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert got == {number: [f"[来集镇](TOWN)投资[{number}万元](MONEY)。"] * 20 for number in range(1, 9)}
