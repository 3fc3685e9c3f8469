"""Annotated texts in two forms of the outside world, as records: CLUENER's JSON lines, and tags character by character.

*CLUENER* (Xu et al. 2020, https://github.com/CLUEbenchmark/CLUENER2020): an object a line, ``{"text": …, "label":
{"company": {"浙商银行": [[11, 14]]}}}``; ends are INCLUSIVE and count code points.
*Tagged*: a character, a blank or tab and its tag a line, an empty line between texts. Tags are B-X, I-X and O, as in the
addresses of Li and Lu 2019 (https://github.com/leodotnet/neural-chinese-address-parsing), or with E-X and S-X (M-X for
I-X) as well; a part that follows no beginning of its label begins a name, as conlleval reads it.

Here and not in ``ner.corpus``, because these labels are not ours: the package knows one label set (``ner/labels.py``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ner.corpus.record import CorpusError, Record
from ner.mentions import Mention

_TAGGED = re.compile(r"(.+?)[ \t]+(?:([BIMES])-(\S+)|O)")
_CLUENER_LINE = '{"text": …, "label": {"company": {"浙商银行": [[11, 14]]}}}'


def read_cluener(path: Path) -> list[Record]:
    """The texts of a CLUENER file with all their mentions, which may overlap, in half-open offsets.

    Raises :class:`CorpusError` for a line of another form, for offsets that do not hold the name they are given for,
    and for a file without a text; ``OSError`` for one that cannot be opened.
    """
    records = []
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, labels = row["text"], row["label"]
            mentions = sorted(_mentions(text, labels))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            said = str(error) if isinstance(error, _MisplacedError) else f"expected {_CLUENER_LINE}"
            raise CorpusError(path, number, said) from None
        records.append(Record(text, tuple(mentions), {}, path, number))
    return _some(records, path, _CLUENER_LINE)


class _MisplacedError(ValueError):
    """Offsets that do not hold their name."""


def _mentions(text: str, labels: dict[str, dict[str, list[Any]]]) -> Iterator[Mention]:
    for label, names in labels.items():
        for name, places in names.items():
            for start, last in places:
                if not 0 <= start <= last < len(text) or text[start : last + 1] != name:
                    stands = text[max(0, start) : last + 1]
                    raise _MisplacedError(
                        f"{label} {name!r} at [{start}, {last}]: {stands!r} stands there (ends are inclusive)"
                    )
                yield Mention(start, last + 1, label)


def read_tagged(path: Path) -> list[Record]:
    """The texts of a file with a tag a character (a token of several characters has them all under its tag).

    Raises :class:`CorpusError` for a line of another form and for a file without a text; ``OSError`` for one that
    cannot be opened.
    """
    records: list[Record] = []
    tokens: list[str] = []
    spans: list[list[Any]] = []  # start, end, label, whether the next tag may go on with it
    first = 1
    for number, line in enumerate([*_lines(path), ""], 1):
        if line.strip():
            match = _TAGGED.fullmatch(line)
            if not match:
                raise CorpusError(
                    path, number, f"expected a character, a blank and a tag like B-town or O, not {line!r}"
                )
            start = sum(map(len, tokens))
            tokens.append(match[1])
            _extend(spans, start, start + len(match[1]), match[2], match[3])
        elif tokens:
            mentions = tuple(Mention(start, end, label) for start, end, label, _ in spans)
            records.append(Record("".join(tokens), mentions, {}, path, first))
            tokens, spans = [], []
        if not tokens:
            first = number + 1
    return _some(records, path, "a character, a blank and a tag a line")


def _extend(spans: list[list[Any]], start: int, end: int, part: str | None, label: str | None) -> None:
    """Take in the tag of ``[start, end)``; no ``part`` is O."""
    held = spans[-1] if spans and spans[-1][3] else None
    if held and part in ("I", "M", "E") and held[2] == label:
        held[1], held[3] = end, part != "E"
        return
    if held:
        held[3] = False
    if part:
        spans.append([start, end, label, part not in ("E", "S")])


def _lines(path: Path) -> list[str]:
    # Not splitlines(): a text may hold U+2028 and its like.
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise CorpusError(path, 1, f"not UTF-8 (byte {error.start})") from None


def _some(records: list[Record], path: Path, expected: str) -> list[Record]:
    if not records:
        raise CorpusError(path, 1, f"no text in this file; expected {expected}")
    return records


def to_cluener(records: Iterable[Record]) -> str:
    """The records as a CLUENER file: what :func:`read_cluener` reads."""
    rows = []
    for record in records:
        labels: dict[str, dict[str, list[list[int]]]] = {}
        for start, end, label, *_ in record.mentions:
            places = labels.setdefault(label, {}).setdefault(record.text[start:end], [])
            places.append([start, end - 1])
        rows.append(json.dumps({"text": record.text, "label": labels}, ensure_ascii=False) + "\n")
    return "".join(rows)


def flattened(records: Sequence[Record]) -> tuple[list[Record], int]:
    """The records with mentions that share no character, the longer kept, and how many mentions that left out.

    Of equally long ones the first is kept, and of two labels for one place the first by alphabet.
    """
    flat, left_out = [], 0
    for record in records:
        kept: list[Mention] = []
        for mention in sorted(record.mentions, key=lambda m: (m.start - m.end, m.start, m.label)):
            if all(mention.end <= other.start or other.end <= mention.start for other in kept):
                kept.append(mention)
        left_out += len(record.mentions) - len(kept)
        flat.append(Record(record.text, tuple(sorted(kept)), record.meta, record.path, record.line))
    return flat, left_out
