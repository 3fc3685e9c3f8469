"""``ner label agree`` and ``adjudicate``: where annotators differ, and settling it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import course, err, out, stop, write
from ner.cli.labelling_link import Place, Source, options, told

if TYPE_CHECKING:
    from ner.label_studio.pull import Pulled
    from ner.label_studio.team import Team


@options(Source)
def agree(
    source: Source,
    page: Annotated[
        Path | None, typer.Option("--html", help="Write the versions of disputed tasks side by side")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--out", help="Write all figures and differences as JSON")
    ] = None,
) -> None:
    """How far annotators agree: F1 of mentions, kappa and alpha of characters, and where they differ."""
    from ner.output import agreement_page
    from ner.output.terminal_team import alpha_table, pair_table

    with told():
        result = source.pulled(settle=False)
    team = _compared(result)
    shown = team.as_dict()
    for pair in shown["pairs"]:
        out.print(pair_table(pair))
    if team.alpha:
        out.print(alpha_table(team.alpha))
    out.print(f"{len(team.disputed)} tasks disputed; 'ner label adjudicate' brings them to one page each")
    if output:
        write(output, json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
    if page:
        write(page, agreement_page.page(team.disputed))


@options(Place)
def adjudicate(place: Place) -> None:
    """Bring the tasks in which annotators differ to a project of their own; what is submitted there is gold."""
    from ner.label_studio import project as projects
    from ner.label_studio import pull
    from ner.label_studio.adjudication import push_disputed

    with told():
        client, address = place.link(600)
        source = projects.needed(client, address, place.project)
        result = pull.pulled(*pull.fetch(client, address, source), settle=False)
        team = _compared(result)
        with course("tasks") as tell:
            target, new = push_disputed(
                client, address, source, team.disputed, result.found.tasks, progress=tell
            )
    out.print(
        f"{len(team.disputed)} tasks disputed, {new} new: {address.url}/projects/{target.id}",
        markup=False,
        soft_wrap=True,
    )
    err.print("What is submitted there is gold: 'ner label pull' takes it.", markup=False)


def _compared(result: Pulled) -> Team:
    from ner.label_studio.team import compare

    try:
        return compare(result.joined.by_annotator)
    except ValueError as error:
        raise stop(str(error)) from None
