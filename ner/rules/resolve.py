"""From what all rules say to a flat annotation.

Where candidates overlap, the one of higher precedence wins (:mod:`ner.rules.precedence`); among equals the
longer; among equally long ones the one further left; of the same stretch twice the rule whose name sorts
first. The order in which rules stand or run has no say.

One thing precedence alone cannot settle. A town or village with its suffix is its own span at the *left
edge* of a longer name, and part of the name in its *middle*. So before the contest a longer candidate
loses the suffixed places it begins with, together with the province, city or county before them and a 和,
至 or 、 behind them:

    来集镇马沟村污水管网工程   →  来集镇 | 马沟村 | 污水管网工程
    贵南县过马营镇藏羊之府合作社 →  过马营镇 | 藏羊之府合作社
    马沟村股份经济合作社       →  马沟村            (what is left is no name)

and a longer candidate that still holds a suffixed place after this swallows it, if it wins its own contest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ner.lexicon.evidence import Evidence
from ner.mentions import Mention
from ner.rules.base import Rule
from ner.rules.precedence import PLACE_SUFFIXED
from ner.rules.support import Spans, support

_CONNECTOR = re.compile("以及|[和与及至到、]")
_NO_NAME = re.compile(
    "(?:股份|集体|经济|联合|农村|农民|专业|合作|村级|建设|重点|产业|新建|扩建|改造|配套|[一二三四五六七八九十]期)*"
    "(?:合作社|合作联社|联合社|经联社|总公司|公司|企业|工厂|厂|项目|工程|活动|行动|计划|规划|试点|创建)?"
)
"""What is no name by itself once the place before it is taken away."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one rule proposes: ``text[start:end]``."""

    start: int
    end: int
    rule: Rule

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """Sorts the stronger candidate first."""
        return -self.rule.precedence, self.start - self.end, self.start, self.rule.name


def candidates(rules: Iterable[Rule], evidence: Evidence) -> Iterator[Candidate]:
    """What ``rules`` propose, in no special order. Raises ``ValueError`` for a span outside the text."""
    for rule in rules:
        for start, end in rule.find(evidence):
            if not 0 <= start < end <= len(evidence.text):
                raise ValueError(
                    f"rule {rule.name!r} yields [{start}, {end}) in a text of {len(evidence.text)} characters"
                )
            yield Candidate(start, end, rule)


def resolve(proposed: Iterable[Candidate], evidence: Evidence) -> list[Mention]:
    """A flat annotation of ``evidence.text``, in text order."""
    _, places, contest = _entered(proposed, evidence)
    kept = _contest(contest)
    # Places come last: those that a kept candidate covers are swallowed, whatever their precedence.
    free = _Taken(kept)
    kept += [place for place in places.ordered if not free.overlaps(place)]
    return _mentions(kept)


def contestants(proposed: Iterable[Candidate], evidence: Evidence) -> list[Mention]:
    """What enters the contests of :func:`resolve`, overlaps and all, in text order.

    Suffixed places come as proposed, other candidates without the places they begin with; those of which no
    name is left are not among them.
    """
    suffixed, _, contest = _entered(proposed, evidence)
    return _mentions([*suffixed, *contest])


def _entered(
    proposed: Iterable[Candidate], evidence: Evidence
) -> tuple[list[Candidate], _Places, list[Candidate]]:
    """The suffixed places, those of them that win their contest, and the other candidates, trimmed by them."""
    suffixed: list[Candidate] = []
    others: list[Candidate] = []
    for candidate in proposed:
        (suffixed if candidate.rule.precedence == PLACE_SUFFIXED else others).append(candidate)
    places = _Places(_contest(suffixed), support(evidence).upper)
    contest = [
        trimmed for candidate in others if (trimmed := places.trim(candidate, evidence.text)) is not None
    ]
    return suffixed, places, contest


def _mentions(chosen: list[Candidate]) -> list[Mention]:
    return [Mention(c.start, c.end, c.rule.label, c.rule.name) for c in sorted(chosen, key=lambda c: c.start)]


class _Places:
    """The suffixed places of a text, by where they begin."""

    def __init__(self, ordered: list[Candidate], upper: Spans) -> None:
        self.ordered = sorted(ordered, key=lambda place: place.start)
        self.starts = [place.start for place in self.ordered]
        self.ends = {place.start: place.end for place in self.ordered}
        self.upper_ends: dict[int, int] = {}
        for start, end in upper:
            self.upper_ends[start] = max(end, self.upper_ends.get(start, 0))

    def trim(self, candidate: Candidate, text: str) -> Candidate | None:
        """``candidate`` without the places it begins with or inside of; ``None`` if no name is left or a place cuts its end."""
        if candidate.rule.precedence > PLACE_SUFFIXED:
            return candidate
        start = self._after_places(self._uncut(candidate.start), candidate.end, text)
        if start >= candidate.end or self._is_cut(candidate.end):
            return None
        if start == candidate.start:
            return candidate
        if _NO_NAME.fullmatch(text, start, candidate.end):
            return None
        return replace(candidate, start=start)

    def _uncut(self, start: int) -> int:
        """The end of the place that ``start`` lies inside of, else ``start``."""
        at = bisect_left(self.starts, start)
        return max(start, self.ordered[at - 1].end) if at else start

    def _after_places(self, start: int, end: int, text: str) -> int:
        """Where the name behind the places at the edge begins; ``start`` if there are none."""
        here = start
        while here < end:
            place_end = self.ends.get(self._after_upper(here, end))
            if place_end is None:
                return here
            connector = _CONNECTOR.match(text, place_end)
            goes_on = connector and self._after_upper(connector.end(), end) in self.ends
            here = connector.end() if connector and goes_on else place_end
        return here

    def _after_upper(self, start: int, end: int) -> int:
        """The end of the provinces, cities and counties in a row from ``start``."""
        while (stop := self.upper_ends.get(start, end)) < end:
            start = stop
        return start

    def _is_cut(self, end: int) -> bool:
        """Whether a place reaches over ``end``."""
        last = bisect_left(self.starts, end) - 1
        return last >= 0 and self.ordered[last].end > end


class _Taken:
    """Non-overlapping stretches of a text."""

    def __init__(self, spans: Iterable[Candidate] = ()) -> None:
        self._ends: dict[int, int] = {span.start: span.end for span in spans}
        self._starts = sorted(self._ends)

    def overlaps(self, span: Candidate) -> bool:
        """Whether ``span`` shares a character with one of them."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._ends[self._starts[at]] > span.start


def _contest(proposed: list[Candidate]) -> list[Candidate]:
    """The strongest candidates none of which overlap."""
    taken: set[int] = set()
    kept = []
    for candidate in sorted(proposed, key=lambda c: c.rank):
        span = range(candidate.start, candidate.end)
        if taken.isdisjoint(span):
            kept.append(candidate)
            taken.update(span)
    return kept
