"""What to look at next, as a user asks for it."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from ner.cli import app
from ner.corpus.record import read_corpus
from tests.conftest import SMALL

POOL = {
    "a.txt": "大隗镇、宁郭镇和马沟村投资961万元。",
    "b.txt": "党委召开会议。",
    "c.txt": "大隗镇、宁郭镇和马沟村投资961万元。",
}


def run(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def pool(tmp_path):
    folder = tmp_path / "pool"
    folder.mkdir()
    for name, text in POOL.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_next_chooses_says_why_and_writes_what_can_be_pushed(pool, small_model, tmp_path):
    target = tmp_path / "next.jsonl"
    result = run("label", "next", pool, "-n", 1, "--model", small_model, "-o", target)
    assert result.exit_code == 0, result.output
    assert "1 of 3 reports to annotate next" in result.stdout
    assert "1 reports set aside" in result.stdout
    (row,) = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert row["text"] in POOL.values()
    assert row["meta"]["chosen"]["rank"] == 1
    assert row["meta"]["chosen"]["reasons"]
    assert row["meta"]["source"].endswith(".txt")


def test_next_chooses_tasks_and_writes_their_report_whole(pool, tmp_path):
    long = "党委召开会议,部署工作。\n" * 120 + POOL["a.txt"] * 10
    (pool / "a.txt").write_text(long, encoding="utf-8")
    target = tmp_path / "next.jsonl"
    result = run("label", "next", pool, "--tasks", "-n", 2, "--rules-only", "--known", pool, "-o", target)
    assert result.exit_code == 1  # a pool is no corpus
    for known in ("k", "l"):
        (tmp_path / known).mkdir()
    (tmp_path / "k" / "k.txt").write_text(f"# id: k\n---\n{long[:1560]}", encoding="utf-8")
    (tmp_path / "l" / "l.txt").write_text(f"# id: l\n---\n{POOL['b.txt']}", encoding="utf-8")
    words = ["--known", tmp_path / "k", "--known", tmp_path / "l", "-o", target]
    result = run("label", "next", pool, "--tasks", "-n", 2, "--rules-only", *words)
    assert result.exit_code == 0, result.output
    assert "of 4 tasks to annotate next" in result.stdout
    assert "2 tasks set aside" in result.stdout
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    (row,) = [row for row in rows if row["id"] == "a"]
    assert row["text"] == long
    assert len(row["spans"]) == 40
    (task,) = row["meta"]["chosen"]["tasks"]
    assert task["key"].endswith(f"-{len(long)}")
    assert task["reasons"]


def test_next_without_a_model(pool, tmp_path):
    known = tmp_path / "known"
    known.mkdir()
    (known / "k.txt").write_text("# id: known-one\n---\n[大隗镇](TOWN)、[宁郭镇](TOWN)党委", encoding="utf-8")
    result = run("label", "next", pool, "--rules-only", "--known", known)
    assert result.exit_code == 0, result.output
    assert "马沟村" in result.stdout.replace(" ", "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nowhere"], "nowhere: no such file or folder"),
        (["--known", "nowhere"], "nowhere:1: no such file or folder"),
        (["--model", "nowhere"], "no model at nowhere"),
    ],
)
def test_next_says_what_is_wrong(pool, words, complaint):
    rules = [] if words[0] == "--model" else ["--rules-only"]
    result = run("label", "next", pool, *words, *rules)
    assert result.exit_code == 1
    assert complaint in result.stderr.replace("\n", "")
    assert "Traceback" not in result.output


def test_suspects_are_shown_and_written_for_review(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number, name in enumerate(("来集", "大隗", "宁郭", "峡窝", "回郭", "大位")):
        town = f"{name}镇" if number == 2 else f"[{name}镇](TOWN)"
        text = f"今年{town}党委在[{name}村](VILLAGE)投资[{number + 2}万元](MONEY)。"
        (corpus / f"{number}.txt").write_text(f"# id: r{number}\n---\n{text}", encoding="utf-8")
    target = tmp_path / "review.jsonl"
    words = ["--folds", 2, "-o", target, *SMALL, "--training.max_epochs", 4]
    result = run("corpus", "suspects", corpus, *words)
    assert result.exit_code == 0, result.output
    assert "missing" in result.stdout and "6 reports" in result.stdout
    written = {record.meta["id"]: record for record in read_corpus(target)}
    assert [mention.label for mention in written["r2"].mentions] == ["VILLAGE", "MONEY"]
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])["suspects"][0]["line"] == 3


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["nowhere"], "nowhere:1: no such file or folder"),
        (["corpus/reports/seeds", "--folds", "9"], "9 folds need as many groups of reports"),
        (["corpus/reports/seeds", "--group-by", "county"], "no report has a header 'county'"),
        (["corpus/reports/seeds", "--paths.train", "x"], "reports are shared out here"),
    ],
)
def test_suspects_says_in_one_line_what_is_wrong(words, complaint):
    result = run("corpus", "suspects", *words)
    assert result.exit_code == 1
    assert complaint in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.strip()]) == 1
