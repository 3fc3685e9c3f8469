"""A linear-chain CRF over hashed binary features, learnt report by report.

The learner sees features only as numbers below ``2 ** bits``: row numbers of one weight table (feature hashing,
Weinberger et al. 2009). So memory does not grow with the corpus, a name never met before costs nothing to look up,
and training can go on where it stopped. Steps are AdaGrad's (Duchi, Hazan and Singer 2011): rare features, which
carry most names, keep a large rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ner.crf.chain import Batch, Floats, Ints, Posterior, Transitions, best_tags, posterior
from ner.crf.tags import Tags


@dataclass(frozen=True, slots=True)
class Sequences:
    """The features of one text, ready to learn from or to tag.

    ``matrix`` (positions × distinct rows, ones) counts which of ``rows`` (row numbers of the weight table) fire
    where; ``starts`` and ``lengths`` cut the positions into sentences that are tagged independently.
    """

    rows: NDArray[np.int64]
    matrix: csr_matrix
    starts: NDArray[np.int64]
    lengths: NDArray[np.int64]

    @classmethod
    def of(cls, features: NDArray[np.uint32], starts: NDArray[np.int64]) -> Sequences:
        """From a positions × templates array of row numbers and the first position of every sentence."""
        positions, width = features.shape
        rows, column = np.unique(features.ravel(), return_inverse=True)
        pointers = np.arange(0, positions * width + 1, width)
        ones = np.ones(positions * width, dtype=np.float32)
        matrix = csr_matrix((ones, column.ravel(), pointers), shape=(positions, len(rows)))
        return cls(rows.astype(np.int64), matrix, starts, np.diff(np.append(starts, positions)))


class Learner:
    """Weights, their steps, and the two things to do with them: :meth:`learn` and :meth:`tag`."""

    def __init__(self, tags: Tags, *, bits: int, rate: float, l2: float) -> None:
        self.tags = tags
        self.rate, self.l2 = rate, l2
        shape = (1 << bits, tags.count)
        self.weights = np.zeros(shape, dtype=np.float32)
        self.pair = np.zeros((tags.count, tags.count), dtype=np.float32)
        self._squares = np.zeros(shape, dtype=np.float32)
        self._pair_squares = np.full_like(self.pair, 1e-6)

    def transitions(self) -> Transitions:
        """The learnt transition scores with the forbidden ones shut."""
        shut = np.float32(-np.inf)
        return Transitions(
            np.where(self.tags.allowed, self.pair, shut),
            np.where(self.tags.may_start, np.float32(0), shut),
            np.where(self.tags.may_end, np.float32(0), shut),
        )

    def learn(self, sequences: Sequences, gold: Ints, share: float) -> float:
        """One AdaGrad step on one text; returns its negative log-likelihood before the step.

        ``gold`` is one tag a position. ``share`` is the part of the corpus that the text makes up: the L2 penalty
        of a feature is spread over the texts that it occurs in.
        """
        weights = self.weights[sequences.rows]
        emissions = sequences.matrix @ weights
        transitions, batch = self.transitions(), Batch.of(sequences.starts, sequences.lengths)
        beliefs = posterior(emissions, transitions, batch)
        error = beliefs.tag_probability
        positions = np.arange(len(gold))
        error[positions, gold] -= 1
        gradient = sequences.matrix.T @ error + self.l2 * share[:, None] * weights
        self._step(self.weights, self._squares, sequences.rows, gradient, weights)
        inner = np.ones(len(gold), dtype=bool)
        inner[sequences.starts] = False
        before, after = gold[:-1][inner[1:]], gold[1:][inner[1:]]
        score = emissions[positions, gold].sum(dtype=np.float64) + self.pair[before, after].sum(dtype=np.float64)
        pairs = beliefs.expected_pairs(batch)
        np.subtract.at(pairs, (before, after), 1)
        self._pair_squares += pairs**2
        self.pair -= self.rate * pairs / np.sqrt(self._pair_squares)
        return beliefs.log_z - float(score)

    def _step(self, table: Floats, squares: Floats, rows: NDArray[np.int64], gradient: Floats, weights: Floats) -> None:
        total = squares[rows] + gradient**2
        squares[rows] = total
        table[rows] = weights - self.rate * gradient / np.sqrt(total + 1e-6)

    def tag(self, emissions: Floats, batch: Batch) -> tuple[Ints, Posterior]:
        """The best tag of every position and the probabilities around it."""
        transitions = self.transitions()
        return best_tags(emissions, transitions, batch), posterior(emissions, transitions, batch)
