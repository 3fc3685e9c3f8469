"""One order of reports by several signals: the mean of the places that they take by each.

Places, because doubts, quarrels and names are counted in different coin and none of their scales means anything
beside the others. All are counted for 1,000 characters, for reading is what annotating costs: by plain counts the
longest reports would always win (``benchmarks/selection.py`` measures both).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from ner.selection.signals import Signals

DOUBTS, DISPUTED, NAMES = "doubts", "disputed", "names"
_MORE = 200  # characters that each report is taken to have more, so that a headline alone does not win by one name


def ranks(pool: Sequence[Signals]) -> dict[str, NDArray[np.float64]]:
    """For each signal that the pool has, the share of reports that have less of it for their length, 0 to 1.

    Reports that are alike in a signal share the mean of their places. One report alone is in the middle.
    """
    if not pool:
        return {}
    length = np.array([signal.characters + _MORE for signal in pool])
    counts: dict[str, list[float | int | None]] = {
        DOUBTS: [signal.doubts for signal in pool],
        DISPUTED: [signal.disputed for signal in pool],
        NAMES: [len(signal.names) for signal in pool],
    }
    return {
        name: (rankdata(np.array(values, dtype=float) / length) - 0.5) / len(pool)
        for name, values in counts.items()
        if None not in values
    }


def order(pool: Sequence[Signals]) -> NDArray[np.int64]:
    """The places of the pool, the most informative report first; those alike as they stand."""
    if not pool:
        return np.zeros(0, dtype=np.int64)
    mean = np.mean(list(ranks(pool).values()), axis=0)
    return np.argsort(-mean, kind="stable")
