"""Data of the outside world: its two forms read exactly, and trained from end to end."""

from __future__ import annotations

import argparse
import json
from itertools import product
from pathlib import Path

import outside
import pytest
from foreign import flattened, read_cluener, read_tagged, to_cluener

from ner.corpus.markup import parse
from ner.corpus.record import CorpusError, Record, read_corpus
from ner.mentions import Mention
from tests.conftest import ROOT

CLUENER = '{"text": "浙商银行行长到来集镇。", "label": {"company": {"浙商银行": [[0, 3]]}, "position": {"行长": [[4, 5]]}}}\n'


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8", newline="")
    return path


def tagged(text: str, blank: str = " ") -> str:
    """`来/B-town 镇/I-town` as the lines of a file."""
    return "".join(f"{token[0]}{blank}{token[2:]}\n" for token in text.split())


def found(record: Record) -> list[tuple[str, str]]:
    return [(record.text[m.start : m.end], m.label) for m in record.mentions]


# -- CLUENER ---------------------------------------------------------------------------------------------------


def test_inclusive_ends_become_half_open(tmp_path):
    (record,) = read_cluener(written(tmp_path, "train.json", CLUENER))
    assert record.mentions == (Mention(0, 4, "company"), Mention(4, 6, "position"))
    assert found(record) == [("浙商银行", "company"), ("行长", "position")]


def test_a_name_may_stand_in_several_places_and_beyond_the_first_plane(tmp_path):
    line = '{"text": "𠮷林，𠮷林", "label": {"address": {"𠮷林": [[0, 1], [3, 4]]}}}'
    (record,) = read_cluener(written(tmp_path, "train.json", line))
    assert record.mentions == (Mention(0, 2, "address"), Mention(3, 5, "address"))


def test_overlapping_labels_are_read_and_the_longer_is_kept_for_training(tmp_path):
    line = {
        "text": "来集镇卫生院",
        "label": {
            "organization": {"来集镇卫生院": [[0, 5]]},
            "address": {"来集镇": [[0, 2]]},
            "government": {"来集镇卫生院": [[0, 5]]},
        },
    }
    records = read_cluener(written(tmp_path, "train.json", json.dumps(line)))
    assert len(records[0].mentions) == 3
    flat, left_out = flattened(records)
    assert flat[0].mentions == (Mention(0, 6, "government"),)
    assert left_out == 2


def test_our_corpus_goes_there_and_back(tmp_path):
    given = list(read_corpus(ROOT / "corpus" / "reports" / "seeds"))
    back = read_cluener(written(tmp_path, "train.json", to_cluener(given)))
    assert [(r.text, r.mentions) for r in back] == [(r.text, r.mentions) for r in given]
    assert flattened(back) == (back, 0)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": 0, "text": "没有标注"}', "expected"),  # as in CLUENER's test.json
        ('{"text": "浙商银行", "label": {"company": {"浙商银行": [[0, 4]]}}}', "inclusive"),
        ('{"text": "浙商银行", "label": {"company": {"浙商": [[1, 2]]}}}', "'商银' stands there"),
        ('{"text": "浙商银行", "label": {"company": [[0, 3]]}}', "expected"),
        ('["浙商银行"]', "expected"),
        ("来 B-town", "expected"),
    ],
)
def test_a_wrong_line_is_named_in_one_line(tmp_path, line, said):
    path = written(tmp_path, "train.json", f"{CLUENER}{line}\n")
    with pytest.raises(CorpusError, match=r"train\.json:2: ") as error:
        read_cluener(path)
    assert said in str(error.value) and "\n" not in str(error.value)


