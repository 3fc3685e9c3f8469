"""What choosing is worth: F1 after so many annotated reports, chosen as ``ner label next`` does, by a part of it, or drawn.

    python benchmarks/selection.py [--seeds 5] [--most 80] [--without-rules] [--svg FILE] [--json FILE]

A simulation on the annotated corpus. The parts ``web`` and ``county`` are held out; the rest is the pool. Each seed
draws 10 reports to begin with, the same for all strategies; then 10 more are added by each, again and again, and a
model is trained anew every time: ``configs/ner.cfg``'s CRF with the dictionary segmenter, ``bits`` 18, 4 epochs. Its
strict micro F1 is of both parts together. Strategies:

``chosen``     all of it: doubts, disputes and new names for the length, then the least alike (``ner.selection.choosing``)
``informed``   the same without diversity: the first by doubts, disputes and new names
``doubts``     the model's doubts alone, for the length
``length``     the model's doubts alone, as they are: long reports have more of them
``diversity``  the least alike of all, whatever the model says
``random``     drawn

Evidence of a text (words, names, rules) is gathered once, for no training changes it. Whiskers are the seeds' least and
most. ``--without-rules`` takes the rules away from the features and the signals: a label set nobody has written rules
for.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from measuring import one_core, save, table

one_core()

import numpy as np  # noqa: E402
import spacy  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from scipy.stats import spearmanr  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.training import Example  # noqa: E402

from ner.corpus.names import names  # noqa: E402
from ner.corpus.record import Record, read_corpus  # noqa: E402
from ner.labels import LABEL_NAMES  # noqa: E402
from ner.output.chart import Point, line_chart  # noqa: E402
from ner.pipeline.crf import ChainRecognizer  # noqa: E402
from ner.pipeline.reader import to_doc  # noqa: E402
from ner.pipeline.runs import batches  # noqa: E402
from ner.selection.choosing import candidates  # noqa: E402
from ner.selection.diversity import far_apart, vectors  # noqa: E402
from ner.selection.ranking import order, ranks  # noqa: E402
from ner.selection.signals import Signals, signals  # noqa: E402

CORPUS = Path("corpus/reports")
TESTS = ("web", "county")
STEP, EPOCHS = 10, 4


class Round(NamedTuple):
    """What a strategy may look at: places of the pool that are ``had`` and ``left`` (shuffled), and all it is told."""

    had: list[int]
    left: list[int]
    rows: csr_matrix
    told: Callable[[], list[Signals]]


def chosen(now: Round) -> list[int]:
    """As ``ner label next``."""
    best = [now.left[place] for place in candidates(now.told(), STEP)]
    return [taken.place for taken in far_apart(now.rows, best, now.had, STEP)]


def informed(now: Round) -> list[int]:
    """Without diversity."""
    return [now.left[place] for place in order(now.told())[:STEP].tolist()]


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
    "informed": informed,
    "doubts": doubts,
    "length": length,
    "diversity": diversity,
}


def _most(now: Round, values: Any) -> list[int]:
    return [now.left[place] for place in np.argsort(-np.asarray(values), kind="stable")[:STEP].tolist()]


class Lab:
    """The pool and the held-out reports with their evidence, and one CRF that is trained again and again."""

    def __init__(self, rules: bool) -> None:
        parts = sorted(path for path in CORPUS.iterdir() if path.name not in TESTS)
        self.pool = [record for part in parts for record in read_corpus(part)]
        self.tests = [record for part in TESTS for record in read_corpus(CORPUS / part)]
        config = {"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}}
        self.nlp = spacy.blank("zh", config=config)
        evidence = self.nlp.add_pipe("evidence_v1", config={"segmenter": "dictionary"})
        groups = ["characters", "words", "names", *(["rules"] if rules else [])]
        settings = {"bits": 18, "groups": groups, "certain": ["MONEY"] if rules else []}
        model = self.nlp.add_pipe("crf_v1", config=settings)
        assert isinstance(model, ChainRecognizer)
        self.model, self.rules = model, rules
        self.docs = [evidence(self.nlp.make_doc(record.text)) for record in (*self.pool, *self.tests)]
        self.examples = [
            Example(doc, to_doc(self.nlp, record)) for doc, record in zip(self.docs, self.pool, strict=False)
        ]
        self.rows = vectors([record.text for record in self.pool])

    def train(self, places: Sequence[int], seed: int) -> None:
        """Afresh, on these reports of the pool, in an order that ``seed`` fixes."""
        learnt = [self.examples[place] for place in sorted(places)]
        self.model.initialize(lambda: learnt, labels=list(LABEL_NAMES))
        random = np.random.default_rng(seed)
        for _ in range(EPOCHS):
            for place in random.permutation(len(learnt)).tolist():
                self.model.update([learnt[place]])

    def f1(self) -> float:
        """Strict micro F1 on the held-out reports."""
        right = both = 0
        for doc, record in zip(self._tagged(self.docs[len(self.pool) :]), self.tests, strict=True):
            found, gold = _keys(doc), {mention.key for mention in record.mentions}
            right, both = right + len(found & gold), both + len(found) + len(gold)
        return 2 * right / both if both else 0.0

    def told(self, left: Sequence[int], had: Sequence[int]) -> list[Signals]:
        """The signals of what is left, against the names of what is had."""
        known = set().union(*(names(self.pool[place]) for place in had))
        found: list[Signals] = []
        for docs in batches(self._tagged([self.docs[place] for place in left]), 64, len):
            found += signals(docs, self.model, known)
        return found if self.rules else [_without_rules(signal) for signal in found]

    def changes(self, left: Sequence[int]) -> list[int]:
        """How many mentions are really wrong or missed in each, after :meth:`told`."""
        return [
            len(_keys(self.docs[place]) ^ {mention.key for mention in self.pool[place].mentions})
            for place in left
        ]

    def _tagged(self, docs: Sequence[Doc]) -> list[Doc]:
        return list(self.model.pipe(docs))


def _without_rules(signal: Signals) -> Signals:
    return Signals(signal.characters, signal.mentions, signal.wrong, signal.missed, None, signal.names)


def _keys(doc: Doc) -> set[tuple[int, int, str]]:
    return {(entity.start_char, entity.end_char, entity.label_) for entity in doc.ents}


def course(lab: Lab, strategy: Callable[[Round], list[int]], seed: int, most: int) -> list[dict[str, float]]:
    """F1, characters and mentions annotated, after each step."""
    random = np.random.default_rng(seed)
    had: list[int] = random.permutation(len(lab.pool))[:STEP].tolist()
    rows = []
    while True:
        lab.train(had, seed)
        own: list[Record] = [lab.pool[place] for place in had]
        rows.append(
            {
                "reports": len(had),
                "characters": sum(len(record.text) for record in own),
                "mentions": sum(len(record.mentions) for record in own),
                "f1": lab.f1(),
            }
        )
        if len(had) >= most:
            return rows
        held = set(had)
        left = [place for place in random.permutation(len(lab.pool)).tolist() if place not in held]
        had = [*had, *strategy(Round(had, left, lab.rows, lambda left=left, had=had: lab.told(left, had)))]


def calibrated(lab: Lab, seed: int) -> dict[str, float]:
    """Changes that a model of the first reports expects in all others, against those really needed."""
    order_ = np.random.default_rng(seed).permutation(len(lab.pool)).tolist()
    had, left = order_[:STEP], order_[STEP:]
    lab.train(had, seed)
    expected = [signal.doubts or 0.0 for signal in lab.told(left, had)]
    real = lab.changes(left)
    sizes = [len(lab.pool[place].text) for place in left]
    rate = [spearmanr([x / n for x, n in zip(side, sizes, strict=True)], [y / n for y, n in zip(real, sizes, strict=True)])[0] for side in (expected,)]  # fmt: skip
    return {"expected": sum(expected), "real": sum(real), "rank": float(rate[0])}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--most", type=int, default=80, help="reports annotated in the end")
    parser.add_argument("--strategies", nargs="*", default=list(STRATEGIES), choices=list(STRATEGIES))
    parser.add_argument("--without-rules", action="store_true")
    parser.add_argument("--svg", type=Path, help="file for the plot")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    lab = Lab(not options.without_rules)
    results: dict[str, list[list[dict[str, float]]]] = {name: [] for name in options.strategies}
    known = []
    for seed in range(options.seeds):
        known.append(calibrated(lab, seed))
        for name in options.strategies:
            results[name].append(course(lab, STRATEGIES[name], seed, options.most))
            # After each, so that what is done is kept whatever happens.
            save(options.json, {"seeds": seed + 1, "strategies": results, "doubts": known})
            print(f"seed {seed}, {name}: {results[name][-1][-1]['f1']:.4f}", flush=True)
    lab.train(range(len(lab.pool)), 0)
    everything = lab.f1()
    sizes = [int(row["reports"]) for row in results[options.strategies[0]][0]]

    def over(name: str, key: str, at: int) -> list[float]:
        return [run[at][key] for run in results[name]]

    rows = []
    for at, size in enumerate(sizes):
        cells = []
        for name in options.strategies:
            values = over(name, "f1", at)
            cells.append(f"{np.mean(values):.3f} ({min(values):.3f}–{max(values):.3f})")
        rows.append([str(size), *cells])
    characters = [f"{np.mean(over(name, 'characters', -1)):,.0f}" for name in options.strategies]
    mentions = [f"{np.mean(over(name, 'mentions', -1)):,.0f}" for name in options.strategies]
    rows += [["characters read", *characters], ["mentions in them", *mentions]]
    print(f"\n{options.seeds} seeds, mean (least–most); all {len(lab.pool)} reports: {everything:.3f}\n")
    print(table(("reports", *options.strategies), rows))
    for name in options.strategies:
        if name != "random" and "random" in options.strategies:
            gains = [
                f"{np.mean(both):+.3f} ({sum(gain > 0 for gain in both)} of {len(both)})"
                for at in range(1, len(sizes))
                if (both := np.subtract(over(name, "f1", at), over("random", "f1", at)).tolist())
            ]
            print(
                f"\n{name} less random, from {sizes[1]} reports on (seeds in which it is more): {', '.join(gains)}"
            )
    told = {key: float(np.mean([one[key] for one in known])) for key in known[0]}
    print(
        f"\na model of {STEP} reports expects {told['expected']:,.0f} changes in the others, {told['real']:,.0f} are needed; "
        f"rank correlation over reports, for their length: {told['rank']:.2f}"
    )
    save(
        options.json,
        {"seeds": options.seeds, "all": everything, "strategies": results, "doubts": known},
    )
    if options.svg:
        series = {
            name: [
                Point(size, float(np.mean(values)), *((min(values), max(values)) if name == "chosen" else ()))
                for at, size in enumerate(sizes)
                if (values := over(name, "f1", at))
            ]
            for name in options.strategies
        }
        title = "Reports annotated by choice and at random" + (
            ", without rules" if options.without_rules else ""
        )
        drawn_ = line_chart(
            series, x_label="annotated reports", y_label="micro F1", title=title, faint=["random"]
        )
        options.svg.write_text(drawn_ + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
