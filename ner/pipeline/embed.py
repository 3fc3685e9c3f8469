"""Columns as the input of a net: one hash embedding a column, mixed to one vector a character."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, with_array
from thinc.types import Floats2d, Ints2d

from ner.labels import LABEL_NAMES
from ner.lexicon.evidence import Evidence
from ner.pipeline.columns import COLUMNS, GROUPS, Group, columns
from ner.pipeline.evidence import evidence_of
from ner.pipeline.rules import votes

_WIDE = ("char", "word")
"""Columns with thousands of answers: their tables get four times the rows."""

# spaCy sizes its nets with a few texts that no component has seen: only those may go without evidence.
_SAMPLES: WeakSet[Doc] = WeakSet()


@registry.architectures("ner.ColumnEmbed.v1")
def create_column_embed(
    width: int, column_width: int, rows: int, groups: Sequence[Group], labels: Sequence[str] | None = None
) -> Model[list[Doc], list[Floats2d]]:
    """For ``[….tok2vec.embed]``: vectors of ``width`` for each token from the columns of ``groups``.

    Every column gets a hash table (Svenstrup et al. 2017, as in spaCy's ``MultiHashEmbed``) of ``rows`` rows of
    ``column_width`` numbers, ``char`` and ``word`` four times as many rows; a maxout layer mixes them. ``labels`` are
    those that the rules vote for, by default the label set. Raises ``ValueError`` for an unknown group.
    """
    if not groups or set(groups) - set(GROUPS):
        raise ValueError(f"groups of columns are some of {', '.join(GROUPS)}, not {list(groups)}")
    names = [name for group in GROUPS if group in groups for name in COLUMNS[group]]
    tables: list[Model[Ints2d, Floats2d]] = [
        HashEmbed(
            column_width, rows * 4 if name in _WIDE else rows, column=place, seed=place + 1, dropout=0.0
        )
        for place, name in enumerate(names)
    ]
    mixed: Model[Ints2d, Floats2d] = chain(
        concatenate(*tables), Maxout(width, column_width * len(tables), nP=3, dropout=0.0, normalize=True)
    )
    codes = _column_codes(names, groups, tuple(labels or LABEL_NAMES))
    embed: Model[list[Doc], list[Floats2d]] = chain(codes, cast(Any, with_array(cast(Any, mixed))))
    embed.set_dim("nO", width)
    return embed


def _column_codes(
    names: Sequence[str], groups: Sequence[Group], labels: Sequence[str]
) -> Model[list[Doc], list[Ints2d]]:
    attrs = {"names": list(names), "groups": list(groups), "labels": list(labels)}
    return Model("column_codes", _forward, init=_initialize, attrs=attrs)


def _initialize(model: Model, X: list[Doc] | None = None, Y: Any = None) -> None:  # noqa: N803
    _SAMPLES.update(X or ())


def _forward(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    coded = [model.ops.asarray2i(cast(Any, _codes(model, doc, is_train)), dtype="uint64") for doc in docs]
    return coded, lambda _: []


def read_tokens(doc: Doc) -> NDArray[np.int64]:
    """The tokens of ``doc`` that its view shows, ascending; all of them in a text that only sizes the net.

    Raises ``ValueError`` where no evidence layer has run.
    """
    if (evidence := _evidence(doc)) is None:
        return np.arange(len(doc))
    return evidence.view.index.astype(np.int64)


def _evidence(doc: Doc) -> Evidence | None:
    try:
        return evidence_of(doc)
    except ValueError:
        if doc in _SAMPLES:
            return None
        raise


def _codes(model: Model, doc: Doc, keep: bool) -> NDArray[np.uint64]:
    """A tokens × columns array; ``keep`` it beside the evidence, which stays from one epoch to the next."""
    names, groups, labels = (model.attrs[key] for key in ("names", "groups", "labels"))
    if (evidence := _evidence(doc)) is None:
        return np.zeros((len(doc), len(names)), dtype=np.uint64)
    key = f"codes: {names} {labels}"
    if key in evidence.memo:
        return evidence.memo[key]
    known = columns(evidence, groups, votes(evidence) if "rules" in groups else [], labels)
    # Characters that the view leaves out (a mended line break) keep the code 0.
    codes = np.zeros((len(doc), len(names)), dtype=np.uint64)
    codes[evidence.view.index] = np.stack([known[name] for name in names], axis=1)
    if keep:
        evidence.memo[key] = codes
    return codes
