"""Where a business stands in a sentence: what is done by one, what belongs to one, what brings one in.

铜华包装|租用老茧站, 丰泰铸造|的工地, 业主是|西安恒达果蔬|.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import INSIDE, VERBS
from ner.rules.left_edge import word_end
from ner.rules.wordlist import any_of, words

ACTS = (VERBS - INSIDE) | words("""
    则 则是 也 却 就 还 已 已经 在 从 向 把 将 给 为 跟 与 同 连夜 主动 今年 去年 每年 每天 每月 最先 率先 随后 又 没 没有 不 才
    先行 先后 陆续 干脆 从前 以前 当年 全年 均 都 共 仍 曾 计划 打算 准备 刚 一直 专门 现 现在 目前 干 送 派 请 租 建 收 签 投 用 捐 出 要 有 是
""")
"""What a business does or when: the word behind its name where it is the subject."""
BELONGS = re.compile(
    "的[一-鿿]{0,4}?"
    + any_of("""
        老板 工人 员工 职工 负责人 经理 技术员 业务员 推销员 车间 厂长 订单 厂房 厂区 生产线 工地 仓库 拉煤车 货车 客服
    """)
)
"""What belongs to a business: 的前纺车间, 的技术员."""
LEADS = re.compile("(?:是|去|到|由|与|和|跟|给|向|欠|[、,。;:\n])$")
"""What stands before a business: 业主是|, 去|, 由|."""
OPENING = frozenset('。,;:!?、\n“”"「」(.·|')
ENDS = frozenset({"", *'。,;:!?、\n”"」)的等和与'})
RUN_ON = words("""
    牵头 一家 出资 出钱 出料 代偿 投产 试产 试车 开工 复工 停产 停工 放假 招工 用工 接手 接单 供货 供种 自己 一直 年底
    上半年 下半年 每年 每月 每天 今年 去年 明年 已 也 则 就 又 先 没 没有 还 在 从 向 把 将 给 为 跟 与 同 共 派 请 租 收 签
    捐
""")
"""What is said of a business whose short name is a word or a place's name too: 鑫泰|牵头."""
RUNS_ON = re.compile(any_of(RUN_ON) + "|等(?:企业|公司|厂家|大户|客户)")


def opens(text: str, start: int) -> bool:
    """Whether a clause or a member of a list begins at ``start``."""
    return start == 0 or text[start - 1] in OPENING


def acts(evidence: Evidence, end: int) -> bool:
    """Whether a verb or what stands before one follows ``end``: 铜华包装|租用, 铜帆五金|连夜."""
    return evidence.text[end : word_end(evidence, end, min(end + 4, len(evidence.text)))] in ACTS


def owns(text: str, end: int) -> bool:
    """Whether what belongs to a business follows ``end``: 丰泰铸造|的工地."""
    return bool(BELONGS.match(text, end))


def runs(text: str, end: int) -> bool:
    """Whether only a business can be what stands before ``end``: 鑫泰|牵头, 鹏程|的工人."""
    return bool(RUNS_ON.match(text, end)) or owns(text, end)


def led(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is brought in like a business and nothing makes it longer: 业主是|恒达果蔬|,."""
    return text[end : end + 1] in ENDS and (start == 0 or bool(LEADS.search(text, start - 1, start)))
