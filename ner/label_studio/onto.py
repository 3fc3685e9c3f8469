"""Annotations of some tasks of a report that a corpus has already: the rest of it stays as the corpus has it.

A review asks about the tasks with a dispute only. What is there no task for is taken from the corpus before tasks are
joined; afterwards the report gets its headers and its file's name from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ner.corpus.record import Record
from ner.label_studio.annotations import Found, Labelled, Left
from ner.label_studio.joining import CORPUS, Joined
from ner.label_studio.preannotation import within
from ner.label_studio.tasks import Task, digest_of
from ner.text.cutting import Place

Known = Mapping[str, Record]
"""Reports of a corpus by the digest of their text."""

Corpus = tuple[Known, Path]
"""Its reports and its folder."""


def known(records: Iterable[Record]) -> dict[str, Record]:
    """The records by digest; of several with one text the first."""
    found: dict[str, Record] = {}
    for record in records:
        found.setdefault(digest_of(record.text), record)
    return found


def completed(found: Found, corpus: Known) -> Found:
    """``found`` with a task, annotated as in ``corpus``, for each stretch that nobody was asked about.

    Of reports in which nothing is annotated yet nothing is taken.

    Where a mention of the corpus runs over the border of a task it can be kept neither in nor beside it: such a report
    is not completed, and ``refused`` says so.
    """
    tasks, labelled, refused = list(found.tasks), list(found.labelled), list(found.refused)
    for digest in dict.fromkeys(one.task.digest for one in found.labelled):
        if digest not in corpus:
            continue
        record = corpus[digest]
        own = [task for task in found.tasks if task.digest == digest]
        added = [replace(own[0], text=record.text[start:end], start=start) for start, end in _gaps(own)]
        cut = sum(within(record.mentions, task)[1] for task in (*own, *added))
        if cut:
            why = f"{cut} mentions of the corpus run over the border of a task: mend this report by hand"
            refused.append(Left(own[0].report, 0, "", why))
            continue
        tasks += added
        labelled += [
            Labelled(task, CORPUS, tuple(within(record.mentions, task)[0]), 0, checked=True) for task in added
        ]
    return Found(tasks, labelled, found.skipped, found.drafts, refused)


def headed(joined: Joined, corpus: Known, folder: Path) -> Joined:
    """``joined`` with the headers that its reports have in ``corpus``, and who reviewed them when.

    The path of a record is that of its file below ``folder``, where it is a marked-up file of its own.
    """
    reports = [
        _headed(record, corpus[digest], folder) if (digest := digest_of(record.text)) in corpus else record
        for record in joined.reports
    ]
    return replace(joined, reports=reports)


def _headed(record: Record, before: Record, folder: Path) -> Record:
    by = str(record.meta["annotation"]).replace("Label Studio", "reviewed in Label Studio", 1)
    given = str(before.meta.get("annotation", ""))
    meta = {
        **before.meta,
        "annotation": given if by in given else "; ".join(filter(None, (given, by))),
        "annotated": record.meta["annotated"],
    }
    if "notes" in record.meta:
        meta["notes"] = record.meta["notes"]
    path = before.path
    own = path is not None and path.suffix == ".txt" and path.is_relative_to(folder)
    return replace(record, meta=meta, path=path.relative_to(folder) if path and own else None)


def _gaps(tasks: Iterable[Task]) -> list[Place]:
    """The stretches of their report that lie in none of ``tasks``."""
    gaps, reached, length = [], 0, 0
    for task in sorted(tasks, key=lambda one: one.start):
        if task.start > reached:
            gaps.append((reached, task.start))
        reached, length = max(reached, task.end), task.length
    return [*gaps, (reached, length)] if reached < length else gaps
