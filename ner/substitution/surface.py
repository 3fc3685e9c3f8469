"""The same words in another print: quotation marks, width, broken columns, suffixes shared by a list.

Nothing here changes what is named. A shared suffix is dropped only where the annotation scheme says what the bare
names then are: 来集镇、大隗镇 becomes 来集、大隗两镇, each bare name a TOWN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import numpy as np

from ner.corpus.edits import Edit
from ner.corpus.record import Record
from ner.mentions import Mention

_QUOTES = ("「」", '""', "‘’", "＂＂")
_HALF = str.maketrans("，；：？！（）", ",;:?!()")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_PARAGRAPH = re.compile(r"[^\n]+")
_COUNTS = "零一两三四五六七八九十"
_SHARED = {"TOWN": ("镇", "乡", "街道"), "VILLAGE": ("村", "社区")}


def reprinted(record: Record, random: np.random.Generator) -> list[Edit]:
    """Edits for one of: other quotation marks, half-width punctuation, full-width digits."""
    kind = int(random.integers(3))
    if kind == 0:
        pair = _QUOTES[int(random.integers(len(_QUOTES)))]
        return [Edit(at, at + 1, pair["“”".index(c)]) for at, c in enumerate(record.text) if c in "“”"]
    return [
        Edit(at, at + 1, other)
        for at, c in enumerate(record.text)
        if (other := c.translate(_HALF if kind == 1 else _WIDE)) != c
    ]


def broken(record: Record, random: np.random.Generator) -> list[Edit]:
    """Line breaks every so many characters, as in a newspaper's narrow columns."""
    width = int(random.integers(12, 25))
    return [
        Edit(at, at, "\n")
        for paragraph in _PARAGRAPH.finditer(record.text)
        for at in range(paragraph.start() + width, paragraph.end() - 1, width)
    ]


def shared_suffixes(record: Record) -> list[Edit]:
    """Edits that give lists of towns or villages with one suffix that suffix once, at their end, with their number."""
    edits = []
    for row in _rows(record):
        text = record.text
        suffix = next(
            (s for s in _SHARED[row[0].label] if all(text[m.start : m.end].endswith(s) for m in row)), None
        )
        bare = suffix and all(m.end - m.start - len(suffix) >= 2 for m in row)
        if suffix and bare and len(row) < len(_COUNTS) and text[row[-1].end : row[-1].end + 1] in "，。；,;":
            edits += [Edit(m.end - len(suffix), m.end, "") for m in row]
            unit = suffix if suffix != "社区" else "个社区"
            edits.append(Edit(row[-1].end, row[-1].end, f"{_COUNTS[len(row)]}{unit}"))
    return edits


def _rows(record: Record) -> Iterator[list[Mention]]:
    """Rows of two or more mentions of one label with a 、 between them."""
    mentions = record.mentions
    number = 0
    numbers = []
    for place, mention in enumerate(mentions):
        before = mentions[place - 1] if place else None
        joined = before and before.label == mention.label and record.text[before.end : mention.start] == "、"
        number += not joined
        numbers.append(number)
    for _, group in groupby(zip(numbers, mentions, strict=True), key=lambda pair: pair[0]):
        row = [mention for _, mention in group]
        if len(row) > 1 and row[0].label in _SHARED:
            yield row
