"""The CRF as a trainable spaCy component: characters with their columns in, entities with probabilities out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from ner.crf.chain import Posterior
from ner.crf.learner import Learner, Lesson
from ner.crf.model import ChainModel
from ner.crf.tags import Tags
from ner.lexicon.evidence import Evidence
from ner.pipeline.columns import Codes, Group, barriers, columns
from ner.pipeline.evidence import evidence_of
from ner.pipeline.features import features
from ner.pipeline.pairs import misplaced, partners
from ner.pipeline.rules import votes
from ner.pipeline.runs import Stretch, batches, first_rows, runs, side_by_side
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
        scorer: Callable | None,
    ) -> None:
        self.name = name
        self.barriers, self.certain = barriers, frozenset(certain)
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
            numbers = features(self._columns(evidence), self.groups, self.bits)
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
        model = self._trained()
        found = [evidence_of(doc) for doc in docs]
        entities: list[list[Span]] = [[] for _ in docs]
        for stretch, row, tags, beliefs in self.stretches(found):
            doc, evidence = docs[stretch.text], found[stretch.text]
            for start, end, label in model.tags.decode(tags):
                shown = _trimmed(evidence.text, stretch.start + start, stretch.start + end)
                if shown is None:
                    continue
                entity = Span(doc, *evidence.view.to_source(*shown), label=label)
                entity._.score = beliefs.path_probability(row + start, tags[start:end])
                entities[stretch.text].append(entity)
        for doc, spans in zip(docs, entities, strict=True):
            doc.ents = spans

    def stretches(
        self, found: Sequence[Evidence]
    ) -> Iterator[tuple[Stretch, int, NDArray[np.int32], Posterior]]:
        """Texts stretch by stretch, with the tags decided for and what the model holds of all others.

        After each stretch comes its first row among the probabilities.
        """
        known = [self._columns(evidence) for evidence in found]
        fixed = [self._fixed(evidence, own) for evidence, own in zip(found, known, strict=True)]
        sentences = [sentence_starts(evidence.text) for evidence in found]
        for run in runs(sentences, [len(evidence.text) for evidence in found]):
            joined, own = side_by_side(known, run)
            numbers = features(joined, self.groups, self.bits)[own]
            told = np.concatenate([fixed[stretch.text][stretch.start : stretch.end] for stretch in run])
            shown_text = "".join(found[part.text].text[part.start : part.end] for part in run)
            tags, beliefs = self._tagged(numbers, first_rows(run), told, shown_text)
            row = 0
            for stretch in run:
                length = stretch.end - stretch.start
                yield stretch, row, tags[row : row + length], beliefs
                row += length

    def _tagged(
        self, numbers: NDArray[np.uint32], starts: NDArray[np.int64], told: NDArray[np.int32], text: str
    ) -> tuple[NDArray[np.int32], Posterior]:
        """The best tags of ``text`` by which no entity holds one of a pair of marks alone, and the probabilities.

        Where the best tags break this, the marks at fault are told to lie outside, and the rest is tagged anew.
        """
        model = self._trained()
        while True:
            tags, beliefs = model.tag(numbers, starts, told)
            outside = [
                start + at
                for start, end, _ in model.tags.decode(tags)
                for at in misplaced(text[start:end], self._closing)
            ]
            if not outside:
                return tags, beliefs
            told[outside] = 0  # a mark never comes back in, so this ends

    def _trained(self) -> ChainModel:
        if self._model is None:
            if self._learner is None:
                raise ValueError(
                    f"component {self.name!r} has learnt nothing yet: load a trained model, or train one with "
                    "spacy train (its [initialize] step prepares the component)"
                )
            self._model = self._learner.model(self.least)
        return self._model

    def _columns(self, evidence: Evidence) -> dict[str, Codes]:
        said = votes(evidence) if "rules" in self.groups else []
        return columns(evidence, self.groups, said, self.labels)

    def _fixed(self, evidence: Evidence, known: dict[str, Codes]) -> NDArray[np.int32]:
        """The tag that a character must have: O for a barrier, the rule's for what a certain label's rules found."""
        fixed = np.where(barriers(known, self.barriers), 0, -1).astype(np.int32)
        tags = self._trained().tags
        certain = self.certain & set(tags.labels)
        if certain:
            starts = sentence_starts(evidence.text)
            for start, end, label, *_ in votes(evidence):
                cut = np.searchsorted(starts, start, "right") != np.searchsorted(starts, end - 1, "right")
                if label in certain and not cut:
                    fixed[start:end] = tags.encode(end - start, [(0, end - start, label)])
        return fixed

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


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its edges (a name may hold an unmended break, but not begin or end with one)."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
