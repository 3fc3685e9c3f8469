"""Lists of words as the rule files write them: blocks of words parted by blanks, and expressions made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(block: str) -> frozenset[str]:
    """The words of ``block``, parted by blanks and line ends."""
    return frozenset(block.split())


def any_of(block: str | Iterable[str]) -> str:
    """An expression that matches any of the words (taken literally), the longest that fits first."""
    chosen = block.split() if isinstance(block, str) else block
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(chosen), key=lambda w: (-len(w), w))) + ")"
