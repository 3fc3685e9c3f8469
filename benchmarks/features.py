"""What the kinds of evidence are worth: characters, dictionary and gazetteer, pkuseg, each without and with rules.

    python benchmarks/features.py [GOLD…] [--leave-out field web works seeds] [--seeds 3] [--epochs 3] [--json FILE]

Trains ``configs/ner.cfg`` with its evidence and groups of features set on the command line, on the corpus without some
of its parts, and measures strict micro F1 on each GOLD (marked-up folder, .jsonl with text and spans, .spacy) and on
the parts left out. ``a`` knows characters alone; ``b`` words by the dictionary of spacy-pkuseg, and the gazetteer;
``c`` words by the segmenter pkuseg, and the gazetteer. Rules read the same words as the features beside them, so those
of ``a`` see no word boundaries. Times are CPU seconds of one core; every training is a process of its own.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

from measuring import each_afresh, middle, one_thread, save, shown, speed, table, trained

CONFIG = Path("configs/ner.cfg")
VARIANTS = {
    "a: characters": ("characters", ["characters"]),
    "b: a + dictionary and gazetteer": ("dictionary", ["characters", "words", "names"]),
    "c: a + pkuseg and gazetteer": ("pkuseg", ["characters", "words", "names"]),
}


def overrides(segmenter: str, groups: Sequence[str], seed: int, epochs: int, corpus: Path) -> list[str]:
    """The words after ``ner train configs/ner.cfg`` that make a variant."""
    settings = {
        "paths.corpus": str(corpus),
        "components.evidence.segmenter": segmenter,
        "components.ner.groups": "[" + ",".join(f'"{group}"' for group in groups) + "]",
        "components.ner.certain": '["MONEY"]' if "rules" in groups else "[]",
        "system.seed": str(seed),
        "training.max_epochs": str(epochs),
        "training.eval_frequency": "60",
    }
    return [word for name, value in settings.items() for word in (f"--{name}", value)]


def measured(job: tuple[str, list[str], list[str]]) -> dict[str, Any]:
    """Train by ``(name, overrides, gold)``; F1 a label and in all on each gold, training time, speed.

    With rules among the features, also the F1 of the rules alone (``rules``).
    """
    name, words, gold = job
    from ner.corpus.record import read_corpus
    from ner.evaluation.evaluate import evaluate
    from ner.extracting import predictor
    from ner.mentions import Mention

    nlp, training, _ = trained(CONFIG, overrides=words)
    if "rules" not in nlp.get_pipe("ner").groups:
        nlp.disable_pipe("rules")  # it votes for nobody

    def by_rules(texts: list[str]) -> list[list[Mention]]:
        found = (doc.spans["rules"] for doc in nlp.pipe(texts))
        return [[Mention(span.start_char, span.end_char, span.label_) for span in spans] for spans in found]

    result: dict[str, Any] = {"variant": name, "training_s": training, "f1": {}, "labels": {}, "rules": {}}
    for path in gold:
        records = list(read_corpus(path))
        strict = evaluate(records, predictor(nlp), resamples=100).as_dict()["schemes"]["strict"]
        result["f1"][path] = strict["micro"]["f1"]
        result["labels"][path] = {label: figures["f1"] for label, figures in strict["labels"].items()}
        if "rules" in nlp.pipe_names:
            alone = evaluate(records, by_rules, resamples=100).as_dict()["schemes"]["strict"]
            result["rules"][path] = alone["micro"]["f1"]
    result["characters_per_cpu_s"] = speed(nlp, [record.text for record in records] * 5)
    return result


def without(corpus: Path, parts: Sequence[str], folder: Path) -> Path:
    """A copy of ``corpus`` without the parts that are measured on."""
    target = folder / "corpus"
    shutil.copytree(corpus, target, ignore=lambda parent, _: parts if Path(parent) == corpus else [])
    return target


def summary(results: Sequence[dict[str, Any]], gold: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Middle and spread over the seeds, for each variant."""
    found: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys(result["variant"] for result in results):
        same = [result for result in results if result["variant"] == name]
        found[name] = {
            "f1": {path: middle([result["f1"][path] for result in same]) for path in gold},
            "rules": same[0]["rules"],
            "labels": {
                path: {
                    label: middle([result["labels"][path].get(label, 0.0) for result in same])
                    for label in same[0]["labels"][path]
                }
                for path in gold
            },
            **{
                key: middle([result[key] for result in same])
                for key in ("training_s", "characters_per_cpu_s")
            },
        }
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", help="annotated texts to measure on, besides the parts left out")
    parser.add_argument("--corpus", type=Path, default=Path("corpus/reports"))
    parser.add_argument(
        "--leave-out", nargs="*", default=["field", "web", "works", "seeds"], help="parts not trained on"
    )
    parser.add_argument("--seeds", type=int, default=3, help="trainings of each variant")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2, help="trainings at a time")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    one_thread()

    gold = [*options.gold, *(str(options.corpus / part) for part in options.leave_out)]
    with tempfile.TemporaryDirectory() as folder:
        corpus = without(options.corpus, options.leave_out, Path(folder))
        jobs = [
            (
                f"{name}{', rules' if rules else ''}",
                overrides(segmenter, [*groups, *(["rules"] if rules else [])], seed, options.epochs, corpus),
                gold,
            )
            for (name, (segmenter, groups)), rules, seed in product(
                VARIANTS.items(), (False, True), range(options.seeds)
            )
        ]
        results = list(each_afresh(measured, jobs, options.jobs))

    found = summary(results, gold)
    rows = [
        [
            name,
            *(shown(figures["f1"][path], ".3f") for path in gold),
            shown(figures["training_s"], ".0f"),
            shown(figures["characters_per_cpu_s"]),
        ]
        for name, figures in found.items()
    ]
    rows += [
        [f"{name} alone", *(f"{figures['rules'][path]:.3f}" for path in gold), "", ""]
        for name, figures in found.items()
        if figures["rules"]
    ]
    print(
        f"{options.seeds} trainings of {options.epochs} epochs each; strict micro F1, median (least–most)\n"
    )
    print(
        table(("features", *(Path(path).stem for path in gold), "training, CPU-s", "characters/CPU-s"), rows)
    )
    save(options.json, {"epochs": options.epochs, "seeds": options.seeds, "variants": found})


if __name__ == "__main__":
    main()
