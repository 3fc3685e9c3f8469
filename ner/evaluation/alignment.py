"""Which predicted mention answers which gold mention: a one-to-one alignment that no list order can change.

Candidates are pairs that share at least one character (half-open offsets: neighbours that touch share
none). They are taken greedily, each mention once, in this order:

1. same place and same label, 2. same place, 3. same label, 4. the rest; within each the longest overlap
first.

Why the label comes before the length of the overlap: the pairs of one label then do not depend on what was
found for the others, and a long name that swallows its neighbour still counts as found. Ties go to what
stands first in the text. The order treats gold and prediction alike, so swapping them swaps precision and
recall and nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

Key = tuple[int, int, str]


class Pair(NamedTuple):
    """A gold mention and the prediction that answers it, each as ``(start, end, label)``."""

    gold: Key
    predicted: Key

    @property
    def same_place(self) -> bool:
        """Whether both edges agree."""
        return self.gold[:2] == self.predicted[:2]

    @property
    def same_label(self) -> bool:
        """Whether the labels agree."""
        return self.gold[2] == self.predicted[2]


def align(gold: Iterable[Key], predicted: Iterable[Key]) -> list[Pair]:
    """Pairs of one document, best first.

    Mentions are ``(start, end, label)``, offsets half-open; repeats count once. Gold mentions in no pair
    were missed, predictions in no pair are spurious.
    """
    left_gold, left_predicted = set(gold), set(predicted)
    pairs = []
    for pair in sorted(sharing(left_gold, left_predicted), key=_rank):
        if pair.gold in left_gold and pair.predicted in left_predicted:
            left_gold.remove(pair.gold)
            left_predicted.remove(pair.predicted)
            pairs.append(pair)
    return pairs


def sharing(gold: Iterable[Key], predicted: Iterable[Key]) -> Iterator[Pair]:
    """Every pair that shares a character, in no special order."""
    ordered = sorted(predicted)
    starts = [start for start, _, _ in ordered]
    longest = max((end - start for start, end, _ in ordered), default=0)
    for mention in gold:
        # No prediction that starts further left than the longest one is long can reach this mention.
        for other in ordered[bisect_left(starts, mention[0] - longest) : bisect_left(starts, mention[1])]:
            if other[1] > mention[0]:
                yield Pair(mention, other)


def _rank(pair: Pair) -> tuple[bool, bool, int, Key, Key]:
    gold, predicted = pair
    overlap = min(gold[1], predicted[1]) - max(gold[0], predicted[0])
    return not pair.same_place, not pair.same_label, -overlap, min(gold, predicted), max(gold, predicted)
