"""Out-of-fold against gold: each report judged by a model that has not read it, and what is suspicious of all of them.

``ner corpus suspects`` calls :func:`suspicious`. What makes a suspect is said in :mod:`ner.selection.suspects`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ner.corpus.checks import position
from ner.corpus.record import Record
from ner.evaluation.errors import REACH, report_name
from ner.mentions import Mention
from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.entities import mention_of
from ner.selection.suspects import Suspect, suspects
from ner.selection.versions import Versions, versions
from ner.training import TrainingError
from ner.validation.fit import Job, Recipe, trained
from ner.validation.folds import Design
from ner.validation.processes import run
from ner.validation.trainings import Course

Judged = list[tuple[Record, list[Versions]]]


def suspicious(
    records: Sequence[Record],
    design: Design,
    recipe: Recipe,
    *,
    processes: int = 1,
    course: Course = lambda done, planned: None,
) -> dict[str, Any]:
    """Everything in which models and gold differ, ranked, as JSON takes it; ``design`` holds out each of ``records``.

    One training a fold, from the first seed of ``recipe``. A suspect has its report's id and number (from 0), the place in the file (line
    and column from 1) and in the text (half-open code points), both versions with their probabilities, and the ``score``
    (logarithm of odds, see :class:`ner.selection.suspects.Suspect`). Raises ``TrainingError``.
    """
    judged = judge_all(design, recipe, processes=processes, course=course)
    ranked = suspects(judged)
    numbers = {id(record): number for number, record in enumerate(records)}
    return {
        "system": str(recipe.config),
        "design": design.name,
        "reports": len(judged),
        "mentions": sum(len(record.mentions) for record, _ in judged),
        "suspects": [
            {"rank": rank, **_as_dict(suspect, numbers[id(suspect.record)])}
            for rank, suspect in enumerate(ranked, 1)
        ],
    }


def judge_all(
    design: Design,
    recipe: Recipe,
    *,
    processes: int = 1,
    course: Course = lambda done, planned: None,
) -> Judged:
    """Each report with its stretches, by the model of the fold that holds it out; raises ``TrainingError``."""
    judged: dict[int, list[list[Versions]]] = {}
    with TemporaryDirectory(prefix="ner-suspects-") as name:
        jobs = [Job(fold, recipe, recipe.seeds[0], Path(name)) for fold in design.folds]
        course(0, len(jobs))
        for place, stretches in run(judge, jobs, processes):
            judged[place] = stretches
            course(len(judged), len(jobs))
    return [
        (record, stretches)
        for place, fold in enumerate(design.folds)
        for record, stretches in zip(fold.test, judged[place], strict=True)
    ]


def judge(job: Job) -> list[list[Versions]]:
    """Train, judge each report held out, throw the model away.

    Raises as :func:`ner.validation.fit.fit`, and ``TrainingError`` for a config without a CRF.
    """
    found: list[list[Versions]] = []
    with trained(job) as nlp:
        model = recognizer(nlp)
        if model is None:
            raise TrainingError(
                f"{job.recipe.config}: suspects need probabilities, which only the part crf_v1 gives"
            )
        for record in job.fold.test:
            doc = nlp(record.text)
            mentions = [mention_of(entity) for entity in doc.ents]
            found.append(versions(record.mentions, mentions, beliefs(model, [doc])[0]))
    return found


def _as_dict(suspect: Suspect, number: int) -> dict[str, Any]:
    record, stretch = suspect.record, suspect.versions
    line, column = position(record, stretch.start)
    offset = max(0, stretch.start - REACH)
    return {
        "kind": stretch.kind,
        "report": report_name(record, number + 1),
        "number": number,
        "path": str(record.path) if record.path else None,
        "line": line,
        "column": column,
        "start": stretch.start,
        "end": stretch.end,
        "text": record.text[stretch.start : stretch.end],
        "given": _mentions(record, stretch.given),
        "found": _mentions(record, stretch.found),
        "held_given": round(stretch.held_given, 4),
        "held_found": round(stretch.held_found, 4),
        "score": round(suspect.score, 3),
        "context": record.text[offset : stretch.end + REACH],
        "offset": offset,
    }


def _mentions(record: Record, mentions: Iterable[Mention]) -> Sequence[dict[str, Any]]:
    return [
        {"start": start, "end": end, "label": label, "text": record.text[start:end]}
        for start, end, label, *_ in mentions
    ]
