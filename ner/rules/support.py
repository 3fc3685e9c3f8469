"""What the gazetteer and the segmentation say at each place of a text, in the form the place rules ask for.

Built once a text from the arrays of the evidence and kept in its memo; every question is then one look-up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import wraps
from typing import TypeVar

import numpy as np

from ner.lexicon.evidence import Evidence
from ner.lexicon.places import AREA_BITS, AREA_STEM_BITS, Level, full_bit, stem_bit

Found = TypeVar("Found")
Spans = dict[tuple[int, int], "Known"]


class Known(IntEnum):
    """How well the gazetteer knows a name: somewhere in the country, or in the county the report is from."""

    ELSEWHERE = 1
    AT_HOME = 2


@dataclass(frozen=True, slots=True)
class Support:
    """Look-ups by offset into the text as read.

    ``word_start``  1 where a word of the segmentation begins, one entry a character and one for the end
    ``towns``, ``villages``            full names (来集镇) by (start, end)
    ``town_stems``, ``village_stems``  bare names (来集) by (start, end)
    ``upper``       provinces, cities and counties, full or short, by (start, end)
    ``upper_ends``  where a full name of a province, city or county ends
    """

    word_start: bytearray
    towns: Spans
    villages: Spans
    town_stems: Spans
    village_stems: Spans
    upper: Spans
    upper_ends: set[int]


def remembered(find: Callable[[Evidence], Found]) -> Callable[[Evidence], Found]:
    """Make ``find`` once a text: later calls take what the evidence's memo holds."""
    key = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def remembering(evidence: Evidence) -> Found:
        if key not in evidence.memo:
            evidence.memo[key] = find(evidence)
        return evidence.memo[key]

    return remembering


@remembered
def support(evidence: Evidence) -> Support:
    """The :class:`Support` of a text."""
    word_start = bytearray(len(evidence.text) + 1)
    marks = np.frombuffer(word_start, dtype=np.uint8)
    marks[evidence.words] = 1
    marks[-1] = 1
    names = evidence.names

    def known(bit: int, home_bit: int) -> Spans:
        chosen = (names.levels & np.uint16(bit)) != 0
        spans = zip(names.start[chosen].tolist(), names.end[chosen].tolist(), strict=True)
        home = (evidence.local_levels[chosen] & np.uint16(home_bit)).tolist()
        return {
            span: Known.AT_HOME if here else Known.ELSEWHERE for span, here in zip(spans, home, strict=True)
        }

    town, village = full_bit(Level.TOWN), full_bit(Level.VILLAGE)
    upper = known(AREA_BITS, AREA_BITS)
    return Support(
        word_start,
        known(town, town),
        known(village, village),
        known(stem_bit(Level.TOWN), town),
        known(stem_bit(Level.VILLAGE), village),
        upper | known(AREA_STEM_BITS, AREA_BITS),
        {end for _, end in upper},
    )
