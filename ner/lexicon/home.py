"""The home of a text: the county, city or province it is from, judged by the names of areas in it.

Each name of an area speaks for the area and, more softly, for what the area lies in; a name that several
areas bear shares its voice among them; what is said early (headline, by-line, first sentence) speaks louder,
and saying a name again adds less each time. A county must be named itself or through its towns.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ner.lexicon.places import AREA_BITS, AREAS, Level, NameMatches, full_bit

_BARE = 0.5
"""A bare name (新密) speaks half as loud as a full one (新密市): it is an ordinary word more often."""
_IMPLIED = 0.5
"""A town tells its county half as loud as the county's own name does: towns share names."""
_EARLY = 400.0
"""Characters after which the double weight of early mentions has fallen to 1 + 1/e."""
_ENOUGH = 1.0
"""Voice that an area needs to be taken for the home at all: one full name of one owner."""
_CLEAR = 0.6
"""Share of the voice among rivals of its level that the home needs."""

_TOWN_OR_ABOVE = AREA_BITS | full_bit(Level.TOWN)


@dataclass(frozen=True, slots=True)
class Home:
    """Where a text is from; ``None`` where the text does not tell.

    ``score`` is the share, 0 to 1, of what speaks for this home among all homes of its level that the text
    names; ``area`` the number of the area in the gazetteer that the home was found with.
    """

    province: str | None = None
    city: str | None = None
    county: str | None = None
    score: float = 0.0
    area: int | None = None

    @classmethod
    def unknown(cls) -> Home:
        """A text that does not tell where it is from."""
        return cls()


def estimate(
    names: NameMatches,
    owner: NDArray[np.intp],
    area: NDArray[np.uint16],
    level: NDArray[np.uint8],
    lineage: NDArray[np.int32],
) -> tuple[int | None, float]:
    """The number of the most likely area (or ``None``) and its share.

    ``names`` are names of areas in a text; name ``owner[i]`` can be area ``area[i]``, whose level is
    ``level[area[i]]`` and whose province, city, county and town are the columns of ``lineage``.
    """
    voice = _voices(names)
    owners = np.bincount(owner, minlength=len(names))
    # Of towns only full names count, and none of two characters: 铺镇 ends many a name that no list holds.
    whole = ((names.levels & full_bit(Level.TOWN)) != 0) & (names.end - names.start > 2)
    town = level[area] == Level.TOWN
    usable = ~town | whole[owner]
    owner, area, town = owner[usable], area[usable], town[usable]
    said = voice[owner] / owners[owner] * np.where(town, _IMPLIED, 1.0)
    upper = int(np.searchsorted(level, Level.TOWN))
    direct = np.zeros((len(Level), upper))
    for above in AREAS:
        of = lineage[area, above - 1]
        known = of >= 0
        direct[above] = np.bincount(of[known], weights=said[known], minlength=upper)[:upper]
    parent = lineage[:upper]
    named = np.bincount(area, weights=said, minlength=upper)[:upper]
    for above in reversed(AREAS):
        candidates = np.flatnonzero(direct[above])
        if not len(candidates):
            continue
        total = direct[above, candidates]
        if above > Level.PROVINCE:
            # What the area lies in speaks for a candidate, but cannot make one.
            total = total + 0.5 * named[parent[candidates, above - 2]]
        best = int(np.argmax(total))
        share = float(total[best] ** 2 / (total**2).sum())
        if total[best] >= _ENOUGH and share >= _CLEAR:
            return int(candidates[best]), share
    return None, 0.0


def _voices(names: NameMatches) -> NDArray[np.float64]:
    """How loud each occurrence of a name speaks."""
    if not len(names):
        return np.zeros(0)
    # A name inside a longer one is not said (郑州 in 郑州市): it ends no later than one that began before.
    order = np.lexsort((-names.end, names.start))
    reach = np.maximum.accumulate(np.concatenate(([-1], names.end[order][:-1])))
    said = np.zeros(len(names), dtype=bool)
    said[order] = names.end[order] > reach
    _, back = np.unique(names.key, return_inverse=True)
    position = np.argsort(np.argsort(back, kind="stable"), kind="stable")
    first = np.full(back.max() + 1, len(names))
    np.minimum.at(first, back, position)
    again = position - first[back]
    full = (names.levels & _TOWN_OR_ABOVE) != 0
    return said * np.where(full, 1.0, _BARE) * (1 + np.exp(-names.start / _EARLY)) / (1 + again)
