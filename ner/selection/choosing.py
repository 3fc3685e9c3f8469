"""Which reports of a pool to annotate next: the one way from reports to a choice; ``ner label next`` calls it.

Repeats are set aside, the others ordered by what speaks for them (:mod:`ner.selection.ranking`), and of the first of
them those taken that are the least alike (:mod:`ner.selection.diversity`): the most doubtful reports of a pool are
often of one kind, and a second one of a kind teaches little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language

from ner.corpus.names import names
from ner.corpus.record import Record
from ner.mentions import Mention
from ner.pipeline.beliefs import recognizer
from ner.pipeline.entities import mention_of
from ner.pipeline.runs import batches
from ner.reports.report import Report
from ner.selection.diversity import Taken, far_apart, vectors
from ner.selection.ranking import order, ranks
from ner.selection.reasons import reasons
from ner.selection.repeats import Repeat, repeats
from ner.selection.signals import Name, Signals, signals, together
from ner.text.pieces import pieces

BREADTH = 3
"""So many times the reports asked for are candidates, of which the least alike are taken."""

_TOGETHER = 64  # reports whose doubts are counted at a time


@dataclass(frozen=True, slots=True)
class Chosen:
    """A report to annotate, what the pipeline finds in it, what speaks for it, and that in words."""

    report: Report
    mentions: tuple[Mention, ...]
    signals: Signals
    similarity: float
    nearest: str | None
    reasons: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Why it was chosen, for JSON."""
        return {
            **self.signals.as_dict(),
            "similarity": round(self.similarity, 3),
            "nearest": self.nearest,
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class Aside:
    """A report set aside: it is the report ``of`` again, known or earlier in the pool, ``alike`` by a share of character 5-grams."""

    report: Report
    of: str
    known: bool
    alike: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What was ``chosen``, best first, and what was set aside as ``repeated``, of a ``pool`` of so many reports."""

    pool: int
    chosen: tuple[Chosen, ...]
    repeated: tuple[Aside, ...]


def choose(
    pool: Sequence[Report],
    known: Sequence[Record],
    nlp: Language,
    n: int,
    *,
    done: Callable[[], object] = lambda: None,
) -> Choice:
    """The ``n`` reports of ``pool`` most worth annotating besides the ``known`` ones, or all where there are fewer.

    ``nlp`` is a pipeline as ``ner.load`` gives it; one without a CRF knows neither doubts nor quarrels, and what is
    left are new names and diversity. ``done`` is called after each report. Raises ``ValueError`` for ``n`` below 1.
    """
    if n < 1:
        raise ValueError(f"a choice is of one report at least, not of {n}")
    again = repeats([report.text for report in pool], [record.text for record in known])
    aside = {repeat.place for repeat in again}
    left = [report for place, report in enumerate(pool) if place not in aside]
    seen = set().union(*map(names, known))
    read = list(_read(left, nlp, seen, done))
    told = [signal for _, signal in read]
    titles = [_title(record) for record in known] + [report.source for report in left]
    shares = {name: share.tolist() for name, share in ranks(told).items()}
    chosen = []
    for taken in _taken(told, left, known, n):
        place = taken.place - len(known)
        mentions, signal = read[place]
        nearest = None if taken.nearest is None else titles[taken.nearest]
        why = reasons(
            signal, {name: share[place] for name, share in shares.items()}, nearest, taken.similarity
        )
        chosen.append(Chosen(left[place], mentions, signal, taken.similarity, nearest, why))
    return Choice(len(pool), tuple(chosen), tuple(_set_aside(repeat, pool, known) for repeat in again))


def candidates(told: Sequence[Signals], n: int) -> list[int]:
    """The places of the reports, best first, among which a choice of ``n`` is made."""
    return order(told)[: BREADTH * n].tolist()


def _taken(told: Sequence[Signals], left: Sequence[Report], known: Sequence[Record], n: int) -> list[Taken]:
    """Places count the known reports first, then those left of the pool."""
    if not left:
        return []
    rows = vectors([record.text for record in known] + [report.text for report in left])
    best = [place + len(known) for place in candidates(told, n)]
    return list(far_apart(rows, best, range(len(known)), n))


def _read(
    reports: Sequence[Report], nlp: Language, seen: set[Name], done: Callable[[], object]
) -> Iterator[tuple[tuple[Mention, ...], Signals]]:
    """What is found in each report, and its signals."""
    model = recognizer(nlp)
    parts = (
        (part, (offset, offset + len(part) == len(report.text)))
        for report in reports
        for offset, part in pieces(report.text)
    )
    mentions: list[Mention] = []
    told: list[Signals] = []
    annotated = nlp.pipe(parts, as_tuples=True)
    for group in batches(annotated, _TOGETHER, lambda pair: len(pair[0])):
        docs = [doc for doc, _ in group]
        for (doc, (offset, last)), own in zip(group, signals(docs, model, seen), strict=True):
            mentions += (mention_of(entity, offset) for entity in doc.ents)
            told.append(own)
            if last:
                yield tuple(mentions), together(told)
                done()
                mentions, told = [], []


def _set_aside(repeat: Repeat, pool: Sequence[Report], known: Sequence[Record]) -> Aside:
    of = _title(known[repeat.of]) if repeat.known else pool[repeat.of].source
    return Aside(pool[repeat.place], of, repeat.known, repeat.alike)


def _title(record: Record) -> str:
    return str(record.meta.get("id") or record.path or "?")
