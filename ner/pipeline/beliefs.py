"""What a CRF holds of a text besides what it decides for: how probable any annotation of any stretch is.

All of it follows from one pass of forward-backward (:mod:`ner.crf.chain`), so it costs as much as tagging once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from ner.crf.chain import Posterior
from ner.crf.tags import BEGIN, SINGLE, Tags
from ner.lexicon.evidence import Evidence
from ner.mentions import Mention
from ner.pipeline.crf import ChainRecognizer
from ner.pipeline.evidence import evidence_of
from ner.text.sentences import sentence_starts


class Part(NamedTuple):
    """Characters ``[start, end)`` of the view; the first is row ``row`` of ``posterior``."""

    start: int
    end: int
    row: int
    posterior: Posterior


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The probabilities that a model gives to annotations of one text; offsets are code points of the text as given."""

    evidence: Evidence
    tags: Tags
    parts: tuple[Part, ...]

    def begins(self) -> NDArray[np.float64]:
        """How probable it is that an entity begins at each character of the view.

        The sum over a stretch is how many entities the model expects to begin in it, decided for or not.
        """
        tag = np.arange(self.tags.count)
        begin = (tag > 0) & np.isin((tag - 1) % 4, (BEGIN, SINGLE))
        total: NDArray[np.float64] = np.zeros(len(self.evidence.text))
        for part in self.parts:
            rows = slice(part.row, part.row + part.end - part.start)
            held = part.posterior.forward[rows, begin] * part.posterior.backward[rows, begin]
            total[part.start : part.end] = held.sum(axis=1, dtype=np.float64)
        return total

    def probability(self, start: int, end: int, mentions: Iterable[Mention]) -> float:
        """How probable it is that ``text[start:end]`` holds just ``mentions``, whatever stands around it.

        Without mentions: that no entity touches the stretch. 0 for what the model cannot say: a label that it does not
        know, a mention across the end of a sentence. 1 for a stretch of which the view shows nothing. Raises
        ``ValueError`` for mentions that overlap or reach out of the stretch.
        """
        stretch = self.evidence.view.from_source(start, end)
        if stretch is None:
            return 1.0
        spans = []
        for mention in mentions:
            shown = self.evidence.view.from_source(mention.start, mention.end)
            if mention.label not in self.tags.labels:
                return 0.0
            if shown is not None:
                spans.append((shown[0] - stretch[0], shown[1] - stretch[0], mention.label))
        return self._path(*stretch, self.tags.encode(stretch[1] - stretch[0], spans))

    def _path(self, start: int, end: int, tags: NDArray[np.int32]) -> float:
        """Sentences are independent of each other: the product of their parts of the path."""
        starts = sentence_starts(self.evidence.text)
        cuts = [start, *starts[(starts > start) & (starts < end)].tolist(), end]
        product = 1.0
        for first, last in pairwise(cuts):
            own = tags[first - start : last - start]
            if (first > start and not self.tags.may_start[own[0]]) or (
                last < end and not self.tags.may_end[own[-1]]
            ):
                return 0.0
            part = next(part for part in self.parts if part.start <= first < part.end)
            product *= part.posterior.path_probability(part.row + first - part.start, own)
        return product


def recognizer(nlp: Language) -> ChainRecognizer | None:
    """The CRF of a pipeline, if it has one."""
    return next((part for _, part in nlp.pipeline if isinstance(part, ChainRecognizer)), None)


def beliefs(model: ChainRecognizer, docs: Sequence[Doc]) -> list[Beliefs]:
    """What ``model`` holds of each of ``docs``; raises ``ValueError`` for one that no evidence layer has seen."""
    found = [evidence_of(doc) for doc in docs]
    parts: list[list[Part]] = [[] for _ in docs]
    for stretch, row, posterior in model.tagger.held(found):
        parts[stretch.text].append(Part(stretch.start, stretch.end, row, posterior))
    tags = Tags(model.labels)
    return [Beliefs(evidence, tags, tuple(own)) for evidence, own in zip(found, parts, strict=True)]
