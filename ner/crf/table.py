"""The weight table as it is used and saved: only the rows that learning has touched."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ner.crf.chain import Floats


@dataclass(frozen=True, slots=True)
class Table:
    """``weights[slot[feature]]`` are a feature's scores, one a tag; slot 0 is a row of zeros."""

    slot: NDArray[np.int32]
    weights: Floats

    @classmethod
    def of(cls, dense: Floats, least: float) -> Table:
        """Take the rows of ``dense`` that have some weight of at least ``least`` in size."""
        strong = np.concatenate(
            [np.abs(block).max(axis=1) >= least for block in np.array_split(dense, max(1, len(dense) >> 16))]
        )
        return cls.packed(np.flatnonzero(strong), dense[strong], len(dense))

    @classmethod
    def packed(cls, rows: NDArray[np.int64], weights: Floats, size: int) -> Table:
        """From row numbers and their weights, for a table of ``size`` features."""
        slot = np.zeros(size, dtype=np.int32)
        slot[rows] = np.arange(1, len(rows) + 1)
        packed = np.empty((len(rows) + 1, weights.shape[1]), dtype=np.float32)
        packed[0] = 0
        packed[1:] = weights
        return cls(slot, packed)

    @property
    def rows(self) -> NDArray[np.int64]:
        """The features that have weights, ascending (the order of ``weights[1:]``)."""
        return np.flatnonzero(self.slot)

    def emissions(self, features: NDArray[np.uint32]) -> Floats:
        """Sum of the weights of each position's features: positions × tags."""
        slots = self.slot[features]
        known = slots > 0
        ends = np.concatenate(([0], np.cumsum(np.count_nonzero(known, axis=1)))).astype(np.int32)
        ones = np.ones(int(ends[-1]), dtype=np.float32)
        fired = csr_matrix((ones, slots[known], ends), shape=(len(features), len(self.weights)))
        return fired @ self.weights
