"""Who learns from what, and is asked about what."""

from __future__ import annotations

import pytest

from ner.corpus.names import names
from ner.corpus.record import read_corpus
from ner.validation.folds import fold, grouped, leave_one_out, parted
from tests.conftest import ROOT

TOWNS = [f"{c}镇" for c in "甲乙丙丁戊己庚辛壬癸"]


def texts(records) -> set[str]:
    return {record.text for record in records}


def learnt(one) -> set[str]:
    return texts(one.train) | texts(one.development)


def test_each_report_is_held_out_once_and_the_others_are_learnt_from():
    corpus, seeds = (list(read_corpus(ROOT / "corpus/reports" / name)) for name in ("news", "seeds"))
    design = leave_one_out(corpus, seeds)
    assert [one.name for one in design.folds] == [record.meta["id"] for record in seeds]
    assert [one.test for one in design.folds] == [[record] for record in seeds]
    for one in design.folds:
        assert learnt(one) == texts(corpus) | texts(seeds) - texts(one.test)


@pytest.mark.parametrize("by", ["names", "id", "province"])
def test_a_fold_never_learns_from_a_text_or_a_group_that_it_is_asked_about(by):
    records = list(read_corpus(ROOT / "corpus/reports"))
    design = grouped(records, 5, by)
    assert sorted(record.meta["id"] for one in design.folds for record in one.test) == sorted(
        record.meta["id"] for record in records
    )
    for one in design.folds:
        assert not learnt(one) & texts(one.test)
        assert not texts(one.train) & texts(one.development)
        assert learnt(one) | texts(one.test) == texts(records)
        used = [*one.train, *one.development]
        if by == "names":
            assert not set().union(*map(names, used)) & set().union(*map(names, one.test))
        else:
            assert not {r.meta[by] for r in used} & {r.meta[by] for r in one.test}


def test_a_corpus_that_holds_the_reports_held_out_does_not_give_them_away(reports):
    corpus = reports(*TOWNS)
    assert learnt(leave_one_out(corpus, corpus[:3]).folds[0]) == set(TOWNS[1:])
    again = reports(*TOWNS, TOWNS[0])  # without a name the copy is a group of its own
    assert all(not learnt(one) & texts(one.test) for one in grouped(again, 5).folds)
    assert len(leave_one_out([], again).folds) == len(TOWNS)


def test_reports_without_a_header_are_groups_of_their_own(reports):
    given = reports(*TOWNS[:4], county=["新密", "新密", None, ""])
    design = grouped(given, 3, "county")
    assert design.name == "3 folds, reports of the same county held out together (3 groups)"
    held = [{record.text for record in one.test} for one in design.folds]
    assert sorted(held, key=len, reverse=True)[0] == set(TOWNS[:2])
    assert {TOWNS[2]} in held and {TOWNS[3]} in held


def test_one_report_in_ten_chooses_the_best_step_but_always_one(reports):
    records = list(read_corpus(ROOT / "corpus/reports/news"))
    train, development = parted(records)
    assert texts(train) | texts(development) == texts(records)
    assert 0 < len(development) < 0.25 * len(records)
    train, development = parted(reports("来集镇", "大隗镇"))
    assert (texts(train), texts(development)) == ({"来集镇"}, {"大隗镇"})


def test_what_cannot_be_shared_out_is_an_error(reports):
    few = reports("[来集镇](TOWN)", "[来集镇](TOWN)党委", "[大隗镇](TOWN)")
    with pytest.raises(ValueError, match="3 folds need as many groups of reports, but 3 reports fall into 2"):
        grouped(few, 3)
    with pytest.raises(ValueError, match="two folds at least, not 1"):
        grouped(few, 1)
    with pytest.raises(ValueError, match="no report has a header 'county'; there are: id"):
        grouped(few, 2, "county")
    with pytest.raises(ValueError, match="two different ones are needed"):
        leave_one_out(few, [few[0], few[0]])
    with pytest.raises(ValueError, match="a: fewer than two reports are left"):
        fold("a", few[:2], few[:1])
