"""Plain text (and Markdown, which is read as it stands): the decoded characters, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from ner.reports.decoding import Decoded, UndecodableError, decode
from ner.reports.report import ReadError, Report


def decoded(data: bytes, source: str, declared: str | None = None) -> Decoded:
    """``decode``, with :class:`ReadError` for bytes that are no text."""
    try:
        return decode(data, declared)
    except UndecodableError as error:
        raise ReadError(source, str(error)) from error


def read_plain(data: bytes, source: str) -> Iterator[Report]:
    """One report: the whole file."""
    found = decoded(data, source)
    yield Report(found.text, source, "txt", found.encoding, found.replaced_bytes)
