from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ner.text.reading import view
from ner.text.segments import SegmentKind, segments

SEEDS = Path(__file__).parents[2] / "seeds"


def of_kind(name, kind):
    text = (SEEDS / name).read_text(encoding="utf-8")
    return [text[s.start : s.end] for s in segments(text) if s.kind is kind]


def test_by_lines():
    assert of_kind("xiawo-2023.txt", SegmentKind.BYLINE) == [
        "正观新闻·郑州晚报记者 谢鹏飞",
        "通讯员 杨方方 李军 吕红斌",
        "徐吉雨 文/图",
    ]
    assert of_kind("huiguo-2021.txt", SegmentKind.BYLINE) == ["谢庆"]


def test_captions():
    assert of_kind("laiji-2022.txt", SegmentKind.CAPTION) == [
        "持续开展人居环境整治活动",
        "来集镇浮山雅居社区",
        "来集镇梦祥银创小镇",
    ]
    assert of_kind("ningguo-2023.txt", SegmentKind.CAPTION) == [
        "党群共建美丽家园。",
        "党建文化一条街。",
        "“志愿红”整治环境常态化。",
        "镇党委书记“七一”讲党课。",
        "党建综合体便民服务惠民生。",
        "(本组图片均由宁郭镇提供)",
    ]


def test_headlines_and_headings():
    assert of_kind("dawei-2023.txt", SegmentKind.HEADLINE) == [
        "实施“五大提升” 建设“一镇五区”",
        "大隗现代化中心镇建设迈出坚实步伐",
    ]
    assert of_kind("huiguo-2021.txt", SegmentKind.HEADING) == [
        "转型升级 建设一流强镇",
        "城乡一体 展露秀美新姿",
        "聚焦民生 增进群众福祉",
        "党建引领 筑牢战斗堡垒",
        "科学谋划 共绘美好前景",
    ]


def test_the_advertisement_at_the_end():
    found = of_kind("ningguo-2023.txt", SegmentKind.ADVERTISEMENT)
    assert (found[0], found[-1], len(found)) == ("报业车展 值得信赖", "广告", 7)
    for name in ("dawei-2023.txt", "huiguo-2021.txt", "laiji-2022.txt", "xiawo-2023.txt"):
        assert of_kind(name, SegmentKind.ADVERTISEMENT) == []


def test_a_paragraph_broken_by_a_column_is_one_body_segment():
    assert any("支持耐\n\n材产业" in body for body in of_kind("laiji-2022.txt", SegmentKind.BODY))


@pytest.mark.parametrize("text", ["", "  \n\u3000", "\x00"])
def test_nothing_to_read_has_no_segments(text):
    assert segments(text) == []


@given(
    st.text(
        st.sampled_from("来集镇马沟村。，：图片广告记者 　\t#|1a\n\r\u2028\x00\u200b⻄𠮷🏠\ud800"),
        max_size=150,
    )
)
@settings(max_examples=300)
def test_every_shown_character_lies_in_exactly_one_segment(text):
    read = view(text)
    found = segments(read)
    assert found == segments(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for character, place in zip(read.text, read.index.tolist(), strict=True):
        assert sum(s.start <= place < s.end for s in found) == (character != "\n")
