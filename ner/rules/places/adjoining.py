"""A village without suffix directly behind its town, a natural village directly behind its village.

``靠江乡大泡子，``, ``雷沟乡任湾的``, ``百林村那板屯``: what stands behind a town or village is most often
no name (来集镇党委, 回郭镇人民公园), so the stretch must end where a name can end and either be known to
the gazetteer or end like a natural village.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.beginning import HAN, Beginnings
from ner.rules.places.lists import Listed, listed
from ner.rules.places.natural import is_natural
from ner.rules.places.suffixed import suffixed
from ner.rules.support import Known, remembered, support

_LONGEST = 5
_JOINS = {"VILLAGE": "和与及", "TOWN": "的"}
"""Between a village and another one (汤头村和横坑), a town and a village of it."""
_CLOSES = re.compile(bare_words.AFTER_BARE_NAME)
_AFTER_UNIT = re.compile(bare_words.AFTER_NATURAL_VILLAGE)
_GOES_ON = re.compile(bare_words.GOES_ON)
_SURELY_NATURAL = re.compile(
    "(?:营子|甸子|堡子|坨子|洼子|窝铺|窝堡|窝棚|屋场|坡头|家店|家窑|家沟|家湾|家坪)$"
)
_LONGER_NAME = re.compile(bare_words.LONGER_NAME)


@remembered
def adjoining(evidence: Evidence) -> list[Listed]:
    """Villages without 村 or 社区 that continue a suffixed town or village, in order."""
    beginnings = Beginnings(evidence)
    starts_taken = {place.start for place in suffixed(evidence)} | {name.start for name in listed(evidence)}
    found = []
    for place in suffixed(evidence):
        beginnings.found(place.end)
        start = beginnings.chain
        joined = evidence.text[start : start + 1]
        if joined and joined in "至到" + _JOINS[place.label]:
            start += 1
        if start in starts_taken:
            continue
        end = _end(evidence, start, place.label)
        if end is not None:
            found.append(Listed(start, end, "VILLAGE"))
    return found


def goes_on(text: str, end: int) -> bool:
    """Whether what follows ``end`` opens a predicate: 西古堡 · 靠打树花出了名."""
    return _GOES_ON.match(text, end) is not None


def _end(evidence: Evidence, start: int, behind: str) -> int | None:
    """Where the village that begins at ``start`` ends, the longest if several; ``None`` for no village."""
    text, known = evidence.text, support(evidence)
    of = text[start - 1] == "的"
    for end in range(min(len(text), start + _LONGEST), start + 1, -1):
        name = text[start:end]
        if (
            not all(HAN.match(c) and c not in words.STOP_CHARACTERS for c in name)
            or name[0] in bare_words.WHOLE
            or (len(name) == 2 and name[0] in words.NUMERALS)
            or name[:2] in words.TITLES
            or name in bare_words.NO_BARE_NAMES
            or name.endswith(bare_words.FACILITIES)
        ):
            continue
        unit = name[-1] in bare_words.NATURAL_UNITS
        natural = name[-1] in bare_words.NATURAL_SUFFIXES
        gazetteer = known.village_stems.get((start, end))
        if _LONGER_NAME.match(text, end):
            continue
        if (
            unit
            and not of
            and (behind == "VILLAGE" or gazetteer)
            and (known.word_start[end] or _AFTER_UNIT.match(text, end))
        ):
            return end
        if (
            behind == "TOWN"
            and not of
            and _SURELY_NATURAL.search(name)
            and (gazetteer or (known.word_start[end] and is_natural(name)))
        ):
            return end
        if not (_CLOSES.match(text, end) or goes_on(text, end)) or name[0] in words.NOT_FIRST:
            continue
        if is_natural(name):
            return end
        joined = text[start - 1] in _JOINS["VILLAGE"] and is_coined(name)
        if not of and (
            gazetteer is Known.AT_HOME or (gazetteer and natural and (behind == "TOWN" or joined))
        ):
            return end
    return None
