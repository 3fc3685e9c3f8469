"""A name that somebody has just marked, marked everywhere else in the task.

With Auto-Annotation on, the page sends all regions of a label whenever one of them was drawn *or given that label*, and
not which of them it was. Newly drawn is the last one, if no version of the task knows it and it has not been answered
before. Without that, giving one occurrence another label would give it to all, and what people have deleted would come
back.
"""

from __future__ import annotations

import threading
import uuid
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ner.label_studio.backend.page import Page
from ner.label_studio.preannotation import prediction
from ner.mentions import Mention
from ner.text.reading import view

RULE = "drag.everywhere"
"""What the details of such a region name as its maker."""

SHORTEST = 2
"""Characters a name has at least: a single one stands in too many other words."""

_OURS = "everywhere-"
_REMEMBERED = 10_000  # regions answered: a day of a large team


class Everywhere:
    """Answers drawn regions; remembers which it has answered."""

    def __init__(self) -> None:
        self._answered: OrderedDict[tuple[Any, str], None] = OrderedDict()
        self._lock = threading.Lock()

    def answer(self, task: Mapping[str, Any], text: str, page: Page, context: Any) -> dict[str, Any]:
        """The regions to add for a ``context`` of the page; none where nothing new was drawn.

        ``task`` is as the server sends it, with drafts, annotations and predictions. Raises ``ValueError`` for a
        context of another form.
        """
        regions = context.get("result") if isinstance(context, Mapping) else None
        if not isinstance(regions, list) or not all(isinstance(region, Mapping) for region in regions):
            raise ValueError("the context holds no list of regions")
        new = regions[-1] if regions else None
        if new is None or not self._is_new(new, task):
            return {"result": []}
        marked = _mention(new, text, page)
        taken = [place for region in [*regions, *_present(task, regions)] for place in _place(region)]
        found = [
            marked._replace(start=start, end=end, rule=RULE)
            for start, end in occurrences(text, marked.start, marked.end)
            if not any(start < after and before < end for before, after in taken)
        ]
        shown = prediction(text, found, page.control, page.shown)
        for region in shown["result"]:
            region["id"] = (
                f"{_OURS}{uuid.uuid4().hex[:12]}"  # a place may have had a region that was moved since
            )
        return shown

    def _is_new(self, region: Mapping[str, Any], task: Mapping[str, Any]) -> bool:
        ident = str(region.get("id"))
        known = {held.get("id") for version in _versions(task) for held in version}
        with self._lock:
            before = (task.get("id"), ident) in self._answered
            self._answered[task.get("id"), ident] = None
            while len(self._answered) > _REMEMBERED:
                self._answered.popitem(last=False)
        return not before and ident not in known and not ident.startswith(_OURS)


def occurrences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the name at ``text[start:end]`` stands in ``text``, itself included, as it is read: over a broken line too.

    Nothing for a name shorter than :data:`SHORTEST`. Offsets are code points of ``text``.
    """
    read = view(text)
    place = read.from_source(start, end)
    name = read.text[slice(*place)].strip() if place else ""
    if len(name) < SHORTEST:
        return
    at = read.text.find(name)
    while at >= 0:
        yield read.to_source(at, at + len(name))
        at = read.text.find(name, at + len(name))


def _mention(region: Mapping[str, Any], text: str, page: Page) -> Mention:
    (place,) = _place(region) or [(0, 0)]
    labels = (region.get("value") or {}).get("labels")
    if not 0 <= place[0] < place[1] <= len(text):
        raise ValueError(f"the region drawn has no place in the task's {len(text)} characters")
    if not isinstance(labels, list) or len(labels) != 1 or labels[0] not in page.labels:
        raise ValueError(f"the region drawn is labelled {labels!r}, which is not one label of the page")
    return Mention(*place, labels[0])


def _place(region: Mapping[str, Any]) -> list[tuple[int, int]]:
    value = region.get("value")
    place = (value.get("start"), value.get("end")) if isinstance(value, Mapping) else (None, None)
    return [(place[0], place[1])] if type(place[0]) is int and type(place[1]) is int else []


def _present(task: Mapping[str, Any], regions: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What the page shows besides the regions it sent, as far as the server knows: the version most alike to them.

    Of equals the newest, and a draft before an annotation before a prediction.
    """
    sent = {region.get("id") for region in regions}
    versions = list(enumerate(_versions(task)))
    alike = ((len(sent & {held.get("id") for held in version}), place) for place, version in versions)
    best = max(alike, default=None)
    return versions[best[1]][1] if best else []


def _versions(task: Mapping[str, Any]) -> Iterator[list[Mapping[str, Any]]]:
    for kind in ("predictions", "annotations", "drafts"):
        held = [one for one in task.get(kind) or () if isinstance(one, Mapping)]
        for one in sorted(held, key=lambda one: str(one.get("updated_at") or "")):
            yield [region for region in one.get("result") or () if isinstance(region, Mapping)]
