"""What the tests of evaluation share: what was to be found and what was found, both as mark-up."""

from collections.abc import Callable

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.evaluation.answers import Answer


def _answer(gold: str, found: str, **meta: object) -> Answer:
    text, wanted = parse(gold)
    same, given = parse(found)
    assert text == same, "gold and found are mark-up of one text"
    return Answer(Record(text, tuple(wanted), meta), tuple(given))


@pytest.fixture(scope="session")
def answer() -> Callable[..., Answer]:
    """An answer from two mark-ups of one text; headers of its record by name."""
    return _answer
