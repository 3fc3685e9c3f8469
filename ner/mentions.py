"""A mention: a labelled stretch of text, the unit that rules, learners, corpus and tables pass around."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple


class Mention(NamedTuple):
    """``text[start:end]`` is a ``label``.

    ``start`` and ``end`` are half-open code-point offsets into the text that the holder of the mention names.
    ``rule`` says which rule found it (``town.suffix``), ``score`` how probable a model holds it (0 to 1).
    """

    start: int
    end: int
    label: str
    rule: str | None = None
    score: float | None = None

    @property
    def key(self) -> tuple[int, int, str]:
        """What makes two mentions the same in scoring: place and label."""
        return self.start, self.end, self.label


def overlapping(mentions: Iterable[Mention]) -> list[tuple[Mention, Mention]]:
    """Pairs of neighbours that share a character, in text order (empty for a flat annotation)."""
    ordered = sorted(mentions, key=lambda mention: mention.key)
    return [(a, b) for a, b in pairwise(ordered) if b.start < a.end]
