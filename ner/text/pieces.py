"""Very long texts in pieces, so that memory does not grow with a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 200_000
"""Characters of a piece at most: a hundred newspaper pages."""

# Best cuts first: the end of a sentence that ends a line, of any line, of a sentence; else right there.
_CUTS = (re.compile(r"[。!?！？”」][^\S\n]*\n+"), re.compile(r"\n+"), re.compile("[。!?！？]"))


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """``text`` in pieces of at most ``longest`` characters, each with its offset; they join to ``text``.

    A text that is short enough is one piece. Cuts fall where a name can hardly stand.
    """
    start = 0
    while len(text) - start > longest:
        end = _last_cut(text, start + longest // 2, start + longest)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _last_cut(text: str, earliest: int, latest: int) -> int:
    for cut in _CUTS:
        ends = [match.end() for match in cut.finditer(text, earliest, latest)]
        if ends:
            return ends[-1]
    return latest
