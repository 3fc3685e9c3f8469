from __future__ import annotations

import pytest

from ner.corpus.markup import parse, render
from ner.label_studio.annotations import Found, Labelled
from ner.label_studio.joining import join
from ner.label_studio.tasks import Task, digest_of

WHOLE = "来集镇。\n马沟村😀。"
BORDER = 5


def task(start: int, end: int, ident: str = "laiji", text: str = WHOLE) -> Task:
    return Task(text[start:end], digest_of(text), start, len(text), ident, f"{ident}.txt")


FIRST, SECOND = task(0, BORDER), task(BORDER, len(WHOLE))


def by(
    who: str, of: Task, marked: str, *, number: int = 1, updated: str = "2026-11-25", **how: object
) -> Labelled:
    text, mentions = parse(marked)
    assert text == of.text
    return Labelled(of, who, tuple(mentions), number, updated=updated, **how)


A_FIRST = by("a", FIRST, "[来集镇](TOWN)。\n", seconds=2.0)
A_SECOND = by("a", SECOND, "[马沟村](VILLAGE)😀。", seconds=3.4)
B_SECOND = by("b", SECOND, "[马沟村😀](VILLAGE)。", updated="2026-11-26")


def joined(*labelled: Labelled, tasks: tuple[Task, ...] = (FIRST, SECOND)):
    return join(Found(list(tasks), list(labelled)))


def written(*labelled: Labelled) -> list[str]:
    return [render(record.text, record.mentions) for record in joined(*labelled).reports]


def lacks(*labelled: Labelled, tasks: tuple[Task, ...] = (FIRST, SECOND)) -> list[str]:
    result = joined(*labelled, tasks=tasks)
    assert result.reports == []
    return [left.why for left in result.unfinished]


def test_tasks_join_to_the_report_in_its_own_offsets():
    (record,) = joined(A_FIRST, A_SECOND).reports
    assert render(record.text, record.mentions) == "[来集镇](TOWN)。\n[马沟村](VILLAGE)😀。"
    assert record.meta == {
        "id": "laiji",
        "source": "laiji.txt",
        "annotation": "Label Studio, by a",
        "annotated": "2026-11-25",
        "seconds": "5",
        "ground-truth": "no",
    }


def test_people_may_share_the_tasks_of_a_report():
    (record,) = joined(A_FIRST, B_SECOND).reports
    assert record.meta["annotation"] == "Label Studio, by a, b"
    assert record.meta["annotated"] == "2026-11-26"


def test_a_report_is_not_written_before_all_of_it_is_labelled():
    assert lacks(A_FIRST) == ["5–10 is not labelled yet"]


def gap(start: int, end: int) -> str:
    return f"the task for {start}–{end} is not on the server: push the report again"


@pytest.mark.parametrize(
    ("labelled", "tasks", "marked", "base", "lacking"),
    [
        ([A_FIRST], (FIRST,), "[来集镇](TOWN)。\n", 0, gap(5, 10)),
        ([A_SECOND], (SECOND,), "[马沟村](VILLAGE)😀。", 5, gap(0, 5)),
    ],
)
def test_of_a_report_that_is_there_in_part_the_part_is_a_record(labelled, tasks, marked, base, lacking):
    result = joined(*labelled, tasks=tasks)
    (part,) = result.parts
    assert result.reports == []
    assert render(part.text, part.mentions) == marked
    assert (part.meta["report"], part.meta["base"]) == ("laiji", base)
    assert part.meta["id"] == f"laiji:{base}-{base + len(part.text)}"
    assert [left.why for left in result.unfinished] == [lacking]


THREE = "来集镇。\n马沟村。\n大隗镇。\n宁郭镇。\n"


def test_tasks_side_by_side_are_one_part_and_others_another():
    tasks = [task(start, start + 5, text=THREE) for start in (0, 5, 15)]
    labelled = [by("a", one, f"[{one.text[:3]}](TOWN)。\n") for one in tasks]
    parts = joined(*reversed(labelled), tasks=tuple(tasks)).parts
    assert [part.meta["id"] for part in parts] == ["laiji:0-10", "laiji:15-20"]
    assert [render(part.text, part.mentions) for part in parts] == [
        "[来集镇](TOWN)。\n[马沟村](TOWN)。\n",
        "[宁郭镇](TOWN)。\n",
    ]


def test_no_part_before_all_tasks_that_are_there_are_settled():
    tasks = [task(start, start + 5, text=THREE) for start in (0, 5)]
    result = joined(by("a", tasks[0], "[来集镇](TOWN)。\n"), tasks=tuple(tasks))
    assert result.parts == []
    assert [left.why for left in result.unfinished] == ["5–10 is not labelled yet", gap(10, 20)]


def test_where_annotators_differ_nothing_is_chosen_for_them():
    assert lacks(A_FIRST, A_SECOND, B_SECOND) == ["5–10: a, b differ: mark one annotation as ground truth"]


def test_the_mark_of_ground_truth_settles_it():
    checked = by("b", SECOND, "[马沟村😀](VILLAGE)。", checked=True)
    assert written(A_FIRST, A_SECOND, checked) == ["[来集镇](TOWN)。\n[马沟村😀](VILLAGE)。"]


def test_two_who_agree_are_one():
    assert len(written(A_FIRST, A_SECOND, by("b", SECOND, "[马沟村](VILLAGE)😀。"))) == 1


def test_of_one_persons_annotations_the_one_saved_last_counts():
    earlier = by("a", SECOND, "马沟村😀。", number=9, updated="2026-11-24")
    assert written(A_FIRST, earlier, A_SECOND) == written(A_FIRST, A_SECOND)


def test_each_annotators_tasks_are_records_of_their_own():
    result = joined(A_FIRST, A_SECOND, B_SECOND)
    assert [record.meta["id"] for record in result.by_annotator["a"]] == ["laiji:0-5", "laiji:5-10"]
    assert [record.meta["base"] for record in result.by_annotator["b"]] == [BORDER]


def test_two_reports_of_one_name_are_kept_apart():
    other = task(0, 3, "laiji", "来集镇")
    result = joined(A_FIRST, A_SECOND, by("a", other, "[来集镇](TOWN)"), tasks=(FIRST, SECOND, other))
    assert len({record.meta["id"] for record in result.reports}) == 2
