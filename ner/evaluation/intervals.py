"""How sure a score is: bootstrap intervals over documents, and a paired test between two systems.

Mentions of one report hang together, so documents are drawn, not mentions. Intervals are percentile intervals
(Efron and Tibshirani 1993, chapter 13). The test is the paired bootstrap of Berg-Kirkpatrick, Burkett and
Klein (EMNLP 2012), two-sided: how often does a redrawn difference stray from the observed one by as much as
that is from none?
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ner.evaluation.scoring import in_declared_order, keys
from ner.mentions import Mention

RESAMPLES = 1000
PAIRED_RESAMPLES = 10_000
LEVEL = 0.95
_BLOCK = 4_000_000  # drawn weights held at a time: 32 MB


@dataclass(frozen=True, slots=True, eq=False)
class DocumentCounts:
    """Strict counts: ``table[document, label]`` is ``(correct, gold, predicted)``."""

    labels: tuple[str, ...]
    table: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Interval:
    """``low`` and ``high`` bound ``level`` of the resamples."""

    low: float
    high: float
    level: float = LEVEL

    def as_dict(self) -> dict[str, float]:
        """The bounds and the level under their names, for JSON."""
        return asdict(self)


class Intervals(NamedTuple):
    """Intervals of micro F1, of macro F1 and of each label's F1; ``None`` where there is none."""

    micro: Interval | None
    macro: Interval | None
    labels: dict[str, Interval | None]

    def as_dict(self) -> dict[str, Any]:
        """Nested dictionaries of the bounds, for JSON."""

        def bounds(interval: Interval | None) -> dict[str, float] | None:
            return interval.as_dict() if interval else None

        labels = {name: bounds(interval) for name, interval in self.labels.items()}
        return {"micro": bounds(self.micro), "macro": bounds(self.macro), "labels": labels}


@dataclass(frozen=True, slots=True)
class Comparison:
    """``difference`` in F1 of the first system over the second, its interval, and the two-sided ``p``."""

    difference: float
    interval: Interval
    p: float

    def as_dict(self) -> dict[str, object]:
        """The three under their names, for JSON."""
        return asdict(self)


def document_counts(
    gold: Sequence[Iterable[Mention]],
    predicted: Sequence[Iterable[Mention]],
    labels: Iterable[str] | None = None,
) -> DocumentCounts:
    """Strict counts per document and label; ``labels`` defaults to those met. Mentions as for ``score``."""
    documents = [(keys(g), keys(p)) for g, p in zip(gold, predicted, strict=True)]
    met = (key[2] for pair in documents for side in pair for key in side)
    names = in_declared_order(met if labels is None else labels)
    column = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(documents), len(names), 3), dtype=np.int64)
    for row, (g, p) in enumerate(documents):
        for kind, found in enumerate((g & p, g, p)):
            for _, _, name in found:
                if name in column:
                    table[row, column[name], kind] += 1
    return DocumentCounts(names, table)


def f1(counts: NDArray) -> NDArray[np.float64]:
    """F1 of ``(correct, gold, predicted)`` in the last axis; NaN where both gold and predicted are 0."""
    correct, total = counts[..., 0], counts[..., 1] + counts[..., 2]
    with np.errstate(invalid="ignore"):
        return 2 * correct / total  # the same as the harmonic mean of precision and recall


def f1_intervals(
    counts: DocumentCounts, *, resamples: int = RESAMPLES, level: float = LEVEL, seed: int = 0
) -> Intervals:
    """The intervals of micro F1, of macro F1 and of each label's F1.

    Resamples without any mention of a label say nothing about it and are left out of its interval; in them
    macro F1 is the mean of the other labels. There is no interval (``None``) from fewer than two documents,
    nor where nothing was to be found and nothing was found.
    """
    if len(counts.table) < 2:
        return Intervals(None, None, dict.fromkeys(counts.labels))
    sums = drawn(counts.table, resamples, seed)
    by_label = f1(sums)
    known = ~np.isnan(by_label)
    with np.errstate(invalid="ignore"):
        macro = np.nansum(by_label, axis=1) / known.sum(axis=1)
    labels = {name: percentiles(by_label[:, i], level) for i, name in enumerate(counts.labels)}
    return Intervals(percentiles(f1(sums.sum(axis=1)), level), percentiles(macro, level), labels)


def compare(
    first: DocumentCounts,
    second: DocumentCounts,
    *,
    resamples: int = PAIRED_RESAMPLES,
    level: float = LEVEL,
    seed: int = 0,
) -> Comparison:
    """Does the first system score better in micro F1 than the second, on the same documents?

    ``p`` is small where the difference would hardly arise by the choice of documents. Raises ``ValueError``
    when the two were not scored on the same gold, or on fewer than two documents.
    """
    tables = [counts.table.sum(axis=1) for counts in (first, second)]
    if len(tables[0]) != len(tables[1]) or (tables[0][:, 1] != tables[1][:, 1]).any():
        raise ValueError("a paired test needs both systems scored on the same documents in the same order")
    if len(tables[0]) < 2:
        raise ValueError("a paired test needs at least two documents")
    pair = np.stack(tables, axis=1)
    observed = float(np.subtract(*np.nan_to_num(f1(pair.sum(axis=0)))))
    scores = np.nan_to_num(f1(drawn(pair, resamples, seed)))
    differences = scores[:, 0] - scores[:, 1]
    # 1e-12: a resample exactly as far off must count, whatever the rounding. The + 1 keeps p above 0
    # (Davison and Hinkley 1997, 4.2.3).
    as_far = np.count_nonzero(np.abs(differences - observed) >= abs(observed) - 1e-12)
    interval = percentiles(differences, level)
    assert interval is not None  # no difference is NaN
    return Comparison(observed, interval, (as_far + 1) / (resamples + 1))


def drawn(table: NDArray, resamples: int = RESAMPLES, seed: int = 0) -> NDArray[np.float64]:
    """Counts summed over as many documents as there are, drawn with replacement: one row a resample."""
    documents = len(table)
    generator = np.random.default_rng(seed)
    flat = table.reshape(documents, -1).astype(np.float64)
    block = max(1, _BLOCK // documents)
    sums = []
    for start in range(0, resamples, block):
        size = min(block, resamples - start)
        weights = generator.multinomial(documents, np.full(documents, 1 / documents), size=size)
        sums.append(weights.astype(np.float64) @ flat)
    return np.concatenate(sums).reshape(resamples, *table.shape[1:])


def percentiles(values: NDArray[np.float64], level: float = LEVEL) -> Interval | None:
    """The interval that holds ``level`` of ``values``, NaN left out; ``None`` where there is nothing else."""
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high), level)
