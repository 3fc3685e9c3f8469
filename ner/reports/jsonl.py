"""JSON Lines: an object a line with the report in ``text``; all other fields pass through unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ner.reports.plain import decoded
from ner.reports.report import ReadError, Report


def read_jsonl(data: bytes, source: str) -> Iterator[Report | ReadError]:
    """A report a line, in order; a :class:`ReadError` in place of a line that holds none.

    Blank lines are skipped, as JSON Lines allows them.
    """
    found = decoded(data, source)
    start, number = 0, 0
    while start < len(found.text):
        # Only \n ends a line of JSONL: U+2028 and the like may stand unescaped inside a string.
        end = found.text.find("\n", start)
        end = len(found.text) if end < 0 else end
        line = found.text[start:end]
        start, number = end + 1, number + 1
        if not line or line.isspace():
            continue
        place = f"{source}:{number}"
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield ReadError(place, f"not JSON ({error}); each line must be one object")
            continue
        if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
            yield ReadError(place, 'no report: the line must be an object with a string "text"')
            continue
        text = fields.pop("text")
        yield Report(
            text, place, "jsonl", found.encoding, line.count("\ufffd") if found.replaced_bytes else 0, fields
        )
