"""Two systems on the same reports: the difference of their F1, micro and label by label, with the paired test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ner.evaluation.answers import Answer, sides
from ner.evaluation.intervals import (
    PAIRED_RESAMPLES,
    Comparison,
    DocumentCounts,
    compare,
    document_counts,
    f1,
)
from ner.evaluation.scoring import in_declared_order


@dataclass(frozen=True, slots=True)
class Contest:
    """Strict F1 of both systems and the comparison, for ``micro`` and each of ``labels``.

    Each is ``(first, second, comparison)``. The labels are tests of their own: among five of them, one
    ``p`` of 0.05 is no finding.
    """

    micro: tuple[float, float, Comparison]
    labels: dict[str, tuple[float, float, Comparison]]

    def as_dict(self) -> dict[str, Any]:
        """Nested dictionaries, for JSON."""

        def row(first: float, second: float, comparison: Comparison) -> dict[str, Any]:
            return {"first": first, "second": second, **comparison.as_dict()}

        labels = {name: row(*entry) for name, entry in self.labels.items()}
        return {"micro": row(*self.micro), "labels": labels}


def contest(
    first: Sequence[Answer], second: Sequence[Answer], *, resamples: int = PAIRED_RESAMPLES, seed: int = 0
) -> Contest:
    """How the ``first`` system's answers compare with the ``second``'s.

    Raises ``ValueError`` when the two did not answer the same reports, or fewer than two.
    """
    if [(a.record.text, a.gold) for a in first] != [(b.record.text, b.gold) for b in second]:
        raise ValueError("a paired test needs both systems scored on the same documents in the same order")
    met = {mention.label for answer in (*first, *second) for mention in (*answer.gold, *answer.found)}
    names = in_declared_order(met)
    counts = tuple(document_counts(*sides(answers), names) for answers in (first, second))

    def compared(one: DocumentCounts, other: DocumentCounts) -> tuple[float, float, Comparison]:
        return _f1(one), _f1(other), compare(one, other, resamples=resamples, seed=seed)

    labels = {name: compared(*(_only(side, place) for side in counts)) for place, name in enumerate(names)}
    return Contest(compared(*counts), labels)


def _only(counts: DocumentCounts, place: int) -> DocumentCounts:
    return DocumentCounts(counts.labels[place : place + 1], counts.table[:, place : place + 1])


def _f1(counts: DocumentCounts) -> float:
    total = counts.table.sum(axis=(0, 1))
    return float(f1(total)) if total.any() else 0.0
