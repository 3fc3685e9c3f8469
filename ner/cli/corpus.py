"""``ner corpus``: check, count, compare and part annotated reports, turn them from one form into another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import err, out, stop

app = typer.Typer(help="Check, count, compare, part and convert annotated reports.", no_args_is_help=True)
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
    by: Annotated[
        str | None,
        typer.Option(help="A Markdown table by a header (genre, province, year) or by part (folder)"),
    ] = None,
    charts: Annotated[
        Path | None, typer.Option(help="Folder for charts by genre, province and year (.svg)")
    ] = None,
) -> None:
    """Count reports, characters and mentions a label."""
    from rich.table import Table

    from ner.corpus.record import CorpusError, read_corpus
    from ner.corpus.stats import grouped, statistics
    from ner.output import corpus_report
    from ner.output.terminal import label_text

    try:
        records = list(read_corpus(path))
        counts = statistics(records)
        if charts:
            charts.mkdir(parents=True, exist_ok=True)
            for name, chart in corpus_report.charts(lambda key: grouped(records, key, path)).items():
                (charts / name).write_text(chart, encoding="utf-8")
                err.print(f"wrote {charts / name}", markup=False)
    except (CorpusError, OSError) as error:
        raise stop(str(error)) from None
    if by:
        typer.echo(corpus_report.markdown(by, grouped(records, by, path), counts))
        return
    if as_json:
        out.print_json(json.dumps(counts))
        return
    table = Table("", "Count")
    table.add_row("reports", f"{counts['reports']:,}")
    table.add_row("characters", f"{counts['characters']:,}")
    table.add_row("mentions", f"{counts['mentions']:,}")
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


@app.command()
def show(
    path: Corpus = _HERE,
    only: Annotated[str | None, typer.Option("--id", help="The report with this id")] = None,
    augmented: Annotated[
        int,
        typer.Option(
            "--augmented", min=0, help="Show so many copies with other names instead of each report"
        ),
    ] = 0,
    seed: Annotated[int, typer.Option(help="Decides what is drawn")] = 0,
) -> None:
    """Print reports with their mark-up, as they are or as mention substitution changes them for training."""
    from ner.corpus.markup import render
    from ner.corpus.record import CorpusError, read_corpus
    from ner.substitution.substitute import copies

    try:
        records = list(read_corpus(path))
        chosen = [record for record in records if only in (None, record.meta.get("id"))]
        if not chosen:
            raise stop(f"no report with the id {only!r} in {path}")
        shown = copies(chosen, augmented, known=records, seed=seed) if augmented else chosen
        for record in shown:
            typer.echo(f"# {record.meta.get('id', record.path)}\n{render(record.text, record.mentions)}\n")
    except (CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None


@app.command()
def split(
    target: Annotated[Path, typer.Argument(help="Folder for train.jsonl, dev.jsonl and test.jsonl")],
    path: Annotated[Path, typer.Option("--corpus", help="What to part: as for the other commands")] = _HERE,
    apart: Annotated[
        list[Path] | None, typer.Option(help="Reports to leave out, a test of their own (may be given again)")
    ] = None,
    dev: Annotated[float, typer.Option(help="Share of the characters for dev, at most")] = 0.1,
    test: Annotated[float, typer.Option(help="Share of the characters for test, at most")] = 0.2,
    seed: Annotated[int, typer.Option(help="Decides which groups of reports go where")] = 0,
) -> None:
    """Part a corpus so that no name of the test part stands in the training part."""
    from ner.corpus.record import CorpusError, read_corpus, write_jsonl
    from ner.corpus.splits import split as run

    try:
        left_out = {record.text for folder in apart or [] for record in read_corpus(folder)}
        records = [record for record in read_corpus(path) if record.text not in left_out]
        parts = run(records, dev=dev, test=test, seed=seed)
        target.mkdir(parents=True, exist_ok=True)
        for name, part in parts._asdict().items():
            write_jsonl(part, target / f"{name}.jsonl")
            characters = sum(len(record.text) for record in part)
            err.print(
                f"{target / name}.jsonl: {len(part):,} reports, {characters:,} characters", markup=False
            )
    except (CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None


@app.command()
def agree(
    first: Annotated[Path, typer.Argument(help="One annotation: a folder, .jsonl or .spacy")],
    second: Annotated[Path, typer.Argument(help="The other, of the same reports (matched by id)")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table")] = False,
) -> None:
    """How far two annotations of the same reports agree: strict F1 of mentions, Cohen's kappa of characters."""
    from ner.corpus.record import CorpusError, read_corpus
    from ner.evaluation.agreement import agreement, paired
    from ner.output.corpus_report import agreement_markdown
    from ner.output.terminal import agreement_table

    try:
        result = agreement(paired(read_corpus(first), read_corpus(second))).as_dict()
    except (CorpusError, OSError, ValueError) as error:
        raise stop(str(error)) from None
    if as_json:
        out.print_json(json.dumps(result))
    elif as_markdown:
        typer.echo(agreement_markdown(result))
    else:
        out.print(agreement_table(result))
