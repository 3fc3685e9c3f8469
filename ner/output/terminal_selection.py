"""Tables for the terminal: reports to annotate next, and annotations to look at again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from ner.output.readable import name, on_one_line
from ner.output.terminal import empty

Figures = Mapping[str, Any]


def chosen_table(chosen: Sequence[tuple[str, Figures]], pool: int, what: str = "reports") -> Table:
    """One row a report or task (``what``): what it is called, its length, and why it was chosen, a reason a line."""
    table = empty(f"{len(chosen):,} of {pool:,} {what} to annotate next")
    table.add_column("", justify="right", no_wrap=True)
    table.add_column(what.removesuffix("s").capitalize(), overflow="fold", max_width=32)
    table.add_column("Characters", justify="right", no_wrap=True)
    table.add_column("Why", overflow="fold")
    for rank, (source, figures) in enumerate(chosen, 1):
        why = Text("\n".join(on_one_line(reason) for reason in figures["reasons"]))
        table.add_row(str(rank), Text(on_one_line(source)), f"{figures['characters']:,}", why)
    return table


def repeated_table(repeated: Sequence[tuple[str, str, bool, float]], what: str = "reports") -> Table:
    """Reports or tasks (``what``) set aside: which, what they repeat, whether that is known already, how much alike."""
    table = empty(f"{len(repeated):,} {what} set aside: annotated already, or twice in the pool")
    table.add_column(what.removesuffix("s").capitalize(), overflow="fold")
    table.add_column("repeats", overflow="fold")
    table.add_column("alike", justify="right", no_wrap=True)
    for source, of, known, index in repeated:
        other = Text(on_one_line(of)).append(" (annotated)" if known else " (pool)", style="dim")
        table.add_row(Text(on_one_line(source)), other, f"{index:.0%}")
    return table


def suspects_table(result: Figures, most: int) -> Table:
    """The first ``most`` suspects: place, both versions with their probabilities, the score, the context."""
    suspects = result["suspects"][:most]
    heading = f"{len(suspects):,} of {len(result['suspects']):,} suspects in {result['reports']:,} reports"
    table = empty(heading)
    table.add_column("Score", justify="right", no_wrap=True)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Place", overflow="fold", max_width=28)
    table.add_column("Given, model, context", overflow="fold")
    for suspect in suspects:
        score = f"{suspect['score']:.1f}".replace("-", "−")
        place = f"{suspect['report']}:{suspect['line']}:{suspect['column']}"
        told = [_version(suspect[side], suspect[f"held_{side}"]) for side in ("given", "found")]
        told.append(Text(on_one_line(suspect["context"]), style="dim"))
        table.add_row(score, suspect["kind"], Text(place), Text("\n").join(told))
    return table


def _version(mentions: Sequence[Figures], held: float) -> Text:
    shown = " ".join(f"{name(mention['text'])} {mention['label']}" for mention in mentions) or "–"
    return Text(shown).append(f" {held:.2f}", style="dim")
