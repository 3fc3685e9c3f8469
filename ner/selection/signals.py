"""What speaks for annotating a report: doubts of the model, quarrels with the rules, names never seen.

Doubts are counted in mentions. Scores are probabilities that are about right (``ner evaluate`` draws them against how
often they are), so of the mentions found, one minus the score of each are expected to be wrong; and the entities that
the model expects in all, decided for or not, less those expected to be right, are the ones it expects to have missed.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from ner.corpus.names import NAMELESS, surface
from ner.mentions import Mention
from ner.pipeline.beliefs import beliefs
from ner.pipeline.crf import ChainRecognizer
from ner.pipeline.entities import in_source, mention_of
from ner.pipeline.evidence import evidence_of
from ner.pipeline.rules import votes

Name = tuple[str, str]
"""Label and surface, as :mod:`ner.corpus.names` tells names apart."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of one text before anybody has read it.

    ``characters`` and ``mentions`` found in it; of these expected to be ``wrong``; entities expected to be ``missed``;
    ``disputed`` mentions, which either the rules find or the model, but not both; ``names`` found that are new, each
    once. What a pipeline cannot tell is ``None``: one without a CRF has no doubts and no quarrel with its rules.
    """

    characters: int
    mentions: int
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
            "wrong": None if self.wrong is None else round(self.wrong, 2),
            "missed": None if self.missed is None else round(self.missed, 2),
            "disputed": self.disputed,
            "names": [{"label": label, "text": text} for label, text in self.names],
        }


def signals(doc: Doc, model: ChainRecognizer | None, known: Container[Name]) -> Signals:
    """The signals of a ``doc`` that a pipeline has annotated, by its CRF and against the ``known`` names.

    Raises ``ValueError`` for a CRF without an evidence layer before it.
    """
    found = [mention_of(entity) for entity in doc.ents]
    wrong = missed = disputed = None
    if model is not None:
        right = sum(mention.score or 0.0 for mention in found)
        wrong = len(found) - right
        missed = max(0.0, beliefs(model, doc).expected - right)
        evidence = evidence_of(doc)
        said = {
            mention.key for mention in in_source(evidence, votes(evidence)) if mention.label in model.labels
        }
        disputed = len(said ^ {mention.key for mention in found})
    return Signals(len(doc.text), len(found), wrong, missed, disputed, _new_names(doc.text, found, known))


def together(parts: Iterable[Signals]) -> Signals:
    """The signals of a text that was read in pieces; raises ``ValueError`` for none."""
    whole, *others = parts
    for part in others:
        whole = Signals(
            whole.characters + part.characters,
            whole.mentions + part.mentions,
            _sum(whole.wrong, part.wrong),
            _sum(whole.missed, part.missed),
            None if whole.disputed is None or part.disputed is None else whole.disputed + part.disputed,
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


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other
