"""From annotated tasks to reports: what each annotator made of each task, and the reports that are done and settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ner.corpus.record import Record
from ner.label_studio.annotations import Found, Labelled, Left
from ner.label_studio.tasks import Task, digest_of
from ner.text.cutting import Place

CORPUS = ""
"""The annotator of what is taken from the corpus: nobody whom a server names."""


@dataclass(slots=True)
class Joined:
    """``reports`` that are whole and settled; ``by_annotator`` the tasks of each person, one record a task.

    ``parts`` are of reports of which not all tasks are on the server, and all that are there are settled: each stretch
    without a gap is a record. ``unfinished`` says of every other report that somebody has begun what it lacks, and of
    these what the server lacks.
    """

    reports: list[Record] = field(default_factory=list)
    parts: list[Record] = field(default_factory=list)
    by_annotator: dict[str, list[Record]] = field(default_factory=dict)
    unfinished: list[Left] = field(default_factory=list)


def join(found: Found) -> Joined:
    """Put tasks together again, mentions in offsets into the whole report.

    Of several annotations of a task the one marked as ground truth counts, and without a mark only what all
    annotators agree in; of several by one person the one saved last. The same annotations give the same records.
    """
    joined = Joined()
    latest = _latest(found.labelled)
    idents = _idents(found.tasks)
    for annotator in sorted({labelled.annotator for labelled in latest} - {CORPUS}):
        own = [labelled for labelled in latest if labelled.annotator == annotator]
        own.sort(key=lambda labelled: (idents[labelled.task.digest], labelled.task.start))
        joined.by_annotator[annotator] = [
            _of_task(labelled, idents[labelled.task.digest]) for labelled in own
        ]
    by_report: dict[str, dict[str, list[Labelled]]] = defaultdict(lambda: defaultdict(list))
    for labelled in latest:
        by_report[labelled.task.digest][labelled.task.key].append(labelled)
    for digest in sorted(by_report, key=lambda one: idents[one]):
        ident, done = idents[digest], by_report[digest]
        tasks = sorted({task.key: task for task in found.tasks if task.digest == digest}.values(), key=_place)
        gaps, lacks = list(_gaps(tasks)), list(_unsettled(tasks, done))
        chosen = sorted(
            (one for several in done.values() if (one := _chosen(several))), key=lambda one: _place(one.task)
        )
        if not gaps and not lacks:
            record = _whole(chosen, ident)
            if digest_of(record.text) == digest:
                joined.reports.append(record)
            else:
                lacks = ["its tasks do not join to the report that was pushed"]
        elif not lacks:
            joined.parts += [_part(run, ident) for run in _runs(chosen)]
        lacks += [
            f"the task for {start}–{end} is not on the server: push the report again" for start, end in gaps
        ]
        joined.unfinished += [Left(ident, 0, "", lack) for lack in lacks]
    return joined


def _place(task: Task) -> Place:
    return task.start, task.end


def _latest(labelled: Iterable[Labelled]) -> list[Labelled]:
    """Of each annotator's annotations of a task the one saved last."""
    kept: dict[tuple[str, str], Labelled] = {}
    for one in sorted(labelled, key=lambda one: (one.checked, one.updated, one.number)):
        kept[one.task.key, one.annotator] = one
    return sorted(kept.values(), key=lambda one: (one.task.key, one.annotator))


def _chosen(several: list[Labelled]) -> Labelled | None:
    """The annotation of a task that counts; ``None`` where annotators differ and none is marked."""
    counting = [one for one in several if one.checked] or several
    return counting[0] if len({one.mentions for one in counting}) == 1 else None


def _gaps(tasks: list[Task]) -> Iterator[Place]:
    """The stretches of a report that no task on the server holds."""
    reached = 0
    for task in tasks:
        if task.start > reached:
            yield reached, task.start
        reached = max(reached, task.end)
    if tasks and reached != tasks[0].length:
        yield reached, tasks[0].length


def _unsettled(tasks: list[Task], done: dict[str, list[Labelled]]) -> Iterator[str]:
    """What keeps the tasks that are there from being settled."""
    for task in tasks:
        if task.key not in done:
            yield f"{task.start}–{task.end} is not labelled yet"
        elif _chosen(done[task.key]) is None:
            people = ", ".join(one.annotator for one in done[task.key])
            yield f"{task.start}–{task.end}: {people} differ: mark one annotation as ground truth"


def _runs(chosen: list[Labelled]) -> Iterator[list[Labelled]]:
    """Annotations of tasks that follow one another without a gap, together."""
    run: list[Labelled] = []
    for one in chosen:
        if run and run[-1].task.end != one.task.start:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _part(run: list[Labelled], ident: str) -> Record:
    start, end = run[0].task.start, run[-1].task.end
    record = _whole(run, ident)
    meta = {**record.meta, "id": f"{ident}:{start}-{end}", "report": ident, "base": start}
    return Record(
        record.text,
        tuple(m._replace(start=m.start - start, end=m.end - start) for m in record.mentions),
        meta,
    )


def _whole(parts: list[Labelled], ident: str) -> Record:
    mentions = [
        mention._replace(start=mention.start + part.task.start, end=mention.end + part.task.start)
        for part in parts
        for mention in part.mentions
    ]
    meta = {
        "id": ident,
        "source": " ".join(parts[0].task.source.split()),
        "annotation": f"Label Studio, by {', '.join(sorted({part.annotator for part in parts} - {CORPUS}))}",
        "annotated": max(part.updated for part in parts)[:10],
        "seconds": str(round(sum(part.seconds or 0 for part in parts))),
        "ground-truth": "yes" if all(part.checked for part in parts) else "no",
    }
    if notes := " / ".join(part.notes for part in parts if part.notes):
        meta["notes"] = notes
    return Record("".join(part.task.text for part in parts), tuple(mentions), meta)


def _of_task(one: Labelled, ident: str) -> Record:
    meta = {
        "id": f"{ident}:{one.task.start}-{one.task.end}",
        "key": one.task.key,
        "report": ident,
        "base": one.task.start,
        "annotator": one.annotator,
        "created": one.created,
        "updated": one.updated,
        "seconds": one.seconds,
        "ground-truth": one.checked,
        "notes": one.notes,
    }
    return Record(one.task.text, one.mentions, meta)


def _idents(tasks: Iterable[Task]) -> dict[str, str]:
    """A name for each report by its digest: its id, with some of the digest where two reports share one."""
    named = {task.digest: " ".join(task.report.split()) or task.digest for task in tasks}
    shared = defaultdict(set)
    for digest, name in named.items():
        shared[name.casefold()].add(digest)
    return {
        digest: name if len(shared[name.casefold()]) == 1 else f"{name}-{digest[:8]}"
        for digest, name in named.items()
    }
