"""Where a learner may cut a text: after the end of a sentence or a line, and never far apart."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_END = re.compile("[。!?！？\n]+[”’」』)）]*")
_SOFT = re.compile("[,，;；、:： ]")
LONGEST = 400
"""Characters of a sentence at most: a longer one is cut at its last comma, or right there if it has none."""


def sentence_starts(text: str) -> NDArray[np.int64]:
    """Offsets at which the sentences of ``text`` begin, ascending, the first 0 (empty for no text)."""
    ends = [match.end() for match in _END.finditer(text)]
    bounds = pairwise(sorted({0, *ends, len(text)}))
    return np.array([cut for start, end in bounds for cut in _cut(text, start, end)], dtype=np.int64)


def _cut(text: str, start: int, end: int) -> list[int]:
    cuts = [start]
    while end - cuts[-1] > LONGEST:
        limit = cuts[-1] + LONGEST
        soft = [match.end() for match in _SOFT.finditer(text, cuts[-1] + LONGEST // 2, limit)]
        cuts.append(soft[-1] if soft else limit)
    return cuts
