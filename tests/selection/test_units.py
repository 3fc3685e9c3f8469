"""Reports, or the tasks they are cut into."""

from __future__ import annotations

from ner.corpus.record import Record
from ner.reports.report import Report
from ner.selection.units import known_texts, units

LONG = "来集镇投资修路,大伙儿干劲十足。\n" * 150


def test_a_short_report_is_one_task_and_a_long_one_several():
    pool = [Report("来集镇修路。", "a.txt", "txt"), Report(LONG, "b.txt", "txt")]
    assert [unit.title for unit in units(pool, tasks=False)] == ["a.txt", "b.txt"]
    cut = list(units(pool, tasks=True))
    assert [unit.title for unit in cut] == ["a.txt", "b.txt · 0–1496", "b.txt · 1496–2550"]
    assert "".join(unit.text for unit in cut[1:]) == LONG


def test_what_is_known_is_cut_alike():
    titles, texts = known_texts([Record(LONG, (), {"id": "laiji"})], tasks=True)
    assert titles == ["laiji · 0–1496", "laiji · 1496–2550"]
    assert "".join(texts) == LONG
    assert known_texts([Record(LONG, (), {"id": "laiji"})], tasks=False) == (["laiji"], [LONG])
