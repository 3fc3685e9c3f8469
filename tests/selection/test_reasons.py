"""Why, in words."""

from __future__ import annotations

from ner.selection.reasons import reasons


def test_the_most_telling_stands_first_and_what_is_common_is_none(told):
    signals = told(5.25, 4, "来集镇 大隗镇 宁郭镇 峡窝镇 回郭镇")
    shares = {"doubts": 0.7, "disputed": 0.4, "names": 0.95}
    assert reasons(signals, shares, "seed-laiji-2022", 0.123) == (
        "5 new names: 来集镇、大隗镇、宁郭镇、峡窝镇 … (more than 95% of the pool)",
        "the model is unsure of 4 of the 10 mentions it finds (score below 0.8), and may miss about 3 (more than 70% of the "
        "pool)",
        "12% like the nearest, seed-laiji-2022",
    )


def test_the_first_of_all(told):
    assert reasons(told(), {}, None, 0.0) == ("the first: nothing to be compared with",)
