"""Annotations as the server exports them, read with distrust: each is taken whole, or not at all and said why.

Whole, because a corpus that lacks one span of a report teaches that it is none. Offsets are code points and checked
against the text itself: ``value.text`` of a region is not looked at, for the server escapes line breaks in it and keeps
what an import said, right or wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ner.corpus.markup import flat
from ner.label_studio.interface import CONTROL, NOTES, TEXT
from ner.label_studio.tasks import NotATaskError, Task, from_data
from ner.labels import LABEL_NAMES
from ner.mentions import Mention


@dataclass(frozen=True, slots=True)
class Labelled:
    """What one annotator made of one task: flat ``mentions`` in the task's offsets, and how it came about.

    ``updated`` is when it was last saved (ISO 8601), ``seconds`` how long it took as the page counted, ``checked``
    whether it is marked as ground truth, ``number`` the annotation's on the server.
    """

    task: Task
    annotator: str
    mentions: tuple[Mention, ...]
    number: int
    created: str = ""
    updated: str = ""
    seconds: float | None = None
    checked: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Left:
    """An annotation that is not in the corpus: of which task (number on the server) and report, whose, and why."""

    report: str
    task: int
    annotator: str
    why: str
    when: str = ""


@dataclass(slots=True)
class Found:
    """All that an export holds: ``tasks`` of ours, ``labelled``, and what is ``skipped``, a ``draft``, ``refused``."""

    tasks: list[Task] = field(default_factory=list)
    labelled: list[Labelled] = field(default_factory=list)
    skipped: list[Left] = field(default_factory=list)
    drafts: list[Left] = field(default_factory=list)
    refused: list[Left] = field(default_factory=list)


class RefusedError(ValueError):
    """A result that cannot be taken; the text says why."""


def read(exported: Iterable[Mapping[str, Any]], people: Mapping[int, str] | None = None) -> Found:
    """Everything in an export (Label Studio's JSON form, parsed), in the order of its tasks.

    ``people`` names the annotators by their number on the server; who is not in it is ``user 3``.
    """
    found = Found()
    for held in sorted(exported, key=lambda task: int(task["id"])):
        number = int(held["id"])
        try:
            task = from_data(held.get("data") or {})
        except NotATaskError as error:
            report = str((held.get("data") or {}).get("report", ""))
            found.refused.append(Left(report, number, "", str(error)))
            continue
        found.tasks.append(task)
        for draft in held.get("drafts") or ():
            said = draft if isinstance(draft, dict) else {}
            who = _who(said.get("user"), people)
            found.drafts.append(
                Left(task.report, number, who, "a draft, not submitted", _time(said, "updated_at"))
            )
        for annotation in sorted(held.get("annotations") or (), key=lambda one: one["id"]):
            _sort_in(annotation, task, number, people, found)
    return found


def mentions_of(result: Iterable[Mapping[str, Any]], text: str) -> tuple[tuple[Mention, ...], str]:
    """The mentions of an annotation's regions, trimmed of blanks, and its notes.

    Raises :class:`RefusedError` for the first region that makes no sense, for two of one id (the page gives the second
    the place of the first) and for spans that share a character.
    """
    regions = list(result)
    spans = [region for region in regions if region.get("from_name") != NOTES]
    by_id: dict[Any, list[Mapping[str, Any]]] = defaultdict(list)
    for region in spans:
        by_id[region.get("id")].append(region)
    for ident, several in by_id.items():
        if ident is not None and len(several) > 1:
            which = ", ".join(_told(region) for region in several)
            raise RefusedError(
                f"{len(several)} regions have the id {ident!r} ({which}): on the page all but one lose their place, "
                "delete them and mark anew"
            )
    mentions = {_mention(region, text) for region in spans}
    try:
        ordered = flat(text, mentions)
    except ValueError as error:
        raise RefusedError(f"{error}: delete or shorten one of them") from None
    return tuple(ordered), " / ".join(_notes(regions))


def _sort_in(
    annotation: Mapping[str, Any], task: Task, number: int, people: Mapping[int, str] | None, found: Found
) -> None:
    who, when = _who(annotation.get("completed_by"), people), _time(annotation, "updated_at")
    if annotation.get("was_cancelled"):
        found.skipped.append(Left(task.report, number, who, "skipped", when))
        return
    try:
        mentions, notes = mentions_of(annotation.get("result") or (), task.text)
    except RefusedError as error:
        found.refused.append(Left(task.report, number, who, str(error), when))
        return
    found.labelled.append(
        Labelled(
            task,
            who,
            mentions,
            int(annotation["id"]),
            _time(annotation, "created_at"),
            when,
            annotation.get("lead_time"),
            bool(annotation.get("ground_truth")),
            notes,
        )
    )


def _mention(region: Mapping[str, Any], text: str) -> Mention:
    value = region.get("value")
    start, end = (value.get("start"), value.get("end")) if isinstance(value, Mapping) else (None, None)
    labels = value.get("labels") if isinstance(value, Mapping) else None
    if region.get("type") != "labels" or region.get("from_name") != CONTROL or region.get("to_name") != TEXT:
        made = region.get("from_name")
        raise RefusedError(
            f"a region was made with {made!r}, not with our labels: was the interface changed?"
        )
    if type(start) is not int or type(end) is not int:
        raise RefusedError(f"a span has no whole numbers as place, but {start!r} and {end!r}")
    if not isinstance(labels, list) or len(labels) != 1 or labels[0] not in LABEL_NAMES:
        raise RefusedError(f"the span at {start} is labelled {labels!r}, which is not one label of our set")
    if not 0 <= start < end <= len(text):
        raise RefusedError(f"{labels[0]} [{start}, {end}) is not in the task's {len(text)} characters")
    marked = text[start:end]
    if not marked.strip():
        raise RefusedError(f"{labels[0]} [{start}, {end}) holds nothing but blanks")
    start += len(marked) - len(marked.lstrip())
    end -= len(marked) - len(marked.rstrip())
    return Mention(start, end, labels[0])


def _told(region: Mapping[str, Any]) -> str:
    value = region.get("value")
    held = value if isinstance(value, Mapping) else {}
    return f"{held.get('labels')} at {held.get('start')}"


def _notes(regions: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for region in regions:
        if region.get("from_name") == NOTES:
            said = (region.get("value") or {}).get("text") or ()
            for note in [said] if isinstance(said, str) else said:
                yield " ".join(str(note).split())


def _who(person: Any, people: Mapping[int, str] | None) -> str:
    email = None
    if isinstance(person, Mapping):
        person, email = person.get("id"), person.get("email")
    if isinstance(person, int):
        return (people or {}).get(person) or str(email or f"user {person}")
    return str(email or person or "unknown")


def _time(held: Mapping[str, Any], key: str) -> str:
    return str(held.get(key) or "")
