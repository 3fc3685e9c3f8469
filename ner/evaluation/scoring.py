"""Scores of predicted against gold mentions, in the four schemes of SemEval-2013 task 9.1.

The schemes differ in when a pair of overlapping mentions (see :mod:`ner.evaluation.alignment`) is right:

============ ============== ============== ============== ==============
the pair has both           place only     label only     neither
============ ============== ============== ============== ==============
``strict``   correct        incorrect      incorrect      incorrect
``exact``    correct        correct        incorrect      incorrect
``partial``  correct        correct        partial (½)    partial (½)
``type``     correct        incorrect      correct        incorrect
============ ============== ============== ============== ==============

Counts are summed over documents before anything is divided. A label's own scores are those of its mentions
alone, as if the others were not there; so ``strict`` is the usual set comparison, per label and micro
alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ner.evaluation.alignment import Key, Pair, align
from ner.labels import LABEL_NAMES
from ner.mentions import Mention

SCHEMES = ("strict", "exact", "partial", "type")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one scheme and the figures that follow; a figure with nothing to divide by is 0."""

    correct: int = 0
    incorrect: int = 0
    partial: int = 0
    missing: int = 0
    spurious: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.correct + other.correct,
            self.incorrect + other.incorrect,
            self.partial + other.partial,
            self.missing + other.missing,
            self.spurious + other.spurious,
        )

    @property
    def gold(self) -> int:
        """Mentions that were to be found."""
        return self.correct + self.incorrect + self.partial + self.missing

    @property
    def predicted(self) -> int:
        """Mentions that were found."""
        return self.correct + self.incorrect + self.partial + self.spurious

    @property
    def precision(self) -> float:
        """Share of the predictions that are right, a partial one counting half."""
        return (self.correct + self.partial / 2) / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold mentions that were found, a partial one counting half."""
        return (self.correct + self.partial / 2) / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def as_dict(self) -> dict[str, float]:
        """Counts and figures under their names, for JSON."""
        counts = ("correct", "incorrect", "partial", "missing", "spurious", "gold", "predicted")
        return {name: getattr(self, name) for name in (*counts, "precision", "recall", "f1")}


@dataclass(frozen=True, slots=True)
class Averages:
    """Macro figures: the plain mean over labels of each label's precision, recall and F1."""

    precision: float
    recall: float
    f1: float

    def as_dict(self) -> dict[str, float]:
        """The three figures under their names, for JSON."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(frozen=True, slots=True)
class Scores:
    """One scheme's result. ``labels`` holds every label met in gold or prediction, in declared order."""

    labels: dict[str, Tally]
    micro: Tally

    @property
    def macro(self) -> Averages:
        """Each label weighs the same, be it rare or frequent."""
        tallies = list(self.labels.values())
        number = len(tallies) or 1
        return Averages(
            sum(tally.precision for tally in tallies) / number,
            sum(tally.recall for tally in tallies) / number,
            sum(tally.f1 for tally in tallies) / number,
        )

    def as_dict(self) -> dict[str, dict]:
        """Labels, micro and macro as nested dictionaries, for JSON."""
        labels = {name: tally.as_dict() for name, tally in self.labels.items()}
        return {"labels": labels, "micro": self.micro.as_dict(), "macro": self.macro.as_dict()}


def keys(mentions: Iterable[Mention]) -> set[Key]:
    """What scoring compares: place and label, each once; who found it and how surely is left aside."""
    return {mention.key for mention in mentions}


def in_declared_order(names: Iterable[str]) -> tuple[str, ...]:
    """Label names without repeats: those of the label set as declared, then others by alphabet."""
    found = set(names)
    return (*(name for name in LABEL_NAMES if name in found), *sorted(found - set(LABEL_NAMES)))


def score(gold: Sequence[Iterable[Mention]], predicted: Sequence[Iterable[Mention]]) -> dict[str, Scores]:
    """The scores of every scheme.

    Item *i* of both sequences holds the mentions of document *i*, in any order. Raises ``ValueError`` when
    the two do not have the same number of documents.
    """
    documents = [(keys(g), keys(p)) for g, p in zip(gold, predicted, strict=True)]
    names = in_declared_order(key[2] for pair in documents for side in pair for key in side)
    micro = _tallies(documents)
    labels = {name: _tallies([(_only(name, g), _only(name, p)) for g, p in documents]) for name in names}
    return {
        scheme: Scores({name: labels[name][scheme] for name in names}, micro[scheme]) for scheme in SCHEMES
    }


def _only(name: str, mentions: set[Key]) -> set[Key]:
    return {mention for mention in mentions if mention[2] == name}


def _tallies(documents: Iterable[tuple[set[Key], set[Key]]]) -> dict[str, Tally]:
    totals = dict.fromkeys(SCHEMES, Tally())
    for gold, predicted in documents:
        pairs = align(gold, predicted)
        unpaired = Tally(missing=len(gold) - len(pairs), spurious=len(predicted) - len(pairs))
        for scheme in SCHEMES:
            totals[scheme] += unpaired + _judged(pairs, scheme)
    return totals


def _judged(pairs: list[Pair], scheme: str) -> Tally:
    if scheme == "strict":
        correct = sum(pair.same_place and pair.same_label for pair in pairs)
    elif scheme == "type":
        correct = sum(pair.same_label for pair in pairs)
    else:
        correct = sum(pair.same_place for pair in pairs)
    rest = len(pairs) - correct
    return Tally(correct, partial=rest) if scheme == "partial" else Tally(correct, incorrect=rest)
