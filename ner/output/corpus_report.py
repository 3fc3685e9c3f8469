"""What a corpus holds, for its datasheet: a table in Markdown, charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ner.corpus.stats import Statistics
from ner.labels import LABEL_NAMES
from ner.output.chart import Bar, bar_chart

_HEADS = ("reports", "characters", "mentions")


def markdown(key: str, groups: Mapping[str, Statistics], whole: Statistics) -> str:
    """A row for each group and one for the whole corpus: reports, characters, mentions, mentions by label."""
    rows = [_row(name, counts) for name, counts in groups.items()]
    last = [f"**{cell}**" for cell in _row("all", whole)]
    return _table([key, *_HEADS, "a thousand", *LABEL_NAMES], [*rows, last])


def agreement_markdown(result: Mapping[str, Any]) -> str:
    """``Agreement.as_dict()``: for each label the mentions of both sides, those alike, strict F1 and kappa."""
    rows = [
        [
            label,
            *(f"{row[key]:,}" for key in ("first", "second", "same")),
            f"{row['f1']:.3f}",
            f"{row['kappa']:.3f}",
        ]
        for label, row in result["labels"].items()
    ]
    size = f"{result['reports']:,} reports, {result['characters']:,} characters"
    return _table([size, "first", "second", "same", "F1", "kappa"], rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def charts(grouped: Callable[[str], Mapping[str, Statistics]]) -> dict[str, str]:
    """Charts by file name; ``grouped`` gives the counts by a header of the reports."""
    provinces = {name: counts["reports"] for name, counts in grouped("province").items()}
    return {
        "corpus-genres.svg": _density_chart(grouped("genre"), "How dense mentions are, by genre (reports)"),
        "corpus-provinces.svg": _reports_chart(provinces, "Reports by province"),
        "corpus-years.svg": _reports_chart(_periods(grouped("year")), "Reports by the years they are of"),
    }


def _density_chart(groups: Mapping[str, Statistics], title: str) -> str:
    """Mentions a thousand characters, densest group first, with the number of reports behind the name."""
    ordered = sorted(groups.items(), key=lambda item: -_density(item[1]))
    bars = [Bar(name, _density(counts), note=f"({counts['reports']})") for name, counts in ordered]
    return bar_chart(bars, x_label="mentions a thousand characters", title=title, form=".1f")


def _reports_chart(groups: Mapping[str, int], title: str) -> str:
    """How many reports each group holds."""
    bars = [Bar(name, reports) for name, reports in groups.items()]
    return bar_chart(bars, x_label="reports", title=title, form=".0f")


def _periods(years: Mapping[str, Statistics]) -> dict[str, int]:
    """Reports of each five years, in their order."""
    periods: Counter[int] = Counter()
    for year, counts in years.items():
        if year.isdecimal():
            periods[int(year) // 5 * 5] += counts["reports"]
    return {f"{first}–{first + 4}": periods[first] for first in sorted(periods)}


def _row(name: str, counts: Statistics) -> list[str]:
    figures: Sequence[int] = (counts["reports"], counts["characters"], counts["mentions"])
    labels = (f"{counts['labels'][label]:,}" for label in LABEL_NAMES)
    return [name, *(f"{figure:,}" for figure in figures), f"{_density(counts):.1f}", *labels]


def _density(counts: Statistics) -> float:
    return 1000 * counts["mentions"] / counts["characters"] if counts["characters"] else 0.0
