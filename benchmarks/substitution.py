"""What mention substitution gains: trainings on few and on many reports, without and with changed copies.

    python benchmarks/substitution.py [--only TEXT…] [--seeds 3] [--jobs 1] [--json FILE]

Trains ``configs/ner.cfg`` on the five seeds, on 40 reports of the parts ``news`` and ``local``, and on all parts but
those measured on; strict micro F1 on the parts ``web`` and ``county``, which none of them holds. Each row without
and with the rules' votes among the features. "copies" is the augmenter's ``level``. A small corpus is trained for as
many steps as 160 with it or without, so that what is gained is not gained by more steps. Median (least–most) of the
seeds; every training is a process of its own.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from features import measured, summary
from measuring import each_afresh, one_thread, save, shown, table

PARTS = Path("corpus/reports")
TESTS = ("web", "county")
STEPS = 160
KINDS = ("places", "enterprises", "programmes", "amounts")


def corpora(folder: Path) -> Iterator[tuple[str, Path]]:
    """The corpora that are trained on, by name."""
    yield "5 seeds", PARTS / "seeds"
    reports = sorted(
        [*(PARTS / "news").glob("*.txt"), *(PARTS / "local").glob("*.txt")], key=lambda p: p.name
    )
    few = folder / "few"
    few.mkdir()
    for path in reports[:40]:
        shutil.copy(path, few / f"{path.parent.name}-{path.name}")
    yield "40 reports", few
    most = folder / "most"
    shutil.copytree(PARTS, most, ignore=shutil.ignore_patterns(*TESTS, "seeds"))
    yield f"{sum(1 for _ in most.rglob('*.txt'))} reports", most


def overrides(corpus: Path, copies: float, rules: bool, seed: int, only: str | None = None) -> list[str]:
    """The words after ``ner train configs/ner.cfg``; ``only`` one kind of substitution."""
    groups = '["characters","words","names"' + (',"rules"]' if rules else "]")
    settings = {
        "paths.corpus": corpus,
        "corpora.train.part": "all",
        "corpora.dev.part": "all",
        "corpora.train.augmenter.level": copies,
        "corpora.train.augmenter.part": "all",
        "components.ner.groups": groups,
        "components.ner.certain": '["MONEY"]' if rules else "[]",
        "system.seed": seed,
        "training.max_epochs": 0,
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS,
    }
    if only:
        kinds = (*KINDS, "suffixes", "print", "columns")
        settings |= {f"corpora.train.augmenter.{kind}": 1.0 * (kind == only) for kind in kinds}
    return [word for name, value in settings.items() for word in (f"--{name}", str(value))]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", nargs="*", default=[""], help="rows whose name holds one of these")
    parser.add_argument("--seeds", type=int, default=3, help="trainings of each row")
    parser.add_argument("--jobs", type=int, default=1, help="trainings at a time")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()
    gold = [str(PARTS / part) for part in TESTS]
    with tempfile.TemporaryDirectory() as folder:
        known = dict(corpora(Path(folder)))
        rows = [
            (f"{name}{', rules' if rules else ''}, {copies:g} copies", (corpus, copies, rules), None)
            for (name, corpus), rules, copies in product(known.items(), (False, True), (0.0, 3.0))
        ]
        rows += [
            (f"5 seeds, rules, 3 copies, {kind} only", (known["5 seeds"], 3.0, True), kind) for kind in KINDS
        ]
        jobs = [
            (name, overrides(*settings, seed, only), gold)
            for name, settings, only in rows
            if any(text in name for text in options.only)
            for seed in range(options.seeds)
        ]
        results = list(each_afresh(measured, jobs, options.jobs))
    found = summary(results, gold)
    print(f"{options.seeds} trainings of {STEPS} steps each; strict micro F1, median (least–most)\n")
    print(
        table(
            ("trained on", *TESTS),
            [
                [name, *(shown(figures["f1"][path], ".3f") for path in gold)]
                for name, figures in found.items()
            ],
        )
    )
    save(options.json, {"seeds": options.seeds, "steps": STEPS, "rows": found})


if __name__ == "__main__":
    main()
