"""What the tests of validation share: reports from mark-up, and quick trainings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record


@pytest.fixture(scope="session")
def reports() -> Callable[..., list[Record]]:
    """Records from mark-up, with the ids 0, 1, 2 … and the headers given for all or, as a list, for each."""

    def made(*marked: str, **headers: object) -> list[Record]:
        found = []
        for number, text in enumerate(marked):
            own = {key: value[number] if isinstance(value, list) else value for key, value in headers.items()}
            plain, mentions = parse(text)
            found.append(Record(plain, tuple(mentions), {"id": str(number), **own}))
        return found

    return made
