"""What is said of a cross-validation on a page and in the terminal alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Figures = Mapping[str, Any]


def reach(spread: Figures) -> str:
    """From the least to the most."""
    return f"{spread['least']:.3f}–{spread['most']:.3f}"


def varied(spread: Figures) -> str:
    """Mean and standard deviation; of a single value the value."""
    mean = f"{spread['mean']:.3f}"
    return f"{mean} ± {spread['deviation']:.3f}" if len(spread["values"]) > 1 else mean


def circumstances(trainings: Figures) -> list[str]:
    """What was set on the command line, and whether it was stopped: what a reader must know of the figures."""
    words = " ".join(trainings["overrides"]).removeprefix("--").replace(" --", ", ")
    return [part for part in (f"with {words}" if words else "", incomplete(trainings)) if part]


def incomplete(trainings: Figures) -> str:
    """How much was done before it was stopped; nothing where all was."""
    if trainings["done"] == trainings["planned"]:
        return ""
    return f"stopped after {trainings['done']:,} of {trainings['planned']:,} trainings"
