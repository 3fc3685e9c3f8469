import itertools

import marisa_trie
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ner.lexicon.build_words import installed_words
from ner.lexicon.segmenter import MODEL, segmenter
from ner.lexicon.words import WORDS, DictionarySegmenter

NAMES = ["dictionary", "characters"] + ["pkuseg"] * MODEL.is_file()


def words(name, text):
    starts = segmenter(name)(text).tolist()
    return [text[a:b] for a, b in itertools.pairwise([*starts, len(text)])]


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text(st.characters() | st.sampled_from("来集镇马沟村 \n\t　，。0９a.\x00𠮷😀\ud800")))
def test_the_words_of_any_text_join_to_the_text(name, text):
    starts = segmenter(name)(text)
    assert starts.dtype == "int32"
    assert starts.tolist() == sorted(set(starts.tolist()))
    assert not text or starts[0] == 0
    assert "".join(words(name, text)) == text


@pytest.mark.parametrize("name", ["dictionary", *(["pkuseg"] * MODEL.is_file())])
def test_a_run_of_whitespace_is_a_word(name):
    assert words(name, "项目 \n 干部") == ["项目", " \n ", "干部"]


def test_the_dictionary_takes_the_longest_word():
    assert words("dictionary", "人民代表大会说") == ["人民", "代表大会", "说"]


def test_numbers_and_latin_words_stay_whole_for_the_dictionary():
    assert words("dictionary", "投资3.65亿元PPP") == ["投资", "3.65", "亿", "元", "PPP"]


def test_any_word_list_will_do():
    assert DictionarySegmenter(marisa_trie.Trie(["马沟", "马沟村"]))("马沟村马沟").tolist() == [0, 3]


def test_characters_are_words():
    assert words("characters", "马沟 村") == ["马", "沟", " ", "村"]


def test_an_unknown_segmenter_is_refused_with_the_names():
    with pytest.raises(ValueError, match="choose pkuseg, dictionary or characters"):
        segmenter("jieba")


def test_the_compiled_list_is_that_of_spacy_pkuseg():
    compiled = marisa_trie.Trie()
    compiled.mmap(str(WORDS))
    assert set(compiled) == set(installed_words())


def test_a_missing_list_says_how_to_make_it(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"python -m ner\.lexicon\.build_words"):
        DictionarySegmenter.open(tmp_path / "words.marisa")
