from pathlib import Path

import pytest

from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.home import Home

SEEDS = Path(__file__).parents[2] / "seeds"


def home(text):
    return gazetteer().home(text, gazetteer().matches(text))


@pytest.mark.parametrize(
    ("seed", "city", "county"),
    [
        ("dawei-2023", "郑州市", "新密市"),
        ("laiji-2022", "郑州市", "新密市"),
        ("huiguo-2021", "郑州市", "巩义市"),
        ("xiawo-2023", "郑州市", "上街区"),
        ("ningguo-2023", "焦作市", "焦作城乡一体化示范区"),
    ],
)
def test_each_seed_is_at_home_in_its_county(seed, city, county):
    found = home((SEEDS / f"{seed}.txt").read_text(encoding="utf-8"))
    assert (found.province, found.city, found.county) == ("河南省", city, county)
    assert found.score > 0.7


def test_a_county_is_told_by_its_name_alone():
    found = home("本报讯 近日，新密市启动春季植树。")
    assert (found.city, found.county) == ("郑州市", "新密市")


def test_a_town_that_no_other_county_has_tells_the_county():
    assert home("来集镇党委召开会议，来集镇各村参加。").county == "新密市"


def test_what_is_said_first_and_often_wins():
    text = "新密市来集镇：荒山变果园。来集镇党委书记说，树苗从灵宝市买来，技术员请自卢氏县。"
    assert home(text).county == "新密市"


def test_a_text_that_names_many_counties_alike_has_none():
    found = home("全省有新密市、登封市、荥阳市、新郑市、中牟县等县市参加。")
    assert (found.province, found.city, found.county) == ("河南省", "郑州市", None)


def test_a_name_inside_a_longer_name_does_not_count():
    assert home("枫木铺镇的枫木铺镇人说枫木铺镇好。") == Home.unknown()


@pytest.mark.parametrize("text", ["", "麦子黄了，乡里的广播从早响到晚。", "\x00😀\n"])
def test_a_text_without_names_has_no_home(text):
    assert home(text) == Home.unknown()
