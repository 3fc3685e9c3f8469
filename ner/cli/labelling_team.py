"""``ner label agree``, ``adjudicate`` and ``review``: where annotators differ, or corpus and model, and settling it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import Failures, course, err, out, stop, write
from ner.cli.labelling_link import Place, Source, options, told

if TYPE_CHECKING:
    from ner.label_studio.pull import Pulled
    from ner.label_studio.team import Team


@dataclass(frozen=True, slots=True)
class Review(Place):
    """The project of a review."""

    project: Annotated[str, typer.Option(help="Title or number of the project of the review")] = "复核 Review"


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
    from ner.label_studio.adjudication import by_key, push_disputed, title

    with told():
        client, address = place.link(600)
        source = projects.needed(client, address, place.project)
        result = pull.pulled(*pull.fetch(client, address, source), settle=False)
        team = _compared(result)
        with course("tasks") as tell:
            target, new = push_disputed(
                client,
                address,
                title(source),
                by_key(team.disputed),
                result.found.tasks,
                settles=source.id,
                progress=tell,
            )
    out.print(
        f"{len(team.disputed)} tasks disputed, {new} new: {address.url}/projects/{target.id}",
        markup=False,
        soft_wrap=True,
    )
    err.print("What is submitted there is gold: 'ner label pull' takes it.", markup=False)


@options(Review)
def review(
    place: Review,
    path: Annotated[Path, typer.Argument(help="What 'ner corpus suspects -o' wrote (JSONL)")],
) -> None:
    """Bring suspicious annotations to a project of their own, the given version and the model's on one page."""
    from ner.label_studio.adjudication import push_disputed
    from ner.label_studio.reviewing import disputed

    failures = Failures()
    found = disputed(path)
    for report in found.failed:
        failures(report)
    if found.tasks:
        with told():
            client, address = place.link(600)
            with course("tasks") as tell:
                target, new = push_disputed(
                    client, address, place.project, found.versions, found.tasks, progress=tell
                )
        out.print(
            f"{len(found.tasks)} tasks disputed, {new} new: {address.url}/projects/{target.id}",
            markup=False,
            soft_wrap=True,
        )
        err.print(
            f"Delete the wrong spans and submit; then 'ner label pull --project {target.id} --onto corpus/reports'.",
            markup=False,
        )
    if found.cut:
        err.print(f"{found.cut} disputed spans run over the border of a task and are not shown", markup=False)
    failures.finish(len({task.digest for task in found.tasks}))


def _compared(result: Pulled) -> Team:
    from ner.label_studio.team import compare

    try:
        return compare(result.joined.by_annotator)
    except ValueError as error:
        raise stop(str(error)) from None
