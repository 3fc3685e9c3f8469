"""Modifier and head: 镇区有机更新工程, “蓝天碧水净土”三项行动, 年产25万吨高强瓦楞纸技改项目(一期).

The head is written; where the modifier begins is told in :mod:`ner.rules.programme.modifier`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise import business_ends
from ner.rules.left_edge import place_before
from ner.rules.programme.modifier import PLANTS, REFERENCE, modifier_start
from ner.rules.programme.trimming import all_generic
from ner.rules.programme.vocabulary import CAMPAIGN, HEAD, KINDS, KNOWN_SHORT, NOT_AFTER, ONE_OFF, PHASE
from ner.rules.quotes import quotes
from ner.rules.support import remembered, support
from ner.rules.wordlist import any_of

NO_HEAD = {head: re.compile(words) for head, words in NOT_AFTER.items()}
COUNTED = re.compile(
    r"[ ]?(?:共|累计)?(?!一次)(?:\d+|[一二三四五六七八九十百千几多两零]+)[多余]?(?:个(?!月)|[项批处座场次件条口])"
)
"""What counts a class: 耐材扩产能项目|51个."""
METAPHOR = frozenset(("一号", "头号", "天字号", "一把手", "良心", "民心", "德政", "面子", "形象", "政绩"))
"""What “一号工程” says is how much it matters, not what it is."""
FUNDED = re.compile("(?:补助|专项|衔接|扶贫|财政)资金$")
"""A class of projects, told by who pays: 衔接资金|项目."""
OFFICE = re.compile("(?<!布)局$|委$")
"""What has a department of planning: 水利局|规划|科."""
HISTORY = frozenset(("文化大", "辛亥", "新民主主义", "工业"))
"""Revolutions of history."""
FIVE_YEARS = re.compile("十[一二三四五]?五|[八九]五")
"""The plan of five years that a class of projects belongs to, unless the head is the plan itself."""
PLANNED = re.compile(
    any_of("""
    建设 改造 提升 修复 修缮 补助 培训 帮扶 培育 培养 保护 保育 发展 整治 治理 振兴 传习 传承 种植 养殖 扶持 救助 资助 奖励 复垦 搬迁
    重建 利用 开发 攻坚 总体 详细 专项 布局 更新 推广 引进 增收 倍增 提质 提效 行动 支持 关爱
    """)
    + "$"
)
"""What a plan plans, as a noun: 修缮补助计划."""
RUNS = re.compile("从|要|到|由|以|把|对|在|于|为|和|与|今年|明年")
"""What follows the name of a plan as well as the verb: 规划|要赶在年底."""
AS_BASIS = re.compile(
    "为(?:抓手|契机|引领|龙头|目标|指导|重点|主线|依据|依托|载体|核心|统领|牵引|平台|突破口|切入点|蓝本)"
)
"""What a plan is taken for: 以…规划|为抓手."""
UNNAMED = re.compile("等$|(?<![分人种品])类$|[了着]$|(?<!通)过$|写成$|[排列编纳写][进入]$|^整[村乡镇县]推进$")
"""How a list or a class ends, which names nothing: 饮水、道路等|工程, 工业类|项目."""
SERIES = re.compile("(?:系列|主题|专题|专项)活动")
"""What goes on behind quotes with a head in them as one name: “春风行动”系列活动."""
PLANT = re.compile("|".join(PLANTS))
CLOSED = re.compile(r"工作|活动|安排|部署|要求|任务|方案|[,。;、 \n)”\"]|\Z")


@rule("programme.head", label="PROGRAMME", precedence=precedence.PROGRAMME_HEAD)
def head(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A modifier that says what, and its head, without a quote at the front."""
    return ((start, end) for start, end in named(evidence) if start not in quotes(evidence).closing)


