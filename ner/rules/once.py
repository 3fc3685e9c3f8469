"""Finders that read a text once, however many rules ask for what they find."""

from __future__ import annotations

from functools import wraps

from ner.lexicon.evidence import Evidence
from ner.rules.base import Finder


def once(find: Finder) -> Finder:
    """``find`` with its spans kept in the evidence's memo."""
    key = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def kept(evidence: Evidence) -> list[tuple[int, int]]:
        if key not in evidence.memo:
            evidence.memo[key] = list(find(evidence))
        return evidence.memo[key]

    return kept
