from __future__ import annotations

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.label_studio.adjudication import settled, title, together
from ner.label_studio.annotations import Found, Labelled
from ner.label_studio.joining import join
from ner.label_studio.project import Project
from ner.label_studio.tasks import Task, digest_of
from ner.label_studio.team import compare
from ner.output.agreement_page import page
from ner.output.terminal_team import alpha_table, pair_table


def record(marked: str, ident: str = "t") -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions), {"id": ident, "key": f"key of {ident}"})


LI = record("[来集镇](TOWN)[马沟村](VILLAGE)投资[961万元](MONEY)")
WANG = record("[来集镇](TOWN)[马沟](VILLAGE)村投资[961万元](MONEY)")
ZHAO = record("[来集镇](VILLAGE)马沟村投资[961万元](MONEY)")


def test_every_two_who_share_tasks_are_compared():
    team = compare({"li": [LI], "wang": [WANG], "zhao": [record("别的", "u")]})
    (pair,) = team.pairs
    assert (pair.first, pair.second) == ("li", "wang")
    assert pair.agreement.tallies["all"].f1 == pytest.approx(2 / 3)
    assert [difference.kind for difference in pair.differences] == ["boundary"]


def test_three_get_krippendorffs_alpha_a_label_and_in_all():
    team = compare({"li": [LI], "wang": [WANG], "zhao": [ZHAO]})
    assert team.alpha["MONEY"] == 1
    assert team.alpha["all"] < 1
    assert "ENTERPRISE" not in team.alpha
    assert compare({"li": [LI], "wang": [WANG]}).alpha == {}


def test_kinds_of_differences_are_counted():
    (pair,) = compare({"li": [LI], "zhao": [ZHAO]}).as_dict()["pairs"]
    assert pair["kinds"] == {"boundary": 0, "label": 1, "both": 0, "missed": 1, "spurious": 0}


def test_only_tasks_in_which_they_differ_are_disputed():
    same = record("[大隗镇](TOWN)", "u")
    team = compare({"li": [LI, same], "wang": [WANG, same]})
    assert list(team.disputed) == ["t"]


def test_no_task_in_common_is_told():
    with pytest.raises(ValueError, match="let a second one label"):
        compare({"li": [LI]})


def test_the_page_shows_all_versions_and_outlines_what_only_some_have():
    shown = page({"t": {"li@example.com": LI, "<wang>": WANG}})
    assert "li@example.com" in shown
    assert "&lt;wang&gt;" in shown
    assert shown.count('<mark class="alone"') == 2
    assert shown.count("961万元") == 2


def test_tables_show_the_figures(capsys):
    from rich.console import Console

    team = compare({"li": [LI], "wang": [WANG], "zhao": [ZHAO]})
    Console(width=100).print(pair_table(team.as_dict()["pairs"][0]), alpha_table(team.alpha))
    assert "differences: 1 boundary" in capsys.readouterr().out


def test_to_settle_it_all_versions_stand_on_one_page():
    regions = together({"li": LI, "wang": WANG})["result"]
    assert [(region["value"]["text"], region["meta"]["text"][0]) for region in regions] == [
        ("来集镇", "all"),
        ("马沟", "only wang"),
        ("马沟村", "only li"),
        ("961万元", "all"),
    ]


def test_the_outcome_is_gold_whatever_was_marked_before():
    task = Task(LI.text, digest_of(LI.text), 0, len(LI.text), "laiji", "laiji.txt")
    first = Labelled(task, "li", LI.mentions, 1, checked=True)
    second = Labelled(task, "wang", WANG.mentions, 2)
    outcome = Labelled(task, "li", ZHAO.mentions, 3)
    joined = join(settled(Found([task], [first, second]), Found([task], [outcome])))
    assert joined.reports[0].mentions == ZHAO.mentions
    assert joined.reports[0].meta["ground-truth"] == "yes"
    assert joined.reports[0].meta["annotation"] == "Label Studio, by li, adjudicating"


@pytest.mark.parametrize("name", ["报道", "x" * 50])
def test_the_project_of_disputes_has_a_title_that_label_studio_takes(name):
    assert 3 <= len(title(Project(1, name, "", ""))) <= 50
