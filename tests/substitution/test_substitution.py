"""Each kind of substitution, and all together."""

from __future__ import annotations

import re

import numpy as np
import pytest

from ner.corpus.edits import edited
from ner.corpus.markup import parse, render
from ner.corpus.record import Record, read_corpus
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.words import DictionarySegmenter
from ner.substitution import amounts, enterprises, places, surface
from ner.substitution.programmes import Programmes
from ner.substitution.substitute import Substitution
from tests.conftest import ROOT

SEEDS = ROOT / "corpus" / "reports" / "seeds"


def record(marked: str) -> Record:
    text, mentions = parse(marked)
    return Record(text, tuple(mentions))


def shown(changed: Record) -> str:
    return render(changed.text, changed.mentions)


def random(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


# -- places ----------------------------------------------------------------------------------------------------


def test_a_report_moves_to_a_county_whose_towns_it_then_names():
    given = record("新密市[来集镇](TOWN)[马沟村](VILLAGE)。[来集](TOWN)人说,[马沟](VILLAGE)好。")
    for seed in range(5):
        moved = edited(given, places.moved(given, random(seed)))
        names = [moved.text[m.start : m.end] for m in moved.mentions]
        county = moved.text[: moved.mentions[0].start]
        assert county.endswith("市") and county != "新密市"
        towns = [place for place in gazetteer().places(names[0]) if place.county == county]
        assert towns, f"{names[0]} lies in {county}"
        assert any(p.county == county for p in gazetteer().places(names[1]))
        assert names[0] == f"{names[2]}镇" and names[1] == f"{names[3]}村"
        assert shown(moved).endswith(f"[{names[2]}](TOWN)人说,[{names[3]}](VILLAGE)好。")


def test_without_a_county_in_the_text_only_the_names_change():
    given = record("我们[来集镇](TOWN)有[马沟村](VILLAGE)。")
    moved = edited(given, places.moved(given, random()))
    assert re.fullmatch(r"我们\[.+镇\]\(TOWN\)有\[.+村\]\(VILLAGE\)。", shown(moved))


def test_two_names_never_become_one():
    given = record("".join(f"[{c}家庄村](VILLAGE)、" for c in "赵钱孙李周吴郑王冯陈"))
    moved = edited(given, places.moved(given, random()))
    assert len({moved.text[m.start : m.end] for m in moved.mentions}) == 10


# -- firms, undertakings, amounts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("巩义市众赢铝制品有限公司", "众赢"),
        ("河南明泰铝业股份有限公司", "明泰"),
        ("恒丰纸业", "恒丰"),
        ("绿源种植专业合作社", "绿源"),
        ("老田家庭农场", "老田"),
        ("美团", None),
        ("涿州农商银行", None),
        ("蔬菜种植专业合作社", None),
    ],
)
def test_the_own_part_of_a_firms_name(name: str, own: str | None):
    assert enterprises.own_part(name, gazetteer()) == own


def test_full_and_short_name_of_a_firm_keep_together():
    given = record(
        "[河南明泰铝业股份有限公司](ENTERPRISE)(以下简称“[明泰铝业](ENTERPRISE)”),[美团](ENTERPRISE)"
    )
    changed = edited(given, enterprises.renamed(given, random()))
    match = re.fullmatch(
        r"\[河南(..)铝业股份有限公司\]\(ENTERPRISE\)\(以下简称“\[(..)铝业\]\(ENTERPRISE\)”\),\[美团\]\(ENTERPRISE\)",
        shown(changed),
    )
    assert match and match[1] == match[2] != "明泰"


