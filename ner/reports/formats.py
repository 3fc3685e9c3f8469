"""Formats: which reader a file is for, by what it begins with and then by its suffix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ner.reports.jsonl import read_jsonl
from ner.reports.plain import read_plain
from ner.reports.report import ReadError, Report

Reader = Callable[[bytes, str], Iterator[Report | ReadError]]


# The libraries for these take 0.05 to 0.1 s each to import: only when such a file comes.
def _read_pdf(data: bytes, source: str) -> Iterator[Report | ReadError]:
    from ner.reports.pdf import read_pdf

    return read_pdf(data, source)


def _read_web(data: bytes, source: str) -> Iterator[Report | ReadError]:
    from ner.reports.web import read_web

    return read_web(data, source)


def _read_word(data: bytes, source: str) -> Iterator[Report | ReadError]:
    from ner.reports.word import read_word

    return read_word(data, source)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".docx": _read_word,
    ".pdf": _read_pdf,
    ".html": _read_web,
    ".htm": _read_web,
    ".jsonl": read_jsonl,
}
"""The reader for each suffix that a folder is searched for."""

_OTHERS = {
    b"\xd0\xcf\x11\xe0": "an old Office file (doc, xls); save it as docx",
    b"PK\x03\x04": "a zip archive; unpack it first",
    b"{\\rtf": "rich text (rtf); save it as docx",
    b"\x89PNG": "an image; run OCR over it first",
    b"\xff\xd8\xff": "an image; run OCR over it first",
    b"\x1f\x8b": "compressed; unpack it first",
}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
_HEAD = 4096


def reader_for(data: bytes, suffix: str, source: str) -> Reader:
    """The reader for ``data`` of a file that ends in ``suffix`` (``""`` for none, as of standard input).

    Raises :class:`ReadError` for a format that is not read here.
    """
    head = data[:_HEAD]
    if head.lstrip().startswith(b"%PDF-"):
        return _read_pdf
    if head.startswith(b"PK\x03\x04") and (suffix == ".docx" or b"word/document.xml" in data):
        return _read_word
    for beginning, what in _OTHERS.items():
        if head.startswith(beginning):
            raise ReadError(source, f"{what}; formats read: {', '.join(READERS)}")
    reader = READERS.get(suffix.lower())
    if reader in (read_plain, None) and _HTML.match(head):
        return _read_web
    if reader is None and _JSON.match(head):
        return read_jsonl
    return reader or read_plain
