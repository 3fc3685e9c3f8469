"""Short names: by a trade at the end (恒丰纸业), by a kind of place (金沙江大酒店), by fame (国家电网), by a bracket.

Weaker than a legal form: each asks for a sharp left edge and for a right one that a company name can have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise import vocabulary
from ner.rules.enterprise.full import BRANCH, CROSSING, full_names
from ner.rules.enterprise.names import name_start, own_part
from ner.rules.left_edge import after_areas
from ner.rules.support import support

TRADE = re.compile("|".join(sorted(vocabulary.TRADE_STRONG, key=len, reverse=True)))
NOT_AFTER_TRADE = re.compile(
    "产业|行业|企业|园|市场|人才|创新|成果|服务|支撑|特派|示范|小院|馆|局|站|所|系统|技术|产品|设备|基地|大道|路|街|城|镇|村|乡|区|大户|合作|协会|商会|学校|学院|大学|中学|中心|化|型|类|级|"
    "厂|场|公司|集团|有限|股份|专业|生产|安全|经济|强|兴|扶贫|下乡|资源|资金|补贴|工人|文化|节|展|业|工程|农业|发展|消费|供应|原料|加工|制造|种植|养殖|防|监|执法|检|管|站"
)
VENUE = re.compile(
    "|".join(sorted(vocabulary.VENUE.split("|"), key=len, reverse=True))
    + "|"
    + vocabulary.VENUE.split("|")[0]
)
NOT_AFTER_VENUE = re.compile(
    "业|管理|行业|式|化|集群|经济|产业|项目|老板们|床位|有限|股份|公司|集团|用品|标准|级|街|一条街|等级"
)
AFTER_FIRM = re.compile(
    r"(?:负责人|董事长|总经理|经理|老总|老板|公司|集团|等\d*[几多]?家?(?:企业|公司)|年产|二期|一期|技改|扩产|扩建|签约|落户|入驻|流转|达产|投产|控股|正式|投资|收购|有限|员工|职工|车间|厂区|旗下|下属"
    r"|[一-鿿]{2,16}(?:技改|扩建|新建|建设|生产|改造|处置|加工)[一-鿿]{0,4}项目"
    r"|[、(,;。:\"“”)]|已|将|正在|的|与|和|在|为|从|把|也|又|还|拟|按|每|一|于|承诺|负责|提供|送来|捐|实现|年|是|\Z|\s)"
)
IN_LIST = re.compile("[、和与及]$")
FAMOUS = re.compile("|".join(sorted(vocabulary.BRANDS, key=len, reverse=True)))
BRANCHED = re.compile("农行|工行|建行|中行|邮储|人保|人寿|移动|联通|电信|电网")
AFTER_FAMOUS = re.compile("集团|公司|平台|股份|银行|控股|商城|外卖|骑手|超市|门店|物流|快递|旗舰店|直播|电商")
ABBREVIATED = re.compile(
    r"\((?:以下|下文)?(?:简称|下称|统称|以下称)(?:为)?[:]?[“\"‘]?([一-鿿A-Za-z·]{2,12})[”\"’]?(?:或[“\"][^“”\"]{1,8}[”\"])?\)"
)
NOT_A_NAME = re.compile("公司|本公司|该公司|集团|甲方|乙方|丙方|项目|标的|企业|合作社")
QUOTED_VENUE = re.compile(rf"[“\"]([一-鿿]{{2,8}})[”\"](?:{vocabulary.VENUE}|火锅|民宿)")


@rule("enterprise.abbreviated", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
def abbreviated(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The short form that a bracket behind a full name gives: 江苏华西集团有限公司(以下简称“[华西集团]”)."""
    ends = {end for _, end, _ in full_names(evidence)}
    for match in ABBREVIATED.finditer(evidence.text):
        if match.start() in ends and not NOT_A_NAME.fullmatch(match[1]):
            yield match.span(1)


@rule("enterprise.trade", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
def trade(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name and a trade: 恒丰纸业, 熊猫科技, 福州绿壤肥业."""
    text = evidence.text
    for match in TRADE.finditer(text):
        if NOT_AFTER_TRADE.match(text, match.end()):
            continue
        start = name_start(evidence, match.start())
        if start is None:
            continue
        core = after_areas(evidence, start, match.start())
        own = text[core : match.start()]
        if not 2 <= len(own) <= 4 or own_part(own) != own or any(c in FUNCTION_INSIDE for c in own):
            continue
        if match[0] in vocabulary.TRADE_WEAK and not _looks_like_firm(
            evidence, start, core, match.start(), match.end()
        ):
            continue
        yield start, match.end()


FUNCTION_INSIDE = frozenset("的了在是把被将给让从对")


def _looks_like_firm(evidence: Evidence, start: int, core: int, own_end: int, end: int) -> bool:
    """Whether a name with a common trade (科技, 食品) stands like a company's: no word of its own, something to do."""
    text = evidence.text
    if not AFTER_FIRM.match(text, end):
        return False
    cut = [i for i in range(core + 1, own_end) if support(evidence).word_start[i]]
    is_word = not cut and text[core:own_end] not in KNOWN_AS_NAMES
    return not is_word or bool(STRONG_AFTER.match(text, end))


KNOWN_AS_NAMES: frozenset[str] = frozenset()
STRONG_AFTER = re.compile(
    "已?(?:达产|投产|落户|签约|负责人|董事长|总经理|经理|技改|年产|等\\d*家?企业|等\\d*家?公司|有限|送来|捐)"
)


@rule("enterprise.venue", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
def venue(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A place of business with a name of its own: 金沙江大酒店, “阿婆灶”海鲜店."""
    text = evidence.text
    for match in VENUE.finditer(text):
        if NOT_AFTER_VENUE.match(text, match.end()):
            continue
        start = name_start(evidence, match.start())
        if (
            start is not None
            and len(own_part(text[start : match.start()])) >= 2
            and match.start() - start <= 10
        ):
            yield start, match.end()
    for match in QUOTED_VENUE.finditer(text):
        yield match.span()


@rule("enterprise.famous", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
def famous(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A business known all over the country, with its branch: 国家电网, 美团, 中国电信屯昌分公司."""
    text = evidence.text
    for match in FAMOUS.finditer(text):
        known = AFTER_FAMOUS.match(text, match.end())
        if match[0] in vocabulary.BRANDS_AMBIGUOUS and not known:
            continue
        if not support(evidence).word_start[match.start()]:
            continue
        branch = BRANCH.match(text, match.end())
        if branch and not CROSSING.search(branch[0]):
            yield match.start(), branch.end()
        elif known and known[0] in ("集团", "公司", "股份", "银行", "控股"):
            yield match.start(), known.end()
        else:
            yield match.span()
    for match in BRANCHED.finditer(text):
        branch = BRANCH.match(text, match.end())
        if branch and not CROSSING.search(branch[0]):
            yield match.start(), branch.end()


RULES: tuple[Rule, ...] = (abbreviated, trade, venue, famous)
