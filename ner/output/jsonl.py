"""JSONL: one report a line, nothing lost. The form to go on working with.

Valid UTF-8 whatever the text holds. Chinese stands as itself; a lone surrogate is written as its JSON
escape, and so are U+2028, U+2029 and U+0085, so that no reader that splits lines at them breaks a report in
two.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.output.files import Target, opened

_ESCAPED = re.compile("[\x85\u2028\u2029\ud800-\udfff]")
_SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def as_record(extraction: Extraction) -> dict[str, Any]:
    """The JSON object of one report: the input's own fields, then ``text``, ``spans`` and ``meta``.

    The input keeps what it brought: its ``meta`` entries win over ours (so a ``source`` given earlier
    stays), and ``spans`` it came with are kept as ``input_spans``.
    """
    fields = dict(extraction.fields)
    fields.pop("text", None)
    given = fields.pop("meta", None)
    if "spans" in fields:
        fields["input_spans"] = fields.pop("spans")
    meta = {"source": extraction.source, **extraction.meta}
    if isinstance(given, Mapping):
        meta |= given
    elif given is not None:
        meta["meta"] = given
    spans = [_span(extraction.text, mention) for mention in extraction.mentions]
    return {**fields, "text": extraction.text, "spans": spans, "meta": meta}


def line(extraction: Extraction) -> str:
    """One line of JSON, without the line end.

    Raises ``ValueError`` for a surrogate pair held as two code points, which no JSON can tell from the one
    character it stands for.
    """
    written = json.dumps(as_record(extraction), ensure_ascii=False)
    if _SPLIT_PAIR.search(written):
        raise ValueError(f"{extraction.source}: text with UTF-16 surrogate pairs; decode it as UTF-16 first")
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def write(extractions: Iterable[Extraction], target: Target) -> None:
    """Write a line for each extraction, in their order."""
    with opened(target) as stream:
        for extraction in extractions:
            stream.write(line(extraction).encode() + b"\n")


def _span(text: str, mention: Mention) -> dict[str, Any]:
    start, end, label = mention.key
    span = {"start": start, "end": end, "label": label, "text": text[start:end]}
    if mention.rule is not None:
        span["rule"] = mention.rule
    if mention.score is not None:
        span["score"] = round(float(mention.score), 4)
    return span
