import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.extraction import Extraction
from ner.output.readable import declared, name, on_one_line, readable, sentence, title, unified_breaks

ANY = st.text(st.characters(exclude_categories=[]) | st.sampled_from("\r\n\u2028\x85 \t。"))


@given(ANY)
def test_one_character_stands_for_one(text):
    assert len(readable(text)) == len(unified_breaks(text)) == len(text)


@given(ANY)
def test_what_is_readable_can_be_encoded(text):
    for shown in (readable(text), unified_breaks(text), on_one_line(text), name(text)):
        assert "\x00" not in shown
        assert "\x1b" not in shown
        shown.encode()


@given(ANY)
def test_every_kind_of_break_is_one(text):
    shown = unified_breaks(text)
    assert not set(shown) & set("\r\x0b\x0c\x85\u2028\u2029")
    # splitlines() also splits at the three information separators, which no reader takes for a line break.
    kept = text.translate(dict.fromkeys(range(0x1C, 0x1F)))
    assert len(shown.split("\n")) == len((kept + "x").splitlines())


def test_a_name_across_a_broken_column_is_one_name():
    assert name("来集\r\n\r\n镇") == "来集镇"
    assert name("红旗 渠\t镇") == "红旗 渠 镇"


def test_the_sentence_around_a_mention():
    text = "第一句。第二句里有来集镇,还有别的;第三句"
    at = text.index("来集镇")
    assert sentence(text, at, at + 3) == "第二句里有来集镇,还有别的;"


def test_a_sentence_runs_over_line_breaks_and_is_cut_at_its_reach():
    text = "很" * 100 + "长\n\n来集镇\n" + "远" * 100
    at = text.index("来集镇")
    assert sentence(text, at, at + 3, reach=5) == "…很很长 来集镇 远远远远…"


@given(ANY, st.data())
def test_a_sentence_holds_its_mention(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip():
        assert on_one_line(text[start:end]) in sentence(text, start, end)


def test_a_label_outside_the_label_set_goes_by_its_name():
    assert declared("TOWN").zh == "乡镇街道"
    assert declared("address").zh == "address"


@pytest.mark.parametrize(
    ("source", "fields", "expected"),
    [
        ("reports/来集镇.2022.txt", {}, "来集镇.2022"),
        ("in.jsonl", {"id": 0}, "in #0"),
        ("-", {}, "standard input"),
        ("", {"id": "a"}, "standard input #a"),
    ],
)
def test_titles(source, fields, expected):
    assert title(Extraction("", [], source, fields)) == expected
