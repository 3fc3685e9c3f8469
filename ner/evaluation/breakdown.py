"""The same scores for parts of the documents: by genre, by province, by whatever their headers say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ner.evaluation.answers import Answer, sides
from ner.evaluation.intervals import RESAMPLES, Interval, document_counts, f1_intervals
from ner.evaluation.scoring import Scores, score
from ner.mentions import Mention

NONE = "(none)"
"""The group of the documents whose header does not say."""


@dataclass(frozen=True, slots=True)
class Group:
    """Strict ``scores`` of one group of ``documents``, and the 95 % interval of its micro F1."""

    name: str
    documents: int
    scores: Scores
    interval: Interval | None

    def as_dict(self) -> dict[str, Any]:
        """Name, size, strict scores and interval, for JSON."""
        interval = self.interval.as_dict() if self.interval else None
        return {
            "name": self.name,
            "documents": self.documents,
            **self.scores.as_dict(),
            "interval": interval,
        }


def group(
    name: str,
    gold: Sequence[Sequence[Mention]],
    found: Sequence[Sequence[Mention]],
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Group:
    """The group of these documents; item *i* of both sequences holds the mentions of document *i*."""
    interval = f1_intervals(document_counts(gold, found), resamples=resamples, seed=seed).micro
    return Group(name, len(gold), score(gold, found)["strict"], interval)


def breakdown(
    answers: Sequence[Answer], key: str, *, resamples: int = RESAMPLES, seed: int = 0
) -> list[Group]:
    """One group for each value of the header ``key``; numbers (years) in their order, else the largest first.

    Documents without that header are the last group, :data:`NONE`. Raises ``ValueError`` where no document
    has it.
    """
    values: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        values[_value(answer, key)].append(answer)
    if set(values) <= {NONE}:
        raise ValueError(
            f"no report has a header {key!r}; there are: {', '.join(headers(answers)) or 'none'}"
        )
    numeric = all(value.isdecimal() for value in values if value != NONE)

    def order(value: str) -> tuple[bool, int, str]:
        return value == NONE, int(value) if numeric and value != NONE else -len(values[value]), value

    return [
        group(value, *sides(values[value]), resamples=resamples, seed=seed)
        for value in sorted(values, key=order)
    ]


def headers(answers: Sequence[Answer]) -> list[str]:
    """The headers that any document has, by alphabet."""
    return sorted({key for answer in answers for key in answer.record.meta})


def _value(answer: Answer, key: str) -> str:
    value = answer.record.meta.get(key)
    return NONE if value is None or value == "" else str(value)
