"""One training of a fold."""

from __future__ import annotations

from pathlib import Path

import pytest

from ner.training import TrainingError
from ner.validation.fit import Job, _words, fit, recipe
from ner.validation.folds import leave_one_out
from tests.conftest import ROOT, SMALL

CONFIG = ROOT / "configs" / "ner.cfg"


@pytest.fixture
def fold(reports):
    marked = [f"[{c}集镇](TOWN)投资[{n}万元](MONEY)。" for n, c in enumerate("来大宁", 5)]
    return leave_one_out([], reports(*marked)).folds[0]


def settings(words: list[str]) -> dict[str, str]:
    return dict(zip(words[::2], words[1::2], strict=True))


def test_a_fold_is_answered_by_a_model_that_leaves_nothing_behind(fold, tmp_path, capsys):
    fitted = fit(Job(fold, recipe(CONFIG, SMALL), 0, tmp_path))
    assert [answer.record for answer in fitted.answers(fold)] == fold.test
    assert (5, 8, "MONEY") in {mention.key for mention in fitted.found[0]}
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr() == ("", "")


def test_everything_in_the_config_that_names_a_corpus_is_set(fold, tmp_path):
    told = settings(_words(Job(fold, recipe(CONFIG), 7, tmp_path), Path("f")))
    assert told == {
        "--paths.corpus": "f/development.jsonl",
        "--paths.train": "f/train.jsonl",
        "--paths.dev": "f/development.jsonl",
        "--corpora.train.path": "f/train.jsonl",
        "--corpora.train.part": "all",
        "--corpora.train.augmenter.path": "f/train.jsonl",
        "--corpora.train.augmenter.part": "all",
        "--corpora.dev.path": "f/development.jsonl",
        "--corpora.dev.part": "all",
        "--training.seed": "7",
        "--system.seed": "7",
    }


@pytest.mark.parametrize("name", ["ner.cfg", "ner-net.cfg"])
def test_seeds_begin_at_that_of_the_config(name):
    assert recipe(ROOT / "configs" / name, seeds=3).seeds == (0, 1, 2)
    assert recipe(ROOT / "configs" / name, ["--system.seed", "4"], seeds=2).seeds == (4, 5)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--paths.corpus", "elsewhere"], "--paths.corpus: reports are shared out here"),
        (["--corpora.train.part=all"], "--corpora.train.part=all: reports are shared out here"),
        (["--corpora.dev.@readers", "spacy.Corpus.v1"], r"\[corpora.dev\] is read by spacy.Corpus.v1"),
        (["--nonsense.value", "3"], "nonsense"),
        (["--nonsense", "3"], "not an override"),
    ],
)
def test_overrides_that_make_no_sense(words, complaint):
    with pytest.raises(TrainingError, match=complaint):
        recipe(CONFIG, words)
