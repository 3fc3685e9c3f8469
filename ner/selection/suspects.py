"""Annotations that are probably wrong, by what a model that has not read them holds of them.

From confident learning (Northcutt, Jiang and Chuang 2021, JAIR 70) this takes that labels are judged out of sample,
and that what counts is how probable the best other version is against the given one. Ranked is by the odds of the two,
for its two orders do worse on whole mentions (``benchmarks/suspects.py`` puts known errors into the corpus and counts):
self-confidence asks how improbable the given version is and not whether there is a better one, and the normalised
margin takes a name that the model does not know, with a probability of none of 0.999, for as bad as it takes a name
that it knows and that is not given. But a text has some 40 times as many places for a name as names. So an annotator
who errs as often in a name as in a place without one makes a false name at any one place 40 times less often than a
name is forgotten: the odds of "no name here" are divided by as much. That is all of the noise matrix that is taken
into account.

cleanlab, the authors' own implementation, is AGPL-3.0, and its token classification scores single tokens; ours scores
whole mentions, for which a CRF has exact probabilities. So nothing of it is used, and this is written from the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from ner.corpus.record import Record
from ner.selection.versions import Versions

_LEAST = 0.01
"""Added to every probability: what a model holds below one in a hundred cannot be told apart by what comes true."""


class Suspect(NamedTuple):
    """Where a ``record`` and the model differ; ``score`` is the logarithm of the odds that the model is right.

    Odds as between names: how often annotators err is not known, and would be the same factor for all.
    """

    record: Record
    versions: Versions
    score: float


def suspects(judged: Sequence[tuple[Record, Sequence[Versions]]]) -> list[Suspect]:
    """Every stretch in which model and record differ, the most suspicious first; ties as they stand.

    ``judged`` are all records, with all their stretches.
    """
    rarity = places_a_name([record for record, _ in judged])
    found = [
        Suspect(record, stretch, _score(stretch, rarity))
        for record, stretches in judged
        for stretch in stretches
        if not stretch.agree
    ]
    return sorted(found, key=lambda suspect: -suspect.score)


def places_a_name(records: Sequence[Record]) -> float:
    """How many characters there are for each mention, in all; 1 where there is none."""
    mentions = sum(len(record.mentions) for record in records)
    return max(1.0, sum(len(record.text) for record in records) / mentions) if mentions else 1.0


def _score(stretch: Versions, rarity: float) -> float:
    odds = (stretch.held_found + _LEAST) / (stretch.held_given + _LEAST)
    return log(odds) if stretch.found else log(odds / rarity)
