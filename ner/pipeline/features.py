"""Feature templates: which columns, at which distances, a learner sees together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ner.pipeline.columns import GROUPS, Codes, Group, at, code_of, mix

TEMPLATES: Mapping[Group, tuple[str, ...]] = {
    "characters": (
        "char-3", "char-2", "char-1", "char", "char+1", "char+2", "char+3",
        "char-2 char-1", "char-1 char", "char char+1", "char+1 char+2", "char-1 char+1", "char-3 char-2",
        "char-2 char-1 char", "char-1 char char+1", "char char+1 char+2", "char+1 char+2 char+3",
        "kind-1 kind kind+1", "kind-2 kind-1 kind kind+1 kind+2", "quote", "quote char", "quote-1 quote quote+1 kind",
    ),
    "words": (
        "seg", "seg-1 seg seg+1", "seg char", "seg-1", "seg+1",
        "word seg", "before seg", "after seg", "before word seg", "word after seg", "before after seg",
        "tail seg", "tail+1 seg", "ahead seg", "ahead word", "ahead char",
    ),
    "names": (
        "town", "town-bare", "village", "village-bare", "area", "area-bare",
        "town-1 town+1", "village-1 village+1", "area-1 area+1", "area-1 area-bare-1",
        "town village area seg", "town-bare village-bare area-bare seg", "village-bare seg char+1", "town-bare char+1",
        "village-bare-1 village-bare village-bare+1", "area-1 seg", "village-bare after", "village-bare before",
    ),
    "rules": ("vote", "vote-1 vote", "vote vote+1", "vote-1 vote vote+1", "rule vote", "vote seg", "vote char", "vote word"),
}  # fmt: skip
"""Each template names columns of ``ner.pipeline.columns`` with the distance at which they are read."""


def _parts() -> dict[str, tuple[str, int]]:
    """Each part of a template as its column and distance: ``char-2`` is (char, -2)."""
    written = {part for group in TEMPLATES.values() for template in group for part in template.split()}
    split = {part: re.fullmatch(r"(.+?)([+-]\d+)?", part) for part in written}
    return {part: (match[1], int(match[2] or 0)) for part, match in split.items() if match}


_PARTS = _parts()

REACH = max(abs(distance) for _, distance in _PARTS.values())
"""How many characters away a template looks at most."""


def features(known: Mapping[str, Codes], groups: Sequence[Group], bits: int) -> NDArray[np.uint32]:
    """A characters × templates array of feature numbers below ``2 ** bits``."""
    size = len(known["char"])
    chosen = [template for group in GROUPS if group in groups for template in TEMPLATES[group]]
    numbers = np.empty((size, len(chosen) + 1), dtype=np.uint32)
    ready: dict[str, Codes] = {}
    for place, template in enumerate(chosen):
        code: Codes = np.full(size, code_of(template), dtype=np.uint64)
        for part in template.split():
            if part not in ready:
                column, distance = _PARTS[part]
                ready[part] = mix(at(known[column], distance) + np.uint64(1))
            code = mix(code + ready[part])
        numbers[:, place] = code >> np.uint64(64 - bits)
    # One feature that always fires: the learner's bias.
    numbers[:, -1] = 0
    return numbers
