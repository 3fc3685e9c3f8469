"""Do scores mean something? Of the mentions found with a score of about 0.8, eight in ten should be right.

A reliability diagram with bins of equal width, and the expected calibration error (Naeini, Cooper and
Hauskrecht, AAAI 2015): the mean distance between mean score and share of right mentions, bins weighted by
their mentions. Whiskers are Wilson's interval of a share (1927), which takes mentions for independent: it is
narrow rather than wide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

from ner.evaluation.answers import Answer
from ner.evaluation.intervals import Interval

BINS = 10
_Z = 1.959964  # 95 % of a normal distribution lie within so many deviations


@dataclass(frozen=True, slots=True)
class Bin:
    """``mentions`` found with scores from ``low`` to ``high``: their mean ``score``, the share that is ``right``."""

    low: float
    high: float
    mentions: int
    score: float
    right: float
    interval: Interval

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "low": self.low,
            "high": self.high,
            "mentions": self.mentions,
            "score": self.score,
            "right": self.right,
            "interval": self.interval.as_dict(),
        }


@dataclass(frozen=True, slots=True)
class Calibration:
    """``mentions`` that have a score, the expected calibration ``error``, and the bins that hold any, in order."""

    mentions: int
    error: float
    bins: tuple[Bin, ...]

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "mentions": self.mentions,
            "error": self.error,
            "bins": [entry.as_dict() for entry in self.bins],
        }


def calibration(answers: Iterable[Answer], *, bins: int = BINS) -> Calibration | None:
    """Scores against strict rightness; ``None`` where nothing found has a score.

    A score on the edge of two bins belongs to the upper one, 1 to the last.
    """
    members: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for answer in answers:
        gold = {mention.key for mention in answer.gold}
        for mention in answer.found:
            if mention.score is not None:
                place = min(int(mention.score * bins), bins - 1)
                members[place].append((mention.score, mention.key in gold))
    filled = tuple(_bin(place, bins, held) for place, held in enumerate(members) if held)
    total = sum(entry.mentions for entry in filled)
    if not total:
        return None
    error = sum(abs(entry.score - entry.right) * entry.mentions for entry in filled) / total
    return Calibration(total, error, filled)


def wilson(hits: int, number: int) -> Interval:
    """The 95 % interval of the share ``hits / number``."""
    share, z2 = hits / number, _Z * _Z / number
    middle = share + z2 / 2
    reach = sqrt(z2 * share * (1 - share) + z2 * z2 / 4)
    return Interval(max(0.0, (middle - reach) / (1 + z2)), min(1.0, (middle + reach) / (1 + z2)))


def _bin(place: int, bins: int, held: list[tuple[float, bool]]) -> Bin:
    hits = sum(right for _, right in held)
    mean = sum(score for score, _ in held) / len(held)
    return Bin(place / bins, (place + 1) / bins, len(held), mean, hits / len(held), wilson(hits, len(held)))
