"""Decoding: from bytes to text, with the encoding found out.

In order: a byte order mark; UTF-8, which no other encoding passes for; the encoding that the document
declares; UTF-16 without a mark, known by its units; GB18030 (with GBK in it) or Big5, told apart by how
common the characters are that come out, since charset-normalizer errs on short texts (measured in
``tests/reports/test_decoding.py``); for anything else what charset-normalizer says. What cannot be
decoded is counted, never dropped.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import numpy as np
from charset_normalizer import from_bytes
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` by ``encoding``; ``replaced_bytes`` were no characters, each is an ``\\ufffd`` in ``text``."""

    text: str
    encoding: str
    replaced_bytes: int = 0


class UndecodableError(ValueError):
    """The bytes are no text in any encoding known here."""


_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A superset reads what the declared subset promises, and what people put there nonetheless.
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
_CHINESE = ("gb18030", "big5hkscs")

_SAMPLE = 1 << 16
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


# The first levels of GB 2312 and Big5 are their standards' own lists of common characters.
_COMMON = frozenset(
    "".join(
        bytes((lead, trail)).decode(encoding, "ignore")
        for encoding, leads in (("gb2312", (0xA1, *range(0xB0, 0xD8))), ("big5", (0xA1, *range(0xA4, 0xC7))))
        for lead in leads
        for trail in range(0x40, 0xFF)
    )
    + "，：；？！（）％１２３４５６７８９０"
)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``; ``declared`` is the encoding that the document itself names, if it does.

    NUL bytes and other controls among text stay in place, one character each; a byte order mark is no
    part of the text. Raises :class:`UndecodableError` for bytes that are no text.
    """
    found = _by_mark(data) or _recognised(data, declared)
    if found is None:
        raise UndecodableError("no text in any known encoding; save it as UTF-8")
    sample = found.text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > 0.2 * len(sample):
        raise UndecodableError("binary data, not text")
    return found


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _damaged(data[len(mark) :], encoding)
    return None


def _recognised(data: bytes, declared: str | None) -> Decoded | None:
    guesses = [] if _utf_16(data) and b"\x00" in data else ["utf-8"]
    if declared and (named := _codec(declared)):
        guesses.append(named)
    guesses += filter(None, [_utf_16(data)])
    for encoding in guesses:
        if found := _strict(data, encoding):
            return found
    if found := _nearly(data, "utf-8"):
        return found
    return _chinese(data) or _foreign(data)


def _chinese(data: bytes) -> Decoded | None:
    """GB18030 or Big5, whichever reads as the more common characters; GB18030 where that is a draw."""
    readings = [
        found for encoding in _CHINESE if (found := _strict(data, encoding) or _nearly(data, encoding))
    ]
    return max(
        readings, key=lambda read: (round(_share_common(read.text), 2), -read.replaced_bytes), default=None
    )


def _foreign(data: bytes) -> Decoded | None:
    best = from_bytes(data[:_SAMPLE].translate(None, delete=b"\x00")).best()
    return (_strict(data, best.encoding) or _nearly(data, best.encoding)) if best else None


def _share_common(text: str) -> float:
    """Share of common characters and punctuation in the head of ``text``, what ASCII has left aside."""
    told = [character for character in text[:_SAMPLE] if character > "\x7f"]
    return sum(map(_COMMON.__contains__, told)) / max(1, len(told))


def _codec(name: str) -> str | None:
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    # Pages that say Latin-1 while they are not are legion, and it decodes anything.
    return _SUPERSETS.get(known, known) if known.startswith(("gb", "big5", "cp950", "utf")) else None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _replace(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return "\ufffd" * (error.end - error.start), error.end


codecs.register_error("ner.replace", _replace)


def _damaged(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "ner.replace")
    genuine = data.count("\ufffd".encode(encoding, "ignore") or data + b"-")
    return Decoded(text, encoding, text.count("\ufffd") - genuine)


def _nearly(data: bytes, encoding: str) -> Decoded | None:
    """``data`` in ``encoding`` but for a few damaged bytes, such as a character cut off at the end."""
    if len(data) > _SAMPLE and not _nearly(data[:_SAMPLE], encoding):
        return None
    found = _damaged(data, encoding)
    beyond_ascii = int(np.count_nonzero(np.frombuffer(data, dtype=np.uint8) >= 0x80))
    return found if found.replaced_bytes <= max(0.05 * beyond_ascii, min(3, beyond_ascii / 8)) else None


def _utf_16(data: bytes) -> str | None:
    """Which UTF-16 without a mark these bytes plainly are, if any: nine units in ten are usual in Chinese."""
    sample = data[: min(len(data) // 2 * 2, _SAMPLE)]
    if len(sample) < 4:
        return None
    octets = np.frombuffer(sample, dtype=np.uint8)
    printable = np.count_nonzero((octets >= 0x20) & (octets < 0x7F)) / len(octets)
    if printable > (0.75 if len(sample) > 64 else 0.95):
        return None  # pairs of Latin letters would pass for Chinese units
    little, big = (_usual(np.frombuffer(sample, dtype=order)) for order in ("<u2", ">u2"))
    if max(little, big) < 0.9:
        return None
    if abs(little - big) < 0.1:  # Latin letters are Chinese units the other way round, but zeros tell
        little, big = (np.count_nonzero(octets[side::2] == 0) for side in (1, 0))
    if little == big:
        return None
    return "utf-16-le" if little > big else "utf-16-be"


def _usual(units: NDArray[np.uint16]) -> float:
    usual = (units >= 0x4E00) & (units < 0xA000) | (units >= 0x20) & (units < 0x7F)
    usual |= (units >= 0x3000) & (units < 0x3040) | (units >= 0xFF00) & (units < 0xFFF0)
    usual |= (units >= 0x2010) & (units < 0x2030) | np.isin(units, [0x09, 0x0A, 0x0D, 0xB7])
    return float(usual.mean())
