"""Columns: what is known of each character, as one array of codes a question ("which word?", "which rule?").

A column holds one uint64 code a character of the view; equal codes mean equal answers, and 0 means "nothing known".
Templates (:mod:`ner.pipeline.features`) then join columns at small distances into the features of a learner.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from ner.lexicon.evidence import Evidence
from ner.lexicon.places import AREA_BITS, AREA_STEM_BITS, Level, full_bit, stem_bit
from ner.mentions import Mention
from ner.text.characters import code_points

Codes = NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(29)

LONGEST = 7
"""Lengths of words and names above this count as one: beyond it they tell no more."""


def mix(codes: Codes) -> Codes:
    """Spread codes over 64 bits (multiply and fold, after Steele, Lea and Flood 2014); 0 stays 0."""
    codes = codes * _MIX
    codes ^= codes >> _FOLD
    codes *= _MIX
    return codes ^ (codes >> _FOLD)


# -- characters ------------------------------------------------------------------------------------------------

_CLASSES = (
    "\n", " ", "零〇一二三四五六七八九十两百千", "万亿", "“‘《「『〈【", "”’》」』〉】", "(", ")", "、", ",;:", "。!?…",
    "-—~·.%/+", "元块", "余多来几数近约超", "村镇乡",
)  # fmt: skip
_DIGIT, _LATIN, _OTHER, _HAN = (len(_CLASSES) + k for k in range(1, 5))
_ENDS_CLAUSE = np.zeros(_HAN + 1, dtype=bool)
_ENDS_CLAUSE[[1, 2, 6, 8, 9, 10, 11]] = True


def _class_table() -> NDArray[np.uint8]:
    table = np.full(0x10000, _HAN, dtype=np.uint8)
    for code in range(0x3400):
        table[code] = {"N": _DIGIT, "L": _LATIN}.get(unicodedata.category(chr(code))[0], _OTHER)
    table[0xD800:0xF900] = table[0xFE00:] = _OTHER
    for number, members in enumerate(_CLASSES, 1):
        table[[ord(member) for member in members]] = number
    return table


_CLASS_OF = _class_table()


def character_columns(evidence: Evidence) -> dict[str, Codes]:
    """``char`` (digits are all one, so are Latin letters), ``kind`` and ``quote`` (inside quotation marks or not)."""
    points = code_points(evidence.text)
    kind = _CLASS_OF[np.minimum(points, 0xFFFF)]
    kind[points > 0x1FFFF] = _HAN
    char = points.astype(np.uint64)
    char[kind == _DIGIT] = ord("0")
    char[kind == _LATIN] = ord("a")
    depth = np.cumsum((points == ord("“")).astype(np.int32) - (points == ord("”")))
    # An unclosed quote must not colour the rest of the report: every line begins outside.
    line_end = np.flatnonzero(points == ord("\n"))
    line = np.searchsorted(line_end, np.arange(len(points)))
    outside = np.concatenate(([0], depth[line_end])) if len(points) else np.zeros(1, dtype=np.int32)
    return {
        "char": char,
        "kind": kind.astype(np.uint64),
        "quote": (depth > outside[line]).astype(np.uint64) + np.uint64(1),
    }


def barriers(known: Mapping[str, Codes], marks: str) -> NDArray[np.bool_]:
    """Where one of ``marks`` stands, but not between two digits (2,480): places that no entity reaches across."""
    char = known["char"]
    digit = np.uint64(ord("0"))
    amid_digits = (at(char, -1) == digit) & (at(char, 1) == digit)
    return np.isin(char, np.array([ord(mark) for mark in marks], dtype=np.uint64)) & ~amid_digits


# -- words -----------------------------------------------------------------------------------------------------


def word_columns(evidence: Evidence) -> dict[str, Codes]:
    """``seg`` (place in the word, with its length), ``word``, its neighbours, its ``tail`` and what ends the clause."""
    points = code_points(evidence.text).astype(np.uint64)
    starts = evidence.words.astype(np.int64)
    if not len(starts):
        empty = np.zeros(0, dtype=np.uint64)
        return dict.fromkeys(("seg", "word", "before", "after", "tail", "ahead"), empty)
    lengths = np.diff(np.append(starts, len(points)))
    owner = np.repeat(np.arange(len(starts)), lengths)
    inside = np.arange(len(points)) - starts[owner]
    hashes = np.add.reduceat(mix(points + (inside.astype(np.uint64) << np.uint64(24))), starts)
    capped = np.minimum(lengths, LONGEST)[owner]
    tails = points[starts + lengths - 1]
    return {
        "seg": (capped * 16 + np.minimum(inside, LONGEST) + 1).astype(np.uint64),
        "word": hashes[owner],
        "before": at(hashes, -1)[owner],
        "after": at(hashes, 1)[owner],
        "tail": tails[owner],
        "ahead": _clause_ends(evidence, points, starts, hashes, owner),
    }


def _clause_ends(
    evidence: Evidence, points: Codes, starts: NDArray[np.int64], hashes: Codes, owner: NDArray[np.int64]
) -> Codes:
    """For each character the last word before the next punctuation mark: what a long name is heading for."""
    breaks = np.flatnonzero(_ENDS_CLAUSE[_CLASS_OF[np.minimum(points, 0xFFFF)][starts]])
    following = np.searchsorted(breaks, np.arange(len(starts)), side="left")
    last = np.append(breaks, len(starts))[following] - 1
    return hashes[np.maximum(last, 0)][owner]


def at(values: Codes, distance: int) -> Codes:
    """``values[i + distance]`` for every ``i``; 0 where nothing stands."""
    moved = np.zeros_like(values)
    size = len(values)
    if distance >= 0:
        moved[: max(0, size - distance)] = values[distance:]
    else:
        moved[-distance:] = values[: max(0, size + distance)]
    return moved


def code_of(name: str) -> int:
    """A 64-bit code for a name, the same in every process."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little")


