"""Opening a pipeline: the trained one where it lies, or the rules alone."""

from __future__ import annotations

import os
from pathlib import Path

import spacy
from spacy.language import Language

from ner.pipeline.description import named

DEFAULT_MODEL = Path("models/ner")
"""Where ``ner train`` leaves the model, under the current folder."""


class ModelError(Exception):
    """No model, or one that cannot be opened; the text says what to do."""


def place_of_model(model: str | Path | None = None) -> Path:
    """Where the model lies, or will: ``model``, else the environment's ``NER_MODEL``, else ``models/ner``."""
    return Path(model or os.environ.get("NER_MODEL") or DEFAULT_MODEL)


def model_path(model: str | Path | None = None) -> Path:
    """The model to open (:func:`place_of_model`); raises :class:`ModelError` where it is not there."""
    path = place_of_model(model)
    if not (path / "meta.json").is_file():
        raise ModelError(
            f"no model at {path}: train one with 'ner train' (or 'make demo'), name another with --model or NER_MODEL, "
            "or go without: --rules-only"
        )
    return path


def load(model: str | Path | None = None, *, rules_only: bool = False) -> Language:
    """The pipeline as spaCy's ``Language``: ``nlp(text).ents``.

    ``model`` is a folder (see :func:`model_path`); with ``rules_only`` nothing trained is needed. Raises
    :class:`ModelError` where there is no model or it cannot be opened.
    """
    if rules_only:
        return load_rules()
    path = model_path(model)
    try:
        return spacy.load(path)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"the model at {path} cannot be opened ({error}): train it anew with 'ner train'"
        ) from error


def load_rules() -> Language:
    """The pipeline of ``configs/rules.cfg``: evidence and rules, whose spans are the entities."""
    nlp = spacy.blank(
        "zh",
        config={
            "nlp": {
                "tokenizer": {"@tokenizers": "ner.CharacterTokenizer.v1"},
                "after_creation": {"@callbacks": "ner.long_texts.v1"},
            }
        },
    )
    nlp.meta = {**nlp.meta, **named("township_rules")}
    nlp.add_pipe("evidence_v1", "evidence")
    nlp.add_pipe("rules_v1", "rules", config={"entities": True})
    return nlp
