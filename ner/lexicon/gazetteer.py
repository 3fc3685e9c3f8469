"""The gazetteer: every province, city, county, town and village of a list, opened without being read.

A memory-mapped trie of names and a few memory-mapped arrays, written by ``build_gazetteer``. It is evidence,
not a closed list: villages rename and merge, and a name in a text can be something else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from pathlib import Path

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from ner.lexicon.home import Home, estimate
from ner.lexicon.places import OTHER_BIT, Level, NameMatches, Place, full_bit, stem_bit
from ner.text.characters import code_points

DATA = Path(__file__).parent / "data"
AREA = np.dtype([("level", np.uint8), ("parent", np.uint16), ("name", np.int32)])
"""A province, city, county or town: its level, the number of the area it lies in, the key of its name."""
AREA_NAME = np.dtype([("key", np.int32), ("area", np.uint16)])
"""A name, full or bare, and an area it is a name of; sorted by key."""

_VILLAGE_SUFFIXES = ("村", "社区", "嘎查", "")
_CHUNK = 1 << 16
_LONGEST = 24
_SLOTS = 1 << 21
_SURROGATE = re.compile("[\ud800-\udfff]")


def bigram_slots(points: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], int]:
    """The slot of each pair of neighbours in the table of pairs that begin a name, and the table's size."""
    return (points[:-1] * np.uint32(2654435761) + points[1:] * np.uint32(40503)) % np.uint32(_SLOTS), _SLOTS


