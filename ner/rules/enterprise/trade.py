"""Short names by a trade at the end: 恒丰纸业, 熊猫科技, 福州绿壤肥业.

Weaker than a legal form: the own name must have two to four characters and a sharp left edge, and where the trade is a
common word too (科技, 食品) either be no word of the language or stand where only a company can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words, is_coined
from ner.rules.enterprise.brands import BRANDS, BRANDS_AMBIGUOUS
from ner.rules.enterprise.full import with_branch
from ner.rules.enterprise.kinds import LOT, is_manner, is_of_people, tells_goods
from ner.rules.enterprise.names import EDGE, name_start, own_part
from ner.rules.enterprise.standing import LEADS, acts, is_firm, led, opens, owns
from ner.rules.enterprise.vocabulary import NOT_PARTS, TRADE_ABSTRACT, TRADE_PLAIN, TRADE_STRONG, TRADE_WEAK
from ner.rules.left_edge import REACH, after_areas, place_before
from ner.rules.once import once
from ner.rules.support import support
from ner.rules.wordlist import any_of

TRADE = re.compile(any_of(TRADE_STRONG))
TRADES = frozenset(TRADE_STRONG)
NOT_AFTER = re.compile(
    any_of("""
        产业 行业 企业 园 市场 人才 创新 成果 服务 支撑 特派 示范 小院 馆 局 站 所 系统 技术 产品 设备 基地
        大道 路 街 城 镇 村 乡 区 大户 合作 协会 商会 学校 学院 大学 中学 中心 化 型 类 级 厂 场 公司 集团
        有限 股份 专业 安全 经济 强 兴 扶贫 下乡 资源 资金 补贴 工人 文化 节 展 业 工程 农业 发展 消费 供应
        原料 加工 制造 种植 养殖 防 监 执法 检 管 师 队 部门 管理 车 事业 条件 水平 程 作 艺 综合体 小镇 砂浆
        权 权益 制 比例 转让 发电 电站 组件 板
    """)
)
"""After these the trade is part of another word: 绿色食品产业, 熊猫科技园."""
AREA_ENDS = ("省", "市", "县", "区")
COUNTED = re.compile(r"[万亿](?=[亩吨元套锭只台头平方片株斤瓦])|(?<=[\d万亿千百])[万亿亩吨套锭幢只台辆栋座]")
"""What counts the trade's goods and begins no name: 万亩|蔬菜."""
NUMBERED = re.compile(r"(?:[;。\n、 ]|\A)\d{1,2}\Z")
"""The number of a row before its first word: ;3|徽皖电缆."""
OF_AREA = frozenset({"石化", "建工", "交建", "交工", "森工", "路桥"})
"""Trades in which the area alone names the company, where a business stands: 茂名|石化."""
WHOLE = BRANDS - BRANDS_AMBIGUOUS
NAMED = frozenset("三四五六七八九中")
"""Words of the edge that an own name begins with: 三顺|纺织, 中鼎|骨胶."""
PARTICLE = frozenset("的了在是把被将给让从对")
VERBAL = frozenset(
    "换装修补拆买卖怕啃叮咬待查搬运砍挖盖抢缺拿送挂贴写读喂赶吃喝穿吹晒烧炒煮缝洗擦扫剪切磨拧拔首危备加懂敢改焊坐"
)
"""What makes a phrase of an own name: 光换|阀门, 加装首部|电梯."""
FAMOUS = re.compile(any_of(WHOLE))


