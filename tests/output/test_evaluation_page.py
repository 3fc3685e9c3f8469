import re
from itertools import pairwise

import pytest
from lxml import html

from ner.corpus.markup import parse
from ner.corpus.record import Record
from ner.evaluation.answers import Answer
from ner.evaluation.breakdown import breakdown
from ner.evaluation.calibration import calibration
from ner.evaluation.comparison import contest
from ner.evaluation.dashboard import Ballot, dashboard
from ner.evaluation.errors import errors
from ner.evaluation.evaluate import measure
from ner.evaluation.names import novelty
from ner.mentions import Mention
from ner.output.evaluation_errors import MOST
from ner.output.evaluation_page import page


def answer(gold: str, found: str, score: float | None = None, **meta: object) -> Answer:
    text, wanted = parse(gold)
    return Answer(Record(text, tuple(wanted), meta), tuple(m._replace(score=score) for m in parse(found)[1]))


ANSWERS = [
    answer(
        "[来集镇](TOWN)的[马沟村](VILLAGE)。",
        "[来集镇](TOWN)的[马沟](VILLAGE)村。",
        0.9,
        id="<a>",
        genre="a & b",
    ),
    answer("[大隗镇](TOWN)投资[3亿元](MONEY)", "[大隗镇](VILLAGE)投资3亿元", 0.35, id="b", genre="brief"),
]
OTHER = [
    answer("[来集镇](TOWN)的[马沟村](VILLAGE)。", "来集镇的马沟村。"),
    answer("[大隗镇](TOWN)投资[3亿元](MONEY)", "大隗镇投资3亿元"),
]


def plain(answers=ANSWERS) -> dict:
    listed = [error.as_dict() for error in errors(answers)]
    return {"system": "models/<b>", **measure(answers).as_dict(), "breakdowns": {}, "errors": listed}


def full() -> dict:
    ballot = Ballot(
        ANSWERS[0].gold, [Mention(0, 3, "TOWN", "town.suffix")], [Mention(0, 3, "TOWN", "town.suffix")]
    )
    training = [Record("来集镇", (Mention(0, 3, "TOWN"),))]
    other = [Answer(a.record, b.found) for a, b in zip(ANSWERS, OTHER, strict=True)]
    return {
        **plain(),
        "breakdowns": {"genre": [group.as_dict() for group in breakdown(ANSWERS, "genre")]},
        "names": novelty(ANSWERS, training).as_dict(),
        "calibration": calibration(ANSWERS).as_dict(),
        "comparison": {"against": "rules & co", **contest(ANSWERS, other).as_dict()},
        "rules": [
            figure.as_dict() for figure in dashboard([ballot], [("town.suffix", "TOWN"), ("town.x", "TOWN")])
        ],
    }


def parsed(result: dict) -> html.HtmlElement:
    return html.fromstring(page(result).encode(), parser=html.HTMLParser(encoding="utf-8"))


def rows(element: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in element.xpath(".//tbody/tr")]


def section(shown: html.HtmlElement, heading: str) -> html.HtmlElement:
    """What stands below a heading, up to the next one."""
    (start,) = shown.xpath(f'//h2[text()="{heading}"]')
    found = html.Element("div")
    following = start.getnext()
    while following is not None and following.tag != "h2":
        following, kept = following.getnext(), following
        found.append(kept)
    return found


def test_headline_and_labels():
    shown = parsed(plain())
    assert shown.xpath("//h1")[0].text_content() == "Evaluation of models/<b>"
    tiles = [tile.text_content() for tile in shown.find_class("tile")]
    # One of four found exactly, three found at all.
    assert tiles[0].startswith("Micro F1, strict0.286")
    assert tiles[2:4] == ["Precision0.3331 of 3", "Recall0.2501 of 4"]
    table = rows(section(shown, "Labels"))
    assert table[0] == ["乡镇街道 TOWN", "1.000", "0.500", "0.667", "0.000–1.000", "2", "1"]
    assert [row[0] for row in table[:5]] == [
        "乡镇街道 TOWN",
        "村社区 VILLAGE",
        "金额 MONEY",
        "micro",
        "macro",
    ]
    # In the four schemes: strict, exact, partial, type.
    assert ["micro", "0.286", "0.571", "0.714", "0.571"] in table


def test_what_was_not_asked_for_has_no_section():
    assert [h.text_content() for h in parsed(plain()).xpath("//h2")] == ["Labels", "Errors"]


def test_every_part_has_its_section_and_the_links_lead_there():
    shown = parsed(full())
    headings = ["Labels", "Comparison", "By genre", "Names seen and unseen", "Scores", "Rules", "Errors"]
    assert [h.text_content() for h in shown.xpath("//h2")] == headings
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [link.removeprefix("#") for link in shown.xpath("//a/@href")]
    assert set(targets) <= set(ids)
    assert len(targets) == len(headings) + 3  # and from the table of errors


