"""``ner label``: start Label Studio, push reports, pull annotations, compare annotators, choose what is next, serve a model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ner.cli import selecting
from ner.cli.console import err, out
from ner.cli.labelling_backend import backend
from ner.cli.labelling_link import HOME, HomeOption, Place, options, told
from ner.cli.labelling_tasks import pull, push
from ner.cli.labelling_team import adjudicate, agree, review
from ner.cli.overrides import WithOverrides

app = typer.Typer(
    help="Label reports in Label Studio: start it, push, pull, compare; what to annotate next.",
    no_args_is_help=True,
)


@app.command()
def start(
    port: Annotated[int, typer.Option(help="Port on this machine")] = 8080,
    home: HomeOption = HOME,
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

    with told():
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
def end(home: HomeOption = HOME) -> None:
    """Stop the server that 'ner label start' started; nothing that was submitted is lost."""
    from ner.label_studio import server
    from ner.label_studio.home import Home

    with told():
        ended = server.stop(Home(home))
    err.print(f"stopped the server on port {ended.port}" if ended else "no server runs here", markup=False)


@app.command()
@options(Place)
def doctor(place: Place) -> None:
    """Check address, link, token, version, project and its labels; say what to do."""
    from ner.label_studio.doctor import examine
    from ner.label_studio.home import Home

    signs = {True: ("ok  ", "green"), None: ("note", "yellow"), False: ("FAIL", "bold red")}
    failed = False
    for check in examine(place.url, place.token, home=Home(place.home), project=place.project):
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


for command in (push, pull, agree, adjudicate, review):
    app.command()(command)
app.command("next")(selecting.next_reports)
app.command("backend", cls=WithOverrides)(backend)
