"""The same scores for parts of the documents: by genre, by province, by whatever their headers say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ner.evaluation.answers import Answer, sides
from ner.evaluation.intervals import RESAMPLES, Intervals, document_counts, f1_intervals
from ner.evaluation.scoring import Scores, score
from ner.mentions import Mention

NONE = "(none)"
"""The group of the documents whose header does not say."""
SINGLE = "(one report each)"
"""The group of values that a single document has, where there are many values."""
MANY = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Strict ``scores`` of one group of ``documents``, and the 95 % intervals of F1."""

    name: str
    documents: int
    scores: Scores
    intervals: Intervals

    def as_dict(self) -> dict[str, Any]:
        """Name, size, strict scores and intervals, for JSON."""
        return {
            "name": self.name,
            "documents": self.documents,
            **self.scores.as_dict(),
            "intervals": self.intervals.as_dict(),
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
    intervals = f1_intervals(document_counts(gold, found), resamples=resamples, seed=seed)
    return Group(name, len(gold), score(gold, found)["strict"], intervals)


def breakdown(
    answers: Sequence[Answer], key: str, *, resamples: int = RESAMPLES, seed: int = 0
) -> list[Group]:
    """One group for each value of the header ``key``; numbers (years) in their order, else the largest first.

    Where there are more than :data:`MANY` values, those of a single document are gathered in the group
    :data:`SINGLE`: nothing can be said of them one by one. Documents without that header are the last group,
    :data:`NONE`. Raises ``ValueError`` where no document has it.
    """
    values: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        values[_value(answer, key)].append(answer)
    if set(values) <= {NONE}:
        raise ValueError(
            f"no report has a header {key!r}; there are: {', '.join(headers(answers)) or 'none'}"
        )
    last = [(NONE, values.pop(NONE, []))]
    if len(values) > MANY:
        single = [value for value, members in values.items() if len(members) == 1]
        last.insert(0, (SINGLE, [values.pop(value)[0] for value in single]))
    numeric = all(value.isdecimal() for value in values)
    first = sorted(values.items(), key=lambda item: (int(item[0]) if numeric else -len(item[1]), item[0]))
    return [
        group(value, *sides(members), resamples=resamples, seed=seed)
        for value, members in (*first, *last)
        if members
    ]


def headers(answers: Sequence[Answer]) -> list[str]:
    """The headers that any document has, by alphabet."""
    return sorted({key for answer in answers for key in answer.record.meta})


def _value(answer: Answer, key: str) -> str:
    value = answer.record.meta.get(key)
    return NONE if value is None or value == "" else str(value)
