"""Folds: which reports a model learns from, and which it is then asked about.

Whole groups of reports are held out, never single ones out of a group (scikit-learn's ``LeaveOneGroupOut`` and
``GroupKFold``). ``StratifiedGroupKFold`` was tried for an even share of genres: on this corpus its folds are no more
even (the largest group, over a third of the reports, is a fold by itself either way), and it complains of genres with
fewer reports than there are folds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.model_selection import GroupKFold, LeaveOneGroupOut

from ner.corpus.record import Record
from ner.corpus.splits import groups
from ner.evaluation.errors import report_name
from ner.pipeline.reader import in_part

NAMES = "names"
"""To group by: reports that share a name, directly or by way of others, form one group."""

_EVERY = 10  # one report in ten chooses the best step and is not learnt from, as the training configs say


class Fold(NamedTuple):
    """A model learns from ``train``, its best step is chosen on ``development``, and it answers ``test``."""

    name: str
    train: list[Record]
    development: list[Record]
    test: list[Record]


class Design(NamedTuple):
    """All ``folds``, and a ``name`` for how they were made."""

    name: str
    folds: list[Fold]


def leave_one_out(corpus: Sequence[Record], held: Sequence[Record]) -> Design:
    """A fold for each report of ``held``, named after it: learnt is all of ``corpus`` and the others of ``held``.

    Reports of one text are held out together. Raises ``ValueError`` where fewer than two reports are held, or fewer
    than two are left to learn from.
    """
    texts = {record.text: place for place, record in reversed(list(enumerate(held)))}
    if len(texts) < 2:
        raise ValueError("to leave one report out, two different ones are needed at least")
    own = [texts[record.text] for record in held]
    folds = []
    for train, test in LeaveOneGroupOut().split(held, groups=own):
        # A report of ``held`` mostly stands in the corpus as well: it is learnt from once.
        learnt = {record.text: record for record in (*corpus, *_at(held, train))}
        folds.append(fold(report_name(held[test[0]], test[0] + 1), [*learnt.values()], _at(held, test)))
    return Design("each report held out in turn", folds)


def grouped(records: Sequence[Record], folds: int, by: str = NAMES) -> Design:
    """So many ``folds`` with about as many reports each, as far as the groups allow; each report is held out once.

    ``by`` is :data:`NAMES` or a header of the reports: those with the same value form a group, one without that
    header is its own. Raises ``ValueError`` for a header that no report has, and for fewer groups than ``folds``.
    """
    group = groups(records) if by == NAMES else _by_header(records, by)
    number = len(set(group.tolist()))
    if folds < 2:
        raise ValueError(f"cross-validation needs two folds at least, not {folds}")
    if number < folds:
        raise ValueError(
            f"{folds} folds need as many groups of reports, but {len(records)} reports fall into {number} by {by}; "
            "--group-by id holds out single ones"
        )
    parts = GroupKFold(folds).split(records, groups=group)
    made = [
        fold(f"fold {place}", _at(records, train), _at(records, test))
        for place, (train, test) in enumerate(parts, start=1)
    ]
    tied = "reports that share a name" if by == NAMES else f"reports of the same {by}"
    return Design(f"{folds} folds, {tied} held out together ({number:,} groups)", made)


def fold(name: str, learnt: Sequence[Record], test: Sequence[Record]) -> Fold:
    """The fold that learns from ``learnt``, except for reports with the text of one in ``test``.

    Raises ``ValueError`` where fewer than two are left.
    """
    held = {record.text for record in test}
    left = [record for record in learnt if record.text not in held]
    if len({record.text for record in left}) < 2:
        raise ValueError(f"{name}: fewer than two reports are left to learn from")
    return Fold(name, *parted(left), list(test))


def parted(records: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Reports to learn from, and those on which the best step is chosen: one in ten, but always one.

    The text decides, as for ``ner.Corpus.v1``; where none of a few reports is due, it is the last one.
    """
    chosen = {record.text for record in records if in_part(record, "held-out", _EVERY)}
    if not chosen or len(chosen) == len({record.text for record in records}):
        chosen = {records[-1].text}
    train = [record for record in records if record.text not in chosen]
    return train, [record for record in records if record.text in chosen]


def _by_header(records: Sequence[Record], key: str) -> np.ndarray:
    values = [record.meta.get(key) for record in records]
    if all(value in (None, "") for value in values):
        there = sorted({header for record in records for header in record.meta})
        raise ValueError(f"no report has a header {key!r}; there are: {', '.join(there) or 'none'}")
    alone = [(str(value), -1) if value not in (None, "") else ("", row) for row, value in enumerate(values)]
    number = {value: place for place, value in enumerate(dict.fromkeys(alone))}
    return np.array([number[value] for value in alone])


def _at(records: Sequence[Record], places: np.ndarray) -> list[Record]:
    return [records[place] for place in places.tolist()]
