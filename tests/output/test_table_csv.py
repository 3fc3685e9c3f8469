import csv
import io

import pytest

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output import table_csv


def read(*extractions: Extraction) -> list[dict[str, str]]:
    stream = io.BytesIO()
    table_csv.write(extractions, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))


def test_a_row_as_documented():
    extraction = Extraction(
        "一是。来集镇到了!二是", [Mention(3, 6, "TOWN", "town.suffix", 0.98765)], "a.txt", {"id": 3}
    )
    assert list(table_csv.rows(extraction)) == [
        ("a.txt", 3, "TOWN", "乡镇街道", "来集镇", 3, 6, "town.suffix", 0.9877, "来集镇到了!")
    ]


def test_excel_sees_the_encoding_and_its_own_line_ends():
    stream = io.BytesIO()
    table_csv.write([Extraction("来集镇", [Mention(0, 3, "TOWN")], "-")], stream)
    assert (
        stream.getvalue()
        == (
            "\ufeffsource,id,label,label_zh,text,start,end,rule,score,sentence\r\n"
            "'-,,TOWN,乡镇街道,来集镇,0,3,,,来集镇\r\n"
        ).encode()
    )


def test_a_nasty_report_has_one_row_a_mention(nasty):
    rows = read(nasty)
    assert [row["text"] for row in rows] == [
        "来集\r\n\r\n镇",
        "\U00020bb7家村",
        "'=SUM(A1)有限公司",
        "3.6亿元",
        "<b>熊猫科技",
        "来集镇",
    ]
    assert rows[0]["source"] == "reports/<来集>.txt"
    for row, mention in zip(rows, nasty.mentions, strict=True):
        assert (int(row["start"]), int(row["end"])) == (mention.start, mention.end)
        assert not set(row["sentence"]) & set("\r\n\x00\x1b\ud800\u2028")


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff20"])
def test_a_cell_never_runs(first):
    assert table_csv.cell(f"{first}cmd|' /C calc'!A0").startswith("'")


def test_other_cells_stay_as_they_are():
    for text in ["来集镇", "30-50万元", "“五星”支部创建", "a=b", "", "'x"]:
        assert table_csv.cell(text) == text


def test_every_string_of_a_row_is_escaped():
    mention = Mention(0, 3, "@label", rule="=rule")
    row = read(Extraction("+集镇", [mention], "=source", {"id": "-id"}))[0]
    for column in ("source", "id", "label", "label_zh", "text", "rule", "sentence"):
        assert row[column].startswith("'"), column


def test_what_a_spreadsheet_cannot_show_gets_a_sign():
    assert table_csv.cell("a\x00b\x1b\ud800") == "a␀b␛\ufffd"
