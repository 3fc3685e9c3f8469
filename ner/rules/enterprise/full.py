"""Full names: a legal form at the right edge, the left edge read backwards from it; and what a bracket calls them.

江苏森源人造板有限公司, 缙云县松溪茭白专业合作社, 中建(北京)科技有限公司, 大方县信用联社, 农业银行柏山营业所.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words, is_coined
from ner.rules.edge_words import INSIDE
from ner.rules.enterprise import vocabulary
from ner.rules.enterprise.areas import cities, with_partner
from ner.rules.enterprise.kinds import (
    PLACE_AFTER,
    amounts,
    counted_in,
    is_manner,
    is_sort_of_works,
    keeps_goods,
    pointed,
    refers,
    tells_company,
    tells_grown,
    tells_works,
)
from ner.rules.enterprise.names import EDGE, name_start, own_part
from ner.rules.enterprise.standing import is_person
from ner.rules.enterprise.vocabulary import COMMON, TRADE_PLAIN, TRADE_STRONG, TRADE_WEAK
from ner.rules.left_edge import after_areas, words_back
from ner.rules.once import once
from ner.rules.support import remembered, support
from ner.rules.wordlist import any_of, words

FORM = re.compile(
    f"(?P<cooperative>{vocabulary.COOPERATIVE})|(?P<bank>(?:{vocabulary.BANK})(?:股份)?(?:有限责任公司|有限公司)?)"
    f"|(?P<company>{vocabulary.COMPANY})|(?P<factory>{vocabulary.FACTORY})"
)
BRANCH = re.compile(
    f"[一-鿿]{{0,6}}?{vocabulary.BRANCH}|(?:东北|华东|华北|华南|华中|西南|西北)(?:区域|大区)?公司"
)
SHOP = re.compile("(?![和与及等在开])[一-鿿]{2,4}(?<![家商门网酒饭专旗授小了])店(?=[、,。;和开与 \n])")
BANK_BRANCH = re.compile(f"[一-鿿]{{0,6}}?(?:{vocabulary.BRANCH}|(?<!街道)办事处|(?<=[一-鿿]{{2}})信用社)")
BANK_ENDS = re.compile("(?:银行|联社)$")
DEPARTMENT = re.compile("营销部|服务部|经营部|营业部")
"""What is no branch but a part of the company where no name stands before it."""
CROSSING = re.compile("[的和与在由、是向对及]")
PRODUCER = re.compile(
    f"[一-鿿]{{2}}{any_of(TRADE_STRONG - TRADE_PLAIN - TRADE_WEAK)}[一-鿿]{{0,4}}(?:加工|生产|分)厂$"
)
"""A company and the works behind it: 大荒米业|曙光加工厂."""
ABBREVIATED = re.compile(
    r"\((?:以下|下文)?(?:简称|下称|统称|以下称)(?:为)?:?[“\"‘]?([一-鿿A-Za-z·]{2,12})[”\"’]?"
    r"(?:或[“\"][^“”\"]{1,8}[”\"])?\)"
)
NOT_A_NAME = re.compile("公司|本公司|该公司|集团|甲方|乙方|丙方|项目|标的|企业|合作社")
REFERENCE = words("""
    本 该 我 贵 各 某 家 子 分 支 个 此 全 多 两 这 那 其 总 上市 母 本市 全资 下属 大 小 老 新 好 外 原 有
    标的 目标 控股 参股 关联 运营 平台 地方 乡镇 个体 民营 私营 国营 集体
