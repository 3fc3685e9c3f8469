"""What ``ner corpus check`` looks for: annotation that cannot be right, or that somebody should look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ner.corpus.consistency import Flaw, left_unlabelled, suffixed_names, two_labels, unlabelled_names
from ner.corpus.duplicates import near_duplicates
from ner.corpus.record import CorpusError, Record, scan
from ner.labels import LABEL_NAMES
from ner.mentions import Mention, overlapping

# An error breaks the annotation scheme wherever it stands; a warning has rightful exceptions.
SEVERITY: dict[str, str] = {
    "unreadable": "error",
    "unknown-label": "error",
    "offsets": "error",
    "overlap": "error",
    "white-space": "error",
    "unpaired": "error",
    "quotes": "error",
    "paragraph": "error",
    "same-id": "error",
    "duplicate": "error",
    "two-labels": "warning",
    "left-unlabelled": "warning",
    "unlabelled-name": "warning",
    "near-duplicate": "warning",
}

_PAIRS = {
    "”": "“",
    "’": "‘",
    "』": "『",
    "」": "「",
    "》": "《",
    "〉": "〈",
    ")": "(",
    "）": "（",
    "]": "[",
    "】": "【",
}
_QUOTES = {"“": "”", "‘": "’", "『": "』", "「": "」", "《": "》", "〈": "〉", '"': '"'}
_PARAGRAPH_END = re.compile(r"[。！？!?；;]|\n[^\S\n]*\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """``check`` found ``text`` at ``line`` and ``column`` of ``path`` (from 1, code points)."""

    path: str
    line: int
    column: int
    check: str
    text: str
    message: str

    @property
    def severity(self) -> str:
        """``error`` or ``warning``."""
        return SEVERITY[self.check]

    def __str__(self) -> str:
        shown = self.text.replace("\n", "⏎")
        return (
            f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.check}: {shown}: {self.message}"
        )


def check_corpus(path: str | Path, known: Callable[[str], bool] | None = None) -> list[Finding]:
    """Everything the checks find in the corpus at ``path``, a file or folder, in order of place.

    ``known(name)`` says whether a string that ends like a town's or village's name is one (a gazetteer);
    without it only names that the corpus labels elsewhere are looked for among the unlabelled text.
    """
    findings: list[Finding] = []
    records: list[Record] = []
    for item in scan(path):
        if isinstance(item, CorpusError):
            findings.append(Finding(str(item.path), item.line, item.column, "unreadable", "", item.message))
            continue
        broken = [_finding(item, flaw) for flaw in _unusable(item)]
        findings += broken
        if not broken:
            records.append(item)
    names = set().union(*map(suffixed_names, records))
    for record in records:
        for find in (_edges, two_labels, left_unlabelled):
            findings += [_finding(record, flaw) for flaw in find(record)]
        findings += [_finding(record, flaw) for flaw in unlabelled_names(record, names, known)]
    findings += _repeated(records)
    return sorted(findings)


def _unusable(record: Record) -> Iterator[Flaw]:
    """What keeps the other checks from reading the record: it is no flat annotation."""
    inside: list[Mention] = []
    for m in record.mentions:
        if m.label not in LABEL_NAMES:
            yield "unknown-label", m.start, m.end, f"{m.label!r} is none of {', '.join(LABEL_NAMES)}"
        if 0 <= m.start < m.end <= len(record.text):
            inside.append(m)
        else:
            length = len(record.text)
            yield "offsets", 0, 0, f"{m.label} [{m.start}, {m.end}) in a text of {length} characters"
    for a, b in overlapping(inside):
        yield "overlap", b.start, b.end, f"{b.label} lies over {a.label} {record.text[a.start : a.end]!r}"


def _edges(record: Record) -> Iterator[Flaw]:
    """Mentions that begin or end where no name does."""
    for m in record.mentions:
        string = record.text[m.start : m.end]
        if string != string.strip():
            yield "white-space", m.start, m.end, "white space at the edge of the mention"
        if not _paired(string):
            yield "unpaired", m.start, m.end, "a quotation mark or bracket without its other half"
        elif len(string) > 1 and _QUOTES.get(string[0]) == string[-1] and _paired(string[1:-1]):
            yield "quotes", m.start, m.end, "marks around the whole mention stay outside it"
        if _PARAGRAPH_END.search(string):
            yield "paragraph", m.start, m.end, "the mention runs over the end of a sentence or paragraph"


def _paired(string: str) -> bool:
    open_marks: list[str] = []
    for character in string:
        if character in _PAIRS.values():
            open_marks.append(character)
        elif character in _PAIRS and (not open_marks or open_marks.pop() != _PAIRS[character]):
            return False
    return not open_marks and string.count('"') % 2 == 0


def _repeated(records: list[Record]) -> Iterator[Finding]:
    """Records with an id, or a text, that an earlier one has."""
    ids: dict[str, Record] = {}
    for record in records:
        identity = str(record.meta.get("id", ""))
        if identity and identity in ids:
            yield _finding(
                record, ("same-id", 0, 0, f"id {identity!r} is also that of {_place(ids[identity])}")
            )
        ids.setdefault(identity, record)
    for i, j, index in near_duplicates([record.text for record in records]):
        check = "duplicate" if index == 1 else "near-duplicate"
        message = f"shares {index:.0%} of its 5-grams with {_place(records[i])}"
        yield _finding(records[j], (check, 0, 0, message))


def _place(record: Record) -> str:
    return f"{record.path}:{record.line}"


def _finding(record: Record, flaw: Flaw) -> Finding:
    check, start, end, message = flaw
    text = record.text[start:end] if 0 <= start < end else ""
    line, column = position(record, start)
    return Finding(str(record.path), line, column, check, text, message)


def position(record: Record, offset: int) -> tuple[int, int]:
    """Line and column in the file (from 1): in marked text for the corpus form, else in the text of that line."""
    if record.path is None or record.path.suffix != ".txt":
        return record.line, offset + 1
    line_start = record.text.rfind("\n", 0, offset) + 1
    before = _marked_offset(record, line_start - 1) + 1 if line_start else 0
    return record.line + record.text.count("\n", 0, offset), _marked_offset(record, offset) - before + 1


def _marked_offset(record: Record, offset: int) -> int:
    """Where the character at ``offset`` of the text stands in the rendered mark-up."""
    escapes = len(re.findall(r"[\[\]\\]", record.text[:offset]))
    opened = sum(m.start <= offset for m in record.mentions)
    closed = sum(len(f"]({m.label})") for m in record.mentions if m.end <= offset)
    return offset + escapes + opened + closed
