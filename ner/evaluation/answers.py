"""What a system answered to gold records: the one form from which everything is measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ner.corpus.record import Record
from ner.mentions import Mention

Predictor = Callable[[list[str]], Sequence[Sequence[Mention]]]

_BATCH = 64  # texts handed to the predictor at once


@dataclass(frozen=True, slots=True)
class Answer:
    """A gold record and what a system ``found`` in its text, half-open code-point offsets into it.

    Raises ``ValueError`` for a mention that is not in the text.
    """

    record: Record
    found: tuple[Mention, ...]

    def __post_init__(self) -> None:
        characters = len(self.record.text)
        for start, end, label, *_ in self.found:
            if not 0 <= start < end <= characters:
                raise ValueError(f"predicted {label} [{start}, {end}) in {characters} characters")

    @property
    def gold(self) -> tuple[Mention, ...]:
        """What was to be found."""
        return self.record.mentions


def collect(gold: Iterable[Record], predict: Predictor) -> list[Answer]:
    """What ``predict`` answers to the texts of ``gold``, in their order.

    ``predict`` is handed lists of texts, and answers each with its mentions. Raises ``ValueError`` when it
    answers with another number of documents, or with a mention that is not in its text.
    """
    answers: list[Answer] = []
    records = iter(gold)
    while batch := list(islice(records, _BATCH)):
        found = predict([record.text for record in batch])
        if len(found) != len(batch):
            raise ValueError(f"{len(batch)} texts were given, but {len(found)} were answered")
        answers += (Answer(record, tuple(mentions)) for record, mentions in zip(batch, found, strict=True))
    return answers


def sides(answers: Iterable[Answer]) -> tuple[list[Sequence[Mention]], list[Sequence[Mention]]]:
    """Gold and found mentions, item *i* of both those of document *i*: the form that scoring takes."""
    pairs = [(answer.gold, answer.found) for answer in answers]
    return [gold for gold, _ in pairs], [found for _, found in pairs]
