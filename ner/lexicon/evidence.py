"""Evidence: what the lexicon knows about one text, gathered once, read by rules, features and facts alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ner.lexicon.gazetteer import Gazetteer
from ner.lexicon.home import Home
from ner.lexicon.places import NameMatches
from ner.lexicon.words import Segmenter
from ner.text.view import View


@dataclass(slots=True)
class Evidence:
    """What is known of one text before any rule or model speaks.

    ``view``   the text as read; every offset below counts characters of ``view.text``
    ``words``  int32 array: where each word of the segmentation begins, ascending (none for no text)
    ``names``  every gazetteer name that occurs in the text, overlapping ones too
    ``local_levels``  uint16 array, one a name of ``names``: of which levels a place of that name lies in ``home``
    ``home``   the county (or city, province) that the report is from, as far as the text tells
    ``memo``   what readers computed from this evidence, so that nothing is computed twice for a text
    """

    view: View
    words: NDArray[np.int32]
    names: NameMatches
    local_levels: NDArray[np.uint16]
    home: Home
    memo: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text as read (``view.text``)."""
        return self.view.text

    @property
    def local(self) -> NDArray[np.bool_]:
        """One a name of ``names``: a place of that name lies in ``home``."""
        return self.local_levels != 0


def gather(view: View, segment: Segmenter, gazetteer: Gazetteer) -> Evidence:
    """Segment ``view.text`` and look up its names of places: once a text, for every reader."""
    names = gazetteer.matches(view.text)
    home = gazetteer.home(view.text, names)
    return Evidence(view, segment(view.text), names, gazetteer.levels_within(names.key, home), home)
