"""A record: one annotated report, and the three forms it is kept in.

The corpus keeps one file a report: header lines ``# key: value``, a line ``---``, then the text with inline
mark-up (:mod:`ner.corpus.markup`), byte for byte. Tools exchange JSONL in Prodigy's shape
(https://prodi.gy/docs/api-interfaces) and spaCy's ``.spacy`` DocBin; both are read here too, so that every
command takes any of the three.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ner.corpus.markup import MarkupError, flat, parse, render
from ner.mentions import Mention

_HEADER = re.compile(r"# ([a-z][a-z0-9_-]*): (.*)")
_RULE = "---"


class CorpusError(ValueError):
    """A record that cannot be read: ``path``, ``line`` and ``column`` (from 1), and ``message``."""

    def __init__(self, path: Path, line: int, message: str, column: int = 1) -> None:
        self.path, self.line, self.column, self.message = path, line, column, message
        super().__init__(f"{path}:{line}: {message}")


@dataclass(frozen=True, slots=True)
class Record:
    """``text`` as given, its ``mentions`` (half-open offsets into it, in order), ``meta``.

    ``meta`` holds ``id`` and whatever else the file says. ``path`` and ``line`` (from 1) say where the text
    begins; they are no part of what the record is and do not count when two are compared.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    path: Path | None = field(default=None, compare=False)
    line: int = field(default=1, compare=False)


def read_record(path: str | Path) -> Record:
    """The record in one file of the corpus form.

    Raises :class:`CorpusError` for a file not of this form, ``OSError`` for one that cannot be opened.
    """
    path = Path(path)
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise CorpusError(path, 1, f"not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    meta: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if line.rstrip("\r") == _RULE:
            break
        header = _HEADER.fullmatch(line.rstrip("\r"))
        if not header:
            raise CorpusError(
                path, number, "before the text, '# key: value' lines and a line '---' are expected"
            )
        if header[1] in meta:
            raise CorpusError(path, number, f"the header names {header[1]!r} twice")
        meta[header[1]] = header[2]
    else:
        raise CorpusError(path, len(lines), "no line '---' between header and text")
    try:
        text, mentions = parse("\n".join(lines[number:]))
    except MarkupError as error:
        raise CorpusError(path, number + error.line, error.message, error.column) from None
    return Record(text, tuple(mentions), meta, path, number + 1)


def write_record(record: Record, path: str | Path) -> None:
    """Write ``record`` to a file in the corpus form; raises ``ValueError`` as :func:`to_bytes` does."""
    Path(path).write_bytes(to_bytes(record))


def to_bytes(record: Record) -> bytes:
    """``record`` in the corpus form: header values as text, the report's own text byte for byte.

    Raises ``ValueError`` for a header that would not be read back and for an annotation that is not flat.
    """
    header = []
    for key, value in record.meta.items():
        line = f"# {key}: {value}"
        read_back = _HEADER.fullmatch(line)
        if not read_back or read_back[1] != key or "\r" in line:
            raise ValueError(f"no header line: {line!r}; a key is of a-z 0-9 _ -, a value stands on one line")
        header.append(line)
    marked = render(record.text, record.mentions)
    return "\n".join([*header, _RULE, marked]).encode()


def to_jsonl(record: Record) -> str:
    """``record`` as one line of JSON in Prodigy's shape, without the line end."""
    spans = [{"start": m.start, "end": m.end, "label": m.label} for m in record.mentions]
    return json.dumps({"text": record.text, "spans": spans, "meta": dict(record.meta)}, ensure_ascii=False)


def write_jsonl(records: Iterable[Record], path: str | Path) -> None:
    """Write ``records`` in Prodigy's shape, one a line."""
    lines = "".join(f"{to_jsonl(record)}\n" for record in records)
    Path(path).write_text(lines, encoding="utf-8", newline="\n")


def read_corpus(path: str | Path) -> Iterator[Record]:
    """Every record of a corpus, each a flat annotation with known labels.

    ``path`` is a file (``.txt`` in the corpus form, ``.jsonl``, ``.spacy``) or a folder of such files, read
    recursively in the order of their paths. Raises :class:`CorpusError` at the first record that cannot be
    read or is not flat, and for a folder without any record.
    """
    for item in scan(path):
        if isinstance(item, CorpusError):
            raise item
        try:
            flat(item.text, item.mentions)
        except ValueError as error:
            raise CorpusError(item.path or Path(path), item.line, str(error)) from None
        yield item


def scan(path: str | Path) -> Iterator[Record | CorpusError]:
    """What :func:`read_corpus` reads, with the errors in between instead of an end at the first one.

    Offsets and labels of JSONL and DocBin records come as they are written, whether they make sense or not.
    """
    path = Path(path)
    if not path.exists():
        yield CorpusError(path, 1, "no such file or folder")
        return
    files = (
        [path]
        if path.is_file()
        else sorted(p for p in path.rglob("*") if p.suffix in _READERS and p.is_file())
    )
    if not files:
        yield CorpusError(path, 1, f"no corpus files ({', '.join(_READERS)}) in this folder")
    for file in files:
        if file.suffix not in _READERS:
            yield CorpusError(file, 1, f"not a corpus file; known are {', '.join(_READERS)}")
            continue
        try:
            yield from _READERS[file.suffix](file)
        except OSError as error:
            yield CorpusError(file, 1, f"cannot be read: {error.strerror}")


def _scan_record(path: Path) -> Iterator[Record | CorpusError]:
    try:
        yield read_record(path)
    except CorpusError as error:
        yield error


def _scan_jsonl(path: Path) -> Iterator[Record | CorpusError]:
    with path.open(
        "rb"
    ) as lines:  # bytes: a text file would also be cut at U+2028 and a lone carriage return
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield _from_json(json.loads(line.decode("utf-8-sig")), path, number)
            except (ValueError, TypeError, KeyError) as error:
                yield CorpusError(path, number, f"not a record: {type(error).__name__}: {error}")


def _from_json(row: dict[str, Any], path: Path, line: int) -> Record:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise TypeError("expected an object with a string 'text'")
    meta = dict(row.get("meta") or {})
    if "id" in row:
        meta.setdefault("id", row["id"])
    mentions = []
    for span in row.get("spans") or []:
        start, end, label = span["start"], span["end"], span["label"]
        if type(start) is not int or type(end) is not int or not isinstance(label, str):
            raise TypeError(f"a span needs integers start and end and a string label, not {span}")
        mentions.append(Mention(start, end, label))
    return Record(row["text"], tuple(sorted(mentions)), meta, path, line)


def _scan_docbin(path: Path) -> Iterator[Record | CorpusError]:
    import spacy  # here, for it takes half a second that the other forms need not pay
    from spacy.tokens import DocBin

    try:
        docs = DocBin().from_disk(path)
    except Exception as error:  # msgpack and zlib raise kinds of their own
        yield CorpusError(path, 1, f"not a spaCy DocBin: {error}")
        return
    for number, doc in enumerate(docs.get_docs(spacy.blank("zh").vocab), start=1):
        mentions = tuple(Mention(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
        yield Record(doc.text, mentions, doc.user_data.get("meta", {}), path, number)


_READERS = {".txt": _scan_record, ".jsonl": _scan_jsonl, ".spacy": _scan_docbin}
