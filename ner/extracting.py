"""The one way from reports to what is in them: every command and service calls :func:`extract`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from ner.extraction import Extraction
from ner.mentions import Mention
from ner.pipeline.entities import mention_of
from ner.pipeline.loading import load
from ner.reports.reading import STANDARD_INPUT, read_all
from ner.reports.report import ReadError, Report
from ner.text.pieces import pieces

Failure = Callable[[ReadError], None]


def extract(
    inputs: Iterable[str | PathLike[str]] | str | PathLike[str],
    nlp: Language | None = None,
    *,
    failed: Failure | None = None,
) -> Iterator[Extraction]:
    """What is in some reports, in their order, offsets into each text as given.

    ``inputs`` are paths (a ``Path``; a ``str`` that names an existing file or folder; ``-`` for standard input) or
    texts (any other ``str``). ``nlp`` is a pipeline of :func:`ner.load`, by default the trained one. What cannot be
    read goes to ``failed`` and the rest is still done; without ``failed`` it is raised (:class:`ReadError`).
    """
    several: Iterable[str | PathLike[str]] = [inputs] if isinstance(inputs, str | PathLike) else inputs
    yield from extract_reports(_reports(several), nlp, failed=failed)


def extract_reports(
    reports: Iterable[Report | ReadError], nlp: Language | None = None, *, failed: Failure | None = None
) -> Iterator[Extraction]:
    """The same for reports that are read already (see :func:`extract`)."""
    pipeline = nlp or load()
    parts = ((part, (report, offset, last)) for report, offset, part, last in _parts(reports, failed))
    mentions: list[Mention] = []
    for doc, (report, offset, last) in pipeline.pipe(parts, as_tuples=True):
        mentions += (mention_of(entity, offset) for entity in doc.ents)
        if last:
            yield Extraction(report.text, mentions, report.source, report.fields, _meta(report, pipeline))
            mentions = []


def predictor(nlp: Language) -> Callable[[list[str]], list[list[Mention]]]:
    """A pipeline in the form that :func:`ner.evaluation.evaluate.evaluate` takes."""

    def predict(texts: list[str]) -> list[list[Mention]]:
        docs: Iterable[Doc] = nlp.pipe(texts)
        return [[mention_of(entity) for entity in doc.ents] for doc in docs]

    return predict


def _reports(inputs: Iterable[str | PathLike[str]]) -> Iterator[Report | ReadError]:
    for number, item in enumerate(inputs, 1):
        if not isinstance(item, str) or item == STANDARD_INPUT or _exists(item):
            yield from read_all([item])
        else:
            yield Report(text=item, source=f"text {number}", format="text")


def _exists(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except (OSError, ValueError):  # a text too long for a name, or with a NUL
        return False


def _parts(
    reports: Iterable[Report | ReadError], failed: Failure | None
) -> Iterator[tuple[Report, int, str, bool]]:
    for report in reports:
        if isinstance(report, ReadError):
            if failed is None:
                raise report
            failed(report)
            continue
        for offset, part in pieces(report.text):
            yield report, offset, part, offset + len(part) == len(report.text)


def _meta(report: Report, nlp: Language) -> dict[str, str | int]:
    meta: dict[str, str | int] = {
        "format": report.format,
        "model": f"{nlp.meta['name']} {nlp.meta['version']}",
    }
    if report.encoding:
        meta["encoding"] = report.encoding
    if report.replaced_bytes:
        meta["replaced_bytes"] = report.replaced_bytes
    return meta
