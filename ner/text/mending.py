"""Mending: which line breaks cut through a sentence and so are no part of the text.

Newspapers and PDF files break lines where the column ends, in mid-sentence and mid-word
(``支持耐⏎⏎材产业``). Two kinds of break are told from the ends of paragraphs, headings, captions,
by-lines and table rows:

* a *cut*: running prose that stops without a final mark, before a line that goes on as prose,
  whatever the lengths (mostly the last line of a column);
* a *wrap*: a line as long as its neighbours, in a text that is broken at a fixed width.

What stays open is settled for keeping the break, since a heading glued to the sentence after it
misleads more than a missed join. Where a line ends in a comma, or the next begins with a mark that
cannot begin one, the break is mended whatever else holds.
"""

from __future__ import annotations

import re

import numpy as np

from ner.text.lines import Ints, Lines
from ner.text.marks import Bools, Mark, has, is_digit, is_letter, is_wordlike, marks_of

_LONG = 80
"""Width (a Chinese character is 2) beyond which a line is no heading."""

_NARROWEST, _WIDEST = 20, 120
"""Widths of a column that texts are wrapped at."""

_NEIGHBOURS = 4
"""Lines on each side that a line is measured against."""

# What begins a line of its own: list marks, numbers of items, by-lines, captions, sources.
_NEW_LINE = re.compile(
    r"[#*•■●◆▲★☆※□◎○→>|\u2460-\u24ff\u2776-\u2793-]"
    r"|第?[一二三四五六七八九十]{1,3}[、.章节条]"
    r"|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)"
    r"|\d{1,2}(?:[、)]|\.(?!\d))"
    r"|(?:本报|特约)?(?:记者|通讯员)[ :]"
    r"|图为|图片|图/|文/|摄影|供图|来源|编辑|责任编辑|责编|作者|核心提示|原标题"
)
_NEW_LINE_REACH = 6


def mended(lines: Lines) -> Bools:
    """For each gap between two lines, whether it cuts through a sentence; one gap fewer than lines.

    Takes time linear in the length of the text.
    """
    if len(lines.start) < 2:
        return np.zeros(0, dtype=bool)
    prose = _Prose(lines)
    indented = lines.indent >= lines.indent.min() + 2
    joined = _cut(prose) | _wrapped(prose, indented) | _split_number(prose)
    joined &= ~indented[1:]
    joined |= has(prose.last[:-1], Mark.COMMA | Mark.OPENING)
    joined &= ~prose.tabular[:-1] & ~prose.tabular[1:]
    for gap in np.flatnonzero(joined):
        joined[gap] = not _NEW_LINE.match(_head(lines, int(gap) + 1))
    no_start = has(prose.first, Mark.NEVER_FIRST)[1:]
    return joined | no_start & (~prose.final[:-1] | has(prose.first, Mark.CLOSING)[1:])


def between_words(lines: Lines) -> Bools:
    """For each gap, whether it parts two Latin words, so that a blank stands for it when it is mended."""
    return is_letter(lines.codes[lines.end[:-1] - 1]) & is_letter(lines.codes[lines.start[1:]])


class _Prose:
    """What mending asks of each line: how it begins and ends, how long it is, what marks it holds."""

    def __init__(self, lines: Lines) -> None:
        codes, start, end = lines.codes, lines.start, lines.end
        marks = marks_of(codes)
        self.first_code, self.last_code, self.before_last_code = (
            codes[start],
            codes[end - 1],
            codes[np.maximum(end - 2, start)],
        )
        self.first, self.last = marks[start], marks[end - 1]
        before_last = marks[np.maximum(end - 2, start)]
        self.length = end - start
        wide = np.concatenate(([0], np.cumsum(has(marks, Mark.WIDE), dtype=np.int32)))
        self.width = self.length + wide[end] - wide[start]
        self.indent = lines.indent

        comma_at = np.flatnonzero(has(marks, Mark.COMMA))
        self.commas = lines.count(comma_at)
        self.since_comma = end - np.concatenate(([-1], comma_at))[np.searchsorted(comma_at, end)] - 1
        self.full_stops = lines.count(np.flatnonzero(has(marks, Mark.FULL_STOP)))
        self.depth = lines.count(np.flatnonzero(has(marks, Mark.OPENING)))
        self.depth -= lines.count(np.flatnonzero(has(marks, Mark.CLOSING)))
        self.tabular = lines.count(lines.wide_spaces) > 0
        self.heading_like = (lines.count(lines.spaces) > 0) & (self.full_stops == 0)

        closes = has(self.last, Mark.CLOSING)
        self.final = has(self.last, Mark.FINAL) | closes & has(before_last, Mark.FINAL)
        self.sentence_final = has(self.last, Mark.SENTENCE_FINAL) | closes & has(
            before_last, Mark.SENTENCE_FINAL
        )
        self.open = ~self.final & (is_wordlike(self.last_code) | closes | (self.last_code == ord("%")))
        self.prosy = (self.commas > 0) | (self.full_stops > 0)


