"""What a model was trained on, written into its ``meta.json``."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from spacy.language import Language
from spacy.util import registry

from ner.corpus.record import read_corpus
from ner.corpus.stats import statistics
from ner.pipeline.reader import in_part


def named(name: str) -> dict[str, str]:
    """``name`` and our version, for ``nlp.meta``: what a record says it was made by."""
    return {"name": name, "version": version("xiangzhen-ner")}


@registry.callbacks("ner.describe_training.v1")
def create_describe_training() -> Callable[[Language], Language]:
    """For ``[training.before_to_disk]``: puts a name, our version and ``trained_on`` into ``nlp.meta``.

    Counts of reports, characters and mentions, the SHA-256 of all texts with their mentions, the reader's settings.
    Corpora that another reader reads are named, not counted.
    """
    known: dict[str, Any] = {}

    def describe(nlp: Language) -> Language:
        if not known:
            known.update(_described(nlp.config.interpolate()))
        nlp.meta = {**nlp.meta, **named("township_reports"), "trained_on": known}
        return nlp

    return describe


def _described(config: Any) -> dict[str, Any]:
    reader = dict(config["corpora"]["train"])
    told = {"seed": config["training"]["seed"], "corpus": {key: str(value) for key, value in reader.items()}}
    if reader["@readers"] != "ner.Corpus.v1":
        return told
    records = [r for r in read_corpus(reader["path"]) if in_part(r, reader["part"], reader["every"])]
    digest = sha256()
    for record in records:
        digest.update(
            repr((record.text, [mention.key for mention in record.mentions])).encode("utf-8", "replace")
        )
    return {**told, **statistics(records), "sha256": digest.hexdigest()}
