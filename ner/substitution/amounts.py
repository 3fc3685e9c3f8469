"""Other sums: the same form of number with other digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ner.corpus.edits import Edit
from ner.corpus.record import Record

_DIGITS = re.compile(r"[0-9]+|[０-９]+|[一二三四五六七八九](?![分毛角])")
_HANZI = "二三四五六七八九"


def redrawn(record: Record, random: np.random.Generator) -> list[Edit]:
    """An edit for every amount: its digits drawn anew, as many as before; units, 余 and range signs stay.

    A leading digit is never 0, and a trailing 0 before a unit stays one, so that round sums stay round.
    """
    return [
        Edit(mention.start, mention.end, "".join(_pieces(record.text[mention.start : mention.end], random)))
        for mention in record.mentions
        if mention.label == "MONEY"
    ]


def _pieces(amount: str, random: np.random.Generator) -> Iterator[str]:
    here = 0
    for match in _DIGITS.finditer(amount):
        yield amount[here : match.start()]
        yield _number(match[0], random)
        here = match.end()
    yield amount[here:]


def _number(digits: str, random: np.random.Generator) -> str:
    if not digits.isdecimal():
        return _HANZI[int(random.integers(len(_HANZI)))]
    zero = ord(digits[0]) - int(digits[0])
    kept = len(digits) - len(digits.rstrip(chr(zero)))
    drawn = [int(random.integers(1 if place == 0 else 0, 10)) for place in range(len(digits) - kept)] + [
        0
    ] * kept
    return "".join(chr(zero + digit) for digit in drawn)
