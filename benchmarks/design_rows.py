"""The designs that ``designs.py`` compares: each a config of ours with some of its values or sections changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from measuring import settled

_CONFIGS = Path(__file__).parents[1] / "configs"
CRF, NET = _CONFIGS / "ner.cfg", _CONFIGS / "ner-net.cfg"
LABELS = ["TOWN", "VILLAGE", "ENTERPRISE", "PROGRAMME", "MONEY"]
WITHOUT_VOTES = ["characters", "words", "names"]
LONGEST_SPAN = 16
"""Characters of a span that ``spancat`` is shown at most: 99.4 % of the corpus's mentions are no longer."""


_NOBODY_LISTENS = {
    "nlp.pipeline": ["evidence", "ner"],
    "training.annotating_components": ["evidence"],
}
"""Rules whose votes nobody reads do not run."""
_NO_VOTES = {**_NOBODY_LISTENS, "components.ner.model.tok2vec.embed.groups": WITHOUT_VOTES}


class Design(NamedTuple):
    """``settings`` change the values and sections of ``config``; without a config, the rules alone by a segmenter.

    ``after`` are components that follow the learner.
    """

    config: Path | None
    settings: Mapping[str, Any]
    after: tuple[str, ...] = ()


def _crf(segmenter: str = "pkuseg", after: tuple[str, ...] = (), **settings: Any) -> Design:
    """The CRF of ``configs/ner.cfg``; ``settings`` are the component's, and ``max_epochs``."""
    found: dict[str, Any] = {"components.evidence.segmenter": segmenter}
    if (epochs := settings.pop("max_epochs", None)) is not None:
        found["training.max_epochs"] = epochs
    if not settings.get("certain", ["MONEY"]) and "rules" not in settings.get("groups", ["rules"]):
        found |= _NOBODY_LISTENS
    return Design(CRF, found | {f"components.ner.{key}": value for key, value in settings.items()}, after)


def _tagger(loss: str, **settings: Any) -> Design:
    """A linear layer on the tok2vec of ``configs/ner-net.cfg``."""
    tok2vec = settled(NET, {})["components"]["ner"]["model"]["tok2vec"]
    model = {"@architectures": "designs.TagScores.v1", "tok2vec": tok2vec}
    part = {"factory": "net_tagger", "loss": loss, "marks": ",;:。!?", "model": model}
    return Design(NET, {"components.ner": part, **settings})


def _span_categorizer() -> Design:
    """spaCy's ``spancat_singlelabel`` on the same tok2vec, over all spans within a clause."""
    tok2vec = settled(NET, {})["components"]["ner"]["model"]["tok2vec"]
    part = {
        "factory": "spancat_singlelabel",
        "spans_key": "sc",
        "allow_overlap": False,
        "negative_weight": 1.0,
        "suggester": {"@misc": "designs.spans_within_clauses.v1", "longest": LONGEST_SPAN},
        "model": {
            "@architectures": "spacy.SpanCategorizer.v1",
            "tok2vec": tok2vec,
            "reducer": {"@layers": "spacy.mean_max_reducer.v1", "hidden_size": 64},
            "scorer": {"@layers": "Softmax.v2"},
        },
    }
    settings = {
        "components.ner": part,
        "corpora.train.@readers": "designs.SpanCorpus.v1",
        "corpora.dev.@readers": "designs.SpanCorpus.v1",
        "training.score_weights": {"spans_sc_f": 1.0},
    }
    return Design(NET, settings, ("spans_as_entities",))


def _bag(linear: bool, *, votes: bool = True) -> Design:
    """A hidden layer between the CRF's features and its chain."""
    marks = settled(CRF, {})["components"]["ner"]
    part = {
        "factory": "bag_net",
        "groups": [*WITHOUT_VOTES, *(["rules"] if votes else [])],
        "bits": 20,
        "rate": 0.03,
        "l2": 0.05,
        "barriers": marks["barriers"],
        "pairs": marks["pairs"],
        "certain": [],
        "agreed": marks["agreed"],
        "alone": marks["alone"],
        "width": 32,
        "linear": linear,
        "drop": 0.3,
    }
    return Design(CRF, {"components.ner": part, **({} if votes else _NOBODY_LISTENS)})


DESIGNS: dict[str, Design] = {
    # What a linear chain sees.
    "CRF: characters": _crf("characters", groups=["characters"], certain=[]),
    "CRF: characters, dictionary": _crf("dictionary", groups=["characters", "words"], certain=[]),
    "CRF: characters, dictionary, gazetteer": _crf("dictionary", groups=WITHOUT_VOTES, certain=[]),
    "CRF: characters, pkuseg, gazetteer": _crf(groups=WITHOUT_VOTES, certain=[]),
    "CRF: the same and the rules' votes": _crf(certain=[]),
    # How rules and learner combine.
    "rules alone, dictionary": Design(None, {"segmenter": "dictionary"}),
    "rules alone, pkuseg": Design(None, {"segmenter": "pkuseg"}),
    "votes, and MONEY is the rules' (default)": _crf(),
    "the default, with words by the dictionary": _crf("dictionary"),
    "votes, and all that rules find stands": _crf(certain=LABELS),
    "no votes, and MONEY is the rules'": _crf(groups=WITHOUT_VOTES),
    "no votes, the CRF where rules are silent": _crf(groups=WITHOUT_VOTES, certain=LABELS),
    "votes, rules where the CRF is silent": _crf(after=("rules_where_silent",)),
    # How large, how long.
    "default, 18 bits": _crf(bits=18),
    "default, 20 bits": _crf(bits=20),
    "default, 2 epochs": _crf(max_epochs=2),
    "default, 5 epochs": _crf(max_epochs=5),
    # Other learners over the same columns.
    "transitions": Design(NET, {}),
    "transitions, no votes": Design(NET, _NO_VOTES),
    "tags by softmax": _tagger("softmax"),
    "tags by a chain": _tagger("chain"),
    "tags by a chain, no votes": _tagger("chain", **_NO_VOTES),
    "spans": _span_categorizer(),
    "features, hidden layer, chain": _bag(linear=False),
    "features, hidden layer, chain, no votes": _bag(linear=False, votes=False),
    "features, hidden layer and CRF, chain": _bag(linear=True),
}