""")
"""What makes a reference of 公司, 银行: 该公司, 子公司, 两家银行."""
NOT_INSIDE = EDGE - INSIDE
"""Words that a name before a bare 公司 does not hold; 开发 and 建设 say what the business does."""
HELD = frozenset("成来元正良能定原")
"""Characters of these that names behind an area hold."""
COUNTED = re.compile("[一二两三四五六七八九十几数这那]+(?:[天年月家间笔批条]|季度)")
"""What is counted or pointed at and no name: 一年|公司, 这家|公司."""
OF_A_KIND = frozenset("小老旧大新镇乡村县区各")
"""What makes a kind of 煤矿: 小, 镇内."""
NO_FACTORY_NAME = tuple(words("微工 小工 员工 代工 老茶 老酒 新设 近设 接驻 店后 百家 千家 议办"))
"""What makes no name of 厂 at the end of longer words: 扶贫微工厂."""


@rule("enterprise.full", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
@once
def full(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name that ends in a legal form, with its branch: 台州路桥物资回收有限公司玉环分公司."""
    for start, end, _ in full_names(evidence):
        yield start, with_branch(evidence, with_branch(evidence, end))


@rule("enterprise.abbreviated", label="ENTERPRISE", precedence=precedence.ENTERPRISE_LEGAL)
@once
def abbreviated(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The short form that a bracket behind a full name gives: 江苏恒远集团有限公司(以下简称“[恒远集团]”)."""
    ends = {end for _, end, _ in full_names(evidence)}
    for match in ABBREVIATED.finditer(evidence.text):
        if match.start() in ends and not NOT_A_NAME.fullmatch(match[1]):
            yield match.span(1)


def with_branch(evidence: Evidence, end: int) -> int:
    """The end of the branch that follows a business ending at ``end`` (中国电信|屯昌分公司), else ``end``."""
    of_bank = BANK_ENDS.search(evidence.text, max(0, end - 3), end)
    areas = after_areas(evidence, end, min(end + 12, len(evidence.text)))
    branch = (BANK_BRANCH if of_bank else BRANCH).match(evidence.text, end) or (
        BANK_BRANCH.match(evidence.text, areas) if areas > end else None
    )
    if branch is None or (DEPARTMENT.fullmatch(branch[0]) and evidence.text.endswith("公司", 0, end)):
        return end
    marks = support(evidence).word_start
    crossings = (branch.start() + match.start() for match in CROSSING.finditer(branch[0]))
    if any(marks[at] and marks[at + 1] for at in crossings):
        return end
    return branch.end()


def with_shop(text: str, end: int) -> int:
    """The end of the shop of a chain that follows ``end`` (苏宁易购|北桥店), else ``end``."""
    shop = SHOP.match(text, end)
    return shop.end() if shop else end


@remembered
def full_names(evidence: Evidence) -> list[tuple[int, int, int]]:
    """Start, end and where the legal form begins, of every full name; read once a text."""
    return list(_full_names(evidence))


def _full_names(evidence: Evidence) -> Iterator[tuple[int, int, int]]:
    text = evidence.text
    for match in FORM.finditer(text):
        kind, form = match.lastgroup or "", match.start()
        limited = "有限" in match[0]
        if form == 0 or (not limited and _is_reference(evidence, form)):
            continue
        start = name_start(evidence, form, True, limited)
        if start is not None and COUNTED.match(text, start, form):
            continue
        if start is not None and match[0] == "公司" and _is_plain(evidence, start, form):
            continue
        if start is not None and match[0].endswith("有限") and not is_coined(text[start:form], EDGE):
            continue
        if start is not None and not limited and _is_no_own(evidence, start, match):
            continue
        if start is None or (kind == "factory" and not _names_a_factory(evidence, start, form)):
            continue
        if not limited and (refers(text, start, form) or amounts(text, start)):
            continue
        if not limited and PLACE_AFTER.match(text, match.end()):
            continue
        if (match[0] == "银行" and keeps_goods(text[start:form])) or (
            match[0] == "公司" and tells_company(text[start:form])
        ):
            continue
        if kind == "cooperative" and tells_grown(text[start:form]):
            continue
        if kind in ("factory", "cooperative") and pointed(text, start) and not is_coined(text[start:form]):
            continue
        if kind == "bank" and not limited and pointed(text, start):
            continue
        if kind == "factory" and PRODUCER.search(text, start, match.end()):
            continue
        if (
            match[0] == "公司"
            and not _area_in_full(evidence, start)
            and form - start > 3
            and not _not_inside(evidence, start, form).isdisjoint(dictionary_words(text[start:form]))
        ):
            continue
        if limited:
            start = with_partner(evidence, start)
        if not any(part in text[start : match.end()] for part in vocabulary.NOT_PARTS):
            yield start, match.end(), form


def _is_no_own(evidence: Evidence, start: int, form: re.Match[str]) -> bool:
    """Whether one of a kind is counted, somebody's own or how it runs, or a person stands before 公司 and a post."""
    text, begin = evidence.text, form.start()
    core = after_areas(evidence, start, begin)
    if counted_in(text, core if core > start else 0, begin) or (
        form[0] != "集团" and is_manner(text[core:begin])
    ):
        return True
    if form[0] in ("公司", "集团") and begin - start == 3:
        return is_person(text, start, begin, form.end())
    return form[0] in ("公司", "银行") and core == start and text[start - 3 : start] == "自己的"


def _not_inside(evidence: Evidence, start: int, form: int) -> frozenset[str]:
    """Words that a name before a bare 公司 does not hold: fewer behind an area, 福建|远成科技|公司."""
    return NOT_INSIDE - HELD if after_areas(evidence, start, form) > start else NOT_INSIDE


def _is_plain(evidence: Evidence, start: int, form: int) -> bool:
    """Whether a bare 公司 has no own name and no area in full before it: 盐业|公司."""
    core = after_areas(evidence, start, form)
    return len(own_part(evidence.text[core:form])) < (1 if core > start else 2) and not (
        core > start and core < form and core in support(evidence).upper_ends
    )


def _area_in_full(evidence: Evidence, start: int) -> bool:
    """Whether a county or city in full begins at ``start``: 定兴县|盐业公司."""
    known = support(evidence)
    return any((start, at) in known.upper and at in known.upper_ends for at in range(start + 2, start + 10))


def _names_a_factory(evidence: Evidence, start: int, form: int) -> bool:
    """Whether 厂 has a name and not a product only: 金盛|花炮, not 花炮 or 老."""
    modifier = evidence.text[start:form]
    if tells_works(modifier) or _is_far_away(evidence, start, form):
        return False
    if evidence.text[form] != "厂":
        named = [word for word in dictionary_words(modifier) if word not in COMMON and word not in EDGE]
        coined = is_coined(modifier, EDGE) or evidence.text[form + 1 : form + 2] == "矿"
        return len(own_part(modifier)) >= 2 and bool(named) and coined and modifier[0] not in OF_A_KIND
    if len(modifier) < 3 or modifier.endswith(NO_FACTORY_NAME) or "厂" in modifier:
        return False
    if evidence.text[form - 1] == "工" and is_sort_of_works(modifier[:-1]):
        return False
    works = modifier.removesuffix("工") if evidence.text[form - 1] == "工" else modifier
    named = [word for word in dictionary_words(works) if word not in COMMON and word not in EDGE]
    return len(dictionary_words(modifier)) > 1 and bool(named) and (works == modifier or len(named) > 1)


def _is_far_away(evidence: Evidence, start: int, form: int) -> bool:
    """Whether a province or city in short and a kind of works tell where somebody works: 浙江|服装|厂."""
    core = after_areas(evidence, start, form)
    return start < core and (start, core) in cities(evidence) and tells_works(evidence.text[core:form])


def _is_reference(evidence: Evidence, form: int) -> bool:
    """Whether a form that begins at ``form`` refers to a business and does not name one: 该|公司, 子|公司."""
    start, _ = next(words_back(evidence, form, 0))
    return evidence.text[start:form] in REFERENCE and evidence.text[start : form + 2] != "控股集团"


RULES: tuple[Rule, ...] = (full, abbreviated)
