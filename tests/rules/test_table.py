"""The documentation shows the rules there are."""

from __future__ import annotations

from pathlib import Path

from ner.labels import LABEL_NAMES
from ner.rules import RULES
from ner.rules.table import table

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_table_in_the_docs_is_in_step() -> None:
    assert DOCS.read_text(encoding="utf-8").endswith(table()), "paste the output of python -m ner.rules.table"


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.find.__doc__ for rule in RULES)
    assert {rule.label for rule in RULES} == set(LABEL_NAMES)
