"""What commands say: results to standard output, everything else to standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from ner.reports.report import ReadError, SkippedError

out = Console(soft_wrap=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


def stop(message: str, code: int = 1) -> typer.Exit:
    """Say in one line what is wrong; to be raised: ``raise stop("…")``."""
    err.print(f"error: {' '.join(message.split())}", style="bold red", markup=False)
    return typer.Exit(code)


class Failures:
    """Collects what could not be read, to be listed at the end."""

    def __init__(self) -> None:
        self.failed: list[ReadError] = []
        self.skipped: list[ReadError] = []

    def __call__(self, error: ReadError) -> None:
        """Note one file."""
        (self.skipped if isinstance(error, SkippedError) else self.failed).append(error)

    def finish(self, done: int) -> None:
        """List what was left out; exits with code 1 where something failed or nothing was done."""
        for error in self.skipped:
            err.print(f"skipped: {error}", style="yellow", markup=False)
        for error in self.failed:
            err.print(f"failed: {error}", style="red", markup=False)
        if self.failed or not done:
            err.print(
                f"{done} done, {len(self.failed)} failed, {len(self.skipped)} skipped",
                style="bold",
                markup=False,
            )
            raise typer.Exit(1)


@contextmanager
def progress(label: str) -> Iterator[Callable[[], None]]:
    """A counter on standard error that grows with each call of what is yielded."""
    with _bar() as bar:
        task = bar.add_task(label, total=None)
        yield lambda: bar.advance(task)


@contextmanager
def course(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error; what is yielded is told how many are done, and of how many."""
    with _bar() as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, planned: bar.update(task, completed=done, total=planned)


def _bar() -> Progress:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=err, transient=True)


def write(target: Path, content: str) -> None:
    """Write ``content`` to a file, whole or not at all, and say so; stops where that cannot be."""
    from ner.output.files import opened

    try:
        with opened(target) as stream:
            stream.write(content.encode(errors="backslashreplace"))  # a lone surrogate as JSON escapes it
    except OSError as error:
        raise stop(f"cannot write {target}: {error}") from None
    err.print(f"wrote {target}", markup=False)
