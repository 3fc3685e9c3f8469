"""Reports with what rules, a model or both find in them: what a push shows and the backend answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ner.label_studio.preannotation import both
from ner.label_studio.push import Wanted
from ner.mentions import Mention
from ner.pipeline.beliefs import beliefs, recognizer
from ner.pipeline.entities import mention_of
from ner.pipeline.loading import load, model_path
from ner.reports.reading import read_all
from ner.reports.report import ReadError
from ner.text.pieces import pieces


@dataclass(frozen=True, slots=True)
class Preannotator:
    """Finds mentions by ``rules``, by a ``trained`` pipeline, or by both (:func:`~ner.label_studio.preannotation.both`).

    With both, the spans of rules have the probability that the model gives them, if it is one that can tell.
    """

    rules: Language | None = None
    trained: Language | None = None

    def mentions_in(self, text: str) -> list[Mention]:
        """What is in a text; nothing where neither is given."""
        return [
            mention._replace(start=mention.start + offset, end=mention.end + offset)
            for offset, part in pieces(text)
            for mention in self._of_piece(part)
        ]

    def _of_piece(self, text: str) -> list[Mention]:
        found = [mention_of(entity) for entity in self.rules(text).ents] if self.rules else []
        if not self.trained:
            return found
        doc = self.trained(text)
        own = [mention_of(entity) for entity in doc.ents]
        return _held(self.trained, doc, both(own, found) if self.rules else own)


def preannotated(
    paths: Iterable[str | Path],
    by: str,
    model: str | Path | None = None,
    *,
    failed: Callable[[ReadError], None],
    done: Callable[[], None] = lambda: None,
) -> Iterator[Wanted]:
    """The reports of ``paths`` (read as :func:`ner.extracting.extract` reads them) with their mentions, one by one.

    ``by`` is ``rules``, ``model``, ``both`` or ``nobody`` (reports without mentions). ``done`` is called after each.
    Raises :class:`~ner.pipeline.loading.ModelError` where a model is needed and none is there.
    """
    who = Preannotator(
        load(rules_only=True) if by in ("rules", "both") else None,
        load(model_path(model)) if by in ("model", "both") else None,
    )
    for report in read_all(paths):
        if isinstance(report, ReadError):
            failed(report)
            continue
        yield report, who.mentions_in(report.text)
        done()


def _held(trained: Language, doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """``mentions`` of ``doc``, those without a score with the probability that the model gives just them."""
    model = recognizer(trained)
    if model is None or all(mention.score is not None for mention in mentions):
        return mentions
    (known,) = beliefs(model, [doc])
    return [
        mention
        if mention.score is not None
        else mention._replace(score=known.probability(mention.start, mention.end, [mention]))
        for mention in mentions
    ]
