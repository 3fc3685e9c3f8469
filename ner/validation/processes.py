"""Trainings side by side, each a fresh process with one thread: none sees what another left behind.

``concurrent.futures`` and ``multiprocessing.Pool`` do not serve here: the one keeps its processes, the other waits
for ever for one that was killed (a training takes half a gigabyte).
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from ner.pipeline.loading import ModelError
from ner.training import TrainingError

Job = TypeVar("Job")
Result = TypeVar("Result")

_ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"
)


def run(task: Callable[[Job], Result], jobs: Sequence[Job], processes: int) -> Iterator[tuple[int, Result]]:
    """``task`` on each of ``jobs``, so many at a time: the place of the job and its result, as they are done.

    They are begun in the order given. ``task`` is a function of a module, jobs and results can be pickled. Processes
    that are still at work end when the iteration does, by an error or Ctrl-C too (which they do not see themselves).
    Raises :class:`~ner.training.TrainingError` with what went wrong in one, or for one that was killed.
    """
    context = get_context("spawn")
    waiting = list(reversed(list(enumerate(jobs))))
    running: dict[Connection, tuple[int, SpawnProcess]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < processes:
                place, job = waiting.pop()
                ours, theirs = context.Pipe(duplex=False)
                process = context.Process(target=_serve, args=(task, job, theirs), daemon=True)
                with _surroundings():
                    process.start()
                theirs.close()
                running[ours] = place, process
            for connection in wait(list(running)):
                assert isinstance(connection, Connection)
                place, process = running[connection]
                result = _received(connection, process)
                del running[connection]
                yield place, result
    finally:
        for _, process in running.values():
            process.terminate()
        for _, process in running.values():
            process.join()


def _serve(task: Callable[[Any], Any], job: Any, connection: Connection) -> None:
    """What a process does. Errors travel as text, for not every one can be pickled; a slip of ours is traced here."""
    try:
        connection.send((True, task(job)))
    except (TrainingError, ModelError, ValueError, OSError) as error:
        connection.send((False, str(error)))


def _received(connection: Connection, process: SpawnProcess) -> Any:
    try:
        done, content = connection.recv()
    except EOFError:
        process.join()
        raise TrainingError(
            f"a training ended without an answer (exit code {process.exitcode}); if memory is short, --jobs 1 needs less"
        ) from None
    process.join()
    connection.close()
    if not done:
        raise TrainingError(content)
    return content


@contextmanager
def _surroundings() -> Iterator[None]:
    """What a process inherits: one thread for its linear algebra, and deafness to Ctrl-C, which is for us to hear."""
    before = {name: os.environ.get(name) for name in _ONE_THREAD}
    os.environ.update(_ONE_THREAD)
    ours = threading.current_thread() is threading.main_thread()  # another thread may set no handlers
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN) if ours else None
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGINT, heard)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
