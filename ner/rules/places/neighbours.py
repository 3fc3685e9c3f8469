"""Bare names in a row that are all towns of one county, though nothing else tells it: 全县石桥、柳沟、大王、桑坪降了雨.

Three names that the towns of one county bear by chance hardly stand in a row. Of the first member the end counts, of
the last the beginning, for other words stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places.beginning import WORD, Beginnings
from ner.rules.places.lists import Listed, listed
from ner.rules.places.numbered import counties_of_town
from ner.rules.places.spots import ROW, among_spots
from ner.rules.places.suffixed import suffixed
from ner.rules.support import remembered, support

_FEWEST = 3
_LENGTHS = (4, 3, 2)
_FACILITY = re.compile(f"{bare_words.FACILITY_AHEAD}|{bare_words.LONGER_NAME}")


@remembered
def neighbours(evidence: Evidence) -> list[Listed]:
    """Bare names of towns in rows of towns of one county, in order."""
    text = evidence.text
    taken = {place.start for place in suffixed(evidence)} | {name.start for name in listed(evidence)}
    found: list[Listed] = []
    for row in ROW.finditer(text):
        if row[0].count("、") < _FEWEST - 1 or among_spots(evidence, row.start()):
            continue
        names = list(_read(evidence, row))
        coined = sum(is_coined(text[start:end]) for start, end in names)
        if 2 * coined >= len(names) >= _FEWEST and taken.isdisjoint(start for start, _ in names):
            found += [Listed(start, end, "TOWN") for start, end in names]
    return found


def _read(evidence: Evidence, row: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The members of ``row`` if all are towns of one county, else none."""
    text, known = evidence.text, support(evidence)
    beginnings = Beginnings(evidence)
    members = [member.span() for member in re.finditer("[^、]+", row[0])]
    spans = [(row.start() + start, row.start() + end) for start, end in members]
    (first, first_end), (last, last_end) = spans[0], spans[-1]
    shared = frozenset[int]()
    for at, span in enumerate(spans[1:-1]):
        if span not in known.town_stems or span in known.upper:
            return
        own = counties_of_town(text[slice(*span)])
        shared = shared & own if at else own
    heads = [(max(first, first_end - n), first_end) for n in _LENGTHS]
    tails = [(last, min(last_end, last + n)) for n in _LENGTHS]
    head = next((s for s in heads if beginnings.before(s[0]) >= WORD and _fits(evidence, s, shared)), None)
    if head is None:
        return
    shared &= counties_of_town(text[slice(*head)])
    tail = next((s for s in tails if known.word_start[s[1]] and _fits(evidence, s, shared)), None)
    if tail is None or _FACILITY.match(text, tail[1]):
        return
    yield from (head, *spans[1:-1], tail)


def _fits(evidence: Evidence, span: tuple[int, int], counties: frozenset[int]) -> bool:
    """Whether a bare name is that of a town in one of ``counties``."""
    known = support(evidence)
    return (
        span in known.town_stems
        and span not in known.upper
        and not counties.isdisjoint(counties_of_town(evidence.text[slice(*span)]))
    )
