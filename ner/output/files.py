"""Where writers write: a file that appears whole or not at all, or a stream that is already open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Target = str | Path | BinaryIO


@contextmanager
def opened(target: Target) -> Iterator[BinaryIO]:
    """Bytes for ``target``: a path, or a binary stream (``sys.stdout.buffer``), which is left open.

    A regular file is written beside its place under a hidden name and renamed at the end; when the writing
    fails or is interrupted, what stood there before stays. Missing parent folders are made. What is no
    regular file (``/dev/null``, a pipe) is written straight. Raises ``OSError`` where the system does not
    let us write.
    """
    if not isinstance(target, str | Path):
        yield target
        target.flush()
        return
    path = Path(target).resolve()  # a link stays a link: what it points to is replaced
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        with partial.open("wb") as stream:
            yield stream
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
