"""A simulation of annotation: reports of an annotated corpus, a CRF that is trained anew after each step, a held-out part.

Evidence of a text (words, names, rules) is gathered once, for no training changes it; so a step costs seconds.
``selection.py`` compares ways to choose by it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import spacy
from scipy.sparse import csr_matrix
from scipy.stats import spearmanr
from spacy.tokens import Doc
from spacy.training import Example

from ner.corpus.names import names
from ner.corpus.record import Record, read_corpus
from ner.evaluation.answers import Answer, sides
from ner.evaluation.errors import errors
from ner.evaluation.intervals import document_counts, f1
from ner.label_studio.preannotation import both
from ner.labels import LABEL_NAMES
from ner.mentions import Mention
from ner.pipeline.crf import ChainRecognizer
from ner.pipeline.entities import in_source, mention_of
from ner.pipeline.evidence import evidence_of
from ner.pipeline.reader import to_doc
from ner.pipeline.rules import votes
from ner.pipeline.runs import batches
from ner.selection.diversity import vectors
from ner.selection.signals import Signals, signals

CORPUS = Path("corpus/reports")
TESTS = ("web", "county")
STEP, EPOCHS = 10, 4
OFFERED = 120  # reports that a strategy chooses from, drawn anew each time: a step costs seconds so


class Round(NamedTuple):
    """What a strategy may look at: places of the pool that are ``had`` and those on offer, ``left``, shuffled; all it is told.

    ``seed`` is for strategies that draw.
    """

    had: list[int]
    left: list[int]
    rows: csr_matrix
    told: Callable[[], list[Signals]]
    seed: int


class Lab:
    """The pool and the held-out reports with their evidence, and one CRF that is trained again and again."""

    def __init__(self, rules: bool, tests: Sequence[str] = TESTS) -> None:
        parts = sorted(path for path in CORPUS.iterdir() if path.name not in tests)
        self.pool = [record for part in parts for record in read_corpus(part)]
        self.tests = [record for part in tests for record in read_corpus(CORPUS / part)]
        config = {"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}}
        self.nlp = spacy.blank("zh", config=config)
        evidence = self.nlp.add_pipe("evidence_v1", config={"segmenter": "dictionary"})
        groups = ["characters", "words", "names", *(["rules"] if rules else [])]
        settings = {"bits": 18, "groups": groups, "certain": ["MONEY"] if rules else []}
        model = self.nlp.add_pipe("crf_v1", config=settings)
        assert isinstance(model, ChainRecognizer)
        self.model, self.rules = model, rules
        self.docs = [evidence(self.nlp.make_doc(record.text)) for record in (*self.pool, *self.tests)]
        self.examples = [
            Example(doc, to_doc(self.nlp, record)) for doc, record in zip(self.docs, self.pool, strict=False)
        ]
        self.rows = vectors([record.text for record in self.pool])

    def train(self, places: Sequence[int], seed: int) -> None:
        """Afresh, on these reports of the pool, in an order that ``seed`` fixes."""
        learnt = [self.examples[place] for place in sorted(places)]
        self.model.initialize(lambda: learnt, labels=list(LABEL_NAMES))
        random = np.random.default_rng(seed)
        for _ in range(EPOCHS):
            for place in random.permutation(len(learnt)).tolist():
                self.model.update([learnt[place]])

    def f1(self) -> float:
        """Strict micro F1 on the held-out reports."""
        counts = document_counts(*sides(self.answers())).table
        return float(f1(counts.sum(axis=(0, 1))))

    def answers(self, places: Sequence[int] | None = None) -> list[Answer]:
        """What it finds in some reports of the pool, or in the held-out ones."""
        every = [*self.pool, *self.tests]
        chosen = range(len(self.pool), len(every)) if places is None else places
        docs = self._tagged([self.docs[place] for place in chosen])
        found = (tuple(mention_of(entity) for entity in doc.ents) for doc in docs)
        return [Answer(every[place], mentions) for place, mentions in zip(chosen, found, strict=True)]

    def doubted(self) -> list[Signals]:
        """The signals of the held-out reports, after :meth:`answers`."""
        return signals(self.docs[len(self.pool) :], self.model, set())

    def told(self, left: Sequence[int], had: Sequence[int]) -> list[Signals]:
        """The signals of what is left, against the names of what is had."""
        known = set().union(*(names(self.pool[place]) for place in had))
        found: list[Signals] = []
        for docs in batches(self._tagged([self.docs[place] for place in left]), 64, len):
            found += signals(docs, self.model, known)
        return found if self.rules else [_without_rules(signal) for signal in found]

    def edits(self, places: Sequence[int], *, trained: bool) -> int:
        """What it takes to correct these reports as ``ner label push`` pre-annotates them: spans to add, delete or change.

        By rules and model as they are now, or before any training by the rules alone; without rules, by nobody then.
        """
        by_model = self.answers(places) if trained else [Answer(self.pool[place], ()) for place in places]
        shown = [
            Answer(answer.record, tuple(both(answer.found, self._voted(place))))
            for place, answer in zip(places, by_model, strict=True)
        ]
        return len(errors(shown))

    def _voted(self, place: int) -> list[Mention]:
        if not self.rules:
            return []
        evidence = evidence_of(self.docs[place])
        return in_source(evidence, votes(evidence))

    def changes(self, left: Sequence[int]) -> list[int]:
        """How many mentions are really wrong or missed in each, after :meth:`told`."""
        return [
            len({mention.key for mention in answer.found} ^ {mention.key for mention in answer.gold})
            for answer in self.answers(left)
        ]

    def _tagged(self, docs: Sequence[Doc]) -> list[Doc]:
        return list(self.model.pipe(docs))


def _without_rules(signal: Signals) -> Signals:
    return replace(signal, disputed=None)


def course(lab: Lab, strategy: Callable[[Round], list[int]], seed: int, most: int) -> list[dict[str, float]]:
    """After each step F1, and the characters, mentions and edits that all annotating up to there took."""
    random = np.random.default_rng(seed)
    had: list[int] = random.permutation(len(lab.pool))[:STEP].tolist()
    edits = lab.edits(had, trained=False)
    rows = []
    while True:
        lab.train(had, seed)
        own: list[Record] = [lab.pool[place] for place in had]
        rows.append(
            {
                "reports": len(had),
                "characters": sum(len(record.text) for record in own),
                "mentions": sum(len(record.mentions) for record in own),
                "edits": edits,
                "f1": lab.f1(),
            }
        )
        if len(had) >= most:
            return rows
        held = set(had)
        left = [place for place in random.permutation(len(lab.pool)).tolist() if place not in held][:OFFERED]
        told = partial(lab.told, left, had)
        more = strategy(Round(had, left, lab.rows, told, seed))
        edits += lab.edits(more, trained=True)
        had = [*had, *more]


def calibrated(lab: Lab, seed: int) -> dict[str, float]:
    """Changes that a model of the first reports expects in all others, against those really needed."""
    shuffled = np.random.default_rng(seed).permutation(len(lab.pool)).tolist()
    had, left = shuffled[:STEP], shuffled[STEP : STEP + OFFERED]
    lab.train(had, seed)
    expected = [signal.doubts or 0.0 for signal in lab.told(left, had)]
    real = lab.changes(left)
    lengths = np.array([len(lab.pool[place].text) for place in left])
    rank = spearmanr(np.array(expected) / lengths, np.array(real) / lengths)[0]
    return {"expected": sum(expected), "real": sum(real), "rank": float(rank)}
