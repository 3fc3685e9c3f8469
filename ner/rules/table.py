"""The table of all rules for the documentation: ``python -m ner.rules.table``."""

from __future__ import annotations

from collections.abc import Iterable

from ner.rules import RULES
from ner.rules.base import Rule


def table(rules: Iterable[Rule] = RULES) -> str:
    """One row a rule in Markdown: name, label, precedence, the first sentence of what its function says."""
    rows = ["| rule | label | precedence | finds |", "|---|---|---|---|"]
    for rule in rules:
        says = " ".join((rule.find.__doc__ or "").split("\n\n")[0].split())
        rows.append(f"| `{rule.name}` | {rule.label} | {rule.precedence} | {says} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    print(table(), end="")
