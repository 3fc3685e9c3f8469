"""Lists of bare names that share a suffix: 大隗、窑沟等村, 大隗、来集两镇, 寨沟等3个村(社区).

Read from the right: a tail (等村, 两镇, 5个村室) says what the names are, then come the names one by one,
from the last to the first. Names inside the list are cut at 、 or 和; only the first has free text before
it and needs a beginning to be found (``刚才虎坑、白濑头、新寨三个村``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ner.lexicon.evidence import Evidence
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.beginning import BREAK, CHAIN, HAN, LEAD, WORD, Beginnings
from ner.rules.places.suffixed import suffixed
from ner.rules.places.weights import BY_LENGTH
from ner.rules.support import Known, Spans, remembered, support

# Possessive, and never begun in the middle: a long row of digits is read once.
_NUMERALS = "两二三四五六七八九十几数"
_COUNT = f"(?:(?<![{_NUMERALS}])[{_NUMERALS}]++|(?<![0-9])[0-9]++)"
_VALUES = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_TAIL = re.compile(
    f"(?:等(?P<count>{_COUNT}[个条]?)?|(?<!第)(?P<number>{_COUNT})(?P<measure>[个条])?)"
    f"(?P<kind>(?:{bare_words.LIST_KIND})*)"
    f"(?:(?P<TOWN>{bare_words.TOWN_LIST_HEAD})|(?P<VILLAGE>{bare_words.VILLAGE_LIST_HEAD}))"
)
_UNCOUNTED = re.compile(bare_words.NEVER_AFTER_UNCOUNTED_LIST)
_AND = re.compile("以及|[和与及同跟暨]")
_LONGEST_NAME = 9
_LONGEST_LIST = 40
_STEM_KNOWN = {Known.ELSEWHERE: 2.0, Known.AT_HOME: 4.0}
_STEM_IN_REPORT = 4.0
_ENOUGH = 2.0
_NOT_BARE = (
    "村",
    "镇",
    "乡",
    "社区",
    "街道",
    "嘎查",
    "苏木",
    "县",
    "市",
    "区",
    "省",
    "林场",
    "农场",
    "牧场",
    "渔场",
    "管委会",
    "居委会",
)


class Listed(NamedTuple):
    """A bare name ``text[start:end]`` of a list of ``label``."""

    start: int
    end: int
    label: str


@remembered
def listed(evidence: Evidence) -> list[Listed]:
    """Every bare name in a list that shares a suffix, in order."""
    reader = _ListReader(evidence)
    found = {name for tail in _TAIL.finditer(evidence.text) for name in reader.read(tail)}
    return sorted(found)


class _ListReader:
    """Reads lists of one text from their tails."""

    def __init__(self, evidence: Evidence) -> None:
        self.text = evidence.text
        self.known = support(evidence)
        self.beginnings = Beginnings(evidence)
        # A comma parts names only in reports that have no 、 at all.
        self.separators = "、" if "、" in self.text else ","
        places = suffixed(evidence)
        self.ends = {place.end for place in places}
        self.report_stems = {(self.text[place.start : place.stem_end], place.label) for place in places}

    def read(self, tail: re.Match[str]) -> list[Listed]:
        """The bare names before ``tail``; none where its words do not close a list of places."""
        label = tail.lastgroup or ""
        if tail["number"] and not tail["measure"] and tail["kind"][:1] in ("乡", "镇"):
            label = "TOWN"  # 宽塘、柳坝两镇邻近村
        counted = bool(tail["count"] or tail["measure"])
        if not (counted or tail["number"]) and (
            tail["kind"] not in ("", "乡", "镇", "行政", "自然", "建制")
            or _UNCOUNTED.match(self.text, tail.end())
        ):
            return []
        if tail["number"] and self.text.startswith("村级", tail.end() - 1):
            return []
        bare_number = bool(tail["number"] and not tail["measure"])
        if bare_number and (
            tail["number"] not in _VALUES or (self.separators == "," and tail["number"] != "两")
        ):
            return []
        names = [
            Listed(self._behind_county(start, end), end, label)
            for start, end in self._names(tail.start(), label)
            if (not self.text.endswith(_NOT_BARE, start, end) or self._is_stem(start, end))
            and (
                self.text[start:end] not in words.PREFIXES
                or (self.text[start:end], label) in self.report_stems
            )
        ]
        # 六村 that closes the name of one village (马六村) counts no row.
        if bare_number and tail["number"] != "两" and len(names) != _VALUES[tail["number"]]:
            return []
        alone = (
            len(names) < 2 and self.text[names[0].start - 1 : names[0].start] not in self.separators
            if names
            else True
        )
        if alone and not tail.group().startswith("等"):
            return []
        # Offices and firms have party branches too.
        if (alone or tail[0].endswith("支部")) and not all(self._support(name) for name in names):
            return []
        return names

    def _names(self, end: int, label: str) -> Iterator[tuple[int, int]]:
        """Offsets of the names before ``end``, from the last to the first."""
        floor, last = max(0, end - 400), end
        for _ in range(_LONGEST_LIST):
            run = self._run(end)
            start = max(run, floor)
            between = start > 0 and self.text[start - 1] in self.separators
            joined = self._cut_at_and(start, end)
            if joined is not None:
                cut, start = joined
                if not self._is_name(start, end):
                    return
                yield start, end
                # 和 joins the last two names; before a 、 it joins the list to something else.
                if end != last:
                    return
                end = cut
                continue
            if (
                between
                and end - start <= _LONGEST_NAME
                and self._is_name(start, end)
                and not self._has_lead(start, end)
            ):
                if start - 1 <= floor:
                    return
                yield start, end
                end = start - 1
                continue
            first = self._first(start, end, label)
            if first is not None:
                yield first, end
            return

    def _behind_county(self, start: int, end: int) -> int:
        """Where a name begins behind the county that it is in: 临山县 · 宽塘."""
        ends = (
            at
            for at in range(start + 2, end - 1)
            if (start, at) in self.known.upper and self.text[at - 1] in "县市旗"
        )
        return max(ends, default=start)

    def _run(self, end: int) -> int:
        """Where the stretch of characters that ends at ``end`` begins."""
        start = end
        while start > 0 and end - start < 24 and HAN.match(self.text[start - 1]):
            start -= 1
        return start

    def _cut_at_and(self, start: int, end: int) -> tuple[int, int] | None:
        """Where 和 cuts ``text[start:end]``: the end of the left name and the start of the right one."""
        best = None
        for match in _AND.finditer(self.text, start + 1, end - 1):
            left, right = match.start(), match.end()
            if self.beginnings.is_word(left - 1, right) or self.beginnings.is_word(left, right + 1):
                continue
            if (end - right >= 2 or self._in_stems(right, end)) and (left - start >= 2 or left in self.ends):
                best = left, right
        return best

    def _is_name(self, start: int, end: int) -> bool:
        body = self.text[start:end]
        return (
            1 <= len(body) <= _LONGEST_NAME
            and all(HAN.match(c) and c not in words.STOP_CHARACTERS for c in body)
            and (body not in words.LEAD_WORDS or self._in_stems(start, end) is not None)
            and body not in words.TITLES
        )

    def _is_stem(self, start: int, end: int) -> bool:
        """Whether a town or village in full goes on behind what ends like one: 金乡 of 金乡镇."""
        return (
            end - start == 2
            and (start, end) in self.known.town_stems
            and (start - 1, end) not in self.known.towns
        )

    def _has_lead(self, start: int, end: int) -> bool:
        return self.text[start : start + 2] in words.LEAD_WORDS and not self._in_stems(start, end)

    def _in_stems(self, start: int, end: int) -> Known | None:
        span = (start, end)
        return self.known.village_stems.get(span) or self.known.town_stems.get(span)

    def _support(self, name: Listed) -> bool:
        span = (name.start, name.end)
        return (self.text[name.start : name.end], name.label) in self.report_stems or bool(
            self._in_stems(*span)
        )

    def _first(self, start: int, end: int, label: str) -> int | None:
        """Where the first name of a list begins in ``text[start:end]``, which may begin with other words."""
        stems: Spans = self.known.village_stems if label == "VILLAGE" else self.known.town_stems
        best, best_weight = None, _ENOUGH
        for at in range(max(start, end - _LONGEST_NAME), end):
            body = self.text[at:end]
            if any(place in self.ends for place in range(at + 1, end)) or not self._is_name(at, end):
                continue
            before = CHAIN if at in self.ends else self.beginnings.before(at)
            weight = before + BY_LENGTH.get(len(body), -5.0)
            if (body, label) in self.report_stems:
                weight += _STEM_IN_REPORT
            elif known := stems.get((at, end)):
                weight += _STEM_KNOWN[known]
            else:
                weight += -2.5 * sum(c in words.WEAK_CHARACTERS for c in body)
                weight += -3.0 * any(
                    body[i:j] in words.LEAD_WORDS for i in range(len(body) - 1) for j in (i + 2, i + 3)
                )
                if before < LEAD and self.beginnings.is_word(at, end):
                    weight -= WORD
                if before == BREAK and len(body) > 3:
                    weight -= 1.0
            if weight > best_weight:
                best, best_weight = at, weight
        return best
