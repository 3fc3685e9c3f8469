from __future__ import annotations

import pytest

from ner.label_studio.tasks import NotATaskError, Task, from_data, place_of, tasks_of
from ner.reports.report import Report

LONG = Report("来集镇😀。\r\n" * 500, "reports/laiji.txt", "txt")


def test_a_task_says_where_it_belongs_and_is_read_back():
    tasks = tasks_of(LONG)
    second = tasks[1]
    data = second.as_data()
    assert second.start == 1500 - 1500 % 7
    assert data["title"] == f"laiji · {second.start}–{second.end} / 3500"
    assert data["key"] == f"{second.digest}:{second.start}-{second.end}"
    assert from_data(data) == second
    assert "".join(task.text for task in tasks) == LONG.text


def test_the_key_is_of_text_and_place_alone():
    renamed = Report(LONG.text, "elsewhere.md", "txt", fields={"id": "7"})
    assert [task.key for task in tasks_of(renamed)] == [task.key for task in tasks_of(LONG)]


@pytest.mark.parametrize(
    ("text", "says"),
    [(" \u3000\n", "nothing but blanks"), ("来\ud842", r"half a character \(U\+D842\) at 1")],
)
def test_what_cannot_be_a_task(text, says):
    with pytest.raises(NotATaskError, match=says):
        tasks_of(Report(text, "a.txt", "txt"))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"text": "来集鎮"}, "text was changed"),
        ({"text": "来集镇。"}, "text was changed"),
        ({"length": 1}, "length was changed"),
        ({"key": "7"}, "not one of ours"),
        ({"key": None}, "was not pushed by"),
    ],
)
def test_data_changed_by_hand_is_no_task(change, says):
    data = Task("来集镇", "0" * 24, 0, 3, "laiji", "laiji.txt").as_data()
    assert from_data(data)
    with pytest.raises(NotATaskError, match=says):
        from_data({**data, **change})


def test_a_key_names_digest_and_place():
    assert place_of("0123456789abcdef01234567:7-12") == ("0123456789abcdef01234567", (7, 12))
