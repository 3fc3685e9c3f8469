"""Lines: the stretches between line breaks, measured on whole arrays.

A *gap* is a run of blanks with at least one line break in it; the lines are what lies between gaps. So a line
neither begins nor ends with a blank, none is empty, and there are always one fewer gaps than lines.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ner.text.folding import Codes

Ints = NDArray[np.int64]

SPACE, BREAK = ord(" "), ord("\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of an array of folded code points, none of them ``LEFT_OUT``; offsets are into that array.

    ``start``, ``end``  of each line, half-open
    ``indent``          blanks between the last line break and the line
    ``breaks``          offsets of all line breaks
    ``spaces``          offsets of the first blank of each run inside a line
    ``wide_spaces``     those of them that are more than one blank
    """

    codes: Codes
    start: Ints
    end: Ints
    indent: Ints
    breaks: Ints
    spaces: Ints
    wide_spaces: Ints

    def count(self, places: Ints) -> Ints:
        """How many of ``places`` (ascending offsets) lie in each line."""
        return np.searchsorted(places, self.end) - np.searchsorted(places, self.start)


def lines_of(codes: Codes) -> Lines:
    """Cut ``codes`` (folded, nothing left out) into lines."""
    blank = codes == SPACE
    broken = codes == BREAK
    breaks = np.flatnonzero(broken)
    blank |= broken
    edges = np.flatnonzero(np.diff(blank.view(np.int8), prepend=0, append=0))
    run_start, run_end = edges[::2], edges[1::2]
    is_gap = np.searchsorted(breaks, run_end) > np.searchsorted(breaks, run_start)
    # The edges of the text are edges of lines, blanks there or not.
    is_gap |= (run_start == 0) | (run_end == len(codes))
    start = np.concatenate(([0], run_end[is_gap]))
    end = np.concatenate((run_start[is_gap], [len(codes)]))
    start, end = start[start < end], end[start < end]
    spaces, space_end = run_start[~is_gap], run_end[~is_gap]
    lines_before = np.searchsorted(breaks, start)
    last_break = np.concatenate(([-1], breaks))[lines_before]
    return Lines(codes, start, end, start - last_break - 1, breaks, spaces, spaces[space_end - spaces > 1])
