"""JSONL for a second look: one report a line in Prodigy's shape, the given annotation, and both versions of it.

``spans`` are as given, so that what is read back is the corpus; ``versions`` are Prodigy's way to show a reviewer
several annotations of one text (its recipe ``review``); ``suspects`` tell in which places to look, and why.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ner.corpus.record import Record

Figures = Mapping[str, Any]
GIVEN, MODEL = "given", "model"
_OF_REPORT = ("report", "number", "path")


def lines(records: Sequence[Record], suspects: Iterable[Figures]) -> str:
    """Those of ``records`` that ``suspects`` (as ``ner.validation.suspects`` tells them) are in, the first one's first."""
    of_report: dict[int, list[Figures]] = defaultdict(list)
    for suspect in suspects:
        of_report[suspect["number"]].append(suspect)
    written = (_line(records[number], own) for number, own in of_report.items())
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in written)


def _line(record: Record, suspects: list[Figures]) -> dict[str, Any]:
    given = [{"start": m.start, "end": m.end, "label": m.label} for m in record.mentions]
    disputed = [span for suspect in suspects for span in suspect[GIVEN]]
    offered = [_span(span) for suspect in suspects for span in suspect["found"]]
    kept = [span for span in given if span not in [_span(other) for other in disputed]]
    versions = {GIVEN: given, MODEL: sorted(kept + offered, key=lambda span: span["start"])}
    identity = {"id": record.meta["id"]} if "id" in record.meta else {}  # where reports of any source have it
    return {
        **identity,
        "text": record.text,
        "spans": given,
        "versions": [{"spans": spans, "sessions": [name]} for name, spans in versions.items()],
        "suspects": [
            {key: value for key, value in suspect.items() if key not in _OF_REPORT} for suspect in suspects
        ],
        "meta": {**record.meta, "suspects": len(suspects), "score": max(s["score"] for s in suspects)},
    }


def _span(span: Figures) -> dict[str, Any]:
    return {key: span[key] for key in ("start", "end", "label")}
