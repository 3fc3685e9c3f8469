"""Push and pull of 1,000 tasks with 20 spans each, on the Label Studio that 'ner label start' has started.

ner label start; python benchmarks/labelling.py

CPU time is that of this process and of the server together (they take turns), so that other work on the machine
disturbs little; it is read from /proc.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from measuring import middle, shown, table

from ner.corpus.markup import parse
from ner.label_studio.connection import connect, find
from ner.label_studio.home import Home
from ner.label_studio.preannotation import prediction, version
from ner.label_studio.project import made
from ner.label_studio.pull import fetch, pulled, write
from ner.label_studio.push import Wanted, push
from ner.label_studio.tasks import tasks_of
from ner.reports.report import Report

TASKS, SPANS, ROUNDS = 1000, 20, 3
LINE = "[来集镇](TOWN)党委、政府在全镇范围内抓项目、促发展、惠民生,人勤春来早,大伙儿干劲十足。"


def reports() -> list[Wanted]:
    """A thousand reports of 800 characters, each with twenty mentions and a text of its own."""
    found = []
    for number in range(TASKS):
        text, mentions = parse(f"第{number}号。\n" + LINE * SPANS)
        found.append((Report(text, f"{number}.txt", "txt"), mentions))
    return found


def server_time() -> float:
    """CPU seconds of the server so far."""
    process = Home().process
    assert process
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print a table of seconds and tasks a second."""
    address = find()
    client = connect(address, 600)
    wanted = reports()
    seconds: dict[str, list[float]] = {}
    used: dict[str, list[float]] = {}

    def timed(name: str, action: Callable[[], object]) -> object:
        began, cpu = perf_counter(), process_time() + server_time()
        result = action()
        seconds.setdefault(name, []).append(perf_counter() - began)
        used.setdefault(name, []).append(process_time() + server_time() - cpu)
        return result

    for number in range(ROUNDS):
        project = made(client, address, f"benchmark {number}")
        other = made(client, address, f"benchmark {number} of the server")
        tasks = [(tasks_of(report)[0], mentions) for report, mentions in wanted]
        request = [
            {
                "data": task.as_data(),
                "predictions": [{"model_version": version(1), **prediction(task.text, mentions)}],
                "annotations": [{"result": prediction(task.text, mentions)["result"]}],
            }
            for task, mentions in tasks
        ]
        bare = [{key: value for key, value in task.items() if key != "annotations"} for task in request]
        timed("push, new", lambda p=project: push(client, address, p, wanted))
        timed("push again, nothing changed", lambda p=project: push(client, address, p, wanted))
        timed(
            "push, every prediction changed",
            lambda p=project: push(
                client, address, p, [(report, mentions[1:]) for report, mentions in wanted]
            ),
        )
        timed(
            "the server alone: one import",
            lambda p=other, b=bare: client.projects.import_tasks(id=p.id, request=b),
        )
        client.tasks.delete_all_tasks(id=other.id)
        client.projects.import_tasks(id=other.id, request=request)
        exported = timed("the server alone: one export", lambda p=other: fetch(client, address, p))
        with tempfile.TemporaryDirectory() as folder:
            timed("pull: reading, checking, writing", lambda e=exported, f=folder: write(pulled(*e), Path(f)))
            summary = json.loads(Path(folder, "pulled.json").read_text(encoding="utf-8"))
            assert len(summary["reports"]) == TASKS
        client.projects.delete(project.id)
        client.projects.delete(other.id)
    rows = [[name, shown(middle(found), ".1f"), *_rates(used[name])] for name, found in seconds.items()]
    heads = (f"{TASKS:,} tasks of {SPANS} spans", "seconds", "CPU seconds", "tasks a CPU second")
    print(table(heads, rows))


def _rates(cpu: list[float]) -> list[str]:
    median = middle(cpu)
    return [shown(median, ".1f"), f"{TASKS / median['median']:,.0f}"]


if __name__ == "__main__":
    main()
