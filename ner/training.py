"""Training from a config by spaCy's own loop; what is left is one folder with the best model."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from click import NoSuchOption
from confection import Config, ConfigValidationError
from spacy.cli._util import parse_config_overrides, setup_gpu
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config


class TrainingError(Exception):
    """A config or corpus that cannot be trained from; the text says where and what to do."""


def train_model(config_path: Path, out: Path, *, overrides: Sequence[str] = (), gpu: int = -1) -> Path:
    """Train from ``config_path`` and leave the best model in ``out``; returns ``out``.

    ``overrides`` are command-line words (``--training.max_epochs 3``). Training goes on in ``out`` + ``.part``, so that
    a model in use is replaced only by a finished one. Ctrl-C ends training and keeps the best model so far.
    Raises :class:`TrainingError`.
    """
    part = out.with_name(out.name + ".part")
    config = read_config(config_path, overrides)
    try:
        setup_gpu(gpu)
        nlp = init_nlp(config, use_gpu=gpu)
    except (ConfigValidationError, ValueError, OSError, KeyError) as error:
        raise TrainingError(f"{config_path}: {error}") from error
    part.mkdir(parents=True, exist_ok=True)
    try:
        train_loop(nlp, part, use_gpu=gpu, stdout=sys.stdout, stderr=sys.stderr)
    except KeyboardInterrupt:
        if not (part / "model-best").is_dir():
            raise TrainingError(
                "stopped before the first evaluation: there is no model to keep yet"
            ) from None
    best = part / "model-best"
    if out.exists():
        shutil.rmtree(out)
    best.replace(out)
    shutil.rmtree(part)
    return out


def read_config(config_path: Path, overrides: Sequence[str] = ()) -> Config:
    """The config as it stands, with ``overrides`` set and references to other values still unresolved.

    Raises :class:`TrainingError`.
    """
    try:
        changes = parse_config_overrides(list(overrides))
        return load_config(config_path, overrides=changes, interpolate=False)
    except (ConfigValidationError, ValueError, OSError, KeyError) as error:
        raise TrainingError(f"{config_path}: {error}") from error
    except (SystemExit, NoSuchOption):  # spaCy's ways to say that an override is no override
        raise TrainingError(f"not an override: {' '.join(overrides)}; write --section.name value") from None