# -- a tag a character -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tags",
    [
        "来/B-town 集/I-town 镇/I-town 马/B-community 沟/I-community 村/I-community 内/O 甲/B-town",
        "来/B-town 集/I-town 镇/E-town 马/B-community 沟/M-community 村/E-community 内/O 甲/S-town",
        "来/I-town 集/I-town 镇/I-town 马/I-community 沟/I-community 村/E-community 内/O 甲/E-town",
    ],
)
@pytest.mark.parametrize("blank", [" ", "\t"])
def test_tags_of_two_or_four_parts_say_the_same(tmp_path, tags, blank):
    (record,) = read_tagged(written(tmp_path, "train.txt", tagged(tags, blank)))
    assert found(record) == [("来集镇", "town"), ("马沟村", "community"), ("甲", "town")]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        ("甲/B-town 乙/B-town", ["甲", "乙"]),
        ("甲/S-town 乙/I-town", ["甲", "乙"]),
        ("甲/B-town 乙/E-town 丙/I-town", ["甲乙", "丙"]),
        ("甲/B-town 乙/O 丙/I-town", ["甲", "丙"]),
        ("甲/B-town 乙/I-road 丙/I-road", ["甲", "乙丙"]),
    ],
)
def test_a_name_ends_where_the_tags_say(tmp_path, tags, names):
    (record,) = read_tagged(written(tmp_path, "train.txt", tagged(tags)))
    assert [name for name, _ in found(record)] == names


def test_empty_lines_part_texts_and_a_blank_may_be_a_character(tmp_path):
    content = "\r\n甲 B-town\r\n  O\r\n12 B-roadno\r\n\r\n\r\n乙 O\r\n"
    first, second = read_tagged(written(tmp_path, "train.txt", content))
    assert (first.text, first.mentions) == ("甲 12", (Mention(0, 1, "town"), Mention(2, 4, "roadno")))
    assert (second.text, second.mentions) == ("乙", ())
    assert (first.line, second.line) == (2, 7)


@pytest.mark.parametrize("line", ["甲", "甲 town", "甲 B-", "甲 X-town", " O"])
def test_a_line_without_a_tag_is_named(tmp_path, line):
    path = written(tmp_path, "train.txt", f"甲 O\n{line}\n")
    with pytest.raises(CorpusError, match=r"train\.txt:2: expected a character, a blank and a tag"):
        read_tagged(path)


@pytest.mark.parametrize("read", [read_cluener, read_tagged])
def test_a_file_without_a_text_is_refused(tmp_path, read):
    with pytest.raises(CorpusError, match="no text in this file"):
        read(written(tmp_path, "train.txt", "\n\n"))


# -- from end to end -------------------------------------------------------------------------------------------


def test_a_folder_with_neither_is_told_what_is_expected(tmp_path):
    with pytest.raises(CorpusError, match=r"expected in this folder: train\.json and dev\.json"):
        outside.read(tmp_path)


def test_a_mark_that_names_hold_is_no_barrier():
    text, mentions = parse("看[你好，李焕英](TOWN)。去[来集镇](TOWN)！出资[2;480元](MONEY)。")
    assert outside.barriers([Record(text, tuple(mentions))], ",;!") == ";!"


def sentences() -> list[Record]:
    found = []
    for place, trade in product("来集白寨大隗苟堂", ("面粉", "造纸", "纺织")):
        text, mentions = parse(f"记者昨天走访了[{place}州{trade}厂](ENTERPRISE)的{trade}工人。")
        found.append(Record(text, tuple(mention._replace(label="company") for mention in mentions)))
    return found


def to_tagged(record: Record) -> str:
    tags = ["O"] * len(record.text)
    for start, end, label, *_ in record.mentions:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return "".join(f"{character} {tag}\n" for character, tag in zip(record.text, tags, strict=True)) + "\n"


@pytest.mark.slow
@pytest.mark.parametrize("form", ["CLUENER", "addresses"])
def test_it_trains_and_measures(tmp_path, monkeypatch, form):
    monkeypatch.chdir(ROOT)
    if form == "CLUENER":
        content, names = to_cluener(sentences()), ("train.json", "dev.json")
    else:
        content, names = "".join(map(to_tagged, sentences())), ("train.txt", "test.txt")
    for name in names:
        written(tmp_path, name, content)
    options = argparse.Namespace(segmenter="characters", epochs=10, seed=0)
    result = outside.measured(outside.read(tmp_path), options, tmp_path)
    assert result["strict"]["micro"]["f1"] > 0.9
    shown = outside.report(form, result)
    assert "| company | 24 | " in shown and "| macro | " in shown
    assert ("BiLSTM-CRF" in shown) == (form == "CLUENER")


def test_too_few_texts_are_refused(tmp_path):
    for name in ("train.json", "dev.json"):
        written(tmp_path, name, CLUENER)
    with pytest.raises(CorpusError, match="too few"):
        outside.read(tmp_path)
