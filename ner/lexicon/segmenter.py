"""The pkuseg word segmenter in a hundredth of the memory, and one opener for all segmenters.

pkuseg (Sun, Wang and Li, ACL 2012) is a linear-chain CRF over five tags with features of single characters,
pairs of neighbours, words that begin or end at a character, and pairs of such words. Its default model holds
2.6 million features as strings in a dictionary: 1.3 GB, looked up one by one. Here the same weights (those
that matter, see ``build_segmenter``) lie in arrays keyed by numbers, looked up for a whole text at once;
character classes and the decoder are spacy-pkuseg's own.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from spacy_pkuseg import inference
from spacy_pkuseg.feature_extractor import FeatureExtractor

from ner.lexicon.words import CharacterSegmenter, DictionarySegmenter, Segmenter
from ner.text.characters import code_points

DATA = Path(__file__).parent / "data"
MODEL = DATA / "segmenter.npz"

TAGS = 5
NUMBER, LETTER, FIRST = 1, 2, 3
"""Numbers of the character classes; the model's characters follow from ``FIRST``, 0 is any other."""
CHARACTER_FEATURES = ("c", "c-1", "c1", "c-2", "c2")
PAIR_FEATURES = ("cc1", "c-1c", "c-2c-1")
WORD_FEATURES = ("w1", "w-1")
WORD_PAIR_FEATURES = ("ww.l", "ww.r")
SHORTEST, LONGEST = 2, 6
"""Characters of the words that pkuseg looks at (its ``wordMin`` and ``wordMax``)."""

_BITS = 13
_MIX = np.uint64(0x9E3779B97F4A7C15)
_WINDOW = 1 << 15
_PIECE = 1 << 10
_MARGIN = LONGEST + 2
_MARKS = np.array(
    [ord(c) for c in "，。！？；：、（）【】《》〈〉“”‘’「」『』…—,!?;:()[]\"'"], dtype=np.uint32
)
"""Punctuation that no word holds; marks inside numbers and Latin names (. - / %) are left to the model."""
_SPACES = np.array([c for c in range(0x3001) if chr(c).isspace()], dtype=np.uint32)


