"""The project that reports are labelled in: found by number or title, made where there is none, its page checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from label_studio_sdk import LabelStudio

from ner.label_studio.connection import Address, told
from ner.label_studio.home import LabelStudioError
from ner.label_studio.interface import interface, misfits

DEFAULT_TITLE = "乡镇报道 Township reports"


@dataclass(frozen=True, slots=True)
class Project:
    """``config`` is its labelling interface, ``shown`` the version of predictions that labellers see."""

    id: int
    title: str
    config: str
    shown: str


def find(client: LabelStudio, address: Address, which: str = DEFAULT_TITLE) -> Project | None:
    """The project with this title, or this number; ``None`` where no project has the title.

    Raises :class:`LabelStudioError` for a number that is not there and for a title that several have.
    """
    if which.isdecimal():
        with told(address, f"project {which}"):
            return _as_project(client.projects.get(int(which)))
    found = [project for project in listed(client, address) if project.title == which]
    if len(found) > 1:
        numbers = ", ".join(str(project.id) for project in found)
        raise LabelStudioError(
            f"projects {numbers} are all called {which!r}: name one by its number, --project {found[0].id}"
        )
    return found[0] if found else None


def needed(client: LabelStudio, address: Address, which: str = DEFAULT_TITLE) -> Project:
    """As :func:`find`, with an error where there is none."""
    project = find(client, address, which)
    if project is None:
        raise LabelStudioError(
            f"no project is called {which!r} at {address.url}: 'ner label push' makes it, or name another with --project"
        )
    return project


def made(client: LabelStudio, address: Address, which: str = DEFAULT_TITLE) -> Project:
    """As :func:`find`, the project made where no project has the title.

    Where two people make it at the same time, both get the one that was made first.
    """
    if found := find(client, address, which):
        return found
    if not 3 <= len(which) <= 50:
        raise LabelStudioError(
            f"{which!r} is no title for a project: Label Studio asks for 3 to 50 characters"
        )
    with told(address, "the projects"):
        own = client.projects.create(title=which, label_config=interface())
        first, *others = sorted(
            (project for project in listed(client, address) if project.title == which), key=lambda p: p.id
        )
        if own.id in {project.id for project in others}:
            client.projects.delete(own.id)  # still empty: nobody else knows of it
    return first


def fits(project: Project) -> None:
    """Raise :class:`LabelStudioError` where annotations of the project's page could not be taken."""
    if problems := misfits(project.config):
        raise LabelStudioError(
            f"project {project.id} does not fit our labels: {'; '.join(problems)}: "
            f"put its interface back with 'ner label push --interface --project {project.id}'"
        )


def renew_interface(client: LabelStudio, address: Address, project: Project) -> Project:
    """The project with its labelling interface written anew from our label set; annotations stay."""
    with told(address, f"project {project.id}"):
        client.projects.update(id=project.id, label_config=interface())
        return _as_project(client.projects.get(project.id))


def listed(client: LabelStudio, address: Address) -> list[Project]:
    """All projects that the token may see."""
    with told(address, "the projects"):
        held: Iterable[object] = client.projects.list(page_size=200)
        return [_as_project(project) for project in held]


def _as_project(held: object) -> Project:
    return Project(
        getattr(held, "id", 0),
        getattr(held, "title", None) or "",
        getattr(held, "label_config", None) or "",
        getattr(held, "model_version", None) or "",
    )
