"""Reports that are in the corpus twice, whole or nearly: they would stand in training and test data at once.

Two texts are compared by the Jaccard index of their sets of character 5-grams, white space left out.
Candidates come from min-hash signatures in bands (Broder 1997, "On the resemblance and containment of
documents"; banding after Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4), so that not
every pair need be compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from ner.text.characters import code_points

NGRAM = 5
# A pair of index s becomes a candidate with probability 1 - (1 - s**4)**32: 0.87 for 0.5, 0.9998 for 0.7.
BANDS, ROWS = 32, 4
_MIX = np.uint64(0x9E3779B97F4A7C15)


def near_duplicates(texts: Sequence[str], least: float = 0.5) -> Iterator[tuple[int, int, float]]:
    """Pairs ``(i, j, index)`` of texts, i before j, whose Jaccard index is at least ``least`` (at most 1).

    Texts shorter than five characters have no 5-grams and are compared as wholes.
    """
    grams = [_ngrams(text) for text in texts]
    buckets: dict[bytes, list[int]] = defaultdict(list)
    for number, hashes in enumerate(grams):
        for band, rows in enumerate(_signature(hashes).reshape(BANDS, ROWS)):
            buckets[band.to_bytes(2, "big") + rows.tobytes()].append(number)
    candidates = {pair for bucket in buckets.values() for pair in combinations(bucket, 2)}
    for i, j in sorted(candidates):
        shared = len(np.intersect1d(grams[i], grams[j], assume_unique=True))
        index = shared / (len(grams[i]) + len(grams[j]) - shared)
        if index >= least:
            yield i, j, index


def _ngrams(text: str) -> NDArray[np.uint64]:
    """The set of hashed character 5-grams of ``text``, sorted; never empty."""
    codes = code_points("".join(text.split())).astype(np.uint64)
    width = min(NGRAM, len(codes))
    hashes: NDArray[np.uint64] = np.zeros(len(codes) - width + 1, np.uint64)
    for offset in range(width):
        mixed = (hashes + codes[offset : offset + len(hashes)]) * _MIX
        hashes = mixed ^ (mixed >> np.uint64(29))
    return np.unique(hashes)


_random = np.random.default_rng(20240229)
_FACTORS = _random.integers(1, 2**63, BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _random.integers(0, 2**63, BANDS * ROWS, dtype=np.uint64)


def _signature(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The least value of each of the 128 hash functions over the set."""
    return np.array([(hashes * f + s).min() for f, s in zip(_FACTORS, _SHIFTS, strict=True)])
