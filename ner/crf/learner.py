"""A linear-chain CRF over hashed binary features, learnt text by text.

The learner sees features only as numbers below ``2 ** bits``: row numbers of one weight table (feature hashing,
Weinberger et al. 2009). So memory does not grow with the corpus, a name never met before costs nothing to look up,
and training can go on where it stopped. Steps are AdaGrad's (Duchi, Hazan and Singer 2011): rare features, which
carry most names, keep a large rate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ner.crf.chain import Batch, Ints, posterior
from ner.crf.model import ChainModel, transitions
from ner.crf.table import Table
from ner.crf.tags import Tags

_FLOOR = 1e-6
"""Keeps the first step of a feature finite."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One text to learn from: its features, its sentences and its gold tags.

    ``matrix`` (positions × distinct rows, ones) tells which of ``rows`` (row numbers of the weight table) fire
    where; ``batch`` lays out the sentences; ``gold`` is one tag a position; ``before`` and ``after`` are the tags of
    each pair of neighbours within a sentence.
    """

    rows: NDArray[np.uint32]
    matrix: csr_matrix
    batch: Batch
    gold: Ints
    before: Ints
    after: Ints

    @classmethod
    def of(cls, features: NDArray[np.uint32], starts: NDArray[np.int64], gold: Ints) -> Lesson:
        """From positions × templates feature numbers, the first position of every sentence, and the gold tags."""
        positions, width = features.shape
        rows, column = np.unique(features, return_inverse=True)
        pointers = np.arange(0, positions * width + 1, width, dtype=np.int32)
        ones = np.broadcast_to(np.float32(1), positions * width)
        matrix = csr_matrix((ones, column.ravel().astype(np.int32), pointers), shape=(positions, len(rows)))
        inner = np.ones(positions, dtype=bool)
        inner[starts] = False
        batch = Batch.of(starts, np.diff(np.append(starts, positions)))
        return cls(rows, matrix, batch, gold, gold[:-1][inner[1:]], gold[1:][inner[1:]])


class Learner:
    """Weights, and how large their steps have become."""

    def __init__(self, tags: Tags, *, bits: int, rate: float, l2: float, texts: int) -> None:
        """``rate`` and ``l2`` (the penalty on squared weights, over the whole corpus of ``texts`` texts) rule the steps."""
        self.tags, self.rate, self.l2, self.texts = tags, rate, l2, max(1, texts)
        shape = (1 << bits, tags.count)
        self._weights = np.zeros(shape, dtype=np.float32)
        self._squares = np.zeros(shape, dtype=np.float32)
        self._pair = np.zeros((tags.count, tags.count), dtype=np.float32)
        self._pair_squares = np.zeros_like(self._pair)
        self._met = np.zeros(shape[0], dtype=np.int32)
        self._learnt = 0

    @classmethod
    def resume(cls, model: ChainModel, *, rate: float, l2: float, texts: int) -> Learner:
        """Go on from a trained model; its steps begin anew."""
        learner = cls(model.tags, bits=len(model.table.slot).bit_length() - 1, rate=rate, l2=l2, texts=texts)
        learner._weights[:] = model.table.weights[model.table.slot]
        learner._pair[:] = model.pair
        return learner

    def model(self, least: float) -> ChainModel:
        """What has been learnt so far, without the features that have no weight of at least ``least`` in size."""
        return ChainModel(self.tags, Table.of(self._weights, least), self._pair.copy())

    def learn(self, lesson: Lesson) -> float:
        """One AdaGrad step; returns the negative log-likelihood of the gold tags before it."""
        self._learnt += 1
        self._met[lesson.rows] += 1
        weights = self._weights[lesson.rows]
        emissions = lesson.matrix @ weights
        beliefs = posterior(emissions, transitions(self.tags, self._pair), lesson.batch)
        positions = np.arange(len(lesson.gold))
        right = emissions[positions, lesson.gold].sum(dtype=np.float64)
        right += self._pair[lesson.before, lesson.after].sum(dtype=np.float64)

        error = beliefs.tag_probability
        error[positions, lesson.gold] -= 1
        # A feature's penalty for a pass over the corpus is spread over the texts that it is met in.
        penalty = self.l2 * self._learnt / (self.texts * self._met[lesson.rows])
        gradient = lesson.matrix.T @ error + penalty.astype(np.float32)[:, None] * weights
        squares = self._squares[lesson.rows] + gradient**2
        self._squares[lesson.rows] = squares
        self._weights[lesson.rows] = weights - self.rate * gradient / np.sqrt(squares + _FLOOR)

        pairs = beliefs.expected_pairs(lesson.batch)
        np.subtract.at(pairs, (lesson.before, lesson.after), 1)
        self._pair_squares += pairs**2
        self._pair -= self.rate * pairs / np.sqrt(self._pair_squares + _FLOOR)
        return beliefs.log_z - float(right)
