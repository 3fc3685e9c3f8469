"""Export files of Label Studio, read without a server: their tasks, and who the people in them are.

What the page's Export gives names people by number alone. A snapshot with ``annotations__completed_by`` expanded names
them by number and email; what one file tells of a number holds for all. Else a file of users says it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ner.label_studio.home import LabelStudioError

Tasks = list[dict[str, Any]]
People = dict[int, str]
"""What people are called, by their number on the server."""


def from_files(paths: Sequence[Path], users: Path | None = None) -> tuple[Tasks, People]:
    """The tasks of some export files of one server (a project's, and that in which its disputes were settled), and its people.

    ``users`` is a file that names them: the server's answer to ``/api/users/``, or an object of names by number.
    Raises :class:`LabelStudioError` for a file of another kind, a task that is there twice and a number with two names.
    """
    tasks: Tasks = []
    held: dict[tuple[Any, int], Path] = {}
    for path in paths:
        for task in parsed(_bytes(path), str(path)):
            place = task.get("project"), task["id"]
            if place in held:
                raise LabelStudioError(
                    f"task {task['id']} is in {held[place]} and again in {path}: give one export of each project"
                )
            held[place] = path
            tasks.append(task)
    return tasks, {**_named(tasks), **(_users(users) if users else {})}


def parsed(data: bytes, name: str) -> Tasks:
    """An export as bytes; raises :class:`LabelStudioError` for what is no export in the form called JSON."""
    tasks = _json(data, name, "export it anew from Label Studio, as JSON")
    if not isinstance(tasks, list) or not all(_is_task(task) for task in tasks):
        raise LabelStudioError(
            f"{name} is no export of tasks: in Label Studio choose Export, then JSON (not JSON-MIN, CSV or CONLL)"
        )
    return tasks


def unnamed(tasks: Iterable[Mapping[str, Any]], people: Mapping[int, str]) -> list[int]:
    """The numbers of those who labelled and whom nothing names."""
    people_in_it = (annotation.get("completed_by") for annotation in _annotations(tasks))
    return sorted({person for person in people_in_it if isinstance(person, int) and person not in people})


def _named(tasks: Iterable[Mapping[str, Any]]) -> People:
    """The people whom the annotations themselves name."""
    people: People = {}
    for annotation in _annotations(tasks):
        person = annotation.get("completed_by")
        if isinstance(person, Mapping) and isinstance(person.get("id"), int) and person.get("email"):
            email = str(person["email"])
            if people.setdefault(person["id"], email) != email:
                raise LabelStudioError(
                    f"user {person['id']} is {people[person['id']]} and {email}: pull what two servers exported apart"
                )
    return people


def _users(path: Path) -> People:
    held = _json(_bytes(path), str(path), "save the server's answer to /api/users/ anew")
    try:
        if isinstance(held, list):
            return {int(user["id"]): str(user["email"]) for user in held}
        return {int(number): str(name) for number, name in dict(held).items()}
    except (KeyError, TypeError, ValueError):
        raise LabelStudioError(
            f"{path} does not name users: it is the server's answer to /api/users/, or names by number, "
            '{"1": "li@example.com"}'
        ) from None


def _annotations(tasks: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for task in tasks:
        yield from task["annotations"]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LabelStudioError(f"{path} cannot be read: {error.strerror or error}") from None


def _json(data: bytes, name: str, remedy: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except ValueError as error:
        raise LabelStudioError(f"{name} is no JSON ({error}): {remedy}") from None


def _is_task(task: object) -> bool:
    return (
        isinstance(task, dict)
        and isinstance(task.get("id"), int)
        and isinstance(task.get("data"), dict)
        and isinstance(task.get("annotations"), list)
        and all(isinstance(annotation, dict) for annotation in task["annotations"])
    )
