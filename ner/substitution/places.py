"""Another county: its towns for the towns of a report, its villages for the villages, its name for the county's.

What belongs together keeps together: a real town of the report's county becomes a real town of the new one, a village
likewise, and where the report names its county, city or province, it now names those of the new one. One name stays
one name: 来集镇 and the bare 来集 become, say, 大隗镇 and 大隗.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import lru_cache

from numpy.random import Generator as Random

from ner.corpus.edits import Edit
from ner.corpus.names import surface
from ner.corpus.record import Record
from ner.lexicon.gazetteer import Gazetteer, gazetteer
from ner.lexicon.home import Home
from ner.lexicon.placenames import upper
from ner.lexicon.places import AREA_BITS, AREA_STEM_BITS, Level, NameMatches, Place

_TOWN = re.compile(r"(?P<stem>.{2,}?)(?P<suffix>街道办事处|街道|苏木|镇|乡)")
_VILLAGE = re.compile(r"(?P<stem>.{2,}?)(?P<suffix>社区居委会|居委会|行政村|自然村|社区|嘎查|村)")
_KINDS = {"街道办事处": "街道", "社区居委会": "社区", "居委会": "社区", "行政村": "村", "自然村": "村"}
_TRIES = 20
_LEAST_TOWNS = 6
"""A county with fewer towns is not drawn: a report names several."""
_AREAS = AREA_BITS | AREA_STEM_BITS


class Standing(Enum):
    """How well the gazetteer knows a name: as one of the report's county, of another one, or not at all."""

    AT_HOME = auto()
    ELSEWHERE = auto()
    UNKNOWN = auto()


class Draw:
    """New bare names for the old ones of one report, each drawn once; none is given to two.

    A new name stands with the gazetteer as the old one did. Were all of them names that it knows, a model would learn
    to believe in nothing else.
    """

    def __init__(
        self, known: Gazetteer, home: dict[str, list[str]], elsewhere: dict[str, list[str]], random: Random
    ) -> None:
        """``home`` and ``elsewhere``: bare names of real places by the suffix of their full names."""
        self._known, self._home, self._elsewhere, self._random = known, home, elsewhere, random
        self._given: dict[str, str] = {}
        self._used: set[str] = set()

    def stem(self, old: str, suffix: str, standing: Standing) -> str:
        """The new bare name for ``old``, of a place whose full name ends in ``suffix``."""
        if old not in self._given:
            self._given[old] = self._new(suffix, standing) or old
            self._used.add(self._given[old])
        return self._given[old]

    def _new(self, suffix: str, standing: Standing) -> str | None:
        for _ in range(_TRIES):
            if standing is Standing.UNKNOWN:
                name = self._invented(suffix)
            else:
                name = self._real(self._home if standing is Standing.AT_HOME else self._elsewhere, suffix)
            if name and name not in self._used:
                return name
        return None

    def _real(self, names: dict[str, list[str]], suffix: str) -> str | None:
        chosen = names.get(suffix) or [name for same in names.values() for name in same]
        return chosen[int(self._random.integers(len(chosen)))] if chosen else None

    def _invented(self, suffix: str) -> str | None:
        """The beginning of one real name and the end of another that make a name of no place."""
        first, second = self._real(self._elsewhere, suffix), self._real(self._elsewhere, suffix)
        if not first or not second:
            return None
        name = first[: len(first) // 2] + second[len(second) // 2 :]
        return None if len(name) < 2 or self._known.places(name + suffix) else name


def moved(record: Record, random: Random, known: Gazetteer | None = None) -> list[Edit]:
    """The edits that move ``record`` to another county; its own kind of county (县, 区, 市, 旗) where it names one."""
    known = known or gazetteer()
    matches = known.matches(record.text)
    home = known.home(record.text, matches)
    here, elsewhere = (_drawn(known, home.county[-1] if home.county else None, random) for _ in range(2))
    names = {
        "TOWN": [_by_kind((p.name for p in known.towns(county)), _TOWN) for county in (here, elsewhere)],
        "VILLAGE": [
            _by_kind((p.name for p in _villages(known, county)), _VILLAGE) for county in (here, elsewhere)
        ],
    }
    draw = {label: Draw(known, kinds[0], kinds[1], random) for label, kinds in names.items()}
    edits = [
        *_renamed(record, "TOWN", _TOWN, draw["TOWN"], _standings(known, home, Level.TOWN)),
        *_renamed(record, "VILLAGE", _VILLAGE, draw["VILLAGE"], _standings(known, home, Level.VILLAGE)),
    ]
    return edits + list(_areas(record, home, here, matches.where(_AREAS)))


def _standings(known: Gazetteer, home: Home, level: Level) -> Callable[[str], Standing]:
    def standing(name: str) -> Standing:
        places = [place for place in known.places(name) if place.level == level]
        if not places:
            return Standing.UNKNOWN
        at_home = home.county and any(place.county == home.county for place in places)
        return Standing.AT_HOME if at_home else Standing.ELSEWHERE

    return standing


def _drawn(known: Gazetteer, kind: str | None, random: Random) -> Place:
    counties = _counties(known)
    same = [county for county in counties if county.name.endswith(kind)] if kind else []
    pool = same or counties
    return pool[int(random.integers(len(pool)))]


@lru_cache(maxsize=4)
def _counties(known: Gazetteer) -> list[Place]:
    return [county for county in known.counties() if len(known.towns(county)) >= _LEAST_TOWNS]


@lru_cache(maxsize=256)
def _villages(known: Gazetteer, county: Place) -> list[Place]:
    return known.villages(county.name, county.city)


def _by_kind(names: Iterator[str], form: re.Pattern[str]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for name in names:
        if match := form.fullmatch(name):
            kinds.setdefault(match["suffix"], []).append(match["stem"])
    return {kind: sorted(set(stems)) for kind, stems in kinds.items()}


def _renamed(
    record: Record, label: str, form: re.Pattern[str], draw: Draw, standing: Callable[[str], Standing]
) -> Iterator[Edit]:
    usual = "镇" if label == "TOWN" else "村"
    for mention in record.mentions:
        if mention.label != label:
            continue
        name = surface(record.text[mention.start : mention.end])
        match = form.fullmatch(name)
        stem, suffix = (match["stem"], match["suffix"]) if match else (name, "")
        kind = _KINDS.get(suffix, suffix) or usual
        yield Edit(mention.start, mention.end, draw.stem(stem, kind, standing(stem)) + suffix)


def _areas(record: Record, home: Home, county: Place, found: NameMatches) -> Iterator[Edit]:
    """The names of the old county, city and province, full and bare, outside of places, become the new ones."""
    new_names: dict[str, str] = {}
    for old, new in ((home.province, county.province), (home.city, county.city), (home.county, county.name)):
        if old and new:
            stems = zip(upper(old).stems, upper(new).stems, strict=False)
            new_names |= dict(stems) | {old: new}
    places = [m for m in record.mentions if m.label in ("TOWN", "VILLAGE", "MONEY")]
    spans = sorted(zip(found.start.tolist(), found.end.tolist(), strict=True), key=lambda s: (s[0], -s[1]))
    end = 0
    for start, stop in spans:
        new = new_names.get(record.text[start:stop])
        if start < end or new is None or any(m.start < stop and start < m.end for m in places):
            continue
        if all(not (start < edge < stop) for m in record.mentions for edge in (m.start, m.end)):
            yield Edit(start, stop, new)
            end = stop
