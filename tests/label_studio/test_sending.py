from __future__ import annotations

from collections.abc import Sequence

import httpx
import pytest
from label_studio_sdk.core.api_error import ApiError

from ner.label_studio import sending
from ner.label_studio.sending import send_all


class Store:
    """Holds what arrives; ``faults`` say for the next requests whether they arrive and what the sender sees."""

    def __init__(self, *faults: tuple[bool, Exception] | None) -> None:
        self.held: list[int] = []
        self.faults = list(faults)

    def send(self, items: Sequence[int]) -> None:
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or fault[0]:
            self.held += items
        if fault:
            raise fault[1]

    def missing(self, items: Sequence[int]) -> list[int]:
        return [item for item in items if item not in self.held]


LOST = httpx.RemoteProtocolError("server disconnected")
SLOW = httpx.ReadTimeout("slow")


@pytest.mark.parametrize(
    "faults",
    [
        [],
        [(False, LOST)],
        [(True, LOST)],
        [None, (True, SLOW), (False, LOST)],
        [(False, ApiError(status_code=500))] * 2,
    ],
)
def test_each_arrives_once(faults):
    store, seen = Store(*faults), []
    send_all(range(10), store.send, store.missing, done=seen.append, batch=4, patience=0)
    assert store.held == list(range(10))
    assert seen == sorted(seen)
    assert seen[-1] == 10


def test_a_refusal_is_not_repeated():
    store = Store((False, ApiError(status_code=400)))
    with pytest.raises(ApiError):
        send_all(range(10), store.send, store.missing, batch=4, patience=0)
    assert store.held == []
    assert store.faults == []


def test_it_is_given_up_after_failures_in_a_row():
    store = Store(None, *[(False, LOST)] * sending.ATTEMPTS)
    with pytest.raises(httpx.RemoteProtocolError):
        send_all(range(10), store.send, store.missing, batch=4, patience=0)
    assert store.held == [0, 1, 2, 3]
