"""Columns as the input of a net: one hash embedding a column, mixed to one vector a character."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, LayerNorm, Maxout, Model, chain, concatenate, with_array
from thinc.types import Floats2d, Ints2d

from ner.labels import LABEL_NAMES
from ner.pipeline.columns import COLUMNS, GROUPS, Group, columns
from ner.pipeline.evidence import evidence_of
from ner.pipeline.rules import votes


@registry.architectures("ner.ColumnEmbed.v1")
def create_column_embed(
    width: int, rows: int, groups: Sequence[Group], labels: Sequence[str] | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """For ``[….tok2vec.embed]``: vectors of ``width`` for each token from the columns of ``groups``.

    Every column gets a table of ``rows`` rows of ``width`` numbers (``char`` four times as many). ``labels`` are
    those that the rules vote for, by default the label set.
    """
    names = [name for group in GROUPS if group in groups for name in COLUMNS[group]]
    tables = [
        HashEmbed(width, rows * 4 if name == "char" else rows, column=place, seed=place + 1, dropout=0.0)
        for place, name in enumerate(names)
    ]
    mixed = chain(
        concatenate(*tables), Maxout(width, width * len(tables), nP=3, dropout=0.0), LayerNorm(width)
    )
    embed = chain(_codes(names, groups, tuple(labels or LABEL_NAMES)), cast(Model, with_array(mixed)))
    return cast(Model[list[Doc], list[Floats2d]], embed)


def _codes(
    names: Sequence[str], groups: Sequence[Group], labels: Sequence[str]
) -> Model[list[Doc], list[Ints2d]]:
    return Model(
        "column_codes", _forward, attrs={"names": list(names), "groups": list(groups), "labels": list(labels)}
    )


def _forward(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    names, groups, labels = (model.attrs[key] for key in ("names", "groups", "labels"))
    coded = []
    for doc in docs:
        evidence = evidence_of(doc)
        known = columns(evidence, groups, votes(evidence) if "rules" in groups else [], labels)
        # Characters that the view leaves out (a mended line break) keep the code 0.
        codes = np.zeros((len(doc), len(names)), dtype=np.uint64)
        codes[evidence.view.index] = np.stack([known[name] for name in names], axis=1)
        coded.append(model.ops.asarray2i(codes, dtype="uint64"))
    return coded, lambda _: []
