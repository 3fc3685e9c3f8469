"""From spans to one tag a character and back: B-X, I-X, E-X, S-X and O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

BEGIN, INSIDE, END, SINGLE = range(4)


class Tags:
    """The tags of a label set: tag 0 is O, label ``k`` has the tags ``1 + 4 * k + (BEGIN|INSIDE|END|SINGLE)``.

    Four tags a label instead of two because the last character of a Chinese name (镇, 村, 公司, 工程) tells more
    about it than the first.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        if not labels:
            raise ValueError("a tag set needs at least one label")
        self.labels = tuple(labels)
        self.count = 1 + 4 * len(self.labels)
        self._position = {name: k for k, name in enumerate(self.labels)}
        tag = np.arange(self.count)
        part = np.where(tag == 0, -1, (tag - 1) % 4)
        owner = np.where(tag == 0, -1, (tag - 1) // 4)
        opens = (part == BEGIN) | (part == INSIDE)
        continues = (part == INSIDE) | (part == END)
        same = owner[:, None] == owner[None, :]
        #: ``allowed[a, b]``: tag b may follow tag a.
        self.allowed: NDArray[np.bool_] = np.where(
            opens[:, None], continues[None, :] & same, ~continues[None, :]
        )
        self.may_start: NDArray[np.bool_] = ~continues
        self.may_end: NDArray[np.bool_] = ~opens

    def encode(self, length: int, spans: Iterable[tuple[int, int, str]]) -> NDArray[np.int32]:
        """One tag a position for flat, half-open ``(start, end, label)`` spans.

        Raises ``ValueError`` for a label outside the set, and where a span lies outside or over another one.
        """
        tags = np.zeros(length, dtype=np.int32)
        for start, end, name in spans:
            if name not in self._position:
                raise ValueError(f"label {name!r} is not in the tag set {', '.join(self.labels)}")
            if not 0 <= start < end <= length or tags[start:end].any():
                raise ValueError(f"span [{start}, {end}) {name} lies outside the text or over another span")
            base = 1 + 4 * self._position[name]
            if end - start == 1:
                tags[start] = base + SINGLE
            else:
                tags[start:end] = base + INSIDE
                tags[start], tags[end - 1] = base + BEGIN, base + END
        return tags

    def decode(self, tags: NDArray[np.int32]) -> list[tuple[int, int, str]]:
        """The spans of a sequence that keeps to :attr:`allowed`, in order."""
        held = np.flatnonzero(tags)
        part = (tags[held] - 1) % 4
        starts = held[(part == BEGIN) | (part == SINGLE)]
        ends = held[(part == END) | (part == SINGLE)] + 1
        owners = (tags[starts] - 1) // 4
        return [
            (int(start), int(end), self.labels[int(owner)])
            for start, end, owner in zip(starts, ends, owners, strict=True)
        ]
