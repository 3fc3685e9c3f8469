"""What is taught under a name in quotes: campaigns of education (“不忘初心、牢记使命”主题教育), classes that recur (“乡村夜校”开班)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.once import once
from ner.rules.programme.quoted_words import COINED, NO_UNDERTAKING_AFTER
from ner.rules.quotes import quotes
from ner.rules.wordlist import any_of

EDUCATION = re.compile(
    "(?:集中)?(?:主题|专题|学习|集中|警示|党性)教育(?!"
    + any_of("活动 基地 馆 课 展 讲座 片 营 研学 读本 电影 党课")
    + ")"
)
"""What the party calls its campaigns, which need no 活动 behind them."""
MOTTO = re.compile("[一-鿿]{3,12}[、, ·][一-鿿]{3,12}")
"""A motto of two parts."""
CLASS = re.compile(
    "[一-鿿]{0,6}"
    + any_of("暑托班 寒托班 晚托班 托管班 托班 夜校 夜学 四点半课堂 四点半学堂 假期课堂 暑期课堂 假日学校")
)
"""A class that is held again and again, which no building is called."""
HELD = re.compile(
    any_of("开班 开课 开讲 开营 顺利开 正式开 结业 结班 结营 志愿者 项目 进村 进社区 走进 课程 火热 圆满")
)
HOLDS = re.compile("(?:推动|开展|组织|参加|举办|启动|报名|推行|实施|开启|推出)了?$")


@rule("programme.education", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
@once
def education(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The motto of a campaign of education: “[不忘初心、牢记使命]”主题教育."""
    text = evidence.text
    for start, end in quotes(evidence).closing.items():
        if text[start] == "《" or not EDUCATION.match(text, end):
            continue
        if MOTTO.fullmatch(text, start + 1, end - 1) or COINED.fullmatch(text, start + 1, end - 1):
            yield start + 1, end - 1


@rule("programme.class", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
@once
def recurring(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A class that recurs, where it is held: “[向阳暑托班]”开班."""
    text = evidence.text
    names = {
        text[start + 1 : end - 1]
        for start, end in quotes(evidence).closing.items()
        if CLASS.fullmatch(text, start + 1, end - 1)
        and (HELD.match(text, end) or HOLDS.search(text, max(0, start - 4), start))
    }
    for start, end in quotes(evidence).closing.items():
        if text[start + 1 : end - 1] in names and not NO_UNDERTAKING_AFTER.match(text, end):
            yield start + 1, end - 1


RULES: tuple[Rule, ...] = (education, recurring)
