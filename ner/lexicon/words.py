"""Where the words of a text begin: what a segmenter is, and two that need no trained model."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from ner.lexicon.plain_pickle import unpickle

_WORD_LIST = "spacy_pkuseg/dicts/default.pkl"
_LONGEST = 16
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

    def __init__(self, words: Iterable[str]) -> None:
        self._trie = marisa_trie.Trie(word for word in words if 1 < len(word) <= _LONGEST)

    @classmethod
    def open(cls) -> DictionarySegmenter:
        """With the 389,925 words that ship inside spacy-pkuseg (MIT), in about 0.2 s.

        Raises ``FileNotFoundError`` if the installed spacy-pkuseg holds no word list.
        """
        for file in importlib.metadata.files("spacy-pkuseg") or ():
            if file.as_posix() == _WORD_LIST:
                return cls(unpickle(Path(str(file.locate())).read_bytes()).split("\n"))
        raise FileNotFoundError(
            f"the installed spacy-pkuseg holds no {_WORD_LIST}: install spacy-pkuseg 1.0.2"
        )

    def __call__(self, text: str) -> NDArray[np.int32]:
        """See :class:`Segmenter`."""
        starts = []
        prefixes, run = self._trie.prefixes, _RUN.match
        text = _SURROGATE.sub("\ufffd", text)
        at = 0
        while at < len(text):
            starts.append(at)
            words = prefixes(text[at : at + _LONGEST])
            end = at + len(words[-1]) if words else at + 1
            if text[at] <= "~" or text[at].isspace():
                found = run(text, at)
                end = max(end, found.end()) if found else end
            at = end
        return np.array(starts, dtype=np.int32)
