"""Places of business with a name of their own: 金沙江大酒店, 富源汽车城, “阿婆灶”海鲜店, “半坡人家”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise.names import name_start, own_part
from ner.rules.enterprise.vocabulary import NOT_PARTS, QUOTED_VENUE, VENUE
from ner.rules.once import once
from ner.rules.wordlist import any_of

PLACE = re.compile(VENUE)
QUOTED = re.compile(rf"[“\"][一-鿿]{{2,8}}[”\"](?:{VENUE}|火锅)")
NAMED_IN_QUOTES = re.compile(rf"(?<=[“\"])[一-鿿]{{1,5}}{QUOTED_VENUE}(?=[”\"](?!{VENUE}))")
NOT_AFTER = re.compile(
    any_of("业 管理 行业 式 化 集群 经济 项目 床位 有限 股份 公司 集团 用品 标准 级 街 一条街 等级 改造 及")
)
BRANCH_SHOP = re.compile("[一-鿿]{2,4}店(?=[、,。;和开与])")
AREA_ENDS = ("省", "市", "县", "区")
LONGEST = 10
PHRASE = frozenset("那这的了着起在是被把")
"""What no name of a shop holds: 场上那家|农资店."""


@rule("enterprise.venue", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def venue(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name, at most ten characters, and the kind of place."""
    text = evidence.text
    for match in PLACE.finditer(text):
        begin = match.start()
        if NOT_AFTER.match(text, match.end()):
            continue
        start = name_start(evidence, begin, named_by_place=True)
        if start is None or begin - start > LONGEST or text.endswith(AREA_ENDS, start, begin):
            continue
        if not PHRASE.isdisjoint(text[start:begin]):
            continue
        if len(own_part(text[start:begin])) >= 2 and not any(part in text[start:begin] for part in NOT_PARTS):
            shop = BRANCH_SHOP.match(text, match.end())
            yield start, shop.end() if shop else match.end()


@rule("enterprise.quoted", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def quoted(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name in quotes with the kind of place behind the quotes (both belong) or inside (the quotes stay out)."""
    for pattern in (QUOTED, NAMED_IN_QUOTES):
        for match in pattern.finditer(evidence.text):
            yield match.span()


RULES: tuple[Rule, ...] = (venue, quoted)
