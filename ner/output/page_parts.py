"""What every page has: the frame, the legend, and the index that leads to the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from ner.labels import LABEL_NAMES
from ner.output.page_style import STYLE
from ner.output.readable import declared, readable


class Entry(NamedTuple):
    """A line of the index: the page's ``title`` and ``address``, the report's length, mentions by label."""

    title: str
    address: str
    characters: int
    counts: Mapping[str, int]


def html(text: object) -> str:
    """``text`` safe to stand in a page or in a quoted attribute."""
    return escape(readable(str(text)))


def document(title: str, body: str, style: str = "") -> str:
    """A whole page around ``body`` (markup); ``style`` is put behind the common style sheet."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def all_labels(counts: Iterable[str]) -> list[str]:
    """The label set, and behind it what else was found."""
    return [*LABEL_NAMES, *sorted(set(counts) - set(LABEL_NAMES))]


def chip(name: str) -> str:
    """A label's Chinese name on its colour."""
    label = declared(name)
    return f'<span class="chip" style="--colour:{label.colour}" title="{html(name)}">{html(label.zh)}</span>'


def legend(counts: Mapping[str, int]) -> str:
    """Every label with its colour, its names and how often it was found, and a box that switches it off."""
    items = []
    for column, name in enumerate(all_labels(counts)):
        label, count = declared(name), counts.get(name, 0)
        items.append(
            f'<li class="{"some" if count else "none"}" style="--colour:{label.colour}">'
            f'<label title="{html(label.description)}"><input type="checkbox" id="show{column}" checked>'
            f"{html(label.zh)} <small>{html(name)}</small> {count}</label></li>"
        )
    return f'<ul class="legend">{"".join(items)}</ul>'


def index(entries: list[Entry]) -> str:
    """The page that leads to the others."""
    labels = all_labels(name for entry in entries for name in entry.counts)
    heads = "".join(f'<th class="number">{chip(name)}</th>' for name in labels)
    rows = []
    for number, entry in enumerate(entries, start=1):
        cells = "".join(f'<td class="number">{entry.counts.get(name) or "–"}</td>' for name in labels)
        link = f'<a href="{html(entry.address)}">{html(entry.title)}</a>'
        rows.append(
            f'<tr><td class="number">{number}</td><td>{link}</td>'
            f'<td class="number">{entry.characters:,}</td>{cells}</tr>'
        )
    mentions = sum(sum(entry.counts.values()) for entry in entries)
    characters = sum(entry.characters for entry in entries)
    body = (
        f'<h1>Reports</h1><p class="about">{len(entries):,} reports · {characters:,} characters · '
        f"{mentions:,} mentions</p>"
        f'<table><thead><tr><th></th><th>Report</th><th class="number">Characters</th>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
    )
    return document("Reports", body)
