"""Whether what stands before a suffix makes a common word with it or closes a list, and no name: 全镇, 示范村."""

from __future__ import annotations

import re

from ner.rules import edge_words
from ner.rules.coined import dictionary_words
from ner.rules.places import bare_words, generic_words
from ner.rules.places import place_words as words
from ner.rules.places.beginning import BREAK, COUNTY, HAN, LEAD, Beginnings
from ner.rules.places.suffixes import Suffix
from ner.rules.support import Known, Support
from ner.rules.wordlist import any_of

COMMON = words.LEAD_WORDS | edge_words.VERBS | edge_words.ROLES | edge_words.INSIDE | generic_words.NO_NAMES
"""Words that name no place by themselves."""

_NUMERAL = re.compile("(?:[一二三四五六七八九两几数多]|十[一二三四五六七八九]?|[二三四五六七八九]十)个?$")
_COUNTED = re.compile(
    "[一两二三四五六七八九十几数多]+(?:[个所处户片名位支批次周天年月]|余)|[百千万]余|[百千]多?名"
)
_ENDS_COUNTED = re.compile("[两三四五六七八九十几]条$|([条座个处片])\\1$")
_IDIOM = re.compile("[三四五七十百几][里邻乡村山方][一三四五六七八九十几]")
_EDGE = ("河沿", "江沿", "湖沿", "沟沿", "塘沿", "坑沿", "坝沿")
"""What 沿 is no verb in: 江沿镇."""
_RENOWNED = re.compile("[有出闻知著]名的$")
_MEASURED = re.compile("[一二三四五六七八九两几数多各这那0-9]个$")
_NAMES_TOO = generic_words.WORDS_AND_NAMES | {"模范"}
"""What a village may be called that stands in a row behind another: 石桥村、模范村."""
_NEAR = 100
_GROUP = re.compile("第?[一二三四五六七八九十]{1,3}[社组队]")
_OF_A_QUARTER = ("、", "社区", "居民区", "居委", "小区", "等居民")
_FOREIGN = re.compile(generic_words.FOREIGN)
_AS_OF_A_PLACE = re.compile(generic_words.AS_OF_A_PLACE)
_TITLE = re.compile(any_of(words.TITLES))


def is_generic(
    beginnings: Beginnings, start: int, suffix: Suffix, gazetteer: Known | None, before: float
) -> bool:
    """Whether ``text[start:suffix.end]`` is no name, however it stands; ``before`` weighs its beginning."""
    text = beginnings.text
    body = text[start : suffix.start]
    numeral = _NUMERAL.search(body)
    if body in words.FESTIVALS or body.endswith("第" + body[-1]):
        numeral = None
    if gazetteer is not Known.AT_HOME and _FOREIGN.search(text, max(0, start - 16), start):
        return True
    if suffix.label == "TOWN" and (start, suffix.end) in beginnings.known.upper:
        return start != beginnings.chain
    counts = (
        start > 0
        and text[start - 1] in "、和与及"
        and not (gazetteer and body[-1] not in "两二")
        and not _has_sibling(text, start, suffix)
    )
    if numeral and (numeral.start() == 0 or counts):
        return True
    if (
        beginnings.chain >= 0
        and start in (beginnings.chain, beginnings.floor)
        and body[0] in words.CONNECTORS
    ):
        return True
    if _IDIOM.fullmatch(body):  # 十里八乡
        return True
    if (
        gazetteer is not Known.AT_HOME
        and body[0] in "于在到从往"
        and body[1:] in generic_words.GENERIC_BODIES[suffix.unit]
    ):
        return True  # 隐于山村
    if body == "中心" and suffix.unit == "村" and (before < COUNTY or before == BREAK):
        return True  # 中心村、安置点
    if gazetteer and body in _NAMES_TOO and start - 1 == beginnings.chain and text[start - 1] == "、":
        return False
    if text[start - 1 : start] == "的" and (
        body == "中心" or (len(body) > 1 and body in generic_words.GENERIC_BODIES[suffix.unit])
    ):
        return True
    if gazetteer is Known.AT_HOME and before >= COUNTY and before != BREAK:
        return False
    if gazetteer and body in generic_words.WORDS_AND_NAMES and _AS_OF_A_PLACE.match(text, suffix.end):
        return before < LEAD
    if gazetteer is not Known.AT_HOME and _is_one_of_an_area(beginnings, start, suffix):
        return True
    if body in generic_words.GENERIC_BODIES[suffix.unit] or (
        start == beginnings.chain and suffix.label == "VILLAGE" and _GROUP.fullmatch(body)
    ):
        return True
    if body in generic_words.NEW_VILLAGES or (suffix.unit == "社区" and body == "新村"):
        return before < COUNTY or before == BREAK
    if suffix.discount and body[-1] in "任兼当" and gazetteer is not Known.AT_HOME and before <= BREAK:
        return len(body) > 1 or before < LEAD
    if body in COMMON and body != "城关" and not (gazetteer and _stands_alone(text, start, suffix.end)):
        return True
    if gazetteer is None and _is_mere_word(beginnings, start, suffix, before):
        return True
    if gazetteer is not Known.AT_HOME and (
        _is_quoted(text, start, suffix.end) or _MEASURED.search(text, max(0, start - 3), start)
    ):
        return True
    if (
        body[-1] in "等各个两百千万"
        or _ENDS_COUNTED.search(body)
        or (suffix.unit in words.HAMLET_SUFFIXES and body[-1] == "村")
    ):
        return True
    if _TITLE.search(body):
        return True
    if gazetteer is not Known.AT_HOME and _COUNTED.fullmatch(body):
        return True
    if gazetteer is None:
        if text[start - 2 : start] in ("一村", "一镇", "一乡") and body[-1] == "一":
            return True
        if any(
            (start, end) in beginnings.known.upper and text[end - 1] in "县市省"
            for end in range(start + 3, suffix.start)
        ):
            return True
        if _COUNTED.match(body) or (
            body[-1] in "村镇乡" and body[:-1] in generic_words.GENERIC_BODIES[suffix.unit]
        ):
            return True
        if body[0] in words.NOT_FIRST or (body[0] in "有省县市" and len(body) > 1 + (body[0] != "有")):
            return True
        if (
            before <= BREAK and len(body) == 3 and body[1] in "洒润暖沐" and suffix.unit in ("乡", "镇", "村")
        ):  # 法润边乡
            return True
        if len(body) > 2 and body[-1] in "渔古老旧穷水" and _is_sort(beginnings, start, suffix):
            return True
        if len(body) > 3 and any(_FOREIGN.match(body[:length]) for length in (2, 3)):
            return True
        if before >= BREAK and len(body) > 1 and has_other_suffix(beginnings.known, start, suffix):
            return False
        return body.endswith(generic_words.GENERIC_ENDINGS[suffix.unit]) and not body.endswith(_EDGE)
    if gazetteer is Known.ELSEWHERE and _RENOWNED.search(text, max(0, start - 4), start):
        return dictionary_words(body) == (body,)
    if gazetteer is Known.AT_HOME and suffix.unit == "镇":
        return False
    return before < COUNTY and body[-1] in "乡农"


