"""Reading pickles that others made: plain data only, nothing imported, nothing called."""

from __future__ import annotations

import io
import pickle
from typing import Any


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"plain data expected, but the pickle asks for {module}.{name}")


def unpickle(data: bytes) -> Any:
    """The dictionaries, lists, strings and numbers in a pickle.

    Raises ``pickle.UnpicklingError`` if it asks for any class or function: that is how a pickle runs code.
    """
    return _PlainUnpickler(io.BytesIO(data)).load()