@rule("enterprise.trade", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def trade(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name and a trade, with the area before it."""
    text = evidence.text
    for match in TRADE.finditer(text):
        begin, end = match.span()
        if NOT_AFTER.match(text, end) or not support(evidence).word_start[end]:
            continue
        start = name_start(evidence, begin, match[0] in OF_AREA or match[0] not in TRADE_WEAK | TRADE_PLAIN)
        if start is None or _is_counted(text, start):
            continue
        start, core = _split(evidence, _after_brand(evidence, start, begin), begin)
        begin = _before_trades(text, core, begin)
        own = text[core:begin]
        if (
            not 2 <= len(own) <= 4
            or not own_part(own)
            or not PARTICLE.isdisjoint(own)
            or own.endswith(AREA_ENDS)
        ):
            continue
        if any(part in text[start:begin] for part in NOT_PARTS):
            continue
        if is_of_people(own, text[begin:end]) or LOT.fullmatch(own) or is_manner(own):
            continue
        if core == start and tells_goods(own) and not is_firm(text, start, end):
            continue
        if core == start and len(own) > 2 and _runs_on(evidence, start, end):
            continue
        if _says_company(evidence, match[0], start, core, begin, end):
            yield start, with_branch(evidence, end)


@rule("enterprise.project", label="ENTERPRISE", precedence=precedence.ENTERPRISE_OF_PROJECT)
@once
def project(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A short name directly before 项目, which is no part of it: [铭瑞电瓷]项目."""
    return ((start, end) for start, end in trade.find(evidence) if evidence.text.startswith("项目", end))


def _says_company(evidence: Evidence, kind: str, start: int, core: int, begin: int, end: int) -> bool:
    text = evidence.text
    if kind not in TRADE_WEAK and kind not in TRADE_PLAIN:
        return True
    own = text[core:begin]
    if after_areas(evidence, core, begin) == begin:
        return kind in OF_AREA and (acts(evidence, end) or owns(text, end) or is_firm(text, start, end))
    if (
        dictionary_words(own)[0] in EDGE - NAMED
        or own_part(own) != own
        or not VERBAL.isdisjoint(own)
        or FAMOUS.search(text, start + 1, end)
    ):
        return False
    coined = is_coined(own, EDGE)
    if kind not in TRADE_PLAIN and (coined or (own in BRANDS and core == start)):
        return True
    if core > start and kind not in TRADE_ABSTRACT and led(text, start, end):
        return True
    if kind in TRADE_PLAIN and not coined:
        return False
    if kind not in TRADE_ABSTRACT and (
        owns(text, end) or (acts(evidence, end) and (kind not in TRADE_PLAIN or opens(text, start)))
    ):
        return True
    return with_branch(evidence, end) > end or is_firm(text, start, end)


def _after_brand(evidence: Evidence, start: int, begin: int) -> int:
    """``start``, or the end of the brand that a segmentation cuts there or that stands before an area: 中石|化茂名石化."""
    text = evidence.text
    for at in range(max(0, start - 3), start + 1):
        stop = next((stop for stop in range(at + 5, start, -1) if text[at:stop] in WHOLE), 0)
        if start < stop <= begin - 2 and (at < start or after_areas(evidence, stop, begin) == begin):
            return stop
    return start


def _runs_on(evidence: Evidence, start: int, end: int) -> bool:
    """Whether nothing shows where a long own name begins, nor that a business is told of: 也不|敢坐电梯."""
    text = evidence.text
    if opens(text, start) or text[start - 1] in "的了" or LEADS.search(text, start - 1, start):
        return False
    told = acts(evidence, end) or owns(text, end) or is_firm(text, start, end)
    return not (told or place_before(evidence, start, max(0, start - REACH)))


def _is_counted(text: str, start: int) -> bool:
    """Whether a number or what counts goods stands at ``start``, but for the number of a row."""
    if COUNTED.match(text, start):
        return True
    return text[start - 1 : start].isdigit() and not NUMBERED.search(text, max(0, start - 3), start)


def _before_trades(text: str, core: int, begin: int) -> int:
    """Where the words for what a business does begin: 航帆|包装机械."""
    while length := next(
        (n for n in (4, 3, 2) if begin - n >= core + 2 and text[begin - n : begin] in TRADES), 0
    ):
        begin -= length
    return begin


def _split(evidence: Evidence, start: int, begin: int) -> tuple[int, int]:
    """Where the name and its own part begin: 河南|明泰; the bare name of a village before them is left out."""
    core = after_areas(evidence, start, begin)
    if core == begin:
        areas = [at for at in range(start, begin - 1) if after_areas(evidence, at, begin) == begin]
        return start, max(areas, default=start)
    if begin - core > 4:
        after = next((stop for stop in range(core + 2, begin - 1) if _is_village(evidence, core, stop)), None)
        return (after, after) if after else (start, core)
    return start, core


def _is_village(evidence: Evidence, start: int, end: int) -> bool:
    known = support(evidence)
    return (start, end) in known.village_stems or (start, end) in known.town_stems


RULES: tuple[Rule, ...] = (trade, project)
