from __future__ import annotations

import pytest

from ner.corpus.convert import convert
from ner.corpus.markup import parse
from ner.corpus.record import Record, read_corpus, write_record


@pytest.fixture
def records(tmp_path):
    cases = ["[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)。", "来集\r\n镇\u2028😀𠮷林村", ""]
    made = []
    (tmp_path / "corpus").mkdir()
    for number, case in enumerate(cases):
        text, mentions = parse(case)
        made.append(Record(text, tuple(mentions), {"id": f"r-{number}"}))
        write_record(made[-1], tmp_path / "corpus" / f"{number}.txt")
    return made


@pytest.mark.parametrize("suffix", [".jsonl", ".spacy"])
def test_every_form_holds_the_same_records(records, tmp_path, suffix):
    target = tmp_path / "out" / f"corpus{suffix}"
    assert convert(tmp_path / "corpus", target) == 3
    assert list(read_corpus(target)) == records


def test_other_forms_are_refused(records, tmp_path):
    with pytest.raises(ValueError, match=r"\.jsonl or \.spacy"):
        convert(tmp_path / "corpus", tmp_path / "corpus.conll")
