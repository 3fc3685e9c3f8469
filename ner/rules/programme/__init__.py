"""PROGRAMME: named undertakings, by modifier and head (污水管网建设工程) or by a coined name in quotes (“万人助万企”)."""

from __future__ import annotations

from ner.rules.base import Rule
from ner.rules.programme.head import RULES as HEAD
from ner.rules.programme.quoted import RULES as QUOTED
from ner.rules.programme.taught import RULES as TAUGHT

RULES: tuple[Rule, ...] = HEAD + QUOTED + TAUGHT
