"""The one way from a system and annotated reports to everything that is measured: ``ner evaluate`` calls it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from ner.corpus.record import Record, read_corpus
from ner.evaluation.answers import Answer
from ner.evaluation.breakdown import breakdown, headers
from ner.evaluation.calibration import calibration
from ner.evaluation.comparison import contest
from ner.evaluation.dashboard import Ballot, dashboard
from ner.evaluation.errors import errors
from ner.evaluation.evaluate import measure
from ner.evaluation.names import novelty
from ner.pipeline.entities import in_source, mention_of
from ner.pipeline.evidence import evidence_of
from ner.pipeline.loading import load
from ner.pipeline.reader import PARTS, in_part
from ner.pipeline.rules import votes
from ner.rules import RULES, proposals

RULES_ALONE = "rules"
"""The name of the system that needs no training."""

_EVERY = 10  # one report in ten is held out, as the training configs say
_GENRE = "genre"


class Answers(NamedTuple):
    """What a system found in each report, and what its rules said there (``None`` for one without rules)."""

    answers: list[Answer]
    ballots: list[Ballot] | None


def report(
    system: str,
    data: str | Path,
    *,
    part: str = "all",
    against: str | None = None,
    by: Sequence[str] = (),
    seen: str | Path | None = None,
    rules: bool = False,
    done: Callable[[], object] = lambda: None,
) -> dict[str, Any]:
    """Everything that is known of ``system`` on the annotated reports in ``data``, as JSON takes it.

    ``system`` and ``against`` are folders of models, or ``rules``; ``by`` are headers of the reports to break
    the scores down by (``genre`` is always one, where reports have it); ``seen`` is the training corpus whose
    names count as seen; ``rules`` asks for a system that has rules. ``done`` is called after each report.
    Raises ``ModelError``, ``CorpusError``, ``OSError``, and ``ValueError`` for what makes no sense.
    """
    chosen_part = next((known for known in PARTS if known == part), None)
    if chosen_part is None:
        raise ValueError(f"--part is one of {', '.join(PARTS)}, not {part!r}")
    if against is not None and _same(system, against):
        raise ValueError(f"{system} against itself: name another system to compare with")
    nlp = _loaded(system)
    if rules and not _has_rules(nlp):
        raise ValueError(f"{system} has no rules to tell of")
    other = None if against is None else _loaded(against)
    records = [record for record in read_corpus(data) if in_part(record, chosen_part, _EVERY)]
    if not records:
        raise ValueError(f"no reports in the part {part!r} of {data}")
    answers, ballots = answer(nlp, records, done)
    found: dict[str, Any] = {"system": system, **measure(answers).as_dict()}
    chosen = dict.fromkeys([*([_GENRE] if _GENRE in headers(answers) else []), *by])
    found["breakdowns"] = {key: [group.as_dict() for group in breakdown(answers, key)] for key in chosen}
    if seen is not None:
        found["names"] = novelty(answers, read_corpus(seen)).as_dict()
    if (scores := calibration(answers)) is not None:
        found["calibration"] = scores.as_dict()
    if other is not None:
        compared = contest(answers, answer(other, records, done).answers)
        found["comparison"] = {"against": against, **compared.as_dict()}
    if ballots is not None:
        figures = dashboard(ballots, [(rule.name, rule.label) for rule in RULES])
        found["rules"] = [figure.as_dict() for figure in figures]
    found["errors"] = [error.as_dict() for error in errors(answers)]
    return found


def answer(nlp: Language, records: Iterable[Record], done: Callable[[], object] = lambda: None) -> Answers:
    """What ``nlp`` finds in ``records``, each mention with the rule that says exactly the same, if one does."""
    ruled = _has_rules(nlp)
    answers: list[Answer] = []
    ballots: list[Ballot] = []
    stream: Iterator[tuple[Doc, Record]] = nlp.pipe(((r.text, r) for r in records), as_tuples=True)
    for doc, record in stream:
        found = [mention_of(entity) for entity in doc.ents]
        if ruled:
            evidence = evidence_of(doc)
            kept = in_source(evidence, votes(evidence))
            rules = {mention.key: mention.rule for mention in kept}
            found = [mention._replace(rule=mention.rule or rules.get(mention.key)) for mention in found]
            ballots.append(Ballot(record.mentions, in_source(evidence, proposals(evidence)), kept))
        answers.append(Answer(record, tuple(found)))
        done()
    return Answers(answers, ballots if ruled else None)


def _loaded(system: str) -> Language:
    return load(None if system == RULES_ALONE else system, rules_only=system == RULES_ALONE)


def _has_rules(nlp: Language) -> bool:
    return any(nlp.get_pipe_meta(name).factory == "rules_v1" for name in nlp.pipe_names)


def _same(system: str, other: str) -> bool:
    if RULES_ALONE in (system, other):
        return system == other
    return Path(system).resolve() == Path(other).resolve()
