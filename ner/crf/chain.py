"""Inference in a linear chain: the best sequence, the probability of every tag and of every span.

All sentences of a batch advance together, one position a step, longest first, so that a step is one small matrix
product whatever the number of sentences. Probabilities are scaled at each position (Rabiner 1989, section V.A)
instead of kept as logarithms: a product costs a tenth of a log-sum-exp.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Transitions:
    """Scores of tag pairs ``pair[a, b]``, of a first tag and of a last tag; forbidden ones are ``-inf``."""

    pair: Floats
    first: Floats
    last: Floats


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences laid out for stepping: ``place[s, t]`` is the row of position ``t`` of sentence ``s``.

    Sentences stand longest first; ``active[t]`` counts those that have a position ``t``. Rows count positions in
    the order of the text(s), as the emission array has them.
    """

    place: NDArray[np.int64]
    length: NDArray[np.int64]
    active: NDArray[np.int64]

    @classmethod
    def of(cls, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> Batch:
        """Lay out sentences that begin at rows ``starts`` and hold ``lengths`` positions (each at least 1)."""
        order = np.argsort(-lengths, kind="stable")
        starts, lengths = starts[order], lengths[order]
        steps = int(lengths[0])
        place = starts[:, None] + np.minimum(np.arange(steps)[None, :], lengths[:, None] - 1)
        active = np.searchsorted(-lengths, -np.arange(steps), side="left")
        return cls(place, lengths, active)

    @property
    def last(self) -> NDArray[np.int64]:
        """The row of each sentence's last position."""
        return self.place[np.arange(len(self.length)), self.length - 1]


def _anchored(emissions: Floats, transitions: Transitions, batch: Batch) -> Floats:
    """Emissions with the scores of first and last tags added where sentences begin and end."""
    anchored = emissions.copy()
    anchored[batch.place[:, 0]] += transitions.first
    anchored[batch.last] += transitions.last
    return anchored


def best_tags(emissions: Floats, transitions: Transitions, batch: Batch) -> Ints:
    """Viterbi: the best tag of each row; rows outside the batch get 0."""
    steps = batch.place.shape[1]
    emissions = _anchored(emissions, transitions, batch)
    # The tag before stands last, where numpy finds the greatest fastest.
    into = np.ascontiguousarray(transitions.pair.T)
    back: list[NDArray[np.int16]] = []
    score = emissions[batch.place[:, 0]]
    for t in range(1, steps):
        n = int(batch.active[t])
        path = score[:n, None, :] + into
        before = path.argmax(axis=2)
        back.append(before.astype(np.int16))
        top = np.take_along_axis(path, before[:, :, None], axis=2)[:, :, 0]
        score[:n] = top + emissions[batch.place[:n, t]]
    best = np.zeros(len(emissions), dtype=np.int32)
    tag = score.argmax(axis=1)
    for t in range(steps - 1, -1, -1):
        n = int(batch.active[t])
        best[batch.place[:n, t]] = tag[:n]
        if t:
            tag[:n] = back[t - 1][np.arange(n), tag[:n]]
    return best


@dataclass(frozen=True, slots=True)
class Posterior:
    """Scaled forward and backward messages; row numbers are those of the emission array.

    ``forward[i] * backward[i]`` is the probability of each tag at row ``i``; ``potential[i]`` is what a step into
    row ``i`` multiplies a path by, scaled so that products along a path are probabilities; ``log_z`` is the log
    partition function summed over the sentences of the batch.
    """

    forward: Floats
    backward: Floats
    potential: Floats
    pair: Floats
    log_z: float

    @property
    def tag_probability(self) -> Floats:
        """Probability of each tag at each row."""
        return self.forward * self.backward

    def path_probability(self, start: int, tags: Ints) -> float:
        """Probability that rows ``start, start + 1, …`` carry just these tags, whatever stands around them."""
        product = float(self.forward[start, tags[0]])
        for row, (before, tag) in enumerate(pairwise(tags), start + 1):
            product *= float(self.pair[before, tag]) * float(self.potential[row, tag])
        return min(1.0, product * float(self.backward[start + len(tags) - 1, tags[-1]]))

    def expected_pairs(self, batch: Batch) -> Floats:
        """Expected count of every tag pair over the batch."""
        before = batch.place[:, :-1][np.arange(1, batch.place.shape[1])[None, :] < batch.length[:, None]]
        return self.pair * (self.forward[before].T @ (self.potential * self.backward)[before + 1])


def posterior(emissions: Floats, transitions: Transitions, batch: Batch) -> Posterior:
    """The forward-backward algorithm for all sentences of the batch at once."""
    top = emissions.max(axis=1, keepdims=True)
    # Kept above exp(-60): a step into a row must never lose all of the message, however sure the row is.
    potential = np.exp(_anchored(np.maximum(emissions - top, -60), transitions, batch))
    pair = np.exp(transitions.pair)
    forward = np.zeros_like(emissions)
    backward = np.ones_like(emissions)
    scale = np.ones((len(emissions), 1), dtype=emissions.dtype)
    message = potential[batch.place[:, 0]]
    for t in range(batch.place.shape[1]):
        rows = batch.place[: batch.active[t], t]
        if t:
            message = (message[: len(rows)] @ pair) * potential[rows]
        scale[rows] = message.sum(axis=1, keepdims=True)
        message = message / scale[rows]
        forward[rows] = message
    potential /= scale
    back = pair.T
    for t in range(batch.place.shape[1] - 2, -1, -1):
        after = batch.place[: batch.active[t + 1], t + 1]
        backward[batch.place[: len(after), t]] = (potential[after] * backward[after]) @ back
    within = np.arange(batch.place.shape[1])[None, :] < batch.length[:, None]
    rows = batch.place[within]
    log_z = float(np.log(scale[rows], dtype=np.float64).sum() + top[rows].sum(dtype=np.float64))
    return Posterior(forward, backward, potential, pair, log_z)
