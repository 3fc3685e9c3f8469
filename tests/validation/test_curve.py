"""Learning curves: growing subsets, and what comes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ner.validation import trainings as trainings_module
from ner.validation.curve import counted, learning_curve, subsets
from ner.validation.fit import Fitted, Recipe
from ner.validation.folds import fold

RECIPE = Recipe(Path("configs/ner.cfg"), (), (0, 1))


@pytest.fixture
def corpus(reports):
    others = (f"[{c}集镇](TOWN)有几户人家" for c in "甲乙丙丁戊己庚辛壬癸")
    return reports("[来集镇](TOWN)党委", "[大隗镇](TOWN)党委", *others)


@pytest.fixture
def whole(corpus):
    return fold("all", corpus, corpus[:2])


def chosen(whole, sizes, seed) -> list[list[str]]:
    return [[record.meta["id"] for record in part.train] for part in subsets(whole, sizes, seed)]


def test_a_larger_subset_holds_the_smaller_ones(whole):
    small, middle, large = chosen(whole, [2, 5, 8], 0)
    assert set(small) < set(middle) < set(large)
    assert [len(small), len(middle), len(large)] == [2, 5, 8]
    assert all(part == sorted(part, key=int) for part in (small, middle, large))


def test_the_seed_draws_the_order_and_all_reports_are_the_same_for_each(whole):
    number = len(whole.train)
    assert chosen(whole, [3], 0) == chosen(whole, [3], 0) != chosen(whole, [3], 1)
    assert chosen(whole, [number], 0) == chosen(whole, [number], 1)


def test_neither_tested_nor_developing_reports_are_learnt_from(whole):
    for part in subsets(whole, [1, len(whole.train)], 0):
        texts = {record.text for record in part.train}
        assert not texts & {record.text for record in (*part.test, *part.development)}
        assert part.development == whole.development


def test_sizes():
    assert counted(None, 30) == [10, 20, 30]
    assert counted(None, 8) == [8]
    assert counted(["5", "all", "2", "30"], 30) == [2, 5, 30]
    for sizes, complaint in ((["31"], "31 reports were asked for"), (["0"], "not '0'"), ([], "needs sizes")):
        with pytest.raises(ValueError, match=complaint):
            counted(sizes, 30)


def test_a_curve_tells_mean_and_reach_of_each_size(corpus, monkeypatch):
    test = corpus[:2]

    def run(task, jobs, processes):
        for place, job in enumerate(jobs):  # from four reports all is found; from two, one seed finds half
            right = 2 if len(job.fold.train) > 2 or job.seed else 1
            yield place, Fitted([r.mentions if n < right else () for n, r in enumerate(job.fold.test)], 1)

    monkeypatch.setattr(trainings_module, "run", run)
    found = learning_curve(corpus, test, RECIPE, sizes=["2", "4"])
    small, large = found["sizes"]
    assert (small["size"], small["micro"]["least"], small["micro"]["most"]) == (2, pytest.approx(2 / 3), 1)
    assert small["labels"]["TOWN"]["mean"] == small["micro"]["mean"] == pytest.approx(5 / 6)
    assert (large["size"], large["micro"]["values"]) == (4, [1, 1])
    assert found["rules"]["micro"] == 1  # a town by its suffix
    assert (found["tested"], found["mentions"], found["planned"], found["done"]) == (2, 2, 4, 4)
