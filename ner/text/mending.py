"""Mending: which line breaks cut through a sentence and so are no part of the text.

Newspapers and PDF files break lines where the column ends, in mid-sentence and mid-word (``支持耐⏎⏎材产业``). Two kinds
of break are told from the ends of paragraphs, headings, captions, by-lines and table rows:

* a *cut*: a line of running prose that stops without a final mark, before a line that goes on as prose, whatever
  the lengths; most are the last line of a column;
* a *wrap*: a line as long as its neighbours, in a text that is broken at a fixed width throughout.

What stays open is settled for keeping the break, since a heading glued to the sentence after it misleads more
than one name that is missed; two rules join whatever else holds: after a comma, before a closing mark.
"""

from __future__ import annotations

import re

import numpy as np

from ner.text.folding import Codes
from ner.text.lines import Bools, Ints, Lines

_COMMAS = ",、"
_FINAL = "。!?…;:"
_OPENING = "“‘(《〈【[〔"
_CLOSING = "”’)》〉】]〕"
_NEVER_FIRST = ",。、;:?”’)》〉】〕%"
_LOOSE_ENDS = "把被并而且或让使将"

_LONG_LINE = 80
"""Width (a Chinese character is 2) beyond which no line is a heading, and none is wrapped at a column's width."""

_WRAP_AT_LEAST = 20
_NEIGHBOURS = 4

# What begins a line of its own: list marks, headings, by-lines, captions, sources.
_NEW_LINE = re.compile(
    r"[#*•■●◆▲★☆※□◎○→>·|\u2460-\u24ff\u2776-\u2793-]"
    r"|(?:第?[一二三四五六七八九十]{1,3}[、.章节条])"
    r"|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)"
    r"|\d{1,2}(?:[、)]|\.(?!\d))"
    r"|(?:本报|特约)?(?:记者|通讯员)[ :]|(?:图为|图片|图/|文/|摄影|供图|来源|编辑|责任编辑|责编|作者|核心提示|原标题)"
)


def _among(codes: Codes, characters: str) -> Bools:
    return np.isin(codes, np.array([ord(character) for character in characters], dtype=np.uint32))


def _is_wide(codes: Codes) -> Bools:
    return (codes >= 0x2E80) | ((codes >= 0x2014) & (codes <= 0x2026))


def _is_letter(codes: Codes) -> Bools:
    return ((codes | 32) >= ord("a")) & ((codes | 32) <= ord("z"))


def _is_digit(codes: Codes) -> Bools:
    return (codes >= ord("0")) & (codes <= ord("9"))


def _is_wordlike(codes: Codes) -> Bools:
    return _is_letter(codes) | _is_digit(codes) | ((codes >= 0x3400) & (codes < 0xD800)) | (codes >= 0x20000)


def _like_neighbours(sizes: Ints, slack: int, prosy: Bools) -> Bools:
    """Lines that reach a margin: two neighbours as long or more, few longer ones, half of the like ones prosy."""
    alike, longer, prose = np.zeros(len(sizes), int), np.zeros(len(sizes), int), prosy.astype(int)
    for distance in range(1, min(_NEIGHBOURS, len(sizes) - 1) + 1):
        near, far = sizes[:-distance], sizes[distance:]
        same = np.abs(near - far) <= slack
        alike[:-distance] += same
        alike[distance:] += same
        longer[:-distance] += far > near + slack
        longer[distance:] += near > far + slack
        prose[:-distance] += same & prosy[distance:]
        prose[distance:] += same & prosy[:-distance]
    return (alike >= 2) & (2 * longer <= alike) & (2 * prose >= alike + 1)


