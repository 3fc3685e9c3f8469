"""Mention substitution in spaCy's training loop: ``[corpora.train.augmenter]``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from ner.corpus.record import Record, read_corpus
from ner.lexicon.words import DictionarySegmenter
from ner.mentions import Mention
from ner.pipeline.reader import Part, in_part, to_doc
from ner.substitution.programmes import Programmes
from ner.substitution.substitute import Substitution

Augmenter = Callable[[Language, Example], Iterator[Example]]


@registry.augmenters("ner.substitute.v1")
def create_substitute(
    level: float,
    path: str | Path,
    part: Part = "train",
    every: int = 10,
    places: float = 1.0,
    enterprises: float = 1.0,
    programmes: float = 0.5,
    amounts: float = 1.0,
    suffixes: float = 0.3,
    print: float = 0.3,
    columns: float = 0.2,
    seed: int = 0,
) -> Augmenter:
    """An augmenter that gives each example, and on average ``level`` changed copies of it (1.5: one or two).

    ``path``, ``part`` and ``every`` say as for ``ner.Corpus.v1`` which reports programmes' names are taken from: those
    that are trained on. The other values are those of :class:`ner.substitution.substitute.Substitution`. Raises
    ``ValueError`` for a probability that is none.
    """
    shares = {
        "places": places, "enterprises": enterprises, "programmes": programmes,
        "amounts": amounts, "suffixes": suffixes, "print": print, "columns": columns,
    }  # fmt: skip
    if level < 0:
        raise ValueError(f"level is a number of copies, 0 or more, not {level}")
    for name, share in shares.items():
        if not 0 <= share <= 1:
            raise ValueError(f"{name} is a probability, 0 to 1, not {share}")
    random = np.random.default_rng(seed)
    change: list[
        Substitution
    ] = []  # made when first asked for: the config may name a corpus that is not there yet

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        yield example
        copies = int(level) + (random.random() < level % 1)
        if copies and not change:
            known = (record for record in read_corpus(path) if in_part(record, part, every))
            change.append(Substitution(Programmes.of(known, DictionarySegmenter.open()), **shares))
        doc = example.reference
        spans = tuple(Mention(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
        for _ in range(copies):
            copy = change[0](Record(doc.text, spans), random)
            yield Example(nlp.make_doc(copy.text), to_doc(nlp, copy))

    return augment
