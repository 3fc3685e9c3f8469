"""MONEY without a unit, by the construction it stands in: wages and fees, prices that move, prices in a row.

People name a price by its number alone where everybody knows what is counted: 月薪两千, 从四百跌到一百六, 烤包子一块五,
抓饭十二. What is counted otherwise has its measure behind the number, or its name earlier in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.money.amounts import DIGIT, Amount, amounts
from ner.rules.money.words import (
    BEHIND_PRICE,
    COUNTED_ELSE,
    COUNTED_GOODS,
    COUNTED_SUBJECT,
    FEE_BEFORE,
    FEN_BEFORE,
    FEN_BEHIND,
    MEASURED,
    MONEY_AFTER,
    PAID_BEFORE,
    REACH_BEFORE,
    RENT_BEFORE,
    RISE_BEFORE,
    RISE_BETWEEN,
    SCORES,
    SENTENCE,
    STRONG_PAID,
    TOLD,
    TRADED,
    WAGE_BEFORE,
)
from ner.rules.once import once

ROUND = f"(?:[{DIGIT}十几]{{1,3}}[百千万]{{1,2}}[{DIGIT}]{{0,2}}|[{DIGIT}]?十[{DIGIT}]?)[余多来几]?[百千万]?"
SOME = re.compile(rf"{ROUND}|(?!0|(?:19|20)\d\d(?!\d))\d{{2,5}}(?:\.\d+)?[余多]?")
"""A number such as wages and prices are: 两千, 三百来, 十五, 三四百, 80, 2000; not 一."""
ELLIPTIC = re.compile(f"[{DIGIT}][万千百][{DIGIT}]{{1,2}}")
"""A number without its last power, as prices are said: 一百二, 四万六, 一千五六."""
GREAT = re.compile(rf".*[\d{DIGIT}十百千几][万亿][余多来]?")
HUNDREDS = re.compile(f"[{DIGIT}十几]{{1,3}}[百千万].*")


def before_of(text: str, amount: Amount, characters: int = 14) -> str:
    """What stands directly before the amount."""
    return text[max(0, amount.start - characters) : amount.start]


def _sentence(text: str, amount: Amount) -> str:
    """What the sentence says before it comes to the amount, of its last sixty characters."""
    found = SENTENCE.search(text, max(0, amount.start - 60), amount.start)
    return found[0] if found else ""


def _told(text: str, amount: Amount) -> bool:
    """Whether the sentence speaks of money and of nothing else that is counted, before it comes to the amount."""
    sentence = _sentence(text, amount)
    return bool(TOLD.search(sentence)) and not COUNTED_ELSE.search(sentence)


def is_free(text: str, amount: Amount) -> bool:
    """Whether the number stands without unit and without a measure behind it."""
    return not amount.unit and amount.end > amount.start and not MEASURED.match(text, amount.end)


@rule("money.fee", label="MONEY", precedence=precedence.MONEY)
@once
def fee(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number behind a wage, fee or price: 月薪两千, 营业额三百出头, 手工八十."""
    text = evidence.text
    for amount in amounts(evidence):
        if not (is_free(text, amount) and SOME.fullmatch(amount.number)):
            continue
        before = before_of(text, amount)
        if (
            (RENT_BEFORE.search(before) and BEHIND_PRICE.match(text, amount.end) and len(amount.number) > 1)
            or WAGE_BEFORE.search(before)
            or (FEE_BEFORE.search(before) and BEHIND_PRICE.match(text, amount.end))
        ):
            yield amount.start, amount.end


