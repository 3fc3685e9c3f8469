"""What choosing is worth: F1 after so much annotating, chosen as ``ner label next`` does, by a part of it, or drawn.

    python benchmarks/selection.py [--seeds 5] [--most 80] [--without-rules] [--add JSON…] [--svg FILE] [--json FILE]

A simulation on the annotated corpus. The parts ``web`` and ``county`` are held out; the rest is the pool. Each seed
draws 10 reports to begin with, the same for all strategies; then each adds 10 of 120 that are drawn anew, again and again,
and a model is trained anew every time: ``configs/ner.cfg``'s CRF with the dictionary segmenter, ``bits`` 18, 4 epochs. Its
strict micro F1 is of both parts together. Strategies:

``chosen``     all of it: doubts, disputes and new names for the length, then one of each kind by k-means (``ner.selection``)
``k-center``   the same first reports, but of them the least alike, by greedy k-center
``informed``   the same without diversity: the first by doubts, disputes and new names
``doubts``     the model's doubts alone, for the length
``length``     the model's doubts alone, as they are: long reports have more of them
``diversity``  the least alike of all, whatever the model says
``random``     drawn

A report is no measure of work. So F1 is also told after as many characters read, mentions there were to mark, and edits:
spans added, deleted or changed until the pre-annotation is gold, each report pre-annotated by the rules and the model of
its round; between two sizes a straight line. Whiskers are the seeds' least and most. ``--without-rules`` takes the rules
away from features, signals and pre-annotation: a label set that nobody has written rules for. ``--add`` takes in the
figures of earlier runs, of other seeds or other strategies. A seed and strategy take 25 CPU seconds up to 80 reports.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measuring import one_core, save

one_core()

import numpy as np  # noqa: E402
from annotating import STEP, Lab, Round, calibrated, course  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from selection_tables import MEASURES, joined, plot, tables  # noqa: E402

from ner.selection.choosing import candidates  # noqa: E402
from ner.selection.diversity import unlike  # noqa: E402
from ner.selection.ranking import order, ranks  # noqa: E402


def chosen(now: Round) -> list[int]:
    """As ``ner label next``."""
    best = [now.left[place] for place in candidates(now.told(), STEP)]
    return [taken.place for taken in unlike(now.rows, best, now.had, STEP)]


def informed(now: Round) -> list[int]:
    """Without diversity."""
    return [now.left[place] for place in order(now.told())[:STEP].tolist()]


def k_center(now: Round) -> list[int]:
    """The same candidates as ``chosen``; of them the least alike."""
    return far_apart(now.rows, [now.left[place] for place in candidates(now.told(), STEP)], now.had, STEP)


def doubts(now: Round) -> list[int]:
    """The model's doubts alone, for the length."""
    return _most(now, ranks(now.told())["doubts"])


def length(now: Round) -> list[int]:
    """The model's doubts alone, as they are."""
    return _most(now, [signal.doubts or 0.0 for signal in now.told()])


def diversity(now: Round) -> list[int]:
    """Whatever the model says."""
    return far_apart(now.rows, now.left, now.had, STEP)


def drawn(now: Round) -> list[int]:
    """At random: what is left comes shuffled."""
    return now.left[:STEP]


STRATEGIES = {
    "random": drawn,
    "chosen": chosen,
    "k-center": k_center,
    "informed": informed,
    "doubts": doubts,
    "length": length,
    "diversity": diversity,
}


def far_apart(rows: csr_matrix, candidates: Sequence[int], covered: Sequence[int], n: int) -> list[int]:
    """Greedy k-center: again and again the candidate that is the least like all that is covered or taken."""
    own = rows[list(candidates)]
    nearest = (own @ rows[list(covered)].T).toarray().max(axis=1)
    taken: list[int] = []
    for _ in range(n):
        taken.append(int(nearest.argmin()))
        nearest = np.maximum(nearest, (own @ own[taken[-1]].T).toarray().ravel())
        nearest[taken] = np.inf
    return [candidates[place] for place in taken]


def _most(now: Round, values: Any) -> list[int]:
    return [now.left[place] for place in np.argsort(-np.asarray(values), kind="stable")[:STEP].tolist()]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--seeds", type=int, default=5, help="how many to run, from --first on; 0: only --add"
    )
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--most", type=int, default=80, help="reports annotated in the end")
    parser.add_argument("--strategies", nargs="*", default=list(STRATEGIES), choices=list(STRATEGIES))
    parser.add_argument("--without-rules", action="store_true")
    parser.add_argument("--add", type=Path, nargs="*", default=[], help="figures of earlier runs (--json)")
    parser.add_argument("--svg", type=Path, help="file for the plot")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    earlier = [json.loads(path.read_text(encoding="utf-8")) for path in options.add]
    runs = joined([run for figures in earlier for run in figures["runs"]])
    everything = next((figures["all"] for figures in earlier if "all" in figures), None)
    if options.seeds:  # without: the figures of earlier runs, shown together
        lab = Lab(not options.without_rules)
        if everything is None:
            lab.train(range(len(lab.pool)), 0)
            everything = lab.f1()
        for seed in range(options.first, options.first + options.seeds):
            run: dict[str, Any] = {"seed": seed, "doubts": calibrated(lab, seed), "strategies": {}}
            for name in options.strategies:
                run["strategies"][name] = course(lab, STRATEGIES[name], seed, options.most)
                print(
                    f"seed {seed}, {name}: {run['strategies'][name][-1]['f1']:.4f}",
                    file=sys.stderr,
                    flush=True,
                )
            runs = joined([*runs, run])
            save(options.json, {"runs": runs, "all": everything})  # after each, so that what is done is kept
    print(
        f"{len(runs)} seeds, mean (least–most)"
        + (f"; the whole pool: {everything:.3f}" if everything else "")
    )
    print()
    print("\n\n".join(tables(runs, options.strategies)))
    told = {key: float(np.mean([run["doubts"][key] for run in runs])) for key in runs[0]["doubts"]}
    print(
        f"\nA model of {STEP} reports expects {told['expected']:,.0f} changes in 120 others, {told['real']:,.0f} are "
        f"needed; rank correlation over reports, for their length: {told['rank']:.2f}"
    )
    if options.svg:
        for measure, words in MEASURES.items():
            path = (
                options.svg
                if measure == "reports"
                else options.svg.with_stem(f"{options.svg.stem}-{measure}")
            )
            chart = plot(runs, options.strategies, measure, words, options.without_rules)
            path.write_text(f"{chart}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
