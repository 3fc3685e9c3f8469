from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

from ner.corpus.record import CorpusError, Record, read_corpus, read_record, scan, to_jsonl, write_record
from ner.mentions import Mention

TEXT = "来集镇党委在马沟村"
RECORD = Record(TEXT, (Mention(0, 3, "TOWN"), Mention(6, 9, "VILLAGE")), {"id": "a", "year": "2022"})


@given(st.text(), st.text(min_size=1), st.text())
def test_a_written_record_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, before: str, name: str, after: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "record.txt"
    mention = Mention(len(before), len(before) + len(name), "TOWN")
    record = Record(before + name + after, (mention,), {"id": "x", "note": "第 1 版: 甲"})
    write_record(record, path)
    assert read_record(path) == record


def test_the_corpus_form_is_header_rule_and_marked_text(tmp_path: Path) -> None:
    write_record(RECORD, tmp_path / "a.txt")
    written = (tmp_path / "a.txt").read_bytes().decode()
    assert written == "# id: a\n# year: 2022\n---\n[来集镇](TOWN)党委在[马沟村](VILLAGE)"


def test_line_ends_and_leading_blank_lines_of_the_text_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("# id: a\r\n---\r\n\n\r\n\r[来集\r\n镇](TOWN)\u2028\n".encode())
    record = read_record(path)
    assert record.text == "\n\r\n\r来集\r\n镇\u2028\n"
    assert record.line == 3


@pytest.mark.parametrize(
    ("content", "line", "column", "says"),
    [
        ("# id: a\n来集镇", 2, 1, "'# key: value' lines and a line '---' are expected"),
        ("# id: a\n", 2, 1, "expected"),
        ("# id: a\n# id: b\n---\n", 2, 1, "'id' twice"),
        ("# id: a\n---\n\n到[来集镇", 4, 2, "never closed"),
        ("---\n来集镇](TOWN)", 2, 4, "without ["),
    ],
)
def test_what_is_not_of_the_corpus_form_is_named_with_its_place(
    tmp_path: Path, content: str, line: int, column: int, says: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content.encode())
    with pytest.raises(CorpusError) as caught:
        read_record(path)
    assert (caught.value.path, caught.value.line, caught.value.column) == (path, line, column)
    assert says in str(caught.value)


def test_bytes_that_are_not_utf_8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("---\n来集镇".encode("gb18030"))
    with pytest.raises(CorpusError, match=r"a\.txt:1: not UTF-8 .* save the file as UTF-8"):
        read_record(tmp_path / "a.txt")


@pytest.mark.parametrize("meta", [{"Id": "a"}, {"id": "a\nb"}, {"id": "a\r"}, {"no: key": "a"}])
def test_a_header_that_would_not_be_read_back_is_not_written(tmp_path: Path, meta: dict) -> None:
    with pytest.raises(ValueError, match="no header line"):
        write_record(Record(TEXT, (), meta), tmp_path / "a.txt")


def test_a_folder_is_read_whole_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/2.txt", "a.txt", "b/1.txt"):
        write_record(Record(TEXT, (), {"id": name}), tmp_path / name)
    (tmp_path / "README.md").write_text("no record")
    assert [record.meta["id"] for record in read_corpus(tmp_path)] == ["a.txt", "b/1.txt", "b/2.txt", "c.txt"]


def test_jsonl_is_written_and_read(tmp_path: Path) -> None:
    other = Record("行一\u2028行\r\n😀", (Mention(6, 7, "TOWN"),), {"id": "b", "year": 2023})
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(f"{to_jsonl(RECORD)}\n\n{to_jsonl(other)}".encode())
    assert list(read_corpus(path)) == [RECORD, other]
    assert [record.line for record in read_corpus(path)] == [1, 3]


def test_an_id_beside_the_text_becomes_part_of_meta(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 7, "text": "来集镇"}')
    assert next(read_corpus(tmp_path / "a.jsonl")) == Record("来集镇", (), {"id": 7})


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "JSONDecodeError"),
        ("[]", "string 'text'"),
        ('{"text": 1}', "string 'text'"),
        ('{"text": "来集镇", "spans": [{"start": 0, "end": 3}]}', "KeyError: 'label'"),
        (
            '{"text": "来集镇", "spans": [{"start": 0, "end": 3.0, "label": "TOWN"}]}',
            "integers start and end",
        ),
        (
            '{"text": "来集镇", "spans": [{"start": 0, "end": 4, "label": "TOWN"}]}',
            r"\[0, 4\) in a text of 3",
        ),
        ('{"text": "来集镇", "spans": [{"start": 0, "end": 3, "label": "CITY"}]}', "unknown label 'CITY'"),
    ],
)
def test_a_broken_line_of_jsonl_is_named(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "好"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=rf"a\.jsonl:2: .*{says}"):
        list(read_corpus(path))


def test_scanning_goes_on_behind_a_broken_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "甲"}\n{\n{"text": "乙"}', encoding="utf-8")
    kinds = [type(item).__name__ for item in scan(tmp_path / "a.jsonl")]
    assert kinds == ["Record", "CorpusError", "Record"]


def test_a_docbin_is_read(tmp_path: Path) -> None:
    doc = Doc(spacy.blank("zh").vocab, words=list(TEXT), spaces=[False] * len(TEXT))
    doc.ents = [doc.char_span(m.start, m.end, m.label) for m in RECORD.mentions]
    doc.user_data["meta"] = dict(RECORD.meta)
    DocBin(docs=[doc], store_user_data=True).to_disk(tmp_path / "train.spacy")
    assert list(read_corpus(tmp_path / "train.spacy")) == [RECORD]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gone.txt", None, "no such file or folder"),
        ("a.spacy", b"no docbin", "not a spaCy DocBin"),
        ("a.csv", b"text", "not a corpus file; known are .txt, .jsonl, .spacy"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CorpusError, match=says):
        list(read_corpus(tmp_path / name))


def test_a_folder_without_records_is_no_corpus(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no corpus files"):
        list(read_corpus(tmp_path))


def test_jsonl_holds_the_spans_as_prodigy_writes_them() -> None:
    assert json.loads(to_jsonl(RECORD)) == {
        "text": TEXT,
        "spans": [{"start": 0, "end": 3, "label": "TOWN"}, {"start": 6, "end": 9, "label": "VILLAGE"}],
        "meta": {"id": "a", "year": "2022"},
    }
