"""Reports read once, whole, and what is found and doubted in each of the stretches that are asked about.

Whole, because what a name is often stands elsewhere in the report: its county, the full form of a short name. So what
is told of a stretch is what a push will show in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc

from ner.mentions import Mention
from ner.pipeline.beliefs import recognizer
from ner.pipeline.entities import mention_of
from ner.pipeline.runs import batches
from ner.selection.signals import Name, Signals, signals_within, together
from ner.selection.units import Unit
from ner.text.cutting import Place
from ner.text.pieces import pieces

_TOGETHER = 64  # reports whose doubts are counted at a time

_Part = tuple[int, list[Unit], bool]
"""Where a piece begins in its report, what is asked about that report, and whether the piece is its last."""


def read(
    asked: Sequence[Unit], nlp: Language, known: Container[Name], done: Callable[[], object]
) -> Iterator[tuple[tuple[Mention, ...], Signals]]:
    """For each of ``asked`` the mentions of its whole report, and its own signals; ``done`` is called after each report.

    Stretches of one report follow one another.
    """
    model = recognizer(nlp)
    mentions: list[Mention] = []
    told: dict[Place, list[Signals]] = defaultdict(list)
    for group in batches(nlp.pipe(_parts(asked), as_tuples=True), _TOGETHER, lambda pair: len(pair[0])):
        docs = [doc for doc, _ in group]
        inside = [_inside(doc, part) for doc, part in group]
        places = [[place for _, place in own] for own in inside]
        for (doc, (offset, units, last)), own, signals in zip(
            group, inside, signals_within(docs, places, model, known), strict=True
        ):
            mentions += (mention_of(entity, offset) for entity in doc.ents)
            for (unit, _), signal in zip(own, signals, strict=True):
                told[unit.place].append(signal)
            if last:
                found = tuple(mentions)
                yield from ((found, together(told[unit.place])) for unit in units)
                done()
                mentions, told = [], defaultdict(list)


def _parts(asked: Sequence[Unit]) -> Iterator[tuple[str, _Part]]:
    for _, several in groupby(asked, key=lambda unit: id(unit.report)):
        units = list(several)
        text = units[0].report.text
        for offset, part in pieces(text):
            yield part, (offset, units, offset + len(part) == len(text))


def _inside(doc: Doc, part: _Part) -> list[tuple[Unit, Place]]:
    """What of each unit lies in a piece; a unit at the border of two has a share in both."""
    offset, units, _ = part
    shares = ((unit, (max(0, unit.start - offset), min(len(doc), unit.end - offset))) for unit in units)
    return [(unit, (start, end)) for unit, (start, end) in shares if start < end or not unit.text]
