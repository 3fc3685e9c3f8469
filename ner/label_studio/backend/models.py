"""Which model is served, and the taking up of a newer one: loaded beside it, tried once, then put in its place.

A folder is read only after it has been still for two looks, and must hold the same bytes before and after the reading.
Whatever goes wrong, the model of before goes on.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from ner.label_studio.preannotating import Preannotator
from ner.pipeline.loading import ModelError, load

log = logging.getLogger(__name__)

TRIAL = "来集镇马沟村投资961万元新建马沟冷库项目。"
"""What a new model must answer without an error before it is served."""

Stamp = tuple[tuple[str, int, int, int], ...]


class Served(NamedTuple):
    """``version`` as Label Studio stores it with predictions, who answers, and ``since`` when (ISO 8601)."""

    version: str
    who: Preannotator
    since: str


class Models:
    """The model of the folder ``path``, or the ``rules`` where it is ``None`` or, if ``optional``, not there yet.

    ``busy`` is held by whoever uses a pipeline. Raises :class:`~ner.pipeline.loading.ModelError` for a model that
    cannot be served.
    """

    def __init__(self, path: Path | None, *, optional: bool = False) -> None:
        self.path = path
        self.busy = threading.Lock()
        self.failure: str | None = None
        self._settled: Stamp = ()
        self._waiting: Stamp | None = None
        if path is None or (optional and not path.exists()):
            rules = load(rules_only=True)
            first = _served(f"{rules.meta['name']} {rules.meta['version']}", Preannotator(rules=rules))
        else:
            self._settled = _stamp(path)
            first = self._opened(path)
        self.current = first
        self.served = [first.version]

    def look(self) -> bool:
        """Look whether there is another model and take it up; whether it was. Called again and again."""
        if self.path is None:
            return False
        stamp = _stamp(self.path)
        if stamp == self._settled:
            self._waiting = None
            return False
        if stamp != self._waiting:  # just changed: somebody may still be writing
            self._waiting = stamp
            return False
        try:
            new = self._opened(self.path)
        except ModelError as error:
            self._settled = stamp
            self.failure = f"{error}; {self.current.version} is served still"
            log.warning(self.failure)
            return False
        if _stamp(self.path) != stamp:
            return False
        self._settled, self.failure = stamp, None
        if new.version == self.current.version:
            return False
        self.current = new
        self.served = [*(version for version in self.served if version != new.version), new.version]
        log.info("serving %s", new.version)
        return True

    def watch(self, ended: threading.Event, every: float) -> None:
        """:meth:`look` each ``every`` seconds until it has ``ended``."""
        while not ended.wait(every):
            try:
                self.look()
            except Exception:  # what we did not think of must not end the watch
                log.exception("looking for a newer model failed")

    def status(self) -> dict[str, Any]:
        """What is served, since when, from where, and why a newer one is not."""
        return {
            "model_version": self.current.version,
            "since": self.current.since,
            "model": str(self.path) if self.path else None,
            "failure": self.failure,
        }

    def _opened(self, path: Path) -> Served:
        try:
            before = digest(path)
            nlp = load(path)
            with self.busy:
                nlp(TRIAL)
            if digest(path) != before:
                raise ModelError(f"the model at {path} was written to while it was read")
        except ModelError:
            raise
        except Exception as error:  # a broken file fails in ways of its own kind
            raise ModelError(
                f"the model at {path} cannot be used ({type(error).__name__}: {error})"
            ) from error
        return _served(f"{nlp.meta['name']} {nlp.meta['version']} {before[:8]}", Preannotator(trained=nlp))


def _served(version: str, who: Preannotator) -> Served:
    return Served(version, who, datetime.now(UTC).isoformat(timespec="seconds"))


def digest(path: Path) -> str:
    """Hexadecimal SHA-256 over names and bytes of all files of a model: what tells two trainings apart."""
    total = hashlib.sha256()
    for file in _files(path):
        with file.open("rb") as stream:
            own = hashlib.file_digest(stream, "sha256").hexdigest()
        total.update(f"{file.relative_to(path).as_posix()} {own}\n".encode())
    return total.hexdigest()


def _stamp(path: Path) -> Stamp:
    """What changes when a folder does; empty where there is none, or files go while it is looked at."""
    try:
        looked = ((file, file.stat()) for file in _files(path))
        return tuple((str(file), held.st_size, held.st_mtime_ns, held.st_ino) for file, held in looked)
    except OSError:
        return ()


def _files(path: Path) -> list[Path]:
    return sorted(file for file in path.rglob("*") if file.is_file())
