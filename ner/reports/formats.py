"""Formats: which reader a file is for, by what it begins with and then by its suffix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ner.reports.jsonl import read_jsonl
from ner.reports.pdf import read_pdf
from ner.reports.plain import read_plain
from ner.reports.report import ReadError, Report
from ner.reports.web import read_web
from ner.reports.word import read_word

Reader = Callable[[bytes, str], Iterator[Report | ReadError]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".docx": read_word,
    ".pdf": read_pdf,
    ".html": read_web,
    ".htm": read_web,
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
        return read_pdf
    if head.startswith(b"PK\x03\x04") and (suffix == ".docx" or b"word/document.xml" in data):
        return read_word
    for beginning, what in _OTHERS.items():
        if head.startswith(beginning):
            raise ReadError(source, f"{what}; formats read: {', '.join(READERS)}")
    reader = READERS.get(suffix.lower())
    if reader in (read_plain, None) and _HTML.match(head):
        return read_web
    if reader is None and _JSON.match(head):
        return read_jsonl
    return reader or read_plain
