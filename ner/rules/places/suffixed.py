"""Names of towns and villages with their suffix: where does the name begin?

The suffix shows where a name ends; its beginning is nowhere marked (``走进来集镇``, ``建立村级``,
``示范村黄湾寨村``). Every place to the left of the suffix where the name could begin is weighed
(:mod:`ner.rules.places.weighing`), and the best is taken if it weighs enough. A text is read twice: what stands
with clear edges in one place confirms the same name in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.places.beginning import Beginnings
from ner.rules.places.numbered import numbered_communities, offices, run_on, street_offices
from ner.rules.places.people import people_ends
from ner.rules.places.suffixes import Suffix, suffixes
from ner.rules.places.weighing import Suffixed, Weigher
from ner.rules.places.weights import CLEAR, LONGEST
from ner.rules.support import remembered

__all__ = ["Suffixed", "suffixed"]


@remembered
def suffixed(evidence: Evidence) -> list[Suffixed]:
    """Every suffixed town and village of the text, in order, none overlapping another; made once a text."""
    text = evidence.text
    first = _Reading(evidence)
    clear: dict[str, int] = {}
    people = people_ends(evidence)
    found = [suffix for suffix in suffixes(text) if suffix.end not in people]
    for place in first.places(found):
        if place.clear:
            clear.setdefault(text[place.start : place.end], place.start)
            if run_on(text, place.stem_end + 1) == place.end > place.stem_end + 1:
                clear.setdefault(text[place.start : place.stem_end + 1], place.start)
    return list(_Reading(evidence, clear, first).places(found))


class _Reading:
    """One reading of a text, from left to right: a name found ends where the next may begin.

    ``weighed`` keeps for each suffix where a name could begin and what was found, so that the second reading
    weighs only what the first one's names confirm or move.
    """

    def __init__(
        self, evidence: Evidence, confirmed: dict[str, int] | None = None, first: _Reading | None = None
    ) -> None:
        self.beginnings = Beginnings(evidence)
        self.ready = sorted(
            [Suffixed(start, end - 1, end, "TOWN", CLEAR, True) for start, end in street_offices(evidence)]
            + [Suffixed(start, end - 3, end, "TOWN", CLEAR, True) for start, end in offices(evidence)]
            + [
                Suffixed(start, end, end, "VILLAGE", CLEAR, True)
                for start, end in numbered_communities(evidence)
            ]
        )
        self.weigher = Weigher(self.beginnings, confirmed or {})
        self.weighed: dict[int, tuple[int, int, Suffixed | None]] = {}
        self._first = first.weighed if first else {}
        self._endings = {name[-2:] for name in confirmed or ()}

    def places(self, found: list[Suffix]) -> Iterator[Suffixed]:
        """The best beginning for each suffix that has one."""
        beginnings = self.beginnings
        ready, at = self.ready, 0
        for suffix in found:
            while at < len(ready) and ready[at].end <= suffix.end:
                if ready[at].start >= beginnings.floor:
                    yield ready[at]
                    beginnings.found(ready[at].end)
                at += 1
            before = self._first.get(suffix.start)
            if before and before[:2] == (beginnings.floor, beginnings.chain) and not self._touches(suffix):
                best = before[2]
            else:
                best = self.weigher.best(suffix)
            self.weighed[suffix.start] = beginnings.floor, beginnings.chain, best
            if best is not None:
                end = run_on(self.weigher.text, best.end) if suffix.unit == "村" else best.end
                yield best._replace(end=end)
                beginnings.found(end)
        yield from (place for place in ready[at:] if place.start >= beginnings.floor)

    def _touches(self, suffix: Suffix) -> bool:
        """Whether a name that is confirmed elsewhere ends at ``suffix``."""
        return self.weigher.text[suffix.end - 2 : suffix.end] in self._endings and any(
            self.weigher.is_confirmed(start, suffix.end)
            for start in range(max(0, suffix.start - LONGEST), suffix.start)
        )
