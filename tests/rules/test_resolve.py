"""How overlaps are settled: precedence, length, place; suffixed places at the edge and in the middle."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from ner.lexicon.evidence import Evidence
from ner.rules import annotate, proposals
from ner.rules.base import Rule, rule
from ner.rules.precedence import ENTERPRISE_LEGAL, ENTERPRISE_SHORT, MONEY, PLACE_SUFFIXED, PROGRAMME_HEAD
from ner.rules.resolve import candidates, contestants, resolve

Gather = Callable[[str], Evidence]


def says(label: str, precedence: int, *strings: str, name: str = "") -> Rule:
    """A rule that finds each of ``strings`` once."""

    @rule(name or f"{label.lower()}.{precedence}", label=label, precedence=precedence)
    def find(evidence: Evidence) -> list[tuple[int, int]]:
        return [(at, at + len(s)) for s in strings if (at := evidence.text.find(s)) >= 0]

    return find


def settled(evidence: Evidence, *rules: Rule) -> list[tuple[str, str]]:
    """What is left of what ``rules`` find, the same in whatever order they stand."""
    answers = {
        tuple(
            (evidence.text[m.start : m.end], m.label) for m in resolve(candidates(order, evidence), evidence)
        )
        for order in permutations(rules)
    }
    assert len(answers) == 1, "the order of the rules decided"
    return list(answers.pop())


def test_the_higher_precedence_wins(evidence: Gather) -> None:
    text = evidence("恒丰纸业年产25万吨技改项目")
    rules = (
        says("ENTERPRISE", ENTERPRISE_SHORT, "恒丰纸业年产"),
        says("PROGRAMME", PROGRAMME_HEAD, "年产25万吨技改项目"),
    )
    assert settled(text, *rules) == [("年产25万吨技改项目", "PROGRAMME")]


def test_among_equals_the_longer_wins_then_the_one_further_left(evidence: Gather) -> None:
    text = evidence("甲乙丙丁戊")
    short, long = says("MONEY", MONEY, "乙丙", name="a"), says("MONEY", MONEY, "丙丁戊", name="b")
    assert settled(text, short, long) == [("丙丁戊", "MONEY")]
    left, right = says("MONEY", MONEY, "甲乙丙", name="z"), says("MONEY", MONEY, "丙丁戊", name="b")
    assert settled(text, left, right) == [("甲乙丙", "MONEY")]


@pytest.mark.parametrize(
    ("text", "places", "longer", "left"),
    [
        ("来集镇污水管网工程", ["来集镇"], "来集镇污水管网工程", "污水管网工程"),
        ("新密市来集镇马沟村冷库项目", ["来集镇", "马沟村"], "新密市来集镇马沟村冷库项目", "冷库项目"),
        ("上陇村至下陇村河道治理工程", ["上陇村", "下陇村"], "上陇村至下陇村河道治理工程", "河道治理工程"),
        ("马沟村建设项目", ["马沟村"], "马沟村建设项目", None),
    ],
)
def test_a_place_at_the_left_edge_is_cut_off(
    text: str, places: list[str], longer: str, left: str | None, evidence: Gather
) -> None:
    rules = says("VILLAGE", PLACE_SUFFIXED, *places), says("PROGRAMME", PROGRAMME_HEAD, longer)
    expected = [(place, "VILLAGE") for place in places] + ([(left, "PROGRAMME")] if left else [])
    assert settled(evidence(text), *rules) == expected


def test_what_is_left_of_a_cooperative_of_the_village_itself_is_no_name(evidence: Gather) -> None:
    text = evidence("马沟村股份经济合作社分红")
    rules = (
        says("VILLAGE", PLACE_SUFFIXED, "马沟村"),
        says("ENTERPRISE", ENTERPRISE_LEGAL, "马沟村股份经济合作社"),
    )
    assert settled(text, *rules) == [("马沟村", "VILLAGE")]


def test_a_place_in_the_middle_is_swallowed(evidence: Gather) -> None:
    text = evidence("国网公司来集镇供电公司成立")
    rules = (
        says("TOWN", PLACE_SUFFIXED, "来集镇"),
        says("ENTERPRISE", ENTERPRISE_LEGAL, "国网公司来集镇供电公司"),
    )
    assert settled(text, *rules) == [("国网公司来集镇供电公司", "ENTERPRISE")]


def test_a_candidate_that_begins_inside_a_place_begins_behind_it(evidence: Gather) -> None:
    text = evidence("新岭屯沿边公路改造工程")
    place = says("VILLAGE", PLACE_SUFFIXED, "新岭屯")
    longer = says("PROGRAMME", PROGRAMME_HEAD, "岭屯沿边公路改造工程")
    assert settled(text, place, longer) == [("新岭屯", "VILLAGE"), ("沿边公路改造工程", "PROGRAMME")]


def test_a_candidate_that_a_place_reaches_out_of_is_dropped(evidence: Gather) -> None:
    text = evidence("老来集镇政府")
    rules = says("TOWN", PLACE_SUFFIXED, "来集镇"), says("ENTERPRISE", ENTERPRISE_LEGAL, "老来集")
    assert settled(text, *rules) == [("来集镇", "TOWN")]


def test_a_rule_that_points_outside_the_text_is_named(evidence: Gather) -> None:
    @rule("broken", label="MONEY", precedence=MONEY)
    def broken(evidence: Evidence) -> list[tuple[int, int]]:
        return [(0, 99)]

    with pytest.raises(ValueError, match="'broken' yields"):
        list(candidates([broken], evidence("来集镇")))


def test_contestants_come_trimmed_and_with_their_overlaps(evidence: Gather) -> None:
    text = evidence("来集镇污水管网工程、马沟村建设项目")
    rules = (
        says("TOWN", PLACE_SUFFIXED, "来集镇", name="town"),
        says("VILLAGE", PLACE_SUFFIXED, "马沟村", name="village"),
        says("PROGRAMME", PROGRAMME_HEAD, "来集镇污水管网工程", "马沟村建设项目", name="head"),
        says("ENTERPRISE", ENTERPRISE_SHORT, "管网工程", name="firm"),
    )
    entered = contestants(candidates(rules, text), text)
    assert [(text.text[m.start : m.end], m.rule) for m in entered] == [
        ("来集镇", "town"),
        ("污水管网工程", "head"),
        ("管网工程", "firm"),
        ("马沟村", "village"),
    ]
    assert {m.key for m in resolve(candidates(rules, text), text)} < {m.key for m in entered}


def test_the_proposals_of_all_rules_hold_what_is_annotated(evidence: Gather) -> None:
    text = evidence("来集镇马沟村股份经济合作社与恒丰纸业有限公司(以下简称“恒丰纸业”)投资400余万元。")
    assert set(annotate(text)) < set(proposals(text))


@pytest.mark.parametrize(
    "case",
    [
        "贵南县[过马营镇](TOWN)[藏羊之府专业合作社](ENTERPRISE)",
        "[湾李村](VILLAGE)[祥润种植专业合作社](ENTERPRISE)投资[400余万元](MONEY)。",
        "[苏砦村](VILLAGE)[冷库项目](PROGRAMME)投用。",
        "[大隗镇](TOWN)行政审批服务中心揭牌。",
        "[马沟村](VILLAGE)股份经济合作社分红[35元](MONEY)。",
    ],
)
def test_all_rules_together(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case
