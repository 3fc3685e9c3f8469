"""Bare names that stand in a row with places: 尕庄 in 沙坨子、尕庄、马场村, 摆省 in 高坡、摆省、甲定.

A row is parted by 、 alone, so the edges of all but its first and last members are certain. It is a row of
places where the report names one of its members with its suffix, here or elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.adjoining import goes_on
from ner.rules.places.announced import announced
from ner.rules.places.beginning import LEAD, Beginnings
from ner.rules.places.columns import in_columns
from ner.rules.places.lists import Listed, listed
from ner.rules.places.natural import is_natural
from ner.rules.places.neighbours import neighbours
from ner.rules.places.spots import ROW, among_spots
from ner.rules.places.suffixed import Suffixed, suffixed
from ner.rules.support import Known, remembered, support

_GROUPS = re.compile("个(?:村民|居民|生产)?小?[组队]|社员")
_LONGEST = 5
_CLOSES = re.compile(f"{bare_words.AFTER_BARE_NAME}|[三四五六七八九十]+[个处条家]|建制|方向")
_FACILITY = re.compile(bare_words.FACILITY_AHEAD)


@remembered
def siblings(evidence: Evidence) -> list[Listed]:
    """Bare names in rows and columns of places, in order, none of a place found by its suffix or in a list."""
    reader = _RowReader(evidence)
    rows = (
        name
        for row in ROW.finditer(evidence.text)
        if not among_spots(evidence, row.start())
        for name in reader.read(row)
    )
    return sorted({*rows, *in_columns(evidence), *announced(evidence), *neighbours(evidence)})


class _RowReader:
    def __init__(self, evidence: Evidence) -> None:
        self.text = evidence.text
        self.known = support(evidence)
        self.beginnings = Beginnings(evidence)
        self.county = evidence.home.county
        places: list[Listed | Suffixed] = [*suffixed(evidence), *listed(evidence)]
        self.by_end = {place.end: place for place in places}
        self.by_start = {place.start: place for place in places}
        self.stems = {self.text[place.start : place.stem_end]: place.label for place in suffixed(evidence)}

    def read(self, row: re.Match[str]) -> Iterator[Listed]:
        """The bare names of ``row``; none where the report names no member of it with its suffix."""
        if _GROUPS.search(self.text, row.start() + row[0].rindex("、"), row.end() + 4):
            return
        # A town of the county may be a village there too: a village alone says more.
        labels: Counter[str] = Counter()
        bare: list[tuple[int, int]] = []
        doubtful: list[tuple[int, int]] = []
        places = 0
        members = row[0].split("、")
        start = row.start()
        for member in members:
            end = start + len(member)
            place = self.by_end.get(end) or (self.by_start.get(start) if end == row.end() else None)
            if (
                place
                and end == row.end()
                and place.start > start + 2
                and self.text[place.start - 1] in "和与及"
            ):
                # 蒋家洲 in 塘背、蒋家洲和界埠镇
                place = None
            inside = start == row.start() and self._behind_town(start, end)
            if inside:
                labels["VILLAGE"] += 2
                if inside < end - 1 and self._is_name(inside, end, sure=False):
                    bare.append((inside, end))
                elif self._may_be_name(inside, end):
                    doubtful.append((inside, end))
            elif place:
                labels[place.label] += 2
                places += 1
            elif span := self._bare(start, end, start == row.start(), end == row.end()):
                bare.append(span)
                if label := self._own_label(span):
                    labels[label] += 1 if label == "TOWN" or self.text[slice(*span)] in self.stems else 2
            elif end < row.end() and self._may_be_name(start, end):
                doubtful.append((start, end))
            start = end + 1
        # 望江, a county elsewhere, and 东关, a word, in a row whose last member has the suffix for all.
        last = self.by_start.get(row.end() - len(members[-1]))
        if last and labels.keys() == {"VILLAGE"} and len(bare) + len(doubtful) + places >= len(members):
            bare += doubtful
        # A row most of whose members are no names is one of other things.
        if not places and _FACILITY.match(self.text, row.start() + row[0].rindex("、") + 1):
            return
        if not labels or len(bare) + places < max(2, len(members) / 2):
            return
        for span in bare:
            yield Listed(*span, self.stems.get(self.text[slice(*span)], labels.most_common(1)[0][0]))

    def _own_label(self, span: tuple[int, int]) -> str | None:
        """What the report, or the list of places of its county, says that a bare name is."""
        name = self.text[slice(*span)]
        if name in self.stems or not self.county or not is_coined(name):
            return self.stems.get(name)
        town = self.known.town_stems.get(span) is Known.AT_HOME
        village = self.known.village_stems.get(span) is Known.AT_HOME
        return "TOWN" if town else "VILLAGE" if village else None

    def _behind_town(self, start: int, end: int) -> int:
        """Where a first member goes on behind its town (联兴满族乡的安乐、安强), else 0."""
        for at in range(start, end - 1):
            place = self.by_start.get(at)
            if place and place.label == "TOWN" and place.end < end:
                return place.end + (self.text[place.end] == "的")
        return 0

    def _bare(self, start: int, end: int, first: bool, last: bool) -> tuple[int, int] | None:
        """Where the bare name of a member stands; the first has other words before it, the last behind it."""
        if first:
            starts = [
                at
                for at in range(max(start, end - _LONGEST), end - 1)
                if self.beginnings.before(at) >= LEAD and self._is_name(at, end, sure=False)
            ]
            return (starts[0], end) if starts else None
        if last:
            for stop in range(min(end, start + _LONGEST), start + 1, -1):
                closes = _CLOSES.match(self.text, stop) or goes_on(self.text, stop)
                if closes and (self._is_name(start, stop, sure=False) or is_natural(self.text[start:stop])):
                    return start, stop
            return None
        return (start, end) if end - start <= _LONGEST and self._is_name(start, end, sure=True) else None

    def _may_be_name(self, start: int, end: int) -> bool:
        """Whether a community may be called so that is a word or a county too, by the list of places alone."""
        name = self.text[start:end]
        return (
            2 <= end - start <= 4
            and (start, end) in self.known.village_stems
            and name not in bare_words.NO_BARE_NAMES
            and name not in words.LEAD_WORDS
            and not name.endswith(bare_words.FACILITIES)
            and name[-1] not in "镇乡村县市"
        )

    def _is_name(self, start: int, end: int, sure: bool) -> bool:
        """Whether a place may be called so; where an edge is not ``sure``, only what is known."""
        name = self.text[start:end]
        if (
            name in bare_words.NO_BARE_NAMES
            or name in words.LEAD_WORDS
            or (start, end) in self.known.upper
            or name.endswith(bare_words.FACILITIES)
            or any(unit in name for unit in "镇乡村")
            or not words.STOP_CHARACTERS.isdisjoint(name)
        ):
            return False
        if name in self.stems:
            return True
        natural = name[-1] in bare_words.NATURAL_SUFFIXES
        known = (start, end) in self.known.village_stems or (start, end) in self.known.town_stems
        if len(name) == 2 and name[0] in words.NUMERALS and name[1] == "屯":
            return False
        if sure and (known or natural or is_natural(name)):
            return True
        return known and is_coined(name)
