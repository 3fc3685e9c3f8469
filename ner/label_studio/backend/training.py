"""One training at a time, in a process of its own (:mod:`ner.label_studio.backend.job`), and how far it is."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ner.label_studio.backend.job import LOG, STATE, Plan, as_json

log = logging.getLogger(__name__)

_ENDING = 10.0  # seconds a training that is ended gets to write down that it was


class NoTrainingError(Exception):
    """A training that cannot be started; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Started:
    """Whether a training was ``begun``, or why not, and its ``state``."""

    begun: bool
    says: str
    state: dict[str, Any]


class Training:
    """Trainings by ``plan`` (its project is filled in), or none: then ``why`` says why there are none."""

    def __init__(self, plan: Plan | None, why: str = "") -> None:
        self.plan, self.why = plan, why
        self._process: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def start(self, project: int, title: str = "") -> Started:
        """Begin a training on the annotations of ``project``, at once; not where one is running.

        Raises :class:`NoTrainingError` where there are none here, or no process can be started.
        """
        if self.plan is None:
            raise NoTrainingError(self.why)
        with self._lock:
            if self._process and self._process.poll() is None:
                return Started(False, "a training is running; this one was not started", self.state())
            plan = replace(self.plan, project=project, title=title)
            folder = Path(plan.folder)
            try:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / STATE).unlink(missing_ok=True)
                with (folder / LOG).open("wb") as written:
                    self._process = subprocess.Popen(
                        [sys.executable, "-m", "ner.label_studio.backend.job"],
                        stdin=subprocess.PIPE,
                        stdout=written,
                        stderr=subprocess.STDOUT,
                        text=True,
                        start_new_session=True,  # Ctrl-C in the terminal is for us, who then end it
                    )
                assert self._process.stdin
                self._process.stdin.write(as_json(plan))
                self._process.stdin.close()
            except OSError as error:
                raise NoTrainingError(f"no training can be started: {error}") from error
            threading.Thread(target=self._wait, args=(self._process,), daemon=True).start()
            log.info("training on project %s has begun, log in %s", project, folder / LOG)
            return Started(True, "training has begun", self.state())

    def state(self) -> dict[str, Any]:
        """How the last training stands: ``state`` is ``none``, ``running``, ``finished`` or ``failed`` (then ``why``).

        With ``step``, ``started``, ``ended``, the counts of reports, the ``log``, and as ``progress`` the last line of
        spaCy's table (epoch ``E``, step ``#``, loss and scores).
        """
        if self.plan is None:
            return {"state": "none", "why": self.why}
        folder = Path(self.plan.folder)
        held = _read(folder / STATE) or ({"state": "running"} if self._process else {"state": "none"})
        if held["state"] == "running" and not (self._process and self._process.poll() is None):
            code = f" (exit code {self._process.returncode})" if self._process else ""
            held |= {
                "state": "failed",
                "why": f"the training ended without a word{code}: {_last(folder / LOG)}",
            }
        if held["state"] != "none":
            held["log"] = str(folder / LOG)
        if progress := progress_in(_lines(folder / LOG)):
            held["progress"] = progress
        return held

    def stop(self) -> None:
        """End a training that runs."""
        process = self._process
        if process and process.poll() is None:
            process.terminate()
            try:
                process.wait(_ENDING)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _wait(self, process: subprocess.Popen[str]) -> None:
        process.wait()
        state = self.state()
        log.info("training has %s%s", state["state"], f": {state['why']}" if "why" in state else "")


def _read(path: Path) -> dict[str, Any] | None:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return held if isinstance(held, dict) and "state" in held else None


def progress_in(lines: list[str]) -> dict[str, float] | None:
    """The last line of the table that spaCy's console logger prints, by its columns; ``None`` before there is one."""
    columns: list[str] = []
    last = None
    for line in lines:
        if line.split()[:2] == ["E", "#"]:
            columns = re.split(r"\s{2,}", line.strip())
        try:
            numbers = [float(number) for number in line.split()]
        except ValueError:
            continue
        if columns and len(numbers) == len(columns):
            last = dict(zip(columns, numbers, strict=True))
    return last


def _last(path: Path) -> str:
    return next((line.strip() for line in reversed(_lines(path)) if line.strip()), "it said nothing")


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
