"""Parts for two designs that are measured: spaCy's span categorizer, and rules that speak where a learner is silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans, registry
from thinc.api import Ops, get_current_ops
from thinc.types import Ragged

from ner.pipeline.reader import Part, create_corpus_reader

KEY = "sc"
"""The span group that ``spancat`` writes."""

_BARRIER = re.compile("(?<![0-9０-９])[,，](?![0-9０-９])|[;；:：。!！?？]")
"""What no entity reaches across, as for the CRF (its ``barriers``)."""


@registry.misc("designs.spans_within_clauses.v1")
def create_suggester(longest: int) -> Callable[..., Ragged]:
    """For ``[….suggester]``: every span of up to ``longest`` characters that crosses no :data:`_BARRIER`."""

    def suggest(docs: Iterable[Doc], *, ops: Ops | None = None) -> Ragged:
        ops = ops or get_current_ops()
        spans = [_within_clauses(doc.text, longest) for doc in docs]
        return Ragged(ops.asarray2i(np.concatenate(spans)), ops.asarray1i([len(own) for own in spans]))

    return suggest


def _within_clauses(text: str, longest: int) -> np.ndarray:
    """Starts and ends, shorter spans first."""
    crossed = np.zeros(len(text) + 1, dtype=np.int32)
    crossed[[match.start() + 1 for match in _BARRIER.finditer(text)]] = 1
    crossed = np.cumsum(crossed)
    found = [np.zeros((0, 2), dtype=np.int32)]
    for size in range(1, min(longest, len(text)) + 1):
        start = np.flatnonzero(crossed[size:] == crossed[:-size])
        found.append(np.stack([start, start + size], axis=1).astype(np.int32))
    return np.concatenate(found)


@registry.readers("designs.SpanCorpus.v1")
def create_span_reader(
    path: str | Path, part: Part = "all", every: int = 10, augmenter: Callable | None = None
) -> Callable[[Language], Iterator[Example]]:
    """``ner.Corpus.v1`` with the entities as a span group too, which is where ``spancat`` looks for them."""
    read = create_corpus_reader(path, part, every, augmenter)

    def spans(nlp: Language) -> Iterator[Example]:
        for example in read(nlp):
            example.reference.spans[KEY] = list(example.reference.ents)
            yield example

    return spans


@Language.component("spans_as_entities")
def spans_as_entities(doc: Doc) -> Doc:
    """The spans that ``spancat`` found, as entities; of two that overlap the longer."""
    doc.ents = filter_spans(doc.spans.get(KEY, []))
    return doc


@Language.component("rules_where_silent")
def rules_where_silent(doc: Doc) -> Doc:
    """What the rules found where the learner found nothing, as entities too."""
    taken = {token.i for entity in doc.ents for token in entity}
    silent = [span for span in doc.spans["rules"] if taken.isdisjoint(range(span.start, span.end))]
    doc.ents = [*doc.ents, *silent]
    return doc
