from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.corpus.markup import MarkupError, parse, render
from ner.labels import LABEL_NAMES
from ner.mentions import Mention

# Everything the mark-up or line handling could trip over, mixed with any character at all.
AWKWARD = st.sampled_from(
    ["[", "]", "\\", "](", "](TOWN)", "\r", "\n", "\r\n", "\u2028", "\u0085", "😀", "𠮷", "来集镇"]
)
TEXTS = st.lists(st.one_of(AWKWARD, st.text(max_size=6)), max_size=12).map("".join)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, list[Mention]]:
    text = draw(TEXTS)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    mentions = [
        Mention(start, end, draw(st.sampled_from(LABEL_NAMES)))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
        if start < end
    ]
    return text, mentions


@given(annotated())
def test_what_is_rendered_is_read_back(case: tuple[str, list[Mention]]) -> None:
    text, mentions = case
    assert parse(render(text, mentions)) == (text, mentions)


@given(TEXTS)
def test_what_can_be_read_has_one_written_form(marked: str) -> None:
    try:
        text, mentions = parse(marked)
    except MarkupError:
        return
    assert render(text, mentions) == marked


def test_adjacent_mentions_and_a_mention_across_a_line_break() -> None:
    text, mentions = parse("[湾李村](VILLAGE)[祥润种植\n\n专业合作社](ENTERPRISE)开张")
    assert text == "湾李村祥润种植\n\n专业合作社开张"
    assert mentions == [Mention(0, 3, "VILLAGE"), Mention(3, 14, "ENTERPRISE")]


def test_brackets_of_the_text_are_escaped() -> None:
    assert render("[注]见C:\\来集镇", [Mention(7, 10, "TOWN")]) == "\\[注\\]见C:\\\\[来集镇](TOWN)"


def test_rule_and_score_are_not_part_of_the_written_form() -> None:
    assert render("来集镇", [Mention(0, 3, "TOWN", "town.suffix", 0.9)]) == "[来集镇](TOWN)"


@pytest.mark.parametrize(
    ("marked", "line", "column", "says"),
    [
        ("到\n到[来集镇](TWON)", 2, 8, "unknown label 'TWON'; the label set is TOWN"),
        ("到[来集镇(TOWN)", 1, 2, "never closed"),
        ("到来集镇](TOWN)", 1, 5, "without ["),
        ("[来集镇]TOWN", 1, 5, "followed by (LABEL)"),
        ("[来集镇[马沟村](VILLAGE)](TOWN)", 1, 5, "inside a mention"),
        ("甲\r\n[](TOWN)", 2, 1, "without text"),
        ("C:\\来集", 1, 3, "backslash"),
        ("来集\\", 1, 3, "backslash"),
    ],
)
def test_slips_are_named_with_their_place(marked: str, line: int, column: int, says: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(marked)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("mentions", "says"),
    [
        (
            [Mention(0, 3, "TOWN"), Mention(2, 5, "VILLAGE")],
            "overlap: TOWN '来集镇' at 0, VILLAGE '镇马沟' at 2",
        ),
        ([Mention(0, 3, "TOWN", "a"), Mention(0, 3, "TOWN", None)], "overlap"),
        ([Mention(0, 3, "CITY")], "unknown label 'CITY'"),
        ([Mention(2, 2, "TOWN")], "no mention [2, 2)"),
        ([Mention(3, 9, "TOWN")], "in a text of 6 characters"),
        ([Mention(-1, 2, "TOWN")], "no mention"),
    ],
)
def test_what_is_not_a_flat_annotation_is_refused(mentions: list[Mention], says: str) -> None:
    with pytest.raises(ValueError) as caught:
        render("来集镇马沟村", mentions)
    assert says in str(caught.value)
