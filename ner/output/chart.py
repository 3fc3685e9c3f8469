"""Charts as inline SVG: bars with the intervals of what they show, and lines through points with theirs.

>>> line_chart({"rules": [Point(20, 0.81, 0.78, 0.84), Point(40, 0.86)]}, x_label="reports", y_label="F1",
...            title="Learning curve")
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ner.output.svg import (
    GRID,
    INK,
    PALETTE,
    SIZE,
    SOFT,
    LogScale,
    Scale,
    drawing,
    line,
    number,
    text,
    ticks,
    whisker,
    width,
)

_WIDTH = 720
_PLOT = 250  # the height between the axes
_ROW = 30  # of a bar
_EDGE = 16
_NAME = 280  # pixels for the name of a bar, before it is cut


class Point(NamedTuple):
    """``y`` at ``x``, with the interval of ``y`` where there is one."""

    x: float
    y: float
    low: float | None = None
    high: float | None = None


class Bar(NamedTuple):
    """A ``value`` of 0 or more with its name, its interval where there is one, and a note behind the name."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    colour: str = PALETTE[0]
    note: str = ""


def line_chart(
    series: Mapping[str, Sequence[Point]],
    *,
    x_label: str,
    y_label: str,
    title: str,
    faint: Collection[str] = (),
    doubling: bool = False,
) -> str:
    """One line a series, in the order of the mapping, each point with its whisker; axes fit what is shown.

    Series named in ``faint`` are grey, dashed and without dots: something to compare the others with. With
    ``doubling`` twice as much is as far to the right everywhere, for an ``x`` above 0, and its ticks are at the points.
    Raises ``ValueError`` where there is no point at all.
    """
    points = [point for line_points in series.values() for point in line_points]
    if not points:
        raise ValueError("a chart needs at least one point")
    places = sorted({point.x for point in points})
    across = places if doubling and len(places) > 1 else ticks(places[0], places[-1], 6)
    heights = [value for _, y, low, high in points for value in (y, low, high) if value is not None]
    up = ticks(min(heights), max(heights))
    looks = _looks(series, faint)
    legend, top = _legend(looks, 58)
    left = _EDGE + max(width(number(value)) for value in up) + 8
    kind = LogScale if doubling else Scale
    x = kind(across[0], across[-1], left, _WIDTH - _EDGE - 8)
    y = Scale(up[0], up[-1], top + 24 + _PLOT, top + 24)
    parts = [text(_EDGE, 28, title, size=15, bold=True), *legend]
    parts.append(text(_EDGE, top + 6, y_label, fill=SOFT))
    for value in up:
        parts.append(line(x.begin, y(value), x.end, y(value)))
        parts.append(text(x.begin - 8, y(value) + SIZE / 3, number(value), anchor="end", fill=SOFT))
    edge = x.end + _WIDTH
    for value in reversed(
        across
    ):  # from the right, so that of two ticks too near to be told it is the last that stays
        parts.append(line(x(value), y.begin, x(value), y.begin + 5, SOFT))
        if x(value) + width(number(value)) / 2 + 6 < edge:
            parts.append(text(x(value), y.begin + 21, number(value), anchor="middle", fill=SOFT))
            edge = x(value) - width(number(value)) / 2
    parts.append(line(x.begin, y.begin, x.end, y.begin, SOFT))
    parts.append(text((x.begin + x.end) / 2, y.begin + 40, x_label, anchor="middle", fill=SOFT))
    for name, line_points in series.items():
        parts += _line(sorted(line_points, key=lambda point: point.x), x, y, looks[name])
    return drawing((_WIDTH, y.begin + 52), title, parts)


