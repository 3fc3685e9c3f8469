"""Two versions of the same stretch, the given one and the model's, and how probable the model holds each.

A stretch is as long as mentions of both sides overlap: a name with another edge, one name that the other side takes
for two, a name where the other side has none. Both versions are tags of the same characters, so their probabilities
come from one distribution and can be set against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ner.mentions import Mention
from ner.pipeline.beliefs import Beliefs

KINDS = ("doubted", "missing", "label", "boundary", "both")
"""Given and not found; found and not given; another label; other edges; both of these."""


class Versions(NamedTuple):
    """What is ``given`` and what was ``found`` in one stretch, each with its probability, 0 to 1."""

    given: tuple[Mention, ...]
    found: tuple[Mention, ...]
    held_given: float
    held_found: float

    @property
    def start(self) -> int:
        """Where the first mention begins, a code point of the text."""
        return min(mention.start for mention in (*self.given, *self.found))

    @property
    def end(self) -> int:
        """Where the last mention ends."""
        return max(mention.end for mention in (*self.given, *self.found))

    @property
    def agree(self) -> bool:
        """Whether both versions are the same."""
        return {mention.key for mention in self.given} == {mention.key for mention in self.found}

    @property
    def kind(self) -> str:
        """Of :data:`KINDS`, for versions that differ."""
        if not self.given or not self.found:
            return "doubted" if self.given else "missing"
        if {mention[:2] for mention in self.given} == {mention[:2] for mention in self.found}:
            return "label"
        same = {mention.label for mention in self.given} == {mention.label for mention in self.found}
        return "boundary" if same else "both"


def versions(given: Iterable[Mention], found: Iterable[Mention], beliefs: Beliefs) -> list[Versions]:
    """All stretches of a text with a mention of either side, from left to right; each side is flat."""
    return [
        Versions(ours, theirs, *(_held(beliefs, ours, theirs, version) for version in (ours, theirs)))
        for ours, theirs in _stretches(given, found)
    ]


def _held(
    beliefs: Beliefs, ours: tuple[Mention, ...], theirs: tuple[Mention, ...], version: tuple[Mention, ...]
) -> float:
    both = (*ours, *theirs)
    start, end = min(mention.start for mention in both), max(mention.end for mention in both)
    return beliefs.probability(start, end, version)


def _stretches(
    given: Iterable[Mention], found: Iterable[Mention]
) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...]]]:
    sides = [(mention, 0) for mention in given] + [(mention, 1) for mention in found]
    stretches: list[tuple[list[Mention], list[Mention]]] = []
    reached = -1
    for mention, side in sorted(sides, key=lambda pair: pair[0].key):
        if mention.start >= reached:
            stretches.append(([], []))
        stretches[-1][side].append(mention)
        reached = max(reached, mention.end)
    return [(tuple(ours), tuple(theirs)) for ours, theirs in stretches]
