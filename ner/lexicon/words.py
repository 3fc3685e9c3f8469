"""Where the words of a text begin: what a segmenter is, and two that need no trained model."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Segmenter(Protocol):
    """Cuts a text into words."""

    def __call__(self, text: str) -> NDArray[np.int32]:
        """Where each word of ``text`` begins: ascending, the first 0 (empty for no text); words join to ``text``."""
        ...


class CharacterSegmenter:
    """Every character a word: what is left when no word knowledge is wanted."""

    def __call__(self, text: str) -> NDArray[np.int32]:
        """See :class:`Segmenter`."""
        return np.arange(len(text), dtype=np.int32)
