"""Looking over the link to Label Studio, step by step, each with what to do where it fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import httpx

from ner.label_studio import inventory
from ner.label_studio.backend.linking import links
from ner.label_studio.connection import Address, connect, find, token_kind, told
from ner.label_studio.environment import VERSION
from ner.label_studio.home import Home, LabelStudioError
from ner.label_studio.interface import misfits
from ner.label_studio.project import DEFAULT_TITLE, listed
from ner.label_studio.project import find as find_project
from ner.label_studio.server import running


@dataclass(frozen=True, slots=True)
class Check:
    """``name`` of what was looked at, whether it is ``fine`` (``None``: not quite), and ``says`` what was seen."""

    name: str
    fine: bool | None
    says: str


def examine(
    url: str | None = None,
    token: str | None = None,
    *,
    home: Home | None = None,
    project: str = DEFAULT_TITLE,
) -> Iterator[Check]:
    """Every check in order, to the first that fails, since those behind it rest on it."""
    home = home or Home()
    try:
        address = find(url, token, home=home)
    except LabelStudioError as error:
        yield Check("server", False, str(error))
        return
    yield Check("server", True, f"{address.url}, named by {address.origin}")
    for look in (_link, _token, _version, _project, _interface, _tasks, _backend):
        try:
            check = look(address, home, project)
        except LabelStudioError as error:
            check = Check(look.__name__.strip("_"), False, str(error))
        yield check
        if check.fine is False:
            return


def _link(address: Address, home: Home, which: str) -> Check:
    try:
        answer = httpx.get(f"{address.url}/health", timeout=10, trust_env=False, follow_redirects=True).json()
    except (httpx.HTTPError, ValueError):
        answer = {}
    if not isinstance(answer, dict) or answer.get("status") != "UP":
        started = address.origin.startswith("the server") and not running(home)
        remedy = "it has ended: 'ner label start'" if started else "is it running, and is this its address?"
        return Check("link", False, f"no Label Studio answers at {address.url}: {remedy}")
    return Check("link", True, "it answers")


def _token(address: Address, home: Home, which: str) -> Check:
    with told(address):
        user = connect(address).users.whoami()
    return Check("token", True, f"{token_kind(address.token)}, of {user.email}")


def _version(address: Address, home: Home, which: str) -> Check:
    with told(address):
        release = str(getattr(connect(address).versions.get(), "release", None) or "unknown")
    if release.startswith(f"{VERSION}."):
        return Check("version", True, f"Label Studio {release}")
    return Check(
        "version", None, f"Label Studio {release}; tried with {VERSION} only: watch the first push and pull"
    )


def _project(address: Address, home: Home, which: str) -> Check:
    client = connect(address)
    found = find_project(client, address, which)
    if found:
        return Check(
            "project", True, f"{found.id} {found.title!r}, showing {found.shown or 'no pre-annotation yet'}"
        )
    others = ", ".join(f"{project.id} {project.title!r}" for project in listed(client, address)[:10])
    there = f"there are {others}: name one with --project, or let" if others else "let"
    return Check("project", None, f"none is called {which!r}; {there} 'ner label push' make it")


def _interface(address: Address, home: Home, which: str) -> Check:
    found = find_project(connect(address), address, which)
    if found is None:
        return Check("interface", None, "no project yet")
    if problems := misfits(found.config):
        remedy = f"'ner label push --interface --project {found.id}' writes it anew"
        return Check("interface", False, f"{'; '.join(problems)}: {remedy}")
    return Check("interface", True, "it has our labels")


def _tasks(address: Address, home: Home, which: str) -> Check:
    client = connect(address)
    found = find_project(client, address, which)
    if found is None:
        return Check("tasks", None, "no project yet")
    with told(address, f"project {found.id}"):
        there = inventory.take(client, found.id)
    twice = sum(len(several) > 1 for several in there.tasks.values())
    if twice:
        return Check("tasks", None, f"{len(there.tasks)}, of them {twice} twice: the next push tidies them")
    return Check("tasks", True, f"{len(there.tasks)} of ours")


def _backend(address: Address, home: Home, which: str) -> Check:
    client = connect(address)
    found = find_project(client, address, which)
    if found is None:
        return Check("backend", None, "no project yet")
    linked = links(client, address, found.id)
    if not linked:
        return Check(
            "backend", None, "none is linked: 'ner label backend' serves rules or a model and links itself"
        )
    for one in linked:
        if not one.reachable:
            why = one.problem or "no answer"
            return Check(
                "backend",
                None,
                f"{one.url} is linked and cannot be reached ({why}): start it with 'ner label backend', or remove it "
                f"at {address.url}/projects/{found.id}/settings/ml",
            )
    return Check("backend", True, "; ".join(f"{one.url}, serving {one.version}" for one in linked))
