"""Whole processes: memory and start of ``ner extract``, and what a character costs from 1 KB to 10 MB of input.

    python benchmarks/footprint.py [--model models/ner] [--repetitions 3] [--json FILE]

Every figure is of a process of its own, on one core with one thread: peak resident memory as the system counts it,
wall and CPU seconds, and the seconds from the start of the process to the first entity, for which the process reads
one report from standard input and writes to a pipe. Inputs are reports of the corpus one after the other, as many as
the size asks for, in one file, and of small files as many as make 1 MB; ``one line`` is without line breaks.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from measuring import corpus_texts, middle, one_core, save, shown, table

SIZES = {"1 KB": 10**3, "10 KB": 10**4, "100 KB": 10**5, "1 MB": 10**6, "10 MB": 10**7}
ONE_LINE = 5 * 10**6
TOGETHER = 10**6
MOST_MEMORY, LONGEST_START = 600.0, 3.0
FLAT = 1.5
"""How much more a character may cost at any size than in files of 10 KB: less is within what other work on the
machine does to a measurement; what grew with the size would cost hundreds of times as much."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: MB at its peak, wall and CPU seconds in all, and to its first line of output."""

    memory: float
    wall: float
    cpu: float
    first: float


def run(arguments: list[str], standard_input: bytes = b"") -> Run:
    """Run ``ner`` with ``arguments``; ``SystemExit`` with what it said if it fails."""
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", "from ner.cli import main; main()", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        assert process.stdin and process.stdout
        with suppress(BrokenPipeError):  # a command that reads nothing may be done already
            process.stdin.write(standard_input)
            process.stdin.close()
        process.stdout.readline()
        first = time.perf_counter() - started
        while process.stdout.read(1 << 20):
            pass
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"ner {' '.join(arguments)}: {errors.read().decode(errors='replace')}")
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(kilobytes / 1024, wall, used.ru_utime + used.ru_stime, first)


def text_of(size: int, texts: list[str], joint: str) -> str:
    """Reports in turn, parted by ``joint``, up to ``size`` bytes of UTF-8."""
    parts, so_far = [], 0
    for text in cycle(texts):
        part = joint.join(text.split("\n")) + joint
        parts.append(part)
        so_far += len(part.encode())
        if so_far >= size:
            break
    return "".join(parts).encode()[:size].decode(errors="ignore")


def start_and_memory(texts: list[str], modes: dict[str, list[str]], repetitions: int) -> dict[str, dict]:
    """Memory and start of each mode with one report of ordinary length, and of ``ner --help``."""
    report = text_of(3000, texts, "\n").encode()
    found: dict[str, dict] = {}
    commands = {name: [*arguments, "-"] for name, arguments in modes.items()} | {"ner --help": ["--help"]}
    for name, command in commands.items():
        runs = [run(command, report) for _ in range(repetitions)]
        found[name] = {
            "memory_mb": middle([r.memory for r in runs]),
            "first_entity_s": middle([r.first for r in runs]),
            "cpu_s": middle([r.cpu for r in runs]),
        }
    return found


def cost_by_size(texts: list[str], modes: dict[str, list[str]], folder: Path) -> dict[str, dict[str, dict]]:
    """For each mode and size: memory, and microseconds of CPU a character with the start taken off.

    Short inputs would drown in the start: there are as many files of a size as make :data:`TOGETHER` bytes.
    """
    inputs = {name: (text_of(size, texts, "\n"), max(1, TOGETHER // size)) for name, size in SIZES.items()}
    inputs["5 MB, one line"] = (text_of(ONE_LINE, texts, ""), 1)
    files = {name: _write(folder / name, text, count) for name, (text, count) in inputs.items()}
    nothing = _write(folder / "nothing", "来集镇。", 1)
    found: dict[str, dict[str, dict]] = {}
    for mode, arguments in modes.items():
        found[mode] = {}
        start = min(run([*arguments, nothing]).cpu for _ in range(3))
        for name, (text, count) in inputs.items():
            done = run([*arguments, files[name]])
            characters = len(text) * count
            found[mode][name] = {
                "files": count,
                "characters": characters,
                "memory_mb": done.memory,
                "seconds": done.wall,
                "microseconds_a_character": 1e6 * (done.cpu - start) / characters,
            }
    return found


def _write(folder: Path, text: str, count: int) -> str:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return str(folder)


def _figures(found: dict) -> list[str]:
    return [
        f"{found['files']:,}",
        f"{found['characters']:,}",
        f"{found['memory_mb']:.0f}",
        f"{found['seconds']:.1f}",
        f"{found['microseconds_a_character']:.1f}",
    ]


def verdict(start: dict[str, dict], cost: dict[str, dict[str, dict]]) -> list[str]:
    """What is out of bounds."""
    wrong = []
    whole = next(iter(start.values()))
    if whole["memory_mb"]["max"] > MOST_MEMORY:
        wrong.append(f"memory {whole['memory_mb']['max']:.0f} MB, allowed {MOST_MEMORY:.0f}")
    if whole["first_entity_s"]["min"] > LONGEST_START:
        wrong.append(f"first entity after {whole['first_entity_s']['min']:.1f} s, allowed {LONGEST_START} s")
    for mode, sizes in cost.items():
        costs = {name: figures["microseconds_a_character"] for name, figures in sizes.items()}
        del costs[
            "1 KB"
        ]  # shown, not judged: what a report costs whatever its length is spread over 366 characters
        if max(costs.values()) > FLAT * costs["10 KB"]:
            wrong.append(
                f"{mode}: a character costs {max(costs.values()):.1f} µs, in 10 KB {costs['10 KB']:.1f}"
            )
        if (most := max(figures["memory_mb"] for figures in sizes.values())) > MOST_MEMORY:
            wrong.append(f"{mode}: {most:.0f} MB, allowed {MOST_MEMORY:.0f}")
    return wrong


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", default="models/ner", help="folder of the trained pipeline")
    parser.add_argument("--corpus", default="corpus/reports", help="reports to read")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_core()

    texts = corpus_texts(options.corpus)
    modes = {
        "ner extract": ["extract", "--model", options.model],
        "ner extract --rules-only": ["extract", "--rules-only"],
    }
    start = start_and_memory(texts, modes, options.repetitions)
    head = ("one report of 3 KB", "peak memory, MB", "to the first line, s", "CPU, s")
    figures = (("memory_mb", ".0f"), ("first_entity_s", ".2f"), ("cpu_s", ".2f"))
    print(table(head, [[name, *(shown(f[key], form) for key, form in figures)] for name, f in start.items()]))

    with tempfile.TemporaryDirectory() as folder:
        cost = cost_by_size(texts, modes, Path(folder))
    for mode, sizes in cost.items():
        print(f"\n{mode}\n")
        columns = ("files of", "how many", "characters", "peak memory, MB", "seconds", "µs CPU a character")
        print(table(columns, [[name, *_figures(found)] for name, found in sizes.items()]))
    save(options.json, {"start": start, "cost": cost})
    if wrong := verdict(start, cost):
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
