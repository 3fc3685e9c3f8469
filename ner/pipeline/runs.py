"""Runs: sentences of several texts that a learner tags in one go.

Short reports go together, because a call of numpy costs as much for ten characters as for a thousand; long ones are
cut between sentences, because arrays that leave the processor's cache, and memory that grows with a text, cost more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ner.pipeline.columns import Codes
from ner.pipeline.features import REACH

SIZE = 1 << 13
"""Characters of a run, about: of 2,000 to 32,000 none was faster (features of 60 reports on one core)."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``[start, end)`` of text number ``text``; ``sentences`` begin at these offsets into the text."""

    text: int
    start: int
    end: int
    sentences: NDArray[np.int64]


def batches(stream: Iterable[Item], most: int, size_of: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Items in groups of at most ``most``, closed as soon as their sizes come to :data:`SIZE`."""
    group: list[Item] = []
    total = 0
    for item in stream:
        group.append(item)
        total += size_of(item)
        if total >= SIZE or len(group) >= most:
            yield group
            group, total = [], 0
    if group:
        yield group


def runs(sentences: Sequence[NDArray[np.int64]], lengths: Sequence[int]) -> Iterator[list[Stretch]]:
    """Texts of ``lengths`` characters, whose sentences begin at ``sentences``, in order, run by run.

    A stretch is whole sentences; a run holds more than :data:`SIZE` characters by less than a sentence.
    """
    run: list[Stretch] = []
    total = 0
    for text, (starts, length) in enumerate(zip(sentences, lengths, strict=True)):
        first = 0
        while first < len(starts):
            # Up to the first sentence that ends beyond what is left of the run, that one included.
            last = int(np.searchsorted(starts, starts[first] + SIZE - total, side="left"))
            end = int(starts[last]) if last < len(starts) else length
            run.append(Stretch(text, int(starts[first]), end, starts[first:last]))
            total += end - int(starts[first])
            first = last
            if total >= SIZE:
                yield run
                run, total = [], 0
    if run:
        yield run


def side_by_side(
    known: Sequence[Mapping[str, Codes]], run: Sequence[Stretch]
) -> tuple[dict[str, Codes], NDArray[np.bool_]]:
    """The columns of a run as those of one text, and which of its positions are the run's own.

    ``known`` are the columns of each text. On both sides of a stretch stand :data:`REACH` characters more of its text,
    or 0 where the text ends, so that features see what they see in the whole text.
    """
    own, pieces = [], []
    for stretch in run:
        size = len(known[stretch.text]["char"])
        low, high = max(0, stretch.start - REACH), min(size, stretch.end + REACH)
        before, after = REACH - (stretch.start - low), REACH - (high - stretch.end)
        pieces.append((stretch.text, low, high, np.zeros(before, np.uint64), np.zeros(after, np.uint64)))
        own += [REACH, stretch.end - stretch.start, REACH]
    joined = {
        name: np.concatenate(
            [
                part
                for text, low, high, *edge in pieces
                for part in (edge[0], known[text][name][low:high], edge[1])
            ]
        )
        for name in known[0]
    }
    return joined, np.repeat(np.tile([False, True, False], len(run)), own)


def first_rows(run: Sequence[Stretch]) -> NDArray[np.int64]:
    """Where the sentences of a run begin, when its stretches follow one another without a gap."""
    rows = np.cumsum([0, *(stretch.end - stretch.start for stretch in run)])
    return np.concatenate(
        [stretch.sentences - stretch.start + row for stretch, row in zip(run, rows, strict=False)]
    )
