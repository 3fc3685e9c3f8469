"""The pieces of a chart: scales, ticks, lines and text as SVG.

A chart is one ``<svg>`` that stands in a page or alone in a file; it needs no style sheet and no script.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor, log2, log10
from typing import NamedTuple
from unicodedata import east_asian_width

from ner.output.page_parts import html

INK, SOFT, GRID = "#1d2329", "#66707a", "#e1e5e9"
PALETTE = ("#1b5fa8", "#d55e00", "#009e73", "#b0478f", "#8a6d00", "#444c54")
"""Colours of series, told apart by colour-blind readers too (after Okabe and Ito 2008)."""
SIZE = 13  # of text, in pixels

_FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
_STEPS = (1, 2, 2.5, 5, 10)


class Scale(NamedTuple):
    """Values from ``low`` to ``high`` on pixels from ``begin`` to ``end``."""

    low: float
    high: float
    begin: float
    end: float

    def __call__(self, value: float) -> float:
        """The pixel of ``value``."""
        return self.begin + (value - self.low) / (self.high - self.low) * (self.end - self.begin)


class LogScale(Scale):
    """The same for values above 0, where twice as much is as far everywhere."""

    def __call__(self, value: float) -> float:
        """The pixel of ``value``."""
        return self.begin + log2(value / self.low) / log2(self.high / self.low) * (self.end - self.begin)


def ticks(low: float, high: float, number: int = 5) -> list[float]:
    """Round values at even distances, the first at or below ``low``, the last at or above ``high``.

    About ``number`` of them; where ``low`` is ``high``, the room around it.
    """
    if low == high:
        low, high = low - (abs(low) / 2 or 0.5), high + (abs(high) / 2 or 0.5)
    rough = (high - low) / number
    power = 10.0 ** floor(log10(rough))
    step = next(factor * power for factor in _STEPS if factor * power >= rough * (1 - 1e-9))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(place * step, 12) for place in range(first, last + 1)]


def number(value: float) -> str:
    """A value as it stands at a tick: ``0.85``, ``2,500``."""
    return f"{value:,.10g}"


def width(content: str, size: float = SIZE) -> float:
    """About how many pixels ``content`` takes."""
    return size * sum(1.0 if east_asian_width(c) in "WF" else 0.58 for c in content)


def text(
    x: float,
    y: float,
    content: str,
    *,
    anchor: str = "start",
    size: float = SIZE,
    fill: str = INK,
    bold: bool = False,
    behind: str = "",
) -> str:
    """``content`` with its baseline at ``y``, and its start, middle or end at ``x``; softer what stands ``behind``."""
    more = f' <tspan fill="{SOFT}">{html(behind)}</tspan>' if behind else ""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}" fill="{fill}"{weight}>'
        f"{html(content)}{more}</text>"
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str = GRID, thickness: float = 1) -> str:
    """A straight line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{thickness:g}"/>'
    )


def whisker(scale: Scale, low: float, high: float, at: float, *, upright: bool, colour: str) -> str:
    """A bar from ``low`` to ``high`` with caps: upright at the pixel ``x = at``, else lying at ``y = at``."""
    begin, end, cap = scale(low), scale(high), 6
    if upright:
        return (
            line(at, begin, at, end, colour, 1.5)
            + line(at - cap, begin, at + cap, begin, colour, 1.5)
            + line(at - cap, end, at + cap, end, colour, 1.5)
        )
    return (
        line(begin, at, end, at, colour, 1.5)
        + line(begin, at - cap, begin, at + cap, colour, 1.5)
        + line(end, at - cap, end, at + cap, colour, 1.5)
    )


def drawing(size: tuple[float, float], title: str, parts: Iterable[str]) -> str:
    """The whole chart: ``parts`` on a white ground of ``size``, with ``title`` for those who cannot see it."""
    across, down = size
    return (
        f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:g} {down:g}" '
        f'width="{across:g}" height="{down:g}" role="img" font-family="{_FONT}">'
        f'<title>{html(title)}</title><rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>'
    )
