"""Settling disputes: a project of the disputed tasks, every version on one page; its outcome is gold.

Disputes are between annotators, or between the corpus and a model (:mod:`ner.label_studio.reviewing`).

A task shows the spans of all versions, each with who has it, and names the disputed ones above the text; whoever
settles it deletes the wrong ones and submits. The tasks have the keys of those they settle, so a pull puts the outcome
in their place; and those from a project say that they settle something, so an export tells them from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from label_studio_sdk import LabelStudio

from ner.corpus.record import Record
from ner.label_studio import inventory as stock
from ner.label_studio.annotations import Found, Labelled, Left
from ner.label_studio.connection import Address, told
from ner.label_studio.preannotation import prediction, version
from ner.label_studio.project import Project, fits, made
from ner.label_studio.sending import options, send_all
from ner.label_studio.tasks import Task

SETTLES = "settles"
"""The field of a task's data with the number of the project that its dispute is from."""

Versions = Mapping[str, Record]
"""A task as each of several has it, by who that is."""

ALL = "all"
"""Who has a span that is not disputed."""

_LONGEST_TITLE = 50  # Label Studio's own limit


def title(project: Project) -> str:
    """What the project is called in which the disputes of another are settled."""
    ending = " · adjudication"
    return project.title[: _LONGEST_TITLE - len(ending)] + ending


def push_disputed(
    client: LabelStudio,
    address: Address,
    title: str,
    versions: Mapping[str, Versions],
    tasks: Iterable[Task],
    *,
    settles: int | None = None,
    progress: Callable[[int, int], None] = lambda done, planned: None,
) -> tuple[Project, int]:
    """Bring disputed tasks to the project called ``title``, which is made where it is missing.

    ``versions`` are those of each disputed task by its key, in its offsets; ``tasks`` hold these tasks at least.
    ``settles`` is the number of the project that the disputes are from, in which a pull puts the outcome; without it
    (a review of the corpus) the tasks are pulled as any others.
    Returns the project and how many tasks are new there; those that are there stay as they are, somebody may be at
    work on them.
    """
    target = made(client, address, title)
    fits(target)
    keyed = {task.key: task for task in tasks}
    more = {} if settles is None else {SETTLES: settles}
    with told(address, f"project {target.id}"):
        there = stock.take(client, target.id)
        stock.tidy(client, target.id, there)
        lacking = stock.missing(there, versions)
        new = [key for key in versions if key in lacking]

        def send(keys: Sequence[str]) -> None:
            request: Any = [
                {
                    "data": {**keyed[key].as_data(), "title": heading(keyed[key], versions[key]), **more},
                    "predictions": [{"model_version": version(1), **together(versions[key])}],
                }
                for key in keys
            ]
            client.projects.import_tasks(id=target.id, request=request, request_options=options(600))

        def missing(keys: Sequence[str]) -> list[str]:
            lacking = stock.missing(stock.take(client, target.id), keys)
            return [key for key in keys if key in lacking]

        send_all(new, send, missing, done=lambda count: progress(count, len(new)))
        if new:
            stock.tidy(client, target.id, stock.take(client, target.id))
    return target, len(new)


def by_key(disputed: Mapping[str, Versions]) -> dict[str, Versions]:
    """Versions by the keys of their tasks, from those by name (:func:`ner.label_studio.team.compare`)."""
    return {str(next(iter(versions.values())).meta["key"]): versions for versions in disputed.values()}


def together(versions: Versions) -> dict[str, Any]:
    """One prediction with the spans of all versions; each tells who has it, where not all have."""
    mentions = {mention.key: mention for record in versions.values() for mention in record.mentions}
    shown = prediction(next(iter(versions.values())).text, mentions.values())
    for region, key in zip(shown["result"], sorted(mentions), strict=True):
        having = [who for who, record in versions.items() if key in {m.key for m in record.mentions}]
        region["meta"] = {"text": [ALL if len(having) == len(versions) else f"only {', '.join(having)}"]}
    return shown


def parted(tasks: Iterable[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Exported tasks, apart from those in which disputes are settled."""
    own: list[Mapping[str, Any]] = []
    disputes: list[Mapping[str, Any]] = []
    for task in tasks:
        (disputes if SETTLES in task["data"] else own).append(task)
    return own, disputes


def heading(task: Task, versions: Versions) -> str:
    """What stands above the text: which task it is, and what is disputed in it, each with who has it."""
    disputed = [
        f"{''.join(task.text[value['start'] : value['end']].split())} {value['labels'][0]} ({who})"
        for region in together(versions)["result"]
        if (value := region["value"]) and (who := region["meta"]["text"][0]) != ALL
    ]
    return f"{task.as_data()['title']} · {'; '.join(disputed)}"


def settled(found: Found, outcome: Found) -> Found:
    """``found`` with the annotations of the project of disputes, each as ground truth.

    Those of a task that ``found`` lacks are refused, so that none is lost unseen.
    """
    keys = {task.key for task in found.tasks}
    final = [
        replace(one, annotator=f"{one.annotator}, adjudicating", checked=True)
        for one in outcome.labelled
        if one.task.key in keys
    ]
    stray = [_stray(one) for one in outcome.labelled if one.task.key not in keys]
    over = {one.task.key for one in final}
    before = [replace(one, checked=one.checked and one.task.key not in over) for one in found.labelled]
    return Found(
        found.tasks,
        [*before, *final],
        [*found.skipped, *outcome.skipped],
        [*found.drafts, *outcome.drafts],
        [*found.refused, *outcome.refused, *stray],
    )


def _stray(one: Labelled) -> Left:
    place = f"{one.task.start}–{one.task.end}"
    why = f"it settles a task that is not there, {place}: push the report again, or give the export of its project too"
    return Left(one.task.report, 0, one.annotator, why, one.updated)
