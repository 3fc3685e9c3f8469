"""TOWN: 镇, 乡, 街道, 苏木 with suffix, in lists, and bare where the report or the gazetteer explains it."""

from __future__ import annotations

from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.base import rule
from ner.rules.places.bare import known_bare
from ner.rules.places.document import mentioned_again
from ner.rules.places.lists import listed
from ner.rules.places.siblings import siblings
from ner.rules.places.suffixed import suffixed
from ner.rules.precedence import DOCUMENT, PLACE_BARE, PLACE_SUFFIXED


@rule("town.suffix", label="TOWN", precedence=PLACE_SUFFIXED)
def suffix(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """来集镇, 雷沟乡, 金水路街道办事处."""
    return ((place.start, place.end) for place in suffixed(evidence) if place.label == "TOWN")


@rule("town.list", label="TOWN", precedence=PLACE_BARE)
def shared_suffix(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """大隗 and 来集 in 大隗、来集两镇."""
    return ((name.start, name.end) for name in listed(evidence) if name.label == "TOWN")


@rule("town.row", label="TOWN", precedence=PLACE_BARE)
def in_a_row(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """永安 in 高坪镇、永安、大庙乡."""
    return ((name.start, name.end) for name in siblings(evidence) if name.label == "TOWN")


@rule("town.document", label="TOWN", precedence=DOCUMENT)
def again(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """来集 in a report that names 来集镇."""
    return ((name.start, name.end) for name in mentioned_again(evidence) if name.label == "TOWN")


@rule("town.gazetteer", label="TOWN", precedence=DOCUMENT)
def known(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """来集 in a report from its county."""
    return ((name.start, name.end) for name in known_bare(evidence) if name.label == "TOWN")


RULES = (suffix, shared_suffix, in_a_row, again, known)
