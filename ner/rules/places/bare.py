"""Bare names that only the gazetteer explains: 观沟紧随其后 in a report from its county.

The gazetteer knows far more names than a text means (梅花, 和平桥, 猪场 are villages too). So the name must stand
alone and be that of a town or village of the report's own county. If it is no word of the dictionary (哨冲, 登仕堡子)
it is then taken; if it is one (土桥), only that of a town, said more than once.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ner.lexicon.evidence import Evidence
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.places import Level
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.adjoining import goes_on
from ner.rules.places.beginning import CLASS_NOUN, LEAD, Beginnings
from ner.rules.places.document import closes, is_led, mentioned_again, said_above, stands_alone
from ner.rules.places.lists import Listed
from ner.rules.places.suffixed import suffixed
from ner.rules.support import Known, remembered, support
from ner.rules.wordlist import any_of

_OFTEN = 2
_NATURAL_ENDING = re.compile(f"(?:{bare_words.NATURAL_ENDING})$")
_TITLED = re.compile(f"(?:{any_of(words.INTRODUCING)})[ 　:、,]*(?:[一-鿿]{{2,4}}[ 　、])?$")


@remembered
def known_bare(evidence: Evidence) -> list[Listed]:
    """Bare names of towns and villages by the gazetteer alone, in order; none that the report explains."""
    reader = _BareReader(evidence)
    alone = [
        span
        for span in reader.known.town_stems.keys() | reader.known.village_stems.keys()
        if reader.is_alone(*span)
    ]
    said = Counter(evidence.text[start:end] for start, end in alone)
    found = []
    for start, end in sorted(alone):
        label = reader.label(start, end, said[evidence.text[start:end]] >= _OFTEN)
        if label:
            found.append(Listed(start, end, label))
    return found


class _BareReader:
    """Asks of one text which bare names stand alone, and what they are."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.text, self.known = evidence.text, support(evidence)
        self.beginnings = Beginnings(evidence)
        self.explained = {(name.start, name.end) for name in mentioned_again(evidence)}
        self.said_above = said_above(evidence)
        self.upper = {self.text[start:end] for start, end in self.known.upper}
        self.village_starts = {place.start for place in suffixed(evidence) if place.label == "VILLAGE"}
        self.town_ends = {place.end for place in suffixed(evidence) if place.label == "TOWN"}

    def is_alone(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` can be a bare name by what stands around it."""
        text, name = self.text, self.text[start:end]
        if (
            (start, end) in self.explained
            or (
                name in self.upper
                and not (self._town(start, end) is Known.AT_HOME and name not in self.said_above)
            )
            or name in bare_words.NO_BARE_NAMES
            or name in words.LEAD_WORDS
            or (name.endswith(bare_words.FACILITIES) and self._town(start, end) is not Known.AT_HOME)
            or text[start - 1 : start] == "有"  # firms and goods are had more often than places
        ):
            return False
        own = self._is_own(start, end) or self._behind_county(start, end)
        if end in self.village_starts and self._town(start, end) is Known.AT_HOME:
            return self.beginnings.before(start) >= LEAD
        if not (closes(text, end) or (own and goes_on(text, end))):
            return False
        if text.startswith("一带", end) and not own:
            return False
        before = self.beginnings.before(start)
        enough = CLASS_NOUN if own and self._town(start, end) is Known.AT_HOME else LEAD
        return (before >= enough or (own and is_led(text, start))) and stands_alone(self.evidence, start, end)

    def label(self, start: int, end: int, often: bool) -> str | None:
        """What a bare name that stands alone is, if it is one; ``often`` says that the report has it again."""
        text, town = self.text, self._town(start, end)
        if self._behind_county(start, end):
            return "TOWN"
        if self._is_own(start, end):
            if _TITLED.search(text, max(0, start - 8), start):
                return None
            behind_town = start in self.town_ends or (text[start - 1] == "的" and start - 1 in self.town_ends)
            return "TOWN" if town is Known.AT_HOME and not behind_town else "VILLAGE"
        # A word that a town is called too: 土桥, 洋口.
        if town is not Known.AT_HOME or not (often or self.evidence.home.county):
            return None
        return (
            "TOWN" if text[end - 1] not in bare_words.NO_LAST and text[start] not in words.NUMERALS else None
        )

    def _town(self, start: int, end: int) -> Known | None:
        return self.known.town_stems.get((start, end))

    def _behind_county(self, start: int, end: int) -> bool:
        """Whether a town stands directly behind its county, wherever the report is from: 新密市的来集; a 县 may be a 市 by now."""
        at = start - (self.text[start - 1 : start] == "的")
        if self.text[at - 1 : at] not in tuple("县市区旗") or (start, end) not in self.known.town_stems:
            return False
        name = self.text[start:end]
        if name == "城关" or not is_coined(name):
            return False
        counties = _counties(name)
        return any(self.text[begin : at - 1] in counties for begin in range(max(0, at - 5), at - 2))

    def _is_own(self, start: int, end: int) -> bool:
        """Whether it is a place of the report's county whose name is no word of the dictionary."""
        if not self.evidence.home.county:
            return False
        town, village = self._town(start, end), self.known.village_stems.get((start, end))
        if Known.AT_HOME not in (town, village):
            return False
        if town is not Known.AT_HOME and end - start == 2 and self.text[end - 1] in bare_words.NO_LAST:
            return False
        name = self.text[start:end]
        if len(name) > 2 and _NATURAL_ENDING.search(name) and name[0] not in words.NUMERALS:
            return True
        return is_coined(name) and (
            name[0] not in words.NUMERALS or (town is Known.AT_HOME and len(name) > 2)
        )


@lru_cache(maxsize=4096)
def _counties(name: str) -> frozenset[str]:
    """The counties that have a town called ``name``, without 县, 市 and the like."""
    return frozenset(
        place.county[:-1] for place in gazetteer().places(name) if place.level == Level.TOWN and place.county
    )
