"""Chosen tasks on a real server: pushed alone, pulled as parts, and never doubled when the whole report follows."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from ner.cli import app
from ner.corpus.record import read_corpus, read_record
from ner.label_studio.project import Project
from ner.label_studio.tasks import from_data
from tests.label_studio.conftest import Studio

pytestmark = pytest.mark.label_studio

DULL = "党委召开会议,部署全年重点工作,大家认真学习,干劲十足。"
TOLD = "大隗镇、宁郭镇和峡窝镇的马沟村、窑沟村投资961万元新建冷库,回郭镇众赢铝制品有限公司投产。"
LONG = f"{DULL * 50}\r\n\r\n{TOLD * 30}\r\n\r\n{DULL * 45}\r\n"
SHORT = "今年天气很好,大伙儿都到山上植树,忙了整整一天。"


def run(*words: object) -> str:
    done = CliRunner().invoke(app, ["label", *(str(word) for word in words)])
    assert done.exit_code == 0, done.output
    return done.stdout + done.stderr


def there(studio: Studio, project: Project) -> list:
    tasks = list(studio.client.tasks.list(project=project.id))
    return sorted(tasks, key=lambda task: (task.data["report"], task.data["base"]))


def label(studio: Studio, project: Project) -> None:
    """Submit what nobody has labelled yet as it was pre-annotated."""
    for task in there(studio, project):
        if not task.annotations:
            studio.client.annotations.create(id=task.id, result=task.predictions[0].result)


def test_chosen_tasks_go_alone_come_back_as_parts_and_are_not_doubled(studio, project, tmp_path):
    pool, known, chosen, out = (tmp_path / name for name in ("pool", "known", "next.jsonl", "out"))
    pool.mkdir()
    known.mkdir()
    (pool / "laiji.txt").write_bytes(LONG.encode("gb18030"))
    (pool / "short.txt").write_text(SHORT, encoding="utf-8")
    (known / "k.txt").write_text(f"# id: k\n---\n{DULL * 50}", encoding="utf-8")
    server = ("--url", studio.address.url, "--token", studio.address.token, "--project", project.id)

    told = run("next", pool, "--tasks", "-n", 1, "--rules-only", "--known", known, "-o", chosen)
    assert "1 of 4 tasks to annotate next" in told
    assert "2 tasks set aside" in told  # the dull ones, which repeat what is annotated
    pushed = run("push", chosen, "--by", "rules", *server)
    assert "1 new, 0 unchanged" in pushed
    assert "2 tasks of these reports were not chosen and are left out" in " ".join(pushed.split())
    (task,) = [from_data(one.data) for one in there(studio, project)]
    assert LONG[task.start : task.end].strip() == TOLD * 30
    assert (task.report, task.length, task.source) == ("laiji", len(LONG), str(pool / "laiji.txt"))
    assert "0 new, 1 unchanged" in run("push", chosen, "--by", "rules", *server)

    label(studio, project)
    assert "0 reports whole, 1 parts of others" in run("pull", "-o", out, *server)
    (part,) = read_corpus(out / "reports")
    assert (part.text, part.meta["base"]) == (task.text, task.start)
    assert len(part.mentions) == 8 * 30
    again = run(
        "next", pool, "--tasks", "-n", 9, "--rules-only", "--known", known, "--known", out / "reports"
    )
    assert "1 of 4 tasks to annotate next" in again  # what came back is known; the short report is left

    assert "3 new, 1 unchanged, 0 with another pre-annotation" in run("push", pool, "--by", "rules", *server)
    tasks = [from_data(one.data) for one in there(studio, project)]
    assert "".join(one.text for one in tasks if one.report == "laiji") == LONG
    label(studio, project)
    assert "2 reports whole, 0 parts of others" in run("pull", "-o", out, *server)
    assert read_record(out / "reports" / "laiji.txt").text == LONG
    assert not (out / "reports" / "parts.jsonl").exists()
    assert len(list(read_corpus(out / "reports"))) == 2


def test_a_report_that_the_server_cuts_otherwise_stays_cut_so(studio, project, tmp_path, monkeypatch):
    (tmp_path / "laiji.txt").write_bytes(LONG.encode())
    server = ("--url", studio.address.url, "--token", studio.address.token, "--project", project.id)
    with monkeypatch.context() as earlier:
        earlier.setattr("ner.text.cutting.places.__defaults__", ((), 700))
        assert "7 new" in run("push", tmp_path / "laiji.txt", "--by", "nobody", *server)
    chosen = tmp_path / "next.jsonl"
    run("next", tmp_path / "laiji.txt", "--tasks", "-n", 1, "--rules-only", "-o", chosen)
    pushed = run("push", chosen, "--by", "nobody", *server)
    assert "0 new" in pushed
    assert "not chosen" not in pushed  # they are there already
    assert "".join(task.data["text"] for task in there(studio, project)) == LONG
