"""``ner label``: start Label Studio, push reports to it, pull annotations back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import Failures, course, err, out, progress, stop

if TYPE_CHECKING:
    from label_studio_sdk import LabelStudio

    from ner.label_studio.connection import Address

app = typer.Typer(help="Label reports in Label Studio: start it, push, pull.", no_args_is_help=True)

HomeOption = Annotated[
    Path, typer.Option("--home", help="Folder of the server that 'ner label start' starts")
]
Url = Annotated[str | None, typer.Option(help="Another server's address (default: LABEL_STUDIO_URL, .env)")]
Token = Annotated[
    str | None, typer.Option(help="Its token, legacy or personal (default: LABEL_STUDIO_API_KEY, .env)")
]
ProjectOption = Annotated[str, typer.Option("--project", help="Title or number of the project")]
_HOME = Path("labelling")
_TITLE = "乡镇报道 Township reports"


class Source(StrEnum):
    """Who pre-annotates."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"
    NOBODY = "nobody"


@contextmanager
def _told() -> Iterator[None]:
    from ner.label_studio.home import LabelStudioError

    try:
        yield
    except LabelStudioError as error:
        raise stop(str(error)) from None


def _link(url: str | None, token: str | None, home: Path, timeout: float = 60) -> tuple[LabelStudio, Address]:
    from ner.label_studio.connection import connect, find
    from ner.label_studio.home import Home

    address = find(url, token, home=Home(home))
    return connect(address, timeout), address


@app.command()
def start(
    port: Annotated[int, typer.Option(help="Port on this machine")] = 8080,
    home: HomeOption = _HOME,
    environment: Annotated[
        Path | None,
        typer.Option(
            help="Where Label Studio is installed (default: NER_LABEL_STUDIO, else .venv-label-studio)"
        ),
    ] = None,
) -> None:
    """Start a Label Studio of your own in the background; installs it first where it is missing."""
    from ner.label_studio import server
    from ner.label_studio.home import Home

    with _told():
        process = server.start(
            Home(home), port, environment=environment, say=lambda message: err.print(message, markup=False)
        )
        login = Home(home).login
    out.print(f"Label Studio: {process.url}", markup=False, highlight=False)
    if login:
        out.print(
            f"email:        {login.email}\npassword:     {login.password}", markup=False, highlight=False
        )
    err.print("Next: 'ner label push seeds/*.txt'; when done, 'ner label stop'.", markup=False)


@app.command("stop")
def end(home: HomeOption = _HOME) -> None:
    """Stop the server that 'ner label start' started; nothing that was submitted is lost."""
    from ner.label_studio import server
    from ner.label_studio.home import Home

    with _told():
        ended = server.stop(Home(home))
    err.print(f"stopped the server on port {ended.port}" if ended else "no server runs here", markup=False)


@app.command()
def doctor(
    url: Url = None, token: Token = None, home: HomeOption = _HOME, project: ProjectOption = _TITLE
) -> None:
    """Check address, link, token, version, project and its labels; say what to do."""
    from ner.label_studio.doctor import examine
    from ner.label_studio.home import Home

    signs = {True: ("ok  ", "green"), None: ("note", "yellow"), False: ("FAIL", "bold red")}
    failed = False
    for check in examine(url, token, home=Home(home), project=project):
        sign, style = signs[check.fine]
        out.print(
            f"{sign} {check.name:<10} {check.says}",
            style=style,
            markup=False,
            soft_wrap=True,
            highlight=False,
        )
        failed |= check.fine is False
    if failed:
        raise typer.Exit(1)


@app.command()
def push(
    paths: Annotated[list[str], typer.Argument(help="Files (txt docx pdf html jsonl), folders, or -")],
    by: Annotated[
        Source | None,
        typer.Option(help="Who pre-annotates (default: both, or rules where there is no model)"),
    ] = None,
    model: Annotated[
        Path | None, typer.Option(help="Folder of a trained model (default: NER_MODEL, else models/ner)")
    ] = None,
    project: ProjectOption = _TITLE,
    url: Url = None,
    token: Token = None,
    home: HomeOption = _HOME,
    interface: Annotated[
        bool, typer.Option("--interface", help="Write the project's labelling interface anew first")
    ] = False,
) -> None:
    """Bring reports to Label Studio, pre-annotated; what is there already is not doubled."""
    from ner.label_studio import project as projects
    from ner.label_studio.preannotating import preannotated
    from ner.label_studio.push import push as run
    from ner.pipeline.loading import ModelError, model_path

    with _told():
        client, address = _link(url, token, home)
        target = projects.made(client, address, project)
        if interface:
            target = projects.renew_interface(client, address, target)
        projects.fits(target)
        failures = Failures()
        try:
            if by is None:
                try:
                    model_path(model)
                    by = Source.BOTH
                except ModelError:
                    err.print("no model here: pre-annotating by the rules alone", markup=False)
                    by = Source.RULES
            named = [name if name == "-" else Path(name) for name in paths]
            with progress("reports") as advance:
                wanted = list(preannotated(named, by.value, model, failed=failures, done=advance))
        except ModelError as error:
            raise stop(str(error)) from None
        with course("tasks") as tell:
            pushed = run(client, address, target, wanted, progress=tell)
    for error in pushed.failed:
        failures(error)
    out.print(
        f"{pushed.new} new, {pushed.unchanged} unchanged, {pushed.changed} with another pre-annotation, "
        f"{len(failures.failed)} failed; showing {pushed.shown!r}: {address.url}/projects/{target.id}",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    if pushed.cut:
        err.print(f"{pushed.cut} spans run over the border of a task and are not shown", markup=False)
    for key in pushed.twice:
        err.print(f"note: two tasks hold {key}, both worked on; a pull takes both", markup=False)
    failures.finish(len(wanted) - len(pushed.failed))


@app.command()
def pull(
    out_path: Annotated[Path, typer.Option("-o", "--out", help="Folder for what comes back")] = Path(
        "corpus/labelled"
    ),
    export: Annotated[
        Path | None, typer.Option("--from", help="An export file of Label Studio (JSON) instead of a server")
    ] = None,
    project: ProjectOption = _TITLE,
    url: Url = None,
    token: Token = None,
    home: HomeOption = _HOME,
) -> None:
    """Bring annotations back as corpus files, and list what could not be taken and why."""
    from ner.label_studio import project as projects
    from ner.label_studio import pull as pulling

    with _told():
        if export:
            result = pulling.pulled(pulling.from_file(export))
        else:
            client, address = _link(url, token, home, 600)
            target = projects.needed(client, address, project)
            result = pulling.pulled(*pulling.fetch(client, address, target.id))
    try:
        pulling.write(result, out_path)
    except (OSError, ValueError) as error:
        raise stop(f"cannot write to {out_path}: {error}") from None
    found, joined = result.found, result.joined
    for kind, style, listed in (
        ("unfinished", "yellow", joined.unfinished),
        ("draft", "yellow", found.drafts),
        ("skipped", "yellow", found.skipped),
        ("refused", "red", found.refused),
    ):
        for left in sorted(listed):
            place = f"{left.report or 'task'}{f' (task {left.task})' if left.task else ''}"
            whose = f"{left.annotator}: " if left.annotator and kind != "unfinished" else ""
            err.print(f"{kind}: {place}: {whose}{left.why}", style=style, markup=False)
    out.print(
        f"{len(found.labelled)} annotations of {len(found.tasks)} tasks, {len(joined.reports)} reports whole: {out_path}",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    if found.refused:
        raise typer.Exit(1)
