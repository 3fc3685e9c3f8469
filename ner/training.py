"""Training from a config by spaCy's own loop; what is left is one folder with the best model."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from typing import Any

from click import NoSuchOption
from confection import Config, ConfigValidationError
from spacy.cli._util import parse_config_overrides, setup_gpu
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

from ner.corpus.record import read_corpus
from ner.pipeline.publishing import publish
from ner.pipeline.reader import in_part

EVALUATIONS = 5
"""A training is evaluated at least so often, however few reports there are."""


class TrainingError(Exception):
    """A config or corpus that cannot be trained from; the text says where and what to do."""


def train_model(config_path: Path, out: Path, *, overrides: Sequence[str] = (), gpu: int = -1) -> Path:
    """Train from ``config_path`` and leave the best model in ``out``; returns ``out``.

    ``overrides`` are command-line words (``--training.max_epochs 3``). Training goes on in ``out`` + ``.part``, so that
    a model in use is replaced only by a finished one, whole (:func:`ner.pipeline.publishing.publish`). A short training is evaluated more often than the config says,
    so that what it learns last is not lost (:func:`evaluation_frequency`). Ctrl-C ends training and keeps the best model so far.
    Raises :class:`TrainingError`.
    """
    part = out.with_name(out.name + ".part")
    config = read_config(config_path, overrides)
    try:
        chosen = any(word.startswith("--training.eval_frequency") for word in overrides)
        if not chosen and (reports := _reports(config)) is not None:
            config["training"]["eval_frequency"] = evaluation_frequency(config["training"], reports)
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
    publish(part / "model-best", out)
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


def evaluation_frequency(training: Mapping[str, Any], reports: int) -> int:
    """After how many steps to evaluate: as the config says, but five times in a training where it is short.

    spaCy keeps the best of the models that it evaluated; with ten reports and an evaluation every twenty steps, that
    is the one after the first step. Where the steps cannot be told from the config, it stays as it is.
    """
    often, batcher = training["eval_frequency"], training["batcher"]
    size = batcher.get("size")
    epochs, steps = training["max_epochs"], training["max_steps"]
    numbers = all(isinstance(value, int) for value in (often, size, epochs, steps))
    if batcher.get("@batchers") != "spacy.batch_by_sequence.v1" or not numbers:
        return often  # what is no number, spaCy will complain of
    lengths = [ceil(reports / size) * epochs] if epochs > 0 else []
    lengths += [steps] if steps > 0 else []
    return min(often, max(1, min(lengths) // EVALUATIONS)) if lengths else often


def _reports(config: Config) -> int | None:
    """How many reports the training corpus of ``config`` holds; ``None`` where another reader reads it."""
    settings = config.interpolate()
    reader = settings["corpora"][settings["training"]["train_corpus"].removeprefix("corpora.")]
    if reader.get("@readers") != "ner.Corpus.v1":
        return None
    return sum(in_part(record, reader["part"], reader["every"]) for record in read_corpus(reader["path"]))
