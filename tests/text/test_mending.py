from collections import Counter
from pathlib import Path

import pytest

from ner.text.reading import view

SEEDS = Path(__file__).parents[2] / "seeds"

# Every broken column of the seeds, found by reading: the six characters before and after the break.
TRUE_BREAKS = {
    "laiji-2022.txt": ["台,实现学习|教育、党员参", "机遇,支持耐|材产业扩产能", "美丽乡村建设|为目标,持续"],
    "dawei-2023.txt": [
        "书记项目”契|机,按照“1",
        "年谋划新建、|续建各类重点",
        "家。进化凉粉、|热干面等新生",
        "大特点,设置|“6办+6中",
        "下、力量分散、|重复执法等问",
        "沟村、窑沟瓷遗址|公园窑沟村等",
        "护人民群众生|命健康安全。",
    ],
    "huiguo-2021.txt": [
        "产业扶贫成效|显著。在做好",
        "成立,实验幼|儿园、清西小",
        "完成,所有村|全部实现“一",
        "“亮赛比”|和“挂图作战",
    ],
    "xiawo-2023.txt": [],
    "ningguo-2023.txt": ["预计增加集体|经济收入10", "实践站,结|合主题党日,"],
}


def mended_places(text):
    """Before|after of every break that the view leaves out."""
    read = view(text)
    places = []
    for i, (a, b) in enumerate(zip(read.index, read.index[1:], strict=False)):
        if "\n" in text[a + 1 : b] and "\n" not in read.text[i : i + 2]:
            places.append((read.text[: i + 1], read.text[i + 1 :]))
    return places


@pytest.mark.parametrize("name", TRUE_BREAKS)
def test_the_broken_columns_of_the_seeds_are_mended_and_nothing_else(name):
    found = mended_places((SEEDS / name).read_text(encoding="utf-8"))
    expected = [mark.split("|") for mark in TRUE_BREAKS[name]]
    assert len(found) == len(expected)
    for (before, after), (left, right) in zip(found, expected, strict=True):
        assert before.endswith(left)
        assert after.startswith(right)


@pytest.mark.parametrize(
    "text",
    [
        "实施党的建设提升攻坚\n\n坚持举旗铸魂、固本强基，基层党建工作实现整体提升\n\n峡窝镇投入400万余元，改造一新。",
        "来集镇马沟村\n来集镇党委书记说，项目进展顺利。",
        "正观新闻·郑州晚报记者 谢鹏飞\n通讯员 杨方方 李军 吕红斌\n徐吉雨 文/图",
        "河南明泰铝业高精度车用铝合金火热生产\n\n明泰铝业电子材料园高精度铝箔生产线\n\n河南新昌铜业生产车间",
        "一、强化党建引领，筑牢战斗堡垒\n二、聚焦项目建设，增强发展后劲\n三、改善人居环境，建设美丽乡村",
        "1.马沟村投资20万元，修路3公里\n2.宋楼村投资30万元，修桥1座\n3.苏砦村投资10万元，打井2眼",
        "核心提示：\n今年以来，宁郭镇取得新成效。",
        "马沟村投资20万元，修路3公里\n宋楼村投资30万元，修桥1座\n苏砦村投资10万元，打井2眼",
        "马沟村\t20万元\n宋楼村\t30万元\n苏砦村\t10万元",
        "　　来集镇召开会议，部署防汛工作\n　　大隗镇开展演练，提高救援能力。",
        "全镇上下一心，共谋发展，成效显著。\n记者 张三 通讯员 李四",
    ],
)
def test_headings_captions_by_lines_lists_and_rows_keep_their_breaks(text):
    assert mended_places(text) == []
    assert view(text).text.count("\n") == text.replace("\n\n", "\n").count("\n")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("带动马沟村、\n宋楼村增收", "带动马沟村、宋楼村增收"),
        ("总投资12.5\n亿元", "总投资12.5亿元"),
        ("同比增长34.\n3%，形势向好。", "同比增长34.3%,形势向好。"),
        ("开展“万人助\n万企”活动。", "开展“万人助万企”活动。"),
        ("项目（一期\n）建成投产。", "项目(一期)建成投产。"),
        ("全镇干部\n，凝心聚力。", "全镇干部,凝心聚力。"),
        ("以“五星”\n的标准创建", "以“五星”的标准创建"),
        ("引进外企，签约Green\nLand公司。投资到位。", "引进外企,签约Green\nLand公司。投资到位。"),
        ("会议开得好。引进外企Green\nLand公司。投资到位。", "会议开得好。引进外企Green Land公司。投资到位。"),
    ],
)
def test_small_breaks(text, read):
    assert view(text).text == read


