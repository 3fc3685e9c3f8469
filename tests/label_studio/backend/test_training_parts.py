"""What a training learns from, and what of spaCy's output tells how far it is."""

from __future__ import annotations

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record, write_record
from ner.label_studio.backend.job import base, together, whole
from ner.label_studio.backend.training import progress_in
from ner.training import TrainingError
from tests.label_studio.backend.conftest import ROOT

CONFIG = ROOT / "configs" / "ner.cfg"


def record(marked: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions), {"id": text[:4]})


def test_of_a_report_in_both_what_was_labelled_counts():
    corrected = record("[来集镇](TOWN)修路。")
    assert together([corrected], [record("来集镇修路。"), record("[大隗镇](TOWN)。")]) == [
        record("[大隗镇](TOWN)。"),
        corrected,
    ]


def test_the_corpus_is_that_of_the_config_or_of_an_override(tmp_path):
    write_record(record("[来集镇](TOWN)。"), tmp_path / "one.txt")
    assert [one.text for one in base(CONFIG, ("--paths.corpus", str(tmp_path)))] == ["来集镇。"]


def test_a_config_that_names_no_corpus(tmp_path):
    config = tmp_path / "config.cfg"
    config.write_text("[training]\nseed = 0\n")
    with pytest.raises(TrainingError, match="names no corpus in"):
        base(config, ())


def test_with_very_few_reports_all_are_read_for_both():
    few = [record("[来集镇](TOWN)。")]
    (words,) = {tuple(whole(CONFIG, (), few))}
    assert words in {("--corpora.dev.part", "all"), ("--corpora.train.part", "all")}
    assert whole(CONFIG, (), [record(f"第{number}号。") for number in range(100)]) == []


def test_the_last_line_of_the_table_is_how_far_it_is():
    said = [
        "ℹ Pipeline: ['ner']",
        "E    #       LOSS NER  ENTS_F  SCORE ",
        "---  ------  --------  ------  ------",
    ]
    assert progress_in(said) is None
    said += ["  0       0      0.00   12.50    0.12", "  1      20    153.10   80.00    0.80"]
    assert progress_in(said) == {"E": 1, "#": 20, "LOSS NER": 153.1, "ENTS_F": 80, "SCORE": 0.8}
    assert progress_in([*said, "  2      4"])["#"] == 20  # a line that is just being written
