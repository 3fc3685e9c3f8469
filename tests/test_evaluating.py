"""From a system and annotated reports to everything that is measured."""

import json

import pytest
from spacy.tokens import Span

from ner.corpus.markup import parse
from ner.corpus.record import CorpusError, Record
from ner.evaluating import answer, report
from ner.pipeline.loading import ModelError

# 上海路 is gold for the sake of a miss; the rules see no village there.
GOLD = {
    "a": ("notice", "[来集镇](TOWN)[马沟村](VILLAGE)投资[260万元](MONEY)。"),
    "b": ("notice", "[大隗镇](TOWN)投资[3亿元](MONEY)。"),
    "c": ("brief", "[上海路](VILLAGE)与[来集镇](TOWN)。"),
}


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    for name, (genre, text) in GOLD.items():
        (folder / f"{name}.txt").write_text(f"# id: {name}\n# genre: {genre}\n---\n{text}", encoding="utf-8")
    return folder


def test_a_report_of_the_rules(corpus):
    found = report("rules", corpus)
    assert json.loads(json.dumps(found)) == found
    micro = found["schemes"]["strict"]["micro"]
    assert (micro["correct"], micro["gold"], micro["predicted"]) == (6, 7, 6)
    assert [(e["kind"], e["report"], e["label"]) for e in found["errors"]] == [("missed", "c", "VILLAGE")]
    genres = [(group["name"], group["micro"]["recall"]) for group in found["breakdowns"]["genre"]]
    assert genres == [("notice", 1), ("brief", 0.5)]
    suffix = next(rule for rule in found["rules"] if rule["rule"] == "town.suffix")
    assert (suffix["proposed"], suffix["right"], suffix["alone"], suffix["won_right"]) == (3, 3, 3, 3)
    assert not {"names", "comparison", "calibration"} & set(found)


def test_offsets_are_of_the_text_as_given(rules_nlp):
    text, mentions = parse("\n\n　　[来集镇](TOWN)开会。")
    answers, ballots = answer(rules_nlp, [Record(text, tuple(mentions))])
    places = [m.key for m in mentions]
    assert [m.key for m in answers[0].found] == [m.key for m in ballots[0].kept] == places
    assert [m.key for m in ballots[0].proposed] == places


def test_a_model_names_the_rule_that_says_the_same(corpus, small_model):
    found = report(str(small_model), corpus, against="rules", seen="corpus/reports/seeds", by=["id"])
    assert found["calibration"]["mentions"] == found["schemes"]["strict"]["micro"]["predicted"]
    assert found["comparison"]["against"] == "rules"
    assert found["comparison"]["micro"]["second"] == pytest.approx(12 / 13)
    assert found["names"]["reports"] == 5
    assert [group["name"] for group in found["breakdowns"]["id"]] == ["a", "b", "c"]


def test_a_mention_of_a_model_has_the_rule_only_in_the_same_place_with_the_same_label(rules_nlp):
    class Relabelled:
        """The rules' pipeline, whose entities lose their rule and whose towns become villages."""

        pipe_names = rules_nlp.pipe_names
        get_pipe_meta = rules_nlp.get_pipe_meta

        def pipe(self, texts, as_tuples):
            for doc, record in rules_nlp.pipe(texts, as_tuples=as_tuples):
                found = [(e.start, e.end, "VILLAGE" if e.label_ == "TOWN" else e.label_) for e in doc.ents]
                for token in doc:  # tokens keep the name of a rule, whatever entities are set
                    token.ent_id_ = ""
                doc.ents = [Span(doc, start, end, label) for start, end, label in found]
                yield doc, record

    found = answer(Relabelled(), [Record("来集镇投资3亿元。")]).answers[0].found
    assert [(m.label, m.rule) for m in found] == [("VILLAGE", None), ("MONEY", "money.unit")]


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"part": "test"}, ValueError, "--part is one of all, train, held-out, not 'test'"),
        ({"against": "rules"}, ValueError, "rules against itself"),
        ({"against": "nowhere"}, ModelError, "no model at nowhere"),
        ({"by": ["county"]}, ValueError, "no report has a header 'county'; there are: genre, id"),
        ({"seen": "nowhere"}, CorpusError, "nowhere:1: no such file or folder"),
    ],
)
def test_what_makes_no_sense_is_an_error(corpus, options, error, message):
    with pytest.raises(error, match=message):
        report("rules", corpus, **options)


def test_a_training_corpus_that_is_evaluated_itself_is_an_error(corpus):
    with pytest.raises(ValueError, match="every report of the training corpus is evaluated itself"):
        report("rules", corpus, seen=corpus)


def test_one_report_is_too_few_to_compare(corpus, small_model):
    with pytest.raises(ValueError, match="at least two documents"):
        report("rules", corpus / "a.txt", against=str(small_model))


def test_the_same_folder_by_another_name_is_the_same_system(corpus, small_model):
    with pytest.raises(ValueError, match="against itself"):
        report(str(small_model), corpus, against=str(small_model / ".." / small_model.name))
