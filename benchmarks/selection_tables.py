"""What ``selection.py`` shows: F1 by reports and by the work that annotating them was, as tables and charts.

A run is what one seed gave: ``strategies`` with a row for each size, of reports, characters, mentions, edits and F1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from measuring import table

from ner.output.chart import Point, line_chart
from ner.output.svg import ticks

MEASURES = {
    "reports": "annotated reports",
    "characters": "characters read",
    "mentions": "mentions to mark",
    "edits": "edits to the pre-annotation",
}


def joined(runs: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One run a seed, with all strategies that were run from it; of one strategy the last."""
    by_seed: dict[int, dict[str, Any]] = {}
    for run in runs:
        kept = by_seed.setdefault(run["seed"], run)
        kept["strategies"].update(run["strategies"])
        kept["doubts"] = run["doubts"]
    return [by_seed[seed] for seed in sorted(by_seed)]


def tables(runs: Sequence[dict[str, Any]], strategies: Sequence[str]) -> Iterator[str]:
    """F1 by reports and by each kind of work; what was spent in all."""
    for measure, words in MEASURES.items():
        places = grid(runs, strategies, measure)
        at = {name: reached(runs, name, measure, places) for name in strategies}
        rows = []
        for number, place in enumerate(places):
            cells = []
            for name in strategies:
                own, gain = at[name][:, number], (at[name] - at.get("random", at[name]))[:, number]
                cell = f"{own.mean():.3f} ({own.min():.3f}–{own.max():.3f})"
                cells.append(
                    cell
                    if name == "random"
                    else f"{cell} {gain.mean():+.3f} ({(gain > 0).sum()}/{len(gain)})"
                )
            rows.append([f"{place:,.0f}", *cells])
        yield table((words, *strategies), rows)
    rows = []
    for measure in ("characters", "mentions", "edits"):
        means = (np.mean([run["strategies"][name][-1][measure] for run in runs]) for name in strategies)
        rows.append([MEASURES[measure], *(f"{mean:,.0f}" for mean in means)])
    size = runs[0]["strategies"][strategies[0]][-1]["reports"]
    yield table((f"of {size} reports", *strategies), rows)


def grid(runs: Sequence[dict[str, Any]], strategies: Sequence[str], measure: str) -> list[float]:
    """The sizes at which all were measured, or round amounts of work that all have been through."""
    courses = [[row[measure] for row in run["strategies"][name]] for run in runs for name in strategies]
    if measure == "reports":
        return [float(size) for size in courses[0]]
    low, high = max(course[0] for course in courses), min(course[-1] for course in courses)
    return [place for place in ticks(low, high, 6) if low <= place <= high]


def reached(runs: Sequence[dict[str, Any]], name: str, measure: str, places: Sequence[float]) -> Any:
    """F1 after so much: a row for each seed."""
    courses = [run["strategies"][name] for run in runs]
    return np.array(
        [np.interp(places, [row[measure] for row in rows], [row["f1"] for row in rows]) for rows in courses]
    )


def plot(
    runs: Sequence[dict[str, Any]], strategies: Sequence[str], measure: str, words: str, without_rules: bool
) -> str:
    """F1 against reports or work, the mean of the seeds; whiskers for what the command does."""
    places = grid(runs, strategies, measure)
    series: dict[str, list[Point]] = {}
    for name in strategies:
        at = reached(runs, name, measure, places)
        series[name] = [
            Point(place, float(f1.mean()), *((float(f1.min()), float(f1.max())) if name == "chosen" else ()))
            for place, f1 in zip(places, at.T, strict=True)
        ]
    title = f"Reports chosen and drawn{', without rules' if without_rules else ''}"
    return line_chart(series, x_label=words, y_label="micro F1", title=title, faint=["random"])
