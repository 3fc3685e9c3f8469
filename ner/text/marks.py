"""Marks: what punctuation and the like tells of a line, for each folded code point a set of bits."""

from __future__ import annotations

from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from ner.text.folding import Codes

Bools = NDArray[np.bool_]


class Mark(IntFlag):
    """What a character may be; one character may be several."""

    COMMA = 1
    FULL_STOP = 2
    SENTENCE_FINAL = 4
    FINAL = 8
    OPENING = 16
    CLOSING = 32
    NEVER_FIRST = 64
    LOOSE_END = 128
    UNIT = 256
    WIDE = 512


_MEMBERS = {
    Mark.COMMA: ",、",
    Mark.FULL_STOP: "。;",
    Mark.SENTENCE_FINAL: "。!?…",
    Mark.FINAL: "。!?…;:",
    Mark.OPENING: "“‘(《〈【[〔",
    Mark.CLOSING: "”’)》〉】]〕",
    Mark.NEVER_FIRST: ",。、;:?”’)》〉】〕%",
    Mark.LOOSE_END: "把被并而且或让使将",
    Mark.UNIT: "万亿",
}


def _table() -> NDArray[np.uint16]:
    table = np.zeros(0x110000, dtype=np.uint16)
    for mark, members in _MEMBERS.items():
        for member in members:
            table[ord(member)] |= np.uint16(mark)
    for first, last in (
        (0x2014, 0x2026),
        (0x2E80, 0xD7FF),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFFE6),
        (0x1F300, 0x3FFFF),
    ):
        table[first : last + 1] |= np.uint16(Mark.WIDE)
    return table


_MARKS = _table()


def marks_of(codes: Codes) -> NDArray[np.uint16]:
    """The marks of each code point."""
    return _MARKS[codes]


def has(marks: NDArray[np.uint16], wanted: Mark) -> Bools:
    """Where ``marks`` holds any of ``wanted``."""
    return (marks & np.uint16(wanted)) != 0


def is_letter(codes: Codes) -> Bools:
    """Latin letters without accents."""
    return ((codes | 32) >= ord("a")) & ((codes | 32) <= ord("z"))


def is_digit(codes: Codes) -> Bools:
    """``0`` to ``9``."""
    return (codes >= ord("0")) & (codes <= ord("9"))


def is_wordlike(codes: Codes) -> Bools:
    """Latin letters, digits, Chinese characters."""
    chinese = (
        (codes >= 0x3400) & (codes < 0xD800) | (codes >= 0x20000) & (codes < 0x40000) | (codes == ord("〇"))
    )
    return is_letter(codes) | is_digit(codes) | chinese
