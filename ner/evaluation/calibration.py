"""Do scores mean something? Of the mentions found with a score of about 0.8, eight in ten should be right.

A reliability diagram with bins of equal width, and the expected calibration error (Naeini, Cooper and
Hauskrecht, AAAI 2015): the mean distance between mean score and share of right mentions, bins weighted by
their mentions. Whiskers are Wilson's interval of a share (1927), which takes mentions for independent: it is
narrow rather than wide. The error's interval is by bootstrap over documents; of few mentions the error is too large
rather than too small, for each bin is off by chance, and so is its interval.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ner.evaluation.answers import Answer
from ner.evaluation.intervals import Interval, drawn, percentiles

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
    """``mentions`` that have a score, the expected calibration ``error``, and the bins that hold any, in order.

    ``interval`` is the error's; ``None`` for one document.
    """

    mentions: int
    error: float
    interval: Interval | None
    bins: tuple[Bin, ...]

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "mentions": self.mentions,
            "error": self.error,
            "interval": self.interval.as_dict() if self.interval else None,
            "bins": [entry.as_dict() for entry in self.bins],
        }


def calibration(answers: Iterable[Answer], *, bins: int = BINS) -> Calibration | None:
    """Scores against strict rightness; ``None`` where nothing found has a score.

    A score on the edge of two bins belongs to the upper one, 1 to the last.
    """
    counts = np.array([_counts(answer, bins) for answer in answers]).reshape(-1, bins, 3)
    if not counts[..., 0].sum():
        return None
    filled = tuple(_bin(place, bins, *row) for place, row in enumerate(counts.sum(axis=0).tolist()) if row[0])
    interval = percentiles(_error(drawn(counts))) if len(counts) > 1 else None
    return Calibration(int(counts[..., 0].sum()), float(_error(counts.sum(axis=0))), interval, filled)


def _counts(answer: Answer, bins: int) -> NDArray[np.float64]:
    """A row for each bin: mentions, the sum of their scores, how many are right."""
    table = np.zeros((bins, 3))
    gold = {mention.key for mention in answer.gold}
    for mention in answer.found:
        if mention.score is not None:
            table[min(int(mention.score * bins), bins - 1)] += 1, mention.score, mention.key in gold
    return table


def _error(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """The calibration error of counts with bins and their three figures in the last axes; NaN without mentions."""
    mentions, scores, right = np.moveaxis(counts, -1, 0)
    with np.errstate(invalid="ignore"):
        return np.abs(scores - right).sum(axis=-1) / mentions.sum(axis=-1)


def wilson(hits: int, number: int) -> Interval:
    """The 95 % interval of the share ``hits / number``."""
    share, z2 = hits / number, _Z * _Z / number
    middle = share + z2 / 2
    reach = sqrt(z2 * share * (1 - share) + z2 * z2 / 4)
    return Interval(max(0.0, (middle - reach) / (1 + z2)), min(1.0, (middle + reach) / (1 + z2)))


def _bin(place: int, bins: int, mentions: float, scores: float, right: float) -> Bin:
    number, hits = round(mentions), round(right)
    return Bin(place / bins, (place + 1) / bins, number, scores / number, hits / number, wilson(hits, number))
