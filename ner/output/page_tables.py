"""Figures on a page: tables of them, cells, headline tiles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ner.output.numbers import bounds, score
from ner.output.page_parts import html

Figures = Mapping[str, Any]


def cell(content: object) -> str:
    """A figure in its column; an integer with commas between its thousands."""
    return f'<td class="number">{html(f"{content:,}" if isinstance(content, int) else content)}</td>'


def share(value: float | None) -> str:
    """A figure of 0 to 1 on a bar of that length."""
    return (
        cell("–")
        if value is None
        else f'<td class="number share" style="--share:{value:.1%}">{value:.3f}</td>'
    )


def table(headings: Sequence[str], rows: Iterable[str], *, hints: Mapping[str, str] | None = None) -> str:
    """A table whose first column is a name and whose others are figures; ``rows`` are whole ``<tr>``.

    ``hints`` explain headings to who rests the pointer on them.
    """
    heads = [f"<th>{html(headings[0])}</th>"]
    for heading in headings[1:]:
        hint = f' title="{html(hints[heading])}"' if hints and heading in hints else ""
        heads.append(f'<th class="number"{hint}>{html(heading)}</th>')
    return (
        f'<div class="wide"><table><thead><tr>{"".join(heads)}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def row(name: str, *cells: str, total: bool = False) -> str:
    """A row with its ``name`` (markup) in front; ``total`` sets it off."""
    return f'<tr{" class=total" if total else ""}><td class="name">{name}</td>{"".join(cells)}</tr>'


def strict_cells(tally: Figures, interval: Mapping[str, float] | None) -> tuple[str, ...]:
    """Precision, recall, F1, its interval, gold, found."""
    figures = cell(score(tally["precision"])), cell(score(tally["recall"])), cell(score(tally["f1"]))
    return *figures, cell(bounds(interval)), cell(tally["gold"]), cell(tally["predicted"])


def tile(name: str, value: str, below: str, *, first: bool = False) -> str:
    """A headline figure."""
    return (
        f'<div class="tile{" first" if first else ""}"><span>{html(name)}</span><b>{html(value)}</b>'
        f"<span>{html(below)}</span></div>"
    )


def panel(chart: str) -> str:
    """A chart in its frame."""
    return f'<div class="panel">{chart}</div>'


def note(text: str) -> str:
    """A sentence on how to read what follows."""
    return f'<p class="note">{html(text)}</p>'
