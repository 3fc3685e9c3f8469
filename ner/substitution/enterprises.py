"""Other firms: the own part of a name drawn anew, region, trade and legal form as they are.

巩义市|众赢|铝制品|有限公司 becomes 巩义市|恒瑞|铝制品|有限公司, and the short 众赢铝业 of the same report 恒瑞铝业. A name
whose own part cannot be told (美团, a bank of a county) stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from ner.corpus.edits import Edit
from ner.corpus.names import surface
from ner.corpus.record import Record
from ner.lexicon.gazetteer import Gazetteer, gazetteer
from ner.lexicon.places import AREA_BITS, AREA_STEM_BITS
from ner.rules.enterprise import vocabulary
from ner.rules.wordlist import any_of

_FORM = re.compile(
    f"(?:{vocabulary.COMPANY}|{vocabulary.COOPERATIVE}|{vocabulary.FACTORY})(?:{vocabulary.BRANCH})?$"
)
_TRADE = re.compile(
    f"(?:{any_of(w for w in vocabulary.COMMON | vocabulary.TRADE_STRONG if len(w) > 1)}|[一-鿿]制品)+$"
)
_OWN = re.compile("[一-鿿]{2,4}")
_AREAS = AREA_BITS | AREA_STEM_BITS
_CHARACTERS = "安邦宝博昌超晨诚承川达德鼎东恩丰飞福富港格冠光广桂国海汉豪浩禾和恒宏洪鸿华辉惠吉佳嘉建健江杰金锦京晶景久聚凯康科朗乐利联良林隆龙绿茂美民明铭宁诺鹏平普奇启千乾强庆秋全仁荣融瑞润森山尚生胜盛石世顺泰腾天田通同万旺威维伟文沃祥欣新鑫信星兴雄旭雅延阳耀业亿益银英盈永优裕元远源跃云泽展兆振正志智中忠众洲卓"
"""Characters that own names of firms are made of."""


def renamed(record: Record, random: np.random.Generator, known: Gazetteer | None = None) -> list[Edit]:
    """Edits of the own parts of firms' names, the same new one wherever the report names the firm."""
    known = known or gazetteer()
    firms = [m for m in record.mentions if m.label == "ENTERPRISE"]
    owns = dict.fromkeys(
        own for m in firms if (own := own_part(surface(record.text[m.start : m.end]), known))
    )
    new = {old: _drawn(len(old), random) for old in sorted(owns, key=len, reverse=True)}
    return [edit for m in firms for edit in _edits(record.text, m.start, m.end, new)]


def own_part(name: str, known: Gazetteer) -> str | None:
    """众赢 of 巩义市众赢铝制品有限公司; ``None`` where a name has no form or trade, or nothing before it."""
    form = _FORM.search(name)
    rest = name[: form.start()] if form else name
    trade = _TRADE.search(rest)
    rest = rest[: trade.start()] if trade else rest
    if not form and not trade:
        return None
    rest = rest[_area_end(rest, known) :]
    return rest if _OWN.fullmatch(rest) and rest not in vocabulary.GENERIC else None


def _area_end(name: str, known: Gazetteer) -> int:
    """Where the provinces, cities and counties at the front end."""
    areas = known.matches(name).where(_AREAS)
    ends: dict[int, int] = {}
    for start, end in zip(areas.start.tolist(), areas.end.tolist(), strict=True):
        ends[start] = max(end, ends.get(start, 0))
    here = 0
    while here in ends:
        here = ends[here]
    return here


def _drawn(length: int, random: np.random.Generator) -> str:
    return "".join(_CHARACTERS[int(i)] for i in random.integers(len(_CHARACTERS), size=length))


def _edits(text: str, start: int, end: int, new: dict[str, str]) -> Iterator[Edit]:
    for old, other in new.items():
        at = text.find(old, start, end)
        if at >= 0:
            yield Edit(at, at + len(old), other)
            return
