"""Vectors of a text: its view is encoded, what the view leaves out parts nothing."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from thinc.api import chain

from ner.pipeline.embed import create_column_embed
from ner.pipeline.tok2vec import create_view_tok2vec

WHOLE = "全县抓好春耕生产,今年以来,白寨镇投入12万元修渠,受到群众好评。"
BROKEN = "全县抓好春耕生产,今年以来,白寨\n\n镇投入12万元修渠,受到群众好评。"
GAP = slice(16, 18)


@pytest.fixture
def tok2vec():
    embed = create_column_embed(
        width=8, column_width=4, rows=50, groups=["characters", "words", "names", "rules"]
    )
    encode = MaxoutWindowEncoder(width=8, window_size=2, maxout_pieces=2, depth=2)
    return create_view_tok2vec(embed, encode, slice_size=10)


def test_a_broken_column_reads_like_a_whole_one(tok2vec, rules_nlp):
    docs = [rules_nlp(WHOLE), rules_nlp(BROKEN)]
    tok2vec.initialize(X=docs)
    whole, broken = tok2vec.predict(docs)
    assert BROKEN[GAP] == "\n\n"
    assert not broken[GAP].any()
    np.testing.assert_allclose(np.delete(broken, GAP, axis=0), whole, atol=1e-5)


def test_training_steps_change_every_layer(tok2vec, rules_nlp):
    docs = [rules_nlp(BROKEN), rules_nlp(""), rules_nlp(WHOLE)]
    tok2vec.initialize(X=[rules_nlp.make_doc(WHOLE)])
    vectors, backpropagate = tok2vec.begin_update(docs)
    assert [len(vector) for vector in vectors] == [len(doc) for doc in docs]
    backpropagate([np.ones_like(vector) * np.arange(8, dtype="f") for vector in vectors])
    layers = [node for node in tok2vec.walk() if node.param_names]
    assert len(layers) > 20
    assert all(any(node.get_grad(name).any() for name in node.param_names) for node in layers)


def test_an_encoder_without_a_window_is_refused():
    embed = create_column_embed(width=8, column_width=4, rows=50, groups=["characters"])
    encode = MaxoutWindowEncoder(width=8, window_size=2, maxout_pieces=2, depth=2)
    with pytest.raises(ValueError, match="MaxoutWindowEncoder"):
        create_view_tok2vec(embed, chain(encode, encode), slice_size=10)
