"""Pushing to a real server: once each, whatever happens on the way."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Sequence

import pytest

from ner.label_studio import inventory, server
from ner.label_studio.home import LabelStudioError
from ner.label_studio.preannotation import version
from ner.label_studio.project import Project, find, made
from ner.label_studio.push import Wanted, push
from ner.reports.report import Report
from tests.label_studio.conftest import Studio, wanted
from tests.label_studio.faults import Fault, Passing, late, lost_before, lost_behind

pytestmark = pytest.mark.label_studio

REPORT = wanted("[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)修路。")
MANY = [wanted(f"[来集镇](TOWN)第{number}号文,\r\n全镇修路。", f"report-{number}") for number in range(40)]


def shown(studio: Studio, project: Project) -> list[str]:
    """What a labeller sees highlighted, over all tasks."""
    now = studio.client.projects.get(project.id).model_version
    names = []
    for task in studio.client.tasks.list(project=project.id, page_size=500):
        (prediction,) = [one for one in task.predictions or () if one.model_version == now]
        text = task.data["text"]
        names += [text[r["value"]["start"] : r["value"]["end"]] for r in prediction.result]
    return names


def complete(studio: Studio, project: Project, reports: Sequence[Wanted]) -> bool:
    """Whether each report is there, once."""
    there = inventory.take(studio.client, project.id)
    texts = sorted(task.data["text"] for task in studio.client.tasks.list(project=project.id, page_size=500))
    return texts == sorted(report.text for report, _ in reports) and len(there.tasks) == len(reports)


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


@pytest.mark.parametrize("fault", [lost_before, lost_behind])
def test_a_lost_request_is_neither_lost_nor_doubled(studio, project, through, way, fault: Fault):
    way.lay("/import", fault)
    pushed = push(*through(), project, MANY, batch=15)
    assert way.left == 0
    assert pushed.new == len(MANY)
    assert complete(studio, project, MANY)


def test_an_answer_slower_than_the_time_out(studio, project, through, way):
    way.lay("/import", late(3))
    push(*through(), project, MANY, batch=15, timeout=1)
    assert complete(studio, project, MANY)


@pytest.mark.parametrize("when", ["before", "during", "after"])
def test_the_server_is_killed_and_comes_back(studio, project, through, way, when: str):
    def killed(passing: Passing) -> None:
        if when == "after":
            passing.through()
        if when == "during":
            sending = threading.Thread(target=_ignoring, args=(passing,))
            sending.start()
            time.sleep(0.1)
        process = studio.home.process
        os.kill(process.pid, signal.SIGKILL)
        threading.Thread(target=_back, args=(studio, process)).start()

    way.lay("/import", killed)
    push(*through(), project, MANY, batch=25)
    assert way.left == 0
    assert complete(studio, project, MANY)
    assert push(studio.client, studio.address, project, MANY).unchanged == len(MANY)


def _ignoring(passing: Passing) -> None:
    try:
        passing.through()
    except Exception:
        return


def _back(studio: Studio, process: server.Process) -> None:
    while server.running(studio.home):
        time.sleep(0.05)
    server.start(studio.home, process.port, environment=studio.environment)


def test_given_up_and_run_again_it_goes_on(studio, project, through, way):
    way.lay("/import", lost_behind, *[lost_before] * 3)
    with pytest.raises(LabelStudioError, match="then run this again"):
        push(*through(), project, MANY, batch=15)
    assert way.left == 0
    again = push(studio.client, studio.address, project, MANY)
    assert again.new + again.unchanged == len(MANY)
    assert again.unchanged >= 15
    assert complete(studio, project, MANY)


def test_killed_between_import_and_predictions_the_next_push_completes_the_version(
    studio, project, through, way
):
    push(studio.client, studio.address, project, MANY[:5])
    other = [(report, []) for report, _ in MANY[:3]]
    way.lay("/predictions", *[lost_before] * 3)
    with pytest.raises(LabelStudioError):
        push(*through(), project, [*other, REPORT])
    pushed = push(studio.client, studio.address, project, [*other, REPORT])
    assert pushed.new == 0
    assert shown(studio, project) == ["来集镇", "来集镇", "来集镇", "马沟村", "961万元"]


def test_two_people_pushing_at_once(studio, project):
    together = threading.Barrier(2)
    errors: list[BaseException] = []

    def one(reports: Sequence[Wanted]) -> None:
        together.wait()
        try:
            push(studio.client, studio.address, project, reports, batch=10)
        except BaseException as error:
            errors.append(error)

    people = [threading.Thread(target=one, args=(reports,)) for reports in (MANY, MANY[10:])]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert not errors
    push(studio.client, studio.address, project, MANY)
    assert complete(studio, project, MANY)


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


def test_a_project_that_was_deleted(studio, project):
    studio.client.projects.delete(project.id)
    with pytest.raises(LabelStudioError, match=rf"project {project.id} is not at .* was it deleted"):
        push(studio.client, studio.address, project, [REPORT])


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
