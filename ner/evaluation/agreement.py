"""How far two annotations of the same reports agree: strict F1 of mentions, Cohen's kappa of characters.

F1 treats one annotation as gold and the other as found; it comes out the same either way round. Kappa (Cohen 1960, by
scikit-learn) asks of each character which label it lies under, and takes off what chance would give: for one label
"under it or not", for all together "which one, or none". Mentions are the unit that counts, so read F1 first; kappa
weighs long names more, and its "none" is most of a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score

from ner.corpus.record import Record
from ner.evaluation.scoring import Tally, in_declared_order, score

ALL = "all"
"""The row for all labels together."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """``tallies`` (the first annotation as gold) and ``kappa`` by label, and for :data:`ALL`."""

    reports: int
    characters: int
    tallies: dict[str, Tally]
    kappa: dict[str, float]

    def as_dict(self) -> dict[str, Any]:
        """For JSON: how much was compared, and for each label the mentions of both, those alike, F1 and kappa."""
        labels = {
            name: {
                "first": tally.gold,
                "second": tally.predicted,
                "same": tally.correct,
                "f1": tally.f1,
                "kappa": self.kappa[name],
            }
            for name, tally in self.tallies.items()
        }
        return {"reports": self.reports, "characters": self.characters, "labels": labels}


def paired(first: Iterable[Record], second: Iterable[Record]) -> list[tuple[Record, Record]]:
    """The reports that both annotations hold, by ``meta["id"]``, in the order of the first.

    Raises ``ValueError`` for a report without an id, an id twice, and one whose two texts differ.
    """
    known = _by_id(second)
    pairs = [(record, known[ident]) for ident, record in _by_id(first).items() if ident in known]
    for one, other in pairs:
        if one.text != other.text:
            raise ValueError(f"report {one.meta['id']}: the two annotations are of different texts")
    return pairs


def agreement(pairs: Sequence[tuple[Record, Record]]) -> Agreement:
    """Compare two annotations of each report; raises ``ValueError`` where there is no report."""
    if not pairs:
        raise ValueError("the two annotations have no report in common: reports are matched by their id")
    strict = score([one.mentions for one, _ in pairs], [other.mentions for _, other in pairs])["strict"]
    names = in_declared_order(strict.labels)
    sides = [
        np.concatenate([_characters(record, names) for record in side]) for side in zip(*pairs, strict=True)
    ]
    kappa = {name: _kappa(*(side == number for side in sides)) for number, name in enumerate(names, 1)}
    return Agreement(
        len(pairs),
        len(sides[0]),
        {**strict.labels, ALL: strict.micro},
        {**kappa, ALL: _kappa(*sides)},
    )


def _by_id(records: Iterable[Record]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for record in records:
        ident = record.meta.get("id")
        if not ident:
            raise ValueError(f"{record.path}:{record.line}: a report without an id cannot be matched")
        if ident in found:
            raise ValueError(f"{record.path}:{record.line}: the id {ident!r} stands twice")
        found[ident] = record
    return found


def _characters(record: Record, names: Sequence[str]) -> NDArray[np.int8]:
    """The label that each character lies under: its place in ``names`` from 1, 0 for none."""
    under = np.zeros(len(record.text), dtype=np.int8)
    for mention in record.mentions:
        under[mention.start : mention.end] = names.index(mention.label) + 1
    return under


def _kappa(first: NDArray, second: NDArray) -> float:
    if np.array_equal(first, second):
        return 1.0  # where nothing is labelled at all, chance explains everything and the formula is 0/0
    return float(cohen_kappa_score(first, second))
