"""The net over columns, trained small on a handful of sentences: what it learns, writes, keeps and refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_record
from ner.pipeline.loading import load
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
