"""The view: the text as the pipeline reads it, with every character's place in the text as given.

A report keeps its text as it came. What rules and models read is a *view* of it: line breaks of
broken columns left out, full-width letters and look-alike radicals folded, zero-width characters
dropped. A view never rewrites the source: it is a choice of source characters, each shown by exactly
one character, so that a span goes there and back without a guess.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class View:
    """``text[i]`` shows the source character at ``index[i]``.

    ``source`` is the text as given; ``text`` what is read; ``index`` an int32 array, as long as ``text``,
    strictly increasing: the offset in ``source`` of each character of ``text``.
    """

    source: str
    text: str
    index: NDArray[np.int32]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of ``text[start:end]``; what the view leaves out inside lies inside the result.

        Raises ``ValueError`` for an empty or outlying span.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span [{start}, {end}) in a view of {len(self.text)} characters")
        return int(self.index[start]), int(self.index[end - 1]) + 1

    def from_source(self, start: int, end: int) -> tuple[int, int] | None:
        """View offsets of ``source[start:end]``, or ``None`` where the view shows nothing of it.

        Characters that the view leaves out at the edges of the span are trimmed:
        ``to_source(*from_source(a, b))`` lies inside ``[a, b)``, and is the same where both edges are shown.
        """
        first = int(np.searchsorted(self.index, start, side="left"))
        last = int(np.searchsorted(self.index, end, side="left"))
        return (first, last) if first < last else None
