"""What the commands of ``ner label`` share: which server, which project, errors as one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import stop

if TYPE_CHECKING:
    from label_studio_sdk import LabelStudio

    from ner.label_studio.connection import Address

HomeOption = Annotated[
    Path, typer.Option("--home", help="Folder of the server that 'ner label start' starts")
]
Url = Annotated[str | None, typer.Option(help="Another server's address (default: LABEL_STUDIO_URL, .env)")]
Token = Annotated[
    str | None, typer.Option(help="Its token, legacy or personal (default: LABEL_STUDIO_API_KEY, .env)")
]
ProjectOption = Annotated[str, typer.Option("--project", help="Title or number of the project")]
Export = Annotated[
    Path | None, typer.Option("--from", help="An export file of Label Studio (JSON) instead of a server")
]
HOME = Path("labelling")
TITLE = "乡镇报道 Township reports"
REVIEW = "复核 Review"


@contextmanager
def told() -> Iterator[None]:
    """What goes wrong with Label Studio ends the command with one line."""
    from ner.label_studio.home import LabelStudioError

    try:
        yield
    except LabelStudioError as error:
        raise stop(str(error)) from None


def link(url: str | None, token: str | None, home: Path, timeout: float = 60) -> tuple[LabelStudio, Address]:
    """The server's client and address; ``timeout`` in seconds."""
    from ner.label_studio.connection import connect, find
    from ner.label_studio.home import Home

    address = find(url, token, home=Home(home))
    return connect(address, timeout), address
