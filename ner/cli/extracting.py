"""``ner extract`` and ``ner preannotate``: from reports to what is in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import Failures, err, out, progress, stop

if TYPE_CHECKING:
    from ner.extraction import Extraction


class Format(StrEnum):
    """What is written."""

    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"
    TABLE = "table"


Paths = Annotated[
    list[str], typer.Argument(help="Files (txt docx pdf html jsonl), folders, or - for standard input")
]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", help="File to write (a folder for html); standard output if not given"),
]
FormatOption = Annotated[
    Format,
    typer.Option("--format", "-f", help="jsonl; csv (opens in Excel); html pages; table on the terminal"),
]


def extract(
    paths: Paths,
    out_path: Out = None,
    form: FormatOption = Format.JSONL,
    model: Annotated[
        Path | None, typer.Option(help="Folder of a trained model (default: NER_MODEL, else models/ner)")
    ] = None,
    rules_only: Annotated[
        bool, typer.Option("--rules-only", help="Without a trained model: the rules alone")
    ] = False,
) -> None:
    """Find towns, villages, enterprises, programmes and money in reports."""
    from ner.pipeline.loading import ModelError, load

    if form is Format.HTML and out_path is None:
        raise stop("pages need a place: add -o FOLDER (or -o FILE.html)")
    from ner.extracting import extract as run

    try:
        nlp = load(model, rules_only=rules_only)
    except ModelError as error:
        raise stop(str(error)) from None
    failures = Failures()
    with progress("reports") as advance:
        done = _Counted(run(map(_path, paths), nlp, failed=failures), advance)
        try:
            _write(done, form, out_path)
        except OSError as error:
            raise stop(f"cannot write {out_path or 'to standard output'}: {error}") from None
    failures.finish(done.count)


def preannotate(paths: Paths, out_path: Out = None, form: FormatOption = Format.JSONL) -> None:
    """Annotate reports by the rules, each span with the name of the rule that found it."""
    extract(paths, out_path, form, None, rules_only=True)


class _Counted:
    """Extractions passing by, counted."""

    def __init__(self, stream: Iterable[Extraction], advance: object) -> None:
        self.count = 0
        self._stream, self._advance = stream, advance

    def __iter__(self) -> Iterator[Extraction]:
        for extraction in self._stream:
            self.count += 1
            self._advance()  # type: ignore[operator]
            yield extraction


def _path(name: str) -> str | Path:
    # On the command line every argument is a path: a missing one must not be taken for a text.
    return name if name == "-" else Path(name)


def _write(extractions: Iterable[Extraction], form: Format, target: Path | None) -> None:
    if form is Format.TABLE:
        from ner.output.terminal import entities_table

        out.print(entities_table(extractions))
    elif form is Format.HTML and target is not None:
        from ner.output import pages

        err.print(f"wrote {pages.write(extractions, target)}", markup=False)
    else:
        from ner.output import jsonl, table_csv

        writer = jsonl if form is Format.JSONL else table_csv
        writer.write(extractions, target or sys.stdout.buffer)
        if target:
            err.print(f"wrote {target}", markup=False)
