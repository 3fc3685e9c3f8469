"""The default pipeline, trained small: what it learns, writes, keeps and refuses."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import DocBin
from spacy.training import Example

from ner.pipeline.loading import ModelError, load, model_path
from tests.conftest import ROOT

TEXT = "今年,来集镇马沟村投资961万元。\n大隗镇投入200万元。"


@pytest.fixture(scope="module")
def nlp(small_model):
    return spacy.load(small_model)


def test_it_finds_what_the_seeds_taught(nlp):
    found = [(entity.text, entity.label_) for entity in nlp(TEXT).ents]
    assert ("来集镇", "TOWN") in found
    assert ("961万元", "MONEY") in found


def test_the_text_is_never_changed(nlp):
    for text in (TEXT, "", " ", "\n\n", "来集⏎镇", "\x00\ud83d", "𠮷" * 50):
        assert len(nlp(text)) == len(text)


def test_scores_are_probabilities(nlp):
    scores = [entity._.score for entity in nlp(TEXT).ents]
    assert scores
    assert all(0 < score <= 1 for score in scores)


def test_a_name_across_a_broken_column_is_one_entity(nlp):
    text = "支持产业发展,全力抓好项目建设。今年以来,来集\n\n镇投资961万元建设冷库,预计下半年投用。"
    assert "来集\n\n镇" in [entity.text for entity in nlp(text).ents]


def test_pipe_and_call_agree(nlp):
    texts = [TEXT, "", "无关的一句话。", TEXT * 3]
    single = [[(e.start, e.end, e.label_) for e in nlp(text).ents] for text in texts]
    assert [[(e.start, e.end, e.label_) for e in doc.ents] for doc in nlp.pipe(texts)] == single


def test_workers_give_the_same(nlp):
    texts = [TEXT] * 4
    single = [[(e.text, e.label_) for e in nlp(text).ents] for text in texts]
    assert [[(e.text, e.label_) for e in doc.ents] for doc in nlp.pipe(texts, n_process=2)] == single


def test_bytes_hold_the_whole_model(nlp):
    copy = spacy.blank("zh", config=nlp.config)
    copy = spacy.util.load_model_from_config(nlp.config, auto_fill=True).from_bytes(nlp.to_bytes())
    assert [e.text for e in copy(TEXT).ents] == [e.text for e in nlp(TEXT).ents]


def test_docs_can_be_saved(nlp):
    docs = list(DocBin(docs=[nlp(TEXT)], store_user_data=True).get_docs(nlp.vocab))
    assert [e.text for e in docs[0].ents] == [e.text for e in nlp(TEXT).ents]


def test_meta_says_what_it_was_trained_on(small_model):
    meta = json.loads((small_model / "meta.json").read_text(encoding="utf-8"))
    assert meta["name"] == "township_reports"
    assert meta["trained_on"]["reports"] == 5
    assert meta["trained_on"]["mentions"] == sum(meta["trained_on"]["labels"].values())
    assert 0 < meta["performance"]["ents_f"] <= 1


def test_no_model_says_how_to_get_one(tmp_path, monkeypatch):
    monkeypatch.delenv("NER_MODEL", raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match=r"ner train.*--rules-only"):
        load()


def test_the_environment_names_a_model(small_model, monkeypatch):
    monkeypatch.setenv("NER_MODEL", str(small_model))
    assert model_path() == small_model


def test_a_broken_model_is_one_clear_line(small_model, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "meta.json").write_text("{}")
    with pytest.raises(ModelError, match="cannot be opened"):
        load(broken)


def test_an_untrained_part_says_so():
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}})
    nlp.add_pipe("evidence_v1", config={"segmenter": "characters"})
    nlp.add_pipe("crf_v1", config={"groups": ["characters"], "bits": 8})
    with pytest.raises(ValueError, match="learnt nothing yet"):
        nlp("来集镇")


def test_without_evidence_it_says_what_is_missing():
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}})
    nlp.add_pipe("rules_v1")
    with pytest.raises(ValueError, match="evidence_v1"):
        nlp("来集镇")


def test_a_trained_model_goes_on_learning(small_model):
    nlp = load(small_model)
    text = "羊册乡奔向明天。" * 2
    reference = nlp.make_doc(text)
    reference.ents = [reference.char_span(0, 3, label="TOWN"), reference.char_span(8, 11, label="TOWN")]
    for _ in range(30):
        nlp.update([Example(nlp.make_doc(text), reference)], annotates=["evidence", "rules"])
    assert [(e.text, e.label_) for e in nlp(text).ents] == [("羊册乡", "TOWN")] * 2


def test_no_entity_reaches_across_a_clause(nlp):
    for text in ("推进人居环境整治,全力实施五年行动计划。", "开展活动;工程项目:行动计划!"):
        for entity in nlp(text).ents:
            assert not set(entity.text) & set(",;:。!?,;:!?")


def test_other_labels_come_from_the_examples(small_model):
    # The config says that amounts are the rules' word; a model that knows no MONEY does not mind.
    nlp = load(small_model)
    examples = []
    for name in ("张明", "李红", "王伟", "赵敏"):
        reference = nlp.make_doc(f"{name}住在西湖区文三路。")
        reference.ents = [reference.char_span(0, 2, label="PERSON"), reference.char_span(7, 10, label="ROAD")]
        examples.append(Example(nlp.make_doc(reference.text), reference))
    nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, annotates=["evidence", "rules"])
    found = [(e.text, e.label_) for e in nlp("李红住在西湖区文三路,花了100元。").ents]
    assert found == [("李红", "PERSON"), ("文三路", "ROAD")]


@pytest.mark.parametrize(
    ("certain", "label", "found"),
    [
        ([], "VILLAGE", ["幸福路"]),  # no rules at all
        (["MONEY"], "ROAD", ["幸福路"]),  # rules that know no roads
        (["MONEY"], "VILLAGE", []),
    ],
)
def test_the_silence_of_rules_counts_only_where_they_have_a_say(small_model, certain, label, found):
    config = load(small_model).config
    config["components"]["ner"] |= {"groups": ["characters"], "certain": certain, "alone": 1.0}
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    reference = nlp.make_doc("大伙说幸福路好。")
    reference.ents = [reference.char_span(3, 6, label=label)]
    nlp.initialize(lambda: [Example(nlp.make_doc(reference.text), reference)])
    for _ in range(20):
        nlp.update([Example(nlp.make_doc(reference.text), reference)], annotates=["evidence", "rules"])
    assert [entity.text for entity in nlp(reference.text).ents] == found


def test_no_entity_holds_one_quotation_mark_of_two(small_model):
    nlp = spacy.load(small_model)
    texts = [text.read_text(encoding="utf-8") for text in (ROOT / "seeds").glob("*.txt")]
    for doc in nlp.pipe(texts):
        for entity in doc.ents:
            assert entity.text.count("“") == entity.text.count("”"), entity.text
            assert not (entity.text[0] == "“" and entity.text[-1] == "”"), entity.text
