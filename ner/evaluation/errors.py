"""Every miss and every false alarm, one by one, to be read.

The kinds follow from the alignment (:mod:`ner.evaluation.alignment`), which pairs each mention once:

============ =====================================================================
``boundary`` the pair has one label, but other edges
``label``    the pair has the same edges, but another label
``both``     the pair shares characters, with other edges and another label
``missed``   a gold mention in no pair
``spurious`` a prediction in no pair
============ =====================================================================

``both`` is one error and not two: the reader sees what was taken for what. So every gold mention that is not
exactly found is in one error, every prediction that is not exactly right too, and errors are fewer than
misses and false alarms together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ner.corpus.record import Record
from ner.evaluation.alignment import Key, Pair, align
from ner.evaluation.answers import Answer
from ner.evaluation.scoring import keys
from ner.mentions import Mention

KINDS = ("boundary", "label", "both", "missed", "spurious")
REACH = 20  # characters of context on either side


@dataclass(frozen=True, slots=True)
class Error:
    """What was to be found (``gold``) and what was found instead; one of the two may be ``None``.

    ``report`` names the record. Offsets count code points of its text; ``context`` is a stretch of it that
    begins at ``offset`` and holds both. ``found.rule`` is the rule that made it, if a rule did.
    """

    kind: str
    report: str
    gold: Key | None
    found: Mention | None
    context: str
    offset: int

    @property
    def label(self) -> str:
        """Under which label the error is listed: that of the gold mention, else of the prediction."""
        if self.gold:
            return self.gold[2]
        assert self.found is not None  # an error is about something
        return self.found.label

    def as_dict(self) -> dict[str, Any]:
        """Everything, for JSON; ``by`` is the rule's name, or ``model``, or ``None`` where nothing was found."""
        by = (self.found.rule or "model") if self.found else None
        return {
            "kind": self.kind,
            "label": self.label,
            "report": self.report,
            "gold": _place(self.gold) if self.gold else None,
            "found": _place(self.found.key) if self.found else None,
            "context": self.context,
            "offset": self.offset,
            "by": by,
            "score": self.found.score if self.found else None,
        }


def errors(answers: Iterable[Answer], *, reach: int = REACH) -> list[Error]:
    """All errors in the order of the documents, in each from left to right.

    ``reach`` is how many characters of context stand on either side.
    """
    return [
        error for number, answer in enumerate(answers, 1) for error in _of_document(answer, number, reach)
    ]


def report_name(record: Record, number: int) -> str:
    """What a reader knows the record by: its ``id``, else its file and line, else its ``number``."""
    if (identity := record.meta.get("id")) not in (None, ""):
        return str(identity)
    return f"{record.path.name}:{record.line}" if record.path else f"#{number}"


def _of_document(answer: Answer, number: int, reach: int) -> Iterator[Error]:
    text, report = answer.record.text, report_name(answer.record, number)
    made = {mention.key: mention for mention in reversed(answer.found)}
    gold, found = keys(answer.gold), set(made)
    pairs = align(gold, found)
    wrong: list[tuple[str, Key | None, Key | None]] = [
        (_kind(pair), pair.gold, pair.predicted) for pair in pairs if pair.gold != pair.predicted
    ]
    wrong += (("missed", mention, None) for mention in gold - {pair.gold for pair in pairs})
    wrong += (("spurious", None, mention) for mention in found - {pair.predicted for pair in pairs})
    for kind, missing, given in sorted(wrong, key=lambda error: (error[1] or error[2], error[0])):
        places = [place for place in (missing, given) if place]
        start = max(0, min(place[0] for place in places) - reach)
        end = max(place[1] for place in places) + reach
        yield Error(kind, report, missing, made[given] if given else None, text[start:end], start)


def _kind(pair: Pair) -> str:
    if pair.same_label:
        return "boundary"
    return "label" if pair.same_place else "both"


def _place(key: Key) -> dict[str, int | str]:
    return {"start": key[0], "end": key[1], "label": key[2]}
