"""The commands as a user types them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from ner.cli import app
from tests.conftest import SMALL

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
        (["--by", "county"], "no report has a header 'county'; there are: annotated, annotation"),
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


TINY = [*SMALL, "--training.max_steps", "4"]


@pytest.fixture
def corpus(tmp_path):
    """Six short reports of two provinces."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, name in enumerate(("来集", "大隗", "宁郭", "峡窝", "回郭", "大位")):
        header = f"# id: {name}\n# genre: notice\n# province: p{number % 2}\n---\n"
        text = f"[{name}镇](TOWN)党委在[{name}村](VILLAGE)投资[{number + 2}万元](MONEY)。"
        (folder / f"{number}.txt").write_text(header + text, encoding="utf-8")
    return folder


def test_crossval_by_a_header(corpus, tmp_path):
    page, figures = tmp_path / "page.html", tmp_path / "figures.json"
    words = [
        "--folds",
        "2",
        "--group-by",
        "province",
        "--by",
        "province",
        "--jobs",
        "2",
        "--html",
        page,
        "-o",
        figures,
    ]
    result = run("crossval", *TINY, corpus, *words)  # overrides may stand anywhere
    assert result.exit_code == 0, result.stderr
    for heading in (
        "2 folds, reports of the same province held out",
        "By province",
        "Names that a fold has learnt",
    ):
        assert heading in result.stdout
    found = json.loads(figures.read_text(encoding="utf-8"))
    assert found["documents"] == 6
    assert {group["name"]: group["documents"] for group in found["breakdowns"]["province"]} == {
        "p0": 3,
        "p1": 3,
    }
    assert found["schemes"]["strict"]["labels"]["MONEY"]["f1"] == 1
    assert found["validation"]["done"] == found["validation"]["planned"] == 2
    assert "Cross-validation of configs/ner.cfg" in page.read_text(encoding="utf-8")


def test_crossval_leaving_one_report_out_from_two_seeds(corpus, tmp_path):
    held = tmp_path / "held"
    held.mkdir()
    for name in ("0.txt", "1.txt"):
        (held / name).write_bytes((corpus / name).read_bytes())
    result = run("crossval", corpus, "--leave-one-out", held, "--seeds", "2", "--jobs", "2", *TINY)
    assert result.exit_code == 0, result.stderr
    assert "each report held out in turn" in result.stdout
    assert "Seeds, each report answered" in result.stdout
    assert "2 documents" in result.stdout


def test_a_learning_curve_and_its_drawing(corpus, tmp_path):
    svg, page = tmp_path / "curve.svg", tmp_path / "curve.html"
    words = ["--test", corpus / "0.txt", "--sizes", "2,all", "--seeds", "1", "--svg", svg, "--html", page]
    result = run("crossval", corpus, "--curve", *words, *TINY)
    assert result.exit_code == 0, result.stderr
    assert "Strict F1 on 1 reports" in result.stdout
    assert svg.read_text(encoding="utf-8").startswith("<svg")
    assert "Learning curve of configs/ner.cfg" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--folds", "3", "--curve"], "--folds and --curve are different things: one at a time"),
        (["--leave-one-out", "corpus/reports/seeds", "--group-by", "id"], "--group-by belongs to --folds"),
        (["--sizes", "3"], "--sizes belongs to --curve"),
        (["--curve", "--sizes", "many"], "a size is a number of reports or the word all, not 'many'"),
        (["--curve", "--test", "nowhere"], "nowhere:1: no such file or folder"),
        (["--group-by", "county"], "no report has a header 'county'"),
        (["--by", "county"], "no report has a header 'county'"),
        (["--folds", "1"], "cross-validation needs two folds at least, not 1"),
        (["--folds", "9"], "9 folds need as many groups of reports"),
        (["nowhere"], "nowhere:1: no such file or folder"),
        (["--config", "nowhere.cfg"], "nowhere.cfg"),
        (["--paths.train", "elsewhere"], "--paths.train: reports are shared out here"),
        (["--components.ner.groups", '["letters"]', "--folds", "2"], "letters"),
    ],
)
def test_crossval_says_in_one_line_what_is_wrong(corpus, words, complaint):
    given = words if words == ["nowhere"] else [corpus, *words]
    result = run("crossval", *given)
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.strip()]) == 1


