"""Parts for two designs that are measured: spaCy's span categorizer, and rules that speak where a learner is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans, registry

from ner.pipeline.reader import Part, create_corpus_reader

KEY = "sc"
"""The span group that ``spancat`` writes."""


@registry.readers("designs.SpanCorpus.v1")
def create_span_reader(
    path: str | Path, part: Part = "all", every: int = 10
) -> Callable[[Language], Iterator[Example]]:
    """``ner.Corpus.v1`` with the entities as a span group too, which is where ``spancat`` looks for them."""
    read = create_corpus_reader(path, part, every)

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
