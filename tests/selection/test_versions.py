"""Two versions of a stretch."""

from __future__ import annotations

import pytest

from ner.corpus.markup import parse
from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.loading import load
from ner.selection.versions import Versions, versions


@pytest.fixture(scope="module")
def nlp(small_model):
    return load(small_model)


def compared(nlp, given: str, found: str) -> list[Versions]:
    (text, ours), (_, theirs) = parse(given), parse(found)
    return versions(ours, theirs, beliefs(recognizer(nlp), [nlp(text)])[0])


@pytest.mark.parametrize(
    ("given", "found", "kind"),
    [
        ("今年[来集镇](TOWN)党委", "今年来集镇党委", "doubted"),
        ("今年来集镇党委", "今年[来集镇](TOWN)党委", "missing"),
        ("今年[来集镇](VILLAGE)党委", "今年[来集镇](TOWN)党委", "label"),
        ("今年[来集](TOWN)镇党委", "今年[来集镇](TOWN)党委", "boundary"),
        ("今年[来集镇马沟村](VILLAGE)", "今年[来集镇](TOWN)[马沟村](VILLAGE)", "both"),
    ],
)
def test_kinds(nlp, given, found, kind):
    (one,) = compared(nlp, given, found)
    assert one.kind == kind
    assert not one.agree
    assert (one.start, one.end) == (2, 8 if "马沟村" in given else 5)
    if kind != "doubted":  # the model knows 来集镇
        assert one.held_found > one.held_given


def test_what_both_say_is_a_stretch_of_its_own(nlp):
    marked = "[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)。"
    found = compared(nlp, marked, marked)
    assert [(one.start, one.end) for one in found] == [(0, 3), (3, 6), (8, 13)]
    assert all(one.agree and one.held_given == one.held_found for one in found)


def test_a_long_version_ties_the_short_ones_below_it_together(nlp):
    given = "[来集镇马沟村](VILLAGE)和[大隗镇](TOWN)"
    (first, second) = compared(nlp, given, "[来集镇](TOWN)[马沟村](VILLAGE)和[大隗镇](TOWN)")
    assert (len(first.given), len(first.found)) == (1, 2)
    assert first.held_found > 0.9 > 0.1 > first.held_given
    assert second.agree


def test_nothing_given_and_nothing_found(nlp):
    assert compared(nlp, "党委召开会议", "党委召开会议") == []
