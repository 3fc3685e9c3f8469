"""How figures are written, on a page and in the terminal alike."""

from __future__ import annotations

from collections.abc import Mapping


def score(value: float | None) -> str:
    """Three places, or a dash."""
    return "–" if value is None else f"{value:.3f}"


def bounds(interval: Mapping[str, float] | None, *, signed: bool = False) -> str:
    """An interval, or a dash; ``signed`` for one of differences."""
    if not interval:
        return "–"
    low, high = interval["low"], interval["high"]
    return f"{difference(low)} to {difference(high)}" if signed else f"{low:.3f}–{high:.3f}"


def difference(value: float) -> str:
    """With its sign, and a minus as wide as a plus."""
    return f"{value:+.3f}".replace("-", "−")


def p_value(p: float) -> str:
    """``p`` of a test, as far as its resamples tell it."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
