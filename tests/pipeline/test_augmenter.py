from __future__ import annotations

from collections import Counter

import pytest

from ner.pipeline.augmenter import create_substitute
from ner.pipeline.reader import create_corpus_reader
from ner.training import train_model
from tests.conftest import ROOT, SMALL

SEEDS = ROOT / "corpus" / "reports" / "seeds"


def texts(nlp, level: float) -> Counter[str]:
    augmenter = create_substitute(level, SEEDS, part="all", seed=1)
    read = create_corpus_reader(SEEDS, augmenter=augmenter)
    return Counter(example.reference.text for example in read(nlp))


def test_each_report_comes_and_a_changed_copy_as_often_as_asked_for(rules_nlp):
    plain = texts(rules_nlp, 0)
    assert len(plain) == 5
    assert plain < texts(rules_nlp, 1) and len(texts(rules_nlp, 1)) == 10
    assert len(texts(rules_nlp, 3)) == 20
    assert 5 < len(texts(rules_nlp, 0.5)) < 10


def test_every_epoch_draws_anew(rules_nlp):
    read = create_corpus_reader(SEEDS, augmenter=create_substitute(1, SEEDS, part="all"))
    first, second = ({e.reference.text for e in read(rules_nlp)} for _ in range(2))
    assert len(first & second) == 5


def test_a_changed_copy_carries_its_mentions(rules_nlp):
    read = create_corpus_reader(SEEDS, augmenter=create_substitute(1, SEEDS, part="all"))
    examples = list(read(rules_nlp))
    for given, copy in zip(examples[::2], examples[1::2], strict=True):
        assert [e.label_ for e in copy.reference.ents] == [e.label_ for e in given.reference.ents]
        assert given.reference.text != copy.reference.text == copy.predicted.text


def test_a_probability_that_is_none():
    with pytest.raises(ValueError, match="columns is a probability, 0 to 1"):
        create_substitute(1, SEEDS, columns=1.5)
    with pytest.raises(ValueError, match="level is a number of copies"):
        create_substitute(-1, SEEDS)


@pytest.mark.slow
def test_a_config_trains_with_it(tmp_path):
    words = [*SMALL, "--paths.corpus", str(SEEDS), "--corpora.train.part", "all", "--corpora.dev.part", "all"]
    words += ["--corpora.train.augmenter.level", "1", "--corpora.train.augmenter.part", "all"]
    words += ["--training.max_steps", "4", "--training.eval_frequency", "4"]
    assert (
        train_model(ROOT / "configs" / "ner.cfg", tmp_path / "model", overrides=words) / "meta.json"
    ).is_file()
