"""Do scores mean something? Scores of entities against how often they are right, on reports not trained on.

    python benchmarks/calibration.py [--leave-out field web works] [--small 10 20 40] [--seeds 5] [--svg FILE] [--json FILE]

Trains ``configs/ner.cfg`` without some parts of the corpus, tags those parts, and sorts the entities found by score.
The gap is the expected calibration error (:mod:`ner.evaluation.calibration`): the mean distance, over ten bins of scores
weighted by their entities, between mean score and share of right entities.

The same for models of a few reports, as ``ner label next`` has them in the first rounds of an annotation: the CRF of
``selection.py``, each ``--seeds`` draws of the reports, their entities together. For them also the gap after Platt's
scaling (1999): a logistic regression on the logarithm of the scores' odds, which learns from five models, each of four
fifths of the same few reports, tagging the others. The last line is of the spans that pre-annotation by both takes from
the rules alone.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measuring import one_thread, save, table, trained

one_thread()

import numpy as np  # noqa: E402
from annotating import CORPUS, Lab  # noqa: E402
from features import CONFIG, without  # noqa: E402
from scipy.special import logit  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from spacy.language import Language  # noqa: E402

from ner.corpus.record import read_corpus  # noqa: E402
from ner.evaluation.answers import Answer  # noqa: E402
from ner.evaluation.calibration import Calibration, calibration, wilson  # noqa: E402
from ner.label_studio.preannotating import Preannotator  # noqa: E402
from ner.output.chart import Point, line_chart  # noqa: E402
from ner.pipeline.beliefs import recognizer  # noqa: E402
from ner.pipeline.entities import mention_of  # noqa: E402
from ner.pipeline.loading import load  # noqa: E402
from ner.rules.precision import precisions  # noqa: E402
from ner.selection.signals import Signals, signals  # noqa: E402

FOLDS = 5
BOUNDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 1.01))


@dataclass
class Model:
    """What a model answered to the held-out reports, what it doubted, and its answers with Platt's scores."""

    answers: list[Answer]
    doubts: list[Signals]
    scaled: list[Answer] | None = None


def whole(parts: Sequence[str]) -> tuple[Model, str]:
    """``configs/ner.cfg``, trained on all of the corpus but these parts; and what :func:`of_rules_alone` says of it."""
    with tempfile.TemporaryDirectory() as folder:
        nlp, *_ = trained(CONFIG, overrides=["--paths.corpus", str(without(CORPUS, parts, Path(folder)))])
    records = [record for part in parts for record in read_corpus(CORPUS / part)]
    docs = list(nlp.pipe([record.text for record in records]))
    found = [tuple(mention_of(entity) for entity in doc.ents) for doc in docs]
    answers = [Answer(record, mentions) for record, mentions in zip(records, found, strict=True)]
    return Model(answers, signals(docs, recognizer(nlp), set())), of_rules_alone(nlp, answers)


def of_rules_alone(nlp: Language, answers: Sequence[Answer]) -> str:
    """Of the spans that a push by both takes from the rules alone: the model's score, their rules', and how many are right."""
    who = Preannotator(load(rules_only=True), nlp)
    judged = [
        (mention.score, precisions()[mention.rule or ""], mention.key in {one.key for one in answer.gold})
        for answer in answers
        for mention in who.mentions_in(answer.record.text)
        if mention.key not in {one.key for one in answer.found}
    ]
    score, precision, right = np.mean(np.array(judged, dtype=float), axis=0)
    return (
        f"{len(judged)} spans of rules alone: mean score {score:.2f}, mean precision of their rules {precision:.2f}, "
        f"share right {right:.2f}"
    )


def small(lab: Lab, size: int, seed: int) -> Model:
    """A model of ``size`` reports, drawn by ``seed``."""
    had = np.random.default_rng(seed).permutation(len(lab.pool))[:size].tolist()
    unread: list[Answer] = []
    for fold in range(FOLDS):
        out = had[fold::FOLDS]
        lab.train([place for place in had if place not in out], seed)
        unread += lab.answers(out)
    platt = LogisticRegression().fit(*pairs(unread))
    lab.train(had, seed)
    answers = lab.answers()
    scaled = [
        Answer(
            answer.record,
            tuple(
                mention._replace(score=float(platt.predict_proba(odds([mention.score or 0.0]))[0, 1]))
                for mention in answer.found
            ),
        )
        for answer in answers
    ]
    return Model(answers, lab.doubted(), scaled)


def pairs(answers: Sequence[Answer]) -> tuple[Any, list[bool]]:
    """The odds of each entity found, and whether it is right."""
    judged = [
        (mention.score or 0.0, mention in _right(answer)) for answer in answers for mention in answer.found
    ]
    return odds([score for score, _ in judged]), [right for _, right in judged]


