"""Bare names in a column of a table: 白马峪 under 村名, where other cells of the column are known for places.

A table is a run of lines whose cells are parted by bars, tabs or spaces. Its first line says what a column
holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ner.lexicon.evidence import Evidence
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.lists import Listed
from ner.rules.places.suffixed import suffixed
from ner.rules.support import Known, remembered, support

_BARRED = re.compile("[^|\t\n 　]+(?: [^|\t\n 　]+)*")
_SPACED = re.compile("[^\t 　]+")
_HEAD = re.compile(
    "(?:所在|行政|自然)?(?:(?P<VILLAGE>村(?:名称?|别|\\(?(?:社区|居)\\)?)?)|(?P<TOWN>(?:乡镇|镇街|街镇|乡\\(镇\\)|镇)(?:名称?)?))"
)
_NAME = re.compile("[一-鿿]{2,4}(?=$|\\()")
_ROWS = 3
_SURE = 2


class _Cell(NamedTuple):
    start: int
    end: int


@remembered
def in_columns(evidence: Evidence) -> list[Listed]:
    """Bare names of places in columns of places, in order."""
    text = evidence.text
    starts = {place.start for place in suffixed(evidence)}
    said = {text[place.start : place.stem_end] for place in suffixed(evidence)}
    return [name for table in _tables(text) for name in _read(evidence, table, starts, said)]


def _tables(text: str) -> Iterator[list[list[_Cell]]]:
    """Runs of lines with two cells and more."""
    rows: list[list[_Cell]] = []
    at = 0
    for line in text.split("\n"):
        parted = (_BARRED if "|" in line else _SPACED).finditer(line)
        cells = [_Cell(at + cell.start(), at + cell.end()) for cell in parted]
        at += len(line) + 1
        if len(cells) > 1:
            rows.append(cells)
            continue
        if len(rows) > _ROWS:
            yield rows
        rows = []
    if len(rows) > _ROWS:
        yield rows


def _read(evidence: Evidence, table: list[list[_Cell]], starts: set[int], said: set[str]) -> Iterator[Listed]:
    """The bare names of ``table``; places with suffix begin at ``starts``, ``said`` are their bare names."""
    text, known = evidence.text, support(evidence)
    for at, head in enumerate(table[0]):
        header = _HEAD.fullmatch(text, *head)
        if header is None:
            continue
        sure, names = 0, []
        for row in table[1:]:
            if at >= len(row):
                continue
            cell = row[at]
            if cell.start in starts:
                sure += 1
            elif (match := _NAME.match(text, *cell)) and _may_be_name(match[0]):
                span = match.span()
                names.append(span)
                home = Known.AT_HOME in (known.village_stems.get(span), known.town_stems.get(span))
                sure += home or match[0] in said
        if sure >= _SURE:
            yield from (Listed(start, end, header.lastgroup or "") for start, end in names)


def _may_be_name(name: str) -> bool:
    return (
        name not in bare_words.NO_BARE_NAMES
        and name not in bare_words.TOTALS
        and name not in words.LEAD_WORDS
        and name[0] not in words.NOT_FIRST
        and words.STOP_CHARACTERS.isdisjoint(name)
        and name[-1] not in "县市区村镇乡"
    )
