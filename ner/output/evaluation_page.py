"""HTML: everything that was measured of a system, on one page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ner.output.chart import Bar, Point, bar_chart, line_chart
from ner.output.evaluation_errors import error_list
from ner.output.evaluation_style import EVALUATION_STYLE
from ner.output.figures import (
    Figures,
    bounds,
    cell,
    difference,
    note,
    p_value,
    panel,
    row,
    score,
    share,
    strict_cells,
    table,
    tile,
)
from ner.output.page_parts import chip, document, html
from ner.output.readable import declared

Section = tuple[str, str]  # heading, markup

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


def page(result: Figures) -> str:
    """The page of what ``ner.evaluating.report`` gives; what was not asked for has no section."""
    sections = list(_sections(result))
    links = "".join(f'<a href="#s{place}">{html(head)}</a>' for place, (head, _) in enumerate(sections))
    strict = result["schemes"]["strict"]["micro"]
    facts = (
        f"{result['documents']:,} reports · {result['characters']:,} characters · {strict['gold']:,} mentions"
        f" to be found · {strict['predicted']:,} found"
    )
    body = "".join(
        f'<h2 id="s{place}">{html(head)}</h2>{markup}' for place, (head, markup) in enumerate(sections)
    )
    title = f"Evaluation of {result['system']}"
    return document(
        title,
        f'<h1>{html(title)}</h1><p class="about">{html(facts)}</p>{_tiles(result)}'
        f'<nav class="sections">{links}</nav>{body}',
        EVALUATION_STYLE,
    )


def _tiles(result: Figures) -> str:
    strict, intervals = result["schemes"]["strict"], result["intervals"]
    micro, macro = strict["micro"], strict["macro"]
    tiles = [
        tile("Micro F1, strict", score(micro["f1"]), bounds(intervals["micro"]), first=True),
        tile("Macro F1, strict", score(macro["f1"]), bounds(intervals["macro"])),
        tile("Precision", score(micro["precision"]), f"{micro['correct']:,} of {micro['predicted']:,} right"),
        tile("Recall", score(micro["recall"]), f"{micro['correct']:,} of {micro['gold']:,} found"),
    ]
    if compared := result.get("comparison"):
        ahead = compared["micro"]
        tiles.append(
            tile(f"against {compared['against']}", difference(ahead["difference"]), p_value(ahead["p"]))
        )
    if names := result.get("names"):
        unseen = names["groups"][1]
        tiles.append(
            tile("Unseen names, F1", score(unseen["micro"]["f1"]), bounds(unseen["intervals"]["micro"]))
        )
    return f'<div class="tiles">{"".join(tiles)}</div>'


def _sections(result: Figures) -> Iterator[Section]:
    yield "Labels", _labels(result)
    if "comparison" in result:
        yield "Comparison", _comparison(result["comparison"], result["system"])
    for key, groups in result["breakdowns"].items():
        yield f"By {key}", _groups(groups, f"Strict micro F1 by {key}")
    if "names" in result:
        yield "Names seen and unseen", _names(result["names"])
    if "calibration" in result:
        yield "Scores", _calibration(result["calibration"])
    if "rules" in result:
        yield "Rules", _rules(result["rules"])
    yield "Errors", error_list(result["errors"])


def _labels(result: Figures) -> str:
    strict, intervals = result["schemes"]["strict"], result["intervals"]
    bars = [
        _bar(declared(name).zh, tally["f1"], intervals["labels"].get(name), declared(name).colour, f" {name}")
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
    chart = bar_chart(bars, x_label="strict F1 with its 95 % interval", title="F1 by label", most=1)
    return (
        panel(chart)
        + table(["Label", *_STRICT], rows)
        + f"<h3>In the four schemes</h3>{_schemes(result['schemes'])}"
    )


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


def _comparison(compared: Figures, system: str) -> str:
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
        cell(p_value(entry["p"]).removeprefix("p ").removeprefix("= ")),
    )


def _groups(groups: list[Figures], title: str) -> str:
    bars = [
        _bar(
            group["name"], group["micro"]["f1"], group["intervals"]["micro"], note=f" {group['documents']:,}"
        )
        for group in groups
    ]
    rows = [
        row(
            html(group["name"]),
            cell(group["documents"]),
            *strict_cells(group["micro"], group["intervals"]["micro"]),
        )
        for group in groups
    ]
    chart = bar_chart(bars, x_label="strict F1; behind the name, how many reports", title=title, most=1)
    return panel(chart) + table(["", "reports", *_STRICT], rows)


def _names(names: Figures) -> str:
    told = (
        f"A name is seen if it stands with its label in the training corpus ({names['names']:,} names in "
        f"{names['reports']:,} reports that are not evaluated here). Amounts are no names and are left out."
    )
    seen, unseen = names["groups"]
    rows = []
    for name in dict.fromkeys([*seen["labels"], *unseen["labels"]]):
        for group in (seen, unseen):
            if tally := group["labels"].get(name):
                rows.append(
                    row(
                        f"{chip(name)} {group['name']}",
                        *strict_cells(tally, group["intervals"]["labels"][name]),
                    )
                )
    rows += (
        row(f"all {group['name']}", *strict_cells(group["micro"], group["intervals"]["micro"]), total=True)
        for group in (seen, unseen)
    )
    return note(told) + table(["Names", *_STRICT], rows)


def _calibration(scores: Figures) -> str:
    told = (
        f"{scores['mentions']:,} mentions with a score; expected calibration error {scores['error']:.3f}. Points on "
        "the diagonal: of the mentions found with a score of 0.8, eight in ten are right. Whiskers: 95 %, by Wilson."
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


def _rules(rules: list[Figures]) -> str:
    rows = [
        row(
            f"{chip(entry['label'])} <code>{html(entry['rule'])}</code>",
            cell(entry["proposed"]),
            share(entry["precision"]),
            share(entry["coverage"]),
            *(cell(entry[count]) for count in ("overlaps", "conflicts", "alone", "won", "won_right")),
        )
        for entry in rules
    ]
    told = (
        "What each rule proposes, before overlaps are settled (won: what of it was kept). A rule with low precision "
        "and nothing that it finds alone does harm for no gain; rest the pointer on a heading for what it counts."
    )
    return note(told) + table(["Rule", *_RULES], rows, hints=_RULES)


def _bar(name: str, value: float, interval: Any, colour: str = "#8fb8de", note: str = "") -> Bar:
    low, high = (interval["low"], interval["high"]) if interval else (None, None)
    return Bar(name, value, low, high, colour, note.strip())
