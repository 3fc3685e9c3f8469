"""The CRF as a trainable spaCy component: characters with their columns in, entities with probabilities out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from ner.crf.learner import Learner, Lesson
from ner.crf.model import ChainModel
from ner.crf.tags import Tags
from ner.pipeline.columns import Group
from ner.pipeline.evidence import evidence_of
from ner.pipeline.features import features
from ner.pipeline.pairs import partners
from ner.pipeline.runs import batches
from ner.pipeline.tagging import Tagger, columns_of
from ner.text.sentences import sentence_starts

# How probable the model holds an entity, 0 to 1; None for entities from elsewhere.
if not Span.has_extension("score"):
    Span.set_extension("score", default=None)


class ChainRecognizer:
    """Named entity recognition by a linear-chain CRF over engineered features of characters.

    Reads the evidence of a ``Doc`` (and, with the group ``rules``, what the rules say of it); writes ``doc.ents`` with
    the probability of each in ``span._.score``: of just this span with just this label, summed over everything that
    may stand around it.
    """

    is_trainable = True
    model = None

    def __init__(
        self,
        name: str,
        groups: Sequence[Group],
        *,
        bits: int,
        rate: float,
        l2: float,
        least: float,
        barriers: str,
        pairs: str,
        certain: Sequence[str],
        agreed: float,
        alone: float,
        scorer: Callable | None,
    ) -> None:
        self.name = name
        self.barriers, self.certain = barriers, frozenset(certain)
        self.agreed, self.alone = agreed, alone
        self._closing = partners(pairs)
        self.groups, self.bits, self.rate, self.l2, self.least = tuple(groups), bits, rate, l2, least
        self.scorer = scorer
        self._learner: Learner | None = None
        self._model: ChainModel | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that the component tags; none before it has learnt or loaded any."""
        source = self._learner or self._model
        return source.tags.labels if source else ()

    # -- learning ----------------------------------------------------------------------------------------------

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: list[str] | None = None,
    ) -> None:
        """Start afresh, for ``labels`` or for those that the examples carry.

        Raises ``ValueError`` where there is nothing to learn from.
        """
        found: set[str] = set(labels or ())
        texts = 0
        for example in get_examples():
            texts += 1
            found |= {entity.label_ for entity in example.reference.ents}
        if not found:
            raise ValueError(f"no entities in {texts} training texts: check [corpora.train] path")
        tags = Tags(sorted(found))
        self._learner = Learner(tags, bits=self.bits, rate=self.rate, l2=self.l2, texts=texts)
        self._model = None

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Any = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """One step on each example; the loss is the negative log-likelihood of its gold tags."""
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        examples = list(examples)
        if self._learner is None:
            trained = self._trained()
            self._learner = Learner.resume(trained, rate=self.rate, l2=self.l2, texts=len(examples))
        for example in examples:
            if evidence_of(example.predicted).text:
                losses[self.name] += self._learner.learn(self._lesson(example, self._learner.tags))
        self._model = None
        return losses

    def _lesson(self, example: Example, tags: Tags) -> Lesson:
        evidence = evidence_of(example.predicted)
        spans = tuple(
            (*shown, entity.label_)
            for entity in example.reference.ents
            if (shown := evidence.view.from_source(entity.start_char, entity.end_char)) is not None
        )
        key = f"{self.name}: {hash(spans)}"
        if key not in evidence.memo:
            starts = sentence_starts(evidence.text)
            # A gold name across the end of a sentence ("Yahoo!") holds the two sentences together.
            crossed = [starts[(starts > start) & (starts < end)] for start, end, _ in spans]
            starts = np.setdiff1d(starts, np.concatenate(crossed)) if crossed else starts
            gold = tags.encode(len(evidence.text), spans)
            numbers = features(columns_of(evidence, self.groups, self.labels), self.groups, self.bits)
            evidence.memo[key] = Lesson.of(numbers, starts, gold)
        return evidence.memo[key]

    def finish_update(self, sgd: Any) -> None:
        """Nothing is left to do: the learner steps in :meth:`update`, with its own rate."""

    # -- tagging -----------------------------------------------------------------------------------------------

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of one document."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Set the entities of a stream, up to ``batch_size`` documents a step."""
        for docs in batches(stream, batch_size, len):
            self._annotate(docs)
            yield from docs

    def _annotate(self, docs: Sequence[Doc]) -> None:
        texts = [evidence_of(doc) for doc in docs]
        for doc, evidence, mentions in zip(docs, texts, self.tagger.mentions(texts), strict=True):
            spans = []
            for start, end, label, score in mentions:
                span = Span(doc, *evidence.view.to_source(start, end), label=label)
                span._.score = score
                spans.append(span)
            doc.ents = spans

    @property
    def tagger(self) -> Tagger:
        """What answers for the component as it is trained now; raises ``ValueError`` where it has learnt nothing."""
        return Tagger(
            self._trained(),
            self.groups,
            self.bits,
            self.barriers,
            self._closing,
            self.certain,
            self.agreed,
            self.alone,
        )

    def _trained(self) -> ChainModel:
        if self._model is None:
            if self._learner is None:
                raise ValueError(
                    f"component {self.name!r} has learnt nothing yet: load a trained model, or train one with "
                    "spacy train (its [initialize] step prepares the component)"
                )
            self._model = self._learner.model(self.least)
        return self._model

    # -- scoring and saving ------------------------------------------------------------------------------------

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """Scores of ``doc.ents`` by the configured scorer."""
        return self.scorer(examples, **kwargs) if self.scorer else {}

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The learnt weights (see :meth:`ner.crf.model.ChainModel.to_bytes`)."""
        return self._trained().to_bytes()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> ChainRecognizer:
        """Take over the weights of :meth:`to_bytes`."""
        self._model = ChainModel.from_bytes(data)
        self._learner = None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write ``chain.npz`` into the folder ``path``."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "chain.npz").write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> ChainRecognizer:
        """Read what :meth:`to_disk` wrote."""
        return self.from_bytes((Path(path) / "chain.npz").read_bytes())
