"""How much speaks for each place at which the name before a suffix could begin.

What is weighed: what stands before it (:mod:`ner.rules.places.beginning`); what the name would be, known to the
gazetteer or not, as long as names are, common word or not, function words inside; whether the report writes
the same name with clear edges in another place.

The weights stand in :mod:`ner.rules.places.weights`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ner.rules.coined import is_coined
from ner.rules.places import generic_words
from ner.rules.places import place_words as words
from ner.rules.places.beginning import BREAK, CHAIN, COUNTY, HAN, LEAD, SHORT_COUNTY, STRAY, Beginnings
from ner.rules.places.generic import has_other_suffix, is_generic
from ner.rules.places.led import begins_no_name, is_direction, is_led
from ner.rules.places.name_characters import UNUSUAL_FIRST, UNUSUAL_LAST
from ner.rules.places.suffixes import Behind, Suffix
from ner.rules.places.weights import (
    BY_LENGTH,
    CLEAR,
    COMMON_WORD,
    CONFIRMED,
    ENOUGH,
    IN_GAZETTEER,
    LEAD_WORD_INSIDE,
    LEADING_WORD,
    LONG_COMMUNITY,
    LONGEST,
    OTHER_SUFFIX,
    PERSON,
    RARE_SUFFIX,
    RUNS_ON,
    SECOND_ELEMENT,
    SHORT_IN_GAZETTEER,
    UNIT_INSIDE,
    UNUSUAL,
    VARIANT,
    WEAK_CHARACTER,
    WHOLE_WORD,
    holds_common_word,
    holds_unit,
    most_by_itself,
)
from ner.rules.support import Known

_NEAR = 5_000
_BYLINE = re.compile("(?:记者|通讯员|作者|摄影|撰文|编辑)[ 　:/]{1,2}$")
"""Behind these stands a person: 通讯员 许海林街道, where the text lost a break."""


class Suffixed(NamedTuple):
    """A name with its suffix: ``text[start:end]``, the name without suffix ends at ``stem_end``.

    ``clear`` says that it stands on its own, so that it can confirm the same name elsewhere in the report.
    """

    start: int
    stem_end: int
    end: int
    label: str
    weight: float
    clear: bool


class Weigher:
    """Weighs beginnings of names in one text; ``confirmed`` holds names by where they stand clearly."""

    def __init__(self, beginnings: Beginnings, confirmed: dict[str, int]) -> None:
        self.text = beginnings.text
        self.known = beginnings.known
        self.confirmed = confirmed
        self.beginnings = beginnings

    def best(self, suffix: Suffix) -> Suffixed | None:
        """The beginning that weighs most, if it weighs enough."""
        best: Suffixed | None = None
        for start in self._starts(suffix):
            if (
                suffix.label == "VILLAGE"
                and start != self.beginnings.chain
                and self._is_town(start, suffix.end)
            ):
                return None
            chain = self.beginnings.chain
            if start == chain + 1 and is_direction(self.text, chain, suffix):
                before = CHAIN
            elif start == chain and is_direction(self.text, chain, suffix):
                before = STRAY
            else:
                before = self.beginnings.before(start)
            if self._is_behind_bare_town(start, suffix):
                before = max(before, SHORT_COUNTY)
            weight = self._weight(start, before, suffix)
            if weight is not None and weight >= ENOUGH and (best is None or weight > best.weight):
                end = suffix.end if self._keeps_suffix(start, suffix) else suffix.start
                clear = before >= LEAD and weight >= CLEAR and suffix.behind is Behind.FREE
                best = Suffixed(start, suffix.start, end, suffix.label, weight, clear)
        return best

    def is_confirmed(self, start: int, end: int) -> bool:
        """Whether the report writes ``text[start:end]`` with clear edges in another place."""
        return self.confirmed.get(self.text[start:end], start) != start

    def _keeps_suffix(self, start: int, suffix: Suffix) -> bool:
        """Whether 村 in 水贝村民, 水贝村口 belongs to the name: where the report writes 水贝村 elsewhere, and not 水贝."""
        shared = suffix.behind is Behind.PART_OF_A_WORD or self.text.startswith("口", suffix.end)
        if not shared or suffix.unit != "村":
            return True
        if not self.is_confirmed(start, suffix.end):
            return False
        near = self.text[max(0, start - _NEAR) : suffix.end + _NEAR]
        return 2 * near.count(self.text[start : suffix.end]) > near.count(self.text[start : suffix.start])

    def _starts(self, suffix: Suffix) -> Iterator[int]:
        for start in range(suffix.start - 1, max(self.beginnings.floor, suffix.start - LONGEST) - 1, -1):
            character = self.text[start]
            if not HAN.match(character):
                return
            if character in words.STOP_CHARACTERS and not self._gazetteer(start, suffix):
                if self.beginnings.is_hainan and self.text[start - 1 : start + 1] == "什么":
                    continue
                return
            yield start

    def _gazetteer(self, start: int, suffix: Suffix) -> Known | None:
        span = (start, suffix.end)
        if suffix.label == "VILLAGE":
            return self.known.villages.get(span) or (
                self.known.village_stems.get(span) if suffix.unit in words.HAMLET_SUFFIXES else None
            )
        return self.known.towns.get(span) or self.known.town_stems.get(span)

    def _weight(self, start: int, before: float, suffix: Suffix) -> float | None:
        """How much speaks for a name that begins at ``start``; ``None`` where it is too little."""
        body = self.text[start : suffix.start]
        gazetteer = self._gazetteer(start, suffix)
        weight = before + suffix.discount
        is_confirmed = self.is_confirmed(start, suffix.end)
        if gazetteer is None and _BYLINE.search(self.text, max(0, start - 6), start):
            return None
        if is_confirmed:
            weight += CONFIRMED
        else:
            if not gazetteer and weight + most_by_itself(body, suffix.unit) < ENOUGH:
                return None
            if not self._is_known_enough(start, before, gazetteer, suffix):
                return None
        if gazetteer:
            by_length = SHORT_IN_GAZETTEER if len(body) == 1 else IN_GAZETTEER
            weight += by_length[gazetteer] + (0.2 * len(body) if len(body) > 1 else 0.0)
            if gazetteer is Known.ELSEWHERE and not is_confirmed and self._is_introduced(start, body):
                weight += PERSON
            if before <= LEAD and body in words.SECOND_ELEMENTS:
                weight += SECOND_ELEMENT
        else:
            weight += self._by_itself(start, body, before, suffix)
        a_word = not (is_confirmed and body in generic_words.WORDS_AND_NAMES and suffix.behind is Behind.FREE)
        if weight < ENOUGH or (a_word and is_generic(self.beginnings, start, suffix, gazetteer, before)):
            return None
        return weight if gazetteer or not holds_common_word(body) else weight + LEAD_WORD_INSIDE

    def _is_town(self, start: int, end: int) -> bool:
        """Whether what ends like a village is a town of the report's county, bare: 太村 for 太村镇, 白寨."""
        span = (start, end)
        return (
            self.known.town_stems.get(span) is Known.AT_HOME
            and self.known.villages.get(span) is not Known.AT_HOME
        )

    def _is_known_enough(self, start: int, before: float, gazetteer: Known | None, suffix: Suffix) -> bool:
        """Whether a name may stand before what makes a common word with the suffix: 村部, 村民."""
        if suffix.unit in words.HAMLET_SUFFIXES:
            if (start, suffix.end) in self.known.upper:
                return False
            if not gazetteer:
                return before >= LEAD and suffix.start - start <= 3
        if suffix.behind is Behind.FIRMS_WORD:
            return before >= COUNTY and (gazetteer is not None or before != BREAK)
        if suffix.behind is Behind.FREE or gazetteer is Known.AT_HOME:
            return True
        if suffix.behind is Behind.OWN_WORD and before >= COUNTY and before != BREAK:
            return True
        if gazetteer:
            return before >= (COUNTY if suffix.behind is Behind.PART_OF_A_WORD else LEAD)
        if not self.text.startswith("卫生", suffix.end) and suffix.label == "VILLAGE":
            return False
        plain = suffix.start - start in (2, 3) and is_coined(self.text[start : suffix.start])
        return suffix.behind is Behind.OWN_WORD and before >= LEAD and plain

    def _by_itself(self, start: int, body: str, before: float, suffix: Suffix) -> float:
        """What an unknown name weighs by its own characters."""
        weight = BY_LENGTH[len(body)]
        if len(body) > 2 and sum(map(words.TRANSLITERATION.__contains__, body)) * 3 >= len(body) * 2:
            weight = BY_LENGTH[3]
        else:
            weight += WEAK_CHARACTER * sum(map(words.WEAK_CHARACTERS.__contains__, body.removesuffix("则")))
        if suffix.unit in words.RARE_SUFFIXES:
            weight += RARE_SUFFIX
        elif (suffix.unit == "社区" and len(body) > 3) or body[-2:] in words.SECOND_ELEMENTS:
            weight += LONG_COMMUNITY
        variant = body[0] in words.PREFIXES or (before in (LEAD, BREAK, CHAIN) and body[0] in words.SURNAMES)
        led = is_led(self.text, start, len(body) > 2 and self._gazetteer(start + 1, suffix) is not None)
        if variant and not led and (start + 1, suffix.end) in self.known.villages:
            weight += VARIANT
        if len(body) > 1 and has_other_suffix(self.known, start, suffix):
            weight += OTHER_SUFFIX
        if before == BREAK and len(body) == 2 and self._may_be_person(body, suffix):
            weight += PERSON
        weight += UNUSUAL * (
            (body[0] in UNUSUAL_FIRST[suffix.label]) + (body[-1] in UNUSUAL_LAST[suffix.label])
        )
        if holds_unit(body) or "县" in body[2:-1] or self._holds_town(start, suffix):
            weight += UNIT_INSIDE
        if led or begins_no_name(body):
            weight += LEAD_WORD_INSIDE
        word_start = self.known.word_start
        if len(body) > 2 and self.beginnings.is_word(start, suffix.end):
            weight += WHOLE_WORD
        if before < BREAK:
            if self.beginnings.is_word(start, suffix.start):
                weight += COMMON_WORD if before < LEAD else 0.0 if is_coined(body) else LEADING_WORD
            if not word_start[suffix.end] and not word_start[suffix.start]:
                weight += RUNS_ON
        return weight

    def _is_behind_bare_town(self, start: int, suffix: Suffix) -> bool:
        """Whether a village of the county stands behind a bare town of it: 来集 · 马沟村."""
        return (
            suffix.label == "VILLAGE"
            and suffix.start - start > 1
            and self.known.villages.get((start, suffix.end)) is Known.AT_HOME
            and self.beginnings.in_bare_town(start) > 0
        )

    def _holds_town(self, start: int, suffix: Suffix) -> bool:
        """Whether a bare town and its village run together: 来集马沟村."""
        return any(
            self.beginnings.in_bare_town(at) == at - start and self._is_behind_bare_town(at, suffix)
            for at in (start + 2, start + 3)
        )

    def _is_introduced(self, start: int, body: str) -> bool:
        """Whether a family name stands behind a title: 副局长张家镇, 护林员李善村."""
        before = self.text[max(0, start - 3) : start]
        titled = before[-3:] in words.TITLES or before[-2:] in words.TITLES or before[-1:] == "员"
        return titled and len(body) <= 2 and body[0] in words.SURNAMES

    def _may_be_person(self, body: str, suffix: Suffix) -> bool:
        """Whether a family name and a given name in 镇 or 乡 open the clause: 林镇江说."""
        behind = self.text[suffix.end : suffix.end + 1]
        return body[0] in words.SURNAMES and behind in words.AFTER_PERSON
