"""The command ``ner``: one file a group of commands, no logic of their own."""

from __future__ import annotations

import typer

from ner.cli import corpus, evaluating, extracting, labelling, reading, selecting, training, validating
from ner.cli.overrides import WithOverrides

app = typer.Typer(
    help="Township reports (镇 乡 街道) to data: read, pre-annotate, train, extract.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command("read")(reading.read)
app.command("preannotate")(extracting.preannotate)
app.command("train", cls=WithOverrides)(training.train)
app.command("evaluate")(evaluating.evaluate)
app.command("crossval", cls=WithOverrides)(validating.crossval)
app.command("extract")(extracting.extract)
corpus.app.command("suspects", cls=WithOverrides)(selecting.suspects)
app.add_typer(corpus.app, name="corpus")
app.add_typer(labelling.app, name="label")


def main() -> None:
    """Run the command line."""
    app()
