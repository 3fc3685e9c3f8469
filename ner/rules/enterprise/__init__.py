"""ENTERPRISE: companies, cooperatives, banks, shops: full names, short names, and what a full name explains."""

from __future__ import annotations

from ner.lexicon.evidence import Evidence
from ner.rules.base import Rule
from ner.rules.enterprise.derived import RULES as DERIVED
from ner.rules.enterprise.famous import RULES as FAMOUS
from ner.rules.enterprise.full import RULES as FULL
from ner.rules.enterprise.kitchen import RULES as KITCHEN
from ner.rules.enterprise.listed import RULES as LISTED
from ner.rules.enterprise.owner import RULES as OWNER
from ner.rules.enterprise.trade import RULES as TRADE
from ner.rules.enterprise.venue import RULES as VENUE
from ner.rules.support import remembered

RULES: tuple[Rule, ...] = FULL + TRADE + OWNER + VENUE + KITCHEN + FAMOUS + LISTED + DERIVED


@remembered
def business_ends(evidence: Evidence) -> set[int]:
    """Where names of businesses end, found once a text: the name of their project begins after."""
    return {end for rule in RULES for _, end in rule.find(evidence)}


@remembered
def short_name_ends(evidence: Evidence) -> set[int]:
    """Where short names of businesses end, by their trade, fame or full name: no project is called 祥凤竹木|项目."""
    return {end for rule in TRADE + OWNER + FAMOUS + DERIVED for _, end in rule.find(evidence)}
