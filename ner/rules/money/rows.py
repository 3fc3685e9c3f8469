"""MONEY without a unit beside other prices: in a row of goods, told for another time, spread over many who get it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.money.amounts import Amount, amounts
from ner.rules.money.prices import HUNDREDS, SOME, before_of, fee, is_free, paid, told
from ner.rules.money.units import bare, price
from ner.rules.money.words import (
    BEHIND_PRICE,
    COMPARED,
    COUNTED_ELSE,
    LISTED_BEFORE,
    NAMED_IN_ROW,
    NEXT_IN_ROW,
    PER_BEHIND,
    PIECE_BEFORE,
    SPREAD_BEFORE,
)
from ner.rules.once import once

LONGEST_TURN = 24
"""Characters between a price and what it is compared with, at most."""
FIRST_IN_ROW = re.compile(f",{NAMED_IN_ROW}")
"""What stands between the first price of a row and the next: 炒蕨粑48|,社饭|15一钵."""
DISH = re.compile("[一-鿿]{2}[^一-鿿年月日第共有约近号到至]?$")
"""What has a price; no date and no word of degree."""


@rule("money.compared", label="MONEY", precedence=precedence.MONEY)
def compared(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A price told once more for another time or place: 一卷七十八,一个礼拜前才五十五; amounts that differ: 一户两千、三千不等."""
    text = evidence.text
    known = _priced(evidence)
    told_at = -1 - LONGEST_TURN
    for first, second in pairwise((None, *amounts(evidence))):
        if second is None:
            continue
        if first is not None and first.end in known:
            told_at = first.end
        if _is_spread(text, second):
            yield second.start, second.end
        elif first is not None and _are_spread(text, first, second):
            yield first.start, first.end
            yield second.start, second.end
        elif _is_told_again(text, told_at, second):
            known.add(second.end)
            yield second.start, second.end


def _is_told_again(text: str, told_at: int, amount: Amount) -> bool:
    """Whether the number is the price that ends at ``told_at`` once more, of another time or place."""
    if not (
        amount.start - told_at <= LONGEST_TURN
        and text[told_at] == ","
        and len(amount.number) > 1
        and is_free(text, amount)
        and SOME.fullmatch(amount.number)
        and BEHIND_PRICE.match(text, amount.end)
    ):
        return False
    between = text[told_at : amount.start]
    return bool(COMPARED.search(between)) and not COUNTED_ELSE.search(between)


def _are_spread(text: str, first: Amount, second: Amount) -> bool:
    """Whether two numbers tell what each gets: 一户|两千|、|三千|不等."""
    return (
        text[first.end : second.start] == "、"
        and text.startswith("不等", second.end)
        and is_free(text, first)
        and is_free(text, second)
        and bool(HUNDREDS.fullmatch(first.number) and HUNDREDS.fullmatch(second.number))
        and bool(SPREAD_BEFORE.search(before_of(text, first, 6)))
    )


def _is_spread(text: str, amount: Amount) -> bool:
    """Whether a range tells what each gets: 每户|一千到三千|不等."""
    return (
        is_free(text, amount)
        and amount.end - amount.start > len(amount.number)
        and text.startswith("不等", amount.end)
        and bool(HUNDREDS.fullmatch(amount.number))
        and bool(SPREAD_BEFORE.search(before_of(text, amount, 6)))
    )


def _priced(evidence: Evidence) -> set[int]:
    """Where numbers end that are money without a unit, by what is told around them."""
    return {end for each in (fee, paid, row, told, bare, price) for _, end in each.find(evidence)}


@rule("money.row", label="MONEY", precedence=precedence.MONEY)
@once
def row(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A price in a row with others: 12 in 烤包子一块五,抓饭12; one for a piece: 社饭15一钵."""
    text = evidence.text
    last = -1
    previous: Amount | None = None
    for amount in amounts(evidence):
        first, previous = previous, amount
        if not (is_free(text, amount) and SOME.fullmatch(amount.number)):
            continue
        for_piece = amount.number[-1] not in "十多余来几" and PER_BEHIND.match(text, amount.end)
        before = before_of(text, amount)
        follows = (
            PIECE_BEFORE.search(before)
            or LISTED_BEFORE.search(before)
            or (last >= 0 and amount.start - last < 12 and NEXT_IN_ROW.fullmatch(text, last, amount.start))
        )
        if for_piece or (follows and BEHIND_PRICE.match(text, amount.end)):
            if for_piece and first is not None and _heads_row(text, first, amount):
                yield first.start, first.end
            last = amount.end
            yield amount.start, amount.end


def _heads_row(text: str, first: Amount, second: Amount) -> bool:
    """Whether the number before a price for a piece is the price of what stands before it: 炒蕨粑|48|,社饭15一钵."""
    return bool(
        is_free(text, first)
        and SOME.fullmatch(first.number)
        and FIRST_IN_ROW.fullmatch(text, first.end, second.start)
        and DISH.search(text, max(0, first.start - 3), first.start)
    )


RULES: tuple[Rule, ...] = (compared, row)
