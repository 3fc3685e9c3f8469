"""What a project holds already, by our keys; and its tidying, for the server lets everything be imported twice."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from label_studio_sdk import LabelStudio
from label_studio_sdk.core.api_error import ApiError

from ner.label_studio.preannotation import number_of
from ner.label_studio.tasks import NotATaskError, place_of
from ner.text.cutting import Place

PAGE = 500


@dataclass(frozen=True, slots=True)
class Held:
    """A task on the server: its number there, our ``key``, and predictions as ``(version, number there, prediction)``."""

    id: int
    key: str
    predictions: tuple[tuple[int, int, dict[str, Any]], ...] = ()

    def latest(self) -> tuple[int, dict[str, Any]]:
        """The newest version among its predictions and that prediction; ``(0, {})`` if it has none of ours."""
        newest = max(self.predictions, key=lambda held: held[:2], default=(0, 0, {}))
        return newest[0], newest[2]


@dataclass(slots=True)
class Inventory:
    """All tasks of ours in a project, by key; of tasks with one key the first is the one that counts."""

    tasks: dict[str, list[Held]] = field(default_factory=dict)

    def places(self, digest: str) -> list[Place]:
        """The stretches of a report that are there."""
        keyed = (place_of(key) for key in self.tasks)
        return [place for held, place in keyed if held == digest]

    @property
    def version(self) -> int:
        """The newest version of predictions in the project; 0 where there are none."""
        return max((held.latest()[0] for several in self.tasks.values() for held in several), default=0)


def take(client: LabelStudio, project: int) -> Inventory:
    """What is there now. Tasks that are not ours are left out. Raises what the SDK raises."""
    inventory = Inventory()
    tasks: Iterable[Any] = client.tasks.list(project=project, page_size=PAGE)
    for task in tasks:
        key = (task.data or {}).get("key") if isinstance(task.data, dict) else None
        try:
            place_of(str(key))
        except NotATaskError:
            continue
        predictions = tuple(
            (number_of(held.model_version), held.id or 0, {"result": held.result or [], "score": held.score})
            for held in task.predictions or ()
            if number_of(held.model_version)
        )
        inventory.tasks.setdefault(str(key), []).append(Held(task.id, str(key), predictions))
    for several in inventory.tasks.values():
        several.sort(key=lambda held: held.id)
    return inventory


def tidy(client: LabelStudio, project: int, inventory: Inventory) -> list[str]:
    """Delete what is there twice, in ``inventory`` as well; the keys that stay twice, for people worked on both.

    Such pairs come from an import that was committed although its sender saw an error, and from two people pushing
    at once. All who tidy keep the same task: one that somebody has worked on, else the first. Of several predictions
    of one version the newest stays. Raises what the SDK raises.
    """
    twice = {key: several for key, several in inventory.tasks.items() if len(several) > 1}
    worked_on = _worked_on(client, project) if twice else set()
    both = []
    for key, several in twice.items():
        kept = [held for held in several if held.id in worked_on] or several[:1]
        for held in several:
            if held not in kept:
                _gone(client.tasks.delete, held.id)
        inventory.tasks[key] = kept
        if len(kept) > 1:
            both.append(key)
    for several in inventory.tasks.values():
        for place, held in enumerate(several):
            several[place] = _one_a_version(client, held)
    return both


def _worked_on(client: LabelStudio, project: int) -> set[int]:
    """Tasks with an annotation or a draft of anyone: only the export tells the drafts of others."""
    exported = json.loads(client.projects.exports.as_binary(project, export_type="JSON"))
    return {task["id"] for task in exported if task.get("annotations") or task.get("drafts")}


def _one_a_version(client: LabelStudio, held: Held) -> Held:
    versions: dict[int, list[tuple[int, int, dict[str, Any]]]] = defaultdict(list)
    for prediction in held.predictions:
        versions[prediction[0]].append(prediction)
    if len(versions) == len(held.predictions):
        return held
    kept = []
    for several in versions.values():
        *older, newest = sorted(several, key=lambda prediction: prediction[1])
        kept.append(newest)
        for _, number, _ in older:
            _gone(client.predictions.delete, number)
    return Held(held.id, held.key, tuple(kept))


def _gone(delete: Any, number: int) -> None:
    try:
        delete(number)
    except ApiError as error:
        if error.status_code != 404:  # somebody else has tidied it away
            raise


def missing(inventory: Inventory, keys: Iterable[str]) -> set[str]:
    """Those of ``keys`` that no task has."""
    return {key for key in keys if key not in inventory.tasks}
