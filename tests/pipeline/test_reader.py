from __future__ import annotations

import pytest
import spacy

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_record
from ner.pipeline.reader import create_corpus_reader, in_part

NLP = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}})


@pytest.fixture
def corpus(tmp_path):
    for number in range(40):
        text, mentions = parse(f"[来集镇](TOWN)投资[{number}万元](MONEY)。")
        write_record(Record(text, tuple(mentions), {"id": f"r-{number}"}), tmp_path / f"{number:02}.txt")
    return tmp_path


def test_gold_spans_reach_the_examples(corpus):
    example = next(iter(create_corpus_reader(corpus)(NLP)))
    assert [(e.text, e.label_) for e in example.reference.ents] == [("来集镇", "TOWN"), ("0万元", "MONEY")]
    assert not example.predicted.ents


def test_the_parts_make_the_whole_and_share_nothing(corpus):
    texts = {
        part: {example.text for example in create_corpus_reader(corpus, part, every=4)(NLP)}
        for part in ("all", "train", "held-out")
    }
    assert texts["train"] | texts["held-out"] == texts["all"]
    assert not texts["train"] & texts["held-out"]
    assert 1 <= len(texts["held-out"]) <= 20


def test_a_report_stays_in_its_part_whatever_joins():
    record = Record("来集镇", (), {})
    assert in_part(record, "train", 10) != in_part(record, "held-out", 10)


def test_nothing_to_read_is_an_error(tmp_path):
    with pytest.raises(ValueError, match=r"no reports|no "):
        list(create_corpus_reader(tmp_path)(NLP))
