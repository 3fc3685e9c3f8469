"""The sections of the page of an evaluation, each from its part of what ``ner.evaluating.report`` gives."""

from __future__ import annotations

from ner.output.chart import Bar, Point, bar_chart, line_chart
from ner.output.numbers import bounds, difference, p_value, score
from ner.output.page_parts import chip, html
from ner.output.page_tables import Figures, cell, note, panel, row, share, strict_cells, table
from ner.output.readable import declared

_STRICT = ("P", "R", "F1", "95 % interval", "gold", "found")
_SCHEMES = {
    "strict": "place and label right",
    "exact": "place right",
    "partial": "half a point for an overlap",
    "type": "label right, places overlap",
}
_RULES = {
    "spans": "proposed, before overlaps are settled",
    "precision": "share of the proposed spans that are gold mentions",
    "coverage": "share of its label's gold mentions that it finds",
    "overlaps": "proposed spans that meet a span of another rule, the same one or another",
    "conflicts": "of these, those that meet another label or other edges",
    "alone": "gold mentions that no other rule finds",
    "won": "spans kept under its name",
    "right": "of the kept spans, gold mentions",
}


def labels(result: Figures) -> str:
    """Strict figures label by label, and F1 in the four schemes."""
    strict, intervals = result["schemes"]["strict"], result["intervals"]
    bars = [
        _bar(declared(name).zh, tally, intervals["labels"].get(name), declared(name).colour, name)
        for name, tally in strict["labels"].items()
    ]
    rows = [
        row(chip(name) + f" {html(name)}", *strict_cells(tally, intervals["labels"].get(name)))
        for name, tally in strict["labels"].items()
    ]
    macro = strict["macro"]
    rows.append(row("micro", *strict_cells(strict["micro"], intervals["micro"]), total=True))
    mean = cell(score(macro["precision"])), cell(score(macro["recall"])), cell(score(macro["f1"]))
    rows.append(row("macro", *mean, cell(bounds(intervals["macro"])), cell(""), cell("")))
    chart = (
        panel(bar_chart(bars, x_label="strict F1, 95 % interval", title="F1 by label", most=1))
        if bars
        else ""
    )
    schemes = f"<h3>In the four schemes</h3>{_schemes(result['schemes'])}"
    return chart + table(["Label", *_STRICT], rows) + schemes


def _schemes(schemes: Figures) -> str:
    rows = [
        row(chip(name) + f" {html(name)}", *(cell(score(schemes[s]["labels"][name]["f1"])) for s in _SCHEMES))
        for name in schemes["strict"]["labels"]
    ]
    for average in ("micro", "macro"):
        cells = (cell(score(schemes[scheme][average]["f1"])) for scheme in _SCHEMES)
        rows.append(row(average, *cells, total=average == "micro"))
    told = "; ".join(f"{name}: {meaning}" for name, meaning in _SCHEMES.items())
    return note(f"F1 by when a mention counts as right. {told}.") + table(["Label", *_SCHEMES], rows)


def comparison(compared: Figures, system: str) -> str:
    """F1 of ``system`` and of the other one, with the paired test."""
    rows = [
        row(chip(name) + f" {html(name)}", *_compared(entry)) for name, entry in compared["labels"].items()
    ]
    rows.append(row("micro", *_compared(compared["micro"]), total=True))
    told = (
        "Both systems on the same reports; the paired bootstrap draws reports, 10,000 times. p says how easily the "
        "choice of reports alone makes such a difference. Each label is a test of its own."
    )
    headings = ("Label", system, compared["against"], "difference", "95 % interval", "p")
    return note(told) + table(headings, rows)


def _compared(entry: Figures) -> tuple[str, ...]:
    sure = entry["p"] < 0.05
    tone = "" if not sure else " sure" if entry["difference"] > 0 else " worse"
    return (
        cell(score(entry["first"])),
        cell(score(entry["second"])),
        f'<td class="number{tone}">{difference(entry["difference"])}</td>',
        cell(bounds(entry["interval"], signed=True)),
        cell(p_value(entry["p"])),
    )


