"""Rules that annotate without training: ``annotate(evidence)``.

One folder a label, one for the places; what a rule is stands in :mod:`ner.rules.base`, the order among rules in
:mod:`ner.rules.precedence`, how overlaps are settled in :mod:`ner.rules.resolve`.
"""

from __future__ import annotations

from ner.lexicon.evidence import Evidence
from ner.mentions import Mention
from ner.rules import enterprise, money, places, programme
from ner.rules.base import Rule
from ner.rules.resolve import candidates, contestants, resolve

RULES: tuple[Rule, ...] = (
    *places.RULES,
    *enterprise.RULES,
    *programme.RULES,
    *money.RULES,
)
"""Every rule of the project."""


def annotate(evidence: Evidence) -> list[Mention]:
    """Mentions: flat, in text order, offsets into ``evidence.text``, each with the name of its rule."""
    return resolve(candidates(RULES, evidence), evidence)


def proposals(evidence: Evidence) -> list[Mention]:
    """What every rule proposes before overlaps are settled (see :func:`~ner.rules.resolve.contestants`)."""
    return contestants(candidates(RULES, evidence), evidence)
