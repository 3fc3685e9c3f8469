import pytest

from ner.evaluation.dashboard import Ballot, RuleFigures, dashboard
from ner.mentions import Mention

RULES = [
    ("town.suffix", "TOWN"),
    ("town.list", "TOWN"),
    ("firm.full", "ENTERPRISE"),
    ("firm.known", "ENTERPRISE"),
]


def said(*spans: tuple[int, int, str]) -> list[Mention]:
    labels = dict(RULES)
    return [Mention(start, end, labels[rule], rule) for start, end, rule in spans]


def by_rule(*ballots: Ballot) -> dict[str, RuleFigures]:
    return {figures.rule: figures for figures in dashboard(ballots, RULES)}


# 来集镇 0-3, 大隗 4-6, 明泰铝业 7-11
GOLD = [Mention(0, 3, "TOWN"), Mention(4, 6, "TOWN"), Mention(7, 11, "ENTERPRISE")]


def test_a_dashboard_by_hand():
    proposed = said(
        (0, 3, "town.suffix"),  # right, and town.list says the same: an overlap without conflict
        (0, 3, "town.list"),
        (4, 6, "town.list"),  # right, alone
        (9, 11, "town.suffix"),  # wrong, inside both firms
        (7, 11, "firm.full"),  # right, but loses to
        (5, 11, "firm.known"),  # a wrong one, which conflicts with town.list too
    )
    kept = said((0, 3, "town.suffix"), (5, 11, "firm.known"))
    found = by_rule(Ballot(GOLD, proposed, kept))
    assert found["town.suffix"] == RuleFigures(
        "town.suffix",
        "TOWN",
        proposed=2,
        right=1,
        gold=2,
        overlaps=2,
        conflicts=1,
        alone=0,
        won=1,
        won_right=1,
    )
    assert found["town.list"] == RuleFigures(
        "town.list", "TOWN", proposed=2, right=2, gold=2, overlaps=2, conflicts=1, alone=1, won=0, won_right=0
    )
    assert found["firm.full"] == RuleFigures(
        "firm.full",
        "ENTERPRISE",
        proposed=1,
        right=1,
        gold=1,
        overlaps=1,
        conflicts=1,
        alone=1,
        won=0,
        won_right=0,
    )
    assert found["firm.known"] == RuleFigures(
        "firm.known",
        "ENTERPRISE",
        proposed=1,
        right=0,
        gold=1,
        overlaps=1,
        conflicts=1,
        alone=0,
        won=1,
        won_right=0,
    )
    assert (found["town.suffix"].precision, found["town.suffix"].coverage) == (0.5, 0.5)


def test_neighbours_that_touch_do_not_overlap():
    found = by_rule(Ballot([], said((0, 3, "town.suffix"), (3, 7, "firm.full")), []))
    assert (found["town.suffix"].overlaps, found["firm.full"].conflicts) == (0, 0)


def test_a_rule_does_not_conflict_with_itself():
    found = by_rule(Ballot([], said((0, 3, "town.suffix"), (1, 3, "town.suffix")), []))
    assert (found["town.suffix"].proposed, found["town.suffix"].overlaps) == (2, 0)


def test_documents_are_summed_and_not_mixed():
    one = Ballot(GOLD[:1], said((0, 3, "town.suffix")), said((0, 3, "town.suffix")))
    other = Ballot(GOLD[:2], said((0, 3, "town.list")), said((0, 3, "town.list")))
    found = by_rule(one, other)
    assert (found["town.suffix"].alone, found["town.list"].alone) == (1, 1)
    assert found["town.suffix"].overlaps == 0
    assert found["town.suffix"].gold == 3
    assert found["town.suffix"].coverage == 1 / 3


def test_a_place_said_twice_counts_once():
    twice = said((0, 3, "town.suffix"), (0, 3, "town.suffix"))
    assert by_rule(Ballot(GOLD, twice, []))["town.suffix"].proposed == 1


def test_rules_that_never_spoke_are_there():
    found = by_rule(Ballot(GOLD, [], []))
    assert list(found) == [name for name, _ in RULES]
    silent = found["firm.known"]
    assert (silent.proposed, silent.precision, silent.coverage, silent.gold) == (0, None, 0.0, 1)
    assert dashboard([], RULES)[0].coverage == 0


def test_a_span_of_an_unknown_rule_is_an_error():
    with pytest.raises(ValueError, match=r"unknown rules: town\.new"):
        dashboard([Ballot([], [Mention(0, 1, "TOWN", "town.new")], [])], RULES)
