"""What speaks for annotating a report: doubts of the model, quarrels with the rules, names never seen.

Doubts are counted in mentions, as if scores were probabilities that come true: of the mentions found, one minus the
score of each are expected to be wrong; and the entities that the model expects to begin anywhere, decided for or not,
less those expected to be right, are the ones it expects to have missed. A model of few reports is less sure than it
need be (``benchmarks/calibration.py``): of what it has a small probability for, next to nothing comes true, and over
all characters of a report that adds up to many times of what was missed. So what is below :data:`_LEAST` is not added.
What is left is an order to read in, and within a factor of two or three a number. A plain count is ``unsure``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from spacy.tokens import Doc

from ner.corpus.names import NAMELESS, surface
from ner.mentions import Mention
from ner.pipeline.beliefs import Beliefs, beliefs
from ner.pipeline.crf import ChainRecognizer
from ner.pipeline.entities import in_source, mention_of
from ner.pipeline.rules import votes
from ner.text.cutting import Place

Count = TypeVar("Count", int, float)

Name = tuple[str, str]
"""Label and surface, as :mod:`ner.corpus.names` tells names apart."""


UNSURE = 0.8
"""The model is unsure of a mention with a smaller score."""

_LEAST = 0.05  # where an entity begins with a smaller probability, none is expected


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of one text before anybody has read it.

    ``characters`` and ``mentions`` found in it; of these so many with a score that makes them ``unsure``, and so many
    expected to be ``wrong``; entities expected to be ``missed``; ``disputed`` mentions, which either the rules find or the model, but not both; ``names`` found that are new, each
    once. What a pipeline cannot tell is ``None``: one without a CRF has no doubts and no quarrel with its rules.
    """

    characters: int
    mentions: int
    unsure: int | None
    wrong: float | None
    missed: float | None
    disputed: int | None
    names: tuple[Name, ...]

    @property
    def doubts(self) -> float | None:
        """Mentions that an annotator is expected to change, by the model's own account: the wrong and the missed."""
        return None if self.wrong is None or self.missed is None else self.wrong + self.missed

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        return {
            "characters": self.characters,
            "mentions": self.mentions,
            "unsure": self.unsure,
            "wrong": None if self.wrong is None else round(self.wrong, 2),
            "missed": None if self.missed is None else round(self.missed, 2),
            "disputed": self.disputed,
            "names": [{"label": label, "text": text} for label, text in self.names],
        }


def signals(docs: Sequence[Doc], model: ChainRecognizer | None, known: Container[Name]) -> list[Signals]:
    """The signals of each of ``docs``, which a pipeline has annotated, by its CRF and against the ``known`` names.

    Docs that come together cost less. Raises ``ValueError`` for a CRF without an evidence layer before it.
    """
    wholes = [[(0, len(doc))] for doc in docs]
    return [signal for (signal,) in signals_within(docs, wholes, model, known)]


def signals_within(
    docs: Sequence[Doc],
    places: Sequence[Sequence[Place]],
    model: ChainRecognizer | None,
    known: Container[Name],
) -> list[list[Signals]]:
    """The same of stretches of each doc, half-open offsets into it; a mention counts where it begins."""
    held = [None] * len(docs) if model is None else beliefs(model, docs)
    return [
        list(_signals(doc, own, stretches, known))
        for doc, own, stretches in zip(docs, held, places, strict=True)
    ]


def _signals(
    doc: Doc, held: Beliefs | None, places: Sequence[Place], known: Container[Name]
) -> Iterator[Signals]:
    found = [mention_of(entity) for entity in doc.ents]
    disputed: set[tuple[int, int, str]] = set()
    begins = None
    if held is not None:
        said = in_source(held.evidence, votes(held.evidence))
        keys = {mention.key for mention in said if mention.label in held.tags.labels}
        disputed = keys ^ {mention.key for mention in found}
        begins = held.begins()
        begins = np.where(begins < _LEAST, 0.0, begins)
    for start, end in places:
        own = [mention for mention in found if start <= mention.start < end]
        names = _new_names(doc.text, own, known)
        if held is None or begins is None:
            yield Signals(end - start, len(own), None, None, None, None, names)
            continue
        right = sum(mention.score or 0.0 for mention in own)
        shown = held.evidence.view.from_source(start, end)
        expected = float(begins[slice(*shown)].sum()) if shown else 0.0
        yield Signals(
            end - start,
            len(own),
            sum((mention.score or 0.0) < UNSURE for mention in own),
            len(own) - right,
            max(0.0, expected - right),
            sum(start <= key[0] < end for key in disputed),
            names,
        )


def together(parts: Iterable[Signals]) -> Signals:
    """The signals of a text that was read in pieces; raises ``ValueError`` for none."""
    whole, *others = parts
    for part in others:
        whole = Signals(
            whole.characters + part.characters,
            whole.mentions + part.mentions,
            _sum(whole.unsure, part.unsure),
            _sum(whole.wrong, part.wrong),
            _sum(whole.missed, part.missed),
            _sum(whole.disputed, part.disputed),
            tuple(dict.fromkeys((*whole.names, *part.names))),
        )
    return whole


def _new_names(text: str, found: Iterable[Mention], known: Container[Name]) -> tuple[Name, ...]:
    named = (
        (mention.label, surface(text[mention.start : mention.end]))
        for mention in found
        if mention.label not in NAMELESS
    )
    return tuple(dict.fromkeys(name for name in named if name not in known))


def _sum(one: Count | None, other: Count | None) -> Count | None:
    return None if one is None or other is None else one + other
