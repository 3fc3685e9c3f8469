"""Which library multiplies a net's matrices on the processor."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.util import registry
from thinc.api import NumpyOps, get_current_ops, set_current_ops


@registry.callbacks("ner.numpy_ops.v1")
def create_numpy_ops() -> Callable[[type[Language]], type[Language]]:
    """For ``[nlp] before_creation``: let numpy's own BLAS (OpenBLAS) multiply, not thinc's default (BLIS).

    A net's layers take the operations that are current while the pipeline is made; those of a GPU are left alone.
    ``benchmarks/products.py`` measures what it is worth.
    """

    def choose(language: type[Language]) -> type[Language]:
        if type(get_current_ops()) is NumpyOps:
            set_current_ops(NumpyOps(use_blis=False))
        return language

    return choose