def _is_sort(beginnings: Beginnings, start: int, suffix: Suffix) -> bool:
    """Whether a word tells of what sort a village is, before its last character: 美丽 · 渔村, 深山 · 古村."""
    word = beginnings.text[start : suffix.start - 1]
    return dictionary_words(word) == (word,) and (
        word in generic_words.GENERIC_BODIES[suffix.unit]
        or not _is_called(beginnings.known, start, suffix.start - 1)
    )


def _is_one_of_an_area(beginnings: Beginnings, start: int, suffix: Suffix) -> bool:
    """Whether a headline tells of any village or town of an area: 河南 · 一村支书, 邵阳 · 某镇; 鞍山一村 in a row is one."""
    text = beginnings.text
    return (
        text[suffix.start - 1] in "一某多两几"
        and (start, suffix.start - 1) in beginnings.known.upper
        and start != beginnings.chain
        and text[start - 1 : start] != "、"
        and not text.startswith(_OF_A_QUARTER, suffix.end)
    )


def _has_sibling(text: str, start: int, suffix: Suffix) -> bool:
    """Whether another village nearby differs by the number alone: 柳二村 beside 柳一村."""
    stem = text[start : suffix.start - 1]
    near = text[max(0, start - _NEAR) : start] + "|" + text[suffix.end : suffix.end + _NEAR]
    return (
        bool(stem)
        and suffix.label == "VILLAGE"
        and any(stem + number + suffix.unit in near for number in words.NUMERALS)
    )


def has_other_suffix(known: Support, start: int, suffix: Suffix) -> bool:
    """Whether the gazetteer has the name with another suffix: a 乡 that is a 镇 by now."""
    stems = known.town_stems if suffix.label == "TOWN" else known.village_stems
    return (start, suffix.start) in stems and (start, suffix.start) not in known.upper


def _is_mere_word(beginnings: Beginnings, start: int, suffix: Suffix, before: float) -> bool:
    """Whether one word of the dictionary stands before the suffix that hardly a place is called: 直播村, 筑牢社区."""
    body = beginnings.text[start : suffix.start]
    if len(body) < 2 or body in words.FESTIVALS or dictionary_words(body) != (body,):
        return False
    beside = before >= COUNTY and before != BREAK
    called = _is_called(beginnings.known, start, suffix.start)
    if suffix.unit == "社区":
        return not (beside and called)
    return not (beside or called or body[-1] in bare_words.NATURAL_SUFFIXES)


def _is_called(known: Support, start: int, end: int) -> bool:
    """Whether any place of the country is called ``text[start:end]``, with whatever suffix or none."""
    return any(
        (start, end) in names
        for names in (known.villages, known.village_stems, known.towns, known.town_stems)
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a member of a list (``五一村、新建村``) or all between two marks."""
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    return left == "、" or right == "、" or (not HAN.match(left) and not HAN.match(right))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotes hold just ``text[start:end]``: a title that villages are given (“土豆村”), not what they are called."""
    if text[start - 2 : start - 1] in ("叫", "为", "名", "称", "取"):
        return False
    return start > 0 and text[start - 1] in '“"' and text[end : end + 1] in ("”", '"')
