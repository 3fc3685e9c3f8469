"""Somebody marks a name; the answer marks it everywhere else."""

from __future__ import annotations

from itertools import count

import pytest

from ner.corpus.markup import parse
from ner.label_studio.backend.everywhere import RULE
from tests.label_studio.backend.conftest import as_markup, drawn

NUMBERS = count(1)


def asked(served, marked: str, task: dict | None = None, **more) -> tuple[str, dict]:
    """The text of ``marked`` and the answer where its one mention was just drawn."""
    text, context = drawn(marked, **more)
    task = {"id": next(NUMBERS), "data": {"text": text}, **(task or {})}
    answer = served.predict(tasks=[task], params={"context": context})
    assert answer["errors"] == []
    (result,) = answer["results"]
    return text, result


def version(marked: str, ident: str = "held") -> dict:
    """A draft, annotation or prediction with the mentions of some mark-up."""
    _, mentions = parse(marked)
    regions = [
        {"id": f"{ident}-{m.start}", "value": {"start": m.start, "end": m.end, "labels": [m.label]}}
        for m in mentions
    ]
    return {"result": regions, "updated_at": "2026-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("marked", "added"),
    [
        ("甲有[马沟](VILLAGE)，乙有马沟，丙有马沟。", "甲有马沟，乙有[马沟](VILLAGE)，丙有[马沟](VILLAGE)。"),
        ("马沟在前，[马沟](VILLAGE)在后。", "[马沟](VILLAGE)在前，马沟在后。"),
        ("[马沟](TOWN)没有第二处。", "马沟没有第二处。"),
        ("[ 马沟 ](VILLAGE)带空白，马沟不带。", " 马沟 带空白，[马沟](VILLAGE)不带。"),
        ("[哈哈](ENTERPRISE)，哈哈哈哈。", "哈哈，[哈哈](ENTERPRISE)[哈哈](ENTERPRISE)。"),
        ("[村](VILLAGE)一个字，村村都有。", "村一个字，村村都有。"),
        ("[a.c](ENTERPRISE)，abc，a.c。", "a.c，abc，[a.c](ENTERPRISE)。"),
        ("😀[𠮷家村](VILLAGE)\r\n𠮷家村。", "😀𠮷家村\r\n[𠮷家村](VILLAGE)。"),
    ],
)
def test_the_same_name_everywhere_else(rules, marked, added):
    text, result = asked(rules, marked)
    assert as_markup(text, result) == added


def test_a_name_over_a_broken_line_is_the_same_name(rules):
    lines = [
        "郑州新密市[来集镇](TOWN)党委召开动员大会部署全年工作安",
        "排，马沟村的群众踊跃参加了建设，并且新密市来集",
        "镇的干部也都深入到了田间地头去了解群众的想法和",
        "意见，来集镇的面貌有了很大的改变，群众很满意。",
    ]
    text, result = asked(rules, "\n".join(lines))
    places = [(region["value"]["start"], region["value"]["end"]) for region in result["result"]]
    assert [text[start:end] for start, end in places] == ["来集\n镇", "来集镇"]


@pytest.mark.parametrize("kind", ["drafts", "annotations", "predictions"])
def test_what_is_there_is_not_marked_over(rules, kind):
    held = version("马沟，[马沟小学](ENTERPRISE)，[马沟](TOWN)，马沟。")
    text, result = asked(rules, "[马沟](VILLAGE)，马沟小学，马沟，马沟。", {kind: [held]})
    assert as_markup(text, result) == "马沟，马沟小学，马沟，[马沟](VILLAGE)。"


def test_what_the_page_has_sent_is_not_marked_over(rules):
    before = version("马沟，[马沟](VILLAGE)，马沟。")["result"]
    text, result = asked(rules, "[马沟](VILLAGE)，马沟，马沟。", context=tuple(before))
    assert as_markup(text, result) == "马沟，马沟，[马沟](VILLAGE)。"


def test_of_several_versions_the_one_on_the_page_counts(rules):
    shown = version("马沟，[马沟](VILLAGE)，马沟。", "shown")
    other = version("马沟，马沟，[马沟](TOWN)。", "other")
    context = tuple(shown["result"])
    text, result = asked(
        rules, "[马沟](VILLAGE)，马沟，马沟。", {"predictions": [shown, other]}, context=context
    )
    assert as_markup(text, result) == "马沟，马沟，[马沟](VILLAGE)。"


def test_deleting_one_occurrence_does_not_bring_it_back(rules):
    marked = "[马沟](VILLAGE)要删一处，马沟，马沟。"
    text, first = asked(rules, marked, {"id": "one task"})
    assert len(first["result"]) == 2
    # The page after one of the two regions answered was deleted.
    context = [*drawn(marked)[1]["result"], first["result"][0]]
    for sent in (context, context[:1], context[1:]):
        task = {"id": "one task", "data": {"text": text}}
        (again,) = rules.predict(tasks=[task], params={"context": {"result": sent}})["results"]
        assert again["result"] == []


def test_a_region_that_a_draft_holds_is_not_new(rules):
    draft = version("[马沟](VILLAGE)存了，马沟没有。", "new")
    _, result = asked(rules, "[马沟](VILLAGE)存了，马沟没有。", {"drafts": [draft]}, ident="new-0")
    assert result["result"] == []


def test_regions_have_ids_of_their_own_and_say_what_made_them(rules):
    _, result = asked(rules, "[马沟](VILLAGE)的编号，马沟，马沟。")
    assert len({region["id"] for region in result["result"]} | {"new"}) == 3
    assert result["result"][0]["meta"]["text"] == [f"rule {RULE}"]


@pytest.mark.parametrize(
    ("context", "why"),
    [
        ({"result": "x"}, "the context holds no list of regions"),
        ([1], "the context holds no list of regions"),
        ({"result": [{"id": "a"}]}, "the region drawn has no place"),
        ({"result": [{"id": "b", "value": {"start": 0, "end": 99, "labels": ["TOWN"]}}]}, "has no place"),
        (
            {"result": [{"id": "c", "value": {"start": 0, "end": 2, "labels": ["PER"]}}]},
            "not one label of the page",
        ),
        ({"result": [{"id": "d", "value": {"start": 0, "end": 2}}]}, "not one label of the page"),
        ({"result": [{"id": "e", "value": None}]}, "the region drawn has no place"),
    ],
)
def test_a_context_that_makes_no_sense(rules, context, why):
    answer = rules.predict("马沟，马沟。", params={"context": context})
    assert answer["results"] == [[]]
    assert why in answer["errors"][0]["why"]


def test_nothing_drawn(rules):
    (result,) = rules.predict("马沟。", params={"context": {"result": []}})["results"]
    assert result["result"] == []
