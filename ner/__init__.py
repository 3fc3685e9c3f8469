"""Township reports to data: read a report, find its towns, villages, enterprises, programmes and money.

>>> import ner
>>> nlp = ner.load()
>>> [(entity.text, entity.label_) for entity in nlp("来集镇马沟村投资961万元").ents]
[('来集镇', 'TOWN'), ('马沟村', 'VILLAGE'), ('961万元', 'MONEY')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ner.extracting import extract
    from ner.pipeline.loading import load
    from ner.reports.reading import read, read_all

__all__ = ["extract", "load", "read", "read_all"]

_HOMES = {
    "extract": "ner.extracting",
    "load": "ner.pipeline.loading",
    "read": "ner.reports.reading",
    "read_all": "ner.reports.reading",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for, so that ``import ner`` costs nothing and reading needs no spaCy."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ner' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
