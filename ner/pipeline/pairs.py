"""Marks that come in pairs, and entities that hold one of a pair without the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def partners(pairs: str) -> dict[str, str]:
    """Closing marks by their opening ones, from ``“”《》()``; raises ``ValueError`` for an odd number of marks."""
    if len(pairs) % 2 or len(set(pairs)) != len(pairs):
        raise ValueError(f"pairs are opening and closing marks in turn, each once, not {pairs!r}")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def misplaced(text: str, closing: Mapping[str, str]) -> Iterator[int]:
    """Offsets of marks that the entity ``text`` should not hold, by rule 4 of the annotation scheme.

    Those without their partner: ``万人助万企”和“三个一批`` holds two. And the two that stand around all of it: where
    nothing follows the closing mark, the span is what they enclose.
    """
    openings: list[int] = []
    partner: dict[int, int] = {}
    opening = {close: open_ for open_, close in closing.items()}
    for at, mark in enumerate(text):
        if mark in closing:
            openings.append(at)
        elif mark in opening:
            if openings and text[openings[-1]] == opening[mark]:
                partner[openings.pop()] = at
            else:
                yield at
    yield from openings
    if partner.get(0) == len(text) - 1:
        yield from (0, len(text) - 1)
