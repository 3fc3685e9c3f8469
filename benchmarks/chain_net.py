"""A design that is measured: a net that gives each character a score a tag, decoded as a chain.

The net is the tok2vec of ``configs/ner-net.cfg`` with one linear layer on top. It learns by the loss of a softmax at each
character, and Viterbi then takes the best tags that may follow one another (``softmax``), or by the likelihood of the
whole sequence, with learnt scores of tag pairs, as in BiLSTM-CRF (Lample et al. 2016, section 2.2; ``chain``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry
from thinc.api import Linear, Model, with_array
from thinc.types import Floats2d

from ner.crf.chain import Batch, best_tags, posterior
from ner.crf.model import transitions
from ner.crf.tags import Tags
from ner.pipeline.columns import barriers, character_columns
from ner.pipeline.evidence import evidence_of
from ner.text.sentences import sentence_starts

Loss = Literal["softmax", "chain"]
Scores = NDArray[np.float32]
_IMPOSSIBLE = -1e4


@registry.architectures("designs.TagScores.v1")
def create_tag_scores(tok2vec: Model[list[Doc], list[Floats2d]]) -> Model[list[Doc], list[Floats2d]]:
    """Scores of tags for each token, and the parameter ``pair``: scores of tag pairs."""
    output = Linear(nI=tok2vec.get_dim("nO"))
    layers = [tok2vec, with_array(output)]
    return Model("tag_scores", _forward, init=_initialize, layers=layers, params={"pair": None})


def _initialize(model: Model, X: list[Doc] | None = None, Y: Any = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=X)
    tags = model.layers[1].layers[0].get_dim("nO")
    model.layers[1].layers[0].initialize()
    model.set_param("pair", model.ops.alloc2f(tags, tags))


def _forward(model: Model, docs: list[Doc], is_train: bool) -> tuple[list[Floats2d], Callable]:
    vectors, back_vectors = model.layers[0](docs, is_train)
    scores, back_scores = model.layers[1](vectors, is_train)
    return scores, lambda gradients: back_vectors(back_scores(gradients))


class NetTagger(TrainablePipe):
    """Writes ``doc.ents`` from the scores of ``model``; ``marks`` are barriers as those of ``crf_v1``."""

    def __init__(self, vocab: Any, model: Model, name: str, loss: Loss, marks: str, scorer: Any) -> None:
        self.vocab, self.model, self.name, self.loss, self.marks = vocab, model, name, loss, marks
        self.cfg: dict[str, list[str]] = {"labels": []}
        self.scorer = scorer

    @property
    def labels(self) -> tuple[str, ...]:
        """What it tags; nothing before it is initialized or loaded."""
        return tuple(self.cfg["labels"])

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None
    ) -> None:
        """Size the net for the labels of the examples."""
        examples = list(get_examples())
        self.cfg["labels"] = sorted({ent.label_ for example in examples for ent in example.reference.ents})
        self.model.layers[1].layers[0].set_dim("nO", Tags(self.labels).count)
        self.model.initialize(X=[example.reference for example in examples[:3]])

    def get_loss(self, examples: Sequence[Example], scores: Any) -> tuple[float, list[Floats2d]]:
        """Negative log-likelihood of the gold tags, and its gradient for each token's scores."""
        tags, docs = Tags(self.labels), [example.predicted for example in examples]
        emissions, _ = _rows(docs, scores)
        taught = [_gold(example, tags) for example in examples]
        gold = np.concatenate([own for own, _ in taught])
        firsts = _joined([starts for _, starts in taught], [len(own) for own, _ in taught])
        gradients = [np.zeros_like(score) for score in scores]
        if not len(gold):
            return 0.0, gradients
        places = np.arange(len(gold))
        if self.loss == "softmax":
            error = np.exp(emissions - emissions.max(axis=1, keepdims=True))
            error /= error.sum(axis=1, keepdims=True)
            loss = -float(np.log(error[places, gold] + 1e-9).sum())
        else:
            pair = self.model.get_param("pair")
            batch = Batch.of(firsts, np.diff(np.append(firsts, len(gold))))
            beliefs = posterior(emissions, transitions(tags, pair), batch)
            error, pairs = beliefs.tag_probability, beliefs.expected_pairs(batch)
            inner = np.setdiff1d(places, firsts)
            np.subtract.at(pairs, (gold[inner - 1], gold[inner]), 1)
            self.model.inc_grad("pair", pairs)
            loss = beliefs.log_z - float(
                emissions[places, gold].sum() + pair[gold[inner - 1], gold[inner]].sum()
            )
        error[places, gold] -= 1
        row = 0
        for doc, gradient in zip(docs, gradients, strict=True):
            shown = evidence_of(doc).view.index
            gradient[shown] = error[row : row + len(shown)]
            row += len(shown)
        return loss, gradients

    def predict(self, docs: Iterable[Doc]) -> list[list[tuple[int, int, str]]]:
        """The spans of each text in offsets into its view, by Viterbi under the rules of the tag set."""
        docs, tags = list(docs), Tags(self.labels)
        emissions, evidences = _rows(docs, self.model.predict(docs))
        if not len(emissions):
            return [[] for _ in docs]
        shut = [barriers(character_columns(evidence), self.marks) for evidence in evidences]
        emissions[np.concatenate(shut), 1:] = _IMPOSSIBLE
        sizes = [len(evidence.text) for evidence in evidences]
        firsts = _joined([sentence_starts(evidence.text) for evidence in evidences], sizes)
        batch = Batch.of(firsts, np.diff(np.append(firsts, len(emissions))))
        best = best_tags(emissions, transitions(tags, self.model.get_param("pair")), batch)
        return [tags.decode(own) for own in np.split(best, np.cumsum(sizes)[:-1])]

    def set_annotations(self, docs: Iterable[Doc], scores: Any) -> None:
        """Set the spans of :meth:`predict` as entities."""
        for doc, spans in zip(docs, scores, strict=True):
            view = evidence_of(doc).view
            doc.ents = [Span(doc, *view.to_source(start, end), label=label) for start, end, label in spans]


