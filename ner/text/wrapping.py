"""Wraps: breaks of a text that is broken at a fixed width throughout, as PDF files and mail are."""

from __future__ import annotations

import numpy as np

from ner.text.lines import Ints
from ner.text.marks import Bools
from ner.text.prose import Prose

_NARROWEST, _WIDEST = 20, 120
"""Widths of a column that texts are wrapped at; a Chinese character is 2."""

_NEIGHBOURS = 4
"""Lines on each side that a line is measured against."""

_EVEN, _RAGGED = 4, 8
"""How much the lines of one column differ: a mark may not begin a line; people wrap by eye."""


def wrapped(prose: Prose, indented: Bools) -> Bools:
    """For each gap, whether the line before it reaches the margin and the one after stays within it."""
    # Texts are wrapped by width or by count of characters; digits and Latin letters make these differ.
    width, length = prose.width + prose.indent, prose.length + prose.indent
    reaches = _at_margin(width, _EVEN, prose) | _at_margin(length, 1, prose)
    fits = (width[1:] <= width[:-1] + 6) | (length[1:] <= length[:-1] + 1)
    wraps = reaches[:-1] & fits
    tight = prose.gap[1:] == 1
    if tight.any() and not tight.all():  # blank lines part the paragraphs, so single breaks are in them
        fits = width[1:] <= width[:-1] + _RAGGED + 2
        wraps |= tight & _at_margin(width, _RAGGED, prose)[:-1] & fits & prose.open[:-1]

    heading = prose.heading_like & (prose.commas == 0)
    # Where paragraphs are indented, a sentence may well end at the margin in mid-paragraph.
    in_paragraph = prose.sentence_final[:-1] & indented.any() & ~indented[1:] & prose.prosy[1:]
    return wraps & ~heading[:-1] & (~prose.sentence_final[:-1] | in_paragraph)


def _at_margin(sizes: Ints, slack: int, prose: Prose) -> Bools:
    """Lines with two neighbours as long, fewer longer ones, mostly prose, and with sentences about them."""
    evident, stops = prose.prosy | prose.final, (prose.full_stops > 0) | prose.sentence_final
    alike, longer, prosy = (np.zeros(len(sizes), dtype=np.int32) for _ in range(3))
    for distance in range(1, min(_NEIGHBOURS, len(sizes) - 1) + 1):
        above, below = sizes[:-distance], sizes[distance:]
        same = np.abs(above - below) <= slack
        alike[:-distance] += same
        alike[distance:] += same
        longer[:-distance] += below > above + slack
        longer[distance:] += above > below + slack
        prosy[:-distance] += same & evident[distance:]
        prosy[distance:] += same & evident[:-distance]
    measured = (prose.width + prose.indent >= _NARROWEST) & (prose.width + prose.indent <= _WIDEST)
    return (
        measured
        & _near(stops, 2 * _NEIGHBOURS)
        & (alike >= 2)
        & (2 * longer <= alike)
        & (2 * (prosy + evident) >= alike + 1)
    )


def _near(places: Bools, reach: int) -> Bools:
    """Entries with a true one at most ``reach`` away."""
    so_far = np.concatenate(([0], np.cumsum(places)))
    entry = np.arange(len(places))
    return so_far[np.minimum(entry + reach + 1, len(places))] > so_far[np.maximum(entry - reach, 0)]
