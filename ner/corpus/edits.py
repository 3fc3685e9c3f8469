"""Changing the text of a record without losing its mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from ner.corpus.record import Record
from ner.mentions import Mention


class Edit(NamedTuple):
    """``text[start:end]`` becomes ``text``; an insertion where ``start`` and ``end`` are the same."""

    start: int
    end: int
    text: str


def edited(record: Record, edits: Iterable[Edit]) -> Record:
    """A record with ``edits`` made and its mentions where they then are.

    What replaces a mention, or a stretch at its edge, is inside it; what is inserted at its edge is outside. Raises
    ``ValueError`` for edits that overlap and for one in which a mention begins or ends.
    """
    ordered = sorted(edits)
    for one, other in pairwise(ordered):
        if other.start < one.end:
            raise ValueError(f"edits overlap: {one} and {other}")
    ends = [edit.end for edit in ordered]
    growth = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered)]

    def moved(place: int, before: int) -> int:
        if before < len(ordered) and ordered[before].start < place < ordered[before].end:
            raise ValueError(f"a mention begins or ends at {place}, inside {ordered[before]}")
        return place + growth[before]

    def end_of(mention: Mention) -> int:
        before = bisect_right(ends, mention.end)
        while before and ordered[before - 1].start == ordered[before - 1].end == mention.end:
            before -= 1
        return moved(mention.end, before)

    mentions = [
        mention._replace(start=moved(mention.start, bisect_right(ends, mention.start)), end=end_of(mention))
        for mention in record.mentions
    ]
    pieces, here = [], 0
    for edit in ordered:
        pieces += [record.text[here : edit.start], edit.text]
        here = edit.end
    return replace(
        record,
        text="".join([*pieces, record.text[here:]]),
        mentions=tuple(mention for mention in mentions if mention.start < mention.end),
    )


def without_overlaps(edits: Iterable[Edit], taken: Iterable[Edit]) -> list[Edit]:
    """Those of ``edits`` that share no character with ``taken`` (each list free of overlaps by itself)."""
    ordered = sorted(taken)
    starts = [edit.start for edit in ordered]
    kept = []
    for edit in edits:
        after = bisect_left(starts, edit.end)
        if after == 0 or ordered[after - 1].end <= edit.start:
            kept.append(edit)
    return kept
