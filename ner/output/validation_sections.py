"""The sections on folds, seeds and growing corpora, each from its part of what ``ner.validation`` gives."""

from __future__ import annotations

from collections.abc import Iterable

from ner.output.chart import Bar, Point, bar_chart, line_chart
from ner.output.numbers import score
from ner.output.page_parts import html
from ner.output.page_tables import Figures, cell, note, panel, row, strict_cells, table
from ner.output.readable import declared
from ner.output.validation_numbers import reach, varied

_STRICT = ("P", "R", "F1", "95 % interval", "gold", "found")
_RULES = "rules alone"
_PLAIN = "#8fb8de"  # bars that are no labels


def folds(validation: Figures) -> str:
    """Strict figures of each fold, and of each seed where there are several."""
    given = validation["folds"]
    single = all(fold["documents"] == 1 for fold in given)
    bars = [_bar(fold["name"], fold, note="" if single else f"{fold['documents']:,}") for fold in given]
    rows = [
        row(
            html(fold["name"]),
            cell(fold["trained"]),
            cell(fold["documents"]),
            *strict_cells(fold["micro"], fold["intervals"]["micro"]),
        )
        for fold in given
    ]
    over = validation["over_folds"]
    told = (
        "Each fold is answered by a model that has learnt from the other reports (but for one in ten of them, which choose "
        f"the best step). Mean of the folds {varied(over)}, from {reach(over)}; as folds are of unequal size, the pooled "
        "figures below are those to quote."
    )
    x_label = (
        "strict F1; a single report has no interval" if single else "strict F1; behind the name, reports"
    )
    chart = bar_chart(bars, x_label=x_label, title="Micro F1 by fold", most=1)
    headings = ("Fold", "learnt from", "reports", *_STRICT)
    return note(told) + panel(chart) + table(headings, rows) + _seeds(validation)


def _seeds(validation: Figures) -> str:
    if "seeds" not in validation:
        return ""
    rows = [
        row(
            f"{one['seed']}",
            *(cell(score(one["micro"][figure])) for figure in ("precision", "recall", "f1")),
            cell(score(one["macro"]["f1"])),
        )
        for one in validation["seeds"]
    ]
    over = validation["over_seeds"]
    rows.append(
        row("mean", cell(""), cell(""), cell(varied(over["micro"])), cell(varied(over["macro"])), total=True)
    )
    told = f"All folds again from other seeds. Everything else on this page is of seed {validation['seed']}."
    return f"<h3>Seeds</h3>{note(told)}" + table(["Seed", "P", "R", "micro F1", "macro F1"], rows)


def curve_chart(curve: Figures) -> str:
    """Micro F1 against the number of reports, with that of the rules alone."""
    return line_chart(
        {
            "trained": _points((size["size"], size["micro"]) for size in curve["sizes"]),
            _RULES: [Point(size["size"], curve["rules"]["micro"]) for size in curve["sizes"]],
        },
        x_label="reports to learn from",
        y_label="strict micro F1",
        title="Learning curve",
        faint=[_RULES],
        doubling=True,
    )


def curve_micro(curve: Figures) -> str:
    """The curve of micro F1 and its figures."""
    rows = [
        row(
            f"{size['size']:,}",
            cell(len(size["seeds"])),
            cell(varied(size["micro"])),
            cell(reach(size["micro"])),
            cell(varied(size["macro"])),
            cell(reach(size["macro"])),
        )
        for size in curve["sizes"]
    ]
    rules = curve["rules"]
    dash = cell("–")
    rows.append(
        row(_RULES, dash, cell(score(rules["micro"])), dash, cell(score(rules["macro"])), dash, total=True)
    )
    told = (
        "Models learn from growing random subsets of the corpus, each holding the smaller ones, and are asked about the "
        "same test reports. Points are means over the seeds, whiskers reach from the least to the most: the luck of the "
        f"draw and of the training. {curve['development']:,} more reports choose the best step at every size."
    )
    headings = ("Reports", "trainings", "micro F1", "least–most", "macro F1", "least–most")
    return note(told) + panel(curve_chart(curve)) + table(headings, rows)


def curve_labels(curve: Figures) -> str:
    """The curve of each label."""
    names = list(dict.fromkeys(name for size in curve["sizes"] for name in size["labels"]))
    chart = line_chart(
        {
            declared(name).zh: _points((size["size"], size["labels"].get(name)) for size in curve["sizes"])
            for name in names
        },
        x_label="reports to learn from",
        y_label="strict F1",
        title="Learning curve by label",
        doubling=True,
    )
    rows = [
        row(
            f"{size['size']:,}",
            *(cell(varied(size["labels"][name]) if name in size["labels"] else "–") for name in names),
        )
        for size in curve["sizes"]
    ]
    rules = curve["rules"]["labels"]
    rows.append(row(_RULES, *(cell(score(rules.get(name))) for name in names), total=True))
    heads = ["Reports", *names]
    return panel(chart) + table(heads, rows)


def curve_trainings(curve: Figures) -> str:
    """Micro F1 of each training: a row a size, a column a seed."""
    rows = []
    for size in curve["sizes"]:
        of_seed = {one["seed"]: one["micro"] for one in size["seeds"]}
        rows.append(row(f"{size['size']:,}", *(cell(score(of_seed.get(seed))) for seed in curve["seeds"])))
    told = "Strict micro F1. Each seed draws a random order of the reports of its own and trains from it."
    return note(told) + table(["Reports", *(f"seed {seed}" for seed in curve["seeds"])], rows)


def _points(figures: Iterable[tuple[int, Figures | None]]) -> list[Point]:
    """Means with whiskers from the least to the most; a single value has none."""
    points = []
    for size, figure in figures:
        if figure:
            several = len(figure["values"]) > 1
            ends = (figure["least"], figure["most"]) if several else (None, None)
            points.append(Point(size, figure["mean"], *ends))
    return points


def _bar(name: str, group: Figures, note: str) -> Bar:
    interval = group["intervals"]["micro"] or {}
    return Bar(name, group["micro"]["f1"], interval.get("low"), interval.get("high"), _PLAIN, note)
