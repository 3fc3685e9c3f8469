"""What a choice is of: whole reports, or the tasks that a push cuts them into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ner.corpus.record import Record
from ner.reports.report import Report
from ner.text.cutting import Place, places


@dataclass(frozen=True, slots=True)
class Unit:
    """``report.text[start:end]``: a report, or the stretch of it that is one task."""

    report: Report
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Where the stretch lies in the report."""
        return self.start, self.end

    @property
    def text(self) -> str:
        """The text of the stretch."""
        return self.report.text[self.start : self.end]

    @property
    def title(self) -> str:
        """What it is called in tables: the report's source, and which stretch of it."""
        return _title(self.report.source, self.place, len(self.report.text))


def units(pool: Iterable[Report], *, tasks: bool) -> Iterator[Unit]:
    """All of ``pool`` in order: each report whole, or cut as it would be pushed."""
    for report in pool:
        for start, end in places(report.text) if tasks else [(0, len(report.text))]:
            yield Unit(report, start, end)


def known_texts(known: Sequence[Record], *, tasks: bool) -> tuple[list[str], list[str]]:
    """What the annotated texts to compare with are called, and they: cut alike, so that like is compared with like."""
    titles, texts = [], []
    for record in known:
        name = str(record.meta.get("id") or record.path or "?")
        for start, end in places(record.text) if tasks else [(0, len(record.text))]:
            titles.append(_title(name, (start, end), len(record.text)))
            texts.append(record.text[start:end])
    return titles, texts


def _title(name: str, place: Place, length: int) -> str:
    start, end = place
    return name if end - start == length else f"{name} · {start}–{end}"
