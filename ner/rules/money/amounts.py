"""Numbers as reports write them, with what makes money of them: the words and the one expression of the MONEY rules.

A candidate is a number or a range of two, Arabic or Chinese, with its currency unit where there is one. Every
quantifier is possessive, so that a text is read in linear time whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ner.lexicon.evidence import Evidence
from ner.rules.support import remembered

DIGIT = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
POWER = "十百千万亿拾佰仟"
HANZI = DIGIT + POWER + "几数半"

FOREIGN = (
    "(?:美|欧|日|韩|港|新|澳|加|澳门|新加坡)元|港币|美金|日币|人民币|新台币|台币|英镑|卢布|法郎|马克|泰铢|卢比"
    "|坚戈|越南盾|林吉特|(?<=[百千万])大洋|银元|银圆|(?<=[百千万])文(?=[,;。、!?]|钱)"
)
ARABIC = r"(?>\d{1,3}(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?+"
SCALED = (
    rf"{ARABIC}(?:[ \n]?[余多来几]?个?多?[{POWER}]{{1,4}}+)?+(?:{ARABIC}[{POWER}]{{1,3}}+)*+"
    rf"(?:(?<=[{POWER}])(?:\d{{1,4}}(?=[元块])|(?<=万)\d(?=[,。;、!?])))?+[余多来几]?+"
)
# 数 begins a number only before a power (数十万, but 总数|三万); 统一|500元 is no number in two scripts; 千把|块.
CHINESE = rf"(?!数[^{POWER}])[{HANZI}](?:[{HANZI}余多来]|个(?=多?[万亿])|把(?=[元块]))*+(?!\d)"
NUMBER = f"(?:{SCALED}|{CHINESE})"

# 一块五, 两块二三, 一块零三; not 三块一斤, 一块五亩地, where the digit belongs to what follows.
COUNTED_BY = "斤个亩天年月只条张袋碗碟份公平方米吨块毛角元分晚顿趟次户人头折丈"
ODD_TENTHS = rf"零?[{DIGIT}\d]{{1,2}}(?![{COUNTED_BY}{POWER}\d]|(?!一[张个斤碗只份件])[{DIGIT}])"
CENTS = rf"[{DIGIT}几\d]分(?:钱)?(?:[{DIGIT}\d]厘)?"
TENTHS = rf"[{DIGIT}几\d][毛角](?:钱|{CENTS}|{ODD_TENTHS})?"
YUAN = rf"(?P<yuan>元)(?:{TENTHS}|{CENTS}|(?<![\d万亿]元){ODD_TENTHS}(?=[,;。、:)”降涨到提至]))?"
KUAI = rf"块(?P<kuai_tail>钱|{TENTHS}|{CENTS}|{ODD_TENTHS})?"
MAO = rf"[毛角](?P<mao_tail>钱|{CENTS}|{ODD_TENTHS})?"
FEN = rf"(?:分|厘(?=钱))(?P<fen_tail>钱|[{DIGIT}\d]厘)"
UNIT = rf"[ \n]?(?:(?P<foreign>{FOREIGN})|{YUAN}|(?P<kuai>{KUAI})|(?P<mao>{MAO})|(?P<fen>{FEN}))"

PER_ONE = re.compile(
    "一[斤个亩天年月只条张袋碗份公平方吨晚顿趟次户人头件瓶桌席位杯壶钵盘筐箱支根匹盒包套台辆间宿]"
)
"""What a price is for, where its 一 looks like one more digit: 四百八|一斤."""

FIRST_UNIT = rf"[ \n]?(?:{FOREIGN}|元|块钱|块{ODD_TENTHS}|块|[毛角])"
TO = r"[ \n]?(?:至|到|-{1,2}|—{1,2}|–|~|～|－)[ \n]?"
WITH_UNIT = re.compile("[元块毛角]")
CANDIDATE = re.compile(
    rf"(?<![\d{POWER}])(?<!\d\.)(?:(?=\d)|(?<![{DIGIT}几半]))(?P<sign>[¥￥$€£][ ]?)?(?P<first>{NUMBER}(?:{FIRST_UNIT})?{TO}(?=[{HANZI}\d]))?"
    rf"(?P<number>{NUMBER})(?:{UNIT})?"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that may be money, ``text[start:end]``.

    ``number`` is its (last) number, ``unit`` the kind of its unit: ``sign`` (¥), ``foreign``, ``yuan``, ``kuai``,
    ``mao``, ``fen``, or ``""``; ``odd`` says that something follows the unit inside the span (一块五, 两块钱).
    """

    start: int
    end: int
    number: str
    unit: str
    odd: bool


def candidates(text: str) -> Iterator[Amount]:
    """All numbers and ranges of ``text`` in order, as half-open offsets; time is linear in the text."""
    for match in CANDIDATE.finditer(text):
        unit = next((name for name in ("foreign", "yuan", "kuai", "mao", "fen") if match[name]), "")
        if not unit and match["sign"]:
            unit = "sign"
        odd = bool(match["kuai_tail"] or match["mao_tail"] or match["fen_tail"]) or (
            unit == "yuan" and not match[0].endswith("元")
        )
        # 八毛到一块 says by its first unit that the second is no piece.
        odd = odd or bool(unit and (first := match["first"]) and WITH_UNIT.search(first))
        end = match.end()
        number = match["number"]
        if not unit and match[0][-1] in "来几个 ":
            end -= 1
        elif not unit and len(number) > 2 and PER_ONE.match(text, end - 1):
            end, number = end - 1, number[:-1]
        yield Amount(match.start(), end, number, unit, odd)


@remembered
def amounts(evidence: Evidence) -> list[Amount]:
    """The text's numbers, read once for all rules of money."""
    return list(candidates(evidence.text))
