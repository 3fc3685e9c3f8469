"""Pulling whatever happens on the way: nothing is half written, and running again gives what a whole pull gives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tests.label_studio.conftest import ROOT, wanted
from tests.label_studio.faults import Passing, lost_behind
from tests.label_studio.killing import back, kill
from tests.label_studio.people import begun, complete, labelled, numbers, whole
from tests.label_studio.test_labelling_commands import run

pytestmark = pytest.mark.label_studio

LINE = "[来集镇](TOWN)投资[961万元](MONEY)修路,大伙儿干劲十足。"
MANY = [wanted(f"第{number:02}号文。" + LINE * 40, f"r{number:02}") for number in range(12)]


@pytest.fixture
def words(studio, project):
    """The options of a pull from this test's project, straight from the server."""
    return "--project", str(project.id), "--token", studio.address.token


@pytest.fixture
def pulled_before(studio, project, words, tmp_path):
    """A folder that holds what was labelled so far; since then all is labelled. And the folder of a whole pull."""
    begun(studio, project, MANY[:2])
    before, all_of_it = tmp_path / "before", tmp_path / "all"
    assert run("pull", "-o", before, "--url", studio.address.url, *words).exit_code == 0
    for number in numbers(studio, project, MANY)[2:]:
        (prediction,) = studio.client.tasks.get(number).predictions
        studio.client.annotations.create(id=number, result=prediction.result)
    assert run("pull", "-o", all_of_it, "--url", studio.address.url, *words).exit_code == 0
    assert len(whole(all_of_it)) == len(MANY) + 2
    return before, all_of_it


@pytest.mark.parametrize("when", ["working", "answering"])
def test_the_server_is_killed_while_exporting(studio, project, pulled_before, words, way, when):
    folder, all_of_it = pulled_before
    held, dead = whole(folder), []

    def killed(passing: Passing) -> None:
        if when == "answering":
            passing.half(then=lambda: dead.append(kill(studio)))
        else:
            threading.Thread(target=_ignoring, args=(passing,)).start()
            time.sleep(0.05)
            dead.append(kill(studio))

    way.lay("/export", killed)
    done = run("pull", "-o", folder, "--url", way.url, *words)
    assert (done.exit_code, way.left) == (1, 0)
    assert "then run this again" in done.stderr
    assert whole(folder) == held
    back(studio, *dead)
    assert run("pull", "-o", folder, "--url", way.url, *words).exit_code == 0
    assert whole(folder) == whole(all_of_it)
    complete(studio, project, MANY, MANY)


def test_the_answer_is_lost(studio, project, pulled_before, words, way):
    folder, all_of_it = pulled_before
    held = whole(folder)
    way.lay("/export", lost_behind)
    assert "run this again" in run("pull", "-o", folder, "--url", way.url, *words).stderr
    assert whole(folder) == held
    run("pull", "-o", folder, "--url", way.url, *words)
    assert whole(folder) == whole(all_of_it)


def test_the_command_is_killed_while_fetching(studio, project, pulled_before, words, way):
    folder, all_of_it = pulled_before
    held, met = whole(folder), threading.Event()

    def killed(passing: Passing) -> None:
        passing.half(then=lambda: (met.set(), process.wait(60)))

    way.lay("/export", killed)
    process = started("pull", "-o", str(folder), "--url", way.url, *words)
    assert met.wait(60)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait(10) == -signal.SIGKILL
    assert whole(folder) == held
    run("pull", "-o", folder, "--url", way.url, *words)
    assert whole(folder) == whole(all_of_it)
    complete(studio, project, MANY, MANY)


def test_the_command_is_killed_while_writing(studio, project, pulled_before, words):
    """A pipe that nobody reads stands where a report belongs: there the command stays until it is killed."""
    folder, all_of_it = pulled_before
    pipe, one_before = folder / "reports" / "r07.txt", folder / "reports" / "r06.txt"
    os.mkfifo(pipe)
    process = started("pull", "-o", str(folder), "--url", studio.address.url, *words)
    deadline = time.monotonic() + 60
    while not one_before.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait(10) == -signal.SIGKILL
    pipe.unlink()
    left, wanted_files = whole(folder), whole(all_of_it)
    reports = {name for name in left if name.startswith("reports/")}
    assert len(reports) == 7
    assert all(left[name] == wanted_files[name] for name in reports)
    assert run("pull", "-o", folder, "--url", studio.address.url, *words).exit_code == 0
    assert whole(folder) == wanted_files
    complete(studio, project, MANY, MANY)


