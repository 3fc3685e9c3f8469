"""Names that a full name elsewhere in the report explains: 江苏森源人造板有限公司 makes 森源, 森源公司 its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words, is_coined
from ner.rules.enterprise.full import abbreviated, full_names, with_branch
from ner.rules.enterprise.names import EDGE, own_part
from ner.rules.enterprise.owner import owner
from ner.rules.enterprise.standing import FIRM_AFTER, runs
from ner.rules.enterprise.trade import trade
from ner.rules.enterprise.vocabulary import GENERIC, SURNAMES, TRADE_STRONG
from ner.rules.left_edge import after_areas, word_starts
from ner.rules.once import once
from ner.rules.support import Known, remembered, support

KINDS = ("集团", "公司", "股份", "合作社", "农场", "银行")
NOT_AFTER_BARE = re.compile(
    '村|镇|乡|县|市|区|路|街|社区|小学|中学|二中|一中|大道|江|河|湖|山|水库|屯|庄|店|段|牌|[”"]牌|智谷|产业园|园区|品牌|制|著|气调|地区|片区|高速(?![增发])|铁路|公路|隧道|大桥|特大桥|机场|互通|[一-鿿]{0,4}系列'
)

GROWN = re.compile("(?:养殖|种植|繁育|生产|加工|育苗|产业)[一-鿿]{0,6}?(?:示范区|示范园|基地|园区|产业园)")
"""Behind a name and goods: the goods are those of a base, 鹤鸣|湖羊|养殖基地."""
ROAD = re.compile("(?:(?<=[一-鿿]{2})|^)(?:高速|公路|铁路|城际|轨道|隧道|桥梁|机场|港口|码头|水利)")
"""What a company may build: its own name with this is the road, 临柳|高速."""
SIZES = frozenset("小大老新")
"""What a common word takes before it: 小|火车."""
PLACE_AFTER = re.compile("镇|乡|村|街道|社区|江|河|湖|山|水库|岛|坝|桥")
"""What shows that an own name is the name of a place: 龙渎 beside 龙渎镇."""


@rule("enterprise.derived", label="ENTERPRISE", precedence=precedence.DOCUMENT)
@once
def derived(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """Every other place where the report writes a name that its full names explain."""
    for at, end in _occurrences(evidence, known_forms(evidence)):
        yield at, with_branch(evidence, end)


@rule("enterprise.subject", label="ENTERPRISE", precedence=precedence.DOCUMENT)
@once
def subject(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name that is a word or a place's name too, where only a business can stand: [鑫泰]牵头, [鹏程]的工人."""
    text = evidence.text
    for at, end in _occurrences(evidence, _common_owns(evidence)):
        if runs(text, end) or FIRM_AFTER.match(text, end):
            yield at, end


def _common_owns(evidence: Evidence) -> set[str]:
    """The own names of the report's full and short names that are words or names of places elsewhere as well."""
    text, owns = evidence.text, set()
    known, places = support(evidence), _places(evidence)
    names = [(start, form) for start, _, form in full_names(evidence)]
    for start, end in (*names, *trade.find(evidence)):
        core = after_areas(evidence, start, end)
        own = _own_name(text[core:end])
        at_home = any(
            spans.get((core, core + len(own))) == Known.AT_HOME
            for spans in (known.town_stems, known.village_stems, known.upper)
        )
        if len(own) in (2, 3) and not at_home and own not in places and own not in EDGE:
            owns.add(own)
    return owns


def _occurrences(evidence: Evidence, names: set[str]) -> Iterator[tuple[int, int]]:
    """Where words begin that begin with one of ``names``, the longest of them, and no place or person follows or leads."""
    text = evidence.text
    by_head: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_head.setdefault(name[:2], []).append(name)
    for at in word_starts(evidence) if names else ():
        heads = by_head.get(text[at : at + 2])
        found = [len(name) for name in heads if text.startswith(name, at)] if heads else ()
        if not found:
            continue
        grown = (
            len(found) > 1
            and GROWN.match(text, at + found[0])
            and text[at + found[1] : at + found[0]] in GENERIC
        )
        length = found[1 if grown else 0]
        if length < 4 and text[at - 1 : at] in SURNAMES:
            continue
        if not NOT_AFTER_BARE.match(text, at + length):
            yield at, at + length


@remembered
def _places(evidence: Evidence) -> set[str]:
    """What stands before 镇, 河, 桥: names of places, and more."""
    text = evidence.text
    return {text[m.start() - n : m.start()] for m in PLACE_AFTER.finditer(text) for n in (2, 3, 4)}


def known_forms(evidence: Evidence) -> set[str]:
    """The short forms of the report's full names, and the names themselves."""
    text = evidence.text
    forms: set[str] = set()
    places = _places(evidence)
    for start, end, form in full_names(evidence):
        core = after_areas(evidence, start, form)
        own = ROAD.split(_own_name(text[core:form]), maxsplit=1)[0]
        forms.add(text[start:end])
        if not 2 <= len(own) <= 4 or (core, core + len(own)) in support(evidence).upper:
            continue
        forms.update(own + kind for kind in KINDS if kind in text[form:end])
        rest = text[core + len(own) : form]
        forms.update(own + word for word in TRADE_STRONG if word in rest)
        forms.update(own + rest[:n] for n in (2, 3) if rest[:n] in GENERIC and not ROAD.match(rest))
        forms.add(own + "公司")
        if text.endswith("厂", start, end) and core == start:
            continue
        if (
            not _is_common(evidence, core, core + len(own))
            and own not in places
            and not (len(own) > 2 and PLACE_AFTER.match(own[-1]))
        ):
            forms.add(own)
    for source in (abbreviated, trade, owner):
        forms.update(text[a:b] for a, b in source.find(evidence))
    return forms | _own_names_of_short(evidence, places)


def _own_names_of_short(evidence: Evidence, places: set[str]) -> set[str]:
    """The coined own names of the report's short names: 恒发 of 恒发卫浴."""
    text = evidence.text
    owns = set()
    for start, end in (*trade.find(evidence), *owner.find(evidence)):
        core = after_areas(evidence, start, end)
        own = _own_name(text[core:end])
        common = own in places or _is_common(evidence, core, core + len(own))
        if len(own) in (2, 3) and not common and is_coined(own, EDGE):
            owns.add(own)
    return owns


def _own_name(core: str) -> str:
    """The leading run of ``core`` before its first word for a trade: 森源 of 森源人造板."""
    for at in range(len(core) + 1):
        for length in range(min(5, len(core) - at), 1, -1):
            if core[at : at + length] in GENERIC:
                return core[:at]
    return own_part(core)


def _is_common(evidence: Evidence, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is one word of the dictionary, or a bare name of a place: 长江, 和平, 马沟."""
    known = support(evidence)
    if (start, end) in known.town_stems or (start, end) in known.village_stems or (start, end) in known.upper:
        return True
    own = evidence.text[start:end]
    return len(dictionary_words(own[1:] if own[:1] in SIZES and end - start > 2 else own)) == 1


RULES: tuple[Rule, ...] = (derived, subject)
