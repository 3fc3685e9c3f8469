from __future__ import annotations

import pytest

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.evaluation.agreement import ALL, agreement, paired


def record(ident: str, marked: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions), {"id": ident})


def test_figures_by_hand():
    first = [record("a", "[来集镇](TOWN)党委"), record("b", "[马沟](VILLAGE)冷库")]
    second = [record("a", "[来集镇](TOWN)党委"), record("b", "[马沟冷库](PROGRAMME)")]
    result = agreement(paired(first, second))
    assert result.reports == 2 and result.characters == 9
    assert result.tallies["TOWN"].f1 == 1 and result.kappa["TOWN"] == 1
    assert result.tallies["VILLAGE"].f1 == 0 and result.kappa["VILLAGE"] == 0
    # One of two mentions each is alike.
    assert result.tallies[ALL].f1 == 0.5
    # Characters alike: 5 of 9. By chance: none (4, 2), TOWN (3, 3), VILLAGE (2, 0), PROGRAMME (0, 4) of 9 each:
    # (4·2 + 3·3) / 81.
    assert result.kappa[ALL] == pytest.approx((5 / 9 - 17 / 81) / (1 - 17 / 81))


def test_it_comes_out_the_same_either_way_round():
    first = [record("a", "[来集镇](TOWN)、[大隗镇](TOWN)投[5万元](MONEY)")]
    second = [record("a", "[来集](TOWN)镇、[大隗镇](TOWN)投5万元")]
    one, other = agreement(paired(first, second)), agreement(paired(second, first))
    assert [t.f1 for t in one.tallies.values()] == [t.f1 for t in other.tallies.values()]
    assert one.kappa == other.kappa


def test_nothing_labelled_by_either_is_full_agreement():
    assert agreement(paired([record("a", "全镇")], [record("a", "全镇")])).kappa == {ALL: 1.0}


def test_reports_of_one_side_only_are_left_out():
    pairs = paired([record("a", "一"), record("b", "二")], [record("b", "二"), record("c", "三")])
    assert [one.meta["id"] for one, _ in pairs] == ["b"]


def test_what_cannot_be_compared():
    with pytest.raises(ValueError, match="report a: the two annotations are of different texts"):
        paired([record("a", "来集镇")], [record("a", "来集鎮")])
    with pytest.raises(ValueError, match="stands twice"):
        paired([record("a", "一"), record("a", "一")], [])
    with pytest.raises(ValueError, match="no report in common"):
        agreement([])