def test_two_regions_of_one_id_are_refused_and_told(studio, project, words, tmp_path):
    report = wanted("[来集镇](TOWN)[马沟村](VILLAGE)修路。", "twins")
    (number,) = numbers(
        studio,
        project,
        [
            report,
        ],
    )
    annotation = labelled(studio, number, (0, 3, "TOWN"), (3, 6, "VILLAGE"))
    regions = studio.client.annotations.get(annotation).result
    studio.client.annotations.update(annotation, result=[{**region, "id": "one"} for region in regions])
    done = run("pull", "-o", tmp_path, "--url", studio.address.url, *words)
    assert done.exit_code == 1
    assert (
        f"refused: twins (task {number}): labeller@example.com: 2 regions have the id 'one' "
        "(['TOWN'] at 0, ['VILLAGE'] at 3)" in done.stderr
    )
    assert not (tmp_path / "reports").exists()
    studio.client.annotations.update(annotation, result=regions)
    assert run("pull", "-o", tmp_path, "--url", studio.address.url, *words).exit_code == 0
    complete(studio, project, [report], [report])


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        (0, 999, "TOWN [0, 999) is not in the task's 6 characters"),
        (-1, 3, "TOWN [-1, 3) is not in"),
        (3, 0, "TOWN [3, 0) is not in"),
        ("0", 3, "a span has no whole numbers as place, but '0' and 3"),
        (None, 3, "a span has no whole numbers as place, but None and 3"),
    ],
)
def test_a_span_edited_by_hand_is_refused_until_it_is_put_right(
    studio, project, words, tmp_path, start, end, says
):
    report = wanted("[来集镇](TOWN)修路。", "edited")
    begun(studio, project, [report])
    (task,) = studio.client.tasks.list(project=project.id)
    (annotation,) = studio.client.annotations.list(task.id)
    (region,) = annotation.result
    bad = {**region, "value": {**region["value"], "start": start, "end": end}}
    studio.client.annotations.update(annotation.id, result=[bad])
    done = run("pull", "-o", tmp_path, "--url", studio.address.url, *words)
    assert done.exit_code == 1
    assert f"refused: edited (task {task.id}): labeller@example.com: {says}" in done.stderr
    studio.client.annotations.update(annotation.id, result=[region])
    assert run("pull", "-o", tmp_path, "--url", studio.address.url, *words).exit_code == 0
    complete(studio, project, [report], [report])


def test_a_project_deleted_meanwhile_is_told_and_what_was_pulled_stays(
    studio, project, pulled_before, words, way
):
    folder, _ = pulled_before
    held = whole(folder)

    def deleted(passing: Passing) -> None:
        studio.client.projects.delete(project.id)
        passing.through()
        passing.answer()

    way.lay("/export", deleted)
    for _ in range(2):  # deleted while pulling, and deleted before
        done = run("pull", "-o", folder, "--url", way.url, *words)
        assert done.exit_code == 1
        assert f"project {project.id} is not at" in done.stderr
        assert "was it deleted?" in done.stderr
        assert whole(folder) == held


def test_a_token_that_has_expired_is_told_and_a_new_one_does(studio, project, tmp_path, expiring):
    report = wanted("[来集镇](TOWN)修路。", "expired")
    begun(studio, project, [report])
    where = ("-o", tmp_path, "--url", studio.address.url, "--project", project.id)
    done = run("pull", *where, "--token", expiring(-5))
    assert done.exit_code == 1
    assert "the token has expired: take a new one under Account & Settings" in done.stderr
    assert whole(tmp_path) == {}
    assert run("pull", *where, "--token", expiring(600)).exit_code == 0
    assert "reports/expired.txt" in whole(tmp_path)
    complete(studio, project, [report], [report])


def started(*words: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "ner", "label", *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _ignoring(passing: Passing) -> None:
    try:
        passing.through()
    except Exception:
        return
