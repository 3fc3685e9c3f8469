"""How often each rule is right: writes the scores that pre-annotation by rules shows, and tests them.

    python benchmarks/rule_precision.py [--write]

Counted are spans kept under a rule's name after overlaps are settled, right in place and label, on all parts of the
corpus but those that the rules were written on. The test holds out each part in turn: scores from the others against how
often its spans are right, in bins of scores; ``gap`` is the expected calibration error over them. ``--write`` puts the
counts where the package reads them; do so whenever rules or corpus have changed.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from measuring import table

from ner.corpus.record import read_corpus
from ner.evaluating import answer
from ner.evaluation.dashboard import dashboard
from ner.pipeline.loading import load
from ner.rules import RULES
from ner.rules.precision import COUNTS, smoothed

WRITTEN_ON = ("seeds", "written")
Counts = dict[str, tuple[int, int]]


def counted(corpus: Path) -> dict[str, Counts]:
    """For each part and rule how many spans are right and kept."""
    nlp = load(rules_only=True)
    names = [(rule.name, rule.label) for rule in RULES]
    found = {}
    for part in sorted(path for path in corpus.iterdir() if path.is_dir() and path.name not in WRITTEN_ON):
        ballots = answer(nlp, read_corpus(part)).ballots or []
        found[part.name] = {row.rule: (row.won_right, row.won) for row in dashboard(ballots, names)}
    return found


def summed(parts: list[Counts]) -> Counts:
    """The counts of several parts together."""
    return {
        rule.name: (sum(part[rule.name][0] for part in parts), sum(part[rule.name][1] for part in parts))
        for rule in RULES
    }


def tested(found: dict[str, Counts]) -> str:
    """The table of the test."""
    right: Counter[int] = Counter()
    kept: Counter[int] = Counter()
    scores: defaultdict[int, float] = defaultdict(float)
    for held in found:
        others = summed([counts for part, counts in found.items() if part != held])
        for rule, (good, spans) in found[held].items():
            score = smoothed(*others[rule])
            place = min(int(score * 10), 9)
            right[place] += good
            kept[place] += spans
            scores[place] += score * spans
    rows, gap = [], 0.0
    for place in sorted(kept):
        if kept[place]:
            mean, share = scores[place] / kept[place], right[place] / kept[place]
            gap += abs(mean - share) * kept[place] / sum(kept.values())
            rows.append(
                [
                    f"{place / 10:.1f}–{place / 10 + 0.1:.1f}",
                    f"{kept[place]:,}",
                    f"{mean:.2f}",
                    f"{share:.2f}",
                ]
            )
    shown = table(("score", "spans", "mean score", "share right"), rows)
    return f"{shown}\n\n{sum(kept.values()):,} spans of {len(found)} parts; gap {gap:.3f}"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument("--write", action="store_true", help=f"write {COUNTS.name} into the package")
    given = parser.parse_args()
    found = counted(given.corpus)
    print(tested(found))
    if given.write:
        lines = [
            "# How many spans of each rule are right, and how many are kept after overlaps are settled.",
            f"# Made by: python benchmarks/rule_precision.py --write; parts of the corpus: {', '.join(found)}.",
            f"# Left out: {', '.join(WRITTEN_ON)}, on which the rules were written.",
            "rule\tright\tkept",
            *(f"{rule}\t{right}\t{kept}" for rule, (right, kept) in summed(list(found.values())).items()),
        ]
        COUNTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
