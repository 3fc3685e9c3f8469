"""Pushing whatever happens on the way: after running again, tasks and annotations are complete, once each."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from ner.label_studio.connection import Address, connect
from ner.label_studio.home import LabelStudioError
from ner.label_studio.project import made
from ner.label_studio.push import Wanted, push
from tests.label_studio.conftest import wanted
from tests.label_studio.faults import Fault, Passing, late, lost_before, lost_behind
from tests.label_studio.killing import back, kill
from tests.label_studio.people import accepted, begun, complete

pytestmark = pytest.mark.label_studio

MANY = [wanted(f"[来集镇](TOWN)第{number}号文,\r\n全镇修路。", f"report-{number}") for number in range(40)]
DONE = MANY[:4]


@pytest.fixture
def project(studio, project):
    """A project in which somebody has labelled the first reports already."""
    begun(studio, project, DONE)
    return project


@pytest.mark.parametrize("fault", [lost_before, lost_behind])
def test_a_lost_request_is_neither_lost_nor_doubled(studio, project, through, way, fault: Fault):
    way.lay("/import", fault)
    pushed = push(*through(), project, MANY, batch=15)
    assert way.left == 0
    assert (pushed.new, pushed.unchanged) == (len(MANY) - len(DONE), len(DONE))
    complete(studio, project, MANY, DONE)


def test_an_answer_slower_than_the_time_out(studio, project, through, way):
    way.lay("/import", late(3))
    push(*through(), project, MANY, batch=15, timeout=1)
    complete(studio, project, MANY, DONE)


@pytest.mark.parametrize("when", ["before", "during", "after"])
def test_the_server_is_killed_and_comes_back(studio, project, through, way, when: str):
    def killed(passing: Passing) -> None:
        if when == "after":
            passing.through()
        if when == "during":
            threading.Thread(target=_ignoring, args=(passing,)).start()
            time.sleep(0.1)
        threading.Thread(target=back, args=(studio, kill(studio))).start()

    way.lay("/import", killed)
    push(*through(), project, MANY, batch=25)
    assert way.left == 0
    complete(studio, project, MANY, DONE)
    assert push(studio.client, studio.address, project, MANY).unchanged == len(MANY)
    complete(studio, project, MANY, DONE)


def _ignoring(passing: Passing) -> None:
    try:
        passing.through()
    except Exception:
        return


def test_given_up_and_run_again_it_goes_on(studio, project, through, way):
    way.lay("/import", lost_behind, *[lost_before] * 3)
    with pytest.raises(LabelStudioError, match="then run this again"):
        push(*through(), project, MANY, batch=15)
    assert way.left == 0
    again = push(studio.client, studio.address, project, MANY)
    assert again.new + again.unchanged == len(MANY)
    assert again.unchanged >= 15
    complete(studio, project, MANY, DONE)


def test_killed_between_import_and_predictions_the_next_push_completes_the_version(
    studio, project, through, way
):
    changed = [(report, []) for report, _ in MANY[4:7]]
    push(studio.client, studio.address, project, MANY[4:7])
    way.lay("/predictions", *[lost_before] * 3)
    with pytest.raises(LabelStudioError):
        push(*through(), project, [*changed, *MANY[7:]])
    pushed = push(studio.client, studio.address, project, [*changed, *MANY[7:]])
    assert pushed.new == 0
    complete(studio, project, [*DONE, *changed, *MANY[7:]], DONE)


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
    complete(studio, project, MANY, DONE)


def test_a_project_deleted_meanwhile_is_told_and_made_anew(studio, project, through, way):
    def deleted(passing: Passing) -> None:
        studio.client.projects.delete(project.id)
        passing.through()
        passing.answer()

    way.lay("/import", deleted)
    with pytest.raises(LabelStudioError, match=rf"project {project.id} is not at .* was it deleted"):
        push(*through(), project, MANY, batch=15)
    with pytest.raises(LabelStudioError, match=rf"project {project.id} is not at .* was it deleted"):
        push(studio.client, studio.address, project, MANY)
    anew = made(studio.client, studio.address, project.title)
    assert anew.id != project.id
    push(studio.client, studio.address, anew, MANY)
    complete(studio, anew, MANY)
    accepted(studio, anew)
    complete(studio, anew, MANY, MANY)


def test_a_token_that_expires_on_the_way(studio, project, expiring):
    address = Address(studio.address.url, expiring(2), "the tests")
    client = connect(address)
    time.sleep(2.5)
    with pytest.raises(LabelStudioError, match="refuses the token: take a new one"):
        push(client, address, project, MANY)
    complete(studio, project, DONE, DONE)
    push(studio.client, studio.address, project, MANY)
    complete(studio, project, MANY, DONE)
