"""How much there is in a corpus, and in its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from ner.corpus.record import Record
from ner.labels import LABEL_NAMES


class Statistics(TypedDict):
    """Counts of a corpus; ``labels`` has every label of the label set, in its order."""

    reports: int
    characters: int
    mentions: int
    labels: dict[str, int]


def statistics(records: Iterable[Record]) -> Statistics:
    """Count reports, characters (code points of the texts) and mentions, all and by label."""
    reports = characters = 0
    labels: Counter[str] = Counter()
    for record in records:
        reports += 1
        characters += len(record.text)
        labels.update(mention.label for mention in record.mentions)
    return {
        "reports": reports,
        "characters": characters,
        "mentions": labels.total(),
        "labels": {label: labels[label] for label in LABEL_NAMES},
    }


PART = "part"
"""The key by which :func:`grouped` takes a report's folder."""


def grouped(records: Iterable[Record], key: str, root: str | Path = ".") -> dict[str, Statistics]:
    """Counts of the reports with each value of a header, most reports first; ``(none)`` for those without it.

    The key ``part`` stands for the folder below ``root`` that a report's file lies in.
    """
    members: dict[str, list[Record]] = {}
    for record in records:
        value = _part(record, Path(root)) if key == PART else record.meta.get(key)
        members.setdefault(str(value or "(none)"), []).append(record)
    ordered = sorted(members.items(), key=lambda item: (-len(item[1]), item[0]))
    return {value: statistics(own) for value, own in ordered}


def _part(record: Record, root: Path) -> str | None:
    below = record.path.relative_to(root).parts[:-1] if record.path else ()
    return below[0] if below else None
