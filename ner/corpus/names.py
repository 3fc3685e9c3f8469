"""The names in a report, as they are told apart from one report to the next."""

from __future__ import annotations

from ner.corpus.record import Record

NAMELESS = frozenset({"MONEY"})
"""Labels whose mentions are no names: the same amount twice means nothing."""


def surface(text: str) -> str:
    """A mention as it is compared: without blanks and the line breaks of broken columns."""
    return "".join(text.split())


def names(record: Record) -> set[tuple[str, str]]:
    """Each name of the report once, as ``(label, surface)``."""
    return {
        (mention.label, surface(record.text[mention.start : mention.end]))
        for mention in record.mentions
        if mention.label not in NAMELESS
    }
