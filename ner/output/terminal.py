"""Tables for the terminal: what was found in reports, and how well a system does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from ner.extraction import Extraction
from ner.labels import LABEL_NAMES
from ner.output.numbers import bounds
from ner.output.readable import declared, name, on_one_line, title


@dataclass(slots=True)
class _Entity:
    label: str
    text: str
    count: int = 0
    places: dict[str, list[str]] = field(default_factory=dict)


def entities_table(extractions: Iterable[Extraction], *, rows: int = 8, places: int = 3) -> Table:
    """The entities of all reports together, the most frequent first.

    At most ``rows`` a label (0: all). Each comes with how often it occurs and its first ``places``: the
    report, and the offsets in code points into its text.
    """
    table = empty("Entities")
    table.add_column("Label", no_wrap=True)
    table.add_column("Entity", overflow="fold")
    table.add_column("Times", justify="right")
    table.add_column("First places", style="dim", overflow="fold")
    for label, group in groupby(_entities(extractions, places), key=lambda entity: entity.label):
        entities = list(group)
        shown = entities[:rows] if rows else entities
        for row, entity in enumerate(shown):
            where = "; ".join(f"{report} {', '.join(offsets)}" for report, offsets in entity.places.items())
            first = "" if row else label_text(label)
            table.add_row(first, Text(entity.text), f"{entity.count:,}", Text(where))
        if left := entities[len(shown) :]:
            more = Text(f"and {len(left):,} more", style="italic dim")
            table.add_row("", more, f"{sum(entity.count for entity in left):,}", "")
        table.add_section()
    return table


def evaluation_table(result: Mapping[str, Any], system: str = "") -> Table:
    """The figures of ``Evaluation.as_dict()`` (the dictionary, so that a stored one shows as well).

    Strict precision, recall and F1 with the interval over documents; partial F1 beside it, which gives half a
    point for a mention with a wrong edge.
    """
    strict, partial = result["schemes"]["strict"], result["schemes"]["partial"]
    intervals = result["intervals"]
    size = f"{result['documents']:,} documents, {result['characters']:,} characters"
    table = empty(f"{system}: {size}" if system else size)
    table.add_column("Label", no_wrap=True)
    for heading in ("P", "R", "F1", "95 %", "part.", "gold", "found"):
        table.add_column(heading, justify="right", no_wrap=True)
    for label, figures in strict["labels"].items():
        loose = partial["labels"][label]
        table.add_row(label_text(label), *_figures(figures, loose, intervals["labels"].get(label)))
    table.add_section()
    overall = _figures(strict["micro"], partial["micro"], intervals["micro"])
    table.add_row("micro", *overall, style="bold")
    macro = strict["macro"]
    mean = (f"{macro[figure]:.3f}" for figure in ("precision", "recall", "f1"))
    table.add_row("macro", *mean, bounds(intervals.get("macro")), f"{partial['macro']['f1']:.3f}", "", "")
    return table


def agreement_table(result: Mapping[str, Any]) -> Table:
    """The figures of ``Agreement.as_dict()``: mentions of both sides, those alike, F1 and kappa by label."""
    table = empty(f"{result['reports']:,} reports, {result['characters']:,} characters, annotated twice")
    table.add_column("Label", no_wrap=True)
    for heading in ("first", "second", "same", "F1", "kappa"):
        table.add_column(heading, justify="right", no_wrap=True)
    for label, figures in result["labels"].items():
        counts = (f"{figures[key]:,}" for key in ("first", "second", "same"))
        shares = (f"{figures[key]:.3f}" for key in ("f1", "kappa"))
        table.add_row(label_text(label), *counts, *shares)
    return table


def label_text(label_name: str) -> Text:
    """A label's name and its Chinese name on its colour."""
    label = declared(label_name)
    shown = label.name if label.zh == label.name else f"{label.name} {label.zh}"
    return Text(f" {shown} ", style=f"black on {label.colour}")


def empty(heading: str) -> Table:
    """A table in the style of the others, still without columns."""
    return Table(
        title=heading,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )


def _entities(extractions: Iterable[Extraction], places: int) -> Iterator[_Entity]:
    found: dict[tuple[str, str], _Entity] = {}
    for extraction in extractions:
        report = on_one_line(title(extraction))
        for mention in extraction.mentions:
            text = name(extraction.text[mention.start : mention.end])
            entity = found.setdefault((mention.label, text), _Entity(mention.label, text))
            entity.count += 1
            if entity.count <= places:
                entity.places.setdefault(report, []).append(str(mention.start))
    order = {label: place for place, label in enumerate(LABEL_NAMES)}
    yield from sorted(found.values(), key=lambda e: (order.get(e.label, len(order)), e.label, -e.count))


def _figures(
    strict: Mapping[str, Any], partial: Mapping[str, Any], interval: Mapping[str, float] | None
) -> list[str]:
    figures = [f"{strict[figure]:.3f}" for figure in ("precision", "recall", "f1")]
    return [
        *figures,
        bounds(interval),
        f"{partial['f1']:.3f}",
        f"{strict['gold']:,}",
        f"{strict['predicted']:,}",
    ]
