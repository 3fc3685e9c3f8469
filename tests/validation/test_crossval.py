"""From the answers of folds to everything that is measured of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ner.mentions import Mention
from ner.training import TrainingError
from ner.validation import trainings as trainings_module
from ner.validation.crossval import cross_validate, measured
from ner.validation.fit import Fitted, Recipe
from ner.validation.folds import grouped
from ner.validation.trainings import Training, Trainings, train_all

RECIPE = Recipe(Path("configs/ner.cfg"), (), (0, 1))


@pytest.fixture
def design(reports):
    marked = ["[来集镇](TOWN)", "[大隗镇](TOWN)[来集镇](TOWN)", "[宁郭镇](TOWN)", "[马沟村](VILLAGE)"]
    return grouped(reports(*marked, genre=["notice", "brief", "brief", "brief"]), 2, "id")


def answered(design, *, missed: tuple[str, ...] = (), seed: int = 0) -> list[Training]:
    """Trainings whose models find everything but what stands in ``missed``."""

    def found(record) -> tuple[Mention, ...]:
        return tuple(m for m in record.mentions if record.text[m.start : m.end] not in missed)

    return [Training(one, seed, Fitted([found(r) for r in one.test], 1.5)) for one in design.folds]


def told(design, done, by=("genre",)) -> dict:
    result = measured(Trainings(4, done), design, RECIPE, by)
    assert json.loads(json.dumps(result)) == result
    return result


def test_the_answers_of_all_folds_are_measured_together(design):
    result = told(design, answered(design, missed=("马沟村",)))
    micro = result["schemes"]["strict"]["micro"]
    assert (result["documents"], micro["correct"], micro["gold"]) == (4, 4, 5)
    assert [group["name"] for group in result["breakdowns"]["genre"]] == ["brief", "notice"]
    assert [error["kind"] for error in result["errors"]] == ["missed"]
    validation = result["validation"]
    assert [(fold["trained"], fold["development"], fold["documents"]) for fold in validation["folds"]] == [
        (1, 1, 2),
        (1, 1, 2),
    ]
    of_folds = [fold["micro"]["f1"] for fold in validation["folds"]]
    assert validation["over_folds"]["values"] == of_folds
    assert validation["over_folds"]["mean"] == pytest.approx(sum(of_folds) / 2)
    assert (validation["done"], validation["planned"], validation["seconds"]) == (2, 4, 3.0)


def test_a_name_is_seen_if_its_own_fold_has_learnt_from_it(design):
    folds = [one._replace(train=[*one.train, *one.development], development=[]) for one in design.folds]
    learnt = {fold.test[0].meta["id"]: [r.meta["id"] for r in fold.train] for fold in folds}
    assert learnt == {"0": ["1", "3"], "1": ["0", "2"]}
    result = told(design, answered(design._replace(folds=folds)))
    seen, unseen = result["names"]["groups"]
    # 来集镇 stands in reports of both folds, so it is seen twice; whoever held all training reports against all
    # answers would take every name for a seen one.
    assert (seen["micro"]["gold"], unseen["micro"]["gold"]) == (2, 3)
    assert result["names"]["trainings"] == 2


def test_seeds_are_compared_where_they_answered_every_fold(design):
    first, second = answered(design), answered(design, missed=("马沟村",), seed=1)
    validation = told(design, [*first, *second])["validation"]
    assert [row["seed"] for row in validation["seeds"]] == [0, 1]
    assert validation["over_seeds"]["micro"]["most"] == 1.0
    assert validation["over_seeds"]["micro"]["least"] == pytest.approx(8 / 9)
    assert "seeds" not in told(design, [*first, second[0]])["validation"]


def test_a_header_that_is_not_there_is_told_before_the_work_begins(design):
    with pytest.raises(ValueError, match="no report has a header 'county'; there are: genre, id"):
        cross_validate(design, RECIPE, by=["county"])


def stopped_after(number: int):
    def run(task, jobs, processes):
        yield from ((place, Fitted([()] * len(job.fold.test), 1)) for place, job in enumerate(jobs[:number]))
        raise KeyboardInterrupt

    return run


def test_ctrl_c_leaves_what_is_done(design, monkeypatch):
    monkeypatch.setattr(trainings_module, "run", stopped_after(1))
    seen = []
    result = cross_validate(design, RECIPE, course=lambda *counts: seen.append(counts))
    assert (result["documents"], result["validation"]["done"], result["validation"]["planned"]) == (2, 1, 4)
    assert seen == [(0, 4), (1, 4)]
    monkeypatch.setattr(trainings_module, "run", stopped_after(0))
    with pytest.raises(TrainingError, match="stopped before the first training was done"):
        train_all([(design.folds[0], 0)], RECIPE)
