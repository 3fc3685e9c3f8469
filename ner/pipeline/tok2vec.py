"""The net's reading of a text: columns in, one vector a character out, broken columns mended in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Model, chain
from thinc.types import Floats2d

from ner.pipeline.embed import read_tokens
from ner.pipeline.slices import Layer, in_slices

Tok2Vec = Model[list[Doc], list[Floats2d]]


@registry.architectures("ner.ViewTok2Vec.v1")
def create_view_tok2vec(
    embed: Tok2Vec, encode: Model[list[Floats2d], list[Floats2d]], slice_size: int
) -> Tok2Vec:
    """For ``[….tok2vec]``: spaCy's ``Tok2Vec`` over the view, so that a mended line break parts no neighbours.

    ``embed`` is ``ner.ColumnEmbed.v1``; ``encode`` a window encoder of spaCy. Tokens that the view leaves out get a
    vector of zeros. Prediction takes ``slice_size`` characters at a time (:func:`ner.pipeline.slices.in_slices`).
    Raises ``ValueError`` for an encoder without a window.
    """
    window = encode.attrs.get("pad")
    if window is None:
        raise ValueError(
            "ner.ViewTok2Vec.v1 needs an encoder with a window, such as spacy.MaxoutWindowEncoder.v2; "
            "use spacy.Tok2Vec.v2 with this one"
        )
    codes, mixed = embed.layers
    layer = cast(Layer, chain(cast(Any, mixed), encode))
    layers = [codes, in_slices(layer, slice_size, window)]
    return Model("view_tok2vec", _forward, init=_initialize, layers=layers, dims={"nO": encode.get_dim("nO")})


def _initialize(model: Tok2Vec, X: list[Doc] | None = None, Y: Any = None) -> None:  # noqa: N803
    for layer in model.layers:
        layer.initialize(X=X)
        X = layer.predict(X) if X is not None else None  # noqa: N806


def _forward(
    model: Tok2Vec, docs: list[Doc], is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Doc]]]:
    codes, encode = model.layers
    read: list[Any] = [model.ops.xp.asarray(read_tokens(doc)) for doc in docs]
    rows, _ = codes(docs, is_train)
    vectors, backpropagate = encode([row[tokens] for row, tokens in zip(rows, read, strict=True)], is_train)
    found = [model.ops.alloc2f(len(doc), model.get_dim("nO")) for doc in docs]
    for place, tokens, vector in zip(found, read, vectors, strict=True):
        place[tokens] = vector

    def back(gradients: list[Floats2d]) -> list[Doc]:
        backpropagate([gradient[tokens] for gradient, tokens in zip(gradients, read, strict=True)])
        return []

    return found, back
