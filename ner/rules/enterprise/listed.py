"""Names that only their list shows: 国电、[龙源]、金风科技等九家, 江苏常隆化工、[新浦化学]、泰兴市裕廊化工有限公司.

A member of a list is a business if it looks like one (a trade at its end, a brand that is a common word elsewhere) and
another member surely is one, or if it looks like a name at all and the list ends by counting businesses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words, is_coined
from ner.rules.enterprise.brands import BRANDS
from ner.rules.enterprise.famous import RULES as FAMOUS
from ner.rules.enterprise.full import RULES as FULL
from ner.rules.enterprise.kinds import is_of_people, tells_goods, tells_venue
from ner.rules.enterprise.names import EDGE, name_start, own_part
from ner.rules.enterprise.trade import RULES as TRADE
from ner.rules.enterprise.venue import RULES as VENUE_RULES
from ner.rules.enterprise.venue_words import VENUE
from ner.rules.enterprise.vocabulary import COMMON, NOT_PARTS, TRADE_STRONG
from ner.rules.left_edge import words_back
from ner.rules.once import once
from ner.rules.support import remembered, support
from ner.rules.wordlist import any_of

MARK = r",。;:!?\n()“”\"《》"
LIST = re.compile(rf"(?:(?<=[{MARK}、])|\A)[^{MARK}、]{{2,}}+(?:、[^{MARK}、]{{2,}}+)+")
NEAR = 24
"""Characters before the first and behind the last mark of a list that its outer members are sought in."""
JOIN = re.compile("、|(?<=[一-鿿]{2})[和与及](?=[一-鿿]{2})")
COUNT = r"(?:\d+|[二三四五六七八九十百几两多数]|[一二三四五六七八九十百]{2,})[余多]?"
TAIL = re.compile(
    rf"等?为代表的[一-鿿]{{0,18}}?(?:企业|公司|厂家|厂商|商家)(?!家)|等?{COUNT}家(?![庭长人里畜禽电具乡园属用族政居户])"
    rf"|等(?:{COUNT}[家个])?[一-鿿]{{0,12}}?"
    + any_of("""
        企业 公司 厂家 厂商 车企 药企 酒企 乳企 房企 央企 国企 供应商 制造商 品牌商 经销商 商家 商户 店铺 酒店 民宿 客栈 餐馆 饭店 超市 银行 运营商 开发商 物流商 电商平台 快递
    """)
    + "|为(?:主[的体、,]|主[一-鿿]{0,2}的|龙头|骨干|引领|牵引|首的)"
    + "|(?:都|均|全)(?:是|为)[一-鿿]{0,8}企业"
)
"""How a list of businesses ends: 等九家, 三家, 等龙头企业."""
ETC = re.compile(rf"等(?:{COUNT})?[家户个]?[一-鿿]{{0,6}}?(?:企业|公司|厂家)(?![家主])")
"""What counts one business with others unnamed: 瑞科达|等企业."""
PROFILE = re.compile(
    r"(?:\A|(?<=[,。;:、\n”!?]))([一-鿿]{2,5})(?=是[^,。;是家]{0,6}一家[^,。;是]{2,40}(?:企业|公司|厂|银行|民宿|酒店|餐厅|餐馆|饭店|超市|合作社)[,。;])"
)
"""A sentence that tells what kind of business one is: [瑞科达]是一家生产轴承的企业."""
TYPED = re.compile(f"(?:{any_of(TRADE_STRONG)}|{VENUE})$")
PLAIN_NAME = re.compile("[一-鿿A-Za-z·]{2,10}")
NO_BUSINESS = re.compile(
    any_of("""
        局 委 府 办 所 站 校 院 会 部 队 处 科 室 中心 大学 中学 小学 协会 商会 村 镇 乡 县 市 区 省 街道 社区 户 人 员 民
        们 者 师 长 工 家 园 基地 市场 合作社 公司 企业 大户 农场 工程 项目 活动 行动 产业 行业 服务 技术 设备
        产品 品牌 种植 养殖 加工 销售
    """)
    + "$"
)
"""What ends a member that is an office, a place, people or a kind of thing."""


@rule("enterprise.list", label="ENTERPRISE", precedence=precedence.DOCUMENT)
@once
def listed(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A member of a list of businesses, or what is said to be one, that nothing else shows: 国电、[龙源]、金风科技等九家."""
    text = evidence.text
    yield from _singles(evidence)
    yield from _profiled(evidence)
    for region in LIST.finditer(text):
        start = max(region.start(), text.index("、", region.start()) - NEAR)
        end = min(region.end(), text.rindex("、", start, region.end()) + NEAR)
        members, counted = _members(evidence, start, end)
        brands = {(a, b) for a, b in members if text[a:b] in BRANDS}
        names = {(a, b) for a, b in members if _is_name(evidence, a, b)}
        sure = not _others(evidence).isdisjoint(range(start + 1, end + 1))
        if not sure and len(names | brands) < len(members):
            counted = False  # a list of classes: 作坊、酒庄、包材厂等五家
        if counted or sure or len(brands) > 1:
            yield from brands
        yield from ((a, b) for a, b in names - brands if counted or (sure and TYPED.search(text[a:b])))


