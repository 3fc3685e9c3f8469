"""Reports unlike each other, by the characters they are written in.

Each report is a vector of its character pairs and triples, weighed by TF-IDF, for Chinese needs no words to be told
apart by topic. The candidates are put into as many clusters as reports are wanted (k-means), and of each cluster the
best is taken: in active learning after Zhdanov 2019, "Diverse mini-batch active learning". Greedy k-center over the
same candidates did no better, and worse for the work it made (``benchmarks/selection.py``).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
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


def unlike(rows: csr_matrix, candidates: Sequence[int], known: Sequence[int], n: int) -> Iterator[Taken]:
    """Up to ``n`` of the ``candidates``, which come best first, in their order; both they and ``known`` are places of ``rows``.

    Each is told what it is most like: of the known, and of those taken before it.
    """
    before = list(known)
    for place in _best_of_clusters(rows, candidates, n):
        alike = (rows[before] @ rows[place].T).toarray().ravel()
        nearest = int(alike.argmax()) if len(alike) else None
        yield Taken(
            place,
            None if nearest is None else before[nearest],
            0.0 if nearest is None else float(alike[nearest]),
        )
        before.append(place)


def _best_of_clusters(rows: csr_matrix, candidates: Sequence[int], n: int) -> list[int]:
    if len(candidates) <= n:
        return list(candidates)
    with (
        warnings.catch_warnings()
    ):  # of texts that are the same for us there are fewer clusters than asked for
        warnings.simplefilter("ignore", ConvergenceWarning)
        clusters = KMeans(n, n_init=4, random_state=0).fit_predict(_points(rows[list(candidates)]))
    firsts = np.unique(clusters, return_index=True)[1].tolist()
    others = [place for place in range(len(candidates)) if place not in set(firsts)]
    return [candidates[place] for place in sorted([*firsts, *others[: n - len(firsts)]])]


def _points(rows: csr_matrix) -> NDArray[np.float64]:
    """As far from each other as ``rows`` are, in no more dimensions than there are rows: centres are dense."""
    values, axes = np.linalg.eigh((rows @ rows.T).toarray())
    return axes * np.sqrt(np.maximum(values, 0.0))
