"""Which design wins? Learners, ways to combine them with rules, and sizes, trained and measured on the same reports.

    python benchmarks/designs.py [--only NAME…] [--seeds 3] [--jobs 1] [--corpus corpus/reports] [--json FILE]

The corpus without its part ``seeds`` is parted as ``ner corpus split`` parts it, so that no name of the test stands in
training; every design of ``design_rows.py`` learns from ``train``, chooses its best model by ``dev``, and is measured on
``test`` and on ``seeds`` (real reports): strict micro F1. Each training is a process of its own; times are CPU seconds
of one core, the size is that of the model's folder. ``--only`` runs the designs whose name holds one of the words. All
takes hours: with ``--json`` it goes on where the file ends, so delete the file when code or corpus have changed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from design_rows import DESIGNS
from measuring import (
    each_afresh,
    evaluated_every,
    middle,
    one_thread,
    save,
    settled,
    shown,
    speed,
    table,
    trained,
)

TESTS = ("test", "seeds")
FIGURES = ("training_s", "characters_per_cpu_s", "size_mb")


class Job(NamedTuple):
    """A design to train from ``folder`` (train, dev, test and seeds as JSONL); ``changes`` come on top of its own."""

    name: str
    seed: int
    folder: Path
    changes: dict[str, Any]


def parted(corpus: Path, folder: Path, seed: int = 0) -> dict[str, list[int]]:
    """Write the parts to ``folder``; reports, characters and mentions of each.

    Raises ``CorpusError`` and ``ValueError`` where the corpus cannot be read or parted.
    """
    from ner.corpus.record import read_corpus, write_jsonl
    from ner.corpus.splits import split

    seeds = list(read_corpus(corpus / "seeds"))
    left_out = {record.text for record in seeds}
    parts = split([record for record in read_corpus(corpus) if record.text not in left_out], seed=seed)
    found = {**parts._asdict(), "seeds": seeds}
    for name, records in found.items():
        write_jsonl(records, folder / f"{name}.jsonl")
    return {
        name: [len(records), sum(len(r.text) for r in records), sum(len(r.mentions) for r in records)]
        for name, records in found.items()
    }


def measured(job: Job) -> dict[str, Any]:
    """Train and measure: ``f1`` and ``labels`` (F1 a label) on each test, and :data:`FIGURES`."""
    import bag_net  # noqa: F401 - registers its parts, as do the next two
    import chain_net  # noqa: F401
    import span_net  # noqa: F401

    from ner.corpus.record import read_corpus
    from ner.evaluation.evaluate import evaluate
    from ner.extracting import predictor
    from ner.pipeline.loading import load

    design = DESIGNS[job.name]
    if design.config is None:
        nlp, seconds, size = load(rules_only=True), 0.0, 0
        nlp.remove_pipe("evidence")
        nlp.add_pipe("evidence_v1", "evidence", first=True, config=dict(design.settings))
    else:
        settings = {
            **design.settings,
            "paths.train": str(job.folder / "train.jsonl"),
            "paths.dev": str(job.folder / "dev.jsonl"),
            "corpora.train.part": "all",
            "corpora.dev.part": "all",
            "system.seed": job.seed,
            **job.changes,
        }
        config = settled(design.config, settings)
        if (epochs := config["training"]["max_epochs"]) and "training.eval_frequency" not in job.changes:
            texts = sum(1 for _ in read_corpus(job.folder / "train.jsonl"))
            config["training"]["eval_frequency"] = evaluated_every(texts, epochs)
        nlp, seconds, size = trained(config, after=design.after)
    result: dict[str, Any] = {"design": job.name, "seed": job.seed, "f1": {}, "labels": {}}
    read: list[str] = []
    for test in TESTS:
        records = list(read_corpus(job.folder / f"{test}.jsonl"))
        strict = evaluate(records, predictor(nlp), resamples=100).as_dict()["schemes"]["strict"]
        result["f1"][test] = strict["micro"]["f1"]
        result["labels"][test] = {label: figures["f1"] for label, figures in strict["labels"].items()}
        read += [record.text for record in records]
    figures = (seconds, speed(nlp, read * 2), size / 1e6)
    return result | dict(zip(FIGURES, figures, strict=True))


def attempted(job: Job) -> dict[str, Any]:
    """:func:`measured`, or what went wrong (``error``): one broken design should not cost the figures of the others."""
    try:
        return measured(job)
    except Exception as error:  # whatever a design may raise
        traceback.print_exc()
        return {"design": job.name, "seed": job.seed, "error": f"{type(error).__name__}: {error}"}


def measured_before(file: Path | None, parts: dict[str, list[int]]) -> list[dict[str, Any]]:
    """The trainings of an earlier run in ``file``; raises ``SystemExit`` where they were of another corpus."""
    if file is None or not file.exists():
        return []
    saved = json.loads(file.read_text(encoding="utf-8"))
    if saved["parts"] != parts:
        sys.exit(f"{file} was measured on another corpus: delete it, or name another file")
    return saved["trainings"]


def summary(results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Median and spread over the seeds of one design."""
    labels = {
        test: {
            label: middle([result["labels"][test].get(label, 0.0) for result in results])
            for label in sorted({label for result in results for label in result["labels"][test]})
        }
        for test in TESTS
    }
    f1 = {test: middle([result["f1"][test] for result in results]) for test in TESTS}
    return {"f1": f1, "labels": labels, **{key: middle([r[key] for r in results]) for key in FIGURES}}


