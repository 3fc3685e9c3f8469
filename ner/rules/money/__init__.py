"""MONEY: numbers with a unit of money, and numbers that what is told around them makes money."""

from __future__ import annotations

from ner.rules.base import Rule
from ner.rules.money.prices import RULES as PRICES
from ner.rules.money.rows import RULES as ROWS
from ner.rules.money.units import RULES as UNITS

RULES: tuple[Rule, ...] = UNITS + PRICES + ROWS
