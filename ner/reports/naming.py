"""What a report is called, and where it was first read from: both survive being written to JSONL and read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from ner.reports.report import Report


def report_id(report: Report) -> str:
    """What a report is called: its own ``id``, else its file's name, with the line of a JSONL file."""
    given = report.fields.get("id")
    if isinstance(given, str | int) and str(given).strip():
        return str(given).strip()
    name = PurePath(report.source).name
    stem, _, line = name.partition(".jsonl:")
    return f"{stem}-{line}" if line else PurePath(name).stem


def origin(report: Report) -> str:
    """Where it was first read from: the ``source`` that a line of our JSONL keeps in its ``meta``, else its own."""
    meta = report.fields.get("meta")
    given = meta.get("source") if isinstance(meta, Mapping) else None
    return given if isinstance(given, str) and given.strip() else report.source
