"""From a text as given to the text as read: the one function that makes a :class:`View`."""

from __future__ import annotations

import numpy as np

from ner.text.characters import code_points
from ner.text.folding import LEFT_OUT, fold
from ner.text.lines import BREAK, SPACE, lines_of
from ner.text.mending import between_words, mended
from ner.text.view import View


def view(source: str) -> View:
    """Fold and mend ``source``.

    The view has no blanks at its edges or beside a line break, one blank where the text had a run of
    them, one ``\\n`` where it had line breaks, however many, and nothing where a break was mended (one
    blank between two Latin words). Whole arrays throughout: millions of characters a second, however
    the text is cut into lines.
    """
    if not source:
        return View(source, "", np.zeros(0, dtype=np.int32))
    folded = fold(code_points(source))
    index = np.flatnonzero(folded != LEFT_OUT).astype(np.int32)
    kept = folded[index]
    lines = lines_of(kept)

    shown = (kept != SPACE) & (kept != BREAK)
    shown[lines.spaces] = True
    if len(lines.start) > 1:
        is_mended = mended(lines)
        spaced = is_mended & between_words(lines)
        # The first break of a gap stands for the whole gap.
        place = lines.breaks[np.searchsorted(lines.breaks, lines.end[:-1])]
        kept[place[spaced]] = SPACE
        shown[place[spaced | ~is_mended]] = True
    return View(source, kept[shown].astype("<u4").tobytes().decode("utf-32-le"), index[shown])
