"""What the tests of rules share: the evidence of a text, and cases in mark-up."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from ner.corpus.markup import parse, render
from ner.lexicon.evidence import Evidence, gather
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.segmenter import segmenter
from ner.rules import RULES
from ner.rules.base import Rule
from ner.rules.resolve import candidates, resolve
from ner.text.reading import view


def _evidence(text: str) -> Evidence:
    return gather(view(text), segmenter("pkuseg"), gazetteer())


def _found(case: str, rules: Iterable[Rule]) -> str:
    text, _ = parse(case)
    given = _evidence(text)
    mentions = resolve(candidates(rules, given), given)
    spans = (given.view.to_source(m.start, m.end) for m in mentions)
    return render(text, [m._replace(start=s, end=e) for m, (s, e) in zip(mentions, spans, strict=True)])


@pytest.fixture(scope="session")
def evidence() -> Callable[[str], Evidence]:
    """The evidence of a text as the default pipeline gathers it: real view, segmenter and gazetteer."""
    return _evidence


@pytest.fixture(scope="session")
def found() -> Callable[[str], str]:
    """The text of a case in mark-up, with what the rules for towns and villages find in it."""
    return lambda case: _found(case, [rule for rule in RULES if rule.label in ("TOWN", "VILLAGE")])


@pytest.fixture(scope="session")
def annotated() -> Callable[[str], str]:
    """The text of a case in mark-up, with what all rules find in it."""
    return lambda case: _found(case, RULES)
