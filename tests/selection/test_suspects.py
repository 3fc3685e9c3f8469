"""What is suspicious, and how much."""

from __future__ import annotations

from math import log

import pytest

from ner.mentions import Mention
from ner.selection.suspects import places_a_name, suspects
from ner.selection.versions import Versions

TOWN, VILLAGE = Mention(0, 3, "TOWN"), Mention(0, 3, "VILLAGE")
PADDED = "[来集镇](TOWN)" + "。" * 37  # forty characters for one name


def ranked(record, *stretches: Versions) -> list[Versions]:
    return [one.versions for one in suspects([(record(PADDED), stretches)])]


def test_the_better_the_model_s_version_and_the_worse_the_given_one_the_more_suspicious(record):
    sure = Versions((VILLAGE,), (TOWN,), 0.01, 0.95)
    likely = Versions((VILLAGE,), (TOWN,), 0.05, 0.9)
    open_ = Versions((VILLAGE,), (TOWN,), 0.3, 0.6)
    neither = Versions((VILLAGE,), (TOWN,), 0.01, 0.05)
    refuted = Versions((VILLAGE,), (TOWN,), 0.6, 0.3)
    assert ranked(record, refuted, open_, sure, neither, likely) == [sure, likely, neither, open_, refuted]


def test_a_name_that_the_model_does_not_know_is_less_suspicious_than_one_that_is_not_given(record):
    doubted = Versions((TOWN,), (), 0.001, 0.998)
    missing = Versions((), (TOWN,), 0.05, 0.9)
    assert ranked(record, doubted, missing) == [missing, doubted]


def test_the_score_is_the_logarithm_of_the_odds(record):
    (one,) = suspects([(record(PADDED), [Versions((TOWN,), (), 0.09, 0.89)])])
    assert one.score == pytest.approx(log(0.9 / 0.1 / 40))
    assert places_a_name([one.record]) == 40


def test_where_all_agree_there_is_nothing_to_look_at(record):
    assert suspects([(record("[来集镇](TOWN)"), [Versions((TOWN,), (TOWN,), 0.2, 0.2)])]) == []
    assert suspects([]) == []


def test_a_corpus_without_names_still_misses_some(record):
    (one,) = suspects([(record("来集镇"), [Versions((), (TOWN,), 0.0, 0.99)])])
    assert one.score == pytest.approx(log(100))
