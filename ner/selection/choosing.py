"""Which reports of a pool to annotate next, or which tasks: the one way to a choice; ``ner label next`` calls it.

Repeats are set aside, the others ordered by what speaks for them (:mod:`ner.selection.ranking`), and of the first of
them one of each kind is taken (:mod:`ner.selection.diversity`): the most doubtful reports of a pool are often of one
kind, and a second one of a kind teaches little.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language

from ner.corpus.names import names
from ner.corpus.record import Record
from ner.mentions import Mention
from ner.reports.report import Report
from ner.selection.diversity import Taken, unlike, vectors
from ner.selection.ranking import order, ranks
from ner.selection.reading import read
from ner.selection.reasons import reasons
from ner.selection.repeats import Repeat, repeats
from ner.selection.signals import Signals
from ner.selection.units import Unit, known_texts, units

BREADTH = 3
"""So many times the reports asked for are candidates, of which unlike ones are taken."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What to annotate, what the pipeline finds in its whole report, what speaks for it, and that in words."""

    unit: Unit
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
    """What was set aside: it is ``of`` again, known or earlier in the pool, ``alike`` by a share of character 5-grams."""

    unit: Unit
    of: str
    known: bool
    alike: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What was ``chosen``, best first, and set aside as ``repeated``, of a ``pool`` of so many reports, or ``tasks``."""

    pool: int
    tasks: bool
    chosen: tuple[Chosen, ...]
    repeated: tuple[Aside, ...]


def choose(
    pool: Sequence[Report],
    known: Sequence[Record],
    nlp: Language,
    n: int,
    *,
    tasks: bool = False,
    done: Callable[[], object] = lambda: None,
) -> Choice:
    """The ``n`` reports of ``pool`` most worth annotating besides the ``known`` ones, or all where there are fewer.

    With ``tasks`` the ``n`` tasks, cut as ``ner label push`` cuts a report that the server does not have; each is read
    in its report. ``nlp`` is a pipeline as ``ner.load`` gives it; one without a CRF knows neither doubts nor quarrels,
    and what is left are new names and diversity. ``done`` is called after each report that is read. Raises
    ``ValueError`` for ``n`` below 1.
    """
    if n < 1:
        raise ValueError(f"a choice is of one {'task' if tasks else 'report'} at least, not of {n}")
    every = list(units(pool, tasks=tasks))
    titles, texts = known_texts(known, tasks=tasks)
    again = repeats([unit.text for unit in every], texts)
    aside = {repeat.place for repeat in again}
    left = [unit for place, unit in enumerate(every) if place not in aside]
    seen = set().union(*map(names, known))
    found = list(read(left, nlp, seen, done))
    told = [signal for _, signal in found]
    shares = {name: share.tolist() for name, share in ranks(told).items()}
    titled = [*titles, *(unit.title for unit in left)]
    chosen = []
    for taken in _taken(told, left, texts, n):
        place = taken.place - len(texts)
        mentions, signal = found[place]
        nearest = None if taken.nearest is None else titled[taken.nearest]
        why = reasons(
            signal, {name: share[place] for name, share in shares.items()}, nearest, taken.similarity
        )
        chosen.append(Chosen(left[place], mentions, signal, taken.similarity, nearest, why))
    repeated = tuple(_set_aside(repeat, every, titles) for repeat in again)
    return Choice(len(every), tasks, tuple(chosen), repeated)


def candidates(told: Sequence[Signals], n: int) -> list[int]:
    """The places of the reports, best first, among which a choice of ``n`` is made."""
    return order(told)[: BREADTH * n].tolist()


def _taken(told: Sequence[Signals], left: Sequence[Unit], known: Sequence[str], n: int) -> list[Taken]:
    """Places count the known texts first, then those left of the pool."""
    if not left:
        return []
    rows = vectors([*known, *(unit.text for unit in left)])
    best = [place + len(known) for place in candidates(told, n)]
    return list(unlike(rows, best, range(len(known)), n))


def _set_aside(repeat: Repeat, every: Sequence[Unit], known: Sequence[str]) -> Aside:
    of = known[repeat.of] if repeat.known else every[repeat.of].title
    return Aside(every[repeat.place], of, repeat.known, repeat.alike)
