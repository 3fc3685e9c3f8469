import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output import jsonl

TOWN = Mention(0, 3, "TOWN", rule="town.suffix")


def written(*extractions: Extraction) -> bytes:
    stream = io.BytesIO()
    jsonl.write(extractions, stream)
    return stream.getvalue()


def test_a_line_as_documented():
    extraction = Extraction("来集镇的事", [TOWN], "a.txt", {"id": 3}, {"encoding": "utf-8"})
    assert jsonl.line(extraction) == (
        '{"id": 3, "text": "来集镇的事", '
        '"spans": [{"start": 0, "end": 3, "label": "TOWN", "text": "来集镇", "rule": "town.suffix"}], '
        '"meta": {"source": "a.txt", "encoding": "utf-8"}}'
    )


def test_a_score_is_written_when_there_is_one():
    span = jsonl.as_record(Extraction("来集镇", [TOWN._replace(rule=None, score=0.876543)], "-"))["spans"][0]
    assert span["score"] == 0.8765
    assert "rule" not in span


def test_nothing_of_a_nasty_report_is_lost(nasty):
    data = written(nasty, nasty)
    lines = data.decode("utf-8").splitlines()  # splits at U+2028 and U+0085 as well
    assert len(lines) == data.count(b"\n") == 2
    record = json.loads(lines[1])
    assert record["text"] == nasty.text
    for span in record["spans"]:
        assert nasty.text[span["start"] : span["end"]] == span["text"]
    assert record["spans"][0]["text"] == "来集\r\n\r\n镇"
    assert (record["id"], record["year"], record["tags"]) == ("7", 2022, ["a", {"b": None}])


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_goes_there_and_back_on_one_line(text):
    extraction = Extraction(text, [], "-")
    try:
        data = written(extraction)
    except ValueError:
        assert any("\ud800" <= c <= "\udbff" for c in text)
        return
    assert json.loads(data)["text"] == text
    assert len(data.decode().splitlines()) == 1


def test_a_surrogate_pair_in_two_is_refused_for_json_cannot_keep_it():
    with pytest.raises(ValueError, match=r"a\.txt: .*UTF-16"):
        written(Extraction("\ud842\udfb7家村", [], "a.txt"))


def test_chinese_stands_as_itself():
    assert "来集镇".encode() in written(Extraction("来集镇", [], "-"))


def test_what_the_input_brought_is_kept():
    fields = {
        "id": 0,
        "text": "来集镇",
        "meta": {"source": "年鉴.docx", "page": 4},
        "spans": [{"start": 0, "end": 3, "label": "TOWN"}],
    }
    record = jsonl.as_record(Extraction("来集镇", [TOWN], "in.jsonl", fields, {"model": "ner"}))
    assert record["meta"] == {"source": "年鉴.docx", "page": 4, "model": "ner"}
    assert record["input_spans"] == [{"start": 0, "end": 3, "label": "TOWN"}]
    assert record["spans"][0]["rule"] == "town.suffix"
    assert list(record) == ["id", "input_spans", "text", "spans", "meta"]
    assert list(fields) == ["id", "text", "meta", "spans"]  # the caller's own is left alone


def test_a_meta_that_is_no_object_is_kept_too():
    record = jsonl.as_record(Extraction("", [], "in.jsonl", {"meta": "年鉴"}))
    assert record["meta"] == {"source": "in.jsonl", "meta": "年鉴"}


def test_no_reports_make_an_empty_file(tmp_path):
    jsonl.write([], tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == b""


def test_a_failing_source_leaves_no_half_file(tmp_path, nasty):
    def failing():
        yield nasty
        raise RuntimeError

    with pytest.raises(RuntimeError):
        jsonl.write(failing(), tmp_path / "a.jsonl")
    assert list(tmp_path.iterdir()) == []
