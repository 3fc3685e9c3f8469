"""A net in slices: the vectors of the whole text, for any size of slice."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from thinc.api import chain

from ner.pipeline.embed import create_column_embed
from ner.pipeline.slices import create_sliced_tok2vec

TEXTS = ["今年以来,来集镇马沟村投资961万元修路。" * 4, "", "镇", "大隗、窑沟等村受灾。\n" * 3]


@pytest.fixture(scope="module")
def docs(rules_nlp):
    return list(rules_nlp.pipe(TEXTS))


@pytest.fixture(scope="module")
def parts():
    embed = create_column_embed(width=8, column_width=4, rows=50, groups=["characters", "words"])
    return embed, MaxoutWindowEncoder(width=8, window_size=2, maxout_pieces=2, depth=2)


@pytest.mark.parametrize("slice_size", [1, 3, 7, 40, 1000])
def test_slices_give_what_the_whole_gives(parts, docs, slice_size):
    whole = chain(*parts)
    whole.initialize(X=docs)
    sliced = create_sliced_tok2vec(*parts, slice_size=slice_size)
    for vectors, expected in zip(sliced.predict(docs), whole.predict(docs), strict=True):
        assert vectors.shape == expected.shape
        np.testing.assert_allclose(vectors, expected, atol=1e-5)


def test_training_reads_whole_texts_and_reaches_the_tables(parts, docs):
    sliced = create_sliced_tok2vec(*parts, slice_size=3)
    sliced.initialize(X=docs)
    vectors, backpropagate = sliced.begin_update(docs)
    backpropagate([np.ones_like(vector) for vector in vectors])
    tables = [node for node in sliced.walk() if node.name == "hashembed"]
    assert tables
    assert all(np.any(table.get_grad("E")) for table in tables)


def test_an_encoder_without_a_window_is_refused(parts):
    with pytest.raises(ValueError, match="MaxoutWindowEncoder"):
        create_sliced_tok2vec(parts[0], chain(parts[1], parts[1]), slice_size=10)


def test_a_slice_holds_at_least_one_character(parts):
    with pytest.raises(ValueError, match="at least 1"):
        create_sliced_tok2vec(*parts, slice_size=0)
