"""What a task shows before anyone has worked on it: spans of rules, a model or both, each with what made it.

The server shows one set of predictions in a project, by the name of its version. So all that we push is one line of
versions, ``pre-annotation 1``, ``pre-annotation 2``, …, and what differs between spans stands with the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ner.label_studio.interface import CONTROL, TEXT
from ner.label_studio.tasks import Task
from ner.mentions import Mention
from ner.rules.precision import precisions

_VERSION = re.compile(r"pre-annotation (\d+)")

Result = list[dict[str, Any]]
"""Regions as Label Studio holds them."""


def version(number: int) -> str:
    """The name of a version, from 1."""
    return f"pre-annotation {number}"


def number_of(name: str | None) -> int:
    """The number of a version's name; 0 for one that is not ours."""
    found = _VERSION.fullmatch(name or "")
    return int(found[1]) if found else 0


def both(by_model: Sequence[Mention], by_rules: Iterable[Mention]) -> list[Mention]:
    """The model's mentions with the rule that says the same, and of the rules' what touches none of them."""
    rules = {mention.key: mention.rule for mention in by_rules}
    merged = [mention._replace(rule=rules.get(mention.key)) for mention in by_model]
    for start, end, label in rules:
        if not any(start < mention.end and mention.start < end for mention in by_model):
            merged.append(Mention(start, end, label, rules[start, end, label]))
    return sorted(merged, key=lambda mention: mention.key)


def within(mentions: Iterable[Mention], task: Task) -> tuple[list[Mention], int]:
    """The mentions that lie in a task, in its offsets, and how many begin in it and reach beyond its end."""
    inside, cut = [], 0
    for mention in mentions:
        if not task.start <= mention.start < task.end:
            continue
        if mention.end > task.end:
            cut += 1
        else:
            inside.append(mention._replace(start=mention.start - task.start, end=mention.end - task.start))
    return inside, cut


def prediction(
    text: str, mentions: Iterable[Mention], control: str = CONTROL, shown: str = TEXT
) -> dict[str, Any]:
    """The prediction for a task of ``text``: its regions, and as score that of the least certain span.

    A span has the probability that the model gives it, and where no model was asked the precision of its rule.
    The same mentions give the same prediction. Ids are made of place and label, so that no two regions share one.
    ``control`` and ``shown`` are what the page calls its labels and the text they lie on.
    """
    regions: Result = []
    for mention in sorted({mention.key: mention for mention in mentions}.values(), key=lambda m: m.key):
        start, end, label = mention.key
        region: dict[str, Any] = {
            "id": f"{start}-{end}-{label}",
            "from_name": control,
            "to_name": shown,
            "type": "labels",
            "value": {"start": start, "end": end, "text": text[start:end], "labels": [label]},
            "meta": {"text": [made_by(mention)]},
        }
        score = _precision(mention) if mention.score is None else mention.score
        if score is not None:
            region["score"] = round(float(score), 4)
        regions.append(region)
    scores = [region["score"] for region in regions if "score" in region]
    return {"result": regions, **({"score": min(scores)} if scores else {})}


def made_by(mention: Mention) -> str:
    """Who speaks for a mention, in words for the page: ``model 0.93``, ``rule town.suffix 0.96``, or both.

    The model's figure is how probable it holds just this span, the rule's how often it is right.
    """
    said = [] if mention.score is None else [f"model {_figure(mention.score)}"]
    if mention.rule:
        precision = _precision(mention)
        said.append(f"rule {mention.rule}" + ("" if precision is None else f" {_figure(precision)}"))
    return " · ".join(said) or "model"


def _figure(score: float) -> str:
    """Two digits, never rounded up to certainty."""
    return f"{min(score, 0.99):.2f}"


def _precision(mention: Mention) -> float | None:
    """That of its rule; ``None`` without one, or for one that is not measured."""
    return precisions().get(mention.rule or "")


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two predictions show a labeller the same."""
    return _shown(one) == _shown(other)


def _shown(predicted: Mapping[str, Any]) -> list[tuple]:
    return sorted(
        (
            region["value"].get("start"),
            region["value"].get("end"),
            tuple(region["value"].get("labels", ())),
            region.get("score"),
            tuple((region.get("meta") or {}).get("text", ())),
        )
        for region in predicted.get("result") or ()
    )
