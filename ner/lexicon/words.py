"""Where the words of a text begin: what a segmenter is, and two that need no trained model."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

import marisa_trie
import numpy as np
from numpy.typing import NDArray

WORDS = Path(__file__).parent / "data" / "words.marisa"
LONGEST = 16
"""Characters of the longest word looked for."""
_RUN = re.compile(r"\s+|[0-9A-Za-z]+(?:\.[0-9]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Segmenter(Protocol):
    """Cuts a text into words; a run of whitespace is a word too."""

    def __call__(self, text: str) -> NDArray[np.int32]:
        """Where each word begins: ascending, the first 0 (none for no text); the words join to ``text``."""
        ...


class CharacterSegmenter:
    """Every character a word: what is left when no word knowledge is wanted."""

    def __call__(self, text: str) -> NDArray[np.int32]:
        """See :class:`Segmenter`."""
        return np.arange(len(text), dtype=np.int32)


class DictionarySegmenter:
    """Forward maximum match: at each place the longest word of a list, else one character.

    Runs of ASCII letters and digits, with a decimal part, stay whole.
    """

    def __init__(self, words: marisa_trie.Trie) -> None:
        self._trie = words

    @classmethod
    def open(cls, path: str | Path = WORDS) -> DictionarySegmenter:
        """With what ``build_words`` wrote; raises ``FileNotFoundError`` saying how to make it."""
        if not Path(path).is_file():
            raise FileNotFoundError(f"{path} is missing: make it with python -m ner.lexicon.build_words")
        trie = marisa_trie.Trie()
        trie.mmap(str(path))
        return cls(trie)

    def __call__(self, text: str) -> NDArray[np.int32]:
        """See :class:`Segmenter`."""
        starts = []
        prefixes, run = self._trie.prefixes, _RUN.match
        text = _SURROGATE.sub("\ufffd", text)
        at = 0
        while at < len(text):
            starts.append(at)
            words = prefixes(text[at : at + LONGEST])
            end = at + len(words[-1]) if words else at + 1
            if text[at] <= "~" or text[at].isspace():
                found = run(text, at)
                end = max(end, found.end()) if found else end
            at = end
        return np.array(starts, dtype=np.int32)
