"""What a place is, and which names of places were found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray


class Level(IntEnum):
    """The five levels of China's administrative divisions, from the top."""

    PROVINCE = 1
    CITY = 2
    COUNTY = 3
    TOWN = 4
    VILLAGE = 5


def full_bit(level: Level) -> int:
    """The bit of ``NameMatches.levels`` for a full name (来集镇) of a ``level``: bits 0 to 4."""
    return 1 << (level - 1)


def stem_bit(level: Level) -> int:
    """The bit of ``NameMatches.levels`` for a bare name (来集) of a ``level``: bits 8 to 12."""
    return 1 << (level + 7)


OTHER_BIT = 1 << 5
"""The bit for a unit listed with the towns or villages that is none (state farm, development zone)."""

AREAS = (Level.PROVINCE, Level.CITY, Level.COUNTY)
"""What stands above towns and villages."""

AREA_BITS = sum(full_bit(level) for level in AREAS)
AREA_STEM_BITS = sum(stem_bit(level) for level in AREAS)


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer. Names are full; what does not apply is ``None`` (a county has no town).

    ``town`` of a village may be a farm or a zone, where the list puts the village under one.
    """

    name: str
    level: Level
    province: str | None = None
    city: str | None = None
    county: str | None = None
    town: str | None = None


@dataclass(frozen=True, slots=True)
class NameMatches:
    """Names of places in a text: parallel arrays, sorted by ``start``, then ``end``; they may overlap.

    ``start``, ``end``  int32, half-open offsets into the text
    ``key``             int32, the number of the name in the gazetteer it was found with
    ``levels``          uint16, what the name can be: ``full_bit(level)``, ``stem_bit(level)``, ``OTHER_BIT``
    """

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    key: NDArray[np.int32]
    levels: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.start)

    def where(self, bits: int) -> NameMatches:
        """The matches whose name can be one of ``bits``."""
        chosen = (self.levels & np.uint16(bits)) != 0
        return NameMatches(self.start[chosen], self.end[chosen], self.key[chosen], self.levels[chosen])
