"""What a project's labelling page asks for: the names its answers must carry, and the labels it knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree as Xml

from ner.labels import LABEL_NAMES


class PageError(ValueError):
    """A labelling interface that no answer fits; the text says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """``control`` is the name of the labels, ``shown`` that of the text they lie on, ``field`` where tasks hold it.

    ``labels`` are those that the page knows; an answer with another one would show people what they cannot choose.
    """

    control: str
    shown: str
    field: str
    labels: frozenset[str]


@lru_cache(maxsize=16)
def page_of(config: str) -> Page:
    """The page that a project's XML describes: of its ``<Labels>`` on a ``<Text>`` those with most of our labels.

    Raises :class:`PageError` where there are none.
    """
    try:
        view = Xml.fromstring(config)
    except Xml.ParseError as error:
        raise PageError(f"the labelling interface is no XML ({error})") from None
    texts = {tag.get("name"): tag for tag in view.iter("Text") if tag.get("valueType") != "url"}
    pages = []
    for control in view.iter("Labels"):
        shown = texts.get(control.get("toName"))
        if shown is not None and (field := (shown.get("value") or "").removeprefix("$")):
            labels = frozenset(tag.get("alias") or tag.get("value") or "" for tag in control.iter("Label"))
            pages.append(Page(control.get("name") or "", shown.get("name") or "", field, labels))
    best = max(pages, key=lambda page: len(page.labels & set(LABEL_NAMES)), default=None)
    if best is None or not best.labels & set(LABEL_NAMES):
        raise PageError(
            f"the labelling interface has no <Labels> on a <Text> with any of {', '.join(LABEL_NAMES)}: "
            "'ner label push --interface' writes one"
        )
    return best
