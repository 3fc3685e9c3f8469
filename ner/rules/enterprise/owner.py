"""Short names that the project behind them shows to be a business's: 亿嘉电子|手机背光源项目, 祥和精密|齿轮箱项目.

A trade that is a common word too (电子, 材料) needs what is said of a firm around it. What a firm builds or makes is
such a thing, if the own name before the trade is one that only firms have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import is_coined
from ner.rules.enterprise.kinds import is_of_people
from ner.rules.enterprise.names import EDGE, name_start, own_part
from ner.rules.enterprise.trade import NOT_AFTER, PARTICLE, VERBAL
from ner.rules.left_edge import after_areas
from ner.rules.once import once
from ner.rules.support import support
from ner.rules.wordlist import any_of

MAKING = re.compile(
    any_of("""
        电子 精密 精工 电气 电器 材料 新材料 机械 装备 制造 包装 化工 化学 生物 医药 制药 医疗 食品 科技 光电 光学 电机 电池
        电源 仪表 仪器 数控 模具 轴承 阀门 齿轮 弹簧 紧固件 液压 线缆 电缆 半导体 微电子 服装 服饰 皮革 玩具 纺织 针织
        印染 五金 灯饰 洁具 卫浴 厨具 家具 家居 家私 电瓷 特陶 橡塑 塑胶 骨胶 钢构 铝材 铜材 型材 钢管 实业 竹木 木器 油脂 乳品 饮品
    """)
)
"""Trades that make things, which no place, road or field of policy has behind its name: not 旅游, 物流, 环境."""
BUILT = re.compile(r"[一-鿿\dA-Za-z.×%()“”]{2,22}?项目")
"""What the firm builds or makes, up to the head of its project."""
CAPACITY_BEFORE = re.compile(r"[\d一二三四五六七八九十百千万几数两].$")
"""What counts products and no name begins with: 500万片|光学镜头."""
AUSPICIOUS = frozenset(
    "亿嘉瑞祥凤腾锐恒盛泰隆源丰兴顺达润康佳欣鑫宏鸿昌豪创信诚德福凯宝永联益旺茂辉耀晟晶翔鹏骏捷迈拓威普利汇邦"
)
"""Of two of these own names of firms are made, some of which a dictionary knows."""


@rule("enterprise.owner", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def owner(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name and a trade before what the firm builds: [亿嘉电子]手机背光源项目."""
    text = evidence.text
    for match in MAKING.finditer(text):
        begin, end = match.span()
        if not (BUILT.match(text, end) and support(evidence).word_start[end]) or NOT_AFTER.match(text, end):
            continue
        start = name_start(evidence, begin)
        if start is None or CAPACITY_BEFORE.search(text, max(0, start - 1), start + 1):
            continue
        core = after_areas(evidence, start, begin)
        if is_of_people(text[core:begin], match[0]):
            continue
        if begin - core == 2 and _is_own(evidence, core, begin):
            yield start, end


def _is_own(evidence: Evidence, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a name that only a firm has: no word of the language, no place, no phrase."""
    own, known = evidence.text[start:end], support(evidence)
    if own_part(own) != own or not (PARTICLE | VERBAL).isdisjoint(own):
        return False
    if any((start, end) in each for each in (known.village_stems, known.town_stems, known.upper)):
        return False
    return AUSPICIOUS.issuperset(own) or is_coined(own, EDGE)


RULES: tuple[Rule, ...] = (owner,)