def pair_keys(ids: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """One number for each pair of neighbouring characters."""
    return (ids[:-1] << np.uint64(_BITS) | ids[1:]).astype(np.uint32)


def word_keys(ids: NDArray[np.uint64], length: int) -> NDArray[np.uint64]:
    """One number for each run of ``length`` characters; the builder checks that no two words share one."""
    count = max(0, len(ids) - length + 1)
    # The length goes in, lest an unknown character (0) before a word pass for nothing.
    keys: NDArray[np.uint64] = np.full(count, length, dtype=np.uint64)
    for offset in range(length):
        keys = keys * _MIX + ids[offset : offset + count]
    return keys


def word_pair_keys(first: NDArray[np.integer], second: NDArray[np.integer]) -> NDArray[np.uint64]:
    """One number for each pair of words, given by their places among the words."""
    return first.astype(np.uint64) << np.uint64(32) | second.astype(np.uint64)


class PkusegSegmenter:
    """Cuts text as spacy-pkuseg does with the default model of pkuseg and no user dictionary.

    Differences: whitespace is kept (a run of it is a word), no word holds punctuation, and where a stretch without whitespace is longer
    than 1,024 characters the decoder starts anew after punctuation, so that memory stays small.
    """

    def __init__(self, arrays: dict[str, NDArray]) -> None:
        self._model = arrays
        self._edges = arrays["transitions"].astype(np.float64)
        self._scale = float(arrays["scale"])
        characters = arrays["characters"]
        self._ids = np.zeros(int(max(characters.max(), 0xFFFF)) + 2, dtype=np.uint64)
        self._ids[characters] = np.arange(FIRST, FIRST + len(characters), dtype=np.uint64)
        for replaced, shown in FeatureExtractor.keywords_translate_table.items():
            self._ids[replaced] = self._ids[shown]
        for number, members in ((LETTER, FeatureExtractor.letter), (NUMBER, FeatureExtractor.num)):
            self._ids[
                [ord(c) for c in members if ord(c) not in FeatureExtractor.keywords_translate_table]
            ] = number
        self._stops = np.array([ord(c) for c in "，。！？；：、,!?;:"], dtype=np.uint32)

    @classmethod
    def open(cls, path: str | Path = MODEL) -> PkusegSegmenter:
        """Open what ``build_segmenter`` wrote; raises ``FileNotFoundError`` saying how to make it."""
        if not Path(path).is_file():
            raise FileNotFoundError(
                f"{path} is missing: make it from pkuseg's source distribution, "
                "python -m ner.lexicon.build_segmenter pkuseg-0.0.25.tar.gz"
            )
        with np.load(path, allow_pickle=False) as arrays:
            return cls(dict(arrays))

    def __call__(self, text: str) -> NDArray[np.int32]:
        """Where each word begins; see :class:`ner.lexicon.words.Segmenter`."""
        if not text:
            return np.empty(0, dtype=np.int32)
        points = code_points(text)
        ids = self._ids[np.minimum(points, np.uint32(len(self._ids) - 1))]
        blank = np.isin(points, _SPACES)
        begins = np.zeros(len(points), dtype=bool)
        begins[0] = True
        begins[1:] = blank[1:] != blank[:-1]
        cuts = self._cuts(points, blank)
        for start in range(0, len(points), _WINDOW):
            self._window(ids, blank, cuts, begins, start, min(start + _WINDOW, len(points)))
        self._part_marks(points, begins)
        return np.flatnonzero(begins).astype(np.int32)

    def _part_marks(self, points: NDArray[np.uint32], begins: NDArray[np.bool_]) -> None:
        """Begin a word at each punctuation mark and behind it, which pkuseg may take into one (建,二期)."""
        marks = np.isin(points, _MARKS)
        digits = (points >= ord("0")) & (points <= ord("9"))
        # 1,200 and 8:30 stay whole.
        marks[1:-1] &= ~(digits[:-2] & digits[2:])
        begins |= marks
        begins[1:] |= marks[:-1]

    def _cuts(self, points: NDArray[np.uint32], blank: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Where the decoder starts anew: at whitespace, at windows, in long stretches after punctuation."""
        cuts = np.zeros(len(points), dtype=bool)
        cuts[::_WINDOW] = True
        cuts[1:] |= blank[1:] != blank[:-1]
        edges = np.append(np.flatnonzero(cuts), len(points))
        for start in np.flatnonzero(np.diff(edges) > _PIECE):
            first, last = int(edges[start]), int(edges[start + 1])
            stops = first + 1 + np.flatnonzero(np.isin(points[first : last - 1], self._stops))
            # The last stop before each multiple of the longest piece, or the multiple where there is none.
            wanted = np.arange(first + _PIECE, last, _PIECE)
            at = np.searchsorted(stops, wanted, side="right") - 1
            near = np.where(at >= 0, stops[np.maximum(at, 0)] if len(stops) else first, first)
            cuts[np.where(near > wanted - _PIECE, near, wanted)] = True
        return cuts

    def _window(
        self,
        ids: NDArray[np.uint64],
        blank: NDArray[np.bool_],
        cuts: NDArray[np.bool_],
        begins: NDArray[np.bool_],
        start: int,
        end: int,
    ) -> None:
        """Decode ``[start, end)`` into ``begins``; features see a few characters more on either side."""
        low, high = max(0, start - _MARGIN), min(len(ids), end + _MARGIN)
        scores = self._scores(ids[low:high], blank[low:high])[start - low : end - low] * self._scale
        edges = np.append(np.flatnonzero(cuts[start:end]), end - start)
        for a, b in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
            if not blank[start + a]:
                _, tags = inference.run_viterbi(scores[a:b], self._edges)
                # Tags 0 and 1 are B and B_single; a stretch begins a word whatever its first tag.
                begins[start + a + 1 : start + b] = tags[1:] < 2
                begins[start + a] |= tags[0] < 2

    def _scores(self, ids: NDArray[np.uint64], blank: NDArray[np.bool_]) -> NDArray[np.int32]:
        """Summed weights of every character's features for each tag, in steps of ``scale``."""
        model = self._model
        scores = np.zeros((len(ids), TAGS), dtype=np.int32)
        scores += model["bias"]
        rows = model["character_weights"][ids].reshape(len(ids), len(CHARACTER_FEATURES), TAGS)
        open_ = ~blank[1:-1, None]
        scores += rows[:, 0]
        scores[1:] += rows[:-1, 1]
        scores[:-1] += rows[1:, 2]
        scores[2:] += rows[:-2, 3] * open_
        scores[:-2] += rows[2:, 4] * open_

        at, found = _lookup(model["pairs"], pair_keys(ids))
        rows = model["pair_weights"][found].reshape(len(found), len(PAIR_FEATURES), TAGS)
        scores[at] += rows[:, 0]
        scores[at + 1] += rows[:, 1]
        inside = at + 2 < len(ids)
        scores[at[inside] + 2] += rows[inside, 2]

        word, begin, length = self._words(ids)
        rows = model["word_weights"][word].reshape(len(word), len(WORD_FEATURES), TAGS)
        _add(scores, begin, rows[:, 0])
        by_end = np.argsort(begin + length, kind="stable")
        end = (begin + length)[by_end]
        _add(scores, end - 1, rows[by_end, 1])

        # Each word with each word that begins where it ends.
        first, last = (np.searchsorted(begin, end, side=side) for side in ("left", "right"))
        before = np.repeat(np.arange(len(end)), last - first)
        after = np.arange(len(before)) - np.repeat(np.cumsum(last - first) - last, last - first)
        at, found = _lookup(model["word_pairs"], word_pair_keys(word[by_end][before], word[after]))
        rows = model["word_pair_weights"][found].reshape(len(found), len(WORD_PAIR_FEATURES), TAGS)
        place = end[before[at]]
        _add(scores, place, rows[:, 0])
        _add(scores, place - 1, rows[:, 1])
        return scores

    def _words(self, ids: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """Every word of the model in ``ids``, by where it begins: its number, its beginning, its length."""
        keys = [word_keys(ids, length) for length in range(SHORTEST, LONGEST + 1)]
        at, word = _lookup(self._model["words"], np.concatenate(keys))
        offsets = np.cumsum([0, *map(len, keys)])
        row = np.searchsorted(offsets, at, side="right") - 1
        begin = at - offsets[row]
        order = np.argsort(begin, kind="stable")
        return word[order], begin[order], row[order] + SHORTEST


def _add(scores: NDArray[np.int32], places: NDArray[np.intp], rows: NDArray[np.int8]) -> None:
    """Add each of ``rows`` to ``scores`` at its place; ``places`` ascend and may repeat."""
    if len(places):
        first = np.flatnonzero(np.diff(places, prepend=-1))
        scores[places[first]] += np.add.reduceat(rows, first, axis=0, dtype=np.int32)


def _lookup(table: NDArray, keys: NDArray) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Which of ``keys`` are in the sorted ``table``: their places among the keys and in the table."""
    places = np.searchsorted(table, keys)
    places[places == len(table)] = 0
    at = np.flatnonzero(table[places] == keys)
    return at, places[at]


@lru_cache(maxsize=3)
def segmenter(name: Literal["pkuseg", "dictionary", "characters"]) -> Segmenter:
    """The segmenter called ``name``, opened once a process; raises ``ValueError`` for an unknown name."""
    if name == "pkuseg":
        return PkusegSegmenter.open()
    if name == "dictionary":
        return DictionarySegmenter.open()
    if name == "characters":
        return CharacterSegmenter()
    raise ValueError(f"no segmenter {name!r}: choose pkuseg, dictionary or characters")
