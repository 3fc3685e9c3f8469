"""Out-of-fold against gold: a planted error comes out first."""

from __future__ import annotations

from pathlib import Path

import pytest

from ner.training import TrainingError
from ner.validation.fit import recipe
from ner.validation.folds import grouped
from ner.validation.suspects import suspicious
from tests.conftest import ROOT, SMALL

TOWNS = ["来集", "大隗", "宁郭", "峡窝", "回郭", "大位", "米村", "苟堂"]
QUICK = [*SMALL, "--training.max_epochs", "4"]


@pytest.fixture(scope="module")
def result(reports):
    marked = [
        f"今年[{name}镇](TOWN)党委在[{name}村](VILLAGE)投资[{n}万元](MONEY)。"
        for n, name in enumerate(TOWNS, 2)
    ]
    marked[3] = "今年峡窝镇党委在[峡窝村](TOWN)投资[5万元](MONEY)。"
    records = reports(*marked)
    plan = recipe(ROOT / "configs/ner.cfg", QUICK)
    return suspicious(records, grouped(records, 2, "id"), plan)


def test_planted_errors_come_first_with_both_versions(result):
    assert result["reports"] == 8
    first, second = result["suspects"][:2]
    assert {first["report"], second["report"]} == {"3"}
    dropped = next(one for one in (first, second) if one["kind"] == "missing")
    assert (dropped["given"], [span["text"] for span in dropped["found"]]) == ([], ["峡窝镇"])
    label = next(one for one in (first, second) if one["kind"] == "label")
    assert [(side[0]["label"]) for side in (label["given"], label["found"])] == ["TOWN", "VILLAGE"]


def test_each_says_where_it_is_and_how_sure(result):
    scores = [one["score"] for one in result["suspects"]]
    assert scores == sorted(scores, reverse=True)
    for rank, one in enumerate(result["suspects"], 1):
        assert one["rank"] == rank
        assert 0 <= one["held_given"] <= 1 and 0 <= one["held_found"] <= 1
        assert one["context"][one["start"] - one["offset"] :].startswith(one["text"])
        assert one["number"] == int(one["report"])
        assert (one["line"], one["column"]) == (1, one["start"] + 1)


def test_a_config_without_probabilities_is_refused(reports, tmp_path):
    records = reports(*(f"[{name}镇](TOWN)" for name in TOWNS))
    plan = recipe(Path(ROOT / "configs/ner-net.cfg"), [*SMALL[:2], "--training.max_steps", "1"])
    with pytest.raises(TrainingError, match="only the part crf_v1 gives"):
        suspicious(records, grouped(records, 2, "id"), plan)
