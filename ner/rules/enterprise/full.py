"""Full names: a legal form at the right edge, the left edge read backwards from it; and what a bracket calls them.

江苏森源人造板有限公司, 缙云县松溪茭白专业合作社, 中建(北京)科技有限公司, 大方县信用联社, 农业银行柏山营业所.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words
from ner.rules.enterprise import vocabulary
from ner.rules.enterprise.names import EDGE, name_start
from ner.rules.left_edge import words_back
from ner.rules.once import once
from ner.rules.support import remembered
from ner.rules.wordlist import words

FORM = re.compile(
    f"(?P<cooperative>{vocabulary.COOPERATIVE})|(?P<bank>(?:{vocabulary.BANK})(?:股份)?(?:有限责任公司|有限公司)?)"
    f"|(?P<company>{vocabulary.COMPANY})|(?P<factory>{vocabulary.FACTORY})"
)
BRANCH = re.compile(f"[一-鿿]{{0,6}}?{vocabulary.BRANCH}")
CROSSING = re.compile("[的和与在由、是向对及]")
ABBREVIATED = re.compile(
    r"\((?:以下|下文)?(?:简称|下称|统称|以下称)(?:为)?:?[“\"‘]?([一-鿿A-Za-z·]{2,12})[”\"’]?"
    r"(?:或[“\"][^“”\"]{1,8}[”\"])?\)"
)
NOT_A_NAME = re.compile("公司|本公司|该公司|集团|甲方|乙方|丙方|项目|标的|企业|合作社")
REFERENCE = words("""
    本 该 我 贵 各 某 家 子 分 支 个 此 全 多 两 这 那 其 总 上市 母 本市 全资 下属 大 小 老 新 好 外 原 有
""")
"""What makes a reference of 公司, 银行: 该公司, 子公司, 两家银行."""
NO_FACTORY_NAME = ("微工", "小工", "员工", "代工", "老茶", "老酒", "新设", "近设", "接驻")
"""What makes no name of 厂 at the end of longer words: 扶贫微工厂."""
BY_PLACE = frozenset({"bank", "factory"})


@rule("enterprise.full", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
@once
def full(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name that ends in a legal form, with its branch: 台州路桥物资回收有限公司玉环分公司."""
    for start, end, _ in full_names(evidence):
        yield start, with_branch(evidence.text, end)


@rule("enterprise.abbreviated", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
@once
def abbreviated(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The short form that a bracket behind a full name gives: 江苏恒远集团有限公司(以下简称“[恒远集团]”)."""
    ends = {end for _, end, _ in full_names(evidence)}
    for match in ABBREVIATED.finditer(evidence.text):
        if match.start() in ends and not NOT_A_NAME.fullmatch(match[1]):
            yield match.span(1)


def with_branch(text: str, end: int) -> int:
    """The end of the branch that follows a business ending at ``end`` (中国电信|屯昌分公司), else ``end``."""
    branch = BRANCH.match(text, end)
    return branch.end() if branch and not CROSSING.search(branch[0]) else end


@remembered
def full_names(evidence: Evidence) -> list[tuple[int, int, int]]:
    """Start, end and where the legal form begins, of every full name; read once a text."""
    return list(_full_names(evidence))


def _full_names(evidence: Evidence) -> Iterator[tuple[int, int, int]]:
    text = evidence.text
    for match in FORM.finditer(text):
        kind, form = match.lastgroup or "", match.start()
        if form == 0 or _word_before(evidence, form) in REFERENCE:
            continue
        start = name_start(evidence, form, kind in BY_PLACE or match[0] != "公司")
        if start is None or (kind == "factory" and not _names_a_factory(evidence, start, form)):
            continue
        if (
            match[0] == "公司"
            and form - start > 3
            and not EDGE.isdisjoint(dictionary_words(text[start:form]))
        ):
            continue
        if not any(part in text[start : match.end()] for part in vocabulary.NOT_PARTS):
            yield start, match.end(), form


def _names_a_factory(evidence: Evidence, start: int, form: int) -> bool:
    """Whether 厂 has a name and not a product only: 金盛|花炮, not 花炮 or 老."""
    modifier = evidence.text[start:form]
    if len(modifier) < 3 or modifier.endswith(NO_FACTORY_NAME):
        return False
    return len(dictionary_words(modifier)) > 1


def _word_before(evidence: Evidence, end: int) -> str:
    start, _ = next(words_back(evidence, end, 0))
    return evidence.text[start:end]


RULES: tuple[Rule, ...] = (full, abbreviated)
