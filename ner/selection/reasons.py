"""Why a report was chosen, in words: what it has more of than most of the pool, the most telling first."""

from __future__ import annotations

from collections.abc import Mapping

from ner.selection.ranking import DISPUTED, DOUBTS, NAMES
from ner.selection.signals import UNSURE, Signals

_MOST = 0.5  # what a report has less of than half of the pool is no reason
_NAMED = 4


def reasons(
    told: Signals, shares: Mapping[str, float], nearest: str | None, similarity: float
) -> tuple[str, ...]:
    """A line for each signal of which at least half of the pool has less, and one for how it differs.

    ``shares`` are the shares of the pool that have less of a signal (:func:`ner.selection.ranking.ranks`); ``nearest``
    names what the report is most like of all annotated or chosen before it, by the cosine ``similarity``.
    """
    words = {
        DOUBTS: f"the model is unsure of {told.unsure} of the {told.mentions} mentions it finds (score below {UNSURE}), "
        f"and may miss about {told.missed or 0:.0f}",
        DISPUTED: f"rules and model differ in {told.disputed}",
        NAMES: f"{len(told.names)} new names: {_some(told)}",
    }
    strong = [(share, words[name]) for name, share in shares.items() if share >= _MOST]
    lines = [f"{line} (more than {share:.0%} of the pool)" for share, line in sorted(strong, reverse=True)]
    if nearest is None:
        lines.append("the first: nothing to be compared with")
    else:
        lines.append(f"{similarity:.0%} like the nearest, {nearest}")
    return tuple(lines)


def _some(told: Signals) -> str:
    shown = "、".join(text for _, text in told.names[:_NAMED])
    return f"{shown} …" if len(told.names) > _NAMED else shown
