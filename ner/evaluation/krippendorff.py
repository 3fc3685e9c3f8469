"""Krippendorff's alpha for names (nominal data): how far any number of annotators agree, gaps allowed.

Computed from coincidences (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): each unit that m people
judged gives each pair of its judgements the weight 1/(m - 1), so that a unit judged by many does not count for more.
1 is full agreement, 0 what chance gives.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NOT_JUDGED = -1


def alpha(judged: NDArray[np.int_]) -> float:
    """Alpha of a table with a row for each annotator and a column for each unit.

    Values are numbers of categories from 0, :data:`NOT_JUDGED` where the annotator did not see the unit. 1.0 where
    all judgements are of one category; raises ``ValueError`` where no unit has been judged twice.
    """
    categories = int(judged.max(initial=NOT_JUDGED)) + 1
    counts = (
        np.stack([(judged == category).sum(axis=0) for category in range(categories)])
        if categories
        else judged
    )
    times = counts.sum(axis=0) if categories else np.zeros(0)
    several = times >= 2
    if not several.any():
        raise ValueError("no unit was judged by two annotators")
    counts, times = counts[:, several].astype(float), times[several]
    weighted = counts / (times - 1)
    coincidences = weighted @ counts.T - np.diag(weighted.sum(axis=1))
    total = coincidences.sum()
    margins = coincidences.sum(axis=1)
    by_chance = total**2 - (margins**2).sum()
    if by_chance == 0:
        return 1.0
    return float(1 - (total - 1) * (total - np.trace(coincidences)) / by_chance)
