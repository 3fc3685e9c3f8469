"""What choosing is worth: F1 after so many annotated reports, chosen as ``ner label next`` does, by a part of it, or drawn.

    python benchmarks/selection.py [--seeds 3] [--most 80] [--without-rules] [--add JSON…] [--svg FILE] [--json FILE]

A simulation on the annotated corpus. The parts ``web`` and ``county`` are held out; the rest is the pool. Each seed
draws 10 reports to begin with, the same for all strategies; then each adds 10 of 120 that are drawn anew, again and again,
and a model is trained anew every time: ``configs/ner.cfg``'s CRF with the dictionary segmenter, ``bits`` 18, 4 epochs. Its
strict micro F1 is of both parts together. Strategies:

``chosen``     all of it: doubts, disputes and new names for the length, then the least alike (``ner.selection.choosing``)
``informed``   the same without diversity: the first by doubts, disputes and new names
``doubts``     the model's doubts alone, for the length
``length``     the model's doubts alone, as they are: long reports have more of them
``diversity``  the least alike of all, whatever the model says
``random``     drawn

Whiskers are the seeds' least and most. ``--without-rules`` takes the rules away from the features and the signals: a
label set that nobody has written rules for. ``--add`` takes in the figures of earlier runs, of other seeds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring import one_core, save, table

one_core()

import numpy as np  # noqa: E402
from annotating import STEP, Lab, Round, calibrated, course  # noqa: E402
from sklearn.cluster import KMeans  # noqa: E402

from ner.output.chart import Point, line_chart  # noqa: E402
from ner.selection.choosing import candidates  # noqa: E402
from ner.selection.diversity import far_apart  # noqa: E402
from ner.selection.ranking import order, ranks  # noqa: E402


def chosen(now: Round) -> list[int]:
    """As ``ner label next``."""
    best = [now.left[place] for place in candidates(now.told(), STEP)]
    return [taken.place for taken in far_apart(now.rows, best, now.had, STEP)]


def informed(now: Round) -> list[int]:
    """Without diversity."""
    return [now.left[place] for place in order(now.told())[:STEP].tolist()]


def kmeans(now: Round) -> list[int]:
    """The same candidates as ``chosen``, in as many k-means clusters as are wanted; of each the best."""
    best = [now.left[place] for place in candidates(now.told(), STEP)]
    clusters = KMeans(STEP, n_init=4, random_state=now.seed).fit_predict(now.rows[best])
    firsts = dict(zip(clusters[::-1], best[::-1], strict=True))
    taken = [place for place in best if place in firsts.values()]
    return (taken + [place for place in best if place not in taken])[:STEP]  # a cluster may be empty


def doubts(now: Round) -> list[int]:
    """The model's doubts alone, for the length."""
    return _most(now, ranks(now.told())["doubts"])


def length(now: Round) -> list[int]:
    """The model's doubts alone, as they are."""
    return _most(now, [signal.doubts or 0.0 for signal in now.told()])


def diversity(now: Round) -> list[int]:
    """Whatever the model says."""
    return [taken.place for taken in far_apart(now.rows, now.left, now.had, STEP)]


def drawn(now: Round) -> list[int]:
    """At random: what is left comes shuffled."""
    return now.left[:STEP]


STRATEGIES = {
    "random": drawn,
    "chosen": chosen,
    "k-means": kmeans,
    "informed": informed,
    "doubts": doubts,
    "length": length,
    "diversity": diversity,
}


def _most(now: Round, values: Any) -> list[int]:
    return [now.left[place] for place in np.argsort(-np.asarray(values), kind="stable")[:STEP].tolist()]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--seeds", type=int, default=3, help="how many to run, from --first on; 0: only --add"
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
    runs = [run for figures in earlier for run in figures["runs"]]
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
            runs.append(run)
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
        options.svg.write_text(plot(runs, options.strategies, options.without_rules) + "\n", encoding="utf-8")


def tables(runs: Sequence[dict[str, Any]], strategies: Sequence[str]) -> Iterator[str]:
    """F1 by size and strategy; then how much each has more than a random choice from the same beginning."""
    sizes = [row["reports"] for row in runs[0]["strategies"][strategies[0]]]
    rows = []
    for at, size in enumerate(sizes):
        figures = [_over(runs, name, "f1", at) for name in strategies]
        rows.append([str(size), *(f"{np.mean(f):.3f} ({min(f):.3f}–{max(f):.3f})" for f in figures)])
    for key in ("characters", "mentions"):
        means = (np.mean(_over(runs, name, key, -1)) for name in strategies)
        rows.append([f"{key} of {sizes[-1]}", *(f"{mean:,.0f}" for mean in means)])
    yield table(("reports", *strategies), rows)
    if "random" not in strategies:
        return
    rows = []
    for name in strategies:
        if name != "random":
            gains = [
                np.subtract(_over(runs, name, "f1", at), _over(runs, "random", "f1", at))
                for at in range(1, len(sizes))
            ]
            rows.append([name, *(f"{gain.mean():+.3f} ({(gain > 0).sum()}/{len(gain)})" for gain in gains)])
    yield table(("more than random (seeds)", *map(str, sizes[1:])), rows)


def plot(runs: Sequence[dict[str, Any]], strategies: Sequence[str], without_rules: bool) -> str:
    """F1 against reports, the mean of the seeds; whiskers for what the command does."""
    series: dict[str, list[Point]] = {}
    for name in strategies:
        series[name] = []
        for at, row in enumerate(runs[0]["strategies"][name]):
            figures = _over(runs, name, "f1", at)
            reach = (min(figures), max(figures)) if name == "chosen" else ()
            series[name].append(Point(row["reports"], float(np.mean(figures)), *reach))
    title = f"Reports chosen and drawn{', without rules' if without_rules else ''}"
    return line_chart(series, x_label="annotated reports", y_label="micro F1", title=title, faint=["random"])


def _over(runs: Sequence[dict[str, Any]], name: str, key: str, at: int) -> list[float]:
    return [run["strategies"][name][at][key] for run in runs]


if __name__ == "__main__":
    main()
