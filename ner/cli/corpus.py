"""``ner corpus``: check and count annotated reports, turn them from one form into another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import err, out, stop

app = typer.Typer(help="Check, count and convert annotated reports.", no_args_is_help=True)
Corpus = Annotated[
    Path, typer.Argument(help="A folder of marked-up reports, .jsonl (Prodigy's shape) or .spacy")
]
_HERE = Path("corpus/reports")


@app.command()
def check(
    path: Corpus = _HERE,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors")] = False,
) -> None:
    """Look for wrong offsets, edges, quotes, labels, duplicates and names left unlabelled; list each with its place."""
    from ner.corpus.checks import check_corpus

    try:
        findings = check_corpus(path)
    except OSError as error:
        raise stop(str(error)) from None
    for finding in findings:
        out.print(str(finding), markup=False, highlight=False, soft_wrap=True)
    errors = sum(finding.severity == "error" for finding in findings)
    err.print(f"{errors} errors, {len(findings) - errors} warnings", markup=False)
    if errors or (strict and findings):
        raise typer.Exit(1)


@app.command()
def stats(
    path: Corpus = _HERE,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,
) -> None:
    """Count reports, characters and mentions a label."""
    from rich.table import Table

    from ner.corpus.record import CorpusError, read_corpus
    from ner.corpus.stats import statistics
    from ner.output.terminal import label_text

    try:
        counts = statistics(read_corpus(path))
    except (CorpusError, OSError) as error:
        raise stop(str(error)) from None
    if as_json:
        out.print_json(json.dumps(counts))
        return
    table = Table("", "Count")
    for name in ("reports", "characters", "mentions"):
        table.add_row(name, f"{counts[name]:,}")
    for name, count in counts["labels"].items():
        table.add_row(label_text(name), f"{count:,}")
    out.print(table)


@app.command()
def convert(
    path: Corpus,
    target: Annotated[Path, typer.Argument(help="A .jsonl or .spacy file")],
) -> None:
    """Write annotated reports as JSONL in Prodigy's shape or as a DocBin."""
    from ner.corpus.convert import convert as run
    from ner.corpus.record import CorpusError

    try:
        count = run(path, target)
    except (CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    err.print(f"wrote {count} reports to {target}", markup=False)