def parts(groups: list[Figures], title: str) -> str:
    """Strict figures of parts of the reports."""
    bars = [
        _bar(group["name"], group["micro"], group["intervals"]["micro"], note=f"{group['documents']:,}")
        for group in groups
    ]
    rows = [row(html(group["name"]), cell(group["documents"]), *_group_cells(group)) for group in groups]
    chart = bar_chart(bars, x_label="strict F1; behind the name, how many reports", title=title, most=1)
    return panel(chart) + table(["", "reports", *_STRICT], rows)


def names(novelty: Figures) -> str:
    """Strict figures of names that the training corpus holds, and of those that it does not."""
    size = f"{novelty['names']:,} names in {novelty['reports']:,} reports"
    where = (
        f"what its own fold's model has learnt from (on average {size})"
        if novelty.get("trainings", 1) > 1
        else f"the training corpus ({size} that are not evaluated here)"
    )
    told = f"A name is seen if it stands with its label in {where}. Amounts are no names and are left out."
    seen, unseen = novelty["groups"]
    if not seen["micro"]["gold"]:
        told += (
            " Here none of the names to be found is a seen one, so that whatever is found as one is wrong."
        )
    rows = []
    for name in dict.fromkeys([*seen["labels"], *unseen["labels"]]):
        for group in (seen, unseen):
            if tally := group["labels"].get(name):
                interval = group["intervals"]["labels"][name]
                rows.append(row(f"{chip(name)} {group['name']}", *strict_cells(tally, interval)))
    rows += (row(f"all {group['name']}", *_group_cells(group), total=True) for group in (seen, unseen))
    return note(told) + table(["Names", *_STRICT], rows)


def calibration(scores: Figures) -> str:
    """Scores against the share that is right."""
    told = (
        f"{scores['mentions']:,} mentions with a score; expected calibration error {scores['error']:.3f}"
        f" [{bounds(scores['interval'])}]. Points on the "
        "diagonal: of the mentions found with a score of 0.8, eight in ten are right. Whiskers: 95 %, by Wilson."
    )
    points = [
        Point(entry["score"], entry["right"], entry["interval"]["low"], entry["interval"]["high"])
        for entry in scores["bins"]
    ]
    chart = line_chart(
        {"this system": points, "scores that mean what they say": [Point(0, 0), Point(1, 1)]},
        x_label="mean score",
        y_label="share right",
        title="Are scores to be believed?",
        faint=["scores that mean what they say"],
    )
    rows = [
        row(
            f"{entry['low']:.1f}–{entry['high']:.1f}",
            cell(entry["mentions"]),
            cell(score(entry["score"])),
            share(entry["right"]),
            cell(bounds(entry["interval"])),
        )
        for entry in scores["bins"]
    ]
    headings = ("Score", "mentions", "mean score", "share right", "95 % interval")
    return note(told) + panel(chart) + table(headings, rows)


def rules(figures: list[Figures]) -> str:
    """What each rule is worth."""
    rows = [
        row(
            f"{chip(entry['label'])} <code>{html(entry['rule'])}</code>",
            cell(entry["proposed"]),
            share(entry["precision"]),
            share(entry["coverage"]),
            *(cell(entry[count]) for count in ("overlaps", "conflicts", "alone", "won", "won_right")),
        )
        for entry in figures
    ]
    told = (
        "What each rule proposes, before overlaps are settled. What it adds is in alone, what harm it does in won less "
        "right; rest the pointer on a heading for what it counts."
    )
    return note(told) + table(["Rule", *_RULES], rows, hints=_RULES)


def _group_cells(group: Figures) -> tuple[str, ...]:
    return strict_cells(group["micro"], group["intervals"]["micro"])


def _bar(name: str, tally: Figures, interval: Figures | None, colour: str = "#8fb8de", note: str = "") -> Bar:
    low, high = (interval["low"], interval["high"]) if interval else (None, None)
    return Bar(name, tally["f1"], low, high, colour, note)
