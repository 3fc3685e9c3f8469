"""Sending much in batches from one thread, so that nothing is lost or doubled whatever happens on the way.

One thread, for SQLite makes parallel imports wait for each other by the minute. No retry inside the client: a request
whose answer was lost may have been carried out, so what is missing is asked for before anything is sent again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import httpx
from label_studio_sdk.core.api_error import ApiError
from label_studio_sdk.core.request_options import RequestOptions

Item = TypeVar("Item")

BATCH = 200
"""Tasks a request: 363 a second in hundreds, 389 in thousands, and a progress bar that moves."""

ATTEMPTS = 3
"""Failures in a row after which it is given up: the next run goes on where this one was."""

PATIENCE = 60.0
"""Seconds for a server that has gone to come back, and for a slow one to finish what it has been sent."""


def options(timeout: float) -> RequestOptions:
    """For a request that changes something: never sent twice, and with time to finish (``timeout`` in seconds)."""
    return RequestOptions(max_retries=0, timeout_in_seconds=int(timeout) or 1)


def send_all(
    items: Sequence[Item],
    send: Callable[[Sequence[Item]], object],
    missing: Callable[[Sequence[Item]], Sequence[Item]],
    *,
    done: Callable[[int], None] = lambda count: None,
    batch: int = BATCH,
    patience: float = PATIENCE,
) -> None:
    """Send all ``items``; ``missing`` tells those of some items that the server does not hold.

    ``done`` is told how many have arrived. Raises the last error of the SDK for a refusal, which no repetition
    helps, and after :data:`ATTEMPTS` failures in a row.
    """
    left, failures = list(items), 0
    while left:
        try:
            send(left[:batch])
        except (ApiError, httpx.HTTPError) as error:
            failures += 1
            if _refused(error) or failures >= ATTEMPTS:
                raise
            before = len(left)
            late = isinstance(error, httpx.TimeoutException)
            left = _after_failure(left, left[:batch], missing, patience, late)
            failures = 0 if len(left) < before else failures
        else:
            left, failures = left[batch:], 0
        done(len(items) - len(left))


def _after_failure(
    left: list[Item],
    sent: Sequence[Item],
    missing: Callable[[Sequence[Item]], Sequence[Item]],
    patience: float,
    late: bool,
) -> list[Item]:
    """What is still missing, asked for when the server answers again.

    A request that timed out goes on in the server, and its tasks are seen only when all are there: those ``sent``
    are waited for.
    """
    deadline, pause = time.monotonic() + patience, 0.5
    while True:
        try:
            still = list(missing(left))
            if not late or len(still) <= len(left) - len(sent) or time.monotonic() > deadline:
                return still
        except (ApiError, httpx.HTTPError) as error:
            if _refused(error) or time.monotonic() > deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 1.5, 5.0)


def _refused(error: ApiError | httpx.HTTPError) -> bool:
    """Whether the server said no, rather than failed."""
    return (
        isinstance(error, ApiError)
        and 400 <= (error.status_code or 0) < 500
        and error.status_code not in (408, 429)
    )
