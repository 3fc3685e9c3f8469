"""``ner label push`` and ``pull``: reports to Label Studio and annotations back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import Failures, course, err, out, progress, stop
from ner.cli.labelling_link import Place, Source, options, told


class By(StrEnum):
    """Who pre-annotates."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"
    NOBODY = "nobody"


@options(Place)
def push(
    place: Place,
    paths: Annotated[list[str], typer.Argument(help="Files (txt docx pdf html jsonl), folders, or -")],
    by: Annotated[
        By | None,
        typer.Option(help="Who pre-annotates (default: the model, or rules where there is none)"),
    ] = None,
    model: Annotated[
        Path | None, typer.Option(help="Folder of a trained model (default: NER_MODEL, else models/ner)")
    ] = None,
    interface: Annotated[
        bool, typer.Option("--interface", help="Write the project's labelling interface anew first")
    ] = False,
) -> None:
    """Bring reports to Label Studio, pre-annotated; what is there already is not doubled."""
    from ner.label_studio import project as projects
    from ner.label_studio.preannotating import preannotated
    from ner.label_studio.push import push as run
    from ner.pipeline.loading import ModelError, model_path

    with told():
        client, address = place.link()
        target = projects.made(client, address, place.project)
        if interface:
            target = projects.renew_interface(client, address, target)
        projects.fits(target)
        failures = Failures()
        try:
            if by is None:
                try:
                    model_path(model)
                    by = By.MODEL
                except ModelError:
                    err.print("no model here: pre-annotating by the rules alone", markup=False)
                    by = By.RULES
            named: list[str | Path] = [name if name == "-" else Path(name) for name in paths]
            with progress("reports") as advance:
                wanted = list(preannotated(named, by.value, model, failed=failures, done=advance))
        except ModelError as error:
            raise stop(str(error)) from None
        with course("tasks") as tell:
            pushed = run(client, address, target, wanted, progress=tell)
    for report in pushed.failed:
        failures(report)
    out.print(
        f"{pushed.new} new, {pushed.unchanged} unchanged, {pushed.changed} with another pre-annotation, "
        f"{len(failures.failed)} failed; showing {pushed.shown!r}: {address.url}/projects/{target.id}",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    if pushed.cut:
        err.print(f"{pushed.cut} spans run over the border of a task and are not shown", markup=False)
    if pushed.left:
        err.print(f"{pushed.left} tasks of these reports were not chosen and are left out", markup=False)
    for key in pushed.twice:
        err.print(f"note: two tasks hold {key}, both worked on; a pull takes both", markup=False)
    failures.finish(len(wanted) - len(pushed.failed))


@options(Source)
def pull(
    source: Source,
    out_path: Annotated[Path, typer.Option("-o", "--out", help="Folder for what comes back")] = Path(
        "corpus/labelled"
    ),
    onto: Annotated[
        Path | None,
        typer.Option(help="Corpus that was reviewed: what no task was made of stays as it is there"),
    ] = None,
) -> None:
    """Bring annotations back as corpus files, and list what could not be taken and why."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.label_studio.onto import known
    from ner.label_studio.pull import write

    try:
        corpus = (known(read_corpus(onto)), onto) if onto else None
    except (CorpusError, OSError) as error:
        raise stop(str(error)) from None
    with told():
        result = source.pulled(onto=corpus)
    try:
        write(result, out_path)
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
        f"{len(found.labelled)} annotations of {len(found.tasks)} tasks, {len(joined.reports)} reports whole, "
        f"{len(joined.parts)} parts of others: {out_path}",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    if found.refused:
        raise typer.Exit(1)
