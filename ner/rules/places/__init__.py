"""TOWN and VILLAGE: where names with a suffix begin, and which bare names lists, neighbours and the report explain."""

from __future__ import annotations

from ner.rules.base import Rule
from ner.rules.places.town import RULES as TOWN
from ner.rules.places.village import RULES as VILLAGE

RULES: tuple[Rule, ...] = TOWN + VILLAGE
