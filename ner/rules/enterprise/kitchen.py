"""Small businesses called after who runs them and what they make: 孙记胡辣汤, 老孙豆腐花, 阿强汽修."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise.venue_words import DISHES
from ner.rules.enterprise.vocabulary import SURNAMES
from ner.rules.once import once
from ner.rules.wordlist import any_of

SURNAME = f"[{''.join(sorted(SURNAMES))}廖石贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤马田滕冉牛葛祁祝章鲍齐关]"
RUN_BY = (
    f"老{SURNAME}|{SURNAME}(?:记|氏|[姐哥妈叔伯爷嫂]|[二三四五六七])"
    f"|{SURNAME}?(?:婆婆|大妈|大娘|大嫂|大姐|二娃|老[大二三四五六七八九]|胖子|麻子)|阿(?![妈婆爸公嬷])[一-鿿]"
)
"""How people of a small place call one who keeps a shop: 老李, 孙记, 洪婆婆, 阿强."""
KITCHEN = re.compile(f"(?:{RUN_BY})(?:{DISHES})(?:店|馆|铺|摊)?")
NOT_AFTER = re.compile(
    any_of("节 文化 产业 技艺 制作 传承 品牌 牌 非遗 传人 手艺 生意 子")
    + "|(?<=[理修裁][发车缝])[不了着过时的]"
)


@rule("enterprise.kitchen", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def kitchen(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Who runs it and what it makes or mends: 孙记胡辣汤, 老孙豆腐花."""
    text = evidence.text
    return (m.span() for m in KITCHEN.finditer(text) if not NOT_AFTER.match(text, m.end()))


RULES: tuple[Rule, ...] = (kitchen,)
