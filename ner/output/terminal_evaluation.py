"""More tables for the terminal: a comparison, parts of the reports, names, and what each rule is worth.

They show parts of what ``ner.evaluating.report`` gives (the dictionaries, so that stored ones show as well).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from ner.output.numbers import bounds, difference, p_value, score
from ner.output.readable import on_one_line
from ner.output.terminal import empty, label_text

Figures = Mapping[str, Any]


def comparison_table(comparison: Figures, system: str) -> Table:
    """F1 of both systems, the difference with its interval, and ``p`` of the paired test."""
    table = empty(f"{system} against {comparison['against']}")
    table.add_column("Label", no_wrap=True)
    for heading in ("F1", "against", "difference", "95 % interval", "p"):
        table.add_column(heading, justify="right", no_wrap=True)
    for label, row in comparison["labels"].items():
        table.add_row(label_text(label), *_compared(row))
    table.add_section()
    table.add_row("micro", *_compared(comparison["micro"]), style="bold")
    return table


def groups_table(groups: Sequence[Figures], heading: str) -> Table:
    """One row a group of documents or names: strict figures, micro."""
    table = empty(heading)
    table.add_column("", overflow="fold")
    for column in ("reports", "P", "R", "F1", "95 % interval", "gold", "found"):
        table.add_column(column, justify="right", no_wrap=True)
    for group in groups:
        micro = group["micro"]
        figures = (f"{micro[figure]:.3f}" for figure in ("precision", "recall", "f1"))
        counts = (f"{micro[side]:,}" for side in ("gold", "predicted"))
        name, documents = Text(on_one_line(group["name"])), f"{group['documents']:,}"
        table.add_row(name, documents, *figures, bounds(group["intervals"]["micro"]), *counts)
    return table


def rules_table(rules: Sequence[Figures]) -> Table:
    """One row a rule, in spans before overlaps are settled; the last two columns say what became of them."""
    table = empty("Rules")
    table.add_column("Rule", no_wrap=True)
    for column in ("spans", "P", "cover", "over", "confl", "alone", "won", "right"):
        table.add_column(column, justify="right", no_wrap=True)
    for row in rules:
        counts = (f"{row[count]:,}" for count in ("overlaps", "conflicts", "alone", "won", "won_right"))
        table.add_row(
            row["rule"], f"{row['proposed']:,}", score(row["precision"]), score(row["coverage"]), *counts
        )
    return table


def _compared(row: Figures) -> tuple[str, ...]:
    scores = score(row["first"]), score(row["second"]), difference(row["difference"])
    return *scores, bounds(row["interval"], signed=True), p_value(row["p"])
