"""Where a report is cut into tasks: at the borders of its segments, each stretch short enough for the editor.

The stretches join to the report again, blanks and all, so that what comes back can be checked against the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ner.text.pieces import pieces
from ner.text.segments import segments

LONGEST = 1500
"""Characters of a task at most: with more, Label Studio's editor becomes slow."""

Place = tuple[int, int]
"""Half-open code-point offsets into the report."""


def places(text: str, kept: Iterable[Place] = (), longest: int = LONGEST) -> list[Place]:
    """The stretches of ``text``, in order; they cover it without a gap, none is longer than ``longest`` but of ``kept``.

    ``kept`` are stretches that exist already, perhaps cut by an earlier version of this: they stay, and only what lies
    between them is cut. Raises ``ValueError`` where they overlap or reach beyond the text.
    """
    found: list[Place] = []
    reached = 0
    for start, end in [*sorted(set(kept)), (len(text), len(text))]:
        if start < reached or end > len(text):
            raise ValueError(f"stretches overlap or leave the text at {start}")
        if reached < start:
            found += [(reached + a, reached + b) for a, b in _cut(text[reached:start], longest)]
        if start < end:
            found.append((start, end))
        reached = end
    return found


def _cut(text: str, longest: int) -> list[Place]:
    """Whole segments, as many as fit; a segment that alone is too long is cut at its sentences."""
    if len(text) <= longest:
        return [(0, len(text))]
    borders = [0]
    # A segment takes the blanks behind it along; those before the first belong to the first.
    bounds = [0, *[segment.start for segment in segments(text)][1:], len(text)]
    for start, end in pairwise(bounds):
        if end - borders[-1] <= longest:
            continue
        if start > borders[-1]:
            borders.append(start)
        for offset, _ in list(pieces(text[start:end], longest))[1:]:
            borders.append(start + offset)
    return list(pairwise([*borders, len(text)]))
