"""Finders that read a text once, however many rules ask for what they find."""

from __future__ import annotations

from functools import wraps

from ner.lexicon.evidence import Evidence
from ner.rules.base import Finder
from ner.rules.support import remembered


def once(find: Finder) -> Finder:
    """``find`` with its spans, as a list, remembered for the text."""

    @wraps(find)
    def listed(evidence: Evidence) -> list[tuple[int, int]]:
        return list(find(evidence))

    return remembered(listed)
