"""Text made fit for eyes: what a page, a spreadsheet or a terminal cannot show is shown as a sign for it.

The JSONL keeps every character; these forms are for reading, and one character always stands for one, so that
offsets stay true.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath

from ner.extraction import Extraction
from ner.labels import LABELS, Label

# Control characters have pictures of their own (U+2400 and on); an unprintable surrogate has none.
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys(range(0x80, 0xA0), 0xFFFD) | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_IN_LINES = _PICTURES | {ord("\t"): "\t", ord("\n"): "\n", ord("\r"): "\r"}
# A browser would show CR LF as one break and the others as none: one character each, one break each line.
_BREAKS = re.compile("\r\n")
_LONE_BREAKS = {ord(c): "\n" for c in "\r\x0b\x0c\x85\u2028\u2029"}

_SENTENCE_END = re.compile("[。！？!?；;]")
_SPACE = re.compile(r"\s+")
_BROKEN = re.compile(r"\s*[\n\r]\s*")


def readable(text: str) -> str:
    """``text`` with control characters (NUL → ␀) and lone surrogates (→ U+FFFD) replaced; breaks stay."""
    return text.translate(_IN_LINES)


def unified_breaks(text: str) -> str:
    """Like :func:`readable`, with every kind of line break as ``\\n``; CR LF becomes a space and ``\\n``."""
    return _BREAKS.sub(" \n", text).translate(_LONE_BREAKS).translate(_IN_LINES)


def on_one_line(text: str) -> str:
    """``text`` for a table cell: white space and line breaks become single spaces."""
    return _SPACE.sub(" ", text).strip().translate(_PICTURES)


def name(text: str) -> str:
    """``text`` of a mention for a table: on one line, a line break inside it (a broken column) left out."""
    return on_one_line(_BROKEN.sub("", text.strip()))


def sentence(text: str, start: int, end: int, reach: int = 60) -> str:
    """The sentence around ``text[start:end]`` on one line, at most ``reach`` characters to either side.

    ``…`` marks where it was cut. A line break does not end a sentence: in a broken column it stands anywhere.
    """
    left, right = max(0, start - reach), min(len(text), end + reach)
    opening = max((match.end() for match in _SENTENCE_END.finditer(text, left, start)), default=None)
    closing = _SENTENCE_END.search(text, end, right)
    before = "…" if opening is None and left > 0 else ""
    after = "…" if closing is None and right < len(text) else ""
    stretch = text[left if opening is None else opening : closing.end() if closing else right]
    return before + on_one_line(stretch) + after


@cache
def declared(name: str) -> Label:
    """The label called ``name``; for one outside the label set a grey one that goes by its name alone."""
    for label in LABELS:
        if label.name == name:
            return label
    return Label(name, name, "", "", "#dddddd", "")


def title(extraction: Extraction) -> str:
    """What a person calls the report: its source's name without folder and ending, and the ``id`` if any."""
    stem = PurePath(extraction.source).stem if extraction.source not in ("", "-") else "standard input"
    identity = extraction.fields.get("id")
    return stem if identity is None else f"{stem} #{identity}"
