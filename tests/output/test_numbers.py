from ner.output.numbers import bounds, difference, p_value, score


def test_scores_have_three_places_and_none_is_a_dash():
    assert [score(value) for value in (0.12345, 1, None)] == ["0.123", "1.000", "–"]


def test_intervals():
    interval = {"low": -0.0126, "high": 0.5}
    assert bounds({"low": 0.25, "high": 0.5}) == "0.250–0.500"
    assert bounds(interval, signed=True) == "−0.013 to +0.500"
    assert bounds(None) == "–"


def test_differences_have_a_sign_and_small_p_is_not_nought():
    assert [difference(value) for value in (0.01, -0.01, 0)] == ["+0.010", "−0.010", "+0.000"]
    assert [p_value(p) for p in (0.0009, 0.001, 1)] == ["< 0.001", "0.001", "1.000"]
