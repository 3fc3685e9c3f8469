"""Reports of a pool that are annotated already, or stand in the pool twice, whole or nearly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ner.corpus.duplicates import near_duplicates


class Repeat(NamedTuple):
    """Text ``place`` of the pool shares ``alike`` of its character 5-grams with another one (Jaccard index).

    ``of`` is its place among the known texts where ``known``, else in the pool, and before it there.
    """

    place: int
    of: int
    known: bool
    alike: float


def repeats(pool: Sequence[str], known: Sequence[str], least: float = 0.5) -> list[Repeat]:
    """The texts of ``pool`` that repeat one that is not itself a repeat, in their order, each once.

    Each is listed with the text that it is most like: so of three copies two are listed, both with the first.
    """
    pairs: dict[int, list[tuple[float, int]]] = {}
    for one, other, index in near_duplicates([*known, *pool], least):
        pairs.setdefault(other, []).append((index, one))
    found: dict[int, Repeat] = {}
    for place in range(len(pool)):
        kept = [
            (index, one)
            for index, one in pairs.get(place + len(known), [])
            if one < len(known) or one - len(known) not in found
        ]
        if kept:
            index, one = max(kept, key=lambda pair: (pair[0], -pair[1]))
            is_known = one < len(known)
            found[place] = Repeat(place, one if is_known else one - len(known), is_known, index)
    return list(found.values())
