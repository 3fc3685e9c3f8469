"""Suspicious annotations as disputes: the tasks in which the versions of a report differ, to be settled by people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ner.corpus.markup import flat
from ner.corpus.record import Record
from ner.label_studio.adjudication import Versions
from ner.label_studio.preannotation import within
from ner.label_studio.tasks import NotATaskError, Task, tasks_of
from ner.mentions import Mention
from ner.reports.reading import read_all
from ner.reports.report import ReadError, Report


@dataclass(slots=True)
class Disputed:
    """``tasks`` in which the versions differ, and these ``versions`` by a task's key, in its offsets.

    ``failed`` are lines that hold no dispute that could be shown, with the reason; ``cut`` counts disputed mentions
    that run over the border of a task and are not shown.
    """

    tasks: list[Task] = field(default_factory=list)
    versions: dict[str, Versions] = field(default_factory=dict)
    failed: list[ReadError] = field(default_factory=list)
    cut: int = 0


def disputed(path: str | Path) -> Disputed:
    """The disputes in a file as ``ner corpus suspects -o`` writes it: a report a line, ``versions`` as in Prodigy's ``review``.

    Tasks come in the order of the file, those of one report in that of its text. Tasks in which all versions are the
    same are left out.
    """
    found = Disputed()
    for item in read_all([path]):
        if isinstance(item, ReadError):
            found.failed.append(item)
            continue
        try:
            _add(item, found)
        except ValueError as error:  # a NotATaskError is one
            found.failed.append(ReadError(item.source, str(error)))
    return found


def _add(report: Report, found: Disputed) -> None:
    whole = _versions(report)
    tasks = tasks_of(report)
    if len({tuple(mentions) for mentions in whole.values()}) == 1:
        raise ValueError("its versions are the same: there is nothing to settle")
    inside = {
        who: {m for task in tasks for m in mentions if _lies_in(m, task)} for who, mentions in whole.items()
    }
    over = [set(mentions) - inside[who] for who, mentions in whole.items()]
    found.cut += len(set[Mention]().union(*over) - over[0].intersection(*over))
    for task in tasks:
        own = {who: within(mentions, task)[0] for who, mentions in whole.items()}
        if len({tuple(mentions) for mentions in own.values()}) > 1:
            found.tasks.append(task)
            found.versions[task.key] = {
                who: Record(task.text, tuple(mentions)) for who, mentions in own.items()
            }


def _lies_in(mention: Mention, task: Task) -> bool:
    return task.start <= mention.start and mention.end <= task.end


def _versions(report: Report) -> dict[str, list[Mention]]:
    """The mentions of each version, by who has it; raises ``ValueError`` where there are no two, or one is not flat."""
    listed = report.fields.get("versions")
    if not isinstance(listed, list) or len(listed) < 2:
        raise NotATaskError("no two versions in it: 'ner corpus suspects -o' writes such a file")
    found: dict[str, list[Mention]] = {}
    for number, version in enumerate(listed, 1):
        who, spans = f"version {number}", None
        if isinstance(version, Mapping):
            who = ", ".join(map(str, version.get("sessions") or ())) or who
            spans = version.get("spans")
        if not isinstance(spans, list):
            raise NotATaskError(f"{who}: a version needs a list of spans")
        try:
            found[who if who not in found else f"{who} ({number})"] = flat(
                report.text, [_mention(s) for s in spans]
            )
        except ValueError as error:
            raise NotATaskError(f"{who}: {error}") from None
    return found


def _mention(span: Any) -> Mention:
    if isinstance(span, Mapping):
        start, end, label = (span.get(key) for key in ("start", "end", "label"))
        if type(start) is int and type(end) is int and isinstance(label, str):
            return Mention(start, end, label)
    raise ValueError(f"a span needs whole numbers start and end, and a label, not {span!r}")
