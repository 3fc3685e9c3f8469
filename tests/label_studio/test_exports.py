"""Export files of every kind that a server makes, read without it."""

from __future__ import annotations

import json
import time

import httpx
import pytest

from ner.label_studio.adjudication import by_key, push_disputed, title
from ner.label_studio.exports import from_files, unnamed
from ner.label_studio.home import LabelStudioError
from ner.label_studio.pull import pulled, write
from ner.label_studio.team import compare
from tests.label_studio.conftest import wanted
from tests.label_studio.people import another, labelled, numbers, taken, whole

NAMED = {"annotations__completed_by": {"only_id": False}}


def task(number: int, *people: object, project: int = 1, **data: object) -> dict:
    annotations = [{"id": place, "completed_by": person} for place, person in enumerate(people)]
    return {"id": number, "project": project, "data": data, "annotations": annotations}


def li(number: int = 1, email: str = "li@example.com") -> dict:
    return {"id": number, "email": email, "first_name": "", "last_name": ""}


@pytest.fixture
def file(tmp_path):
    made = iter(range(9))

    def write(held: object):
        path = tmp_path / f"{next(made)}.json"
        path.write_text(json.dumps(held))
        return path

    return write


def test_what_one_file_tells_of_a_person_holds_for_all(file):
    tasks, people = from_files([file([task(1, 1, 2)]), file([task(2, li(), project=2)])])
    assert people == {1: "li@example.com"}
    assert unnamed(tasks, people) == [2]


@pytest.mark.parametrize("users", [{"1": "Li"}, [{"id": 1, "email": "Li", "avatar": None}]])
def test_a_file_of_users_names_them_before_anything_else(file, users):
    tasks, people = from_files([file([task(1, li(), 1)])], file(users))
    assert people == {1: "Li"}
    assert unnamed(tasks, people) == []


@pytest.mark.parametrize("users", [7, {"Li": "1"}, ["li@example.com"], [{"id": 1}], {"a": {}}])
def test_what_names_no_users_is_told(file, users):
    with pytest.raises(
        LabelStudioError, match="does not name users: it is the server's answer to /api/users/"
    ):
        from_files([file([])], file(users))


def test_a_task_in_two_files_is_told(file):
    with pytest.raises(
        LabelStudioError, match=r"task 1 is in .*0\.json and again in .*1\.json: give one export"
    ):
        from_files([file([task(1)]), file([task(1)])])


def test_one_number_two_people_is_told(file):
    both = [file([task(1, li())]), file([task(2, li(1, "wang@example.com"))])]
    with pytest.raises(
        LabelStudioError, match=r"user 1 is li@.* and wang@.*: pull what two servers exported apart"
    ):
        from_files(both)


def test_settled_disputes_alone_are_told(file):
    tasks, people = from_files([file([task(1, 1, settles=3)])])
    with pytest.raises(LabelStudioError, match="only settled disputes here: name the project"):
        pulled(tasks, people)


@pytest.mark.label_studio
@pytest.mark.parametrize("form", ["JSON_MIN", "CSV", "CONLL2003"])
def test_another_kind_of_export_is_told(studio, project, tmp_path, form):
    (number,) = numbers(studio, project, [wanted("[来集镇](TOWN)")])
    labelled(studio, number, (0, 3, "TOWN"))
    export = tmp_path / "export"
    export.write_bytes(studio.client.projects.exports.as_binary(project.id, export_type=form))
    with pytest.raises(LabelStudioError, match="export"):
        from_files([export])


@pytest.mark.label_studio
@pytest.mark.parametrize(
    "way_of_export", ["page", "page, all tasks", "sdk", "snapshot", "snapshot with people"]
)
def test_every_export_and_its_adjudication_give_the_same_bytes_as_the_server(
    studio, project, tmp_path, way_of_export
):
    disputes = disputed_and_settled(studio, project)
    write(taken(studio, project), tmp_path / "online")
    files = []
    for one in (project, disputes):
        files.append(tmp_path / f"{one.id}.json")
        files[-1].write_bytes(exported(studio, one.id, way_of_export))
    users = tmp_path / "users.json"
    users.write_bytes(asked(studio, "/api/users/"))
    named = way_of_export == "snapshot with people"
    offline = pulled(*from_files(files, None if named else users))
    write(offline, tmp_path / "offline")
    assert whole(tmp_path / "offline") == whole(tmp_path / "online")
    (record,) = offline.joined.reports
    assert (len(record.mentions), record.meta["ground-truth"]) == (1, "yes")

    tasks, people = from_files(files)
    assert bool(unnamed(tasks, people)) is not named
    assert [len(compare(pulled(tasks, people, settle=False).joined.by_annotator).disputed)] == [1]


@pytest.mark.label_studio
def test_a_settled_dispute_whose_task_is_gone_is_refused_and_told(studio, project):
    disputed_and_settled(studio, project)
    (number,) = [one.id for one in studio.client.tasks.list(project=project.id)]
    other = wanted("[大隗镇](TOWN)", "other")
    numbers(studio, project, [other])
    studio.client.tasks.delete(number)
    (refused,) = taken(studio, project).found.refused
    assert refused.report == "laiji"
    assert refused.why.startswith("it settles a task that is not there, 0–6: push the report again")


def disputed_and_settled(studio, project):
    """A task that two people label otherwise, settled; the project in which it was."""
    (number,) = numbers(studio, project, [wanted("[来集镇](TOWN)[马沟村](VILLAGE)")])
    labelled(studio, number, (0, 3, "TOWN"), (3, 6, "VILLAGE"))
    second = another(studio, f"second-{project.id}@example.com")
    labelled(studio, number, (0, 6, "VILLAGE"), completed_by=second)
    found = taken(studio, project)
    team = compare(found.joined.by_annotator)
    disputes, new = push_disputed(
        studio.client,
        studio.address,
        title(project),
        by_key(team.disputed),
        found.found.tasks,
        settles=project.id,
    )
    assert new == 1
    (task,) = studio.client.tasks.list(project=disputes.id)
    labelled(studio, task.id, (0, 3, "TOWN"), completed_by=second)
    return disputes


def asked(studio, path: str, **query: str) -> bytes:
    headers = {"Authorization": f"Token {studio.address.token}"}
    answer = httpx.get(
        f"{studio.address.url}{path}", params=query, headers=headers, trust_env=False, timeout=60
    )
    return answer.raise_for_status().content


def exported(studio, project: int, how: str) -> bytes:
    """A project as the page's button, the SDK and snapshots export it."""
    client = studio.client.projects.exports
    if how.startswith("page"):
        more = {"download_all_tasks": "true"} if "all" in how else {}
        return asked(studio, f"/api/projects/{project}/export", exportType="JSON", **more)
    if how == "sdk":
        return client.as_binary(project, export_type="JSON")
    options = NAMED if "people" in how else {}
    made = client.create(id=project, serialization_options={"drafts": {"only_id": False}, **options})
    deadline = time.monotonic() + 30
    while client.get(id=project, export_pk=made.id).status != "completed" and time.monotonic() < deadline:
        time.sleep(0.1)
    return b"".join(client.download(id=project, export_pk=made.id, export_type="JSON"))
