"""What each rule is worth: how much it finds, how often it is right, where it meets the others.

After skweak's ``LFAnalysis`` (Lison, Barnes and Hubin, ACL 2021), which took coverage, overlaps and conflicts
from Snorkel; there tokens are counted, here spans. The spans are what a rule proposes before overlaps are
settled, so a rule is seen as it is and not as others leave it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ner.evaluation.alignment import Key, sharing
from ner.evaluation.scoring import keys
from ner.mentions import Mention


@dataclass(frozen=True, slots=True)
class Ballot:
    """One document: its ``gold`` mentions, what rules ``proposed``, and what was ``kept`` of that.

    Proposed and kept mentions name their rule; all offsets are into one text.
    """

    gold: Sequence[Mention]
    proposed: Sequence[Mention]
    kept: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """What one rule did, counted in spans.

    ``proposed``   spans it proposed, each place once
    ``right``      of these, gold mentions (place and label)
    ``gold``       gold mentions of its label
    ``overlaps``   of the proposed, those that share a character with a span of another rule, the same one included
    ``conflicts``  of the overlaps, those where such a span has another label or other edges
    ``alone``      gold mentions that it found and no other rule did
    ``won``        of the proposed, those that were kept under its name
    ``won_right``  of these, gold mentions
    """

    rule: str
    label: str
    proposed: int
    right: int
    gold: int
    overlaps: int
    conflicts: int
    alone: int
    won: int
    won_right: int

    @property
    def coverage(self) -> float:
        """Share of its label's gold mentions that it finds."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float | None:
        """Share of its proposed spans that are right; ``None`` where it proposed none."""
        return self.right / self.proposed if self.proposed else None

    def as_dict(self) -> dict[str, Any]:
        """Counts, coverage and precision, for JSON."""
        return {**asdict(self), "coverage": self.coverage, "precision": self.precision}


def dashboard(ballots: Iterable[Ballot], rules: Iterable[tuple[str, str]]) -> list[RuleFigures]:
    """The figures of each of ``rules`` (name and label), in their order, those that never spoke included.

    Raises ``ValueError`` where a proposed span names none of them.
    """
    known = dict(rules)
    gold: Counter[str] = Counter()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for ballot in ballots:
        gold.update(label for _, _, label in keys(ballot.gold))
        _count(ballot, counts)
    if stray := [str(name) for name in counts if name not in known]:
        raise ValueError(f"spans of unknown rules: {', '.join(stray)}")
    fields = ("overlaps", "conflicts", "alone", "won", "won_right")
    return [
        RuleFigures(
            name,
            label,
            counts[name]["proposed"],
            counts[name]["right"],
            gold[label],
            *(counts[name][field] for field in fields),
        )
        for name, label in known.items()
    ]


def _count(ballot: Ballot, counts: defaultdict[str, Counter[str]]) -> None:
    gold = keys(ballot.gold)
    by_place: defaultdict[Key, set[str]] = defaultdict(set)
    for mention in ballot.proposed:
        by_place[mention.key].add(str(mention.rule))
    rivals: defaultdict[Key, set[str]] = defaultdict(set)  # rules that say something else in this place
    for one, other in sharing(by_place, by_place):
        if one != other:
            rivals[one] |= by_place[other]
    for place, names in by_place.items():
        for name in names:
            against = rivals[place] - {name}
            counts[name].update(
                proposed=1,
                right=place in gold,
                alone=place in gold and names == {name},
                overlaps=bool(against or names - {name}),
                conflicts=bool(against),
            )
    for mention in ballot.kept:
        counts[str(mention.rule)].update(won=1, won_right=mention.key in gold)