@pytest.mark.parametrize(
    ("amount", "form"),
    [
        ("40043万元", r"[1-9]\d{4}万元"),
        ("23.78亿元", r"[1-9]\d\.[1-9]\d亿元"),
        ("400余万元", r"[1-9]00余万元"),
        ("10万元至20万元", r"[1-9]0万元至[1-9]0万元"),
        ("三百万元", "[二三四五六七八九]百万元"),
        ("１２万元", "[１-９][０-９]万元"),
        ("百万元", "百万元"),
    ],
)
def test_an_amount_keeps_its_form(amount: str, form: str):
    for seed in range(8):
        given = record(f"近[{amount}](MONEY)左右")
        changed = edited(given, amounts.redrawn(given, random(seed)))
        assert re.fullmatch(rf"近\[{form}\]\(MONEY\)左右", shown(changed)), shown(changed)


def test_undertakings_are_drawn_from_what_is_known_and_made_of_two():
    known = Programmes.of(
        [
            record(
                "[高标准农田建设项目](PROGRAMME)、[农村饮水安全巩固提升工程](PROGRAMME)、“[六防六促](PROGRAMME)”"
            )
        ],
        DictionarySegmenter.open(),
    )
    given = record("实施[镇区有机更新工程](PROGRAMME)和“[三个一批](PROGRAMME)”,[“五星”支部创建](PROGRAMME)")
    seen = set()
    for seed in range(30):
        changed = edited(given, known.replaced(given, random(seed)))
        names = [changed.text[m.start : m.end] for m in changed.mentions]
        assert names[1:] == ["六防六促", "“五星”支部创建"]
        seen.add(names[0])
    assert {"高标准农田建设项目", "农村饮水安全巩固提升工程"} < seen


# -- print -----------------------------------------------------------------------------------------------------


def test_a_list_shares_its_suffix():
    given = record(
        "涉及[来集镇](TOWN)、[大隗镇](TOWN),还有[马沟村](VILLAGE)、[五岳沟村](VILLAGE)、[观沟村](VILLAGE)。"
    )
    assert shown(edited(given, surface.shared_suffixes(given))) == (
        "涉及[来集](TOWN)、[大隗](TOWN)两镇,还有[马沟](VILLAGE)、[五岳沟](VILLAGE)、[观沟](VILLAGE)三村。"
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[来集镇](TOWN)、[大隗乡](TOWN),",
        "[李村](VILLAGE)、[王村](VILLAGE),",
        "[来集镇](TOWN)、[大隗镇](TOWN)党委",
    ],
)
def test_where_a_list_cannot_share_it(marked: str):
    given = record(marked)
    assert surface.shared_suffixes(given) == []


def test_broken_columns_run_through_names():
    given = record("一" * 13 + "[来集镇](TOWN)" * 20)
    changed = edited(given, surface.broken(given, random()))
    assert changed.text.replace("\n", "") == given.text
    assert any("\n" in changed.text[m.start : m.end] for m in changed.mentions)
    assert all(changed.text[m.start : m.end].replace("\n", "") == "来集镇" for m in changed.mentions)


def test_another_print_changes_no_name():
    given = record("“[万人助万企](PROGRAMME)”，共[12万元](MONEY)。")
    prints = {edited(given, surface.reprinted(given, random(seed))).text for seed in range(20)}
    assert "「万人助万企」，共12万元。" in prints
    assert "“万人助万企”,共12万元。" in prints
    assert "“万人助万企”，共１２万元。" in prints


# -- all together ----------------------------------------------------------------------------------------------


def test_a_changed_report_is_a_sound_report_with_as_many_mentions():
    records = list(read_corpus(SEEDS))
    change = Substitution(Programmes.of(records, DictionarySegmenter.open()), 1, 1, 1, 1, 1, 1, 1)
    for given in records:
        changed = change(given, random(3))
        assert changed.text != given.text
        assert [m.label for m in changed.mentions] == [m.label for m in given.mentions]
        assert parse(shown(changed)) == (changed.text, list(changed.mentions))


def test_the_seed_decides():
    given = next(read_corpus(SEEDS))
    change = Substitution(Programmes((), ()), 1, 1, 1, 1, 1, 1, 1)
    assert change(given, random(1)) == change(given, random(1)) != change(given, random(2))
