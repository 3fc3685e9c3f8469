r"""Inline mark-up: how a person reads and writes annotated text, in the corpus and in tests.

``[来集镇](TOWN)党委`` is the text ``来集镇党委`` with one mention. A ``[``, ``]`` or ``\`` of the text
itself is written with a backslash before it; every other character, line breaks included, stands for itself.
Each pair of text and mentions has exactly one written form, so that a version diff shows changed annotation
and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ner.labels import LABEL_NAMES
from ner.mentions import Mention, overlapping

_SPECIAL = re.compile(r"[\[\]\\]")
_HINT = "a bracket of the text is written \\{}"
_LABEL = re.compile(r"\(([^()\[\]\\\r\n]*)\)")


class MarkupError(ValueError):
    """Mark-up that cannot be read: ``line`` and ``column`` (from 1, in code points) and ``message``."""

    def __init__(self, message: str, marked: str, offset: int) -> None:
        self.line = marked.count("\n", 0, offset) + 1
        self.column = offset - marked.rfind("\n", 0, offset)
        self.message = message
        super().__init__(f"line {self.line}, column {self.column}: {message}")


def parse(marked: str) -> tuple[str, list[Mention]]:
    """The plain text and its mentions (half-open code-point offsets into that text, in text order).

    Raises :class:`MarkupError` for an unknown label, a bracket that is not closed or not opened, a
    mention inside a mention or without text, and a backslash before anything but ``[``, ``]`` or a backslash.
    """
    pieces: list[str] = []
    mentions: list[Mention] = []
    length = 0  # of the plain text so far
    position = 0  # in the marked text, behind what has been read
    opened: tuple[int, int] | None = None  # where the open mention begins, in the text and in the marked text
    while found := _SPECIAL.search(marked, position):
        at = found.start()
        pieces.append(marked[position:at])
        length += at - position
        position = at + 1
        if marked[at] == "\\":
            escaped = marked[position : position + 1]
            if not _SPECIAL.fullmatch(escaped):
                raise MarkupError("a backslash must stand before [, ] or another backslash", marked, at)
            pieces.append(escaped)
            length += 1
            position += 1
        elif marked[at] == "[":
            if opened:
                raise MarkupError(f"a mention inside a mention; {_HINT.format('[')}", marked, at)
            opened = (length, at)
        else:
            if not opened:
                raise MarkupError(f"] without [; {_HINT.format(']')}", marked, at)
            label = _LABEL.match(marked, position)
            if not label:
                raise MarkupError(f"] must be followed by (LABEL); {_HINT.format(']')}", marked, at)
            if label[1] not in LABEL_NAMES:
                known = ", ".join(LABEL_NAMES)
                raise MarkupError(
                    f"unknown label {label[1]!r}; the label set is {known}", marked, position + 1
                )
            if opened[0] == length:
                raise MarkupError("a mention without text", marked, opened[1])
            mentions.append(Mention(opened[0], length, label[1]))
            position, opened = label.end(), None
    if opened:
        raise MarkupError(f"[ is never closed; {_HINT.format('[')}", marked, opened[1])
    pieces.append(marked[position:])
    return "".join(pieces), mentions


def render(text: str, mentions: Iterable[Mention]) -> str:
    """The marked text that :func:`parse` reads back as ``text`` and the places and labels of ``mentions``.

    Raises ``ValueError`` as :func:`flat` does.
    """
    ordered = flat(text, mentions)
    pieces: list[str] = []
    position = 0
    for start, end, label, *_ in ordered:
        pieces += [_escape(text[position:start]), "[", _escape(text[start:end]), f"]({label})"]
        position = end
    return "".join([*pieces, _escape(text[position:])])


def flat(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """``mentions`` in text order with place and label alone, where they are a flat annotation of ``text``.

    Raises ``ValueError`` for an unknown label, for a mention that is empty or not within the text, and for
    two that share a character.
    """
    ordered = sorted(Mention(*mention.key) for mention in mentions)
    for start, end, label, *_ in ordered:
        if label not in LABEL_NAMES:
            raise ValueError(f"unknown label {label!r}; the label set is {', '.join(LABEL_NAMES)}")
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no mention [{start}, {end}) in a text of {len(text)} characters")
    for a, b in overlapping(ordered):
        raise ValueError(
            f"mentions overlap: {a.label} {text[a.start : a.end]!r} at {a.start}, "
            f"{b.label} {text[b.start : b.end]!r} at {b.start}"
        )
    return ordered


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
