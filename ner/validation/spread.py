"""Several measurements of one thing: their mean, and how far they lie apart."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Any, NamedTuple


class Spread(NamedTuple):
    """``mean``, ``least`` and ``most`` of ``values``; the standard ``deviation`` of a sample, 0 for a single value."""

    values: tuple[float, ...]
    mean: float
    least: float
    most: float
    deviation: float

    def as_dict(self) -> dict[str, Any]:
        """The figures under their names, for JSON."""
        return {**self._asdict(), "values": list(self.values)}


def spread(values: Sequence[float]) -> Spread:
    """The spread of ``values``; raises ``ValueError`` where there is none."""
    if not values:
        raise ValueError("no values to tell the spread of")
    deviation = statistics.stdev(values) if len(values) > 1 else 0.0
    return Spread(tuple(values), statistics.fmean(values), min(values), max(values), deviation)
