"""How often each rule is right, as measured on the corpus: the only honest score of a span that rules alone have made."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

COUNTS = Path(__file__).with_name("precision.tsv")
"""For each rule how many of the spans kept under its name are right, and how many there are; its head says how it was made."""


def smoothed(right: int, kept: int) -> float:
    """The share that is right with one right and one wrong span more (Laplace): few spans prove little."""
    return (right + 1) / (kept + 2)


@cache
def precisions() -> dict[str, float]:
    """The smoothed precision of each measured rule, by its name."""
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["rule"]: smoothed(int(row["right"]), int(row["kept"])) for row in rows}
