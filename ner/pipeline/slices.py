"""Running a net over a slice of a text at a time, so that memory does not grow with the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from spacy.training.batchers import minibatch_by_words
from thinc.api import Model
from thinc.types import Floats2d, Ints2d

Layer = Model[list[Ints2d], list[Floats2d]]


def in_slices(layer: Layer, size: int, margin: int) -> Layer:
    """``layer``, predicting for ``size`` rows of its texts at a time; training reads whole texts.

    ``margin`` is how many rows to either side a row's vector depends on: every slice is given as many more, so that
    the vectors are those of the whole text. Raises ``ValueError`` for a ``size`` below one.
    """
    if size < 1:
        raise ValueError(f"the size of a slice is a number of characters, at least 1, not {size}")
    attrs = {"size": size, "margin": margin}
    return Model("slices", _forward, init=_initialize, layers=[layer], attrs=attrs)


def _initialize(model: Model, X: list[Ints2d] | None = None, Y: Any = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=X, Y=Y)


def _forward(
    model: Layer, texts: list[Ints2d], is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Ints2d]]]:
    layer: Layer = model.layers[0]
    if is_train:
        return layer(texts, is_train=True)
    size, margin = model.attrs["size"], model.attrs["margin"]
    found: list[list[Floats2d]] = [[] for _ in texts]
    for batch in minibatch_by_words(_cuts(texts, size), size, get_length=lambda cut: cut.stop - cut.start):
        wider = [texts[cut.text][max(0, cut.start - margin) : cut.stop + margin] for cut in batch]
        for cut, vectors in zip(batch, layer.predict(wider), strict=True):
            first = min(margin, cut.start)
            found[cut.text].append(vectors[first : first + cut.stop - cut.start])
    empty = model.ops.alloc2f(0, layer.get_dim("nO"))
    return [model.ops.xp.concatenate(parts or [empty]) for parts in found], lambda _: []


class _Cut(NamedTuple):
    text: int
    start: int
    stop: int


def _cuts(texts: list[Ints2d], size: int) -> Iterator[_Cut]:
    for number, text in enumerate(texts):
        for start in range(0, len(text), size):
            yield _Cut(number, start, min(start + size, len(text)))
