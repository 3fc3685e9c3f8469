from __future__ import annotations

import pytest

from ner.corpus.markup import parse
from ner.corpus.names import names
from ner.corpus.record import Record, read_corpus
from ner.corpus.splits import groups, split
from tests.conftest import ROOT


def records(*marked: str) -> list[Record]:
    found = []
    for number, text in enumerate(marked):
        plain, mentions = parse(text)
        found.append(Record(plain, tuple(mentions), {"id": str(number)}))
    return found


def test_reports_that_share_a_name_form_one_group():
    given = records(
        "[来集镇](TOWN)和[大隗镇](TOWN)",
        "[马沟村](VILLAGE)",
        "到[大隗镇](TOWN)去",
        "[明泰铝业](ENTERPRISE)",
        "[明泰铝业](ENTERPRISE)在[来集镇](TOWN)",
    )
    assert groups(given).tolist() == [0, 1, 0, 0, 0] or groups(given).tolist() == [1, 0, 1, 1, 1]


def test_amounts_and_the_same_word_under_another_label_tie_nothing():
    given = records("[大隗](TOWN)、[来集](TOWN)两镇[5万元](MONEY)", "[大隗](VILLAGE)[5万元](MONEY)")
    assert len(set(groups(given).tolist())) == 2


def test_a_name_broken_by_a_column_is_the_same_name():
    given = records("[来集镇](TOWN)", "[来\n集镇](TOWN)")
    assert len(set(groups(given).tolist())) == 1


def test_no_name_of_the_corpus_stands_in_two_parts():
    given = list(read_corpus(ROOT / "corpus" / "reports"))
    parts = split(given, seed=0)
    known = [set().union(*map(names, part)) for part in parts]
    assert not known[0] & known[1] and not known[0] & known[2] and not known[1] & known[2]
    assert sorted(r.meta["id"] for part in parts for r in part) == sorted(r.meta["id"] for r in given)
    characters = sum(len(r.text) for r in given)
    assert 0.15 < sum(len(r.text) for r in parts.test) / characters <= 0.2
    assert 0.05 < sum(len(r.text) for r in parts.dev) / characters <= 0.1


def test_the_seed_decides():
    given = records(*(f"[{c}村](VILLAGE)有几户人家" for c in "甲乙丙丁戊己庚辛壬癸"))
    first, again, other = (split(given, seed=seed).test for seed in (1, 1, 2))
    assert first == again != other


def test_reports_all_tied_together_cannot_be_parted():
    with pytest.raises(ValueError, match=r"3 reports fall into 1 groups .* dev and test"):
        split(records("[来集镇](TOWN)", "[来集镇](TOWN)", "[来集镇](TOWN)"))


@pytest.mark.parametrize(("dev", "test"), [(0, 0.2), (0.1, 0), (0.5, 0.5), (-0.1, 0.2)])
def test_shares_that_make_no_sense(dev: float, test: float):
    with pytest.raises(ValueError, match="shares"):
        split(records("[来集镇](TOWN)", "[大隗镇](TOWN)", "[宁郭镇](TOWN)"), dev=dev, test=test)
