"""Learning curve: what more annotated reports would bring.

Models are trained on growing subsets of the corpus and asked about the same other reports. Subsets are drawn at
random and nested: a larger one holds the smaller ones, so that what differs is what was added. Each seed draws an
order of its own and trains from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ner.corpus.record import Record
from ner.evaluating import answer
from ner.evaluation.answers import Answer
from ner.evaluation.evaluate import measure
from ner.pipeline.loading import load_rules
from ner.validation.fit import Recipe
from ner.validation.folds import Fold, fold
from ner.validation.spread import spread
from ner.validation.trainings import Course, Training, train_all

ALL = "all"
"""The size that is all reports there are."""
SIZES = ("10", "20", "40", "80", "160", "320", "640", ALL)
"""Unless others are asked for: as far as there are so many."""


def learning_curve(
    corpus: Sequence[Record],
    test: Sequence[Record],
    recipe: Recipe,
    *,
    sizes: Sequence[str] | None = None,
    processes: int = 1,
    course: Course = lambda done, planned: None,
) -> dict[str, Any]:
    """Strict F1 on ``test`` after training on so many reports of ``corpus``, as JSON takes it.

    ``sizes`` are numbers of reports or ``all``. Reports with the text of one in ``test`` are not learnt from, and one
    in ten of the others, the same ones at every size, chooses the best step and counts in none. Raises
    ``TrainingError``, and ``ValueError`` for sizes that are none or more than there are.
    """
    whole = fold(ALL, corpus, test)
    asked = [
        (part, seed)
        for seed in recipe.seeds
        for part in subsets(whole, counted(sizes, len(whole.train)), seed)
    ]
    trainings = train_all(asked, recipe, processes=processes, course=course)
    found: dict[int, list[dict[str, Any]]] = {}
    for training in trainings.done:
        found.setdefault(len(training.fold.train), []).append(_scores(training))
    return {
        "system": str(recipe.config),
        "overrides": list(recipe.overrides),
        "tested": len(test),
        "mentions": sum(len(record.mentions) for record in test),
        "development": len(whole.development),
        "seeds": list(recipe.seeds),
        **trainings.as_dict(),
        "sizes": [_summary(size, rows) for size, rows in sorted(found.items())],
        "rules": _f1(answer(load_rules(), test).answers),
    }


def counted(sizes: Sequence[str] | None, reports: int) -> list[int]:
    """``sizes`` as growing numbers, of ``reports`` at hand; those asked for by nobody only as far as they go.

    Raises ``ValueError`` as :func:`learning_curve` does.
    """
    if sizes is None:
        return sorted({min(_number(size, reports), reports) for size in SIZES})
    numbers = sorted({_number(size, reports) for size in sizes})
    if not numbers:
        raise ValueError("a learning curve needs sizes, such as 10,20,40,all")
    if numbers[-1] > reports:
        raise ValueError(f"{numbers[-1]} reports were asked for, but there are {reports} to learn from")
    return numbers


def subsets(whole: Fold, sizes: Sequence[int], seed: int) -> list[Fold]:
    """Folds that learn from so many reports of ``whole``, each of those of the smaller ones and more."""
    order = np.random.default_rng(seed).permutation(len(whole.train)).tolist()
    # In the order of the corpus, so that all reports are the same training whatever was drawn.
    return [
        whole._replace(name=str(size), train=[whole.train[place] for place in sorted(order[:size])])
        for size in sizes
    ]


def _number(size: str, reports: int) -> int:
    if size == ALL:
        return reports
    if not size.isdecimal() or int(size) < 1:
        raise ValueError(f"a size is a number of reports or the word all, not {size!r}")
    return int(size)


def _scores(training: Training) -> dict[str, Any]:
    return {"seed": training.seed, **_f1(training.fitted.answers(training.fold))}


def _f1(answers: Sequence[Answer]) -> dict[str, Any]:
    strict = measure(answers, resamples=1).as_dict()["schemes"]["strict"]
    labels = {name: tally["f1"] for name, tally in strict["labels"].items()}
    return {"micro": strict["micro"]["f1"], "macro": strict["macro"]["f1"], "labels": labels}


def _summary(size: int, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The seeds of one size together; a label that a seed neither had nor found has an F1 of 0 there."""
    labels = dict.fromkeys(name for row in rows for name in row["labels"])
    return {
        "size": size,
        "micro": spread([row["micro"] for row in rows]).as_dict(),
        "macro": spread([row["macro"] for row in rows]).as_dict(),
        "labels": {name: spread([row["labels"].get(name, 0.0) for row in rows]).as_dict() for name in labels},
        "seeds": list(rows),
    }
