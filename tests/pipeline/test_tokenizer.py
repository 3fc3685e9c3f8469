from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

NLP = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"}}})


@given(st.text())
def test_tokens_are_characters_and_offsets_are_token_numbers(text):
    doc = NLP.make_doc(text)
    assert doc.text == text
    assert [token.idx for token in doc] == list(range(len(text)))


@pytest.mark.parametrize("text", ["", " ", "来集镇\r\n马沟村", "𠮷林村😀", "a\x00b", "　\u2028"])
def test_blanks_breaks_and_rare_characters_are_tokens_too(text):
    assert len(NLP.make_doc(text)) == len(text)


def test_half_an_emoji_keeps_its_place():
    doc = NLP.make_doc("镇\ud83d村")
    assert doc.text == "镇\ufffd村"


def test_every_span_can_be_reached():
    # jieba's words cut through 27.7 % of village-level names; a character never does.
    doc = NLP.make_doc("新密市来集镇马沟村")
    assert doc.char_span(3, 6).text == "来集镇"
