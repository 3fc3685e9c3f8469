from __future__ import annotations

import pytest

from ner.corpus.markup import render
from ner.label_studio.annotations import RefusedError, mentions_of, read
from ner.label_studio.tasks import Task, digest_of

TEXT = "在 来集镇\u3000,\r\n马沟村 "
TASK = Task(TEXT, digest_of(TEXT), 0, len(TEXT), "laiji", "laiji.txt")


def region(
    start: object, end: object, label: object = "TOWN", ident: str | None = None, **other: object
) -> dict:
    value = {"start": start, "end": end, "labels": [label], "text": "never looked at"}
    made = {
        "id": ident or f"{start}-{end}-{label}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
    }
    return {**made, "value": value, **other}


def note(*texts: str) -> dict:
    made = {"id": "n", "from_name": "notes", "to_name": "text", "type": "textarea"}
    return {**made, "value": {"text": list(texts)}}


def annotation(number: int, *result: dict, **other: object) -> dict:
    return {"id": number, "completed_by": 1, "result": list(result), **other}


def exported(*annotations: dict, **other: object) -> dict:
    return {"id": 5, "data": TASK.as_data(), "annotations": list(annotations), **other}


def test_spans_are_trimmed_of_blanks():
    mentions, _ = mentions_of([region(1, 6), region(9, 13, "VILLAGE")], TEXT)
    assert render(TEXT, mentions) == "在 [来集镇](TOWN)\u3000,\r\n[马沟村](VILLAGE) "


def test_the_same_span_with_other_blanks_is_one():
    mentions, _ = mentions_of([region(1, 5), region(2, 6)], TEXT)
    assert [(mention.start, mention.end) for mention in mentions] == [(2, 5)]


def test_notes_are_kept_on_one_line():
    assert mentions_of([note("拿不准\n这里", "再看")], TEXT) == ((), "拿不准 这里 / 再看")


@pytest.mark.parametrize(
    ("result", "says"),
    [
        (
            [region(2, 5, ident="a"), region(10, 13, ident="a")],
            r"2 regions have the id 'a' \(\['TOWN'\] at 2, \['TOWN'\] at 10\)",
        ),
        ([region(2, 5), region(4, 7)], "mentions overlap"),
        ([region(2, 5), region(2, 5, "VILLAGE")], "mentions overlap"),
        ([region(2, 99)], r"\[2, 99\) is not in the task's 13 characters"),
        ([region(5, 2)], r"\[5, 2\) is not in"),
        ([region(-3, 2)], r"\[-3, 2\) is not in"),
        ([region(5, 6)], "nothing but blanks"),
        ([region("2", 5)], "no whole numbers as place, but '2' and 5"),
        ([region(2.0, 5)], "no whole numbers"),
        ([region(2, 5, "CITY")], r"labelled \['CITY'\], which is not one label of our set"),
        ([{**region(2, 5), "value": {"start": 2, "end": 5, "labels": ["TOWN", "VILLAGE"]}}], "not one label"),
        ([region(2, 5, from_name="ner")], "made with 'ner', not with our labels"),
        ([region(2, 5, type="choices")], "not with our labels"),
        ([{"id": "x", "from_name": "label", "to_name": "text", "type": "labels"}], "no whole numbers"),
    ],
)
def test_a_region_that_makes_no_sense_is_refused(result, says):
    with pytest.raises(RefusedError, match=says):
        mentions_of(result, TEXT)


def test_an_annotation_is_taken_whole_or_not_at_all():
    found = read([exported(annotation(1, region(2, 5), region(2, 99)), annotation(2, region(2, 5)))])
    assert [one.number for one in found.labelled] == [2]
    assert [left.why for left in found.refused] == ["TOWN [2, 99) is not in the task's 13 characters"]


def test_who_when_how_long_and_checked():
    how = {"updated_at": "2026-11-25T03:20:07Z", "lead_time": 3.2, "ground_truth": True}
    found = read([exported(annotation(1, region(2, 5), note("好"), **how))], {1: "li@example.com"})
    (one,) = found.labelled
    assert (one.annotator, one.updated, one.seconds, one.checked, one.notes) == (
        "li@example.com",
        "2026-11-25T03:20:07Z",
        3.2,
        True,
        "好",
    )


def test_skipped_ones_and_drafts_are_listed_not_taken():
    draft = {"user": "wang@example.com", "updated_at": "2026"}
    found = read([exported(annotation(1, was_cancelled=True), drafts=[draft])])
    assert found.labelled == []
    assert [(left.annotator, left.why) for left in found.skipped] == [("user 1", "skipped")]
    assert [(left.annotator, left.when) for left in found.drafts] == [("wang@example.com", "2026")]
