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
    """``seen`` and ``unseen`` names, against ``names`` different ones in ``reports`` of the training corpus.

    Of several ``trainings``, those two are the mean of theirs.
    """

    reports: int
    names: int
    seen: Group
    unseen: Group
    trainings: int = 1

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON."""
        groups = [self.seen.as_dict(), self.unseen.as_dict()]
        sizes = {"trainings": self.trainings, "reports": self.reports, "names": self.names}
        return {**sizes, "groups": groups}


def novelty(
    answers: Sequence[Answer], training: Iterable[Record], *, resamples: int = RESAMPLES, seed: int = 0
) -> Novelty:
    """Scores on seen and on unseen names.

    Reports of ``training`` that are evaluated themselves (the same text) are left out of it, so that the
    whole corpus may be named beside its held-out part. Raises ``ValueError`` where none is left.
    """
    return pooled_novelty([(answers, training)], resamples=resamples, seed=seed)


def pooled_novelty(
    trainings: Sequence[tuple[Sequence[Answer], Iterable[Record]]],
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> Novelty:
    """The same for the folds of a cross-validation: whether a name is seen, its own fold's training corpus says.

    Each of ``trainings`` is what was answered, and what was trained on before. Raises ``ValueError`` as
    :func:`novelty` does.
    """
    known = [_known(answers, training) for answers, training in trainings]

    def side(name: str, seen: bool) -> Group:
        gold, found = [], []
        for (answers, _), (_, names_of) in zip(trainings, known, strict=True):
            gold += [_those(seen, answer.record.text, answer.gold, names_of) for answer in answers]
            found += [_those(seen, answer.record.text, answer.found, names_of) for answer in answers]
        return group(name, gold, found, resamples=resamples, seed=seed)

    reports, different = (
        round(sum(sizes) / len(known))
        for sizes in zip(*((count, len(names_of)) for count, names_of in known), strict=True)
    )
    return Novelty(reports, different, side("seen", True), side("unseen", False), len(known))


def _known(answers: Sequence[Answer], training: Iterable[Record]) -> tuple[int, set[tuple[str, str]]]:
    """How many reports a training corpus has that are not evaluated, and the names in them."""
    evaluated = {answer.record.text for answer in answers}
    left = [record for record in training if record.text not in evaluated]
    if not left:
        raise ValueError(
            "every report of the training corpus is evaluated itself, so no name could be an unseen one: "
            "evaluate reports that were not trained on (--part held-out)"
        )
    return len(left), set().union(*map(names, left))


def _those(
    seen: bool, text: str, mentions: Iterable[Mention], known: Container[tuple[str, str]]
) -> list[Mention]:
    return [
        mention
        for mention in mentions
        if mention.label not in NAMELESS
        and ((mention.label, surface(text[mention.start : mention.end])) in known) == seen
    ]
