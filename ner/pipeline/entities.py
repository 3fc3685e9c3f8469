"""From what a pipeline wrote into a ``Doc`` back to mentions, offsets into the text as given."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span

from ner.lexicon.evidence import Evidence
from ner.mentions import Mention


def mention_of(entity: Span, offset: int = 0) -> Mention:
    """An entity with its rule and score, as far as it has them; ``offset`` is where its ``Doc`` begins in the text."""
    score = entity._.score if Span.has_extension("score") else None
    return Mention(
        entity.start_char + offset, entity.end_char + offset, entity.label_, entity.id_ or None, score
    )


def in_source(evidence: Evidence, mentions: Iterable[Mention]) -> list[Mention]:
    """``mentions`` of the view in offsets into the text as given."""
    places = ((mention, evidence.view.to_source(mention.start, mention.end)) for mention in mentions)
    return [mention._replace(start=start, end=end) for mention, (start, end) in places]
