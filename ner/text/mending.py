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

from ner.text.lines import Lines
from ner.text.marks import Bools, Mark, has, is_digit, is_letter
from ner.text.prose import Prose
from ner.text.wrapping import wrapped

_LONG = 80
"""Width (a Chinese character is 2) beyond which a line is no heading."""

# What begins a line of its own: list marks, numbers of items, by-lines, captions, sources.
_NEW_LINE = re.compile(
    r"[#*•■●◆▲★☆※□◎○→>|\u2460-\u24ff\u2776-\u2793-]"
    r"|第?[一二三四五六七八九十]{1,3}[、.,章节条]"
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
    prose = Prose(lines)
    indented = lines.indent >= lines.indent.min() + 2
    joined = _cut(prose) | wrapped(prose, indented) | _split_number(prose)
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


def _cut(prose: Prose) -> Bools:
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


def _split_number(prose: Prose) -> Bools:
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