def _singles(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A coined name that stands for other businesses: [瑞科达]等企业."""
    for match in ETC.finditer(evidence.text):
        end = match.start()
        start = name_start(evidence, end)
        if start is None or not 2 <= end - start <= 4:
            continue
        if is_coined(evidence.text[start:end], EDGE) and _is_name(evidence, start, end):
            yield start, end


def _profiled(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A coined name of which a sentence tells what kind of business it is: [瑞科达]是一家生产轴承的企业."""
    for match in PROFILE.finditer(evidence.text):
        if is_coined(match[1], EDGE | COMMON) and _is_name(evidence, *match.span(1)):
            yield match.span(1)


def _members(evidence: Evidence, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """The members of the list in ``[start, end)`` whose both edges are known, and whether it counts businesses."""
    text = evidence.text
    cuts = [
        (m.start(), m.end()) for m in JOIN.finditer(text, start, end) if support(evidence).word_start[m.end()]
    ]
    if not cuts:
        return [], False
    members = [(a, b) for (_, a), (b, _) in pairwise(cuts)]
    tail = TAIL.search(text, cuts[-1][1] + 2, min(len(text), end + 12))
    counted = tail is not None and tail.start() <= end
    if tail is not None and counted:
        members.append((cuts[-1][1], tail.start()))
    else:
        brand = _brand_from(evidence, cuts[-1][1])
        members += [(cuts[-1][1], brand)] if brand else []
    first = _first(evidence, start, cuts[0][0], counted)
    return ([(first, cuts[0][0])] if first is not None else []) + members, counted


def _brand_from(evidence: Evidence, start: int) -> int | None:
    """The end of the longest brand that begins at ``start`` and ends a word."""
    text = evidence.text
    ends = (at for at in range(start + 7, start + 1, -1) if text[start:at] in BRANDS)
    return next((at for at in ends if at <= len(text) and support(evidence).word_start[at]), None)


def _first(evidence: Evidence, start: int, end: int, counted: bool) -> int | None:
    """Where the first member begins: a brand, or in a list that counts businesses what names can begin with."""
    text = evidence.text
    for at in range(max(start, end - 7), end - 1):
        if text[at:end] in BRANDS and support(evidence).word_start[at]:
            return at
    if not counted:
        return None
    begin = name_start(evidence, end)
    return begin if begin is not None and begin >= start and end - begin <= 6 else None


@remembered
def _others(evidence: Evidence) -> set[int]:
    """Where businesses end that other rules find by what they are called."""
    rules = FULL + TRADE + VENUE_RULES + FAMOUS
    return {end for each in rules for _, end in each.find(evidence)}


def _is_name(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a member can be the name of a business: no class, no office, no place, no phrase."""
    text, known = evidence.text, support(evidence)
    name = text[start:end]
    if not PLAIN_NAME.fullmatch(name) or NO_BUSINESS.search(name) or any(part in name for part in NOT_PARTS):
        return False
    spans = (known.upper, known.towns, known.villages)
    if any((start, end) in each for each in spans) or len(own_part(name)) < 2:
        return False
    typed = TYPED.search(name)
    own = name[: typed.start()] if typed else ""
    if typed and (tells_venue(own) or tells_goods(own) or is_of_people(own, typed[0])):
        return False
    parts = dictionary_words(name)
    if len(parts) == 1 or parts[0] in EDGE or parts[0] in COMMON:
        return False
    return all(text[a:b] not in EDGE for a, b in words_back(evidence, end, start))


RULES: tuple[Rule, ...] = (listed,)
