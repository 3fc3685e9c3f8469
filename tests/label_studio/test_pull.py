"""Pulling from a real server: what people made of the tasks, and nothing that they did not."""

from __future__ import annotations

import pytest

from ner.corpus.markup import render
from ner.corpus.record import read_corpus, read_record
from ner.evaluation.agreement import agreement, paired
from ner.label_studio.project import Project
from ner.label_studio.pull import write
from tests.label_studio.conftest import Studio, wanted
from tests.label_studio.people import accepted, labelled, numbers, taken, whole

pytestmark = pytest.mark.label_studio

NASTY = "\n\n[来集\r\n镇](TOWN)的😀\U00020bb7,\u3000[\U00020bb7家村](VILLAGE)\u2028[馬溝村](VILLAGE) <b>\\[一\\] & \x85\ufeff完\r"
LONG = "[来集镇](TOWN)投资[961万元](MONEY)修路,\U00020bb7家村的😀大伙儿干劲十足。\r\n\u3000\u3000" * 120


@pytest.mark.parametrize("marked", [NASTY, LONG], ids=["nasty", "long"])
def test_there_and_back_nothing_has_changed(studio, project, tmp_path, marked):
    report = wanted(marked)
    assert len(numbers(studio, project, [report])) == (1 if marked is NASTY else 3)
    accepted(studio, project)
    write(taken(studio, project), tmp_path)
    record = read_record(tmp_path / "reports" / "laiji.txt")
    assert record.text == report[0].text
    assert render(record.text, record.mentions) == marked
    assert record.meta["annotation"] == "Label Studio, by labeller@example.com"
    assert int(record.meta["seconds"]) >= 1


def test_pulling_twice_gives_the_same_bytes(studio, project, tmp_path):
    numbers(studio, project, [wanted(NASTY), wanted(LONG, "long")])
    accepted(studio, project)
    for folder in ("a", "b"):
        write(taken(studio, project), tmp_path / folder)
    assert whole(tmp_path / "a") == whole(tmp_path / "b")
    assert set(whole(tmp_path / "a")) == {
        "annotators/labeller@example.com.jsonl",
        "pulled.json",
        "reports/laiji.txt",
        "reports/long.txt",
    }


def test_what_was_moved_removed_and_added_by_hand(studio, project):
    (number,) = numbers(studio, project, [wanted("在[来集镇](TOWN)、 马沟村 、[大隗](TOWN)投资。")])
    labelled(
        studio, number, (1, 4, "VILLAGE"), (5, 10, "VILLAGE")
    )  # relabelled; with the blanks of a drag; removed
    (record,) = taken(studio, project).joined.reports
    assert render(record.text, record.mentions) == "在[来集镇](VILLAGE)、 [马沟村](VILLAGE) 、大隗投资。"


def test_two_annotators_of_a_task_are_both_kept(studio, project, tmp_path):
    (number,) = numbers(studio, project, [wanted("[来集镇](TOWN)[马沟村](VILLAGE)")])
    user = studio.client.users.create(
        email="second@example.com", username="second", first_name="", last_name="", phone=""
    )
    first = labelled(studio, number, (0, 3, "TOWN"), (3, 6, "VILLAGE"))
    labelled(studio, number, (0, 6, "VILLAGE"), completed_by=user.id)
    result = taken(studio, project)
    write(result, tmp_path)
    assert result.joined.reports == []
    assert [left.why for left in result.joined.unfinished] == [
        "0–6: labeller@example.com, second@example.com differ: mark one annotation as ground truth"
    ]
    sides = [
        read_corpus(tmp_path / "annotators" / f"{who}@example.com.jsonl") for who in ("labeller", "second")
    ]
    assert agreement(paired(*sides)).tallies["all"].correct == 0
    studio.client.annotations.update(id=first, ground_truth=True)
    (record,) = taken(studio, project).joined.reports
    assert record.meta["ground-truth"] == "yes"
    assert len(record.mentions) == 2


def test_skipped_tasks_and_drafts_are_no_annotations(studio, project):
    one, other = numbers(studio, project, [wanted("[来集镇](TOWN)甲", "a"), wanted("[来集镇](TOWN)乙", "b")])
    labelled(studio, one, was_cancelled=True)
    _draft(studio, project, other)
    result = taken(studio, project)
    assert result.joined.reports == []
    assert [(left.report, left.annotator) for left in result.found.skipped] == [("a", "labeller@example.com")]
    assert [(left.report, left.annotator) for left in result.found.drafts] == [("b", "labeller@example.com")]


def test_spans_edited_by_hand_into_nonsense_are_refused_one_by_one(studio, project):
    reports = [wanted(f"[来集镇](TOWN) 第{number}号", f"r{number}") for number in range(4)]
    tasks = numbers(studio, project, reports)
    labelled(studio, tasks[0], (0, 999, "TOWN"))
    labelled(studio, tasks[1], (0, 3, "CITY"))
    labelled(studio, tasks[2], (0, 3, "TOWN"), (2, 5, "VILLAGE"))
    labelled(studio, tasks[3], (0, 3, "TOWN"))
    result = taken(studio, project)
    assert [record.meta["id"] for record in result.joined.reports] == ["r3"]
    whys = [left.why for left in result.found.refused]
    assert whys[0].startswith("TOWN [0, 999) is not in the task's")
    assert whys[1].startswith("the span at 0 is labelled ['CITY']")
    assert whys[2].startswith("mentions overlap: TOWN '来集镇' at 0, VILLAGE")


def test_a_text_changed_on_the_server_is_refused(studio, project):
    (number,) = numbers(studio, project, [wanted("[来集镇](TOWN)")])
    data = studio.client.tasks.get(number).data
    studio.client.tasks.update(number, data={**data, "text": "来集鎮"})
    (refused,) = taken(studio, project).found.refused
    assert refused.why == "its text was changed on the server: delete it there and push the report again"


def test_tasks_of_somebody_else_are_left_alone(studio, project):
    studio.client.projects.import_tasks(id=project.id, request=[{"data": {"text": "来集镇"}}])
    (refused,) = taken(studio, project).found.refused
    assert refused.why == "it was not pushed by 'ner label push'"


def _draft(studio: Studio, project: Project, number: int) -> None:
    """A draft, as the page saves it of itself; the SDK has no call for it."""
    import httpx

    httpx.post(
        f"{studio.address.url}/api/tasks/{number}/drafts?project={project.id}",
        headers={"Authorization": f"Token {studio.address.token}"},
        json={"result": [], "lead_time": 2},
        trust_env=False,
    ).raise_for_status()
