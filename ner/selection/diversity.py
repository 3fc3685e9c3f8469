"""Reports unlike each other and unlike what is annotated already, by the characters they are written in.

Each report is a vector of its character pairs and triples, weighed by TF-IDF, for Chinese needs no words to be told
apart by topic. Of the candidates the one is taken that is the least like all that is annotated or taken, again and
again: greedy k-center (Gonzalez 1985; for active learning Sener and Savarese 2018, "core-set").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

_FEATURES = 1 << 18


class Taken(NamedTuple):
    """Candidate ``place``, whose ``nearest`` text (its place among all, or ``None``) has this cosine ``similarity``."""

    place: int
    nearest: int | None
    similarity: float


def vectors(texts: Sequence[str]) -> csr_matrix:
    """A row of length 1 for each text; the cosine of two is their product. White space does not count."""
    counts = HashingVectorizer(
        analyzer="char",
        ngram_range=(2, 3),
        n_features=_FEATURES,
        alternate_sign=False,
        norm=None,
        preprocessor=lambda text: "".join(text.split()),
    ).transform(texts)
    return csr_matrix(TfidfTransformer(sublinear_tf=True).fit_transform(counts))


def far_apart(rows: csr_matrix, candidates: Sequence[int], covered: Sequence[int], n: int) -> Iterator[Taken]:
    """Up to ``n`` of the ``candidates`` in the order in which they are taken; both are places of ``rows``.

    ``covered`` are those known already. Where nothing is, the first candidate is taken first. Of candidates as far
    away the first is taken, so their order tells which is liked best.
    """
    own = rows[list(candidates)]
    nearest = np.full(len(candidates), -1)
    similarity: NDArray[np.float64] = np.full(len(candidates), -1.0)
    left = np.ones(len(candidates), dtype=bool)

    def near(place: int) -> None:
        to_it = (own @ rows[place].T).toarray().ravel()
        closer = to_it > similarity
        nearest[closer], similarity[closer] = place, to_it[closer]

    for place in covered:
        near(place)
    for _ in range(min(n, len(candidates))):
        taken = int(np.where(left, similarity, np.inf).argmin())
        left[taken] = False
        known = int(nearest[taken])
        yield Taken(candidates[taken], None if known < 0 else known, max(0.0, float(similarity[taken])))
        near(candidates[taken])
