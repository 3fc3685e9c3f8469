import pytest

from ner.output.svg import LogScale, Scale, drawing, number, text, ticks, width


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0.71, 0.893, [0.7, 0.75, 0.8, 0.85, 0.9]),
        (20, 289, [0, 100, 200, 300]),
        (0, 0.3, [0, 0.1, 0.2, 0.3]),
        (-0.02, 0.01, [-0.02, -0.01, 0, 0.01]),
        (3, 3, [1, 2, 3, 4, 5]),
        (0, 0, [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]),
    ],
)
def test_ticks_are_round_and_enclose(low, high, expected):
    assert ticks(low, high) == expected


def test_a_scale_may_count_downwards():
    y = Scale(0, 1, 300, 100)
    assert (y(0), y(0.5), y(1)) == (300, 200, 100)


def test_on_a_logarithmic_scale_twice_as_much_is_as_far():
    x = LogScale(10, 40, 0, 100)
    assert [x(value) for value in (10, 20, 40)] == pytest.approx([0, 50, 100])


def test_numbers_are_short():
    assert [number(value) for value in (0.1 + 0.2, 2500, 1.0, -0.02)] == ["0.3", "2,500", "1", "-0.02"]


def test_a_chinese_character_is_wider_than_a_letter():
    assert width("镇") > width("a")
    assert width("镇村", 10) == 20


def test_text_is_no_markup():
    assert "<b>" not in text(0, 0, "<b>")
    assert "<b>" not in drawing((1, 1), "<b>", [])
    assert "&lt;b&gt;" in text(0, 0, "a", behind="<b>")
