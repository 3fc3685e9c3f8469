from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.text.cutting import LONGEST, places

TEXTS = st.text(st.sampled_from("来集镇。,\n\r\u2028\u3000 😀\U00020bb7")).map(lambda text: text * 40)


def test_a_short_report_is_one_task():
    assert places("来集镇投资修路。\n\n完。") == [(0, 12)]


def test_cuts_fall_between_segments():
    paragraph = "大伙儿干劲十足。" * 100
    text = f"\n\n{paragraph}\r\n\r\n\u3000\u3000{paragraph}\n{paragraph}"
    assert [text[start : start + 3] for start, _ in places(text)] == ["\n\n大", "大伙儿", "大伙儿"]


def test_a_segment_too_long_is_cut_at_its_sentences():
    text = "大伙儿干劲十足。" * 400
    cut = places(text)
    assert len(cut) == 3
    assert all(text[start:end].endswith("。") for start, end in cut)


def test_no_text_no_task():
    assert places("") == []


@given(TEXTS)
def test_the_tasks_join_to_the_report(text):
    cut = places(text)
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(0 < end - start <= LONGEST for start, end in cut)


@given(TEXTS, st.sets(st.integers(0, 400), max_size=6))
def test_what_is_there_stays_and_only_the_rest_is_cut(text, borders):
    bounds = sorted(border for border in borders if border <= len(text))
    kept = [(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False) if start < end]
    cut = places(text, kept)
    assert "".join(text[start:end] for start, end in cut) == text
    assert set(kept) <= set(cut)


@pytest.mark.parametrize("kept", [[(0, 3), (2, 4)], [(0, 99)]])
def test_tasks_that_do_not_fit_together_are_refused(kept):
    with pytest.raises(ValueError, match="overlap or leave"):
        places("来集镇投资", kept)
