"""VILLAGE: 村, 社区, 居委会, 嘎查 and natural villages with suffix, in lists, and bare where explained."""

from __future__ import annotations

from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.base import rule
from ner.rules.places.adjoining import adjoining
from ner.rules.places.bare import known_bare
from ner.rules.places.document import mentioned_again
from ner.rules.places.lists import listed
from ner.rules.places.natural import gone_to
from ner.rules.places.siblings import siblings
from ner.rules.places.suffixed import suffixed
from ner.rules.precedence import DOCUMENT, PLACE_BARE, PLACE_SUFFIXED


@rule("village.suffix", label="VILLAGE", precedence=PLACE_SUFFIXED)
def suffix(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """马沟村, 浮山雅居社区, 北岭自然村."""
    return ((place.start, place.end) for place in suffixed(evidence) if place.label == "VILLAGE")


@rule("village.list", label="VILLAGE", precedence=PLACE_BARE)
def shared_suffix(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """大隗 and 窑沟 in 大隗、窑沟等村."""
    return ((name.start, name.end) for name in listed(evidence) if name.label == "VILLAGE")


@rule("village.adjoining", label="VILLAGE", precedence=PLACE_BARE)
def behind_a_place(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """任湾 in 雷沟乡任湾的, 那板屯 in 百林村那板屯."""
    return ((name.start, name.end) for name in adjoining(evidence))


@rule("village.natural", label="VILLAGE", precedence=PLACE_BARE)
def gone_there(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """莲塘坳 in 搬到了莲塘坳."""
    return ((name.start, name.end) for name in gone_to(evidence))


@rule("village.row", label="VILLAGE", precedence=PLACE_BARE)
def in_a_row(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """后郭 in 前坂村、后郭、下楼村."""
    return ((name.start, name.end) for name in siblings(evidence) if name.label == "VILLAGE")


@rule("village.document", label="VILLAGE", precedence=DOCUMENT)
def again(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """马沟 in a report that names 马沟村."""
    return ((name.start, name.end) for name in mentioned_again(evidence) if name.label == "VILLAGE")


@rule("village.gazetteer", label="VILLAGE", precedence=DOCUMENT)
def known(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """观沟 in a report from its county."""
    return ((name.start, name.end) for name in known_bare(evidence) if name.label == "VILLAGE")


RULES = (suffix, shared_suffix, in_a_row, behind_a_place, gone_there, again, known)
