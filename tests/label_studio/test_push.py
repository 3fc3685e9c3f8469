"""Pushing to a real server: what is there already is not doubled."""

from __future__ import annotations

import threading

import pytest

from ner.label_studio.preannotation import version
from ner.label_studio.project import Project, find, made
from ner.label_studio.push import push
from ner.reports.report import Report
from tests.label_studio.conftest import wanted
from tests.label_studio.people import shown

pytestmark = pytest.mark.label_studio

REPORT = wanted("[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)修路。")


def test_pushing_again_changes_nothing(studio, project):
    first = push(studio.client, studio.address, project, [REPORT])
    again = push(studio.client, studio.address, project, [REPORT])
    assert (first.new, first.unchanged, first.changed) == (1, 0, 0)
    assert (again.new, again.unchanged, again.changed) == (0, 1, 0)
    assert shown(studio, project) == ["来集镇", "马沟村", "961万元"]


def test_a_changed_pre_annotation_is_a_new_version_and_shown(studio, project):
    other = wanted("来集镇第二份报告,[马沟村](VILLAGE)。", "other")
    push(studio.client, studio.address, project, [REPORT, other])
    pushed = push(studio.client, studio.address, project, [(REPORT[0], REPORT[1][:1])])
    assert (pushed.changed, pushed.shown) == (1, version(2))
    assert shown(studio, project) == ["来集镇", "马沟村"]  # the other report shows what it did


def test_the_same_text_twice_is_one_task(studio, project):
    twin = (Report(REPORT[0].text, "twin.txt", "txt"), REPORT[1])
    assert push(studio.client, studio.address, project, [REPORT, twin]).new == 1


def test_what_cannot_be_a_task_is_told_and_the_rest_still_done(studio, project):
    broken = (Report("来集镇\ud842村", "broken.txt", "txt"), [])
    pushed = push(studio.client, studio.address, project, [broken, REPORT])
    assert [str(error) for error in pushed.failed] == [
        "broken.txt: half a character (U+D842) at 3: save the text anew"
    ]
    assert pushed.new == 1


def test_an_earlier_cutting_is_kept(studio, project):
    text = "来集镇投资修路,大伙儿干劲十足。\n" * 150
    report = Report(text, "long.txt", "txt")
    assert push(studio.client, studio.address, project, [(report, [])]).new == 2
    tasks = list(studio.client.tasks.list(project=project.id))
    assert "".join(task.data["text"] for task in tasks) == text
    studio.client.tasks.delete(tasks[0].id)
    again = push(studio.client, studio.address, project, [(report, [])])
    assert (again.new, again.unchanged) == (1, 1)


def test_a_task_worked_on_twice_is_kept_twice(studio, project):
    push(studio.client, studio.address, project, [REPORT])
    (task,) = studio.client.tasks.list(project=project.id)
    twin = studio.client.projects.import_tasks(
        id=project.id, request=[{"data": task.data}], return_task_ids=True
    )
    for number in (task.id, *twin.task_ids):
        studio.client.annotations.create(id=number, result=[])
    push(studio.client, studio.address, project, [REPORT])
    assert len(list(studio.client.tasks.list(project=project.id))) == 2


def test_of_twins_the_one_that_was_worked_on_stays(studio, project):
    push(studio.client, studio.address, project, [REPORT])
    (task,) = studio.client.tasks.list(project=project.id)
    twin = studio.client.projects.import_tasks(
        id=project.id, request=[{"data": task.data}], return_task_ids=True
    )
    studio.client.annotations.create(id=twin.task_ids[0], result=[])
    push(studio.client, studio.address, project, [REPORT])
    assert [left.id for left in studio.client.tasks.list(project=project.id)] == twin.task_ids


def test_two_who_make_the_project_at_once_get_the_same(studio):
    together = threading.Barrier(2)
    got: list[Project] = []

    def one() -> None:
        together.wait()
        got.append(made(studio.client, studio.address, "made at once"))

    people = [threading.Thread(target=one) for _ in range(2)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len({project.id for project in got}) == 1
    assert find(studio.client, studio.address, "made at once") == got[0]
