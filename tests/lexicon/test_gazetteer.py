import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.lexicon.gazetteer import (
    DATA,
    OTHER_BIT,
    Gazetteer,
    Home,
    Level,
    Place,
    full_bit,
    gazetteer,
    stem_bit,
)

SEEDS = Path(__file__).parents[2] / "seeds"


def found(text):
    names = gazetteer().matches(text)
    return [(text[a:b], int(bits)) for a, b, bits in zip(names.start, names.end, names.levels, strict=True)]


def test_full_and_bare_names_are_found_where_they_overlap():
    names = dict(found("新密市来集镇马沟村"))
    assert names["新密市"] & full_bit(Level.COUNTY)
    assert names["新密"] & stem_bit(Level.COUNTY)
    assert names["来集镇"] & full_bit(Level.TOWN)
    assert names["来集"] & stem_bit(Level.TOWN)
    assert names["马沟村"] & full_bit(Level.VILLAGE)
    assert names["马沟"] & stem_bit(Level.VILLAGE)


def test_bare_names_in_a_list_are_found():
    names = dict(found("大隗、窑沟等村"))
    assert names["大隗"] & stem_bit(Level.TOWN)
    assert names["窑沟"] & stem_bit(Level.VILLAGE)


def test_a_farm_listed_as_a_town_is_marked_as_none():
    assert dict(found("在前卫农场"))["前卫农场"] == OTHER_BIT


def test_common_words_are_no_names():
    assert "乡村" not in dict(found("全力打造乡村"))
    assert "城区" not in dict(found("城区道路"))


def test_a_place_knows_where_it_lies():
    assert gazetteer().places("来集镇") == [Place("来集镇", Level.TOWN, "河南省", "郑州市", "新密市")]
    (village,) = (p for p in gazetteer().places("马沟") if p.county == "新密市")
    assert village == Place("马沟村", Level.VILLAGE, "河南省", "郑州市", "新密市", "来集镇")
    assert gazetteer().places("内蒙古") == [Place("内蒙古自治区", Level.PROVINCE)]


def test_a_county_right_under_its_province_has_no_city():
    (county,) = (p for p in gazetteer().places("济源市") if p.level == Level.COUNTY)
    assert (county.province, county.city) == ("河南省", None)


def test_a_bare_name_stands_for_each_of_its_places():
    assert {(p.name, p.level) for p in gazetteer().places("大隗")} == {
        ("大隗镇", Level.TOWN),
        ("大隗村", Level.VILLAGE),
    }


@pytest.mark.parametrize("name", ["", "没有这个地方", "\ud800", "马", "城区"])
def test_an_unknown_name_has_no_places(name):
    assert gazetteer().places(name) == []


def test_names_inside_the_home_county_are_told():
    known = gazetteer()
    text = "新密市来集镇马沟村、巩义市回郭镇刘村"
    names = known.matches(text)
    home = Home(
        "河南省", "郑州市", "新密市", 1.0, known.home("新密市来集镇", known.matches("新密市来集镇")).area
    )
    inside = {text[a:b] for a, b in zip(names.start, names.end, strict=True)}
    yes = known.levels_within(names.key, home) != 0
    inside = {text[a:b] for a, b, y in zip(names.start, names.end, yes, strict=True) if y}
    assert {"新密市", "新密", "来集镇", "来集", "马沟村", "马沟"} <= inside
    assert not {"巩义市", "回郭镇"} & inside
    assert not known.levels_within(names.key, Home.unknown()).any()


def test_levels_within_tell_a_town_from_a_village_of_its_name():
    known = gazetteer()
    text = "新密市来集镇。超化、马沟、苟堂。"
    names = known.matches(text)
    home = known.home(text, names)
    levels = known.levels_within(names.key, home)
    at = {text[a:b]: int(bits) for a, b, bits in zip(names.start, names.end, levels, strict=True)}
    assert at["超化"] == full_bit(Level.TOWN) | full_bit(Level.VILLAGE)
    assert at["马沟"] == full_bit(Level.VILLAGE)
    assert at["苟堂"] & full_bit(Level.TOWN)
    assert at["新密市"] == full_bit(Level.COUNTY)


def test_within_agrees_with_places():
    known = gazetteer()
    text = (SEEDS / "dawei-2023.txt").read_text(encoding="utf-8")
    names = known.matches(text)
    home = known.home(text, names)
    within = known.levels_within(names.key, home) != 0
    for a, b, inside in zip(names.start, names.end, within, strict=True):
        places = known.places(text[a:b])
        assert inside == any(p.county == home.county or p.name == home.county for p in places)


def test_the_villages_of_a_county_can_be_listed():
    villages = gazetteer().villages("新密市")
    assert len(villages) > 300
    assert Place("马沟村", Level.VILLAGE, "河南省", "郑州市", "新密市", "来集镇") in villages
    assert {v.county for v in villages} == {"新密市"}
    assert gazetteer().villages("没有这个县") == []


def test_the_counties_that_have_a_town_are_told():
    assert gazetteer().counties_of_town("来集") == gazetteer().counties_of_town("来集镇")
    assert len(gazetteer().counties_of_town("来集")) == 1
    assert gazetteer().counties_of_town("新密市") == frozenset()


def test_how_names_begin():
    assert gazetteer().begins("光明", 10)
    assert not gazetteer().begins("流经")
    assert not gazetteer().begins("\0")


@given(st.text(st.sampled_from("新密市来集镇马沟村大隗、\n\x00😀𠮷\ud800a"), max_size=60))
def test_matches_are_exactly_the_names_in_the_text(text):
    names = gazetteer().matches(text)
    spans = list(zip(names.start.tolist(), names.end.tolist(), strict=True))
    every = [(a, b) for a in range(len(text)) for b in range(a + 2, len(text) + 1)]
    assert spans == [(a, b) for a, b in every if gazetteer().places(text[a:b])]
    assert names.start.dtype == names.end.dtype == names.key.dtype == np.int32


def test_a_name_across_two_chunks_is_found_once():
    text = "，" * 65_534 + "来集镇" + "，" * 70_000 + "马沟村"
    assert [name for name, _ in found(text) if len(name) == 3] == ["来集镇", "马沟村"]


def test_ten_times_the_text_costs_ten_times_the_time():
    text = (SEEDS / "laiji-2022.txt").read_text(encoding="utf-8")

    def seconds(times):
        started = time.process_time()
        gazetteer().matches(text * times)
        return time.process_time() - started

    seconds(20)
    assert min(seconds(200) for _ in range(3)) < 30 * min(seconds(20) for _ in range(3))


def test_opening_takes_milliseconds_and_little_memory():
    code = (
        "import resource, time, marisa_trie, numpy; from ner.lexicon import gazetteer as g;"
        "used = lambda: int(open('/proc/self/statm').read().split()[1]) * resource.getpagesize();"
        "before, t = used(), time.process_time(); g.gazetteer().matches('新密市来集镇');"
        "print(time.process_time() - t, used() - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, took = map(float, done.stdout.split())
    assert seconds < 0.5
    assert took < 40e6


def test_a_missing_file_is_named_with_what_makes_it(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"gazetteer\.marisa is missing: make it with python -m"):
        Gazetteer.open(tmp_path)


def test_the_shipped_files_stay_small():
    assert sum(file.stat().st_size for file in DATA.glob("gazetteer*")) < 8.2e6
