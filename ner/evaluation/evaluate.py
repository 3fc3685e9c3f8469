"""From gold records and something that predicts to an :class:`Evaluation`: how every system is measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ner.corpus.record import Record
from ner.evaluation.answers import Answer, Predictor, collect, sides
from ner.evaluation.intervals import RESAMPLES, Intervals, document_counts, f1_intervals
from ner.evaluation.scoring import Scores, score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured: ``schemes`` by name (``strict``, ``exact``, ``partial``, ``type``).

    ``intervals`` are 95 % intervals of the strict F1 over documents: micro, macro and by label.
    """

    documents: int
    characters: int
    schemes: dict[str, Scores]
    intervals: Intervals

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON takes it."""
        return {
            "documents": self.documents,
            "characters": self.characters,
            "schemes": {name: scores.as_dict() for name, scores in self.schemes.items()},
            "intervals": self.intervals.as_dict(),
        }


def evaluate(
    gold: Iterable[Record], predict: Predictor, *, resamples: int = RESAMPLES, seed: int = 0
) -> Evaluation:
    """Score ``predict`` on ``gold``; raises ``ValueError`` as :func:`collect` and :func:`measure` do."""
    return measure(collect(gold, predict), resamples=resamples, seed=seed)


def measure(answers: Sequence[Answer], *, resamples: int = RESAMPLES, seed: int = 0) -> Evaluation:
    """Score what was answered; raises ``ValueError`` when there is no document."""
    if not answers:
        raise ValueError("no documents to evaluate on")
    gold, found = sides(answers)
    intervals = f1_intervals(document_counts(gold, found), resamples=resamples, seed=seed)
    characters = sum(len(answer.record.text) for answer in answers)
    return Evaluation(len(answers), characters, score(gold, found), intervals)
