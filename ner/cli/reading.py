"""``ner read``: what a report's text is, and what its parts are taken for."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from ner.cli.console import Failures


def read(
    paths: Annotated[
        list[str], typer.Argument(help="Files (txt docx pdf html jsonl), folders, or - for standard input")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a report: text, segments, encoding")
    ] = False,
    mended: Annotated[
        bool, typer.Option("--mended", help="The text as the pipeline reads it: columns mended, width folded")
    ] = False,
) -> None:
    """Show the text of reports as it is read; with --json also its segments (headline, caption, body …)."""
    from ner.reports.reading import read_all
    from ner.reports.report import ReadError
    from ner.text.reading import view

    failures, done = Failures(), 0
    stream = sys.stdout.buffer
    for report in read_all(paths):
        if isinstance(report, ReadError):
            failures(report)
            continue
        done += 1
        text = view(report.text).text if mended else report.text
        if as_json:
            segments = (
                [] if mended else [{"kind": s.kind, "start": s.start, "end": s.end} for s in report.segments]
            )
            shown = {**report.fields, "text": text, "segments": segments}
            shown["meta"] = {"source": report.source, "format": report.format, "encoding": report.encoding}
            # Escaped throughout: a terminal or a file takes it whatever characters the report holds.
            stream.write(json.dumps(shown, ensure_ascii=True).encode() + b"\n")
        else:
            stream.write(text.encode("utf-8", "surrogatepass") + b"\n")
    stream.flush()
    failures.finish(done)
