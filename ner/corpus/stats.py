"""How much there is in a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
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
