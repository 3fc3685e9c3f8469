"""From one form of annotated reports to another."""

from __future__ import annotations

from pathlib import Path

from ner.corpus.record import read_corpus, to_jsonl


def convert(source: Path, target: Path) -> int:
    """Write the reports of ``source`` to ``target``, a ``.jsonl`` or ``.spacy`` file; returns how many.

    Raises ``ValueError`` for another suffix.
    """
    records = list(read_corpus(source))
    if target.suffix == ".jsonl":
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(f"{to_jsonl(record)}\n" for record in records), encoding="utf-8", newline="\n")
    else:
        raise ValueError(f"{target}: a .jsonl file is written here; for .spacy use python -m spacy convert")
    return len(records)
