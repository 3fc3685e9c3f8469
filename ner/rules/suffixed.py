"""Names of towns and villages with their suffix: where does the name begin?

The suffix shows where a name ends; its beginning is nowhere marked (``走进来集镇``, ``建立村级``,
``示范村黄湾寨村``). Every place to the left of the suffix where the name could begin is weighed, and the
best is taken if it weighs enough:

* what stands before it: punctuation, a county, the town just found, a word after which names come, a word
  boundary;
* what the name would be: known to the gazetteer (better: of the report's own county), as long as names are,
  no common word, no function words inside;
* what the rest of the report says: a name found with clear edges in another place is a name here too.

The weights are hand-set; the figures in ``docs/rules.md`` are made with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from ner.lexicon.evidence import Evidence
from ner.rules import edge_words
from ner.rules import place_words as words
from ner.rules.beginning import BREAK, COUNTY, HAN, LEAD, Beginnings
from ner.rules.support import Known, Support, remembered, support
from ner.rules.wordlist import any_of

IN_GAZETTEER = {Known.ELSEWHERE: 3.5, Known.AT_HOME: 5.0}
SHORT_IN_GAZETTEER = {Known.ELSEWHERE: 0.5, Known.AT_HOME: 2.0}
"""东村, 新村: one character and a suffix are also common words."""
BY_LENGTH = {1: -2.0, 2: 1.0, 3: 0.5, 4: -0.5, 5: -1.5, 6: -2.5, 7: -3.5, 8: -4.5}
COMMON_WORD, LEADING_WORD, WEAK_CHARACTER, LEAD_WORD_INSIDE = -2.5, -1.0, -2.5, -3.0
RUNS_ON, OFFICE_BEHIND, UNIT_INSIDE, RARE_SUFFIX, LONG_COMMUNITY, VARIANT = -1.5, -1.0, -2.0, 1.5, 1.0, 2.5
PERSON = -2.5
CONFIRMED = 4.0
ENOUGH, CLEAR = 3.0, 4.0
"""From which weight a name is taken, and from which it confirms others."""
LONGEST = 8

_COMMON = words.LEAD_WORDS | edge_words.VERBS | edge_words.ROLES | edge_words.INSIDE
_SUFFIX = re.compile(
    "|".join((f"(?P<TOWN>{words.TOWN_SUFFIX})", f"(?P<VILLAGE>{words.VILLAGE_SUFFIX})")),
)
_NUMERAL = re.compile("(?:[一二三四五六七八九两几数多]|十[一二三四五六七八九]?|[二三四五六七八九]十)个?$")
_NEVER = {"TOWN": re.compile(words.NEVER_AFTER_TOWN), "VILLAGE": re.compile(words.NEVER_AFTER_VILLAGE)}
_OWN_WORD = {
    "TOWN": re.compile(words.OWN_WORD_AFTER_TOWN),
    "VILLAGE": re.compile(words.OWN_WORD_AFTER_VILLAGE),
}
_PART = {label: re.compile(pattern) for label, pattern in words.PART_OF_A_WORD.items()}
_TITLE = re.compile(any_of(words.TITLES))
_OFFICE = re.compile(words.OFFICE_AFTER_PLACE)


class Behind(Enum):
    """What stands behind a suffix: nothing special, what makes a word of it (村部) or takes it (村民)."""

    FREE = "free"
    OWN_WORD = "own word"
    PART_OF_A_WORD = "part of a word"


@dataclass(frozen=True, slots=True)
class Suffixed:
    """A name with its suffix: ``text[start:end]``, the name without suffix ends at ``stem_end``.

    ``clear`` says that it stands on its own, so that it can confirm the same name elsewhere in the report.
    """

    start: int
    stem_end: int
    end: int
    label: str
    weight: float
    clear: bool


@dataclass(frozen=True, slots=True)
class _Suffix:
    start: int
    end: int
    label: str
    behind: Behind
    discount: float


@remembered
def suffixed(evidence: Evidence) -> list[Suffixed]:
    """Every suffixed town and village of the text, in order, none overlapping another; made once a text."""
    suffixes = list(_suffixes(evidence.text))
    clear: dict[str, int] = {}
    for place in _scan(evidence, suffixes, {}):
        if place.clear:
            clear.setdefault(evidence.text[place.start : place.end], place.start)
    return list(_scan(evidence, suffixes, clear))


def _suffixes(text: str) -> Iterator[_Suffix]:
    """Where a suffix stands that can close a name."""
    for match in _SUFFIX.finditer(text):
        label = match.lastgroup or ""
        end = match.end()
        if _NEVER[label].match(text, end):
            continue
        behind = Behind.FREE
        if _OWN_WORD[label].match(text, end):
            behind = Behind.OWN_WORD
        elif _PART[label].match(text, end):
            behind = Behind.PART_OF_A_WORD
        discount = OFFICE_BEHIND if _OFFICE.match(text, end) else 0.0
        yield _Suffix(match.start(), end, label, behind, discount)


def _scan(evidence: Evidence, suffixes: list[_Suffix], confirmed: dict[str, int]) -> Iterator[Suffixed]:
    """The best beginning for each suffix, from left to right: a name found ends where the next may begin."""
    weigher = _Weigher(evidence.text, support(evidence), confirmed)
    for suffix in suffixes:
        best = weigher.best(suffix)
        if best is not None:
            yield best
            weigher.beginnings.found(best.end)


class _Weigher:
    """Weighs beginnings of names in one text."""

    def __init__(self, text: str, known: Support, confirmed: dict[str, int]) -> None:
        self.text = text
        self.known = known
        self.confirmed = confirmed
        self.beginnings = Beginnings(text, known)

    def best(self, suffix: _Suffix) -> Suffixed | None:
        """The beginning that weighs most, if it weighs enough."""
        best: Suffixed | None = None
        for start in self._starts(suffix):
            before = self.beginnings.before(start)
            weight = self._weight(start, before, suffix)
            if weight is not None and weight >= ENOUGH and (best is None or weight > best.weight):
                end = suffix.end if self._keeps_suffix(start, suffix) else suffix.start
                clear = before >= LEAD and weight >= CLEAR and suffix.behind is Behind.FREE
                best = Suffixed(start, suffix.start, end, suffix.label, weight, clear)
        return best

    def _keeps_suffix(self, start: int, suffix: _Suffix) -> bool:
        """Whether 村 in 水贝村民 belongs to the name: only where the report writes 水贝村 elsewhere."""
        if suffix.behind is not Behind.PART_OF_A_WORD or suffix.label != "VILLAGE":
            return True
        return self.confirmed.get(self.text[start : suffix.end], start) != start

    def _starts(self, suffix: _Suffix) -> Iterator[int]:
        for start in range(suffix.start - 1, max(self.beginnings.floor, suffix.start - LONGEST) - 1, -1):
            character = self.text[start]
            if not HAN.match(character):
                return
            if character in words.STOP_CHARACTERS and not self._gazetteer(start, suffix):
                return
            yield start

    def _gazetteer(self, start: int, suffix: _Suffix) -> Known | None:
        span = (start, suffix.end)
        if suffix.label == "VILLAGE":
            return self.known.villages.get(span) or (
                self.known.village_stems.get(span)
                if self.text[suffix.start] in words.HAMLET_SUFFIXES
                else None
            )
        return self.known.towns.get(span) or self.known.town_stems.get(span)

    def _weight(self, start: int, before: float, suffix: _Suffix) -> float | None:
        """How much speaks for a name that begins at ``start``; ``None`` for what cannot be one."""
        body = self.text[start : suffix.start]
        gazetteer = self._gazetteer(start, suffix)
        is_confirmed = self.confirmed.get(self.text[start : suffix.end], start) != start
        if not is_confirmed and not self._is_known_enough(start, before, gazetteer, suffix):
            return None
        if self._is_generic(start, body, suffix, gazetteer, before):
            return None
        weight = before + suffix.discount + (CONFIRMED if is_confirmed else 0.0)
        if gazetteer:
            return weight + self._by_gazetteer(body, gazetteer)
        return weight + self._by_itself(start, body, before, suffix)

    def _is_known_enough(self, start: int, before: float, gazetteer: Known | None, suffix: _Suffix) -> bool:
        """Whether a name may stand before what makes a common word with the suffix: 村部, 村民."""
        if self.text[suffix.start : suffix.end] in words.HAMLET_SUFFIXES:
            if (start, suffix.end) in self.known.upper:
                return False
            if not gazetteer:
                return before >= LEAD and suffix.start - start <= 3
        if suffix.behind is Behind.FREE or gazetteer is Known.AT_HOME:
            return True
        if suffix.behind is Behind.OWN_WORD and before >= COUNTY and before != BREAK:
            return True
        if gazetteer:
            return before >= (COUNTY if suffix.behind is Behind.PART_OF_A_WORD else LEAD)
        if not self.text.startswith("卫生", suffix.end) and suffix.label == "VILLAGE":
            return False
        plain = suffix.start - start in (2, 3) and not self.beginnings.is_word(start, suffix.start)
        return suffix.behind is Behind.OWN_WORD and before >= LEAD and plain

    def _by_gazetteer(self, body: str, gazetteer: Known) -> float:
        if len(body) == 1:
            return SHORT_IN_GAZETTEER[gazetteer]
        return IN_GAZETTEER[gazetteer] + 0.2 * len(body)

    def _by_itself(self, start: int, body: str, before: float, suffix: _Suffix) -> float:
        """What an unknown name weighs by its own characters."""
        weight = BY_LENGTH[len(body)]
        if len(body) > 2 and sum(c in words.TRANSLITERATION for c in body) * 3 >= len(body) * 2:
            weight = BY_LENGTH[3]
        else:
            weight += WEAK_CHARACTER * sum(c in words.WEAK_CHARACTERS for c in body)
        unit = self.text[suffix.start : suffix.end]
        if unit in words.RARE_SUFFIXES:
            weight += RARE_SUFFIX
        elif unit == "社区" and len(body) > 3:
            weight += LONG_COMMUNITY
        if body[0] in words.PREFIXES and (start + 1, suffix.end) in self.known.villages:
            weight += VARIANT
        if (
            before == BREAK
            and len(body) == 2
            and body[0] in words.SURNAMES
            and self.text[suffix.end : suffix.end + 1] in words.AFTER_PERSON
        ):
            weight += PERSON
        if any(c in "镇乡" for c in body) or "村" in body[:-1]:
            weight += UNIT_INSIDE
        word_start = self.known.word_start
        if before < BREAK:
            if self.beginnings.is_word(start, suffix.start):
                weight += LEADING_WORD if before >= LEAD else COMMON_WORD
            if not word_start[suffix.end] and not word_start[suffix.start]:
                weight += RUNS_ON
        if any(body[i:j] in _COMMON for i in range(len(body) - 1) for j in range(i + 2, len(body) + 1)):
            weight += LEAD_WORD_INSIDE
        return weight

    def _is_generic(
        self, start: int, body: str, suffix: _Suffix, gazetteer: Known | None, before: float
    ) -> bool:
        """Whether body and suffix make a common word or close a list: 全镇, 示范村, ``竹云、大坪顶三村``."""
        text = self.text
        numeral = _NUMERAL.search(body)
        if body in words.FESTIVALS or body.endswith("第" + body[-1]):
            numeral = None
        if suffix.label == "TOWN" and (start, suffix.end) in self.known.upper:
            return start != self.beginnings.chain
        if numeral and (numeral.start() == 0 or (start > 0 and text[start - 1] in "、和与及")):
            return True
        if (
            self.beginnings.chain >= 0
            and start in (self.beginnings.chain, self.beginnings.floor)
            and body[0] in words.CONNECTORS
        ):
            return True
        if gazetteer is Known.AT_HOME and before >= COUNTY and before != BREAK:
            return False
        if body in words.GENERIC_BODIES[text[suffix.start : suffix.end]]:
            return True
        if body in _COMMON and not (gazetteer and self._stands_alone(start, suffix.end)):
            return True
        if gazetteer is not Known.AT_HOME and self._is_quoted(start, suffix.end):
            return True
        if body[-1] in "等各个两百千万":
            return True
        if _TITLE.search(body):
            return True
        if gazetteer is None:
            return body[0] in words.NOT_FIRST or body.endswith(words.GENERIC_ENDINGS[suffix.label])
        return before < COUNTY and body[-1] in "乡农"

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is a member of a list (``五一村、新建村``) or all between two marks."""
        text = self.text
        left = text[start - 1] if start else "\n"
        right = text[end] if end < len(text) else "\n"
        return left == "、" or right == "、" or (not HAN.match(left) and not HAN.match(right))

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether quotes hold just ``text[start:end]``: a title that villages are given (“土豆村”)."""
        return start > 0 and self.text[start - 1] in '“"' and self.text[end : end + 1] in ("”", '"')
