"""How spaCy makes a :class:`~ner.pipeline.crf.ChainRecognizer`: its settings, their defaults and what they mean."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language

from ner.pipeline.columns import GROUPS, Group
from ner.pipeline.crf import ChainRecognizer


@Language.factory(
    "crf_v1",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={
        "groups": list(GROUPS),
        "bits": 21,
        "rate": 0.03,
        "l2": 0.05,
        "least": 0.04,
        "barriers": ",;:。!?",
        "pairs": "“”‘’《》「」『』()",
        "certain": [],
        "agreed": 0.4,
        "alone": 0.8,
        "scorer": {"@scorers": "spacy.ner_scorer.v1"},
    },
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def create_crf(
    nlp: Language,
    name: str,
    groups: list[Group],
    bits: int,
    rate: float,
    l2: float,
    least: float,
    barriers: str,
    pairs: str,
    certain: list[str],
    agreed: float,
    alone: float,
    scorer: Callable | None,
) -> ChainRecognizer:
    """``groups`` of features (characters, words, names, rules); ``2 ** bits`` weights a tag; AdaGrad's ``rate``.

    ``l2`` penalises squared weights over the corpus; features whose weights all stay below ``least`` are not kept.
    No entity reaches across one of the characters ``barriers`` (as the view shows them: half-width), but for one
    between two digits; none holds one mark of ``pairs`` (opening and closing marks in turn) without the other, or is all
    that the two enclose, with them. What the rules find of the labels ``certain`` is an entity, whatever the model thinks; the
    score tells what it thinks. Other entities stand if their probability is at least ``agreed`` where a rule says the
    same, ``alone`` where none does; labels that rules do not know, and all where rules have no say, need ``agreed`` only.
    """
    return ChainRecognizer(
        name,
        groups,
        bits=bits,
        rate=rate,
        l2=l2,
        least=least,
        barriers=barriers,
        pairs=pairs,
        certain=certain,
        agreed=agreed,
        alone=alone,
        scorer=scorer,
    )