def summaries(results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """:func:`summary` of each design that was measured, in the order of :data:`DESIGNS`."""
    of = {name: [result for result in results if result["design"] == name] for name in DESIGNS}
    return {name: summary(own) for name, own in of.items() if own}


def row(name: str, figures: dict[str, Any]) -> list[str]:
    """A line of the table."""
    seconds, characters, size = (figures[key] for key in FIGURES)
    trained_at_all = seconds["median"] > 0
    return [
        name,
        *(shown(figures["f1"][test], ".3f") for test in TESTS),
        shown(seconds, ".0f") if trained_at_all else "",
        f"{characters['median']:,.0f}",
        f"{size['median']:.1f}" if trained_at_all else "",
    ]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument(
        "--only", nargs="+", default=[""], metavar="NAME", help=f"some of: {'; '.join(DESIGNS)}"
    )
    parser.add_argument("--seeds", type=int, default=3, help="trainings of each design")
    parser.add_argument("--jobs", type=int, default=1, help="trainings at a time")
    parser.add_argument("--json", type=Path, help="file for all figures, written anew after each training")
    options = parser.parse_args()
    one_thread()
    names = [name for name in DESIGNS if any(part in name for part in options.only)]
    if not names:
        parser.error(f"no design is called {', '.join(options.only)}; known are: {'; '.join(DESIGNS)}")

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            parts = parted(options.corpus, folder)
        except (OSError, ValueError) as error:
            sys.exit(str(error))
        jobs = [
            Job(name, seed, folder, {})
            for seed in range(options.seeds)  # all designs once before any twice
            for name in names
            if DESIGNS[name].config or not seed
        ]
        results = measured_before(options.json, parts)
        known = {(result["design"], result["seed"]) for result in results}
        failed: list[str] = []
        left = [job for job in jobs if (job.name, job.seed) not in known]
        for result in each_afresh(attempted, left, options.jobs):
            if "error" in result:
                failed.append(result["design"])
                continue
            results.append(result)
            save(options.json, {"parts": parts, "designs": summaries(results), "trainings": results})
            print(f"{result['design']}, seed {result['seed']}: {result['f1']}", file=sys.stderr, flush=True)

    sizes = (f"{part} {n:,} reports, {c:,} characters, {m:,} mentions" for part, (n, c, m) in parts.items())
    print("; ".join(sizes))
    print(f"\nStrict micro F1, {options.seeds} trainings each, median (least–most)\n")
    head = ("design", *TESTS, "training, CPU-s", "characters/CPU-s", "MB")
    print(table(head, [row(name, figures) for name, figures in summaries(results).items() if name in names]))
    if failed:
        sys.exit(f"could not be measured: {'; '.join(failed)}")


if __name__ == "__main__":
    main()
