"""The segmenter against spacy-pkuseg itself, on a small model of our own with every kind of feature."""

import itertools
import random
import re
import time

import numpy as np
import pytest
import spacy_pkuseg
from hypothesis import example, given
from hypothesis import strategies as st
from spacy_pkuseg.feature_extractor import FeatureExtractor

from ner.lexicon.build_segmenter import Source, compile_model, write_for_spacy_pkuseg
from ner.lexicon.segmenter import MODEL, PkusegSegmenter, segmenter

WORDS = [
    "来集镇",
    "来集",
    "马沟村",
    "马沟",
    "冷库",
    "项目",
    "冷库项目",
    "投资",
    "建成",
    "党委",
    "村党支部书记",
]
SENTENCES = ["来集镇马沟村冷库项目建成", "来集镇党委投资4万元。", "马沟冷库项目Ａ，来集马沟村党支部书记"]
LETTERS = sorted(set("".join(SENTENCES)))

whole_model = pytest.mark.skipif(
    not MODEL.is_file(), reason="the model is not made: python -m ner.lexicon.build_segmenter"
)


@pytest.fixture(scope="module")
def source():
    chance = random.Random(7)
    extractor = FeatureExtractor()
    extractor.unigram = set(WORDS)
    extractor.bigram = {f"{a}*{b}" for a, b in itertools.product(WORDS, WORDS)}
    features = {"$$": 0}
    for sentence in SENTENCES:
        nodes = list(extractor.normalize_text(sentence))
        for at in range(len(nodes)):
            for feature in extractor.get_node_features(at, nodes):
                if feature != "/":
                    features.setdefault(feature, len(features))
    # Rows symmetric about 0 and in steps of a power of two: exact in 8 bits, so that even ties fall alike.
    rows = []
    for _ in features:
        top = chance.choice([127, chance.randint(1, 127)])
        row = [top, -top, *(chance.randint(-top, top) for _ in range(3))]
        rows.append(chance.sample(row, 5))
    rows[0] = [127, -127, 0, 0, 0]
    edges = np.array([[chance.randint(-64, 64) for _ in range(5)] for _ in range(5)])
    tags = {"B": 0, "B_single": 1, "I": 2, "I_end": 3, "I_first": 4}
    return Source(
        features, frozenset(WORDS), sorted(extractor.bigram), tags, np.array(rows) / 64.0, edges / 64.0
    )


def parted(words):
    """Words as spacy-pkuseg cuts them, cut at punctuation too, but not between two digits of one word."""
    text, ends = "".join(words), list(itertools.accumulate(map(len, words)))
    marks = [
        at
        for at, char in enumerate(text)
        if char in "，。" and not re.fullmatch("[0-9].[0-9]", text[at - 1 : at + 2])
    ]
    cuts = sorted({0, *ends, *marks, *(at + 1 for at in marks)})
    return [text[a:b] for a, b in itertools.pairwise(cuts)]


@pytest.fixture(scope="module")
def both(source, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pkuseg")
    write_for_spacy_pkuseg(source, folder)
    return spacy_pkuseg.pkuseg(str(folder), user_dict=None), PkusegSegmenter(compile_model(source, 0.0))


def test_the_small_model_has_every_kind_of_feature(source):
    kinds = {f.split(".")[0] if not f.startswith("ww") else f[:4] for f in source.features}
    assert kinds == {
        "$$",
        "c",
        "c-1",
        "c1",
        "c-2",
        "c2",
        "cc1",
        "c-1c",
        "c-2c-1",
        "w1",
        "w-1",
        "ww.l",
        "ww.r",
    }


@example(text="4，44")
@example(text="4。44")
@given(text=st.text(st.sampled_from([*LETTERS, *"9９./ \n　\x00😀𠮷野"]), max_size=80))
def test_words_are_those_of_spacy_pkuseg(both, text):
    theirs, ours = both
    starts = [*ours(text).tolist(), len(text)]
    words = [text[a:b] for a, b in itertools.pairwise(starts)]
    assert [word for word in words if not word.isspace()] == parted(theirs.cut(text))


@whole_model
@pytest.mark.parametrize(
    "text", ["扩建,二期", "镇区建,二期工程", "（一期）扩建", "“五星”支部", "建:镇党委", "1,200万元 8:30"]
)
def test_no_word_holds_punctuation_but_numbers_do(text):
    starts = [*segmenter("pkuseg")(text).tolist(), len(text)]
    words = [text[a:b] for a, b in itertools.pairwise(starts)]
    assert all(len(word) == 1 or not re.search("[,:（）“”]", word) for word in words if not word[0].isdigit())
    assert "".join(words) == text


def test_a_number_with_a_comma_stays_as_the_model_has_it(both):
    theirs, ours = both
    starts = [*ours("投资1,200万元").tolist(), 9]
    words = ["投资1,200万元"[a:b] for a, b in itertools.pairwise(starts)]
    assert words == theirs.cut("投资1,200万元")


def test_a_window_does_not_show_in_the_words(both):
    _, ours = both
    line = "来集镇马沟村冷库项目建成，来集镇党委投资4万元。"
    text = (line + "\n") * (70_000 // len(line))
    starts = ours(text).tolist()
    once = ours(line + "\n").tolist()
    assert starts == [n * (len(line) + 1) + at for n in range(text.count("\n")) for at in once]


def test_a_long_line_differs_from_spacy_pkuseg_at_most_where_decoding_starts_anew(both):
    theirs, ours = both
    text = "来集镇马沟村冷库项目建成，来集镇党委投资4万元。" * 1000
    words = parted(theirs.cut(text))
    differ = set(np.cumsum([0, *map(len, words[:-1])]).tolist()) ^ set(ours(text).tolist())
    assert len(differ) < 2 * len(text) / 1024


def test_a_line_without_punctuation_is_cut_all_the_same(both):
    _, ours = both
    started = time.process_time()
    starts = ours("喜" * 300_000)
    assert starts[0] == 0
    assert time.process_time() - started < 5


def test_a_missing_model_is_named_with_what_makes_it(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"python -m ner\.lexicon\.build_segmenter"):
        PkusegSegmenter.open(tmp_path / "segmenter.npz")


@whole_model
def test_the_shipped_model_knows_words_and_places():
    text = "新密市党委投资建成冷库项目。"
    starts = [*segmenter("pkuseg")(text).tolist(), len(text)]
    words = [text[a:b] for a, b in itertools.pairwise(starts)]
    assert words == ["新密市", "党委", "投资", "建成", "冷库", "项目", "。"]
