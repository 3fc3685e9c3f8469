"""Texts side by side: a run sees what the whole text sees, and every sentence is in one run."""

from __future__ import annotations

import numpy as np

from ner.lexicon.evidence import gather
from ner.lexicon.gazetteer import gazetteer
from ner.lexicon.segmenter import segmenter
from ner.pipeline.columns import GROUPS, columns
from ner.pipeline.features import features
from ner.pipeline.runs import SIZE, Stretch, batches, first_rows, runs, side_by_side
from ner.rules import annotate
from ner.text.reading import view
from ner.text.sentences import sentence_starts

TEXTS = [
    "来集镇马沟村投资961万元。大隗镇投入200万元。",
    "镇",
    "",
    "全镇“一村一品”,新建冷库。\n观沟村修路。" * 9,
]


def test_features_of_a_run_are_those_of_the_whole_texts():
    found = [gather(view(text), segmenter("characters"), gazetteer()) for text in TEXTS]
    known = [
        columns(evidence, GROUPS, annotate(evidence), ("TOWN", "VILLAGE", "MONEY")) for evidence in found
    ]
    whole = [features(columns_, GROUPS, 20) for columns_ in known]
    cuts = [
        Stretch(0, 14, 25, np.array([14])),
        Stretch(1, 0, 1, np.array([0])),
        Stretch(3, 20, 41, np.array([20])),
    ]
    joined, own = side_by_side(known, cuts)
    expected = np.concatenate([whole[cut.text][cut.start : cut.end] for cut in cuts])
    np.testing.assert_array_equal(features(joined, GROUPS, 20)[own], expected)


def test_every_sentence_is_in_one_run():
    lengths = [3 * SIZE, 1, 0, 7, 2 * SIZE]
    rng = np.random.default_rng(0)
    sentences = [
        np.unique(np.concatenate(([0], rng.integers(0, length, length // 50))))
        if length
        else np.zeros(0, np.int64)
        for length in lengths
    ]
    found = list(runs(sentences, lengths))
    for number, (starts, length) in enumerate(zip(sentences, lengths, strict=True)):
        stretches = [stretch for run in found for stretch in run if stretch.text == number]
        covered = [place for stretch in stretches for place in range(stretch.start, stretch.end)]
        assert covered == list(range(length))
        np.testing.assert_array_equal(np.concatenate([[], *(s.sentences for s in stretches)]), starts)
    sizes = [sum(stretch.end - stretch.start for stretch in run) for run in found]
    assert all(SIZE <= size < SIZE + 1000 for size in sizes[:-1])


def test_rows_of_sentences():
    run = [Stretch(0, 10, 30, np.array([10, 17])), Stretch(5, 0, 4, np.array([0, 2]))]
    assert first_rows(run).tolist() == [0, 7, 20, 22]


def test_batches_close_by_size_or_number():
    assert [len(batch) for batch in batches([SIZE, 1, 1, SIZE, 5], 3, int)] == [1, 3, 1]
    assert list(batches([], 3, int)) == []


def test_a_long_text_is_cut_between_sentences():
    text = "来集镇投资961万元。" * (SIZE // 5)
    starts = sentence_starts(text)
    for run in runs([starts], [len(text)]):
        assert all(stretch.start in starts for stretch in run)
