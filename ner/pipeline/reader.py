"""The corpus as spaCy's training loop reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Literal, get_args

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from ner.corpus.record import Record, read_corpus

Part = Literal["all", "train", "held-out"]
PARTS: tuple[Part, ...] = get_args(Part)


def in_part(record: Record, part: Part, every: int) -> bool:
    """Whether a record belongs to ``part`` when one in ``every`` is held out.

    The text decides (by its digest), so that a report stays where it is whatever joins the corpus.
    """
    if part == "all":
        return True
    digest = blake2b(record.text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") % every == 0) == (part == "held-out")


def to_doc(nlp: Language, record: Record) -> Doc:
    """The record as a gold ``Doc``; raises ``ValueError`` for a span that is no whole tokens."""
    doc = nlp.make_doc(record.text)
    entities = []
    for mention in record.mentions:
        span = doc.char_span(mention.start, mention.end, label=mention.label)
        if span is None:
            raise ValueError(
                f"{record.path}: {mention.label} at [{mention.start}, {mention.end}) does not fall on tokens; use "
                'the tokenizer "ner.CharacterTokenizer.v1", whose tokens are characters'
            )
        entities.append(span)
    doc.ents = entities
    return doc


@registry.readers("ner.Corpus.v1")
def create_corpus_reader(
    path: str | Path,
    part: Part = "all",
    every: int = 10,
    augmenter: Callable[[Language, Example], Iterator[Example]] | None = None,
) -> Callable[[Language], Iterator[Example]]:
    """A reader of a folder of marked-up reports, a ``.jsonl`` or a ``.spacy`` file (``ner.corpus.record``).

    ``part``: ``all`` of it, or the ``train`` part without, or the ``held-out`` part of, one report in ``every``.
    ``augmenter`` may give more examples for each (``ner.substitute.v1``). Raises ``ValueError`` where nothing is left
    to read.
    """

    def read(nlp: Language) -> Iterator[Example]:
        empty = True
        for record in read_corpus(path):
            if in_part(record, part, every):
                empty = False
                example = Example(nlp.make_doc(record.text), to_doc(nlp, record))
                yield from augmenter(nlp, example) if augmenter else (example,)
        if empty:
            raise ValueError(f"no reports in the part {part!r} of {path}: check the path in [corpora]")

    return read
