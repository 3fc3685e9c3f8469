"""The rules as a component: what they find goes to ``doc.spans``, each span with the name of its rule."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from ner.lexicon.evidence import Evidence
from ner.mentions import Mention
from ner.pipeline.evidence import evidence_of
from ner.rules import annotate

_VOTES = "rules"


def votes(evidence: Evidence) -> list[Mention]:
    """What the rules find, in offsets into the view; found once a text."""
    if _VOTES not in evidence.memo:
        evidence.memo[_VOTES] = annotate(evidence)
    return evidence.memo[_VOTES]


def to_span(doc: Doc, evidence: Evidence, mention: Mention) -> Span:
    """A mention of the view as a span of ``doc``; its rule is the span's ``id_``."""
    start, end = evidence.view.to_source(mention.start, mention.end)
    return Span(doc, start, end, label=mention.label, span_id=mention.rule or "")


class SpanRules:
    """Component that writes ``doc.spans[key]``, and ``doc.ents`` as well where ``entities`` is set."""

    def __init__(self, key: str, entities: bool) -> None:
        self.key = key
        self.entities = entities

    def __call__(self, doc: Doc) -> Doc:
        """Annotate ``doc``; raises ``ValueError`` where no evidence layer has run before."""
        evidence = evidence_of(doc)
        spans = [to_span(doc, evidence, mention) for mention in votes(evidence)]
        doc.spans[self.key] = spans
        if self.entities:
            doc.ents = spans
        return doc


@Language.factory("rules_v1", default_config={"spans_key": "rules", "entities": False}, assigns=["doc.spans"])
def create_rules(nlp: Language, name: str, spans_key: str, entities: bool) -> SpanRules:
    """``spans_key`` names the span group; ``entities`` makes the rules' spans the entities too (a rules-only pipeline)."""
    return SpanRules(spans_key, entities)
