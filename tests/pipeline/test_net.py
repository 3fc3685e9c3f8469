"""The net over columns, trained small on a handful of sentences: what it learns, writes, keeps and refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps, get_current_ops, set_current_ops

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_record
from ner.pipeline.embed import create_column_embed
from ner.pipeline.loading import load
from ner.pipeline.products import create_numpy_ops
from ner.training import train_model

CONFIG = Path(__file__).parents[2] / "configs" / "ner-net.cfg"
SENTENCES = (
    "[来集镇](TOWN)[马沟村](VILLAGE)今年投资[961万元](MONEY)。",
    "[大隗镇](TOWN)党委走访了[窑沟村](VILLAGE)的老人。",
    "今年以来，[岳村镇](TOWN)先后投入[二百余万元](MONEY)。",
    "在[芦村](VILLAGE)，群众说起修路都很高兴。",
    "[恒兴面粉厂](ENTERPRISE)向[苟堂镇](TOWN)捐款[3万元](MONEY)。",
    "全县抓好春耕生产，今年以来，[白寨\n\n镇](TOWN)投入[12万元](MONEY)修渠，受到群众好评。",
    "这里没有一个名字，只有一句平常的话。",
)
SMALL = """
    --components.evidence.segmenter dictionary --components.ner.model.hidden_width 16
    --components.ner.model.tok2vec.embed.width 16 --components.ner.model.tok2vec.embed.column_width 8
    --components.ner.model.tok2vec.embed.rows 100 --components.ner.model.tok2vec.encode.depth 1
    --corpora.train.part all --corpora.dev.part all --training.dropout 0.0 --training.optimizer.learn_rate 0.02
    --training.max_steps 60 --training.eval_frequency 20 --training.optimizer.use_averages false
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("corpus")
    for number, marked in enumerate(SENTENCES):
        text, mentions = parse(marked)
        write_record(Record(text, tuple(mentions), {"id": f"s-{number}"}), corpus / f"{number}.txt")
    words = [*SMALL.split(), "--paths.corpus", str(corpus)]
    return train_model(CONFIG, tmp_path_factory.mktemp("net") / "model", overrides=words)


@pytest.fixture(scope="module")
def nlp(model: Path) -> Language:
    return load(model)


def entities(doc: Doc) -> list[tuple[int, int, str]]:
    return [(entity.start, entity.end, entity.label_) for entity in doc.ents]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_reproduces_what_it_was_taught(nlp, marked, sentence):
    assert marked(nlp, sentence) == sentence


def test_a_saved_net_answers_the_same(nlp, model, tmp_path):
    nlp.to_disk(tmp_path / "again")
    texts = ["".join(parse(sentence)[0] for sentence in SENTENCES), "", "\n", "𠮷" * 20]
    expected = [entities(doc) for doc in nlp.pipe(texts)]
    assert expected[0]
    for other in (spacy.load(tmp_path / "again"), spacy.load(model)):
        assert [entities(other(text)) for text in texts] == expected
        assert [entities(doc) for doc in other.pipe(texts, n_process=2)] == expected


def test_it_gives_no_score(nlp):
    doc = nlp(parse(SENTENCES[0])[0])
    assert [entity._.score for entity in doc.ents] == [None] * len(doc.ents) != []


def test_what_it_was_trained_on_is_told(nlp):
    assert nlp.meta["trained_on"]["reports"] == len(SENTENCES)


# -- the embedding ---------------------------------------------------------------------------------------------


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


# -- matrix products -------------------------------------------------------------------------------------------


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
