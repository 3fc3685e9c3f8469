"""What touches the left edge of a name and is no part of it: 经 in 经马沟村, 流经 in 流经樟岩社区, a direction between two places."""

from __future__ import annotations

import re
from functools import lru_cache

from ner.lexicon.gazetteer import gazetteer
from ner.rules.coined import dictionary_words
from ner.rules.places import place_words as words
from ner.rules.places.suffixes import Suffix

_BOUNDS = re.compile("[,、。;][东西南北]{1,2}[面边部侧]?[与和邻接靠至连临依毗抵到]")
_FEW = 2


def is_led(text: str, start: int, rest_is_known: bool) -> bool:
    """Whether the name at ``start`` begins behind its first character: 经马沟村, (原马沟村).

    ``rest_is_known`` tells whether the gazetteer has what follows that character.
    """
    if text[start] == "原" and text[start - 1 : start] in ("(", "由", "为", "是"):
        return True
    return text[start] in words.ENDED or (
        rest_is_known and text[start] in words.LED and text[start + 1] != "家"
    )


def begins_no_name(body: str) -> bool:
    """Whether ``body`` begins with a word of the dictionary with which next to no place of the list does: 流经樟岩."""
    return len(body) > 3 and _begins_no_name(body[:2])


@lru_cache(maxsize=65536)
def _begins_no_name(word: str) -> bool:
    return dictionary_words(word) == (word,) and not gazetteer().begins(word, _FEW)


def is_direction(text: str, start: int, suffix: Suffix) -> bool:
    """Whether the bounds of a place that ends at ``start`` are told one by one: 马沟村 · 东汤庄村,南邻…."""
    return (
        suffix.start > start + 2
        and text[start : start + 1] in ("东", "西", "南", "北")
        and _BOUNDS.match(text, suffix.end) is not None
    )
