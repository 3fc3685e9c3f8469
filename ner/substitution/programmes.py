"""Other undertakings: names met elsewhere in the corpus, and new ones made of two of them.

高标准农田|建设项目 and 农村饮水|巩固工程 give 农村饮水|建设项目: the beginning of one, the end and the head of the other.
Coined names in quotes change places with coined names in quotes.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ner.corpus.edits import Edit
from ner.corpus.names import surface
from ner.corpus.record import Record
from ner.lexicon.words import DictionarySegmenter
from ner.rules.programme.vocabulary import HEAD

_MARKS = frozenset("“”‘’\"'「」《》()（）、")


@dataclass(frozen=True)
class Programmes:
    """Names to draw from: ``plain`` as lists of words, the last with the head; ``coined`` as they stand in quotes."""

    plain: tuple[tuple[str, ...], ...]
    coined: tuple[str, ...]

    @classmethod
    def of(cls, records: Iterable[Record], segment: DictionarySegmenter) -> Programmes:
        """The names in ``records``."""
        plain, coined = set(), set()
        for record in records:
            for mention in record.mentions:
                if mention.label != "PROGRAMME":
                    continue
                name = surface(record.text[mention.start : mention.end])
                if _in_quotes(record.text, mention.start, mention.end):
                    coined.add(name)
                elif _is_plain(name):
                    starts = [*segment(name).tolist(), len(name)]
                    plain.add(tuple(name[a:b] for a, b in itertools.pairwise(starts)))
        return cls(tuple(sorted(plain)), tuple(sorted(coined)))

    def drawn(self, name: str, random: np.random.Generator) -> str:
        """A name instead of the plain ``name``: one as it is, or the beginning of one and the end of another."""
        if not self.plain:
            return name
        first, second = (self.plain[int(i)] for i in random.integers(len(self.plain), size=2))
        if random.random() < 0.5 or len(first) < 3 or len(second) < 3:
            return "".join(second)
        return "".join(first[: len(first) // 2] + second[len(second) // 2 :])

    def replaced(self, record: Record, random: np.random.Generator) -> list[Edit]:
        """Edits for the plain and the quoted names of ``record``; others (with quotes or brackets inside) stay."""
        new: dict[str, str] = {}
        edits = []
        for mention in record.mentions:
            if mention.label != "PROGRAMME":
                continue
            name = surface(record.text[mention.start : mention.end])
            if name not in new:
                if _in_quotes(record.text, mention.start, mention.end):
                    new[name] = str(random.choice(self.coined)) if self.coined else name
                else:
                    new[name] = self.drawn(name, random) if _is_plain(name) else name
            edits.append(Edit(mention.start, mention.end, new[name]))
        return edits


def _in_quotes(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”"


def _is_plain(name: str) -> bool:
    return bool(HEAD.search(name)) and _MARKS.isdisjoint(name) and len(name) >= 5