def odds(scores: Sequence[float]) -> Any:
    """Their logarithm, as a column."""
    return logit(np.clip(scores, 1e-4, 1 - 1e-4))[:, None]


def _right(answer: Answer) -> set:
    gold = {mention.key for mention in answer.gold}
    return {mention for mention in answer.found if mention.key in gold}


def measured(answers: Sequence[Answer]) -> Calibration:
    """Their calibration."""
    found = calibration(answers)
    assert found
    return found


def tables(models: dict[str, list[Model]]) -> Iterator[str]:
    """The gap; how many are right by score; how many changes are expected, and needed."""
    rows = []
    for name, several in models.items():
        gaps = [measured(model.answers) for model in several]
        errors = [gap.error for gap in gaps]
        own = gaps[0].interval if len(several) == 1 else None
        low, high = (own.low, own.high) if own else (min(errors), max(errors))
        scaled = [measured(model.scaled).error for model in several if model.scaled]
        after = f"{np.mean(scaled):.3f} ({min(scaled):.3f}–{max(scaled):.3f})" if scaled else ""
        found = sum(gap.mentions for gap in gaps) // len(gaps)
        rows.append([name, f"{found:,}", f"{np.mean(errors):.3f} ({low:.3f}–{high:.3f})", after])
    yield table(("reports learnt from", "entities", "gap", "gap after Platt's scaling"), rows)
    rows = []
    for low, high in BOUNDS:
        cells = [_wrong(several, low, high) for several in models.values()]
        rows.append([f"{low:.1f}–{min(high, 1):.1f}", *cells])
    rows.append(["below 0.8", *(_wrong(several, 0.0, 0.8) for several in models.values())])
    yield table(("wrong, of those with a score of", *models), rows)
    rows = []
    for name, several in models.items():
        doubts = [signal for model in several for signal in model.doubts]
        answers = [answer for model in several for answer in model.answers]
        missed = sum(len(answer.gold) - len(_right(answer)) for answer in answers) / len(several)
        wrong = sum(len(answer.found) - len(_right(answer)) for answer in answers) / len(several)
        expected = [
            sum(signal.wrong or 0.0 for signal in doubts),
            sum(signal.missed or 0.0 for signal in doubts),
        ]
        rows.append(
            [
                name,
                *(
                    f"{value:,.0f}"
                    for value in (expected[0] / len(several), wrong, expected[1] / len(several), missed)
                ),
            ]
        )
    yield table(("reports learnt from", "expected wrong", "wrong", "expected missed", "missed"), rows)


def _wrong(several: Sequence[Model], low: float, high: float) -> str:
    held = [
        mention in _right(answer)
        for model in several
        for answer in model.answers
        for mention in answer.found
        if low <= (mention.score or 0.0) < high
    ]
    if not held:
        return "–"
    reach = wilson(len(held) - sum(held), len(held))
    return f"{1 - np.mean(held):.0%} ({reach.low:.0%}–{reach.high:.0%}) of {len(held) / len(several):,.0f}"


def plot(models: dict[str, list[Model]]) -> str:
    """Share right against score, a line a model; whiskers by Wilson."""
    series = {}
    for name, several in models.items():
        bins = measured([answer for model in several for answer in model.answers]).bins
        series[f"{name} reports"] = [
            Point(entry.score, entry.right, entry.interval.low, entry.interval.high) for entry in bins
        ]
    straight = "scores that mean what they say"
    return line_chart(
        {**series, straight: [Point(0, 0), Point(1, 1)]},
        x_label="mean score of the entities found",
        y_label="share right",
        title="Are scores to be believed?",
        faint=[straight],
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--leave-out", nargs="*", default=["field", "web", "works"])
    parser.add_argument("--small", nargs="*", type=int, default=[10, 20, 40], help="sizes of small models")
    parser.add_argument("--seeds", type=int, default=5, help="draws of the reports of a small model")
    parser.add_argument("--svg", type=Path, help="file for the plot")
    parser.add_argument("--json", type=Path, help="file for all figures")
    options = parser.parse_args()
    models: dict[str, list[Model]] = {}
    if options.small:
        lab = Lab(True, options.leave_out)
        for size in options.small:
            models[str(size)] = [small(lab, size, seed) for seed in range(options.seeds)]
    model, of_rules = whole(options.leave_out)
    models["all"] = [model]
    print("\n\n".join([*tables(models), of_rules]))
    if options.svg:
        options.svg.write_text(plot(models) + "\n", encoding="utf-8")
    figures = {
        name: [measured(model.answers).as_dict() for model in several] for name, several in models.items()
    }
    save(options.json, figures)


if __name__ == "__main__":
    main()
