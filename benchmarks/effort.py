"""What correcting pre-annotation costs: edits until it is gold, for each 100 gold mentions.

    python benchmarks/effort.py [GOLD ...] [--only] [--jobs 2] [--json FILE] [--components.evidence.segmenter dictionary]

An edit adds a mention, deletes one, or changes edges, label or both of one; without pre-annotation there are 100. Three
kinds of pre-annotation are measured, as ``ner label push --by`` makes them: by the rules, by a model, by both. No model
has learnt from the reports it is measured on:

- the seeds, each by a model of the rest of the corpus and the other four;
- the parts ``field``, ``web`` and ``works``, whose errors the authors of the rules read in part at most, by a model of the other parts;
- every GOLD, annotated reports in a form of the corpus, by a model of the whole corpus (but for the same texts).

``--only`` leaves the first two out. Other options are overrides of ``configs/ner.cfg``. Intervals are of 95 %, from 10,000 bootstrap samples
of reports; the last column is ``both`` against the other two on the same samples.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from measuring import one_thread, save, table

one_thread()

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from ner.corpus.record import Record, read_corpus  # noqa: E402
from ner.evaluation.answers import Answer  # noqa: E402
from ner.evaluation.errors import KINDS, errors  # noqa: E402
from ner.extracting import predictor  # noqa: E402
from ner.label_studio.preannotation import both  # noqa: E402
from ner.pipeline.loading import load  # noqa: E402
from ner.validation.fit import recipe  # noqa: E402
from ner.validation.folds import Fold, fold, leave_one_out  # noqa: E402
from ner.validation.trainings import train_all  # noqa: E402

CORPUS = Path("corpus/reports")
CONFIG = Path("configs/ner.cfg")
UNSEEN = ("field", "web", "works")
EDITS = {
    "missed": "add",
    "spurious": "delete",
    "boundary": "edges",
    "label": "label",
    "both": "edges and label",
}
RESAMPLES = 10_000


def folds(gold: Sequence[Path], only: bool = False) -> list[tuple[str, Fold]]:
    """What is measured, by the name of its rows."""
    corpus = list(read_corpus(CORPUS))
    found: list[tuple[str, Fold]] = []
    if not only:
        found += [("seeds", one) for one in leave_one_out(corpus, list(read_corpus(CORPUS / "seeds"))).folds]
        unseen = [record for part in UNSEEN for record in read_corpus(CORPUS / part)]
        found.append((", ".join(UNSEEN), fold("unseen", corpus, unseen)))
    return found + [(path.stem, fold(path.stem, corpus, list(read_corpus(path)))) for path in gold]


def edits(answers: Sequence[Answer]) -> dict[str, NDArray[np.int64]]:
    """Of each report the edits of each kind, and ``gold``, its mentions."""
    counted = [Counter(error.kind for error in errors([answer])) for answer in answers]
    return {
        "gold": np.array([len(answer.record.mentions) for answer in answers]),
        **{kind: np.array([count[kind] for count in counted]) for kind in KINDS},
    }


def per_hundred(counts: Mapping[str, NDArray[np.int64]], weights: NDArray[np.int64]) -> NDArray[np.float64]:
    """Edits for 100 gold mentions in each sample; ``weights`` (samples, reports) say how often a report is in it."""
    every = np.sum([counts[kind] for kind in KINDS], axis=0)
    return 100 * (weights @ every) / np.maximum(weights @ counts["gold"], 1)


def interval(values: NDArray[np.float64], form: str = ".1f") -> str:
    """Of 95 % of the samples."""
    low, high = np.quantile(values, (0.025, 0.975))
    return f"{low:{form}} to {high:{form}}"


def main() -> None:
    """Print a row for each gold and kind of pre-annotation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--only", action="store_true", help="GOLD alone")
    parser.add_argument("--jobs", type=int, default=1, help="trainings at a time")
    parser.add_argument("--json", type=Path, help="file for all figures")
    given, overrides = parser.parse_known_intermixed_args()
    planned = folds(given.gold, given.only)
    asked = [(one, 0) for _, one in planned]
    trainings = train_all(asked, recipe(CONFIG, overrides), processes=given.jobs)
    rules = predictor(load(rules_only=True))
    records: dict[str, list[Record]] = {}
    shown: dict[str, dict[str, list[Answer]]] = {}
    for (name, _), training in zip(planned, trainings.done, strict=True):
        by = shown.setdefault(name, {"rules": [], "model": [], "both": []})
        records.setdefault(name, []).extend(training.fold.test)
        by_rules = rules([record.text for record in training.fold.test])
        for record, model, ruled in zip(training.fold.test, training.fitted.found, by_rules, strict=True):
            by["rules"].append(Answer(record, tuple(ruled)))
            by["model"].append(Answer(record, model))
            by["both"].append(Answer(record, tuple(both(model, ruled))))
    rows, figures = [], {}
    for name, systems in shown.items():
        size = len(records[name])
        weights = np.random.default_rng(0).multinomial(size, np.full(size, 1 / size), size=RESAMPLES)
        counts = {system: edits(answers) for system, answers in systems.items()}
        samples = {system: per_hundred(counted, weights) for system, counted in counts.items()}
        for system, counted in counts.items():
            kinds = {kind: int(counted[kind].sum()) for kind in EDITS}
            mentions = int(counted["gold"].sum())
            cost = 100 * sum(kinds.values()) / mentions
            against = "" if system == "both" else interval(samples["both"] - samples[system], "+.1f")
            where = f"{name} ({size} reports, {mentions:,} mentions)"
            rows.append(
                [
                    where,
                    system,
                    *map(str, kinds.values()),
                    f"**{cost:.1f}**",
                    interval(samples[system]),
                    against,
                ]
            )
            figures[f"{name}: {system}"] = {"reports": size, "mentions": mentions, **kinds, "edits": cost}
    head = ("gold", "by", *EDITS.values(), "edits for 100", "interval", "both: more or less")
    print(table(head, rows))
    save(given.json, figures)


if __name__ == "__main__":
    main()
