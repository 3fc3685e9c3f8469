import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ner.text.characters import code_points
from ner.text.folding import LEFT_OUT, LINE_BREAKS, fold
from ner.text.reading import view

CHARACTERS = st.one_of(
    st.sampled_from("来集镇马沟村投资961万元，。、；：！？“”（） 　\t1a"),
    st.sampled_from(LINE_BREAKS),
    st.sampled_from(list("\x00\u200b\ufeff\u00ad\ufe0f⻄⼤１Ａ🏠👨‍👩‍👧𠮷𬬻\ud83d\udc00\uf900\U0002f800")),
    st.characters(codec=None, exclude_categories=()),
)
TEXTS = st.lists(CHARACTERS, max_size=120).map("".join)


@given(TEXTS)
@example("")
@example("\n\n")
@example("\r\n来集\r\n\r\n镇\r")
@settings(max_examples=400)
def test_a_view_is_a_choice_of_source_characters_in_order(text):
    read = view(text)
    index = read.index.tolist()
    assert len(read.text) == len(index)
    assert index == sorted(set(index))
    assert read.source == text
    shows = fold(code_points(text))
    for character, place in zip(read.text, index, strict=True):
        # a blank may stand for a line break between two Latin words
        assert chr(shows[place]) == character or (character == " " and chr(shows[place]) == "\n")


@given(TEXTS)
@settings(max_examples=400)
def test_nothing_but_blanks_breaks_and_unseen_characters_is_left_out(text):
    shown = set(view(text).index.tolist())
    for place, code in enumerate(fold(code_points(text)).tolist()):
        assert place in shown or code in (LEFT_OUT, ord(" "), ord("\n"))


@given(TEXTS, st.integers(0, 120), st.integers(0, 120))
@settings(max_examples=400)
def test_any_span_of_the_view_comes_back(text, a, b):
    read = view(text)
    start, end = sorted((a, b))
    if not start < end <= len(read.text):
        with pytest.raises(ValueError, match="no span"):
            read.to_source(start, end)
        return
    assert read.from_source(*read.to_source(start, end)) == (start, end)


@given(TEXTS, st.integers(0, 120), st.integers(0, 120))
@settings(max_examples=400)
def test_any_span_of_the_source_comes_back_but_for_what_is_not_shown_at_its_edges(text, a, b):
    read = view(text)
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    inside = [place for place in read.index.tolist() if start <= place < end]
    there = read.from_source(start, end)
    if not inside:
        assert there is None
        return
    back = read.to_source(*there)
    assert back == (inside[0], inside[-1] + 1)
    assert start <= back[0] < back[1] <= end


@given(TEXTS)
def test_blanks_and_breaks_stand_alone(text):
    read = view(text).text
    assert not any(pair in read for pair in ("  ", "\n\n", " \n", "\n "))
    assert read == read.strip(" \n")


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=(), exclude_characters=LINE_BREAKS)))
def test_a_line_reads_the_same_when_read_again(text):
    once = view(text).text
    assert view(once).text == once


def test_a_name_across_a_break_is_the_stretch_of_source_with_the_break_in_it():
    source = "扩大投资强后劲，紧抓项目不放松。抢抓机遇，新昌铜\r\n\r\n业建成投产。"
    read = view(source)
    start = read.text.index("新昌铜业")
    a, b = read.to_source(start, start + 4)
    assert source[a:b] == "新昌铜\r\n\r\n业"


def test_a_hidden_character_inside_a_name():
    source = "在⻢\u200b沟\x00村调研"
    read = view(source)
    start = read.text.index("马沟村")
    assert source[slice(*read.to_source(start, start + 3))] == "⻢\u200b沟\x00村"


@pytest.mark.parametrize("broken_every", [0, 20, 200])
def test_time_is_linear_in_length(broken_every):
    sentence = "来集镇投资961万元新建马沟冷库项目，预计于下半年投用。"

    def seconds(count):
        text = sentence * count
        if broken_every:
            text = "\n".join(text[i : i + broken_every] for i in range(0, len(text), broken_every))
        began = time.process_time()
        view(text)
        return time.process_time() - began

    seconds(100)
    small = min(seconds(7_000) for _ in range(3))
    large = min(seconds(70_000) for _ in range(2))
    assert large < 50 * small, "ten times the text; a hundred times the time if quadratic"
    assert large < 2.0, "2 million characters"
