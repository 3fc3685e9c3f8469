"""Names that were in the training corpus against names that were not: what was learnt, and what carries over.

A mention is *seen* if its surface form occurs with its label in the training corpus (after Augenstein,
Derczynski and Bontcheva 2017, "Generalisation in named entity recognition", who ask for the form alone).
Recall looks at the gold mentions that are seen, precision at the predictions that are; a right prediction has
the form of its gold mention, so it counts on the same side in both, and F1 follows as usual. A wrong edge
makes another form: such a prediction mostly counts as an unseen name. Amounts are no names and are left out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ner.corpus.names import NAMELESS, names, surface
from ner.corpus.record import Record
from ner.evaluation.answers import Answer
from ner.evaluation.breakdown import Group, group
from ner.evaluation.intervals import RESAMPLES
from ner.mentions import Mention


@dataclass(frozen=True, slots=True)
class Novelty:
    """``seen`` and ``unseen`` names, against ``names`` different ones in ``reports`` of the training corpus."""

    reports: int
    names: int
    seen: Group
    unseen: Group

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        groups = [self.seen.as_dict(), self.unseen.as_dict()]
        return {"reports": self.reports, "names": self.names, "groups": groups}


def novelty(
    answers: Sequence[Answer], training: Iterable[Record], *, resamples: int = RESAMPLES, seed: int = 0
) -> Novelty:
    """Scores on seen and on unseen names.

    Reports of ``training`` that are evaluated themselves (the same text) are left out of it, so that the
    whole corpus may be named beside its held-out part. Raises ``ValueError`` where none is left.
    """
    evaluated = {answer.record.text for answer in answers}
    known: set[tuple[str, str]] = set()
    reports = 0
    for record in training:
        if record.text not in evaluated:
            reports += 1
            known |= names(record)
    if not reports:
        raise ValueError(
            "every report of the training corpus is evaluated itself, so no name could be an unseen one: "
            "evaluate reports that were not trained on (--part held-out)"
        )

    def side(name: str, seen: bool) -> Group:
        gold = [_those(seen, answer.record.text, answer.gold, known) for answer in answers]
        found = [_those(seen, answer.record.text, answer.found, known) for answer in answers]
        return group(name, gold, found, resamples=resamples, seed=seed)

    return Novelty(reports, len(known), side("seen", True), side("unseen", False))


def _those(
    seen: bool, text: str, mentions: Iterable[Mention], known: Container[tuple[str, str]]
) -> list[Mention]:
    return [
        mention
        for mention in mentions
        if mention.label not in NAMELESS
        and ((mention.label, surface(text[mention.start : mention.end])) in known) == seen
    ]
