"""A text as an array of characters: where every room that works on whole arrays begins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def code_points(text: str) -> NDArray[np.uint32]:
    """The code points of ``text``, lone surrogates included; a read-only view of one copy."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
