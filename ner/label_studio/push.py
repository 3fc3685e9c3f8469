"""Pushing: reports become tasks with pre-annotation; pushing again changes nothing that has not changed.

What is on the server decides, by key. A changed prediction makes a new version, which all tasks of the project get,
for the server shows one version in the whole project; the tasks of other reports get what they had.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from label_studio_sdk import LabelStudio

from ner.label_studio import inventory as stock
from ner.label_studio.chosen import wanted_tasks
from ner.label_studio.connection import Address, told
from ner.label_studio.inventory import Held, Inventory
from ner.label_studio.preannotation import prediction, same, version, within
from ner.label_studio.project import Project
from ner.label_studio.sending import BATCH, PATIENCE, options, send_all
from ner.label_studio.tasks import NotATaskError, Task, digest_of
from ner.mentions import Mention
from ner.reports.report import ReadError, Report
from ner.text.cutting import Place

Wanted = tuple[Report, Sequence[Mention]]
"""A report and what to show in it, in offsets into its text."""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Pushed:
    """What a push did, in tasks; ``failed`` are reports that could not become tasks.

    ``new``        were made
    ``unchanged``  were there with the same pre-annotation
    ``changed``    were there and show another pre-annotation now
    ``cut``        spans left out because they run over the border of a task
    ``left``       of the reports that tasks were chosen of, were not chosen and stay away
    ``twice``      keys that two tasks have, both worked on by people; a pull takes both
    ``shown``      the version of predictions that labellers see
    """

    new: int = 0
    unchanged: int = 0
    changed: int = 0
    cut: int = 0
    left: int = 0
    failed: list[ReadError] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    shown: str = ""


def push(
    client: LabelStudio,
    address: Address,
    project: Project,
    wanted: Iterable[Wanted],
    *,
    progress: Progress = lambda done, planned: None,
    timeout: float = 600.0,
    batch: int = BATCH,
    patience: float = PATIENCE,
) -> Pushed:
    """Bring reports to the server and their pre-annotation up to date.

    ``timeout`` is for one request, ``patience`` for a server that has gone, both in seconds. Raises
    :class:`~ner.label_studio.home.LabelStudioError` where the server fails for good: run it again, and it goes on.
    """
    with told(address, f"project {project.id}"):
        return _Push(client, project, progress, timeout, batch, patience).run(wanted)


class _Push:
    def __init__(
        self,
        client: LabelStudio,
        project: Project,
        progress: Progress,
        timeout: float,
        batch: int,
        patience: float,
    ) -> None:
        self.client, self.project, self.progress = client, project, progress
        self.options, self.batch, self.patience = options(timeout), batch, patience
        self.pushed = Pushed()

    def run(self, wanted: Iterable[Wanted]) -> Pushed:
        before = self._count()
        there = stock.take(self.client, self.project.id)
        self.pushed.twice = stock.tidy(self.client, self.project.id, there)
        tasks, predictions = self._cut(wanted, there)
        new = [task for task in tasks.values() if task.key not in there.tasks]
        changed = {
            key for key in tasks if key in there.tasks and _differs(there.tasks[key], predictions[key])
        }
        number = there.version + bool(changed) or 1
        self.pushed.new, self.pushed.changed = len(new), len(changed)
        self.pushed.unchanged = len(tasks) - len(new) - len(changed)
        self._import(new, predictions, number)
        # To look at all tasks again takes as long as to import them: only where another number of them is there than
        # we have made. Of two who push at once the one who ends last sees that.
        if self._count() != before + len(new):
            there = stock.take(self.client, self.project.id)
            self.pushed.twice = stock.tidy(self.client, self.project.id, there)
        self._predict(there, predictions, number)
        if tasks or there.tasks:
            self._show(number)
        return self.pushed

    def _cut(
        self, wanted: Iterable[Wanted], there: Inventory
    ) -> tuple[dict[str, Task], dict[str, dict[str, Any]]]:
        """The tasks of all reports and their predictions, by key; the same text twice is one set of tasks."""
        tasks: dict[str, Task] = {}
        predictions: dict[str, dict[str, Any]] = {}
        planned: dict[str, set[Place]] = defaultdict(set)
        for report, mentions in wanted:
            digest = digest_of(report.text)
            try:
                own, left = wanted_tasks(report, planned[digest].union(there.places(digest)))
            except NotATaskError as error:
                self.pushed.failed.append(ReadError(report.source, str(error)))
                continue
            self.pushed.left += left
            for task in own:
                planned[digest].add((task.start, task.end))
                inside, cut = within(mentions, task)
                if task.key not in tasks:
                    self.pushed.cut += cut
                    tasks[task.key] = task
                    predictions[task.key] = prediction(task.text, inside)
        return tasks, predictions

    def _import(self, new: Sequence[Task], predictions: dict[str, dict[str, Any]], number: int) -> None:
        def send(tasks: Sequence[Task]) -> None:
            request: Any = [
                {
                    "data": task.as_data(),
                    "predictions": [{"model_version": version(number), **predictions[task.key]}],
                }
                for task in tasks
            ]
            self.client.projects.import_tasks(
                id=self.project.id, request=request, request_options=self.options
            )

        def missing(tasks: Sequence[Task]) -> list[Task]:
            lacking = stock.missing(stock.take(self.client, self.project.id), [task.key for task in tasks])
            return [task for task in tasks if task.key in lacking]

        self._send(new, send, missing)

    def _predict(self, there: Inventory, predictions: dict[str, dict[str, Any]], number: int) -> None:
        """Give each task that lacks version ``number`` its prediction: the one wanted, else the latest it has."""

        def send(tasks: Sequence[Held]) -> None:
            request: Any = [
                {
                    "task": held.id,
                    "model_version": version(number),
                    **_sendable(predictions.get(held.key) or held.latest()[1]),
                }
                for held in tasks
            ]
            self.client.projects.import_predictions(
                id=self.project.id, request=request, request_options=self.options
            )

        def missing(tasks: Sequence[Held]) -> list[Held]:
            lacking = {held.id for held in _lacking(stock.take(self.client, self.project.id), number)}
            return [held for held in tasks if held.id in lacking]

        self._send(_lacking(there, number), send, missing)

    def _send(self, items: Sequence[Any], send: Callable, missing: Callable) -> None:
        send_all(
            items,
            send,
            missing,
            done=lambda count: self.progress(count, len(items)),
            batch=self.batch,
            patience=self.patience,
        )

    def _show(self, number: int) -> None:
        self.pushed.shown = version(number)
        if self.client.projects.get(self.project.id).model_version != version(number):
            self.client.projects.update(id=self.project.id, model_version=version(number))

    def _count(self) -> int:
        return self.client.projects.get(self.project.id).task_number or 0


def _differs(several: list[Held], wanted: dict[str, Any]) -> bool:
    return any(held.latest()[0] and not same(held.latest()[1], wanted) for held in several)


def _lacking(there: Inventory, number: int) -> list[Held]:
    return [held for several in there.tasks.values() for held in several if held.latest()[0] != number]


def _sendable(predicted: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {"result": [], **predicted}.items() if value is not None}