def _cut(prose: _Prose) -> Bools:
    """A sentence stops short in a line of running prose, and the next line is prose too."""
    # A clause of one or two characters is not what a heading ends in: 结合全镇规模较大特点,设置⏎“6办+6中心”
    dangling = (prose.since_comma <= 2) | has(prose.last, Mark.LOOSE_END)
    long = (prose.width > _LONG) & (prose.commas > 0)
    long |= (prose.width > 60) & (prose.commas > 1) & ~prose.heading_like
    running = (prose.full_stops > 0) | long | dangling & (prose.commas > 0) & (prose.length >= 8)
    goes_on = (prose.full_stops > 0) | prose.sentence_final | (prose.commas > 0) & (prose.width > _LONG)
    goes_on |= has(prose.last, Mark.COMMA)
    bracketed = (prose.depth[:-1] > 0) & (prose.depth[1:] < 0)
    return prose.open[:-1] & (running[:-1] & goes_on[1:] | bracketed)


def _wrapped(prose: _Prose, indented: Bools) -> Bools:
    """A line that reaches the margin, and a next one that stays within it."""
    evident = prose.prosy | prose.final
    # Texts are wrapped by width or by count of characters; digits and Latin letters make these differ.
    width, length = prose.width + prose.indent, prose.length + prose.indent
    measured = (width >= _NARROWEST) & (width <= _WIDEST)
    reaches = measured & (_at_margin(width, 4, evident) | _at_margin(length, 1, evident))
    fits = (width[1:] <= width[:-1] + 6) | (length[1:] <= length[:-1] + 1)
    heading = prose.heading_like & (prose.commas == 0)
    # Where paragraphs are indented, a sentence may well end at the margin in mid-paragraph.
    in_paragraph = prose.sentence_final[:-1] & indented.any() & ~indented[1:] & prose.prosy[1:]
    return reaches[:-1] & fits & ~heading[:-1] & (~prose.sentence_final[:-1] | in_paragraph)


def _at_margin(sizes: Ints, slack: int, evident: Bools) -> Bools:
    """Lines with two or more neighbours as long, fewer longer ones, half of those alike evidently prose."""
    alike, longer, prose = (np.zeros(len(sizes), dtype=np.int32) for _ in range(3))
    for distance in range(1, min(_NEIGHBOURS, len(sizes) - 1) + 1):
        above, below = sizes[:-distance], sizes[distance:]
        same = np.abs(above - below) <= slack
        alike[:-distance] += same
        alike[distance:] += same
        longer[:-distance] += below > above + slack
        longer[distance:] += above > below + slack
        prose[:-distance] += same & evident[distance:]
        prose[distance:] += same & evident[:-distance]
    return (alike >= 2) & (2 * longer <= alike) & (2 * (prose + evident) >= alike + 1)


def _split_number(prose: _Prose) -> Bools:
    """A number parted from its unit or its decimals (``12.5⏎亿元``), or a line that begins with 的."""
    digit_last, digit_first = is_digit(prose.last_code[:-1]), is_digit(prose.first_code[1:])
    unit_first, yuan_first = has(prose.first, Mark.UNIT)[1:], prose.first_code[1:] == ord("元")
    decimals = (prose.last_code[:-1] == ord(".")) & is_digit(prose.before_last_code[:-1]) & digit_first
    genitive = prose.open[:-1] & (prose.first_code[1:] == ord("的"))
    return (
        digit_last & (unit_first | yuan_first)
        | has(prose.last, Mark.UNIT)[:-1] & yuan_first
        | decimals
        | genitive
    )


def _head(lines: Lines, line: int) -> str:
    start = int(lines.start[line])
    head = lines.codes[start : min(start + _NEW_LINE_REACH, int(lines.end[line]))]
    return "".join(map(chr, head.tolist()))