# -- names of places -------------------------------------------------------------------------------------------

_NAMES = {
    "town": full_bit(Level.TOWN),
    "town-bare": stem_bit(Level.TOWN),
    "village": full_bit(Level.VILLAGE),
    "village-bare": stem_bit(Level.VILLAGE),
    "area": AREA_BITS,
    "area-bare": AREA_STEM_BITS,
}


def name_columns(evidence: Evidence) -> dict[str, Codes]:
    """A column for each sort of gazetteer name: which names begin, end and lie at a character.

    The longest name that begins here, the longest that ends here (lengths up to :data:`LONGEST`), whether one lies
    across, and whether one of them is a name of the report's own county.
    """
    names, size = evidence.names, len(evidence.text)
    columns = {}
    for sort, bits in _NAMES.items():
        chosen = (names.levels & np.uint16(bits)) != 0
        start, end = names.start[chosen], names.end[chosen]
        length = np.minimum(end - start, LONGEST)
        first = np.zeros(size, dtype=np.int32)
        last = np.zeros(size, dtype=np.int32)
        np.maximum.at(first, start, length)
        np.maximum.at(last, end - 1, length)
        covered = _covered(size, start, end)
        local = evidence.local[chosen]
        own = _covered(size, start[local], end[local])
        columns[sort] = (first + 8 * last + 64 * covered + 128 * own).astype(np.uint64)
    return columns


def _covered(size: int, start: NDArray[np.int32], end: NDArray[np.int32]) -> NDArray[np.int32]:
    """1 for each character that some span lies over."""
    edges = np.bincount(start, minlength=size + 1) - np.bincount(end, minlength=size + 1)
    return (np.cumsum(edges)[:size] > 0).astype(np.int32)


# -- rules -----------------------------------------------------------------------------------------------------


def rule_columns(size: int, mentions: Sequence[Mention], labels: Sequence[str]) -> dict[str, Codes]:
    """``vote`` (label and place in the span, 1 where no rule speaks) and ``rule`` (which rule)."""
    vote = np.ones(size, dtype=np.uint64)
    rule = np.zeros(size, dtype=np.uint64)
    number = {name: 16 * k for k, name in enumerate(labels, 1)}
    for mention in mentions:
        # Rules may know labels that a model has met no mention of.
        if (base := number.get(mention.label)) is None:
            continue
        vote[mention.start : mention.end] = base + 2
        vote[mention.end - 1] = base + 3
        vote[mention.start] = base + (1 if mention.end - mention.start > 1 else 4)
        rule[mention.start : mention.end] = code_of(mention.rule or "")
    return {"vote": vote, "rule": rule}


# -- groups ----------------------------------------------------------------------------------------------------

Group = Literal["characters", "words", "names", "rules"]
GROUPS: tuple[Group, ...] = get_args(Group)
COLUMNS: Mapping[Group, tuple[str, ...]] = {
    "characters": ("char", "kind", "quote"),
    "words": ("seg", "word", "before", "after", "tail", "ahead"),
    "names": tuple(_NAMES),
    "rules": ("vote", "rule"),
}


def columns(
    evidence: Evidence, groups: Sequence[Group], votes: Sequence[Mention], labels: Sequence[str]
) -> dict[str, Codes]:
    """The columns of ``groups``; ``votes`` are what the rules found, in offsets into the view.

    Names and votes are read against words, so those two groups bring the columns of words along.
    """
    found = character_columns(evidence)
    if set(groups) - {"characters"}:
        found |= word_columns(evidence)
    if "names" in groups:
        found |= name_columns(evidence)
    if "rules" in groups:
        found |= rule_columns(len(evidence.text), votes, labels)
    return found
