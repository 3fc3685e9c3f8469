"""The commands as a user types them, with a real server."""

from __future__ import annotations

import json
import shutil

import pytest
from typer.testing import CliRunner

from ner.cli import app
from ner.corpus.record import read_record
from tests.label_studio.conftest import free_port

REPORT = "来集镇马沟村投资961万元新建马沟冷库项目。"


def run(*words: object):
    return CliRunner().invoke(app, ["label", *(str(word) for word in words)])


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "laiji.txt"
    path.write_text(REPORT, encoding="gb18030")
    return path


@pytest.fixture
def server(studio):
    return "--url", studio.address.url, "--token", studio.address.token


@pytest.mark.label_studio
def test_the_whole_loop(studio, server, report, tmp_path):
    words = (*server, "--project", "the whole loop")
    assert "1 new, 0 unchanged" in run("push", report, "--by", "rules", *words).stdout
    assert "0 new, 1 unchanged" in run("push", report, "--by", "rules", *words).stdout
    (project,) = [one for one in studio.client.projects.list() if one.title == "the whole loop"]
    (task,) = studio.client.tasks.list(project=project.id)
    user = studio.client.users.create(
        email="loop@example.com", username="loop", first_name="", last_name="", phone=""
    )
    result = task.predictions[0].result
    studio.client.annotations.create(id=task.id, result=result)
    studio.client.annotations.create(id=task.id, result=result[1:], completed_by=user.id)

    pulled = run("pull", "-o", tmp_path / "out", *words)
    assert "differ: mark one annotation as ground truth" in pulled.stderr
    agreed = run("agree", "--html", tmp_path / "agree.html", "-o", tmp_path / "agree.json", *words)
    assert "1 tasks disputed" in agreed.stdout
    assert json.loads((tmp_path / "agree.json").read_text())["pairs"][0]["kinds"]["missed"] == 1
    assert "loop@example.com" in (tmp_path / "agree.html").read_text()
    assert "1 tasks disputed, 1 new" in run("adjudicate", *words).stdout
    assert "1 tasks disputed, 0 new" in run("adjudicate", *words).stdout
    (disputes,) = [
        one for one in studio.client.projects.list() if one.title == "the whole loop · adjudication"
    ]
    (task,) = studio.client.tasks.list(project=disputes.id)
    studio.client.annotations.create(id=task.id, result=task.predictions[0].result[:1])

    assert "1 reports whole" in run("pull", "-o", tmp_path / "out", *words).stdout
    record = read_record(tmp_path / "out" / "reports" / "laiji.txt")
    assert (record.text, len(record.mentions), record.meta["ground-truth"]) == (REPORT, 1, "yes")

    files: list[object] = []
    for number in (project.id, disputes.id):
        files += ["--from", tmp_path / f"{number}.json"]
        files[-1].write_bytes(studio.client.projects.exports.as_binary(number, export_type="JSON"))
    offline = run("pull", "-o", tmp_path / "offline", *files)
    assert "1 reports whole" in offline.stdout
    assert f"does not name user 1, user {user.id}: give names with --users" in offline.stderr
    users = tmp_path / "users.json"
    users.write_text(json.dumps({"1": studio.home.login.email, user.id: "loop@example.com"}))
    assert run("pull", "-o", tmp_path / "offline", *files, "--users", users).stderr == ""
    assert read_record(tmp_path / "offline" / "reports" / "laiji.txt").meta == record.meta
    assert "1 tasks disputed" in run("agree", *files, "--users", users).stdout


@pytest.mark.label_studio
def test_both_pre_annotate_with_scores(studio, server, report, small_model):
    words = (*server, "--project", "by both")
    assert "1 new" in run("push", report, "--by", "both", "--model", small_model, *words).stdout
    (project,) = [one for one in studio.client.projects.list() if one.title == "by both"]
    (task,) = studio.client.tasks.list(project=project.id)
    made = [region["meta"]["text"][0] for region in task.predictions[0].result]
    assert any(said.startswith("model 0.") for said in made)


@pytest.mark.label_studio
def test_a_project_that_does_not_fit_is_not_pushed_to(studio, server, report):
    config = '<View><Labels name="ner" toName="text"><Label value="PER"/></Labels><Text name="text" value="$text"/></View>'
    project = studio.client.projects.create(title="somebody's", label_config=config)
    done = run("push", report, "--by", "rules", *server, "--project", project.id)
    assert done.exit_code == 1
    assert f"'ner label push --interface --project {project.id}'" in " ".join(done.stderr.split())
    assert (
        run("push", report, "--by", "rules", "--interface", *server, "--project", project.id).exit_code == 0
    )


@pytest.mark.label_studio
def test_started_asked_and_stopped(environment, migrated, tmp_path):
    home = tmp_path / "labelling"
    shutil.copytree(migrated, home)
    port = free_port()
    words = ("--home", home)
    started = run("start", "--port", port, "--environment", environment, *words)
    try:
        assert started.exit_code == 0, started.stderr
        login = json.loads((home / "login.json").read_text())
        for said in (f"http://127.0.0.1:{port}", login["email"], login["password"]):
            assert said in started.stdout
        assert "ok   link       it answers" in run("doctor", *words).stdout
    finally:
        stopped = run("stop", *words)
    assert f"stopped the server on port {port}" in stopped.stderr
    assert "run 'ner label start'" in " ".join(run("doctor", *words).stdout.split())


@pytest.mark.label_studio
def test_the_doctor(server):
    done = run("doctor", *server, "--project", "not there")
    assert done.exit_code == 0
    assert "note project    none is called 'not there'" in done.stdout


@pytest.mark.parametrize("command", [("push", "a.txt"), ("pull",), ("agree",), ("adjudicate",), ("doctor",)])
def test_without_a_server_each_says_what_to_do(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run(*command)
    assert done.exit_code == 1
    assert "run 'ner label start'" in " ".join((done.stdout + done.stderr).split())


def test_stopping_what_does_not_run(tmp_path):
    assert "no server runs here" in run("stop", "--home", tmp_path).stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "cannot be read: No such file"),
        ("{", "is no JSON"),
        ('{"a": 1}', "is no export of tasks: in Label Studio choose Export, then JSON"),
        ('[{"id": 1, "text": "来集镇", "label": []}]', "not JSON-MIN"),
        ("\x80", "is no JSON"),
    ],
)
def test_a_file_that_is_no_export(tmp_path, content, says):
    path = tmp_path / "export.json"
    if content is not None:
        path.write_bytes(content.encode("latin-1") if content == "\x80" else content.encode())
    done = run("pull", "--from", path, "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert says in " ".join(done.stderr.split())
    assert not (tmp_path / "out").exists()


def test_users_are_for_export_files(tmp_path):
    done = run("pull", "--users", tmp_path / "users.json")
    assert done.exit_code == 1
    assert "--users goes with --from: a server names its users itself" in done.stderr


def test_tasks_of_another_project_are_listed_and_nothing_is_made_of_them(tmp_path):
    path = tmp_path / "export.json"
    path.write_text(json.dumps([{"id": 1, "data": {"text": "来集镇"}, "annotations": []}]))
    done = run("pull", "--from", path, "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert "refused: task (task 1): it was not pushed by 'ner label push'" in done.stderr
