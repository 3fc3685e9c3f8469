"""What others published for data that ``outside.py`` reads: F1 a label, ``micro`` and ``macro``, for orientation.

Their test texts are not always ours: the labels of CLUENER's test are not public, so ours are of its ``dev.json``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Published(NamedTuple):
    """The label set, a column of figures for each system, and where they come from."""

    labels: frozenset[str]
    columns: Mapping[str, Mapping[str, float]]
    source: str


def _published(labels: str, systems: str, figures: str, source: str) -> Published:
    """From lines of a label and a figure for each of ``systems`` (``-`` where there is none)."""
    names = systems.split(", ")
    columns: dict[str, dict[str, float]] = {name: {} for name in names}
    for line in figures.strip().splitlines():
        label, *values = line.split()
        for name, value in zip(names, values, strict=True):
            if value != "-":
                columns[name][label] = float(value)
    return Published(frozenset(labels.split()), columns, source)


PUBLISHED = {
    "CLUENER": _published(
        "address book company game government movie name organization position scene",
        "human, BiLSTM-CRF, BERT",
        """
        address      0.430 0.455 0.609
        book         0.717 0.672 0.737
        company      0.493 0.723 0.814
        game         0.804 0.853 0.864
        government   0.793 0.773 0.870
        movie        0.632 0.790 0.858
        name         0.745 0.740 0.888
        organization 0.654 0.760 0.794
        position     0.554 0.702 0.789
        scene        0.519 0.524 0.651
        macro        0.634 0.700 0.788
        """,
        "Published: Xu et al. 2020, https://arxiv.org/abs/2001.04351, on the test set whose labels are not public.",
    ),
    "addresses": _published(
        "country prov city district devzone town community road subroad roadno subroadno poi subpoi houseno cellno "
        "floorno roomno person assist redundant otherinfo",
        "Li and Lu, spaCy untuned",
        """
        city         0.970 -
        town         -     0.910
        community    0.766 0.722
        road         -     0.926
        poi          -     0.721
        cellno       0.908 -
        assist       0.783 -
        micro        0.899 0.860
        """,
        "Published: Li and Lu, NAACL 2019 (APLT, sp=7; the log in their repository). spaCy: its default config for zh, "
        "trained by us before this project began (6,000 steps, one seed).",
    ),
}
