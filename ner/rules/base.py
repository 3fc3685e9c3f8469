"""What a rule is: a small function that yields spans, with a name, a label and a declared precedence.

>>> @rule("money.amount", label="MONEY", precedence=90)
... def amount(evidence):
...     for match in AMOUNT.finditer(evidence.text):
...         yield match.span()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ner.labels import LABEL_NAMES

if TYPE_CHECKING:
    from ner.lexicon.evidence import Evidence

Finder = Callable[["Evidence"], Iterable[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` yields half-open offsets into ``evidence.text``; where two rules overlap the higher precedence wins."""

    name: str
    label: str
    precedence: int
    find: Finder


def rule(name: str, *, label: str, precedence: int) -> Callable[[Finder], Rule]:
    """Make a :class:`Rule` of a function. Raises ``ValueError`` for a label outside the label set."""
    if label not in LABEL_NAMES:
        raise ValueError(f"rule {name!r} is for {label!r}, but the label set is {', '.join(LABEL_NAMES)}")

    def decorate(find: Finder) -> Rule:
        return Rule(name, label, precedence, find)

    return decorate
