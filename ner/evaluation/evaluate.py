"""From gold records and something that predicts to an :class:`Evaluation`: how every system is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ner.corpus.record import Record
from ner.evaluation.intervals import RESAMPLES, DocumentCounts, Interval, document_counts, f1_intervals
from ner.evaluation.scoring import Scores, score
from ner.mentions import Mention

Predictor = Callable[[list[str]], Sequence[Sequence[Mention]]]

_BATCH = 64  # texts handed to the predictor at once


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured: ``schemes`` by name (``strict``, ``exact``, ``partial``, ``type``).

    ``micro`` and ``labels`` are 95 % intervals of the strict F1 over documents (``None`` where there is
    none); ``counts`` are the strict counts per document, which :func:`ner.evaluation.intervals.compare`
    takes.
    """

    documents: int
    characters: int
    schemes: dict[str, Scores]
    micro: Interval | None
    labels: dict[str, Interval | None]
    counts: DocumentCounts = field(repr=False, compare=False)

    def as_dict(self) -> dict[str, Any]:
        """Everything but the counts per document, as JSON takes it."""

        def bounds(interval: Interval | None) -> dict[str, float] | None:
            return interval.as_dict() if interval else None

        return {
            "documents": self.documents,
            "characters": self.characters,
            "schemes": {name: scores.as_dict() for name, scores in self.schemes.items()},
            "intervals": {
                "micro": bounds(self.micro),
                "labels": {name: bounds(interval) for name, interval in self.labels.items()},
            },
        }


def evaluate(
    gold: Iterable[Record], predict: Predictor, *, resamples: int = RESAMPLES, seed: int = 0
) -> Evaluation:
    """Score ``predict`` on ``gold``.

    ``predict`` is handed lists of texts, and answers each with its mentions (half-open code-point offsets
    into the text). Raises ``ValueError`` when there is no document, when ``predict`` answers with another
    number of documents, or with a mention that is not in its text.
    """
    wanted: list[Sequence[Mention]] = []
    found: list[Sequence[Mention]] = []
    characters = 0
    records = iter(gold)
    while batch := list(islice(records, _BATCH)):
        answer = predict([record.text for record in batch])
        if len(answer) != len(batch):
            raise ValueError(f"{len(batch)} texts were given, but {len(answer)} were answered")
        for record, mentions in zip(batch, answer, strict=True):
            for start, end, label, *_ in mentions:
                if not 0 <= start < end <= len(record.text):
                    raise ValueError(f"predicted {label} [{start}, {end}) in {len(record.text)} characters")
            wanted.append(record.mentions)
            found.append(mentions)
            characters += len(record.text)
    if not wanted:
        raise ValueError("no documents to evaluate on")
    counts = document_counts(wanted, found)
    micro, labels = f1_intervals(counts, resamples=resamples, seed=seed)
    return Evaluation(len(wanted), characters, score(wanted, found), micro, labels, counts)
