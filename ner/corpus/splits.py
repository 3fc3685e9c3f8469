"""Training, development and test parts that share no name.

A model that has read 来集镇 in training need not be able to read to find it again. So reports are parted not one by
one but in groups: two reports that hold the same name of a town, village, enterprise or programme belong to one
group (connected components), and a group goes into one part as a whole. What is found in the test part is then
found without ever having been seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ner.corpus.names import names
from ner.corpus.record import Record


class Split(NamedTuple):
    """Records of the three parts, each in the order in which they were given."""

    train: list[Record]
    dev: list[Record]
    test: list[Record]


def split(records: Sequence[Record], *, dev: float = 0.1, test: float = 0.2, seed: int = 0) -> Split:
    """Part ``records`` so that no name stands in two parts.

    ``dev`` and ``test`` are the shares of all characters that these parts get at most; groups are drawn in an order
    that ``seed`` fixes, and one that no longer fits goes to training, as the largest always does. Raises
    ``ValueError`` where the shares make no sense, or where names tie the reports together so that a part is left
    empty.
    """
    if not (0 < dev and 0 < test and dev + test < 1):
        raise ValueError(f"the shares of dev and test lie above 0 and together below 1, not {dev} and {test}")
    group = groups(records)
    size = np.bincount(group, weights=[len(record.text) for record in records])
    room = {"test": test * size.sum(), "dev": dev * size.sum()}
    part_of = dict.fromkeys(range(len(size)), "train")
    largest = int(size.argmax()) if len(size) else 0
    for number in np.random.default_rng(seed).permutation(len(size)).tolist():
        fits = [part for part, left in room.items() if size[number] <= left and number != largest]
        if fits:
            part_of[number] = fits[0]
            room[fits[0]] -= size[number]
    parts: dict[str, list[Record]] = {"train": [], "dev": [], "test": []}
    for record, number in zip(records, group.tolist(), strict=True):
        parts[part_of[number]].append(record)
    empty = [name for name, own in parts.items() if not own]
    if empty:
        raise ValueError(
            f"{len(records)} reports fall into {len(size)} groups without a common name; none is left for "
            f"{' and '.join(empty)}: bring more reports, or other shares"
        )
    return Split(**parts)


def groups(records: Sequence[Record]) -> np.ndarray:
    """The number of its group for each record, from 0: records of two groups have no name in common."""
    column: dict[tuple[str, str], int] = {}
    rows, columns = [], []
    for row, record in enumerate(records):
        for name in names(record):
            rows.append(row)
            columns.append(column.setdefault(name, len(column)))
    # A bipartite graph: reports first, then names.
    count = len(records) + len(column)
    links = coo_array(
        (np.ones(len(rows)), (rows, np.array(columns, dtype=int) + len(records))), (count, count)
    )
    _, group = connected_components(links, directed=False)
    _, numbered = np.unique(group[: len(records)], return_inverse=True)
    return numbered
