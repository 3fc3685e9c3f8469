"""A choice as JSONL, and what a push makes of it: a report a line, whole, with which of its tasks were chosen and why.

Whole, for a name's county or full form may stand in another task: what is found in a task, and how it is
pre-annotated, comes from the report. So does its key, and a later push of the whole report doubles nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ner.extraction import Extraction
from ner.label_studio.tasks import NotATaskError, Task, digest_of, key_of, place_of, tasks_of
from ner.reports.naming import report_id
from ner.reports.report import Report
from ner.text.cutting import Place

if TYPE_CHECKING:  # it brings scikit-learn, which a push can do without
    from ner.selection.choosing import Choice, Chosen

_ANEW = "choose anew with 'ner label next --tasks'"


def extractions(choice: Choice, model: str) -> Iterator[Extraction]:
    """A report for each that something was chosen of, best first, with what ``model`` found in it.

    ``meta.chosen`` says why; for tasks ``meta.chosen.tasks`` has an entry for each, with its ``key``.
    """
    by_report: dict[int, list[tuple[int, Chosen]]] = {}
    for rank, one in enumerate(choice.chosen, 1):
        by_report.setdefault(id(one.unit.report), []).append((rank, one))
    for several in by_report.values():
        first, report = several[0][1], several[0][1].unit.report
        why = {"tasks": [_task(*each) for each in several]} if choice.tasks else _why(*several[0])
        meta = {"format": report.format, "model": model, "chosen": why}
        yield Extraction(report.text, first.mentions, report.source, _fields(report), meta)


def chosen_of(report: Report) -> list[Place] | None:
    """The stretches of a report that were chosen as tasks; ``None`` where nobody has chosen, and all are wanted.

    Raises :class:`NotATaskError` where they cannot be read or are those of another text.
    """
    meta = report.fields.get("meta")
    chosen = meta.get("chosen") if isinstance(meta, Mapping) else None
    if not isinstance(chosen, Mapping) or "tasks" not in chosen:
        return None
    try:
        keys = [place_of(str(task["key"])) for task in chosen["tasks"]]
    except (TypeError, KeyError, NotATaskError):
        raise NotATaskError(f"its meta.chosen.tasks cannot be read: {_ANEW}") from None
    places = sorted({place for _, place in keys})
    if any(digest != digest_of(report.text) or end > len(report.text) for digest, (_, end) in keys):
        raise NotATaskError(f"its text is not the one that tasks were chosen of: {_ANEW}")
    if any(_touch(one, other) for one, other in pairwise(places)):
        raise NotATaskError(f"the tasks chosen of it overlap: {_ANEW}")
    return places


def wanted_tasks(report: Report, kept: Collection[Place] = ()) -> tuple[list[Task], int]:
    """The tasks to push of a report, and how many of it stay away because they were not chosen.

    Stretches that are there already, ``kept``, stay as they are cut: where a chosen one is cut otherwise there, all
    tasks that touch it are wanted. Raises :class:`NotATaskError` as :func:`chosen_of` and ``tasks_of`` do.
    """
    chosen = chosen_of(report)
    if chosen is None:
        return tasks_of(report, kept), 0
    free = [place for place in chosen if not any(_touch(place, other) for other in kept)]
    every = tasks_of(report, [*kept, *free])
    wanted = [task for task in every if any(_touch((task.start, task.end), place) for place in chosen)]
    there = sum((task.start, task.end) in kept for task in every if task not in wanted)
    return wanted, len(every) - len(wanted) - there


def _touch(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _fields(report: Report) -> dict[str, Any]:
    """What the report came with, and its id; but what was chosen of it before is no longer true."""
    fields = {**report.fields, "id": report.fields.get("id") or report_id(report)}
    if isinstance(meta := fields.get("meta"), Mapping):
        fields["meta"] = {key: value for key, value in meta.items() if key != "chosen"}
    return fields


def _why(rank: int, one: Chosen) -> dict[str, Any]:
    return {"rank": rank, **one.as_dict()}


def _task(rank: int, one: Chosen) -> dict[str, Any]:
    key = key_of(digest_of(one.unit.report.text), one.unit.place)
    return {"rank": rank, "key": key, **one.as_dict()}
