"""What the commands of ``ner label`` share: the options that say which project or which exports; errors as one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from ner.cli.console import err, stop

if TYPE_CHECKING:
    from label_studio_sdk import LabelStudio

    from ner.label_studio.connection import Address
    from ner.label_studio.onto import Corpus
    from ner.label_studio.pull import Pulled

HomeOption = Annotated[
    Path, typer.Option("--home", help="Folder of the server that 'ner label start' starts")
]
HOME = Path("labelling")
_PATIENCE = 600  # seconds for an export


@dataclass(frozen=True, slots=True)
class Place:
    """A project on a server, as options name it."""

    project: Annotated[str, typer.Option(help="Title or number of the project")] = "乡镇报道 Township reports"
    url: Annotated[
        str | None, typer.Option(help="Another server's address (default: LABEL_STUDIO_URL, .env)")
    ] = None
    token: Annotated[
        str | None, typer.Option(help="Its token, legacy or personal (default: LABEL_STUDIO_API_KEY, .env)")
    ] = None
    home: HomeOption = HOME

    def address(self) -> Address:
        """Where the server is."""
        from ner.label_studio.connection import find
        from ner.label_studio.home import Home

        return find(self.url, self.token, home=Home(self.home))

    def link(self, timeout: float = 60) -> tuple[LabelStudio, Address]:
        """The server's client and address; ``timeout`` in seconds."""
        from ner.label_studio.connection import connect

        address = self.address()
        return connect(address, timeout), address


@dataclass(frozen=True, slots=True)
class Source(Place):
    """Where annotations are: in a project on a server, or in export files of one."""

    export: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            help="An export file of Label Studio (JSON) instead of a server; again for that of its adjudication",
        ),
    ] = None
    users: Annotated[
        Path | None,
        typer.Option(
            help="With --from: who the people are, as /api/users/ answers, or names by number (JSON)"
        ),
    ] = None

    def pulled(self, *, settle: bool = True, onto: Corpus | None = None) -> Pulled:
        """What people made of the tasks; ``settle`` and ``onto`` as :func:`ner.label_studio.pull.pulled` has them."""
        from ner.label_studio import exports, pull
        from ner.label_studio.project import needed

        if self.users and not self.export:
            raise stop("--users goes with --from: a server names its users itself")
        if self.export:
            tasks, people = exports.from_files(self.export, self.users)
            if numbers := exports.unnamed(tasks, people):
                who = ", ".join(f"user {number}" for number in numbers)
                err.print(f"note: the export does not name {who}: give names with --users", markup=False)
        else:
            client, address = self.link(_PATIENCE)
            tasks, people = pull.fetch(client, address, needed(client, address, self.project))
        return pull.pulled(tasks, people, settle=settle, onto=onto)


def options(kind: type) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make the fields of ``kind``, a dataclass, options of a command, which gets them as one object in front of its own."""
    types = get_type_hints(kind, include_extras=True)
    shared = [
        Parameter(one.name, Parameter.KEYWORD_ONLY, default=one.default, annotation=types[one.name])
        for one in fields(kind)
    ]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        hints = get_type_hints(command, include_extras=True)
        _, *own = signature(command).parameters.values()

        @wraps(command)
        def run(**given: Any) -> None:
            command(kind(**{one.name: given.pop(one.name) for one in shared}), **given)

        every = [
            *(one.replace(annotation=hints[one.name], kind=Parameter.KEYWORD_ONLY) for one in own),
            *shared,
        ]
        run.__signature__ = Signature(every)  # type: ignore[attr-defined]
        run.__annotations__ = {one.name: one.annotation for one in every}
        return run

    return decorate


@contextmanager
def told() -> Iterator[None]:
    """What goes wrong with Label Studio ends the command with one line."""
    from ner.label_studio.home import LabelStudioError

    try:
        yield
    except LabelStudioError as error:
        raise stop(str(error)) from None
