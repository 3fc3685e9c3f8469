"""Which library multiplies matrices."""

from __future__ import annotations

from spacy.language import Language
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from ner.pipeline.products import create_numpy_ops


def test_numpy_multiplies_where_thinc_would_and_nowhere_else():
    class Elsewhere(NumpyOps):
        name = "elsewhere"

    before = get_current_ops()
    try:
        set_current_ops(NumpyOps(use_blis=True))
        assert create_numpy_ops()(Language) is Language
        assert get_current_ops().use_blis is False
        other = Elsewhere()
        set_current_ops(other)
        create_numpy_ops()(Language)
        assert get_current_ops() is other
    finally:
        set_current_ops(before)
