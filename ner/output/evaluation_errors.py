"""The errors on the page of an evaluation: by label and kind, each in its context, gold and found marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ner.output.page_parts import all_labels, chip, html
from ner.output.page_tables import Figures, cell, row, table
from ner.output.readable import declared, unified_breaks

KINDS = {
    "boundary": "the label is right, an edge is not",
    "label": "the place is right, the label is not",
    "both": "in part the same place, and another label",
    "missed": "nothing was found there",
    "spurious": "there is nothing to be found",
}
"""The kinds of ``ner.evaluation.errors``, and what they mean."""

MOST = 200  # errors of a group that are shown, before the rest is only counted

Groups = dict[tuple[str, str], list[Figures]]


def error_list(errors: Sequence[Figures]) -> str:
    """A table of how many there are, then a group for each label and kind, to be opened."""
    if not errors:
        return '<p class="empty">None: everything that was to be found was found, and nothing else.</p>'
    groups: Groups = defaultdict(list)
    for error in errors:
        groups[error["label"], error["kind"]].append(error)
    labels = [name for name in all_labels(error["label"] for error in errors) if _of(groups, name)]
    parts = [
        _overview(groups, labels),
        '<p class="key"><span><span class="gold">gold</span> to be found</span>'
        '<span><span class="found">found</span> by the system</span>'
        '<span><span class="gold found">both</span> here they agree</span></p>',
    ]
    for name in labels:
        parts.append(f"<h3>{chip(name)} {html(name)}</h3>")
        parts += (_group(name, kind, groups[name, kind]) for kind in KINDS if (name, kind) in groups)
    return "".join(parts)


def _of(groups: Groups, name: str) -> int:
    return sum(len(groups.get((name, kind), ())) for kind in KINDS)


def _overview(groups: Groups, labels: list[str]) -> str:
    rows = []
    for name in labels:
        cells = (
            f'<td class="number"><a href="#{_anchor(name, kind)}">{len(found):,}</a></td>'
            if (found := groups.get((name, kind)))
            else cell("–")
            for kind in KINDS
        )
        rows.append(row(chip(name), *cells, cell(_of(groups, name))))
    totals = [sum(len(groups.get((name, kind), ())) for name in labels) for kind in KINDS]
    rows.append(row("all", *map(cell, totals), cell(sum(totals)), total=True))
    return table(["Label", *KINDS, "all"], rows, hints=KINDS)


def _group(name: str, kind: str, errors: list[Figures]) -> str:
    rows = "".join(_error(error) for error in errors[:MOST])
    more = ""
    if len(errors) > MOST:
        more = (
            f'<tr><td colspan="4" class="empty">and {len(errors) - MOST:,} more: see the JSON (-o)</td></tr>'
        )
    return (
        f'<details><summary><b>{kind}</b><span class="count">{len(errors):,}</span> '
        f'<span class="count">{html(KINDS[kind])}</span></summary>'
        f'<div class="wide" id="{_anchor(name, kind)}"><table><colgroup><col style="width: 55%">'
        '<col style="width: 17%"><col style="width: 15%"><col style="width: 13%"></colgroup><thead><tr>'
        "<th>In context</th><th>Labels</th><th>Made by</th><th>Report</th></tr></thead>"
        f"<tbody>{rows}{more}</tbody></table></div></details>"
    )


def _anchor(name: str, kind: str) -> str:
    return html(f"errors-{'-'.join(name.split())}-{kind}")


def _error(error: Figures) -> str:
    gold, found = error["gold"], error["found"]
    labels = [side["label"] for side in (gold, found) if side]
    shown = " → ".join(html(declared(name).zh) for name in dict.fromkeys(labels))
    by = f"<code>{html(error['by'])}</code>" if error["by"] else "–"
    if error["score"] is not None:
        by += f" {error['score']:.2f}"
    return (
        f'<tr><td class="context">{_marked(error)}</td><td class="labels">{shown}</td><td class="by">{by}</td>'
        f'<td class="by">{html(error["report"])}</td></tr>'
    )


def _marked(error: Figures) -> str:
    """The context with what was to be found and what was found marked, wherever the two overlap."""
    text, offset = unified_breaks(error["context"]), error["offset"]
    sides = [(name, error[name]) for name in ("gold", "found") if error[name]]
    places = [(name, side["start"] - offset, side["end"] - offset) for name, side in sides]
    cuts = sorted({0, len(text), *(edge for _, start, end in places for edge in (start, end))})
    parts = []
    for start, end in pairwise(cuts):
        classes = " ".join(name for name, begin, stop in places if begin <= start and end <= stop)
        stretch = html(text[start:end])
        parts.append(f'<span class="{classes}">{stretch}</span>' if classes else stretch)
    return "".join(parts)
