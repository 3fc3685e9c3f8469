"""The weights by which :mod:`ner.rules.places.weighing` says what speaks for the beginning of a name.

They are hand-set; the figures in ``docs/rules.md`` are made with them.
"""

from __future__ import annotations

from ner.rules.places import place_words as words
from ner.rules.places.generic import COMMON
from ner.rules.support import Known

IN_GAZETTEER = {Known.ELSEWHERE: 3.5, Known.AT_HOME: 5.0}
SHORT_IN_GAZETTEER = {Known.ELSEWHERE: 0.5, Known.AT_HOME: 2.0}
"""东村, 新村: one character and a suffix are also common words."""
BY_LENGTH = {1: -2.0, 2: 1.0, 3: 0.5, 4: -0.5, 5: -1.5, 6: -2.5, 7: -3.5, 8: -4.5}
COMMON_WORD, LEADING_WORD, WEAK_CHARACTER, LEAD_WORD_INSIDE = -2.5, -1.0, -2.5, -3.0
RUNS_ON, UNIT_INSIDE, RARE_SUFFIX, LONG_COMMUNITY, VARIANT, PERSON = -1.5, -2.0, 1.5, 1.0, 2.5, -2.5
OTHER_SUFFIX, SECOND_ELEMENT = 1.5, -3.0
"""东路社区 behind a word that is its first part: 建兴."""
UNUSUAL, WHOLE_WORD = -2.0, 1.0
"""A character with which no name begins or ends; the segmentation takes a long name and its suffix for one word: 杨公坝村."""
CONFIRMED = 4.0
ENOUGH, CLEAR = 3.0, 4.0
"""From which weight a name is taken, and from which it confirms others."""
LONGEST = 8


def most_by_itself(body: str, unit: str) -> float:
    """The most that an unknown name can weigh by itself: what is quickly told, so that few are read further."""
    most = BY_LENGTH[min(len(body), 3)] + (WHOLE_WORD if len(body) > 2 else 0.0)
    if unit in words.RARE_SUFFIXES:
        most += RARE_SUFFIX
    elif (unit == "社区" and len(body) > 3) or body[-2:] in words.SECOND_ELEMENTS:
        most += LONG_COMMUNITY
    if body[0] in words.PREFIXES or body[0] in words.SURNAMES:
        most += VARIANT
    if len(body) > 1:
        most += OTHER_SUFFIX
    return most + UNIT_INSIDE if holds_unit(body) else most


def holds_unit(body: str) -> bool:
    """Whether a unit stands inside a name: 全镇马沟."""
    return "镇" in body or "乡" in body or "村" in body[:-1]


def holds_common_word(body: str) -> bool:
    """Whether a name holds a word that names no place: 走进马沟."""
    return any(body[i:j] in COMMON for i in range(len(body) - 1) for j in range(i + 2, len(body) + 1))
