"""The backend over HTTP: tasks a second, how long others wait meanwhile, and how fast a newer model is taken up.

python benchmarks/backend.py MODEL

The tasks are the seeds as a push cuts them, again and again up to 200 in one call, as Label Studio asks.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
from measuring import middle, shown, table

from ner.label_studio.backend.app import Backend
from ner.label_studio.backend.models import Models
from ner.label_studio.backend.serving import LOOK, serving
from ner.label_studio.backend.training import Training
from ner.label_studio.interface import interface
from ner.label_studio.tasks import tasks_of
from ner.pipeline.publishing import publish
from ner.reports.reading import read_all
from ner.reports.report import Report

TASKS, ROUNDS = 200, 3


def texts() -> list[str]:
    """Two hundred tasks."""
    reports = [report for report in read_all([Path("seeds")]) if isinstance(report, Report)]
    cut = [task.text for report in reports for task in tasks_of(report)]
    return [cut[number % len(cut)] for number in range(TASKS)]


def measured(model: Path | None, folder: Path) -> list[str]:
    """A row of the table."""
    asked = [{"id": number, "data": {"text": text}} for number, text in enumerate(texts())]
    body = {"tasks": asked, "label_config": interface(), "params": {"context": None}}
    characters = sum(len(task["data"]["text"]) for task in asked)
    place = Path(shutil.copytree(model, folder / "ner")) if model else None
    backend = Backend(Models(place), Training(None), "token")
    seconds, waits, taken = [], [], []
    with serving(backend, 0) as url, httpx.Client(base_url=url, auth=("x", "token"), timeout=600) as client:
        client.post("/predict", json={**body, "tasks": asked[:5]})
        for _ in range(ROUNDS):
            ended = threading.Event()
            longest = [0.0]

            def others(ended: threading.Event = ended, longest: list[float] = longest) -> None:
                with httpx.Client(base_url=url, auth=("x", "token")) as other:
                    while not ended.wait(0.05):
                        began = time.perf_counter()
                        other.get("/health")
                        longest[0] = max(longest[0], time.perf_counter() - began)

            waiting = threading.Thread(target=others)
            waiting.start()
            began = time.perf_counter()
            answer = client.post("/predict", json=body).json()
            seconds.append(time.perf_counter() - began)
            ended.set()
            waiting.join()
            waits.append(longest[0] * 1000)
            assert len(answer["results"]) == TASKS
            assert not answer["errors"]
        for number in range(ROUNDS if place else 0):
            newer = Path(shutil.copytree(place, folder / "newer"))
            meta = newer / "meta.json"
            meta.write_text(meta.read_text() + " " * (number + 1))
            before, began = backend.models.current.version, time.perf_counter()
            publish(newer, place)
            while backend.models.current.version == before:
                time.sleep(0.01)
            taken.append(time.perf_counter() - began)
    rate = middle([characters / one for one in seconds])
    return [
        "the model" if model else "the rules",
        shown(middle([TASKS / one for one in seconds]), ".0f"),
        f"{rate['median']:,.0f}",
        shown(middle(waits), ".0f"),
        shown(middle(taken), ".1f") if taken else "",
    ]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [measured(None, Path(folder)), measured(Path(sys.argv[1]), Path(folder))]
    heads = ("served", "tasks a second", "characters a second", "longest /health meanwhile, ms")
    print(f"looking each {LOOK:.0f} s\n")
    print(table((*heads, "newer model taken up, s"), rows))


if __name__ == "__main__":
    main()
