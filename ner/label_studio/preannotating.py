"""Reports with what rules, a model or both find in them: what a push shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ner.extracting import extract_reports
from ner.label_studio.preannotation import both
from ner.label_studio.push import Wanted
from ner.pipeline.loading import load, model_path
from ner.reports.reading import read_all
from ner.reports.report import ReadError, Report


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
    rules = load(rules_only=True) if by in ("rules", "both") else None
    trained = load(model_path(model)) if by in ("model", "both") else None
    for report in read_all(paths):
        if isinstance(report, ReadError):
            failed(report)
            continue
        found = [[*_mentions(report, nlp)] for nlp in (trained, rules) if nlp]
        yield report, (both(*found) if len(found) == 2 else found[0] if found else [])
        done()


def _mentions(report: Report, nlp: object) -> Iterator:
    for extraction in extract_reports([report], nlp):  # type: ignore[arg-type]
        yield from extraction.mentions
