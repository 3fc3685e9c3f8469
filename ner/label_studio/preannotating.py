"""Reports with what rules, a model or both find in them: what a push shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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


def preannotated(
    paths: Iterable[str | Path],
    by: str,
    model: str | Path | None = None,
    *,
    failed: Callable[[ReadError], None],
    done: Callable[[], None] = lambda: None,
) -> Iterator[Wanted]:
    """The reports of ``paths`` (read as :func:`ner.extracting.extract` reads them) with their mentions, one by one.

    ``by`` is ``rules``, ``model``, ``both`` or ``nobody`` (reports without mentions). With ``both`` the spans of rules
    have the probability that the model gives them, if it is one that can tell. ``done`` is called after each. Raises
    :class:`~ner.pipeline.loading.ModelError` where a model is needed and none is there.
    """
    rules = load(rules_only=True) if by in ("rules", "both") else None
    trained = load(model_path(model)) if by in ("model", "both") else None
    for report in read_all(paths):
        if isinstance(report, ReadError):
            failed(report)
            continue
        yield report, list(mentions_in(report.text, trained, rules))
        done()


def mentions_in(text: str, trained: Language | None, rules: Language | None) -> Iterator[Mention]:
    """What a trained pipeline, the rules, both or neither find in ``text``, scored as :func:`preannotated` says."""
    for offset, part in pieces(text):
        found = [mention_of(entity) for entity in rules(part).ents] if rules else []
        if trained:
            doc = trained(part)
            found = _held(trained, doc, both([mention_of(entity) for entity in doc.ents], found))
        for mention in found:
            yield mention._replace(start=mention.start + offset, end=mention.end + offset)


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
