"""The five seeds, each found by a model trained on the corpus without it, against the rules alone: strict F1.

    python benchmarks/real.py [--folder corpus/reports/seeds] [--jobs 1]

Leave-one-report-out as ``ner crossval --leave-one-out`` does it. Intervals are of reports drawn with replacement; p is
of the paired test between model and rules.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from measuring import table

from ner.labels import LABEL_NAMES


def row(name: str, figures: dict[str, Any]) -> list[str]:
    """F1 by label and in all, with its interval."""
    strict, interval = figures["schemes"]["strict"], figures["intervals"]["micro"]
    micro = f"{strict['micro']['f1']:.3f} [{interval['low']:.3f}, {interval['high']:.3f}]"
    return [name, *(f"{strict['labels'][label]['f1']:.3f}" for label in LABEL_NAMES), micro]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", default="corpus/reports/seeds")
    parser.add_argument("--jobs", default="1")
    options = parser.parse_args()
    program = Path(sys.executable).parent / "ner"
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, words in {
            "default model": ["crossval", "--leave-one-out", options.folder, "--jobs", options.jobs],
            "rules alone": ["evaluate", "rules", options.folder],
        }.items():
            file = Path(folder) / "figures.json"
            subprocess.run([program, *words, "-o", file], check=True, stdout=subprocess.DEVNULL)
            found[name] = json.loads(file.read_text(encoding="utf-8"))
    counts = found["rules alone"]["schemes"]["strict"]["labels"]
    mentions = (f"{counts[label]['gold']}" for label in LABEL_NAMES)
    total = f"{found['rules alone']['schemes']['strict']['micro']['gold']}"
    rows = [row(name, figures) for name, figures in found.items()]
    print(table(("", *LABEL_NAMES, "micro [95 %]"), [*rows, ["mentions", *mentions, total]]))


if __name__ == "__main__":
    main()
