"""Cross-validation: each report answered by a model that has not read it, and all answers measured together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ner.evaluation.answers import Answer, sides
from ner.evaluation.breakdown import breakdown, group, headers
from ner.evaluation.calibration import calibration
from ner.evaluation.errors import errors
from ner.evaluation.evaluate import measure
from ner.evaluation.names import pooled_novelty
from ner.validation.fit import Recipe
from ner.validation.folds import Design
from ner.validation.spread import spread
from ner.validation.trainings import Course, Training, Trainings, train_all

_GENRE = "genre"


def cross_validate(
    design: Design,
    recipe: Recipe,
    *,
    by: Sequence[str] = (),
    processes: int = 1,
    course: Course = lambda done, planned: None,
) -> dict[str, Any]:
    """Train for each fold of ``design`` from each seed, and tell everything of the answers, as JSON takes it.

    All that ``ner evaluate`` tells is told of the pooled answers from the first seed, in which each report stands
    once; further seeds say how much is luck (``validation``: ``seeds`` and their spread, ``folds`` and theirs).
    ``by`` are headers to break the scores down by. Raises ``TrainingError``, and ``ValueError`` for a header that no
    report has.
    """
    given = headers([Answer(record, ()) for fold in design.folds for record in fold.test])
    keys = tuple(dict.fromkeys([*([_GENRE] if _GENRE in given else []), *by]))
    for key in keys:
        if key not in given:  # better now than after an hour of training
            raise ValueError(f"no report has a header {key!r}; there are: {', '.join(given) or 'none'}")
    asked = [(fold, seed) for seed in recipe.seeds for fold in design.folds]
    return measured(train_all(asked, recipe, processes=processes, course=course), design, recipe, keys)


def measured(trainings: Trainings, design: Design, recipe: Recipe, by: Sequence[str]) -> dict[str, Any]:
    """What the answers of ``trainings`` are worth; among seeds, one counts that has answered every fold."""
    seed = trainings.done[0].seed
    first = trainings.of_seed(seed)
    answers = _pooled(first)
    found: dict[str, Any] = {"system": str(recipe.config), **measure(answers).as_dict()}
    there = headers(answers)  # after Ctrl-C there may be fewer
    found["breakdowns"] = {
        key: [part.as_dict() for part in breakdown(answers, key)] for key in by if key in there
    }
    found["names"] = pooled_novelty([(_answers(one), one.fold.train) for one in first]).as_dict()
    if (scores := calibration(answers)) is not None:
        found["calibration"] = scores.as_dict()
    found["errors"] = [error.as_dict() for error in errors(answers)]
    whole = [seed for seed in recipe.seeds if len(trainings.of_seed(seed)) == len(design.folds)]
    found["validation"] = {
        "design": design.name,
        "overrides": list(recipe.overrides),
        **trainings.as_dict(),
        "seed": seed,
        **_over_folds(first),
        **_over_seeds({seed: _pooled(trainings.of_seed(seed)) for seed in whole}),
    }
    return found


def _over_folds(trainings: Sequence[Training]) -> dict[str, Any]:
    """Each fold, and the spread of their F1; they are of unequal size, so their mean is not the pooled figure."""
    rows = [
        {
            **group(one.fold.name, *sides(_answers(one))).as_dict(),
            "trained": len(one.fold.train),
            "development": len(one.fold.development),
            "seconds": round(one.fitted.seconds, 1),
        }
        for one in trainings
    ]
    return {"folds": rows, "over_folds": spread([row["micro"]["f1"] for row in rows]).as_dict()}


def _over_seeds(answers: dict[int, list[Answer]]) -> dict[str, Any]:
    """Each seed that answered all reports, and the spread of their pooled F1; nothing of one seed alone."""
    if len(answers) < 2:
        return {}
    rows = []
    for seed, given in answers.items():
        strict = measure(given, resamples=1).as_dict()["schemes"]["strict"]
        rows.append({"seed": seed, **strict})
    return {
        "seeds": rows,
        "over_seeds": {
            average: spread([row[average]["f1"] for row in rows]).as_dict() for average in ("micro", "macro")
        },
    }


def _pooled(trainings: Sequence[Training]) -> list[Answer]:
    return [answer for training in trainings for answer in _answers(training)]


def _answers(training: Training) -> list[Answer]:
    return training.fitted.answers(training.fold)