def mended(lines: Lines) -> Bools:
    """For each gap between two lines, whether it cuts through a sentence.

    An array one shorter than the lines. Time is linear in the length of the text.
    """
    count = len(lines.start)
    if count < 2:
        return np.zeros(0, dtype=bool)
    codes = lines.codes
    last, first = codes[lines.end - 1], codes[lines.start]
    before_last = codes[np.maximum(lines.end - 2, lines.start)]
    length = lines.end - lines.start

    comma_at = np.flatnonzero(_among(codes, _COMMAS))
    full_stop_at = np.flatnonzero(_among(codes, "。;"))
    commas, full_stops = lines.count(comma_at), lines.count(full_stop_at)
    depth = lines.count(np.flatnonzero(_among(codes, _OPENING))) - lines.count(
        np.flatnonzero(_among(codes, _CLOSING))
    )
    wide = np.concatenate(([0], np.cumsum(_is_wide(codes), dtype=np.int64)))
    width = length + wide[lines.end] - wide[lines.start]
    tabular = lines.count(lines.wide_spaces) > 0
    heading_like = (lines.count(lines.spaces) > 0) & (full_stops == 0)

    closes = _among(last, _CLOSING)
    final = _among(last, _FINAL) | (closes & _among(before_last, _FINAL))
    open_end = ~final & (_is_wordlike(last) | closes | _among(last, "%"))
    ends_in_comma = _among(last, _COMMAS)

    # A cut: prose that stops short, then prose.
    last_comma = np.concatenate(([-1], comma_at))[np.searchsorted(comma_at, lines.end)]
    dangling = (commas > 0) & ((lines.end - last_comma <= 3) | _among(last, _LOOSE_ENDS)) & (length >= 8)
    long_enough = (width > _LONG_LINE) & (commas > 0) | (width > 60) & (commas > 1) & ~heading_like
    running = full_stops > 0
    goes_on = (
        (full_stops > 0) | final & ~_among(last, ":") | (commas > 0) & (width > _LONG_LINE) | ends_in_comma
    )
    cut = open_end[:-1] & (running | dangling | long_enough)[:-1] & goes_on[1:]
    cut |= open_end[:-1] & (depth[:-1] > 0) & (depth[1:] < 0)

    # A wrap: a line that reaches the margin of its neighbours.
    indented = lines.indent >= lines.indent.min() + 2
    prosy = (commas > 0) | (full_stops > 0) | final
    may_wrap = (width >= _WRAP_AT_LEAST) & (width <= 1.5 * _LONG_LINE)
    reaches = may_wrap & (_like_neighbours(width, 4, prosy) | _like_neighbours(length, 1, prosy))
    fits = (width[1:] <= width[:-1] + 6) | (length[1:] <= length[:-1] + 1)
    wrap = reaches[:-1] & fits & (open_end[:-1] | (final[:-1] & indented.any() & ~indented[1:]))

    # Numbers and their units, genitives: no line begins so.
    unit_first = _is_digit(last[:-1]) & _among(first[1:], "万亿元%")
    unit_first |= _among(last[:-1], "万亿") & _among(first[1:], "元亿")
    unit_first |= open_end[:-1] & _among(first[1:], "的")

    joined = (cut | wrap | unit_first) & ~indented[1:]
    joined |= ends_in_comma[:-1] | _among(last[:-1], _OPENING)
    joined &= ~tabular[:-1] & ~tabular[1:]
    for gap in np.flatnonzero(joined):
        joined[gap] = not _NEW_LINE.match(_head(lines, int(gap) + 1))
    joined |= _among(first[1:], _NEVER_FIRST) & (~final[:-1] | _among(first[1:], _CLOSING))
    return joined


def _head(lines: Lines, line: int) -> str:
    start = int(lines.start[line])
    head = lines.codes[start : min(start + 6, int(lines.end[line]))]
    return "".join(map(chr, head.tolist()))


def between_words(lines: Lines) -> Bools:
    """For each gap, whether it parts two Latin words, so that a blank stands for it when it is mended."""
    return _is_letter(lines.codes[lines.end[:-1] - 1]) & _is_letter(lines.codes[lines.start[1:]])
