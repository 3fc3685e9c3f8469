"""``ner evaluate``: how well a model, or the rules, do on annotated reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import out, progress, stop, write


def evaluate(
    system: Annotated[str, typer.Argument(help="Folder of a model, or the word: rules")],
    data: Annotated[
        Path, typer.Argument(help="Gold: a folder of marked-up reports, .jsonl (Prodigy's shape) or .spacy")
    ],
    output: Annotated[Path | None, typer.Option("-o", "--out", help="Write all figures as JSON")] = None,
    page: Annotated[
        Path | None, typer.Option("--html", help="Write all figures and every error as one page")
    ] = None,
    part: Annotated[
        str, typer.Option(help="all, train or held-out, as the training config splits the corpus")
    ] = "all",
    against: Annotated[
        str | None, typer.Option(help="Another system to compare with: a model's folder, or rules")
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option(help="Figures by a header of the reports: genre, province, year, …")
    ] = None,
    seen: Annotated[
        Path | None, typer.Option(help="Training corpus: figures for names that are in it and that are not")
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="What each rule is worth")] = False,
) -> None:
    """Scores a label, micro and macro, with bootstrap intervals over reports; what else is asked for, and every error."""
    from ner.corpus.record import CorpusError
    from ner.evaluating import report
    from ner.output import evaluation_page, terminal
    from ner.output import terminal_evaluation as tables
    from ner.pipeline.loading import ModelError

    try:
        with progress("reports") as advance:
            result = report(
                system, data, part=part, against=against, by=by or (), seen=seen, rules=rules, done=advance
            )
    except (ModelError, CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    out.print(terminal.evaluation_table(result, system))
    if against:
        out.print(tables.comparison_table(result["comparison"], system))
    for key in by or ():
        out.print(tables.groups_table(result["breakdowns"][key], f"By {key}"))
    if seen:
        out.print(tables.groups_table(result["names"]["groups"], f"Names in {seen}"))
    if rules:
        out.print(tables.rules_table(result["rules"]))
    if output:
        write(output, json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    if page:
        write(page, evaluation_page.page(result))