class Gazetteer:
    """Names of places, found in texts and looked up: ``gazetteer()``, or ``Gazetteer.open(folder)``."""

    def __init__(self, trie: marisa_trie.Trie, arrays: dict[str, NDArray]) -> None:
        self._trie = trie
        self._levels = arrays["levels"]
        self._areas = arrays["areas"]
        self._area_keys = np.ascontiguousarray(arrays["area-names"]["key"])
        self._area_numbers = np.ascontiguousarray(arrays["area-names"]["area"])
        self._offsets = np.concatenate(
            ([0], np.cumsum(arrays["village-counts"], dtype=np.int32)), dtype=np.int32
        )
        self._towns = arrays["village-towns"]
        self._bigrams = np.unpackbits(arrays["bigrams"], bitorder="little").view(bool)
        self._lineage = _lineage(self._areas)

    @classmethod
    def open(cls, folder: str | Path) -> Gazetteer:
        """Open what ``build_gazetteer`` wrote into ``folder``; ``FileNotFoundError`` says what is missing."""
        folder = Path(folder)
        names = ("levels", "areas", "area-names", "village-counts", "village-towns", "bigrams")
        files = [folder / "gazetteer.marisa", *(folder / f"gazetteer-{name}.npy" for name in names)]
        for file in files:
            if not file.is_file():
                raise FileNotFoundError(
                    f"{file} is missing: make it with python -m ner.lexicon.build_gazetteer --out {folder}"
                )
        trie = marisa_trie.Trie()
        trie.mmap(str(files[0]))
        return cls(trie, {n: np.load(f, mmap_mode="r") for n, f in zip(names, files[1:], strict=True)})

    def __len__(self) -> int:
        """How many different names there are."""
        return len(self._levels)

    def matches(self, text: str) -> NameMatches:
        """Every name of a place, full or bare, that begins at any position of ``text``; they may overlap."""
        starts: list[NDArray[np.int32]] = []
        ends: list[NDArray[np.int32]] = []
        keys: list[NDArray[np.int32]] = []
        find = self._trie.iter_prefixes_with_ids
        clean = _SURROGATE.sub("\ufffd", text)
        for base in range(0, len(clean), _CHUNK):
            window = clean[base : base + _CHUNK + _LONGEST]
            slots, _ = bigram_slots(code_points(window[: _CHUNK + 1]))
            found = [
                (at, at + len(name), key)
                for at in np.flatnonzero(self._bigrams[slots]).tolist()
                for name, key in find(window[at : at + _LONGEST])
            ]
            if found:
                part = np.array(found, dtype=np.int32)
                starts.append(part[:, 0] + np.int32(base))
                ends.append(part[:, 1] + np.int32(base))
                keys.append(part[:, 2])
        none = np.empty(0, dtype=np.int32)
        key = np.concatenate(keys) if keys else none
        levels = self._levels[key]
        named = levels != 0
        return NameMatches(
            (np.concatenate(starts) if starts else none)[named],
            (np.concatenate(ends) if ends else none)[named],
            key[named],
            levels[named],
        )

    def begins(self, opening: str, names: int = 1) -> bool:
        """Whether at least so many ``names`` begin with ``opening``."""
        found = self._trie.iterkeys(_SURROGATE.sub("\ufffd", opening))
        return "\0" not in opening and sum(1 for _ in islice(found, names)) >= names

    def places(self, name: str) -> list[Place]:
        """Every place that ``name`` is the full or bare name of, from the top level down."""
        key = self._key(name)
        if key is None:
            return []
        found = [self._area(int(area)) for area in self._areas_named(key)]
        for town in self._towns[self._offsets[key] : self._offsets[key + 1]].tolist():
            for full in self._villages_named(name, town):
                found.append(Place(full, Level.VILLAGE, **self._chain(town, Level.TOWN)))
        return found

    def levels_within(self, keys: NDArray[np.int32], home: Home) -> NDArray[np.uint16]:
        """Which places of each name lie in ``home``: the sum of ``full_bit(level)`` over their levels.

        ``keys`` are those of ``NameMatches``; ``home`` is its county, or its city where no county is known; all 0 for an
        unknown one. 西坪 is a town here and a village there; in a report from its county it is the town that is meant.
        """
        inside = np.zeros(len(keys), dtype=np.uint16)
        if home.area is None or not len(keys):
            return inside
        column = self._areas["level"][home.area] - 1
        unique, back = np.unique(keys, return_inverse=True)
        hit = np.zeros(len(unique), dtype=np.uint16)
        first = np.searchsorted(self._area_keys, unique, side="left")
        last = np.searchsorted(self._area_keys, unique, side="right")
        owner, at = _expand(first, last)
        area = self._area_numbers[at]
        local = self._lineage[area, column] == home.area
        bits = np.left_shift(np.uint16(1), self._areas["level"][area[local]].astype(np.uint16) - np.uint16(1))
        np.bitwise_or.at(hit, owner[local], bits)
        owner, at = _expand(self._offsets[unique], self._offsets[unique + 1])
        hit[owner[self._lineage[self._towns[at], column] == home.area]] |= full_bit(Level.VILLAGE)
        return hit[back]

    def home(self, text: str, matches: NameMatches) -> Home:
        """Where ``text`` is from, judged by the names of areas in it (see ``ner.lexicon.home``)."""
        areas = matches.where(
            sum(full_bit(level) | stem_bit(level) for level in Level if level < Level.VILLAGE)
        )
        first = np.searchsorted(self._area_keys, areas.key, side="left")
        last = np.searchsorted(self._area_keys, areas.key, side="right")
        owner, at = _expand(first, last)
        area, score = estimate(areas, owner, self._area_numbers[at], self._areas["level"], self._lineage)
        if area is None:
            return Home.unknown()
        place = self._area(area)
        names = {
            place.level.name.lower(): place.name,
            **self._chain(int(self._areas["parent"][area]), place.level),
        }
        return Home(names.get("province"), names.get("city"), names.get("county"), score, area)

    def counties(self) -> list[Place]:
        """Every county, in the order of the list."""
        return [self._area(int(area)) for area in np.flatnonzero(self._areas["level"] == Level.COUNTY)]

    def towns(self, county: Place) -> list[Place]:
        """Every town of a county, in the order of the list."""
        inside = np.isin(self._lineage[:, Level.COUNTY - 1], self._counties(county.name, county.city))
        towns = np.flatnonzero(inside & (self._areas["level"] == Level.TOWN))
        return [self._area(int(area)) for area in towns]

    def counties_of_town(self, name: str) -> frozenset[int]:
        """The numbers of the counties that have a town called ``name``, in full or bare."""
        areas = self._areas_named(self._key(name))
        towns = areas[self._areas["level"][areas] == Level.TOWN]
        return frozenset(self._lineage[towns, Level.COUNTY - 1].tolist()) - {-1}

    def villages(self, county: str, city: str | None = None) -> list[Place]:
        """Every village of a county (``city`` tells counties of one name apart), in no special order."""
        found = []
        counties = self._counties(county, city)
        entries = np.flatnonzero(np.isin(self._lineage[self._towns, Level.COUNTY - 1], counties))
        for key, town in zip(
            (np.searchsorted(self._offsets, entries, side="right") - 1).tolist(),
            self._towns[entries].tolist(),
            strict=True,
        ):
            if self._levels[key] & full_bit(Level.VILLAGE):
                name = self._trie.restore_key(key)
                found.append(Place(name, Level.VILLAGE, **self._chain(town, Level.TOWN)))
        return found

    def _counties(self, name: str, city: str | None) -> list[int]:
        return [
            int(area)
            for area in self._areas_named(self._key(name))
            if self._areas["level"][area] == Level.COUNTY
            and city in (None, self._chain(int(area), Level.TOWN)["city"])
        ]

    def _key(self, name: str) -> int | None:
        # The trie reads a name up to its first NUL only, and takes no lone surrogates.
        key = None if "\0" in name else self._trie.get(_SURROGATE.sub("\ufffd", name))
        return None if key is None or not self._levels[key] else int(key)

    def _areas_named(self, key: int | None) -> NDArray[np.uint16]:
        if key is None:
            return self._area_numbers[:0]
        first, last = np.searchsorted(self._area_keys, (key, key + 1))
        return self._area_numbers[first:last]

    def _area(self, number: int) -> Place:
        level = Level(int(self._areas["level"][number]))
        name = self._trie.restore_key(int(self._areas["name"][number]))
        return Place(
            name, level, **self._chain(int(self._areas["parent"][number]), Level(max(1, level - 1)), level)
        )

    def _chain(self, number: int, down_to: Level, of: Level | None = None) -> dict[str, str | None]:
        """Names of the areas that ``number`` lies in, itself included, above the level ``of``."""
        chain: dict[str, str | None] = {}
        for level in (Level.PROVINCE, Level.CITY, Level.COUNTY, Level.TOWN):
            area = int(self._lineage[number, level - 1])
            if (
                level <= down_to
                and area >= 0
                and self._areas["level"][area] == level
                and (of is None or level < of)
            ):
                name = self._trie.restore_key(int(self._areas["name"][area]))
                chain[level.name.lower()] = None if name.endswith("直辖行政区划") else name
        return chain

    def _villages_named(self, name: str, town: int) -> list[str]:
        """Full names of the villages of ``town`` that ``name`` is the full or bare name of."""
        key = self._trie[name]
        found = [name] if self._levels[key] & (full_bit(Level.VILLAGE) | OTHER_BIT) else []
        if self._levels[key] & stem_bit(Level.VILLAGE):
            for full in (name + suffix for suffix in _VILLAGE_SUFFIXES if suffix):
                other = self._key(full)
                if other is not None and town in self._towns[self._offsets[other] : self._offsets[other + 1]]:
                    found.append(full)
        return found


def _lineage(areas: NDArray) -> NDArray[np.int32]:
    """For each area the numbers of its province, city, county and town (-1 below its own level)."""
    lineage = np.full((len(areas), 4), -1, dtype=np.int32)
    parent, level = areas["parent"].astype(np.int32), areas["level"]
    for depth in range(1, 5):
        here = np.flatnonzero(level == depth)
        lineage[here] = lineage[parent[here]]
        lineage[here, depth - 1] = here
    return lineage


def _expand(first: NDArray, last: NDArray) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Ranges ``[first, last)`` written out: for each element the range it is of, and the element."""
    counts = np.asarray(last, dtype=np.int64) - first
    owner = np.repeat(np.arange(len(counts)), counts)
    within = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, np.repeat(np.asarray(first, dtype=np.int64), counts) + within


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer shipped with the package, opened once a process."""
    return Gazetteer.open(DATA)
