"""A trained chain: what is left of learning, ready to tag, to save and to go on from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from ner.crf.chain import Batch, Floats, Ints, Posterior, Transitions, best_tags, posterior
from ner.crf.table import Table
from ner.crf.tags import Tags


def transitions(tags: Tags, pair: Floats) -> Transitions:
    """Learnt scores of tag pairs, with the pairs shut that the tag set forbids."""
    shut = np.float32(-np.inf)
    return Transitions(
        np.where(tags.allowed, pair, shut),
        np.where(tags.may_start, np.float32(0), shut),
        np.where(tags.may_end, np.float32(0), shut),
    )


_IMPOSSIBLE = -1e4
"""Lower than any sum of weights."""


@dataclass(frozen=True)
class ChainModel:
    """Weights of features and of tag pairs for one tag set."""

    tags: Tags
    table: Table
    pair: Floats

    @cached_property
    def transitions(self) -> Transitions:
        """The scores of tag pairs as inference reads them."""
        return transitions(self.tags, self.pair)

    def tag(self, emissions: Floats, starts: NDArray[np.int64], fixed: Ints) -> tuple[Ints, Posterior]:
        """The best tags of all positions, and the probabilities around them.

        ``emissions``: what :meth:`Table.emissions` says of the positions' features, positions × tags; ``starts``:
        first rows of all sentences, ascending; ``fixed``: the tag that a row must have, -1 where it is free. The
        probabilities are the model's own, whatever was fixed, but for rows fixed to O, which it cannot see beyond.
        """
        emissions = emissions.copy()
        emissions[fixed == 0, 1:] = _IMPOSSIBLE
        batch = Batch.of(starts, np.diff(np.append(starts, len(emissions))))
        beliefs = posterior(emissions, self.transitions, batch)
        rows = np.flatnonzero(fixed > 0)
        emissions[rows] = _IMPOSSIBLE
        emissions[rows, fixed[rows]] = 0
        return best_tags(emissions, self.transitions, batch), beliefs

    def to_bytes(self) -> bytes:
        """Half-precision weights of the touched rows, as an ``.npz``.

        Not compressed: that saves a seventh of the size, and takes half a second for each model that training keeps.
        """
        buffer = BytesIO()
        np.savez(
            buffer,
            labels=np.array(self.tags.labels),
            size=len(self.table.slot),
            rows=self.table.rows.astype(np.uint32),
            weights=self.table.weights[1:].astype(np.float16),
            pair=self.pair,
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> ChainModel:
        """Read :meth:`to_bytes`; raises ``ValueError`` for anything else."""
        with np.load(BytesIO(data), allow_pickle=False) as saved:
            tags = Tags([str(name) for name in saved["labels"]])
            table = Table.packed(saved["rows"].astype(np.int64), saved["weights"], int(saved["size"]))
            return cls(tags, table, saved["pair"])
