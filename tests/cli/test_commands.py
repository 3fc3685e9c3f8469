"""The commands as a user types them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from ner.cli import app

REPORT = "来集镇马沟村投资961万元新建马沟冷库项目。"


def run(*words: object, **options: object):
    return CliRunner().invoke(app, [str(word) for word in words], **options)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "laiji.txt"
    path.write_text(REPORT, encoding="gb18030")
    return path


def records(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def test_read_shows_text_and_segments(report):
    shown = records(run("read", report, "--json").stdout)[0]
    assert shown["text"] == REPORT
    assert shown["meta"]["encoding"]
    assert shown["segments"]


def test_read_mends(tmp_path):
    path = tmp_path / "broken.txt"
    path.write_text(
        "支持产业发展,抓紧项目不放松。抢抓发展机遇,支持耐\n\n材产业扩产能、增效益。", encoding="utf-8"
    )
    assert "支持耐材产业" in run("read", path, "--mended").stdout


def test_preannotate_tells_which_rule(report):
    spans = records(run("preannotate", report).stdout)[0]["spans"]
    assert {"来集镇", "马沟村", "961万元"} <= {span["text"] for span in spans}
    assert all(span["rule"] for span in spans)
    assert all(REPORT[span["start"] : span["end"]] == span["text"] for span in spans)


def test_extract_by_a_model_gives_scores(report, small_model):
    spans = records(run("extract", report, "--model", small_model).stdout)[0]["spans"]
    assert spans
    assert all(0 < span["score"] <= 1 for span in spans)


def test_other_fields_pass_through_and_order_stays(tmp_path):
    path = tmp_path / "in.jsonl"
    rows = [{"id": f"r{n}", "text": f"来集镇投资{n}万元", "county": "新密市"} for n in range(5)]
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    done = records(run("extract", "--rules-only", path).stdout)
    assert [record["id"] for record in done] == [row["id"] for row in rows]
    assert all(record["county"] == "新密市" for record in done)


def test_standard_input():
    done = records(run("extract", "--rules-only", "-", input=REPORT.encode()).stdout)
    assert done[0]["text"] == REPORT


def test_csv_opens_in_excel(report, tmp_path):
    target = tmp_path / "out.csv"
    assert run("extract", "--rules-only", report, "-f", "csv", "-o", target).exit_code == 0
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert any("来集镇" in row for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_pages(report, tmp_path):
    assert run("extract", "--rules-only", report, "-f", "html", "-o", tmp_path / "pages").exit_code == 0
    assert "马沟村" in next((tmp_path / "pages").glob("*.html")).read_text(encoding="utf-8")


def test_table_on_the_terminal(report):
    assert "来集镇" in run("extract", "--rules-only", report, "-f", "table").stdout


def test_the_rest_is_done_and_the_failed_are_listed(report, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = run("extract", "--rules-only", empty, tmp_path / "missing.txt", report)
    assert result.exit_code == 1
    assert len(records(result.stdout)) == 1
    assert "empty.txt: empty file" in result.stderr
    assert "missing.txt: no such file" in result.stderr
    assert "1 done, 2 failed" in result.stderr


def test_a_folder_without_reports(tmp_path):
    result = run("extract", "--rules-only", tmp_path)
    assert result.exit_code == 1
    assert "no report in this folder" in result.stderr


def test_no_model_says_what_to_do(report, tmp_path):
    result = run("extract", report, "--model", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "ner train" in result.stderr
    assert "Traceback" not in result.output


def test_pages_need_a_place(report):
    assert "-o FOLDER" in run("extract", "--rules-only", report, "-f", "html").stderr


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["missing.cfg"], "missing.cfg"),
        (["--training.max_steps", "many"], "max_steps"),
        (["--paths.corpus", "nowhere"], "nowhere"),
        (["--components.ner.groups", '["letters"]'], "groups"),
        (["--nonsense.value", "3"], "nonsense"),
    ],
)
def test_a_wrong_config_is_one_clear_line(words, complaint, tmp_path):
    config = [] if words[0].endswith(".cfg") else ["configs/ner.cfg"]
    result = run("train", *config, *words, "-o", tmp_path / "model")
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert "Traceback" not in result.output
    assert not (tmp_path / "model").exists()


def test_evaluate_rules(tmp_path):
    target = tmp_path / "figures.json"
    result = run("evaluate", "rules", "corpus/reports/seeds", "-o", target)
    assert result.exit_code == 0
    assert json.loads(target.read_text())["schemes"]["strict"]["micro"]["f1"] > 0.8


def test_evaluate_tells_what_is_asked_for(tmp_path, small_model):
    page, figures = tmp_path / "report.html", tmp_path / "figures.json"
    words = ["--against", "rules", "--by", "annotation", "--rules", "--html", page, "-o", figures]
    result = run("evaluate", small_model, "corpus/reports/seeds", *words, "--seen", "corpus/reports/county")
    assert result.exit_code == 0, result.stderr
    for heading in ("against rules", "By annotation", "Names in corpus/reports/county", "town.suffix"):
        assert heading in result.stdout
    found = json.loads(figures.read_text())
    assert found["comparison"]["micro"]["p"] <= 1
    assert found["names"]["reports"] == 50
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--part", "test"], "--part is one of all, train, held-out"),
        (["--against", "rules"], "rules against itself"),
        (["--against", "nowhere"], "no model at nowhere"),
        (["--by", "county"], "no report has a header 'county'; there are: annotation"),
        (["--seen", "nowhere"], "no such file or folder"),
        (["--seen", "corpus/reports/seeds"], "every report of the training corpus is evaluated itself"),
        (["--html", "/proc/no/report.html"], "cannot write /proc/no/report.html"),
    ],
)
def test_evaluate_says_in_one_line_what_is_wrong(words, complaint):
    result = run("evaluate", "rules", "corpus/reports/seeds", *words)
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.strip()]) == 1


def test_half_a_character_in_a_report_does_not_stop_the_writing(tmp_path):
    gold, page, figures = (tmp_path / name for name in ("gold.jsonl", "report.html", "figures.json"))
    span = {"start": 2, "end": 5, "label": "VILLAGE"}
    gold.write_text(json.dumps({"text": "\ud800是上海路。", "spans": [span]}), encoding="utf-8")
    assert run("evaluate", "rules", gold, "--html", page, "-o", figures).exit_code == 0
    assert json.loads(figures.read_text(encoding="utf-8"))["errors"][0]["context"] == "\ud800是上海路。"
    assert "\ufffd" in page.read_text(encoding="utf-8")


def test_a_system_without_rules_has_none_to_tell_of(tmp_path):
    import spacy

    nlp = spacy.blank("zh")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "TOWN", "pattern": "镇"}])
    nlp.to_disk(tmp_path / "plain")
    result = run("evaluate", tmp_path / "plain", "corpus/reports/seeds", "--rules")
    assert result.exit_code == 1
    assert "plain has no rules to tell of" in result.stderr.replace("\n", "")
    assert run("evaluate", tmp_path / "plain", "corpus/reports/seeds").exit_code == 0


def test_corpus_check_and_stats():
    assert run("corpus", "check", "corpus/reports/seeds").exit_code == 0
    assert json.loads(run("corpus", "stats", "corpus/reports/seeds", "--json").stdout)["reports"] == 5


def test_corpus_convert(tmp_path):
    target = tmp_path / "seeds.jsonl"
    assert run("corpus", "convert", "corpus/reports/seeds", target).exit_code == 0
    assert len(records(target.read_text(encoding="utf-8"))) == 5


def test_a_corpus_that_breaks_under_way_is_one_clear_line(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "bad.txt").write_text("# id: bad\n---\n[来集镇](TOWM)党委", encoding="utf-8")
    result = run("train", "configs/ner.cfg", "--paths.corpus", corpus, "-o", tmp_path / "model")
    assert result.exit_code == 1
    assert "bad.txt" in result.stderr
    assert "TOWM" in result.stderr
    assert "Traceback" not in result.output


def test_records_say_what_made_them(report, small_model):
    made = [
        records(run("extract", report, *words).stdout)[0]["meta"]["model"]
        for words in (["--rules-only"], ["--model", small_model])
    ]
    assert made[0].startswith("township_rules ")
    assert made[1].startswith("township_reports ")
