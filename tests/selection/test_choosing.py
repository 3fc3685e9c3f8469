"""From a pool of reports to those worth annotating."""

from __future__ import annotations

import pytest

from ner.pipeline.loading import load
from ner.reports.report import Report
from ner.selection.choosing import BREADTH, candidates, choose

KNOWN = "[来集镇](TOWN)党委召开会议,部署全年工作。"
NEWS = [
    "党委召开会议,部署全年重点工作,大家认真学习。",
    "大隗镇、宁郭镇和峡窝镇的马沟村、窑沟村投资961万元新建冷库。",
    "回郭镇众赢铝制品有限公司与北寨村合作,收购废铝二十吨。",
]


def pool(*texts: str) -> list[Report]:
    return [Report(text, f"{number}.txt", "txt") for number, text in enumerate(texts)]


def test_reports_with_new_names_are_chosen_and_say_why(rules_nlp, record):
    choice = choose(pool(*NEWS), [record(KNOWN)], rules_nlp, 1)
    (one,) = choice.chosen
    assert one.unit.title in ("1.txt", "2.txt")
    assert any("new names" in reason for reason in one.reasons)
    assert one.nearest == "r"
    assert one.as_dict()["reasons"] == list(one.reasons)


def test_repeats_are_set_aside_and_said_to_be(rules_nlp, record):
    known = record(KNOWN, "laiji")
    seen = []
    choice = choose(pool(known.text, NEWS[1], NEWS[1]), [known], rules_nlp, 5, done=lambda: seen.append(1))
    assert [one.unit.title for one in choice.chosen] == ["1.txt"]
    assert [(one.unit.title, one.of, one.known) for one in choice.repeated] == [
        ("0.txt", "laiji", True),
        ("2.txt", "1.txt", False),
    ]
    assert (choice.pool, len(seen)) == (3, 1)


def test_a_model_tells_doubts_and_its_mentions_come_with_scores(small_model, record):
    choice = choose(pool(*NEWS), [record(KNOWN)], load(small_model), 2)
    assert len(choice.chosen) == 2
    for one in choice.chosen:
        assert one.signals.doubts is not None and one.signals.disputed is not None
        assert all(0 < mention.score <= 1 for mention in one.mentions)


def test_nothing_known_and_nothing_there(rules_nlp):
    assert choose([], [], rules_nlp, 3).chosen == ()
    assert [one.nearest for one in choose(pool(NEWS[1]), [], rules_nlp, 3).chosen] == [None]
    with pytest.raises(ValueError, match="one report at least, not of 0"):
        choose([], [], rules_nlp, 0)
    with pytest.raises(ValueError, match="one task at least, not of 0"):
        choose([], [], rules_nlp, 0, tasks=True)


SAME = "大隗镇、宁郭镇和峡窝镇的马沟村、窑沟村投资961万元新建冷库,大伙儿干劲十足。" * 30
OTHER = "回郭镇众赢铝制品有限公司与北寨村合作,收购废铝二十吨,今年效益可观。" * 40


def test_tasks_are_chosen_where_reports_are_long(rules_nlp, record):
    choice = choose(pool(f"{SAME}\n{OTHER}", NEWS[0]), [record(KNOWN)], rules_nlp, 2, tasks=True)
    assert (choice.pool, choice.tasks) == (3, True)
    long = [one for one in choice.chosen if one.unit.title != "1.txt"]
    assert long and all(one.unit.title.startswith("0.txt · ") for one in long)
    for one in long:
        assert one.signals.characters == len(one.unit.text) <= 1500
        found = [mention for mention in one.mentions if one.unit.start <= mention.start < one.unit.end]
        assert one.signals.mentions == len(found) < len(one.mentions)  # its own, of those of the report


def test_a_task_that_stands_in_another_report_is_found(rules_nlp, record):
    reports = pool(f"{SAME}\n{OTHER}", f"{NEWS[0] * 60}\n{SAME}", f"{OTHER}\n{OTHER}")
    known = record(f"{KNOWN * 60}\n{OTHER}", "laiji")
    choice = choose(reports, [known], rules_nlp, 9, tasks=True)
    length = len(SAME) + 1
    assert {(one.unit.title, one.of.split(" · ")[0], one.known) for one in choice.repeated} == {
        (f"0.txt · {length}–{length + len(OTHER)}", "laiji", True),
        (f"1.txt · {len(NEWS[0]) * 60 + 1}–{len(reports[1].text)}", "0.txt", False),
        (f"2.txt · 0–{len(OTHER) + 1}", "laiji", True),
        (f"2.txt · {len(OTHER) + 1}–{len(reports[2].text)}", "laiji", True),
    }
    wholes = choose(reports, [known], rules_nlp, 9).repeated
    assert [one.unit.title for one in wholes] == ["2.txt"]  # it has nothing that the known one has not


def test_the_choice_is_among_the_best(told):
    signals = [told(float(doubts)) for doubts in range(20)]
    assert candidates(signals, 2) == list(range(19, 19 - 2 * BREADTH, -1))
