"""Inference against brute force: every sequence of a few short sentences, enumerated."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from ner.crf.chain import Batch, Transitions, best_tags, posterior
from ner.crf.model import transitions
from ner.crf.tags import Tags

SENTENCES = [(0, 4), (4, 2), (6, 1), (7, 3)]


@pytest.fixture
def chain() -> tuple[np.ndarray, Transitions, Batch]:
    rng = np.random.default_rng(7)
    tags = Tags(["TOWN"])
    emissions = rng.normal(size=(10, tags.count)).astype(np.float32)
    pair = rng.normal(size=(tags.count, tags.count)).astype(np.float32)
    starts, lengths = np.array(SENTENCES).T
    return emissions, transitions(tags, pair), Batch.of(starts, lengths)


def weights(
    emissions: np.ndarray, scores: Transitions, start: int, length: int
) -> dict[tuple[int, ...], float]:
    """The score of each allowed sequence of one sentence."""
    found = {}
    for tags in product(range(emissions.shape[1]), repeat=length):
        score = scores.first[tags[0]] + scores.last[tags[-1]]
        score += sum(emissions[start + i, tag] for i, tag in enumerate(tags))
        score += sum(scores.pair[a, b] for a, b in pairwise(tags))
        if score > -np.inf:
            found[tags] = float(score)
    return found


def test_viterbi_finds_the_best_sequence_of_each_sentence(chain):
    emissions, scores, batch = chain
    best = best_tags(emissions, scores, batch)
    for start, length in SENTENCES:
        every = weights(emissions, scores, start, length)
        assert tuple(best[start : start + length]) == max(every, key=every.get)


def test_posterior_sums_over_all_sequences(chain):
    emissions, scores, batch = chain
    beliefs = posterior(emissions, scores, batch)
    single, pairs, log_z = np.zeros_like(emissions), np.zeros_like(scores.pair), 0.0
    for start, length in SENTENCES:
        every = weights(emissions, scores, start, length)
        total = np.logaddexp.reduce(list(every.values()))
        log_z += total
        for tags, score in every.items():
            share = np.exp(score - total)
            for i, tag in enumerate(tags):
                single[start + i, tag] += share
            for a, b in pairwise(tags):
                pairs[a, b] += share
    assert beliefs.log_z == pytest.approx(log_z, rel=1e-5)
    np.testing.assert_allclose(beliefs.tag_probability, single, atol=1e-5)
    np.testing.assert_allclose(beliefs.expected_pairs(batch), pairs, atol=1e-5)


@pytest.mark.parametrize(("start", "tags"), [(0, (1, 3)), (1, (4,)), (1, (1, 2, 3)), (4, (0, 0)), (6, (4,))])
def test_the_probability_of_a_span_is_that_of_all_sequences_with_it(chain, start, tags):
    emissions, scores, batch = chain
    beliefs = posterior(emissions, scores, batch)
    at, length = next((s, n) for s, n in SENTENCES if s <= start < s + n)
    every = weights(emissions, scores, at, length)
    total = np.logaddexp.reduce(list(every.values()))
    wanted = sum(
        np.exp(score - total)
        for path, score in every.items()
        if path[start - at : start - at + len(tags)] == tags
    )
    assert beliefs.path_probability(start, np.array(tags)) == pytest.approx(wanted, rel=1e-4)


def test_large_scores_do_not_overflow(chain):
    emissions, scores, batch = chain
    beliefs = posterior(emissions * 1000, scores, batch)
    assert np.isfinite(beliefs.tag_probability).all()
    np.testing.assert_allclose(beliefs.tag_probability.sum(axis=1), 1, atol=1e-3)
