"""Whether a stretch of text is a word of the language or coined, asked of the dictionary alone.

A trained segmenter takes 湖珍 for one word as readily as 蔬菜; the word list tells them apart.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ner.lexicon.segmenter import segmenter


@lru_cache(maxsize=65536)
def dictionary_words(text: str) -> tuple[str, ...]:
    """``text`` cut into the longest words of the word list, else single characters."""
    starts = [*segmenter("dictionary")(text).tolist(), len(text)]
    return tuple(text[a:b] for a, b in pairwise(starts))


def is_coined(text: str, common: frozenset[str] = frozenset()) -> bool:
    """Whether the dictionary leaves single characters of ``text``, and none of its words is in ``common``."""
    found = dictionary_words(text)
    return any(len(word) == 1 for word in found) and common.isdisjoint(found)
