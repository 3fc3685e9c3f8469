"""One training of a fold: a model learns from its reports, answers those held out, and is thrown away."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from spacy.language import Language

from ner.corpus.record import write_jsonl
from ner.evaluating import answer
from ner.evaluation.answers import Answer
from ner.mentions import Mention
from ner.pipeline.loading import load
from ner.training import TrainingError, read_config, train_model
from ner.validation.folds import Fold

_READER = "ner.Corpus.v1"


class Recipe(NamedTuple):
    """How to train: a config with ``overrides``, as ``ner train`` takes them, from each of ``seeds``."""

    config: Path
    overrides: tuple[str, ...]
    seeds: tuple[int, ...]


class Job(NamedTuple):
    """A training to do: ``fold`` by ``recipe`` from ``seed``, its files in a folder of its own in ``folder``."""

    fold: Fold
    recipe: Recipe
    seed: int
    folder: Path


class Fitted(NamedTuple):
    """What the model of a fold found in each held-out report, and how long all took."""

    found: list[tuple[Mention, ...]]
    seconds: float

    def answers(self, fold: Fold) -> list[Answer]:
        """As answers to the held-out reports of ``fold``."""
        return [Answer(record, found) for record, found in zip(fold.test, self.found, strict=True)]


def recipe(config: Path, overrides: Sequence[str] = (), seeds: int = 1) -> Recipe:
    """The recipe with so many ``seeds``, the config's own and those after it.

    Raises :class:`~ner.training.TrainingError` for a config that cannot be read or is not read by ``ner.Corpus.v1``,
    and for overrides that are none, or that name a corpus: which reports are learnt from is said by the fold.
    """
    settings = read_config(config, overrides)
    named = [word for word in overrides if word.partition("=")[0].removeprefix("--") in _corpora(settings)]
    if named:
        raise TrainingError(f"{named[0]}: reports are shared out here; name the corpus as the argument")
    for section in _sections(settings):
        if (reader := settings["corpora"][section].get("@readers")) != _READER:
            raise TrainingError(
                f"{config}: [corpora.{section}] is read by {reader}; to share reports out it must be {_READER}"
            )
    first = settings.interpolate()["training"]["seed"] or 0
    return Recipe(config, tuple(overrides), tuple(range(first, first + max(1, seeds))))


def fit(job: Job) -> Fitted:
    """Train, answer, throw the model away; raises ``TrainingError`` and what reading and writing raise."""
    started = time.monotonic()
    with trained(job) as nlp:
        answers = answer(nlp, job.fold.test).answers
    return Fitted([given.found for given in answers], time.monotonic() - started)


@contextmanager
def trained(job: Job) -> Iterator[Language]:
    """The model of a fold, there as long as the block lasts; nothing is printed meanwhile. Raises as :func:`fit`."""
    silence = io.StringIO()
    with TemporaryDirectory(dir=job.folder) as name, redirect_stdout(silence), redirect_stderr(silence):
        folder = Path(name)
        write_jsonl(job.fold.train, folder / "train.jsonl")
        write_jsonl(job.fold.development, folder / "development.jsonl")
        words = [*job.recipe.overrides, *_words(job, folder)]
        yield load(train_model(job.recipe.config, folder / "model", overrides=words))


def _words(job: Job, folder: Path) -> list[str]:
    """The overrides that make the config one for this fold: its reports, whole, and its seed."""
    settings = read_config(job.recipe.config, job.recipe.overrides)
    train, _ = _sections(settings)
    values: dict[str, object] = {}
    for name in _corpora(settings):
        section, _, key = name.rpartition(".")
        part = "train" if section.startswith(f"corpora.{train}") or name == "paths.train" else "development"
        values[name] = "all" if key == "part" else folder / f"{part}.jsonl"
    values["training.seed"] = job.seed
    if "seed" in settings.get("system", {}):
        values["system.seed"] = job.seed
    return [word for name, value in values.items() for word in (f"--{name}", str(value))]


def _sections(settings: Mapping[str, Any]) -> tuple[str, str]:
    """The sections of ``[corpora]`` that are trained on and developed on."""
    used = (settings["training"][key] for key in ("train_corpus", "dev_corpus"))
    train, development = (str(name).removeprefix("corpora.") for name in used)
    return train, development


def _corpora(settings: Mapping[str, Any]) -> list[str]:
    """The values of a config that say which reports are read, those of an augmenter included."""
    found = [f"paths.{key}" for key in ("corpus", "train", "dev") if key in settings.get("paths", {})]
    for section in _sections(settings):
        for inner in (section, f"{section}.augmenter"):
            place: Any = settings["corpora"]
            for step in inner.split("."):
                place = (place.get(step) or {}) if isinstance(place, Mapping) else {}
            found += (f"corpora.{inner}.{key}" for key in ("path", "part") if key in place)
    return found
