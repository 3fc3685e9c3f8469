import re

import pytest
from lxml import etree

from ner.output.chart import Bar, Point, bar_chart, line_chart

SVG = "{http://www.w3.org/2000/svg}"
CURVE = {
    "rules": [Point(40, 0.86, 0.84, 0.88), Point(20, 0.80)],
    "none <b>": [Point(20, 0.5), Point(40, 0.6)],
}


def drawn(chart: str) -> etree._Element:
    return etree.fromstring(chart)


def words(chart: str) -> list[str]:
    return ["".join(text.itertext()) for text in drawn(chart).iter(f"{SVG}text")]


def lines(chart: str) -> list[list[tuple[float, float]]]:
    """The points of each series, the samples of the legend left out."""
    paths = [path.get("points") for path in drawn(chart).iter(f"{SVG}polyline")]
    pairs = [[tuple(map(float, pair.split(","))) for pair in path.split()] for path in paths]
    return pairs[len(pairs) // 2 :]


def curve(series=CURVE, **more) -> str:
    return line_chart(series, x_label="reports", y_label="F1", title="Learning curve", **more)


def test_axes_title_and_legend_are_written():
    shown = words(curve())
    assert {"Learning curve", "reports", "F1", "rules", "none <b>"} <= set(shown)
    assert {"20", "40", "0.5", "0.9"} <= set(shown)
    assert drawn(curve()).find(f"{SVG}title").text == "Learning curve"


def test_points_stand_where_they_belong_and_from_left_to_right():
    (first, second) = lines(curve())
    assert first[0][0] == second[0][0] < first[1][0] == second[1][0]
    assert first[1][1] < first[0][1] < second[1][1] < second[0][1]  # SVG counts downwards
    per_unit = (second[0][1] - first[1][1]) / (0.86 - 0.5)
    assert second[0][1] - second[1][1] == pytest.approx(per_unit * 0.1, abs=0.2)


def test_only_points_with_an_interval_have_whiskers():
    """A whisker is three strokes of 1.5."""
    assert len(re.findall('stroke-width="1.5"/>', curve())) == 3


def test_a_whisker_reaches_from_low_to_high():
    chart = curve({"a": [Point(0, 0.5, 0.0, 1.0), Point(1, 1.0), Point(2, 0.0)]})
    (points,) = lines(chart)
    stem = next(e for e in drawn(chart).iter(f"{SVG}line") if e.get("stroke-width") == "1.5")
    assert {float(stem.get("y1")), float(stem.get("y2"))} == {points[1][1], points[2][1]}


def test_a_faint_series_has_no_dots():
    assert curve().count("<circle") == 3  # two points and the legend's
    faint = curve(faint=["rules"])
    assert "stroke-dasharray" in faint
    assert faint.count("<circle") == 3  # now those of the other series, the first strong one
    assert faint.count("<rect") == 1  # the ground


def test_doubling_is_as_far_everywhere_and_ticks_are_at_the_points():
    chart = curve({"a": [Point(n, 0.5 + n / 1000) for n in (10, 20, 40, 271, 274)]}, doubling=True)
    (points,) = lines(chart)
    (ten, twenty, forty, *_) = (x for x, _ in points)
    assert twenty - ten == pytest.approx(forty - twenty, abs=0.2)
    assert [word for word in words(chart) if word in ("10", "20", "40", "271", "274")] == [
        "274",
        "40",
        "20",
        "10",
    ]
    assert words(curve({"a": [Point(10, 0.5)]}, doubling=True))


@pytest.mark.parametrize(
    "points", [[Point(5, 0.5)], [Point(5, 0), Point(5, 0)], [Point(-3, 1e6), Point(2.5, 1e6 + 1)]]
)
def test_odd_points_are_drawn(points):
    for x, y in lines(curve({"a": points}))[0]:
        assert 0 <= x <= 720
        assert 0 <= y <= 400


def test_many_series_find_room():
    chart = curve({f"series {n}": [Point(n, n)] for n in range(20)})
    assert float(drawn(chart).get("height")) > 400
    names = [e for e in drawn(chart).iter(f"{SVG}text") if "".join(e.itertext()).startswith("series")]
    assert len({(e.get("x"), e.get("y")) for e in names}) == 20
    assert max(float(e.get("y")) for e in names) < min(y for line in lines(chart) for _, y in line)


def test_nothing_to_draw_is_an_error():
    with pytest.raises(ValueError, match="at least one point"):
        curve({"a": []})
    with pytest.raises(ValueError, match="at least one bar"):
        bar_chart([], x_label="F1", title="none")


def bars(chart: str) -> list[float]:
    return [float(e.get("width")) for e in drawn(chart).iter(f"{SVG}rect") if e.get("width") != "100%"]


def test_bars_are_as_long_as_their_values_and_begin_at_nought():
    chart = bar_chart([Bar("镇", 0.8, 0.6, 0.9), Bar("村", 0.4)], x_label="F1", title="By label", most=1)
    first, second = bars(chart)
    assert first == pytest.approx(second * 2, abs=0.2)
    assert {"镇", "村", "0.800", "0.400", "0", "1", "F1", "By label"} <= set(words(chart))
    assert len(re.findall('stroke-width="1.5"/>', chart)) == 3


def test_bars_of_nought_and_with_long_names():
    chart = bar_chart([Bar("0", 0.0, 0.0, 0.0), Bar("很" * 90, 0.0, note="(3)")], x_label="F1", title="t")
    assert bars(chart) == [0, 0]
    assert any(re.fullmatch("很+… \\(3\\)", word) and len(word) < 40 for word in words(chart))
