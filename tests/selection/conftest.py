"""What the tests of selection share: signals with figures given, reports and records from text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.selection.signals import Signals


@pytest.fixture
def told() -> Callable[..., Signals]:
    """Signals of a report of 800 characters, which with what ranking adds are a thousand."""

    def made(
        doubts: float | None = 0.0, disputed: int | None = 0, names: str = "", characters: int = 800
    ) -> Signals:
        wrong = None if doubts is None else doubts / 2
        unsure = None if doubts is None else 4
        return Signals(
            characters, 10, unsure, wrong, wrong, disputed, tuple(("TOWN", name) for name in names.split())
        )

    return made


@pytest.fixture
def record() -> Callable[..., Record]:
    """A record from mark-up, with an id."""

    def made(marked: str, identity: str = "r") -> Record:
        text, mentions = parse(marked)
        return Record(text, tuple(mentions), {"id": identity})

    return made