def wrapped(text, width):
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


PARAGRAPHS = [
    "今年以来，来集镇对标对表、摘星夺旗，聚力基层党建三年行动计划，全力推动党建工作提质量、见实效、创品牌。",
    "投资961万元新建马沟冷库项目5800多平方米，预计于下半年投用，将为马沟村增加集体经济收入100万元。",
    "积极做好防汛备汛准备，成立镇防汛抗旱指挥部，组建1支30余人的镇防汛应急救援队伍和21支村级救援队伍。",
]


@pytest.mark.parametrize("indent", ["", "　　", "    "])
@pytest.mark.parametrize("width", [14, 18, 20, 24, 30])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\n\n", "\u2028"])
def test_text_broken_at_a_fixed_width_reads_as_its_paragraphs(indent, width, line_break):
    text = "\n".join(wrapped(indent + paragraph, width) for paragraph in PARAGRAPHS).replace("\n", line_break)
    expected = [paragraph.replace("，", ",") for paragraph in PARAGRAPHS]
    assert view(text).text.split("\n") == expected


def test_a_heading_over_wrapped_paragraphs_stays_apart():
    text = "聚焦党建引领 把稳发展方向\n" + "\n".join(wrapped(paragraph, 18) for paragraph in PARAGRAPHS)
    assert view(text).text.split("\n")[0] == "聚焦党建引领 把稳发展方向"


def test_a_text_wrapped_by_eye_between_blank_lines():
    text = (
        "本报来集讯 三伏天，来集镇马沟\n村的三万亩藕塘密不透风。天不亮，苏\n砦村的踩藕工就下了塘。一上午，能\n"
        "踩三百多斤，工钱240元，主家还管饭。\n\n主家姓乔，是来集镇荷花淀莲藕种植\n"
        "专业合作社理事长。那一年，她揣着六万\n块钱租塘。"
    )
    read = view(text).text
    for name in ("马沟村", "苏砦村", "荷花淀莲藕种植专业合作社", "六万块"):
        assert name in read
    assert read.count("\n") == 1


def rewrapped(paragraphs, width, *, by_width, indent):
    """Lines of a text wrapped anew, and of each whether its end is inside a sentence."""
    lines = []
    for paragraph in paragraphs:
        line, size, pieces = "", 0, []
        for character in paragraph:
            step = 2 if by_width and character > "\u2000" else 1
            if size + step > width:
                pieces.append(line)
                line, size = "", 0
            line, size = line + character, size + step
        pieces.append(line)
        prose = len(pieces) > 1 and paragraph.endswith("。")
        lines += [
            (indent * (prose and i == 0) + piece, i + 1 < len(pieces)) for i, piece in enumerate(pieces)
        ]
    return lines


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("line_break", ["\n", "\n\n"])
def test_the_seeds_wrapped_at_other_widths(indent, line_break):
    counts = Counter()
    for path in SEEDS.glob("*.txt"):
        paragraphs = view(path.read_text(encoding="utf-8")).text.split("\n")
        for by_width, width in (
            (True, 28),
            (True, 36),
            (True, 44),
            (True, 60),
            (True, 80),
            (False, 20),
            (False, 30),
        ):
            lines = rewrapped(paragraphs, width, by_width=by_width, indent=indent)
            text = line_break.join(line for line, _ in lines)
            read = view(text)
            kept = {int(read.index[i]) for i, character in enumerate(read.text) if character == "\n"}
            place = 0
            for line, inside in lines[:-1]:
                place += len(line)
                if not line.endswith("。"):
                    counts[inside, place not in kept] += 1
                place += len(line_break)
    mended, missed = counts[True, True], counts[True, False]
    joined, apart = counts[False, True], counts[False, False]
    print(f"inside sentences: {mended} mended, {missed} missed; at their ends: {joined} joined, {apart} kept")
    assert mended >= 0.98 * (mended + missed)
    assert joined <= 0.05 * (joined + apart)
