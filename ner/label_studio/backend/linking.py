"""The connection of a project to the backend: made once, however often it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from label_studio_sdk import LabelStudio
from label_studio_sdk.core.api_error import ApiError

from ner.label_studio.backend.page import PageError, page_of
from ner.label_studio.connection import Address, explained, told
from ner.label_studio.home import LabelStudioError
from ner.label_studio.project import Project

TITLE = "township NER"
"""What the connection is called in Label Studio; ours are known by it."""

USER = "ner"
"""The user of the basic auth; the backend looks at the password alone."""

CONNECTED = "CO"


@dataclass(frozen=True, slots=True)
class Link:
    """A connection as the server holds it; ``reachable`` is whether the server got an answer just now."""

    id: int
    url: str
    title: str
    version: str
    reachable: bool
    problem: str = ""


def links(client: LabelStudio, address: Address, project: int) -> list[Link]:
    """The connections of a project; the server tries each of them before it answers."""
    with told(address, f"project {project}"):
        return [_as_link(held) for held in client.ml.list(project=project)]


def link(client: LabelStudio, address: Address, project: Project, url: str, token: str) -> Link:
    """Connect ``project`` to the backend at ``url``, which must be serving: the server tries it.

    There is one connection of ours afterwards: one to the same place, or one of ours to a place that no longer
    answers, is brought up to date, and doubles go. The webhook that the server makes with a connection is switched
    off, for all that it would send at every annotation is of no use here. Raises :class:`LabelStudioError`.
    """
    try:
        page_of(project.config)
    except PageError as error:
        raise LabelStudioError(f"project {project.id} cannot be served: {error}") from None
    there = links(client, address, project.id)
    ours = [one for one in there if _same(one.url, url)]
    ours += [one for one in there if one not in ours and one.title == TITLE and not one.reachable]
    wanted: dict[str, Any] = {
        "project": project.id,
        "url": url,
        "title": TITLE,
        "is_interactive": True,
        "auth_method": "BASIC_AUTH",
        "basic_auth_user": USER,
        "basic_auth_pass": token,
    }
    try:
        if ours:
            client.ml.update(ours[0].id, **wanted)
            for double in ours[1:]:
                client.ml.delete(double.id)
        else:
            client.ml.create(**wanted)
    except ApiError as error:
        # It may say no to the webhook only, and have made the connection.
        if error.status_code != 403 or not _made(client, address, project, url):
            raise LabelStudioError(_why_not(error, address, url)) from error
    with told(address, f"project {project.id}"):
        for hook in client.webhooks.list(project=str(project.id)):
            if hook.id and hook.is_active and _same(hook.url, f"{url.rstrip('/')}/webhook"):
                client.webhooks.update(hook.id, url=hook.url, is_active=False)
    made = _made(client, address, project, url)
    if made is None:
        raise LabelStudioError(f"{address.url} took the connection to {url} and does not list it: try again")
    return made


def _made(client: LabelStudio, address: Address, project: Project, url: str) -> Link | None:
    found = (one for one in links(client, address, project.id) if _same(one.url, url))
    return next((one for one in found if one.reachable), None)


def _why_not(error: ApiError, address: Address, url: str) -> str:
    said = str(error.body)
    if "reserved network address" in said:
        return (
            f"{address.url} may not call {url}, an address inside: a server of 'ner label start' may after "
            "'ner label stop' and 'ner label start'; for another set LABEL_STUDIO_USE_DEFAULT_BANNED_SUBNETS=false "
            "and name in LABEL_STUDIO_USER_ADDITIONAL_BANNED_SUBNETS what shall stay closed"
        )
    return f"no connection to {url}: {explained(error, address)}"


def _same(one: str | None, other: str) -> bool:
    """Whether two addresses lead to one place."""
    return _place(one or "") == _place(other)


def _place(url: str) -> tuple[str, int | None, str]:
    parts = urlsplit(url)
    host = "127.0.0.1" if parts.hostname in ("localhost", "::1") else parts.hostname or ""
    return host, parts.port or {"http": 80, "https": 443}.get(parts.scheme), parts.path.rstrip("/")


def _as_link(held: Any) -> Link:
    return Link(
        held.id,
        held.url or "",
        held.title or "",
        held.model_version or "",
        getattr(held.state, "value", held.state) == CONNECTED,
        held.error_message or "",
    )
