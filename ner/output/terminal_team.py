"""Tables for the terminal on a team of annotators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.table import Table
from rich.text import Text

from ner.output.terminal import agreement_table, empty, label_text


def pair_table(pair: Mapping[str, Any]) -> Table:
    """Two annotators: mentions of both, those alike, F1 and kappa by label; under it their differences by kind."""
    table = agreement_table(pair)
    table.title = f"{pair['first']} and {pair['second']}: {pair['reports']:,} tasks of both"
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in pair["kinds"].items() if count)
    table.caption = Text(
        f"differences: {kinds or 'none'} (missed: only the first has it; spurious: only the second)"
    )
    table.caption_justify = "left"
    return table


def alpha_table(alpha: Mapping[str, float]) -> Table:
    """Krippendorff's alpha of characters by label and over all."""
    table = empty("All annotators together")
    table.add_column("Label", no_wrap=True)
    table.add_column("alpha", justify="right", no_wrap=True)
    for name, value in alpha.items():
        table.add_row(label_text(name), f"{value:.3f}")
    return table
