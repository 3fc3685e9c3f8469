"""Columns as vectors: one a character, told apart by what is known of it."""

from __future__ import annotations

import numpy as np
import pytest
from thinc.api import Model

from ner.pipeline.embed import create_column_embed


@pytest.fixture
def embed() -> Model:
    return create_column_embed(
        width=8, column_width=4, rows=50, groups=["characters", "words", "names", "rules"]
    )


def test_one_vector_a_character(embed, rules_nlp):
    docs = [rules_nlp("来集镇投资3万元"), rules_nlp("")]
    embed.initialize(X=docs)
    vectors = embed.predict(docs)
    assert [vector.shape for vector in vectors] == [(len("来集镇投资3万元"), 8), (0, 8)]
    assert len(np.unique(vectors[0], axis=0)) > 5


def test_equal_characters_differ_by_what_the_rules_say(embed, rules_nlp):
    doc = rules_nlp("来集镇投资,市镇建设")
    embed.initialize(X=[doc])
    inside, outside = (embed.predict([doc])[0][place] for place in (2, 7))
    assert doc[2].text == doc[7].text == "镇"
    assert not np.allclose(inside, outside)


def test_initialization_needs_no_evidence_but_prediction_does(embed, rules_nlp):
    doc = rules_nlp.make_doc("来集镇")
    with pytest.raises(ValueError, match="evidence_v1"):
        embed.predict([doc])
    embed.initialize(X=[doc])
    assert embed.predict([doc])[0].shape == (3, 8)
    with pytest.raises(ValueError, match="evidence_v1"):
        embed.predict([rules_nlp.make_doc("来集镇")])


def test_a_text_of_the_sizing_sample_is_read_in_full_once_it_has_evidence(embed, rules_nlp):
    doc = rules_nlp.make_doc("来集镇")
    embed.initialize(X=[doc])
    blank = embed.predict([doc])[0]
    for name in rules_nlp.pipe_names:
        doc = rules_nlp.get_pipe(name)(doc)
    assert not np.allclose(embed.predict([doc])[0], blank)


def test_an_unknown_group_is_refused():
    with pytest.raises(ValueError, match="characters, words, names, rules"):
        create_column_embed(8, 4, 50, groups=["colours"])
