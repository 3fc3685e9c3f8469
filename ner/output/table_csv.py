"""CSV: one mention a row, for a spreadsheet.

UTF-8 with a byte order mark and CR LF, by which Excel knows the encoding and Chinese stays intact. A cell
that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10); what cannot
be shown is replaced by a sign. Who needs the text untouched takes the JSONL.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from ner.extraction import Extraction
from ner.output.files import Target, opened
from ner.output.readable import declared, readable, sentence

COLUMNS = ("source", "id", "label", "label_zh", "text", "start", "end", "rule", "score", "sentence")

# The full-width forms too: a spreadsheet set to Chinese may take them for the plain ones.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def rows(extraction: Extraction) -> Iterator[tuple[str | int | float, ...]]:
    """A row of ``COLUMNS`` for each mention, in text order; a cell that does not apply is empty."""
    identity = extraction.fields.get("id", "")
    for mention in extraction.mentions:
        start, end, label = mention.key
        yield (
            cell(extraction.source),
            identity if isinstance(identity, int) else cell(str(identity)),
            cell(label),
            cell(declared(label).zh),
            cell(extraction.text[start:end]),
            start,
            end,
            cell(mention.rule or ""),
            "" if mention.score is None else round(float(mention.score), 4),
            cell(sentence(extraction.text, start, end)),
        )


def cell(text: str) -> str:
    """``text`` as a cell that is shown, never run."""
    shown = readable(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def write(extractions: Iterable[Extraction], target: Target) -> None:
    """Write the header and a row for each mention, in the reports' order; one without mentions has no row."""
    with opened(target) as stream:
        stream.write(b"\xef\xbb\xbf")
        stream.write(_written([COLUMNS]))
        for extraction in extractions:
            stream.write(_written(rows(extraction)))


def _written(lines: Iterable[Iterable[object]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(lines)
    return buffer.getvalue().encode()
