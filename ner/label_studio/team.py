"""How far a team agrees: every two annotators of the same tasks, all of them together, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from ner.corpus.record import Record
from ner.evaluation.agreement import ALL, Agreement, agreement, paired
from ner.evaluation.answers import Answer
from ner.evaluation.errors import KINDS, Error, errors
from ner.evaluation.krippendorff import NOT_JUDGED, alpha
from ner.labels import LABEL_NAMES


@dataclass(frozen=True, slots=True)
class Pair:
    """Two annotators, how far they agree and each difference (``gold`` is the first's, ``found`` the second's)."""

    first: str
    second: str
    agreement: Agreement
    differences: list[Error]


@dataclass(frozen=True, slots=True)
class Team:
    """``alpha`` by label and for :data:`~ner.evaluation.agreement.ALL`, over characters; empty for fewer than three.

    ``disputed`` are the tasks that not all annotate alike: for each its versions by annotator.
    """

    pairs: list[Pair]
    alpha: dict[str, float]
    disputed: dict[str, dict[str, Record]]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        pairs = [
            {
                "first": pair.first,
                "second": pair.second,
                **pair.agreement.as_dict(),
                "kinds": {kind: sum(one.kind == kind for one in pair.differences) for kind in KINDS},
                "differences": [difference.as_dict() for difference in pair.differences],
            }
            for pair in self.pairs
        ]
        return {"pairs": pairs, "alpha": self.alpha, "disputed": sorted(self.disputed)}


def compare(by_annotator: Mapping[str, Sequence[Record]]) -> Team:
    """Compare annotators by the tasks they share (matched by ``meta["id"]``).

    Raises ``ValueError`` where no two of them share a task.
    """
    pairs = list(_pairs(by_annotator))
    if not pairs:
        raise ValueError("no task was labelled by two people: let a second one label some of the tasks too")
    return Team(pairs, _alpha(by_annotator) if len(by_annotator) > 2 else {}, _disputed(by_annotator))


def _pairs(by_annotator: Mapping[str, Sequence[Record]]) -> Iterator[Pair]:
    for first, second in combinations(sorted(by_annotator), 2):
        shared = paired(by_annotator[first], by_annotator[second])
        if shared:
            differing = errors([Answer(one, other.mentions) for one, other in shared])
            yield Pair(first, second, agreement(shared), differing)


def _disputed(by_annotator: Mapping[str, Sequence[Record]]) -> dict[str, dict[str, Record]]:
    versions: dict[str, dict[str, Record]] = {}
    for annotator in sorted(by_annotator):
        for record in by_annotator[annotator]:
            versions.setdefault(str(record.meta["id"]), {})[annotator] = record
    return {
        ident: version
        for ident, version in sorted(versions.items())
        if len({tuple(m.key for m in record.mentions) for record in version.values()}) > 1
    }


def _alpha(by_annotator: Mapping[str, Sequence[Record]]) -> dict[str, float]:
    """Over the characters of all tasks, those a person has not labelled left out for that person."""
    lengths = {str(r.meta["id"]): len(r.text) for records in by_annotator.values() for r in records}
    starts = dict(zip(lengths, np.cumsum([0, *lengths.values()]).tolist(), strict=False))
    judged = np.full((len(by_annotator), sum(lengths.values())), NOT_JUDGED)
    for row, annotator in enumerate(sorted(by_annotator)):
        for record in by_annotator[annotator]:
            start = starts[str(record.meta["id"])]
            judged[row, start : start + len(record.text)] = 0
            for mention in record.mentions:
                judged[row, start + mention.start : start + mention.end] = (
                    LABEL_NAMES.index(mention.label) + 1
                )
    found = {ALL: alpha(judged)}
    for number, name in enumerate(LABEL_NAMES, 1):
        if (judged == number).any():
            found[name] = alpha(np.where(judged < 0, judged, judged == number))
    return found
