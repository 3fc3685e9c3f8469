"""From one form of annotated reports to another."""

from __future__ import annotations

from pathlib import Path

from ner.corpus.record import Record, read_corpus, write_jsonl


def convert(source: Path, target: Path) -> int:
    """Write the reports of ``source`` to ``target``, a ``.jsonl`` or ``.spacy`` file; returns how many.

    The Docs of a ``.spacy`` file have a token a character, as those of our pipelines. Raises ``ValueError`` for
    another suffix, and for a text that spaCy cannot hold (half an emoji).
    """
    records = list(read_corpus(source))
    if target.suffix not in (".jsonl", ".spacy"):
        raise ValueError(f"{target}: the file to write ends in .jsonl or .spacy")
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".jsonl":
        write_jsonl(records, target)
    else:
        target.write_bytes(docbin(records))
    return len(records)


def docbin(records: list[Record]) -> bytes:
    """The records as the bytes of a ``.spacy`` file; raises ``ValueError`` for a text that spaCy cannot hold."""
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

    vocab, binned = Vocab(), DocBin(store_user_data=True)
    for record in records:
        characters = list(record.text)
        doc = Doc(vocab, words=characters, spaces=[False] * len(characters))
        doc.ents = [Span(doc, start, end, label=label) for start, end, label, *_ in record.mentions]
        doc.user_data["meta"] = dict(record.meta)
        binned.add(doc)
    return binned.to_bytes()
