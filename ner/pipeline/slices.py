"""Running a net over a slice of a text at a time, so that memory does not grow with the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

from spacy.tokens import Doc
from spacy.training.batchers import minibatch_by_words
from spacy.util import registry
from thinc.api import Model, chain
from thinc.types import Floats2d, Ints2d

Vectors = Model[list[Doc], list[Floats2d]]


@registry.architectures("ner.SlicedTok2Vec.v1")
def create_sliced_tok2vec(
    embed: Vectors, encode: Model[list[Floats2d], list[Floats2d]], slice_size: int
) -> Vectors:
    """For ``[….tok2vec]``: spaCy's ``Tok2Vec``, but it predicts for ``slice_size`` characters at a time.

    ``embed`` is ``ner.ColumnEmbed.v1``; ``encode`` a window encoder of spaCy, which sees a fixed number of characters
    to either side: every slice is given as many more, so that the vectors are those of the whole text. Training reads
    whole texts. Raises ``ValueError`` for an encoder without a window, or for a ``slice_size`` below one.
    """
    margin = encode.attrs.get("pad")
    if margin is None:
        raise ValueError(
            "ner.SlicedTok2Vec.v1 needs an encoder with a window, such as spacy.MaxoutWindowEncoder.v2; "
            "use spacy.Tok2Vec.v2 with this one"
        )
    if slice_size < 1:
        raise ValueError(f"slice_size is a number of characters, at least 1, not {slice_size}")
    codes, mixed = embed.layers
    layer: Model[list[Ints2d], list[Floats2d]] = chain(cast(Any, mixed), encode)
    attrs = {"size": slice_size, "margin": margin}
    sliced: Model[list[Ints2d], list[Floats2d]] = Model(
        "slices", _forward, init=_initialize, layers=[layer], attrs=attrs
    )
    tok2vec: Vectors = chain(cast(Model[list[Doc], list[Ints2d]], codes), sliced)
    tok2vec.set_dim("nO", encode.get_dim("nO"))
    return tok2vec


def _initialize(model: Model, X: list[Ints2d] | None = None, Y: Any = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=X, Y=Y)


def _forward(
    model: Model[list[Ints2d], list[Floats2d]], texts: list[Ints2d], is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Ints2d]]]:
    layer: Model[list[Ints2d], list[Floats2d]] = model.layers[0]
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
