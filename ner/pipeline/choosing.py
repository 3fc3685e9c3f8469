"""Which mentions stand: what the best tags say and what the rules say, each by how probable the model holds it.

The best sequence of tags is the likeliest as a whole; single mentions in it may still be less likely than not
(Goodman 1996 on decoding for what is scored). So a mention must be probable by itself, and one that a rule proposes
too may be less so, for the model has only seen how rules do on other texts. The two bounds are measured in
``docs/training.md``.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple


class Scored(NamedTuple):
    """``[start, end)`` is a ``label`` with the probability ``score``."""

    start: int
    end: int
    label: str
    score: float


def chosen(
    tagged: Iterable[Scored],
    voted: Iterable[Scored],
    *,
    certain: Container[str],
    agreed: float,
    alone: Mapping[str, float],
) -> list[Scored]:
    """A flat choice in text order.

    ``tagged`` are the mentions of the best tags, ``voted`` those of the rules (each flat by itself). A voted one of a
    ``certain`` label stands; another voted one needs the score ``agreed``, one that is only tagged what ``alone`` says for
    its label. Of two that overlap the voted stands before the tagged one, then the more probable.
    """
    said = list(voted)
    places = {mention[:3] for mention in said}
    ranked = sorted(
        [m for m in said if m.label in certain or m.score >= agreed],
        key=lambda m: (m.label not in certain, -m.score),
    )
    ranked += sorted(
        (m for m in tagged if m[:3] not in places and m.score >= alone[m.label]), key=lambda m: -m.score
    )
    taken: set[int] = set()
    kept = []
    for mention in ranked:
        span = range(mention.start, mention.end)
        if taken.isdisjoint(span):
            kept.append(mention)
            taken.update(span)
    return sorted(kept)
