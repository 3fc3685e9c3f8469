"""All trainings that are asked for, one after the other or side by side, until they are done or Ctrl-C comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from ner.training import TrainingError
from ner.validation.fit import Fitted, Job, Recipe, fit
from ner.validation.folds import Fold
from ner.validation.processes import run

Task = Callable[[Job], Fitted]
Course = Callable[[int, int], object]
"""Is told how many trainings are done, and of how many."""


class Training(NamedTuple):
    """A training that is done: which fold, from which seed, and what came of it."""

    fold: Fold
    seed: int
    fitted: Fitted


class Trainings(NamedTuple):
    """What was ``done`` of the ``planned`` trainings, in their order; less than all of them after Ctrl-C."""

    planned: int
    done: list[Training]

    def of_seed(self, seed: int) -> list[Training]:
        """Those from one seed."""
        return [training for training in self.done if training.seed == seed]

    def as_dict(self) -> dict[str, Any]:
        """How many, and how long they took, for JSON."""
        seconds = sum(training.fitted.seconds for training in self.done)
        return {"planned": self.planned, "done": len(self.done), "seconds": round(seconds, 1)}


def train_all(
    asked: Sequence[tuple[Fold, int]],
    recipe: Recipe,
    *,
    processes: int = 1,
    course: Course = lambda done, planned: None,
    task: Task = fit,
) -> Trainings:
    """Train for each fold and seed that is ``asked`` for; ``course`` hears of each that is done.

    Ctrl-C ends it with what is done. Raises ``TrainingError`` where a training fails, and where there is nothing to
    keep after Ctrl-C.
    """
    finished: dict[int, Fitted] = {}
    with TemporaryDirectory(prefix="ner-crossval-") as name:
        jobs = [Job(fold, recipe, seed, Path(name)) for fold, seed in asked]
        course(0, len(jobs))
        try:
            for place, fitted in run(task, jobs, processes):
                finished[place] = fitted
                course(len(finished), len(jobs))
        except KeyboardInterrupt:
            if not finished:
                raise TrainingError("stopped before the first training was done: nothing to tell") from None
    return Trainings(len(jobs), [Training(*asked[place], finished[place]) for place in sorted(finished)])
