import re
from urllib.parse import unquote

import pytest
from lxml import html

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output import pages

REPORT = Extraction(
    "来集镇政府\n\n马沟村获3.6亿元,来集镇再获",
    [
        Mention(0, 3, "TOWN", rule="town.suffix"),
        Mention(7, 10, "VILLAGE", score=0.912),
        Mention(11, 16, "MONEY", rule="money.amount", score=0.5),
        Mention(17, 20, "TOWN", rule="town.known"),
    ],
    "reports/来集镇.txt",
)


def parsed(extraction: Extraction) -> html.HtmlElement:
    return html.fromstring(pages.page(extraction).encode(), parser=html.HTMLParser(encoding="utf-8"))


def marks(page: html.HtmlElement) -> list[tuple[str, str, str]]:
    return [(mark.get("id"), mark.get("data-zh"), mark.text_content()) for mark in page.iter("mark")]


def test_mentions_are_marked_with_their_chinese_names():
    assert marks(parsed(REPORT)) == [
        ("m1", "乡镇街道", "来集镇"),
        ("m2", "村社区", "马沟村"),
        ("m3", "金额", "3.6亿元"),
        ("m4", "乡镇街道", "来集镇"),
    ]


def test_the_tooltip_says_what_where_and_why():
    assert [mark.get("title") for mark in parsed(REPORT).iter("mark")] == [
        "TOWN 乡镇街道 [0, 3) rule town.suffix",
        "VILLAGE 村社区 [7, 10) score 0.91",
        "MONEY 金额 [11, 16) rule money.amount, score 0.50",
        "TOWN 乡镇街道 [17, 20) rule town.known",
    ]


def test_the_text_on_the_page_is_the_text():
    text = parsed(REPORT).find_class("entities")[0]
    for br in text.iter("br"):
        br.tail = "\n" + (br.tail or "")
    assert text.text_content() == REPORT.text


def test_the_legend_counts_every_label():
    legend = [" ".join(item.text_content().split()) for item in parsed(REPORT).find_class("legend")[0]]
    assert legend == [
        "乡镇街道 TOWN 2",
        "村社区 VILLAGE 1",
        "企业 ENTERPRISE 0",
        "项目行动 PROGRAMME 0",
        "金额 MONEY 1",
    ]


def test_the_table_gathers_a_name_and_leads_to_its_places():
    page = parsed(REPORT)
    rows = [[cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")]
    assert rows[0] == ["乡镇街道", "来集镇", "2", "0 17", "rule town.suffix, rule town.known"]
    assert rows[1] == ["村社区", "马沟村", "1", "7", "score 0.91"]
    ids = {mark.get("id") for mark in page.iter("mark")}
    assert {a.get("href") for a in page.xpath("//tbody//a")} == {f"#{i}" for i in ids}


def test_a_nasty_report_stays_text(nasty):
    page = parsed(nasty)
    assert page.xpath("//script | //b | //title//*") == []
    assert "<script>alert('来')</script> & \"引号\"" in page.text_content()
    shown = [text.replace(" \n", "\r\n") for _, _, text in marks(page)]
    assert shown == [nasty.text[m.start : m.end] for m in nasty.mentions]
    assert page.xpath("//h1")[0].text_content() == "<来集> #7"
    table = [cell.text_content() for cell in page.xpath("//tbody/tr/td[2]")]
    assert table.count("来集镇") == 1  # the one across the line break is the same name


def test_a_page_needs_nothing_from_elsewhere(nasty):
    page = pages.page(nasty)
    assert re.findall(r"https?:|<link|<script|\bsrc=|@import|url\(", page) == []


@pytest.mark.parametrize("text", ["", "\n\n", "没有名字"])
def test_a_report_without_mentions_has_its_page(text):
    page = pages.page(Extraction(text, [], "a.txt"))
    assert "None were found." in page
    assert ("The report is empty." in page) == (not text.strip())


def test_a_label_outside_the_label_set_has_its_mark():
    page = parsed(Extraction("朝阳区", [Mention(0, 3, "address")], "a.txt"))
    assert marks(page) == [("m1", "address", "朝阳区")]
    assert "mark.l5" in page.xpath("//style")[0].text_content()


def test_one_report_to_a_folder_or_a_file(tmp_path):
    assert pages.write([REPORT], tmp_path / "out") == tmp_path / "out" / "来集镇.html"
    assert pages.write([REPORT], tmp_path / "a.html") == tmp_path / "a.html"
    assert "all reports" not in (tmp_path / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["out", "out #1?.html"])
def test_several_reports_have_an_index_whose_links_lead_there_and_back(tmp_path, target, nasty):
    start = pages.write(iter([REPORT, nasty, REPORT]), tmp_path / target)
    index = html.fromstring(start.read_text(encoding="utf-8"))
    row = [cell.text_content() for cell in index.xpath("//tbody/tr[1]/td")]
    assert row == ["1", "来集镇", "22", "2", "1", "–", "–", "1"]
    links = index.xpath("//tbody//a/@href")
    assert len(set(links)) == 3
    for link in links:
        page = start.parent / unquote(link)
        back = html.fromstring(page.read_text(encoding="utf-8")).xpath("//nav/a/@href")[0]
        assert (page.parent / unquote(back)).resolve() == start


def test_no_reports_make_an_index_of_none(tmp_path):
    start = pages.write([], tmp_path / "out")
    assert "0 reports" in start.read_text(encoding="utf-8")


def test_long_and_strange_names_make_files(tmp_path):
    names = ["镇" * 300, "../../up", "a\x00b\ud800", "con?<>|*", "。"]
    pages.write([Extraction("x", [], name) for name in names], tmp_path / "out")
    assert len(list((tmp_path / "out").iterdir())) == 6
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
