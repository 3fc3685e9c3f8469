"""The rules alone on every part of the corpus: strict F1 a label, micro with its interval over reports.

python benchmarks/rules.py [--corpus corpus/reports]
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from measuring import table

from ner.labels import LABEL_NAMES


def row(part: Path) -> list[str]:
    """Name, mentions, F1 by label, micro F1 with its 95 % interval."""
    from ner.evaluating import report

    found: dict[str, Any] = report("rules", part)
    strict, interval = found["schemes"]["strict"], found["intervals"]["micro"]
    labels = (
        f"{strict['labels'][name]['f1']:.3f}" if name in strict["labels"] else "–" for name in LABEL_NAMES
    )
    micro = f"{strict['micro']['f1']:.3f} [{interval['low']:.3f}, {interval['high']:.3f}]"
    return [part.name, f"{strict['micro']['gold']:,}", *labels, micro]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parts = sorted(path for path in parser.parse_args().corpus.iterdir() if path.is_dir())
    print(table(("part", "mentions", *LABEL_NAMES, "micro [95 %]"), [row(part) for part in parts]))


if __name__ == "__main__":
    main()
