"""A net in slices: the vectors of the whole text, for any size of slice."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from thinc.api import HashEmbed, chain, with_array

from ner.pipeline.slices import in_slices

TEXTS = [
    np.random.default_rng(length).integers(0, 50, (length, 1)).astype("uint64") for length in (70, 0, 1, 33)
]


@pytest.fixture
def layer():
    encode = MaxoutWindowEncoder(width=8, window_size=2, maxout_pieces=2, depth=2)
    layer = chain(with_array(HashEmbed(8, 50, column=0)), encode)
    layer.initialize(X=TEXTS)
    return layer


@pytest.mark.parametrize("size", [1, 3, 7, 40, 1000])
def test_slices_give_what_the_whole_gives(layer, size):
    sliced = in_slices(layer, size, margin=4)
    for vectors, expected in zip(sliced.predict(TEXTS), layer.predict(TEXTS), strict=True):
        assert vectors.shape == expected.shape
        np.testing.assert_allclose(vectors, expected, atol=1e-5)


def test_a_margin_too_small_would_show(layer):
    vectors = in_slices(layer, 3, margin=3).predict(TEXTS)[0]
    assert not np.allclose(vectors, layer.predict(TEXTS)[0], atol=1e-5)


def test_training_reads_whole_texts_and_reaches_the_tables(layer):
    vectors, backpropagate = in_slices(layer, 3, margin=4).begin_update(TEXTS)
    backpropagate([np.ones_like(vector) for vector in vectors])
    (table,) = [node for node in layer.walk() if node.name == "hashembed"]
    assert np.any(table.get_grad("E"))


def test_a_slice_holds_at_least_one_character(layer):
    with pytest.raises(ValueError, match="at least 1"):
        in_slices(layer, 0, margin=4)
