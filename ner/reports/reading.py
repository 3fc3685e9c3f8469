"""Reading: from paths to reports; what cannot be read is told and the rest still done."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from ner.reports.formats import READERS, reader_for
from ner.reports.report import ReadError, Report, SkippedError

STANDARD_INPUT = "-"


def read(path: str | PathLike[str]) -> Report:
    """The one report of a file, or of standard input for ``-``.

    Raises :class:`ReadError`, whose text is one line with place, problem and remedy; for a folder or a
    JSONL file with more or fewer reports than one, too: those are for :func:`read_all`.
    """
    found = list(read_all([path]))
    for item in found:
        if isinstance(item, ReadError) and not isinstance(item, SkippedError):
            raise item
    reports = [item for item in found if isinstance(item, Report)]
    if len(reports) != 1:
        raise ReadError(str(path), f"{len(reports)} reports where one is asked for; use read_all")
    return reports[0]


def read_all(paths: Iterable[str | PathLike[str]]) -> Iterator[Report | ReadError]:
    """The reports of files, folders (with all below them, sorted by path, hidden ones left out) and ``-``.

    In place of each file or JSONL line that cannot be read comes a :class:`ReadError`, in place of each
    file of a folder whose suffix is unknown a :class:`SkippedError`. Nothing is raised for a file.
    """
    for path in paths:
        try:
            yield from _read_path(path)
        except ReadError as error:
            yield error


def _read_path(path: str | PathLike[str]) -> Iterator[Report | ReadError]:
    if str(path) == STANDARD_INPUT:
        yield from _read_bytes(sys.stdin.buffer.read(), "", STANDARD_INPUT)
        return
    place = Path(path)
    if not place.is_dir():
        yield from _read_file(place)
        return
    files, unreadable = _files_below(place)
    yield from unreadable
    for file in files:
        if file.suffix.lower() not in READERS:
            yield SkippedError(str(file), f"left alone; formats read: {', '.join(READERS)}")
            continue
        try:
            yield from _read_file(file)
        except ReadError as error:
            yield error
    if not unreadable and not any(file.suffix.lower() in READERS for file in files):
        raise ReadError(str(place), f"no report in this folder; formats read: {', '.join(READERS)}")


def _files_below(folder: Path) -> tuple[list[Path], list[ReadError]]:
    """Files of a folder and all folders in it, sorted by path, and the folders that cannot be opened."""
    files: list[Path] = []
    unreadable: list[ReadError] = []

    def closed(error: OSError) -> None:
        unreadable.append(ReadError(str(error.filename), f"cannot be opened ({error.strerror or error})"))

    for parent, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not _hidden(name)]
        files += [Path(parent, name) for name in names if not _hidden(name)]
    return sorted(files), unreadable


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _read_file(path: Path) -> Iterator[Report | ReadError]:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(str(path), "no such file or folder") from error
    except (OSError, ValueError) as error:
        raise ReadError(
            str(path), f"cannot be opened ({getattr(error, 'strerror', None) or error})"
        ) from error
    yield from _read_bytes(data, path.suffix, str(path))


def _read_bytes(data: bytes, suffix: str, source: str) -> Iterator[Report | ReadError]:
    if not data:
        raise ReadError(source, "empty file")
    reader = reader_for(data, suffix, source)
    any_report = False
    for item in reader(data, source):
        any_report = True
        if (
            isinstance(item, Report)
            and item.format != "jsonl"
            and not item.text.strip("\x00\ufeff \t\r\n\u3000")
        ):
            raise ReadError(source, "nothing but blanks in it")
        yield item
    if not any_report:
        raise ReadError(source, "no report in it")