def _rows(docs: Sequence[Doc], scores: Sequence[Scores]) -> tuple[Scores, list[Any]]:
    """The scores of the characters that the views show, text after text, and the evidence of each text."""
    evidences = [evidence_of(doc) for doc in docs]
    shown = [score[evidence.view.index] for score, evidence in zip(scores, evidences, strict=True)]
    return np.concatenate(shown), evidences


def _joined(starts: Sequence[NDArray[np.int64]], sizes: Sequence[int]) -> NDArray[np.int64]:
    """Sentence starts of several texts as rows, when the texts follow one another."""
    offsets = np.cumsum([0, *sizes])
    return np.concatenate([own + offset for own, offset in zip(starts, offsets, strict=False)])


def _gold(example: Example, tags: Tags) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Gold tags of the characters of a view, and where sentences begin, but for a start within a name."""
    evidence = evidence_of(example.predicted)
    placed = [(evidence.view.from_source(e.start_char, e.end_char), e.label_) for e in example.reference.ents]
    spans = [(*place, label) for place, label in placed if place]
    starts = sentence_starts(evidence.text)
    crossed = [starts[(starts > start) & (starts < end)] for start, end, _ in spans]
    return tags.encode(len(evidence.text), spans), np.setdiff1d(starts, np.concatenate([[], *crossed]))


@Language.factory("net_tagger", default_config={"scorer": {"@scorers": "spacy.ner_scorer.v1"}})
def create_net_tagger(
    nlp: Language, name: str, model: Model, loss: Loss, marks: str, scorer: Any
) -> NetTagger:
    """``loss``: softmax or chain; ``model`` is ``designs.TagScores.v1``."""
    return NetTagger(nlp.vocab, model, name, loss, marks, scorer)
