"""Files that break programs, through the command as a user types it: right spans or one clear error, nothing lost."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import docx
import pytest
from pypdf import PdfWriter
from typer.testing import CliRunner, Result

from ner.cli import app
from ner.text.pieces import LONGEST

REPORT = "来集镇马沟村投资961万元修路。"
MENTIONS = {("来集镇", "TOWN"), ("马沟村", "VILLAGE"), ("961万元", "MONEY")}
PLAIN = "秋收秋种和森林防火两手抓,人勤春来早,大伙儿干劲十足,日子一天比一天红火,说起今后的打算都有说不完的话。"


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def extracted(*words: object) -> list[dict]:
    """The records of ``ner extract``, each span checked to be the text at its offsets."""
    done = run("extract", *words)
    assert done.exit_code == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.split("\n") if line]
    for record in records:
        for span in record["spans"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]
    return records


def found(record: dict) -> set[tuple[str, str]]:
    return {(span["text"], span["label"]) for span in record["spans"]}


def in_one_line(characters: int) -> tuple[str, int]:
    """A text of about so many characters without a line break, and how often ``REPORT`` stands in it."""
    part = PLAIN * 30 + REPORT
    times = characters // len(part) + 1
    return part * times, times


@pytest.mark.slow
def test_five_megabytes_in_one_line(tmp_path):
    text, times = in_one_line(1_800_000)
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    assert path.stat().st_size > 5_000_000
    (record,) = extracted(path, "--rules-only")
    assert record["text"] == text
    # The whole of it is annotated, across all pieces, and nothing twice.
    for name, label in MENTIONS:
        starts = [span["start"] for span in record["spans"] if (span["text"], span["label"]) == (name, label)]
        assert starts == [
            at for at in range(text.find(name), len(text), len(text) // times) if text.startswith(name, at)
        ]
        assert len(starts) == times


@pytest.mark.slow
def test_a_model_reads_past_the_end_of_a_piece(tmp_path, small_model):
    text, times = in_one_line(LONGEST + 20_000)
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    (record,) = extracted(path, "--model", small_model)
    assert record["text"] == text
    for name, label in MENTIONS:
        assert sum((span["text"], span["label"]) == (name, label) for span in record["spans"]) == times


def test_an_empty_file_is_told_and_the_rest_is_done(tmp_path):
    (tmp_path / "a-empty.txt").write_bytes(b"")
    (tmp_path / "b-blank.txt").write_bytes("\ufeff \n\u3000\n".encode())
    (tmp_path / "c-good.txt").write_text(REPORT, encoding="utf-8")
    done = run("extract", "--rules-only", tmp_path)
    assert done.exit_code == 1
    assert [found(json.loads(line)) for line in done.stdout.splitlines()] == [MENTIONS]
    assert "a-empty.txt: empty file" in done.stderr
    assert "b-blank.txt: nothing but blanks" in done.stderr
    assert "1 done, 2 failed" in done.stderr


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-8-sig", "utf-16", "utf-16-le", "big5"])
def test_encodings(encoding, tmp_path):
    text = "來集鎮投資961萬元修路,群眾都說好。" * 3 if encoding == "big5" else REPORT * 3
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(encoding))
    (record,) = extracted(path, "--rules-only")
    assert record["text"] == text
    if encoding != "big5":
        assert found(record) == MENTIONS


def test_a_traditional_report_in_big5(tmp_path):
    report = tmp_path / "report.txt"
    report.write_bytes("來集鎮黨委在馬溝村投資961萬元修路，鞏義市眾贏鋁製品有限公司捐款。".encode("big5"))
    (record,) = extracted(report, "--rules-only")
    assert found(record) == {
        ("來集鎮", "TOWN"),
        ("馬溝村", "VILLAGE"),
        ("961萬元", "MONEY"),
        ("鞏義市眾贏鋁製品有限公司", "ENTERPRISE"),
    }


def test_four_byte_characters_of_gb18030(tmp_path):
    text = "来集镇𠮷家村投资961万元修路。\n" + PLAIN
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode("gb18030"))
    (record,) = extracted(path, "--rules-only")
    assert record["text"] == text
    assert ("𠮷家村", "VILLAGE") in found(record)


def test_nul_bytes_stay_and_split_no_name(tmp_path, small_model):
    text = f"\0\0{REPORT}\n来\0集镇党委\0开会。\0"
    path = tmp_path / "nul.txt"
    path.write_bytes(text.encode())
    for options in (["--rules-only"], ["--model", small_model]):
        (record,) = extracted(path, *options)
        assert record["text"] == text
        assert found(record) >= MENTIONS
        assert ("来\0集镇", "TOWN") in found(record)


@pytest.mark.parametrize("form", ["csv", "html"])
def test_nul_and_emoji_in_other_outputs(form, tmp_path):
    (tmp_path / "in.txt").write_text(f"😀\0{REPORT}👨‍👩‍👧", encoding="utf-8")
    out = tmp_path / f"out.{form}"
    assert run("extract", "--rules-only", tmp_path / "in.txt", "-f", form, "-o", out).exit_code == 0
    written = out.read_text(encoding="utf-8-sig")
    assert all(name in written for name, _ in MENTIONS)
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(written)))
        assert {(row["text"], row["label"]) for row in rows} == MENTIONS


@pytest.fixture
def broken(tmp_path) -> Path:
    """A folder with files of each format that are broken in several ways, and a good one of each."""
    folder = tmp_path / "reports"
    folder.mkdir()
    word = docx.Document()
    word.add_paragraph(REPORT)
    word.save(str(folder / "good.docx"))
    whole = (folder / "good.docx").read_bytes()
    (folder / "half.docx").write_bytes(whole[: len(whole) // 2])
    (folder / "damaged.docx").write_bytes(whole[:200] + b"\xff" * 400 + whole[600:])
    (folder / "noise.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    pdf = PdfWriter()
    pdf.add_blank_page(200, 200)
    pdf.write(folder / "scanned.pdf")
    whole = (folder / "scanned.pdf").read_bytes()
    (folder / "half.pdf").write_bytes(whole[: len(whole) // 2])
    (folder / "noise.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 8)
    return folder


def test_broken_documents_are_told_one_by_one(broken):
    done = run("extract", "--rules-only", broken)
    assert done.exit_code == 1
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(record["meta"]["source"]).name for record in records] == ["good.docx"]
    assert found(records[0]) == MENTIONS
    failed = [line for line in done.stderr.splitlines() if line.startswith("failed: ")]
    names = sorted(path.name for path in broken.iterdir() if path.name != "good.docx")
    assert sorted(Path(line.removeprefix("failed: ").split(": ")[0]).name for line in failed) == names
    assert "Traceback" not in done.stderr
    assert f"1 done, {len(names)} failed" in done.stderr


def test_a_thousand_emoji_and_rare_characters(tmp_path, small_model):
    rare = [chr(0x20000 + 7 * number) for number in range(1000)]
    sentences = [f"😀👨‍👩‍👧来集镇{character}家村投资{n + 1}万元。" for n, character in enumerate(rare)]
    text = "\n".join(sentences)
    path = tmp_path / "rare.txt"
    path.write_text(text, encoding="utf-8")
    (record,) = extracted(path, "--rules-only")
    assert record["text"] == text
    spans = [(span["text"], span["label"]) for span in record["spans"]]
    assert [name for name, label in spans if label == "VILLAGE"] == [f"{character}家村" for character in rare]
    assert [name for name, label in spans if label == "MONEY"] == [f"{n + 1}万元" for n in range(1000)]
    assert spans.count(("来集镇", "TOWN")) == 1000
    (record,) = extracted(path, "--model", small_model)
    assert record["text"] == text
    assert sum((span["text"], span["label"]) == ("来集镇", "TOWN") for span in record["spans"]) == 1000


def test_nothing_but_emoji(tmp_path, small_model):
    text = "😀" * 1000
    path = tmp_path / "emoji.txt"
    path.write_text(text, encoding="utf-8")
    for options in (["--rules-only"], ["--model", small_model]):
        (record,) = extracted(path, *options)
        assert (record["text"], record["spans"]) == (text, [])


@pytest.mark.parametrize(
    "part", ["1", "十", "镇", "村", "马沟、", "马沟村、", "“万人助", "《", "(", "公司", "工程", "\n", "1,"]
)
def test_time_grows_with_the_text_and_no_faster(part, rules_nlp):
    rules_nlp(part * 100)
    seconds = []
    for size in (4_000, 32_000):
        started = time.process_time()
        rules_nlp((part * size)[:size])
        seconds.append(time.process_time() - started)
    # Eight times the text: 8 for what is linear, 64 for what is quadratic.
    assert seconds[1] < 24 * max(seconds[0], 0.02)