def test_the_parts_show_their_figures():
    shown = parsed(full())
    compared = rows(section(shown, "Comparison"))[-1]
    assert compared[:4] == ["micro", "0.286", "0.000", "+0.286"]
    genres = rows(section(shown, "By genre"))
    assert [row[:2] for row in genres] == [["a & b", "1"], ["brief", "1"]]
    names = rows(section(shown, "Names seen and unseen"))
    assert names[-2][:4] == ["all seen", "1.000", "1.000", "1.000"]
    scores = rows(section(shown, "Scores"))
    assert [row[:4] for row in scores] == [
        ["0.3–0.4", "1", "0.350", "0.000"],
        ["0.9–1.0", "2", "0.900", "0.500"],
    ]
    rules = rows(section(shown, "Rules"))
    assert rules[0] == ["乡镇街道 town.suffix", "1", "1.000", "1.000", "0", "0", "1", "1", "1"]
    assert rules[1] == ["乡镇街道 town.x", "0", "–", "0.000", "0", "0", "0", "0", "0"]


def test_errors_are_grouped_counted_and_marked_in_context():
    shown = section(parsed(plain()), "Errors")
    assert rows(shown)[:4] == [
        ["乡镇街道", "–", "1", "–", "–", "–", "1"],
        ["村社区", "1", "–", "–", "–", "–", "1"],
        ["金额", "–", "–", "–", "1", "–", "1"],
        ["all", "1", "1", "0", "1", "0", "3"],
    ]
    groups = [(d.xpath("./summary/b")[0].text, len(d.xpath(".//tbody/tr"))) for d in shown.iter("details")]
    assert groups == [("label", 1), ("boundary", 1), ("missed", 1)]
    label, boundary, missed = shown.xpath(".//details//tbody/tr")
    assert [cell.text_content() for cell in label] == [
        "大隗镇投资3亿元",
        "乡镇街道 → 村社区",
        "model 0.35",
        "b",
    ]
    assert [(s.get("class"), s.text_content()) for s in boundary.iter("span")] == [
        ("gold found", "马沟"),
        ("gold", "村"),
    ]
    assert boundary[0].text_content() == "来集镇的马沟村。"
    assert boundary[3].text_content() == "<a>"
    assert [(s.get("class"), s.text_content()) for s in missed.iter("span")] == [("gold", "3亿元")]


def test_a_found_name_that_sticks_out_is_marked_so():
    result = plain([answer("一二[三四](TOWN)五六", "一[二三](TOWN)四五六")])
    marks = [(s.get("class"), s.text_content()) for s in parsed(result).xpath("//details//td//span")]
    assert marks == [("found", "二"), ("gold found", "三"), ("gold", "四")]


def test_more_errors_than_a_page_can_bear_are_counted():
    text = "[镇](TOWN)" * (MOST + 7)
    shown = parsed(plain([answer(text, "镇" * (MOST + 7))]))
    listed = shown.xpath("//details//tbody/tr")
    assert len(listed) == MOST + 1
    assert listed[-1].text_content() == "and 7 more: see the JSON (-o)"


def test_nothing_wrong_is_said_in_words():
    assert "None: everything" in parsed(plain([answer("[镇](TOWN)", "[镇](TOWN)")])).text_content()


def test_nothing_to_find_and_nothing_found_has_a_page():
    assert "0.000" in parsed(plain([answer("无", "无")])).text_content()


def test_a_page_needs_nothing_from_elsewhere_and_text_stays_text(nasty):
    record = Record(nasty.text, nasty.mentions, {"id": "<script>"})
    result = {**full(), **plain([Answer(record, ()), *ANSWERS])}
    written = page(result).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert re.findall(r"https?:|<link|<script|\bsrc=|@import|url\(", written) == []
    shown = parsed(result)
    assert shown.xpath("//script") == []
    assert {element.tag for element in shown.xpath("//td//*")} <= {"span", "code", "a"}


@pytest.mark.parametrize("result", [plain(), full()])
def test_charts_are_in_the_page(result):
    charts = parsed(result).xpath("//*[local-name()='svg']")
    assert len(charts) == (3 if "rules" in result else 1)
    for chart in charts:
        heights = [float(e.get("y")) for e in chart.xpath(".//*[local-name()='text']")]
        assert all(0 <= y <= float(chart.get("height")) for y in heights)


def test_headings_stand_in_order():
    levels = [int(h.tag[1]) for h in parsed(full()).xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
