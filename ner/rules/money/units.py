"""MONEY: amounts of money, by the characters of the number and its unit, or by the words around a bare number.

Four rules over one reading of the text's numbers (:mod:`ner.rules.money.amounts`): a written unit (400余万元), a spoken
one (一块五, 三毛钱), a bare 万 or 亿 beside a word of money (筹资260万), a bare price (每斤三百八).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.money.amounts import Amount, amounts
from ner.rules.money.words import (
    ADJECTIVE,
    AFTER_SPOKEN,
    ASKED,
    CELL,
    CELL_MARKS,
    COUNTED_MORE,
    CUE_BEFORE,
    FEN_BEFORE,
    IDIOM,
    IDIOM_AFTER,
    IDIOM_BEFORE,
    LISTED_BEFORE,
    MEASURED,
    MONEY_AFTER,
    MONEY_NOUN,
    NOT_YUAN,
    OTHER_NOUN,
    PAID,
    PAUSED,
    PER_PIECE,
    PER_WEIGHT,
    PIECES,
    PIECES_BEFORE,
    PLAIN_PRICE,
    POWERS_ONLY,
    PRICE_BEFORE,
    PRICE_CUE,
    REACHED,
    ROUND_PRICE,
    SENTENCE,
    SENTENCE_PAUSE,
    SMALL_WORD,
    SPOKEN_PRICE,
    STARTING,
)
from ner.rules.once import once

ODD_THOUSANDS = re.compile(r"(?<=万)\d$")
"""Thousands said by one figure: 4万1."""


@rule("money.unit", label="MONEY", precedence=precedence.MONEY)
def unit(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number with a written unit: 23.78亿元, 10万元至20万元, 300万美元, ¥500."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit in ("foreign", "sign") or (amount.unit == "yuan" and _is_yuan(text, amount)):
            yield amount.start, amount.end


def _is_yuan(text: str, amount: Amount) -> bool:
    if amount.number in ("万", "亿", "万亿", "多", "数", "半") or NOT_YUAN.match(text, amount.end):
        return False
    if POWERS_ONLY.fullmatch(amount.number):
        return not ADJECTIVE.match(text, amount.end)
    if SMALL_WORD.fullmatch(amount.number):
        return amount.odd or (
            bool(AFTER_SPOKEN.match(text, amount.end)) and text[amount.start - 1 : amount.start] != "第"
        )
    return True


@rule("money.spoken", label="MONEY", precedence=precedence.MONEY)
def spoken(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number with a spoken unit: 三十块, 一块五, 四毛钱, 8角5分; not 三块地, not 没花一分钱."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit not in ("kuai", "mao", "fen"):
            continue
        before = text[max(0, amount.start - 8) : amount.start]
        said = text[amount.start : amount.end]
        if said in IDIOM and (IDIOM_BEFORE.search(before) or IDIOM_AFTER.match(text, amount.end)):
            continue
        if said.startswith(("几毛", "几角")) or (
            said in ("一毛", "一角") and before.endswith(("少", "没", "不", "差"))
        ):
            continue
        if amount.odd or _is_price(text, amount, before):
            yield amount.start, amount.end


def _is_price(text: str, amount: Amount, before: str) -> bool:
    if (
        amount.unit == "mao"
        and amount.number in ("三", "四", "五", "六", "八")
        and text[amount.end - 1] == "角"
    ):
        return bool(
            PER_WEIGHT.search(before) or (FEN_BEFORE.search(before) and AFTER_SPOKEN.match(text, amount.end))
        )
    priced = bool(PRICE_BEFORE.search(before))
    if amount.unit == "kuai" and amount.number != "一":
        priced = priced or bool(LISTED_BEFORE.search(text, max(0, amount.start - 14), amount.start))
    if STARTING.match(text, amount.end) or (amount.unit == "mao" and PER_WEIGHT.search(before)):
        return True
    if amount.unit == "mao":
        several = len(amount.number) > 1 and text[amount.end - 1] == "毛"
        return (priced or several) and bool(AFTER_SPOKEN.match(text, amount.end))
    if PIECES.match(text, amount.end) or PIECES_BEFORE.search(before):
        return False
    if PER_PIECE.match(text, amount.end):
        return True
    big = len(amount.number) > 1
    return (bool(AFTER_SPOKEN.match(text, amount.end)) and (big or priced)) or (big and priced)


@rule("money.bare", label="MONEY", precedence=precedence.MONEY)
@once
def bare(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number in 万 or 亿 without unit beside a word of money: 筹资260万, 2亿赔偿, 1.5个亿."""
    text = evidence.text
    for amount in amounts(evidence):
        if (
            amount.unit
            or not ODD_THOUSANDS.sub("", amount.number).rstrip("余多").endswith(("万", "亿"))
            or amount.number in ("万", "亿")
        ):
            continue
        if (
            MONEY_AFTER.match(text, amount.end)
            or _is_cell(text, amount)
            or _told_of_money(text, amount)
            or (
                not MEASURED.match(text, amount.end)
                and (
                    amount.number.endswith("个亿")
                    or CUE_BEFORE.search(text[max(0, amount.start - 14) : amount.start])
                )
            )
        ):
            yield amount.start, amount.end


def _is_cell(text: str, amount: Amount) -> bool:
    """Whether the amount fills a cell of a table: |186万|."""
    return bool(
        CELL.match(text, amount.end)
        and text[max(0, amount.start - 2) : amount.start].rstrip(" ")[-1:] in CELL_MARKS
    )


def _told_of_money(text: str, amount: Amount) -> bool:
    """Whether the sentence speaks of money before it comes to the amount: 营业额比去年多|十一万."""
    if not (PAUSED.match(text, amount.end) and REACHED.search(text, max(0, amount.start - 4), amount.start)):
        return False
    sentence = SENTENCE.search(text, max(0, amount.start - 40), amount.start)
    told = sentence[0] if sentence else ""
    return bool(MONEY_NOUN.search(told)) and not OTHER_NOUN.search(told)


@rule("money.price", label="MONEY", precedence=precedence.MONEY)
@once
def price(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A spoken round number that a price word introduces and a pause ends: 一只六百四, 收了一万三, 每平方米4000多."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit or not SENTENCE_PAUSE.match(text, amount.end):
            continue
        before = text[max(0, amount.start - 10) : amount.start]
        spoken_price = SPOKEN_PRICE.fullmatch(amount.number)
        if spoken_price and "万" in amount.number and CUE_BEFORE.search(before):
            yield amount.start, amount.end
            continue
        if PLAIN_PRICE.fullmatch(amount.number) and ASKED.search(before):
            yield amount.start, amount.end
            continue
        if (spoken_price and (PRICE_CUE.search(before) or PER_PIECE.match(text, amount.end))) or (
            ROUND_PRICE.fullmatch(amount.number)
            and PAID.search(before)
            and not (
                before.endswith("多了") and COUNTED_MORE.search(text, max(0, amount.start - 30), amount.start)
            )
        ):
            yield amount.start, amount.end


RULES: tuple[Rule, ...] = (unit, spoken, bare, price)
