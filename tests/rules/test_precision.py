"""The measured precision of rules belongs to the rules there are."""

from __future__ import annotations

import pytest

from ner.rules import RULES
from ner.rules.precision import precisions, smoothed


def test_every_rule_is_measured_and_nothing_else():
    assert precisions().keys() == {rule.name for rule in RULES}, (
        "run python benchmarks/rule_precision.py --write"
    )


def test_a_rule_seen_rarely_is_not_trusted_far():
    assert smoothed(0, 0) == 0.5
    assert smoothed(4, 4) == pytest.approx(5 / 6)
    assert all(0 < precision < 1 for precision in precisions().values())


def test_amounts_with_their_unit_are_surer_than_towns_that_only_the_gazetteer_knows():
    assert precisions()["money.unit"] > 0.95 > 0.9 > precisions()["town.gazetteer"]
