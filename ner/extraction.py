"""An extraction: one report with what was found in it, as every writer takes it and every table shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ner.mentions import Mention


@dataclass(frozen=True, slots=True)
class Extraction:
    """The mentions of one report.

    ``text`` is the text as given, never changed. ``mentions`` are half-open code-point offsets into it;
    they are kept in text order and must be flat. ``source`` names where the text came from (a file name,
    ``-`` for standard input). ``fields`` are the input's other fields (``id`` …), passed through unchanged;
    ``meta`` is what reading and extracting have to say (encoding, model …).

    Raises ``ValueError`` for a mention that is empty, lies outside the text or overlaps another.
    """

    text: str
    mentions: Sequence[Mention]
    source: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.mentions, key=lambda mention: mention.key))
        reached = 0
        for mention in ordered:
            start, end, label = mention.key
            if not 0 <= start < end <= len(self.text):
                raise ValueError(f"{self.source}: no {label} [{start}, {end}) in {len(self.text)} characters")
            if start < reached:
                raise ValueError(f"{self.source}: {label} [{start}, {end}) overlaps the mention before it")
            reached = end
        object.__setattr__(self, "mentions", ordered)
