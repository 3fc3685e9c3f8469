"""``ner train``: spaCy's own training from a config."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ner.cli.console import err, stop


def train(
    context: typer.Context,
    config: Annotated[
        Path, typer.Argument(help="Training config; any value can be set: --training.max_epochs 3")
    ] = Path("configs/ner.cfg"),
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the model")] = Path("models/ner"),
    gpu: Annotated[int, typer.Option("--gpu-id", help="Number of the GPU; -1 for none")] = -1,
) -> None:
    """Train a model from a config and keep the best one; stop with Ctrl-C, and the best so far is kept."""
    from ner.training import TrainingError, train_model

    try:
        kept = train_model(config, out, overrides=context.args, gpu=gpu)
    except TrainingError as error:
        raise stop(str(error)) from None
    err.print(f"model: {kept}", markup=False)
