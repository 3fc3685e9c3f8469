"""``ner label``: what people annotate."""

from __future__ import annotations

import typer

from ner.cli import selecting

app = typer.Typer(help="Reports for people to annotate: which ones next.", no_args_is_help=True)
app.command("next")(selecting.next_reports)
