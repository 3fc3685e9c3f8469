"""Full names: a legal form at the right edge, the left edge read backwards from it.

江苏森源人造板有限公司, 缙云县松溪茭白专业合作社, 中建(北京)科技有限公司, 大方县信用联社, 农业银行柏山营业所.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise import vocabulary
from ner.rules.enterprise.names import name_start
from ner.rules.left_edge import words_back
from ner.rules.wordlist import words

FORM = re.compile(
    f"(?P<cooperative>{vocabulary.COOPERATIVE})|(?P<bank>{vocabulary.BANK})|(?P<company>{vocabulary.COMPANY})|(?P<factory>{vocabulary.FACTORY})"
)
BRANCH = re.compile(f"[一-鿿]{{0,6}}?(?:{vocabulary.BRANCH})")
CROSSING = re.compile("[的和与在由、是向对及]")
REFERENCE = words("""
    本 该 我 贵 各 某 家 子 分 个 此 全 多 两 这 那 其 总 上市 母 本市 全资 下属 大 小 老 新 好 外 原
""")
"""What makes a reference of 公司, 银行: 该公司, 子公司, 两家银行."""
NO_FACTORY = re.compile("(?:[设驻办建进开药电水砖糖酒老新旧分按]|(?<!加)工)$")
"""What makes a common word of 厂: 工厂, 建厂, 水厂."""
BY_PLACE = frozenset({"bank", "factory"})


@rule("enterprise.full", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
def full(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name that ends in a legal form, with its branch: 温州浙南汽车设备回收有限公司瑞安分公司."""
    text = evidence.text
    for start, end, _ in full_names(evidence):
        branch = BRANCH.match(text, end)
        yield start, branch.end() if branch and not CROSSING.search(branch[0]) else end


def full_names(evidence: Evidence) -> list[tuple[int, int, int]]:
    """Start, end and where the legal form begins, of every full name; read once a text."""
    if "full_names" not in evidence.memo:
        evidence.memo["full_names"] = list(_full_names(evidence))
    return evidence.memo["full_names"]


def _full_names(evidence: Evidence) -> Iterator[tuple[int, int, int]]:
    text = evidence.text
    for match in FORM.finditer(text):
        kind, form = match.lastgroup or "", match.start()
        if form == 0 or _word_before(evidence, form) in REFERENCE:
            continue
        start = name_start(evidence, form, kind in BY_PLACE or match[0] not in ("公司", "总公司"))
        if start is None or (
            kind == "factory"
            and (form - start < 2 or (NO_FACTORY.search(text[start:form]) and form - start < 3))
        ):
            continue
        if not any(part in text[start : match.end()] for part in vocabulary.NOT_PARTS):
            yield start, match.end(), form


def _word_before(evidence: Evidence, end: int) -> str:
    start, _ = next(words_back(evidence, end, 0))
    return evidence.text[start:end]


RULES: tuple[Rule, ...] = (full,)
