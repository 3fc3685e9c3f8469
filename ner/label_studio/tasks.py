"""A task: a stretch of a report with where it belongs, as its data on the server says it.

The server knows no key of its own that survives an import twice, so each task carries one: digest of the whole report
and place of the stretch. The rest lets a pull, or an export file years later, put the report together again and see
whether any of it was changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ner.label_studio.interface import TEXT
from ner.reports.naming import origin, report_id
from ner.reports.report import Report
from ner.text.cutting import Place, places

_KEY = re.compile(r"([0-9a-f]{24}):(\d+)-(\d+)")
_HALF = re.compile("[\ud800-\udfff]")


class NotATaskError(ValueError):
    """Data that is no stretch of a report, or a report that cannot become tasks; the text says why."""


@dataclass(frozen=True, slots=True)
class Task:
    """``text`` is ``report[start:start + len(text)]``.

    ``digest``  of the whole report, ``length`` its characters
    ``report``  its id: the field ``id`` of a JSONL line, else the name of the file without suffix
    ``source``  where it was first read from
    """

    text: str
    digest: str
    start: int
    length: int
    report: str
    source: str

    @property
    def end(self) -> int:
        """Where the stretch ends in the report."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """What makes two tasks the same one."""
        return key_of(self.digest, (self.start, self.end))

    def as_data(self) -> dict[str, Any]:
        """The task's ``data`` on the server: flat, names in Latin letters, as its filters want it."""
        return {
            TEXT: self.text,
            "title": f"{self.report} · {self.start}–{self.end} / {self.length}",
            "key": self.key,
            "check": digest_of(self.text),
            "report": self.report,
            "source": self.source,
            "base": self.start,
            "length": self.length,
        }


def digest_of(text: str) -> str:
    """24 hexadecimal digits of SHA-256 over the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def key_of(digest: str, place: Place) -> str:
    """The key of the stretch at ``place`` of the report with this digest."""
    return f"{digest}:{place[0]}-{place[1]}"


def place_of(key: str) -> tuple[str, Place]:
    """Digest of the report and place of the stretch in a key; raises :class:`NotATaskError` for any other string."""
    parts = _KEY.fullmatch(key)
    if not parts:
        raise NotATaskError(f"its key {key[:60]!r} is not one of ours")
    return parts[1], (int(parts[2]), int(parts[3]))


def tasks_of(report: Report, kept: Iterable[Place] = ()) -> list[Task]:
    """The tasks of a report in order, ``kept`` stretches as they are (:func:`ner.text.cutting.places`).

    Raises :class:`NotATaskError` for a report without text, one with half a character (a lone surrogate, which no
    server stores), and where ``kept`` do not fit it.
    """
    if not report.text.strip():
        raise NotATaskError("nothing but blanks in it")
    if half := _HALF.search(report.text):
        raise NotATaskError(f"half a character (U+{ord(half[0]):04X}) at {half.start()}: save the text anew")
    try:
        stretches = places(report.text, kept)
    except ValueError as error:
        raise NotATaskError(
            f"its tasks on the server do not fit together ({error}): delete them there"
        ) from None
    digest, ident = digest_of(report.text), report_id(report)
    return [
        Task(report.text[start:end], digest, start, len(report.text), ident, origin(report))
        for start, end in stretches
    ]


def from_data(data: Mapping[str, Any]) -> Task:
    """The task that some data stands for.

    Raises :class:`NotATaskError` where it is none of ours or its text is not the one that was pushed.
    """
    text, key = data.get(TEXT), data.get("key")
    if not isinstance(text, str) or not isinstance(key, str):
        raise NotATaskError("it was not pushed by 'ner label push'")
    digest, (start, end) = place_of(key)
    if end - start != len(text) or data.get("check") != digest_of(text):
        raise NotATaskError("its text was changed on the server: delete it there and push the report again")
    length = data.get("length")
    if not isinstance(length, int) or length < end:
        raise NotATaskError("its length was changed on the server: delete it there and push the report again")
    return Task(text, digest, start, length, str(data.get("report", "")), str(data.get("source", "")))
