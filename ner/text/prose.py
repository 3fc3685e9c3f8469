"""Prose: what mending asks of each line, how it begins and ends, how long it is, what marks it holds."""

from __future__ import annotations

import numpy as np

from ner.text.lines import Lines
from ner.text.marks import Mark, has, is_digit, is_wordlike, marks_of


class Prose:
    """Arrays with an entry a line.

    ``width``     a Chinese character is 2; ``length`` in characters; ``indent`` and ``gap`` before the line
    ``final``     it ends as a sentence or a list item does; ``sentence_final`` as a sentence does
    ``open``      it ends in mid-sentence, as far as its last character tells
    ``prosy``     it has commas or full stops; ``heading_like`` blanks and no full stop
    ``depth``     brackets and quotation marks opened in it less those closed
    ``tabular``   it has cells
    """

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
        first_break = np.concatenate(([0], np.searchsorted(lines.breaks, end[:-1])))
        self.gap = np.searchsorted(lines.breaks, start) - first_break

        comma_at = np.flatnonzero(has(marks, Mark.COMMA))
        self.commas = lines.count(comma_at)
        self.since_comma = end - np.concatenate(([-1], comma_at))[np.searchsorted(comma_at, end)] - 1
        self.full_stops = lines.count(np.flatnonzero(has(marks, Mark.FULL_STOP)))
        self.depth = lines.count(np.flatnonzero(has(marks, Mark.OPENING)))
        self.depth -= lines.count(np.flatnonzero(has(marks, Mark.CLOSING)))
        self.tabular = lines.count(lines.wide_spaces) > 0
        self.heading_like = (lines.count(lines.spaces) > 0) & (self.full_stops == 0)

        closes = has(self.last, Mark.CLOSING) | (self.last_code == ord('"'))
        # A dot closes a sentence where typists have no 。, though not a number.
        dot = (self.last_code == ord(".")) & ~is_digit(self.before_last_code)
        self.final = dot | has(self.last, Mark.FINAL) | closes & has(before_last, Mark.FINAL)
        self.sentence_final = (
            dot | has(self.last, Mark.SENTENCE_FINAL) | closes & has(before_last, Mark.SENTENCE_FINAL)
        )
        self.open = ~self.final & (is_wordlike(self.last_code) | closes | (self.last_code == ord("%")))
        self.prosy = (self.commas > 0) | (self.full_stops > 0)
