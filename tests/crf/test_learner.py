from __future__ import annotations

import numpy as np
import pytest

from ner.crf.learner import Learner, Lesson
from ner.crf.model import ChainModel
from ner.crf.tags import Tags

TAGS = Tags(["TOWN"])
STARTS = np.array([0, 6])
# Three features a position; feature 1 marks the first and feature 2 the last character of a name.
FEATURES = np.array([[0, 1, 9], [0, 5, 7], [0, 2, 8], [0, 3, 9], [0, 3, 7], [0, 4, 9]] * 2, dtype=np.uint32)
FREE = np.full(12, -1, dtype=np.int32)
GOLD = TAGS.encode(12, [(0, 3, "TOWN"), (6, 9, "TOWN")])


def trained(steps: int = 30) -> tuple[Learner, list[float]]:
    learner = Learner(TAGS, bits=4, rate=0.3, l2=0.01, texts=1)
    lesson = Lesson.of(FEATURES, STARTS, GOLD)
    return learner, [learner.learn(lesson) for _ in range(steps)]


def tagged(model: ChainModel, fixed: np.ndarray = FREE):
    return model.tag(model.table.emissions(FEATURES), STARTS, fixed)


def test_learning_lowers_the_loss_and_finds_the_names():
    learner, losses = trained()
    assert losses[-1] < losses[0] / 10
    assert min(losses) > 0, "a log-likelihood is below zero"
    tags, _ = tagged(learner.model(0.0))
    np.testing.assert_array_equal(tags, GOLD)


def test_the_first_loss_is_that_of_uniform_tags():
    _, losses = trained(1)
    # 1 of the allowed tag sequences of each 6-character sentence, all equally likely before learning.
    allowed = TAGS.allowed.astype(float)
    ways = TAGS.may_start @ np.linalg.matrix_power(allowed, 5) @ TAGS.may_end
    assert losses[0] == pytest.approx(2 * np.log(ways), rel=1e-5)


def test_a_saved_model_tags_alike_and_can_go_on_learning():
    learner, losses = trained()
    model = ChainModel.from_bytes(learner.model(0.0).to_bytes())
    np.testing.assert_array_equal(tagged(model)[0], GOLD)
    resumed = Learner.resume(model, rate=0.3, l2=0.01, texts=1)
    assert resumed.learn(Lesson.of(FEATURES, STARTS, GOLD)) == pytest.approx(losses[-1], rel=0.3)


def test_weak_features_are_left_out():
    learner, _ = trained()
    whole, pruned = learner.model(0.0).table, learner.model(0.5).table
    assert 0 < len(pruned.rows) < len(whole.rows)


def test_rubbish_is_no_model():
    with pytest.raises(ValueError, match="pickle"):
        ChainModel.from_bytes(b"rubbish")


def test_what_is_fixed_to_o_is_never_part_of_a_name():
    fixed = FREE.copy()
    fixed[1] = 0
    tags, beliefs = tagged(trained()[0].model(0.0), fixed)
    assert not tags[:3].any()
    assert tags[6:9].all()
    assert beliefs.tag_probability[1, 0] > 0.999


def test_a_fixed_name_is_tagged_though_the_model_doubts_it():
    fixed = FREE.copy()
    fixed[4:6] = TAGS.encode(2, [(0, 2, "TOWN")])
    tags, beliefs = tagged(trained()[0].model(0.0), fixed)
    assert TAGS.decode(tags) == [(0, 3, "TOWN"), (4, 6, "TOWN"), (6, 9, "TOWN")]
    assert beliefs.path_probability(4, tags[4:6]) < 0.1