def bar_chart(
    bars: Sequence[Bar], *, x_label: str, title: str, most: float | None = None, form: str = ".3f"
) -> str:
    """One lying bar a row, from 0 up to ``most`` (by default as far as the longest reaches), with its value.

    ``form`` is the format of the value.

    Raises ``ValueError`` where there is no bar.
    """
    if not bars:
        raise ValueError("a chart needs at least one bar")
    names = [_shortened(bar.name) for bar in bars]
    left = _EDGE + max(width(f"{name} {bar.note}") for name, bar in zip(names, bars, strict=True)) + 10
    top, bottom = 44, 44 + _ROW * len(bars)
    steps = ticks(0, most or max(bar.high or bar.value for bar in bars) or 1)
    x = Scale(0, steps[-1], left, _WIDTH - _EDGE - 48)
    parts = [text(_EDGE, 28, title, size=15, bold=True)]
    for value in steps:
        parts.append(line(x(value), top, x(value), bottom, SOFT if value == 0 else GRID))
        parts.append(text(x(value), bottom + 18, number(value), anchor="middle", fill=SOFT))
    for place, (name, bar) in enumerate(zip(names, bars, strict=True)):
        middle = top + _ROW * (place + 0.5)
        parts.append(text(left - 10, middle + SIZE / 3, name, anchor="end", behind=bar.note))
        parts.append(
            f'<rect x="{x(0):.1f}" y="{middle - 9:.1f}" width="{x(bar.value) - x(0):.1f}" height="18" rx="2" '
            f'fill="{bar.colour}"/>'
        )
        if bar.low is not None and bar.high is not None:
            parts.append(whisker(x, bar.low, bar.high, middle, upright=False, colour=INK))
        parts.append(text(x.end + 10, middle + SIZE / 3, f"{bar.value:{form}}"))
    parts.append(text((x.begin + x.end) / 2, bottom + 40, x_label, anchor="middle", fill=SOFT))
    return drawing((_WIDTH, bottom + 52), title, parts)


class _Look(NamedTuple):
    colour: str
    shape: int | None  # of the marks: 0 a dot, 1 a square, 2 a diamond, so that colours are not needed

    def stroke(self, points: Sequence[tuple[float, float]]) -> str:
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        kind = 'stroke-width="1.5" stroke-dasharray="5 4"' if self.shape is None else 'stroke-width="2.5"'
        return (
            f'<polyline points="{path}" fill="none" stroke="{self.colour}" stroke-linejoin="round" {kind}/>'
        )

    def mark(self, x: float, y: float) -> str:
        outline = f'fill="{self.colour}" stroke="#fff"'
        if self.shape is None:
            return ""
        if self.shape == 0:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" {outline}/>'
        turn = f' transform="rotate(45 {x:.1f} {y:.1f})"' if self.shape == 2 else ""
        return f'<rect x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7"{turn} {outline}/>'


def _looks(names: Iterable[str], faint: Collection[str]) -> dict[str, _Look]:
    looks: dict[str, _Look] = {}
    strong = 0
    for name in names:
        if name in faint:
            looks[name] = _Look(SOFT, None)
        else:
            looks[name] = _Look(PALETTE[strong % len(PALETTE)], strong % 3)
            strong += 1
    return looks


def _legend(looks: Mapping[str, _Look], y: float) -> tuple[list[str], float]:
    """The names with their looks in as many rows as they need, the first at ``y``, and where the plot begins."""
    parts, x = [], float(_EDGE)
    for name, look in looks.items():
        room = 30 + width(name) + 20
        if x + room > _WIDTH and x > _EDGE:
            x, y = float(_EDGE), y + 20
        parts.append(look.stroke([(x, y - 4), (x + 22, y - 4)]) + look.mark(x + 11, y - 4))
        parts.append(text(x + 29, y, name))
        x += room
    return parts, y + 22


def _line(points: list[Point], x: Scale, y: Scale, look: _Look) -> Iterator[str]:
    for point in points:
        if point.low is not None and point.high is not None:
            yield whisker(y, point.low, point.high, x(point.x), upright=True, colour=look.colour)
    yield look.stroke([(x(point.x), y(point.y)) for point in points])
    yield from (look.mark(x(point.x), y(point.y)) for point in points)


def _shortened(name: str) -> str:
    kept = name
    while width(kept) > _NAME:
        kept = kept[:-1]
    return name if kept == name else f"{kept}…"
