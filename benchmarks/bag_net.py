"""A design that is measured: a small net on the CRF's own hashed features, with the CRF's chain on top.

Each feature has a vector instead of a score a tag; a character's vectors are summed (a bag of features, as in fastText,
Joulin et al. 2017), go through one hidden layer of rectified units, and give the scores of its tags. With ``linear`` the
features have their scores a tag as well (wide and deep, Cheng et al. 2016). Steps are the CRF's: AdaGrad, text by text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.training import Example

from ner.crf.chain import Floats, posterior
from ner.crf.learner import Lesson
from ner.crf.model import ChainModel, transitions
from ner.crf.table import Table
from ner.crf.tags import Tags
from ner.pipeline.columns import Group
from ner.pipeline.crf import ChainRecognizer

_FLOOR = 1e-6


@dataclass(frozen=True)
class BagTable:
    """``table`` holds, a feature, its vector and then its scores a tag (none without ``linear``)."""

    table: Table
    bias: Floats
    output: Floats

    def emissions(self, features: NDArray[np.uint32]) -> Floats:
        """Scores of tags: positions × tags."""
        summed, width = self.table.emissions(features), len(self.bias)
        scores = np.maximum(summed[:, :width] + self.bias, 0) @ self.output
        return scores + summed[:, width:] if summed.shape[1] > width else scores


class BagModel(ChainModel):
    """A chain over :class:`BagTable`, saved in half precision."""

    def to_bytes(self) -> bytes:
        """All of it as an ``.npz``."""
        buffer, bag = BytesIO(), self.table
        rows, weights = bag.table.rows.astype(np.uint32), bag.table.weights[1:].astype(np.float16)
        arrays = {"rows": rows, "weights": weights, "size": len(bag.table.slot)}
        labels = np.array(self.tags.labels)
        np.savez(buffer, labels=labels, pair=self.pair, bias=bag.bias, output=bag.output, **arrays)
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> BagModel:
        """Read :meth:`to_bytes`."""
        with np.load(BytesIO(data), allow_pickle=False) as saved:
            table = Table.packed(saved["rows"].astype(np.int64), saved["weights"], int(saved["size"]))
            bag = BagTable(table, saved["bias"], saved["output"])
            return cls(Tags([str(name) for name in saved["labels"]]), bag, saved["pair"])


class BagLearner:
    """Learns as :class:`ner.crf.learner.Learner` does; ``drop`` is the share of hidden units left out of a step."""

    def __init__(
        self,
        tags: Tags,
        *,
        bits: int,
        rate: float,
        l2: float,
        texts: int,
        width: int,
        linear: bool,
        drop: float,
    ) -> None:
        random = np.random.default_rng(0)
        columns = width + (tags.count if linear else 0)
        weights = np.zeros((1 << bits, columns), dtype=np.float32)
        # Some seventy vectors are summed: their sum then begins with a deviation near one.
        weights[:, :width] = 0.1 * random.standard_normal((1 << bits, width), dtype=np.float32)
        output = random.standard_normal((width, tags.count), dtype=np.float32) / np.sqrt(width)
        self._values = {
            "weights": weights,
            "bias": np.zeros(width, dtype=np.float32),
            "output": output.astype(np.float32),
            "pair": np.zeros((tags.count, tags.count), dtype=np.float32),
        }
        self._squares = {name: np.zeros_like(value) for name, value in self._values.items()}
        self._met = np.zeros(1 << bits, dtype=np.int32)
        self._learnt, self._random = 0, random
        self.tags, self.rate, self.l2, self.texts, self.drop = tags, rate, l2, max(1, texts), drop

    def model(self, least: float) -> BagModel:
        """What has been learnt so far: the features met, whatever their weights (``least`` is the CRF's)."""
        rows = np.flatnonzero(self._met)
        table = Table.packed(rows, self._values["weights"][rows], len(self._met))
        bag = BagTable(table, self._values["bias"].copy(), self._values["output"].copy())
        return BagModel(self.tags, bag, self._values["pair"].copy())

    def learn(self, lesson: Lesson) -> float:
        """One AdaGrad step; returns the negative log-likelihood of the gold tags before it."""
        self._learnt += 1
        self._met[lesson.rows] += 1
        values, width = self._values, len(self._values["bias"])
        weights = values["weights"][lesson.rows]
        summed = lesson.matrix @ weights
        hidden = np.maximum(summed[:, :width] + values["bias"], 0)
        kept = (self._random.random(hidden.shape, dtype=np.float32) >= self.drop) / np.float32(1 - self.drop)
        hidden *= kept
        emissions = hidden @ values["output"]
        if summed.shape[1] > width:
            emissions += summed[:, width:]
        beliefs = posterior(emissions, transitions(self.tags, values["pair"]), lesson.batch)
        places = np.arange(len(lesson.gold))
        right = emissions[places, lesson.gold].sum(dtype=np.float64)
        right += values["pair"][lesson.before, lesson.after].sum(dtype=np.float64)

        error = beliefs.tag_probability
        error[places, lesson.gold] -= 1
        back = (error @ values["output"].T) * kept * (hidden > 0)
        penalty = (self.l2 * self._learnt / (self.texts * self._met[lesson.rows])).astype(np.float32)
        through = np.hstack([back, error]) if summed.shape[1] > width else back
        pairs = beliefs.expected_pairs(lesson.batch)
        np.subtract.at(pairs, (lesson.before, lesson.after), 1)
        self._step("output", hidden.T @ error)
        self._step("bias", back.sum(axis=0))
        self._step("pair", pairs)
        self._step("weights", lesson.matrix.T @ through + penalty[:, None] * weights, lesson.rows)
        return beliefs.log_z - float(right)

    def _step(self, name: str, gradient: Floats, rows: Any = slice(None)) -> None:
        self._squares[name][rows] += gradient**2
        self._values[name][rows] -= self.rate * gradient / np.sqrt(self._squares[name][rows] + _FLOOR)


class BagRecognizer(ChainRecognizer):
    """The CRF's component with :class:`BagLearner` in the place of its learner."""

    def __init__(self, name: str, groups: list[Group], *, net: dict[str, Any], **settings: Any) -> None:
        super().__init__(name, groups, **settings)
        self._net = net

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Any = None,
    ) -> None:
        """Start afresh, as the CRF does."""
        super().initialize(get_examples, nlp=nlp, labels=labels)
        plain = self._learner
        self._learner = BagLearner(
            plain.tags, bits=self.bits, rate=self.rate, l2=self.l2, texts=plain.texts, **self._net
        )

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> BagRecognizer:
        """Take over a saved model."""
        self._model, self._learner = BagModel.from_bytes(data), None
        return self


@Language.factory("bag_net", default_config={"scorer": {"@scorers": "spacy.ner_scorer.v1"}})
def create_bag_net(
    nlp: Language,
    name: str,
    groups: list[Group],
    bits: int,
    rate: float,
    l2: float,
    barriers: str,
    pairs: str,
    certain: list[str],
    agreed: float,
    alone: float,
    width: int,
    linear: bool,
    drop: float,
    scorer: Any,
) -> BagRecognizer:
    """As ``crf_v1``, with ``width`` hidden units, of which ``drop`` are left out of a step; ``linear``: wide and deep."""
    net = {"width": width, "linear": linear, "drop": drop}
    bounds = {"certain": certain, "agreed": agreed, "alone": alone}
    marks = {"barriers": barriers, "pairs": pairs, **bounds}
    return BagRecognizer(
        name, groups, net=net, bits=bits, rate=rate, l2=l2, least=0.0, scorer=scorer, **marks
    )
