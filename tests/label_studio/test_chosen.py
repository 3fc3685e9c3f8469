"""A choice written as JSONL, read again, and cut into the tasks that were chosen."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from ner.label_studio.chosen import chosen_of, extractions, wanted_tasks
from ner.label_studio.tasks import NotATaskError, tasks_of
from ner.output import jsonl
from ner.reports.jsonl import read_jsonl
from ner.reports.report import Report
from ner.selection.choosing import Choice, Chosen
from ner.selection.signals import Signals
from ner.selection.units import Unit
from ner.text.cutting import Place

LONG = Report("来集镇投资修路,大伙儿干劲十足。\n" * 250, "pool/laiji.docx", "docx")
FIRST, SECOND, THIRD = [(task.start, task.end) for task in tasks_of(LONG)]


def one(report: Report, place: Place) -> Chosen:
    return Chosen(Unit(report, *place), (), Signals(9, 0, 0, 1.0, 0.5, 2, ()), 0.1, None, ("because",))


def written_and_read(chosen: Iterable[Chosen], *, tasks: bool = True) -> list[Report]:
    choice = Choice(9, tasks, tuple(chosen), ())
    lines = "".join(f"{jsonl.line(extraction)}\n" for extraction in extractions(choice, "small 0.1"))
    return [item for item in read_jsonl(lines.encode(), "next.jsonl") if isinstance(item, Report)]


def test_a_report_is_one_line_whatever_was_chosen_of_it():
    other = Report("大隗镇。", "pool/dawei.txt", "txt", fields={"id": 7, "note": "x"})
    long, short = written_and_read([one(LONG, THIRD), one(other, (0, 4)), one(LONG, FIRST)])
    assert (long.text, chosen_of(long)) == (LONG.text, [FIRST, THIRD])
    assert [task["rank"] for task in long.fields["meta"]["chosen"]["tasks"]] == [1, 3]
    assert (chosen_of(short), short.fields["note"]) == ([(0, 4)], "x")


def test_its_tasks_are_those_of_the_report_itself():
    (long,) = written_and_read([one(LONG, SECOND)])
    tasks, left = wanted_tasks(long)
    assert tasks == [tasks_of(LONG)[1]]  # key, id, base, length and source
    assert (tasks[0].report, tasks[0].source, left) == ("laiji", "pool/laiji.docx", 2)


def test_whole_reports_are_wanted_whole():
    (long,) = written_and_read([one(LONG, (0, len(LONG.text)))], tasks=False)
    assert long.fields["meta"]["chosen"]["rank"] == 1
    assert chosen_of(long) is None
    assert wanted_tasks(long) == (tasks_of(LONG), 0)


def test_an_earlier_choice_does_not_outlive_the_next():
    (before,) = written_and_read([one(LONG, FIRST)])
    (after,) = written_and_read([one(before, THIRD)])
    assert chosen_of(after) == [THIRD]
    assert wanted_tasks(after)[0][0].source == "pool/laiji.docx"


@pytest.mark.parametrize(
    ("kept", "wanted", "left"),
    [
        ([SECOND], [SECOND], 2),  # there already
        ([FIRST], [SECOND], 1),  # another one of the report is there
        ([(0, 1700)], [(0, 1700), (1700, 3196)], 1),  # cut otherwise there: all that touch it
        ([(1000, 3500)], [(1000, 3500)], 2),
    ],
)
def test_what_is_on_the_server_stays_as_it_is_cut(kept: list[Place], wanted: list[Place], left: int):
    (long,) = written_and_read([one(LONG, SECOND)])
    tasks, away = wanted_tasks(long, kept)
    assert ([(task.start, task.end) for task in tasks], away) == (wanted, left)


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ("x", "cannot be read: choose anew with 'ner label next --tasks'"),
        ([{"rank": 1}], "cannot be read"),
        ([{"key": "7"}], "cannot be read"),
        ([{"key": "0" * 24 + ":0-5"}], "its text is not the one that tasks were chosen of"),
        ([{"key": "DIGEST:0-5"}, {"key": "DIGEST:4-9"}], "overlap"),
        ([{"key": "DIGEST:0-99999"}], "its text is not the one"),
    ],
)
def test_what_was_changed_by_hand_is_refused(chosen: object, says: str):
    meta = json.loads(json.dumps({"chosen": {"tasks": chosen}}).replace("DIGEST", tasks_of(LONG)[0].digest))
    with pytest.raises(NotATaskError, match=says):
        chosen_of(Report(LONG.text, "next.jsonl:1", "jsonl", fields={"meta": meta}))


@pytest.mark.parametrize("meta", [None, "x", {}, {"chosen": "yes"}, {"chosen": {"rank": 1}}])
def test_whatever_else_meta_says_nothing_was_chosen(meta: object):
    assert chosen_of(Report("来集镇。", "a.jsonl:1", "jsonl", fields={"meta": meta})) is None
