"""Names that were in the training corpus against names that were not: what was learnt, and what carries over.

A mention is *seen* if its surface form occurs with its label in the training corpus (after Augenstein,
Derczynski and Bontcheva 2017, "Generalisation in named entity recognition", who ask for the form alone). Recall looks at the gold mentions that are
seen, precision at the predictions that are; a right prediction has the form of its gold mention, so it counts
on the same side in both, and F1 follows as usual. A wrong edge makes another form: such a prediction mostly
counts as an unseen name. Amounts are no names and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ner.corpus.record import Record
from ner.evaluation.answers import Answer
from ner.evaluation.breakdown import Group, group
from ner.evaluation.intervals import RESAMPLES
from ner.mentions import Mention

NO_NAMES = frozenset({"MONEY"})

Name = tuple[str, str]


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
    known: set[Name] = set()
    reports = 0
    for record in training:
        if record.text not in evaluated:
            reports += 1
            known.update(name_of(record.text, mention) for mention in _names(record.mentions))
    if not reports:
        raise ValueError(
            "every report of the training corpus is evaluated itself, so no name could be an unseen one: "
            "evaluate reports that were not trained on (--part held-out)"
        )

    def side(name: str, seen: bool) -> Group:
        gold, found = (
            [
                [m for m in _names(mentions) if (name_of(answer.record.text, m) in known) == seen]
                for answer, mentions in pairs
            ]
            for pairs in ([(a, a.gold) for a in answers], [(a, a.found) for a in answers])
        )
        return group(name, gold, found, resamples=resamples, seed=seed)

    return Novelty(reports, len(known), side("seen", True), side("unseen", False))


def name_of(text: str, mention: Mention) -> Name:
    """Label and surface form; white space (a line break in a broken column) is no part of a form."""
    return mention.label, "".join(text[mention.start : mention.end].split())


def _names(mentions: Iterable[Mention]) -> Iterable[Mention]:
    return (mention for mention in mentions if mention.label not in NO_NAMES)
