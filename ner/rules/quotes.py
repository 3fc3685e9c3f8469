"""Pairs of quotation marks in a text: “…”, ‘…’, "…", 《…》."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ner.lexicon.evidence import Evidence
from ner.rules.support import remembered

LONGEST = 40
"""What stands farther apart is no pair around a name."""
PAIRS = tuple(
    re.compile(rf"{left}[^{left}{right}\n]{{1,{LONGEST}}}{right}")
    for left, right in ("“”", "‘’", '""', "《》")
)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The pairs of a text as look-ups: ``opening[end]`` and ``closing[start]``, offsets of whole pairs, half-open."""

    opening: dict[int, int]
    closing: dict[int, int]


@remembered
def quotes(evidence: Evidence) -> Quotes:
    """The pairs of the text as read; a mark without its fellow within ``LONGEST`` is no pair."""
    spans = [match.span() for pair in PAIRS for match in pair.finditer(evidence.text)]
    return Quotes({end: start for start, end in spans}, dict(spans))