@rule("programme.quoted_head", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
def quoted_head(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name that begins with a quote and goes on to a head: “万人助万企”活动."""
    return ((start, end) for start, end in named(evidence) if start in quotes(evidence).closing)


@rule("programme.plant", label="PROGRAMME", precedence=precedence.PROGRAMME_PLANT)
def plant(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What is built at a public plant, the plant in its name: 城西污水处理厂扩建工程."""
    return ((start, end) for start, end in head.find(evidence) if PLANT.search(evidence.text, start, end))


@remembered
def named(evidence: Evidence) -> list[tuple[int, int]]:
    """Every modifier with head, as half-open offsets, read once a text."""
    return list(_named(evidence))


def _named(evidence: Evidence) -> Iterator[tuple[int, int]]:
    text = evidence.text
    for match in HEAD.finditer(text):
        begin, end = match.span()
        last = _last_head(match[0])
        fixed = match[0].endswith("行动计划") or _quote_near(evidence, begin)
        if (
            not fixed
            and last in NO_HEAD
            and NO_HEAD[last].match(text, end)
            and not _drawn_up(text, begin, last, end)
        ):
            end -= len(last)
            if end == begin:
                continue
            last = _last_head(text[begin:end])
        if COUNTED.match(text, end):
            continue
        if match[0] == "项目" and begin in quotes(evidence).opening and text.startswith("建设", end):
            yield quotes(evidence).opening[begin] + 1, begin - 1
            continue
        start = _with_known(evidence, modifier_start(evidence, begin), begin)
        if start is None or not is_named(evidence, start, begin, last, end):
            continue
        phase = PHASE.match(text, end)
        yield start, phase.end() if phase else end


def _drawn_up(text: str, begin: int, last: str, end: int) -> bool:
    """Whether 计划 or 规划 is a noun although a verb's words follow: 修缮补助|计划|从今年起."""
    return last in ("计划", "规划") and bool(
        AS_BASIS.match(text, end)
        or (PLANNED.search(text, max(0, begin - 2), begin) and RUNS.match(text, end))
    )


def _quote_near(evidence: Evidence, begin: int) -> bool:
    """Whether a closing quote and at most two characters stand before the head: “五星”支部|创建."""
    return any(at in quotes(evidence).opening for at in range(begin, begin - 3, -1))


def _with_known(evidence: Evidence, start: int | None, begin: int) -> int | None:
    """``start``, or that of a well-known modifier whose words are edges elsewhere: 希望工程, 引江济淮工程."""
    text = evidence.text
    for length in (5, 4, 3, 2):
        at = begin - length
        if at >= 0 and text[at:begin] in KNOWN_SHORT | KINDS and support(evidence).word_start[at]:
            if start is None and REFERENCE.search(text, max(0, at - 6), at):
                return None
            return at if start is None or start > at else start
    return start


def _last_head(heads: str) -> str:
    for head in ("行动计划", "攻坚战", "保卫战", "会战", "决战"):
        if heads.endswith(head):
            return head[-2:] if head == "行动计划" else head
    return heads[-2:]


def _is_owned(evidence: Evidence, start: int) -> bool:
    """Whether a business or a place ends at ``start``, or a business and the county it builds in: 华川集团|临山|光伏项目."""
    ends = business_ends(evidence)
    if start in ends or place_before(evidence, start, max(0, start - 9)):
        return True
    upper = support(evidence).upper
    return any((at, start) in upper and at in ends for at in range(max(0, start - 8), start - 1))


def is_named(evidence: Evidence, start: int, begin: int, last: str, end: int) -> bool:
    """Whether ``text[start:begin]`` says what the head at ``begin`` is about."""
    text = evidence.text
    modifier = text[start:begin]
    closed = start > 0 and quotes(evidence).closing.get(start - 1) == end + 1
    if last == "项目" and FUNDED.search(modifier):
        return False
    if (last == "规划" and OFFICE.search(modifier)) or (last == "革命" and modifier in HISTORY):
        return False
    if not modifier or modifier in METAPHOR or ONE_OFF.search(modifier) or UNNAMED.search(modifier):
        return False
    if start in quotes(evidence).closing:
        closing = quotes(evidence).closing[start]
        inner = text[start + 1 : closing - 1]
        if closing == begin and inner in METAPHOR:
            return False
        if last == "项目" and FIVE_YEARS.fullmatch(inner) and all_generic(evidence, closing, begin, 9):
            return False
        return text[closing] != "的" and not (
            closing < begin
            and all_generic(evidence, closing, begin, topics=1)
            and HEAD.search(text, start, closing)
            and not SERIES.fullmatch(text, closing, end)
        )
    if begin in quotes(evidence).opening:
        return True
    if last.endswith("战") and len(modifier) >= 2:
        return True
    if modifier in KNOWN_SHORT:
        return True
    if modifier in KINDS and _is_owned(evidence, start):
        return True
    if len(modifier) < (2 if closed else 3) or all_generic(evidence, start, begin):
        return False
    if last == "活动" and not CAMPAIGN.search(modifier):
        return False
    if last in ("创建", "攻坚", "专项"):
        return len(modifier) >= 4 and bool(CLOSED.match(text, end))
    return True


RULES: tuple[Rule, ...] = (head, quoted_head, plant)