@rule("money.change", label="MONEY", precedence=precedence.MONEY)
def change(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Both ends of a price that moves: 从四百跌到一百六, 价钱从十五压到十二; the new one alone: 涨到一千五六."""
    text = evidence.text
    for old, new in pairwise(amounts(evidence)):
        if _told_by_unit(text, old, new):
            yield old.start, old.end
            yield new.start, new.end
            continue
        if not (is_free(text, new) and SOME.fullmatch(new.number) and BEHIND_PRICE.match(text, new.end)):
            continue
        elliptic = bool(ELLIPTIC.fullmatch(new.number))
        if _moves(text, old, new):
            if COUNTED_SUBJECT.search(text, max(0, old.start - 6), old.start):
                continue
            if old.unit or _is_price(text, old, elliptic or bool(ELLIPTIC.fullmatch(old.number))):
                yield new.start, new.end
                if not old.unit:
                    yield old.start, old.end
        elif (RISE_BEFORE.search(before_of(text, new, 6)) and _is_price(text, new, elliptic)) or (
            REACH_BEFORE.search(before_of(text, new, 6)) and _told(text, new)
        ):
            yield new.start, new.end


def _told_by_unit(text: str, old: Amount, new: Amount) -> bool:
    """Whether a price moves from a number to one with a unit, or between pieces of money: 从一万二提到|1.5万元, 14块掉到9块."""
    spoken = ("yuan", "kuai", "mao")
    return (
        new.unit in spoken
        and new.start - old.end <= 12
        and bool(RISE_BETWEEN.fullmatch(text, old.end, new.start))
        and (
            old.unit in spoken
            or (
                new.unit == "yuan"
                and is_free(text, old)
                and bool(SOME.fullmatch(old.number))
                and len(old.number) > 1
            )
        )
    )


def _moves(text: str, old: Amount, new: Amount) -> bool:
    return (
        new.start - old.end <= 12
        and old.unit in ("", "yuan", "kuai", "mao")
        and bool(SOME.fullmatch(old.number) and RISE_BETWEEN.fullmatch(text, old.end, new.start))
    )


def _is_price(text: str, amount: Amount, elliptic: bool) -> bool:
    """Whether what moves is a price: said as prices are, or in a sentence that tells of money."""
    if elliptic:
        return not COUNTED_ELSE.search(_sentence(text, amount))
    return _told(text, amount)


@rule("money.told", label="MONEY", precedence=precedence.MONEY)
@once
def told(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A great or elliptic number, or one with 出头, in a sentence that told of money: 承包费比原来高了四万六."""
    text = evidence.text
    for amount in amounts(evidence):
        if not (is_free(text, amount) and BEHIND_PRICE.match(text, amount.end)):
            continue
        if (TRADED.match(text, amount.end) and HUNDREDS.fullmatch(amount.number)) or (
            _is_worth_asking(text, amount) and _told(text, amount)
        ):
            yield amount.start, amount.end


def _is_worth_asking(text: str, amount: Amount) -> bool:
    """Whether the number alone looks like money: 4900万 where no goods are counted, 四万六, 六百出头."""
    if GREAT.fullmatch(amount.number):
        return not COUNTED_GOODS.search(_sentence(text, amount))
    return bool(ELLIPTIC.fullmatch(amount.number)) or (
        text.startswith("出头", amount.end) and bool(HUNDREDS.fullmatch(amount.number))
    )


@rule("money.paid", label="MONEY", precedence=precedence.MONEY)
@once
def paid(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number behind a verb of paying, or before what is paid: 净挣两千出头, 一亩要80, 两千贷款."""
    text = evidence.text
    for amount in amounts(evidence):
        if not is_free(text, amount):
            continue
        if (HUNDREDS.fullmatch(amount.number) and MONEY_AFTER.match(text, amount.end)) or (
            SOME.fullmatch(amount.number)
            and BEHIND_PRICE.match(text, amount.end)
            and _is_paid(amount, before_of(text, amount))
            and not COUNTED_ELSE.search(_sentence(text, amount))
        ):
            yield amount.start, amount.end


def _is_paid(amount: Amount, before: str) -> bool:
    long = len(amount.number) > 2 or amount.number[-1] in "百千万"
    return bool(PAID_BEFORE.search(before) and (long or STRONG_PAID.search(before)))


@rule("money.fen", label="MONEY", precedence=precedence.MONEY)
def fen(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A few cents behind what shows a price: 便宜5分, 每斤2分; not 一个小时四十分, not points."""
    text = evidence.text
    for amount in amounts(evidence):
        if (
            not amount.unit
            and 0 < len(amount.number) <= 2
            and amount.number != "十"
            and FEN_BEHIND.match(text, amount.end)
            and FEN_BEFORE.search(before_of(text, amount, 8))
            and not SCORES.search(_sentence(text, amount))
        ):
            yield amount.start, amount.end + 1


RULES: tuple[Rule, ...] = (fee, change, told, paid, fen)
