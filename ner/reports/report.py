"""A report: one text with where it came from, and the error that stands in its place if unreadable."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ner.text.segments import Segment


@dataclass(frozen=True)
class Report:
    """``text`` is what all offsets count in: the characters of the file, unchanged.

    ``source``          path of the file, ``-`` for standard input, with ``:line`` for a line of JSONL
    ``format``          ``txt``, ``docx``, ``pdf``, ``html`` or ``jsonl``
    ``encoding``        what the bytes were decoded with; ``None`` where the format knows no such thing
    ``replaced_bytes``  bytes that were no character in that encoding, each an ``\\ufffd`` in ``text``
    ``fields``          what else came with the text: the other fields of a JSONL line, the title of a page
    """

    text: str
    source: str
    format: str
    encoding: str | None = None
    replaced_bytes: int = 0
    fields: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def segments(self) -> list[Segment]:
        """Headline, headings, captions, by-lines, body and advertisements of ``text``, in order."""
        from ner.text.segments import segments  # brings numpy, which a command's help can do without

        return segments(self.text)


class ReadError(Exception):
    """A file, or a line of one, that gives no report: ``source`` where, ``problem`` what and what to do."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(source, problem)
        self.source = source
        self.problem = problem

    def __str__(self) -> str:
        return " ".join(f"{self.source}: {self.problem}".split())


class SkippedError(ReadError):
    """A file of a folder that is of no format known here, and was left alone."""
