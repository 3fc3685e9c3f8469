"""Folding: one spelling for characters that a reader takes for the same, one character for one.

Half-width is the view's form of Latin letters, digits and the punctuation that ASCII has:
``１２，０００`` reads ``12,000``, ``（社区）`` reads ``(社区)``. Marks without an ASCII twin stay
(``。``, ``、``, ``《》``, ``“”``). Radicals that PDF fonts put in place of characters read as the character
(``⻄安`` → ``西安``), and so do compatibility ideographs; traditional characters read as the simplified
ones (:mod:`ner.text.traditional`). What ends a line is ``\\n``, every blank is a space; zero-width,
control and selector characters read as nothing.

Source of the pairs: NFKC of the Unicode Character Database where it gives a single character; for
CJK Radicals Supplement, of which NFKC knows two, ``EquivalentUnifiedIdeograph.txt`` of the same
database, in the simplified form where the radical is the simplified one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ner.text.traditional import traditional

Codes = NDArray[np.uint32]

LEFT_OUT = 0
"""The code that stands for "not shown" (NUL itself is not shown either)."""

LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BLANKS = (
    "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)

_LEFT_OUT_RANGES = (
    (0x0000, 0x0008),  # C0 controls but for tab and line breaks
    (0x000E, 0x001B),
    (0x007F, 0x0084),  # DEL and C1 controls but for NEL
    (0x0086, 0x009F),
    (0x00AD, 0x00AD),  # soft hyphen
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x180B, 0x180F),  # Mongolian selectors and vowel separator
    (0x200B, 0x200F),  # zero-width characters and marks of direction
    (0x202A, 0x202E),  # embeddings and overrides of direction
    (0x2060, 0x206F),  # word joiner, invisible operators, isolates
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark inside a text
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE0FFF),  # tags and variation selectors supplement
)

_COMPATIBILITY_RANGES = (
    (0x2E80, 0x2FDF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
    (0xFF01, 0xFF64),
    (0xFFE0, 0xFFE6),
)

_RADICALS = (
    "⺀々⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛"
    "⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罓⺴罓⺵罓⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶"
    "⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀"
)

# Same mark, other code point: dashes of ranges, tildes, middle dots of names, corner quotation marks.
_LOOK_ALIKES = "‐-‑-‒-–-−-﹣-―—〜~∼~∽~・·•·‧·∙·⋅·･·「“」”『‘』’〝“〞”〟”﹁“﹂”﹃‘﹄’"


def _pairs() -> Iterator[tuple[int, int]]:
    for first, last in _COMPATIBILITY_RANGES:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1:
                yield code, ord(plain)
    for table in (_RADICALS, _LOOK_ALIKES):
        for look_alike, plain in zip(table[::2], table[1::2], strict=True):
            yield ord(look_alike), ord(plain)
    yield ord("￣"), ord("￣")  # NFKC gives a combining mark
    yield ord("￥"), ord("¥")
    yield ord("｢"), ord("“")
    yield ord("｣"), ord("”")
    for mark in LINE_BREAKS:
        yield ord(mark), ord("\n")
    for blank in _BLANKS:
        yield ord(blank), ord(" ")


def _table() -> Codes:
    table: Codes = np.arange(0x110000, dtype=np.uint32)
    for code, plain in _pairs():
        table[code] = plain
    for first, last in _LEFT_OUT_RANGES:
        table[first : last + 1] = LEFT_OUT
    simplified = np.arange(0x110000, dtype=np.uint32)
    for character, plainer in traditional():
        simplified[ord(character)] = ord(plainer)
    table = simplified[table]  # radicals and compatibility ideographs may stand for traditional characters
    table[0xD800:0xE000] = 0xFFFD  # a lone surrogate is no character: nothing downstream could encode it
    return table


_FOLDED = _table()


def fold(codes: Codes) -> Codes:
    """What each code point reads as, in an array as long: another code point, itself, or ``LEFT_OUT``."""
    return _FOLDED[codes]
