"""All substitutions together: a report in, the same report about something else out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ner.corpus.edits import edited, without_overlaps
from ner.corpus.record import Record
from ner.lexicon.words import DictionarySegmenter
from ner.substitution import amounts, enterprises, places, surface
from ner.substitution.programmes import Programmes


@dataclass(frozen=True)
class Substitution:
    """How probable each kind of change is for a report, 0 to 1; the defaults are those of ``ner.substitute.v1``.

    ``places`` moves it to another county; ``enterprises``, ``programmes`` and ``amounts`` draw their names and digits
    anew; ``suffixes`` lets lists share theirs; ``print`` changes quotation marks or width; ``columns`` breaks lines.
    """

    names: Programmes
    places: float = 1.0
    enterprises: float = 1.0
    programmes: float = 0.5
    amounts: float = 1.0
    suffixes: float = 0.3
    print: float = 0.3
    columns: float = 0.2

    def __call__(self, record: Record, random: np.random.Generator) -> Record:
        """A changed copy of ``record``; mentions stand where they then are, in offsets into the new text."""
        own = []
        if random.random() < self.enterprises:
            own += enterprises.renamed(record, random)
        if random.random() < self.programmes:
            own += self.names.replaced(record, random)
        if random.random() < self.amounts:
            own += amounts.redrawn(record, random)
        if random.random() < self.places:
            own += without_overlaps(places.moved(record, random), own)
        changed = edited(record, own)
        if random.random() < self.suffixes:
            changed = edited(changed, surface.shared_suffixes(changed))
        if random.random() < self.print:
            changed = edited(changed, surface.reprinted(changed, random))
        if random.random() < self.columns:
            changed = edited(changed, surface.broken(changed, random))
        return changed


def copies(
    records: Iterable[Record], number: int, *, known: Iterable[Record], seed: int = 0
) -> Iterator[Record]:
    """``number`` changed copies of each record; programmes' names are taken from ``known``."""
    change = Substitution(Programmes.of(known, DictionarySegmenter.open()))
    random = np.random.default_rng(seed)
    for record in records:
        for _ in range(number):
            yield change(record, random)
