import pytest

from ner.lexicon.placenames import town, upper, village


@pytest.mark.parametrize(
    ("listed", "full", "stems"),
    [
        ("马沟村", ("马沟村",), ("马沟",)),
        ("马沟村委会", ("马沟村",), ("马沟",)),
        ("马沟村村委会", ("马沟村",), ("马沟",)),
        ("马沟村民委员会", ("马沟村",), ("马沟",)),
        ("浮山雅居社区居委会", ("浮山雅居社区",), ("浮山雅居",)),
        ("五一居民委员会", ("五一社区",), ()),  # a bare ordinal is no name: 五一
        ("两家子嘎查委会", ("两家子嘎查",), ("两家子",)),
        ("王村", ("王村",), ()),  # one character is no bare name
        ("街道社区", ("街道社区",), ()),  # nor is a common word
        ("自然村", (), ()),
    ],
)
def test_a_village_is_named_as_texts_write_it(listed, full, stems):
    assert village(listed)[1:3] == (full, stems)


def test_a_town_before_the_village_is_taken_off():
    assert village("大保当镇大保当社区", "大保当镇").full == ("大保当社区",)
    assert village("三道桥镇社区", "三道桥镇") == ("三道桥镇社区", ("三道桥镇社区",), (), True)


@pytest.mark.parametrize("listed", ["永暑岛虚拟社区", "前卫农场虚拟生活区", "第一生产队", "三连生活区"])
def test_what_is_no_village_is_said_to_be_none(listed):
    assert not village(listed).proper
    assert village(listed).stems == ()


@pytest.mark.parametrize(
    ("listed", "full", "stems"),
    [
        ("大隗镇", ("大隗镇",), ("大隗",)),
        ("金水路街道办事处", ("金水路街道",), ("金水路",)),
        ("南美拉祜族乡", ("南美拉祜族乡", "南美乡"), ("南美",)),
        ("平村彝族傣族乡", ("平村彝族傣族乡", "平村乡"), ("平村",)),
        ("鄂温克民族苏木", ("鄂温克民族苏木", "鄂温克苏木"), ("鄂温克",)),
        ("巴音敖包苏木", ("巴音敖包苏木",), ("巴音敖包",)),
    ],
)
def test_a_town_has_its_full_and_its_bare_name(listed, full, stems):
    assert town(listed)[1:3] == (full, stems)


def test_what_a_town_lies_in_is_taken_off():
    assert town("四平市铁东区山门镇", ("吉林省", "四平市", "铁东区")).full == ("山门镇",)
    assert town("芒市镇", ("云南省", "芒市")).full == ("芒市镇",)


@pytest.mark.parametrize("listed", ["前卫农场", "宝山城市工业园区", "昆明经济技术开发区", "南苑地区"])
def test_farms_and_zones_are_no_towns(listed):
    assert town(listed) == (listed, (listed,), (), False)


@pytest.mark.parametrize(
    ("listed", "short", "stems"),
    [
        ("新密市", "新密", ("新密",)),
        ("内蒙古自治区", "内蒙古", ("内蒙古",)),
        ("克孜勒苏柯尔克孜自治州", "克州/克孜勒苏", ("克州", "克孜勒苏")),
        ("郑州高新技术产业开发区", "高新区", ()),
        ("云县", "云县", ()),
        ("晋宁区", "", ("晋宁",)),
        ("耿马傣族佤族自治县", "", ("耿马",)),
    ],
)
def test_short_names_of_counties_and_above(listed, short, stems):
    assert upper(listed, short).stems == stems


def test_a_county_called_by_a_common_word_has_no_usable_name():
    assert upper("城区", "城区").full == ()
