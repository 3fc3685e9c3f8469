"""Businesses known all over the country, with what may follow: 国家电网, 美团, 中国电信屯昌分公司, 中铁十八局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise.brands import BRANDS, BRANDS_AMBIGUOUS, BRANDS_COINED
from ner.rules.enterprise.full import with_branch, with_shop
from ner.rules.enterprise.standing import ENDS, acts
from ner.rules.left_edge import word_starts
from ner.rules.once import once
from ner.rules.support import support
from ner.rules.wordlist import any_of

BY_HEAD: dict[str, list[str]] = {}
"""The names by their first two characters, the longest first."""
for _name in sorted(BRANDS, key=len, reverse=True):
    BY_HEAD.setdefault(_name[:2], []).append(_name)
PART = re.compile(any_of("集团 公司 股份 银行 控股 财产保险 财险 产险 寿险 保险 地产"))
"""What belongs to the name: 红塔集团, 中华联合财产保险."""
SHOWN = re.compile(
    any_of(
        "集团 公司 平台 股份 银行 控股 商城 外卖 骑手 超市 门店 物流 快递 旗舰店 电商 店铺 专卖店 客服 网点 承保 调来 派来"
    )
)
"""What shows that an ambiguous name is the business: 淘宝平台."""
NOT_AFTER = re.compile(
    "[一二三四]期(?![\\d.一-鿿]*项目)|"
    + any_of("小区 楼盘 花园 广场 路 村 镇 直播 号 账号 视频 短视频 支付 群 店主 手机 汽车")
)
SHORT_BANKS = re.compile(any_of("农行 工行 建行 中行 邮储 人保 人寿 太保 移动 联通 电信 铁塔 电网 邮政"))
BUREAU = re.compile(
    r"(?:(?:中[铁交建]|(?:中国)?水电|中电建|中铁建)[一二三四五六七八九十\d]{1,3}[公航]?局|中铁(?:大桥|隧道|电气化|建工)局)"
    r"(?:集团)?(?:有限公司|公司)?"
)
BUILDER = re.compile(r"(?<=[一-鿿]{2})[一二三四五六七八九十]建(?:集团|公司)?(?![一-鿿]?[设筑立成造起])")
BANK_OF_PLACE = re.compile(
    r"(?<=[县镇市区乡])(?:农行|工行|建行|农村信用合作联社|农村信用合作社|农村信用社|农商银行|农商行|信用联社)"
)


@rule("enterprise.famous", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def famous(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name of the list, where it begins a word; an ambiguous one beside what shows the business."""
    text = evidence.text
    for start, end in _brands(evidence):
        if NOT_AFTER.match(text, end):
            continue
        if text[start:end] in BRANDS_AMBIGUOUS and not _is_shown(evidence, start, end):
            continue
        part = PART.match(text, end)
        stop = part.end() if part else end
        yield (
            _with_area(evidence, start),
            max(stop, with_branch(evidence, stop), _of_area(evidence, stop), with_shop(text, end)),
        )


def _is_shown(evidence: Evidence, start: int, end: int) -> bool:
    """Whether what follows shows the business: 淘宝|平台; or 北大荒|、, 中铁|负责."""
    text = evidence.text
    if SHOWN.match(text, end):
        return True
    return text[start:end] in BRANDS_COINED and (text[end : end + 1] in ENDS or acts(evidence, end))


def _brands(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The longest name of the list at each beginning of a word."""
    text = evidence.text
    for start in word_starts(evidence):
        for name in BY_HEAD.get(text[start : start + 2], ()):
            if text.startswith(name, start):
                yield start, start + len(name)
                break


def _of_area(evidence: Evidence, end: int) -> int:
    """The end of the company for an area that follows ``end`` (国药控股|江西公司), else 0."""
    text, upper = evidence.text, support(evidence).upper
    return next(
        (at + 2 for at in range(end + 2, end + 8) if (end, at) in upper and text.startswith("公司", at)), 0
    )


def _with_area(evidence: Evidence, start: int) -> int:
    """The start of the province or city that stands directly before ``start`` (深圳|富士康), else ``start``."""
    known = support(evidence)
    areas = (
        at
        for at in range(max(0, start - 6), start - 1)
        if (at, start) in known.upper and known.word_start[at]
    )
    return next(areas, start)


@rule("enterprise.bureau", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def bureau(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The state builders by number: 中铁十八局, 水电四局, 甘肃五建."""
    text = evidence.text
    yield from (match.span() for match in BUREAU.finditer(text))
    for match in BUILDER.finditer(text):
        start = _with_area(evidence, match.start())
        if start < match.start() and text[match.end() : match.end() + 1] in ENDS:
            yield start, match.end()


@rule("enterprise.bank", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def bank(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A bank or utility in short: with its branch (农行共荣营业所), or after the bare word for its place (县农行)."""
    text = evidence.text
    for match in SHORT_BANKS.finditer(text):
        end = with_branch(evidence, match.end())
        if end > match.end():
            yield _with_area(evidence, match.start()), end
    for match in BANK_OF_PLACE.finditer(text):
        if match.start() not in support(evidence).upper_ends:
            yield match.span()


RULES: tuple[Rule, ...] = (famous, bureau, bank)