@pytest.mark.parametrize("command", ["train", "crossval"])
def test_a_misspelt_option_is_no_override(command):
    result = run(command, "--fold", "3")
    assert result.exit_code == 2
    assert "No such option: --fold" in result.stderr


def test_train_needs_no_config_before_its_overrides(tmp_path):
    result = run("train", "--paths.corpus", "nowhere", "-o", tmp_path / "model")
    assert "configs/ner.cfg: nowhere" in result.stderr


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


def test_corpus_split_leaves_reports_out_and_says_what_went_where(tmp_path):
    for number, village in enumerate("东西南北中前后上下"):
        (tmp_path / f"{number}.txt").write_text(
            f"# id: {number}\n---\n[{village}沟村](VILLAGE)的事", encoding="utf-8"
        )
    apart = tmp_path / "0.txt"
    told = run("corpus", "split", tmp_path / "out", "--corpus", tmp_path, "--apart", apart, "--dev", 0.2)
    assert told.exit_code == 0, told.output
    parts = {
        name: records((tmp_path / "out" / f"{name}.jsonl").read_text(encoding="utf-8"))
        for name in ("train", "dev", "test")
    }
    assert sorted(row["meta"]["id"] for rows in parts.values() for row in rows) == list("12345678")
    assert all(parts.values())
    assert run("corpus", "split", tmp_path / "no", "--corpus", apart).exit_code == 1


def test_corpus_agree_compares_by_id(tmp_path):
    for side, marked in (("a", "[来集镇](TOWN)党委"), ("b", "[来集](TOWN)镇党委")):
        (tmp_path / f"{side}.txt").write_text(f"# id: x\n---\n{marked}", encoding="utf-8")
    told = run("corpus", "agree", tmp_path / "a.txt", tmp_path / "b.txt", "--json")
    assert json.loads(told.stdout)["labels"]["TOWN"] | {"kappa": 0} == {
        "first": 1, "second": 1, "same": 0, "f1": 0.0, "kappa": 0
    }  # fmt: skip
    assert (
        "| TOWN | 1 | 1 | 0 | 0.000 |"
        in run("corpus", "agree", tmp_path / "a.txt", tmp_path / "b.txt", "--markdown").stdout
    )
    (tmp_path / "c.txt").write_text("# id: y\n---\n全镇", encoding="utf-8")
    assert "no report in common" in run("corpus", "agree", tmp_path / "a.txt", tmp_path / "c.txt").output


def test_corpus_show_prints_reports_and_changed_copies(tmp_path):
    (tmp_path / "a.txt").write_text("# id: x\n---\n[来集镇](TOWN)投资[961万元](MONEY)", encoding="utf-8")
    assert "[来集镇](TOWN)投资[961万元](MONEY)" in run("corpus", "show", tmp_path).stdout
    shown = run("corpus", "show", tmp_path, "--augmented", 2).stdout
    assert shown.count("# x\n") == 2 and "来集镇" not in shown and "961" not in shown
    assert shown == run("corpus", "show", tmp_path, "--augmented", 2).stdout
    assert "no report with the id 'z'" in run("corpus", "show", tmp_path, "--id", "z").output


def test_corpus_stats_by_a_header(tmp_path):
    (tmp_path / "a.txt").write_text("# id: x\n# genre: brief\n---\n[来集镇](TOWN)", encoding="utf-8")
    assert "| brief | 1 | 3 | 1 |" in run("corpus", "stats", tmp_path, "--by", "genre").stdout
