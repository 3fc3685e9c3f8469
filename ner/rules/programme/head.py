"""Modifier and head: 镇区有机更新工程, “蓝天碧水净土”三项行动, 年产25万吨高强瓦楞纸技改项目(一期).

The head is written; where the modifier begins is told in :mod:`ner.rules.programme.modifier`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.edge_words import VERBS
from ner.rules.left_edge import words_back
from ner.rules.programme.coordinated import HEADED
from ner.rules.programme.modifier import PLANTS, QUARTERS, REFERENCE, modifier_start
from ner.rules.programme.naming import is_named
from ner.rules.programme.unnamed import PREMISES, TITLE
from ner.rules.programme.vocabulary import HEAD, KINDS, KNOWN_SHORT, NOT_AFTER, PHASE
from ner.rules.quotes import quotes
from ner.rules.support import remembered, support
from ner.rules.wordlist import any_of

NO_HEAD = {head: re.compile(words) for head, words in NOT_AFTER.items()}
COUNTED = re.compile(
    r"[ ]?(?:共|累计)?(?!一次)(?:\d+|[一二三四五六七八九十百千几多两零]+)[多余]?(?:个(?!月)|[项批处座场次件条口])"
)
"""What counts a class: 耐材扩产能项目|51个."""
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
PLANT = re.compile(f"{'|'.join(PLANTS)}|{QUARTERS.pattern}")


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
    """What is built at a public plant or done to a quarter named after a yard: 城西污水处理厂扩建工程."""
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
            (
                not fixed
                or (last == "活动" and PREMISES.match(text, end))
                or (
                    last in ("计划", "规划")
                    and not match[0].endswith("行动计划")
                    and HEADED.search(text, max(0, end - 9), end - 2)
                )
            )
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
        if last == "创建":
            start = _title(evidence, start, begin)
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


def _title(evidence: Evidence, start: int | None, begin: int) -> int | None:
    """Where the title begins whose 创建 begins at ``begin``, if a verb stands before it: 督导|文明城市创建."""
    text = evidence.text
    title = TITLE.search(text[max(0, begin - 14) : begin])
    if title is None or begin in quotes(evidence).opening:
        return start
    at = begin - len(title[0])
    if start is None or start > at:
        return at
    left, right = next(words_back(evidence, at, start)) if at > start else (at, at)
    return at if text[left:right] in VERBS else start


def _last_head(heads: str) -> str:
    for head in ("行动计划", "攻坚战", "保卫战", "会战", "决战"):
        if heads.endswith(head):
            return head[-2:] if head == "行动计划" else head
    return heads[-2:]


RULES: tuple[Rule, ...] = (head, quoted_head, plant)
