"""What the benchmarks share: one core, the corpus as texts, figures with their spread, tables and JSON."""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Sequence
from pathlib import Path

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
