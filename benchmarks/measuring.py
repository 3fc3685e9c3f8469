"""What the benchmarks share: one core, trainings, strict scores, figures with their spread, tables and JSON."""

from __future__ import annotations

import contextlib
import io
import json
import math
import multiprocessing
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # spaCy brings numpy, which must not come before one_thread()
    from confection import Config
    from spacy.language import Language

Job = TypeVar("Job")
Result = TypeVar("Result")

ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"
)


def one_thread() -> None:
    """Keep this process and its children to one thread each; call it before numpy is imported."""
    os.environ.update(ONE_THREAD)


def one_core() -> None:
    """Keep this process and its children on one core with one thread; call it before numpy is imported."""
    one_thread()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def corpus_texts(folder: str | Path) -> list[str]:
    """The texts of the reports of a corpus, as given, without their mark-up."""
    from ner.corpus.record import read_corpus

    return [record.text for record in read_corpus(folder)]


def settled(config: Path, settings: Mapping[str, Any]) -> Config:
    """The config of a file with some of its values (``training.max_epochs``) or sections (``components.ner``) set."""
    from spacy.util import load_config

    found = load_config(config, interpolate=False)
    for name, value in settings.items():
        *path, last = name.split(".")
        section = found
        for step in path:
            section = section[step]
        section[last] = value
    return found


def evaluated_every(texts: int, epochs: int, times: int = 6) -> int:
    """``training.eval_frequency`` for ``times`` looks at the held-out texts, the last less than ``times`` steps before the end.

    spaCy's loop looks at step 0, at each multiple, and not at the end of the last epoch: what is learnt after the last
    look is lost. A step of ``configs/ner.cfg`` takes eight texts.
    """
    return max(1, (epochs * math.ceil(texts / 8) - 1) // times)


def trained(
    config: Path | Config, *, overrides: Sequence[str] = (), after: Sequence[str] = ()
) -> tuple[Language, float, int]:
    """Train, in silence: the best model, the CPU seconds that training took, and the bytes of its folder.

    ``after`` are factories of components that follow those of the config, untrained.
    """
    from ner.pipeline.loading import load
    from ner.training import train_model

    with tempfile.TemporaryDirectory() as folder:
        if not isinstance(config, Path):
            config.to_disk(path := Path(folder) / "config.cfg")
            config = path
        started = time.process_time()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            model = train_model(config, Path(folder) / "model", overrides=overrides)
        seconds = time.process_time() - started
        size = sum(file.stat().st_size for file in model.rglob("*") if file.is_file())
        nlp = load(model)
    for name in after:
        nlp.add_pipe(name)
    return nlp, seconds, size


def speed(nlp: Language, texts: Sequence[str]) -> float:
    """Characters of ``texts`` that the pipeline annotates in a CPU second."""
    started = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return sum(map(len, texts)) / (time.process_time() - started)


def each_afresh(work: Callable[[Job], Result], jobs: Sequence[Job], at_a_time: int) -> Iterable[Result]:
    """``work`` on every job, in their order, each in a process of its own, some ``at_a_time``."""
    with multiprocessing.get_context("spawn").Pool(at_a_time, maxtasksperchild=1) as fresh:
        yield from fresh.imap(work, jobs, chunksize=1)


def middle(values: Sequence[float]) -> dict[str, float]:
    """Median, least and most of some measurements."""
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def shown(figure: dict[str, float], form: str = ",.0f") -> str:
    """``median (least–most)``."""
    return f"{figure['median']:{form}} ({figure['min']:{form}}–{figure['max']:{form}})"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown; every column but the first holds figures."""
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def save(path: Path | None, result: dict) -> None:
    """Write ``result`` as JSON, with the machine it was measured on."""
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    machine = {"python": platform.python_version(), "machine": platform.machine(), "cores": os.cpu_count()}
    path.write_text(
        json.dumps({**result, "machine": machine}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
