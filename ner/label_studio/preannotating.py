"""Reports with what rules, a model or both find in them: what a push shows and the backend answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from ner.extracting import extract_reports
from ner.label_studio.preannotation import both
from ner.label_studio.push import Wanted
from ner.mentions import Mention
from ner.pipeline.loading import load, model_path
from ner.reports.reading import read_all
from ner.reports.report import ReadError, Report


@dataclass(frozen=True, slots=True)
class Preannotator:
    """Finds mentions by ``rules``, by a ``trained`` pipeline, or by both (:func:`~ner.label_studio.preannotation.both`)."""

    rules: Language | None = None
    trained: Language | None = None

    def mentions(self, report: Report) -> list[Mention]:
        """What is in a report, in offsets into its text; nothing where neither is given."""
        found = [_mentions(report, nlp) for nlp in (self.trained, self.rules) if nlp]
        return both(*found) if len(found) == 2 else found[0] if found else []


def preannotated(
    paths: Iterable[str | Path],
    by: str,
    model: str | Path | None = None,
    *,
    failed: Callable[[ReadError], None],
    done: Callable[[], None] = lambda: None,
) -> Iterator[Wanted]:
    """The reports of ``paths`` (read as :func:`ner.extracting.extract` reads them) with their mentions, one by one.

    ``by`` is ``rules``, ``model``, ``both`` or ``nobody`` (reports without mentions). ``done`` is called after each. Raises :class:`~ner.pipeline.loading.ModelError` where a model is needed and none is
    there.
    """
    who = Preannotator(
        load(rules_only=True) if by in ("rules", "both") else None,
        load(model_path(model)) if by in ("model", "both") else None,
    )
    for report in read_all(paths):
        if isinstance(report, ReadError):
            failed(report)
            continue
        yield report, who.mentions(report)
        done()


def _mentions(report: Report, nlp: Language) -> list[Mention]:
    return [mention for extraction in extract_reports([report], nlp) for mention in extraction.mentions]
