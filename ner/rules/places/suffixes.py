"""Where a suffix stands that can close the name of a town or village, and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ner.lexicon.placenames import PEOPLES
from ner.rules.places import place_words as words

OFFICE_BEHIND = -1.0
"""An office behind the suffix, which every village has: 村党支部."""

_SUFFIX = re.compile(f"(?P<TOWN>{words.TOWN_SUFFIX})|(?P<VILLAGE>{words.VILLAGE_SUFFIX})")
_FIRST = re.compile(f"[街苏镇乡社居行自牧嘎村屯寨{''.join(sorted({people[0] for people in PEOPLES}))}]")
"""First characters of suffixes, by which they are found much faster."""
_NEVER = {"TOWN": re.compile(words.NEVER_AFTER_TOWN), "VILLAGE": re.compile(words.NEVER_AFTER_VILLAGE)}
_OWN_WORD = {
    "TOWN": re.compile(words.OWN_WORD_AFTER_TOWN),
    "VILLAGE": re.compile(words.OWN_WORD_AFTER_VILLAGE),
}
_PART = {label: re.compile(pattern) for label, pattern in words.PART_OF_A_WORD.items()}
_FIRMS = re.compile(words.FIRMS_WORD_AFTER_COMMUNITY)
_OFFICE = re.compile(words.OFFICE_AFTER_PLACE)


class Behind(Enum):
    """What stands behind a suffix: nothing special, what makes a word of it (村部) or takes it (村民).

    Behind 社区 it can be a word that firms have as often: 社区公益, 社区团购.
    """

    FREE = "free"
    OWN_WORD = "own word"
    FIRMS_WORD = "firm's word"
    PART_OF_A_WORD = "part of a word"


@dataclass(frozen=True, slots=True)
class Suffix:
    """A suffix ``text[start:end]``, which reads ``unit``; ``discount`` is the weight of what stands behind it."""

    start: int
    end: int
    unit: str
    label: str
    behind: Behind
    discount: float


def suffixes(text: str) -> Iterator[Suffix]:
    """The suffixes of ``text`` in order, without those that what follows makes another word of (镇痛, 村庄)."""
    floor = 0
    for first in _FIRST.finditer(text):
        match = _SUFFIX.match(text, first.start()) if first.start() >= floor else None
        if match is None:
            continue
        floor = match.end()
        label = match.lastgroup or ""
        end = match.end()
        if _NEVER[label].match(text, end):
            continue
        behind = Behind.FREE
        if _OWN_WORD[label].match(text, end):
            behind = Behind.OWN_WORD
        elif match[0] == "社区" and _FIRMS.match(text, end):
            behind = Behind.FIRMS_WORD
        elif _PART[label].match(text, end):
            behind = Behind.PART_OF_A_WORD
        discount = OFFICE_BEHIND if _OFFICE.match(text, end) else 0.0
        yield Suffix(match.start(), end, match[0], label, behind, discount)
