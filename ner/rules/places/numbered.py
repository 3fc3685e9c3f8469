"""Street offices and communities whose suffix is none by itself: 石井街 for 石井街道, 36社区.

Cities like 武汉 and 广州 call a street office 街. Most 街 are streets; an office is one that the county of the report
has as 街道, where a district stands before it or a department behind it. Communities that bear a number are told by
the town before them, and then wherever the report names them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ner.lexicon.evidence import Evidence
from ner.lexicon.gazetteer import gazetteer
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places.beginning import LEAD, Beginnings
from ner.rules.support import Known, remembered, support

_STREET = re.compile(f"(?<=[一-鿿]{{2}})街(?!{bare_words.AFTER_STREET})")
_OFFICE = re.compile("(?<=[一-鿿]{2})办事处")
_DEPARTMENT = re.compile(bare_words.DEPARTMENT_OF_STREET)
_NUMBERED = re.compile("(?<![0-9])(?<![0-9][.])[1-9][0-9]{0,2}社区(?:居民委员会|居委会)?")
_UNDER_TOWN = re.compile("(?:街道|办事处|[^0-9一二两三四五六七八九十百个各全][镇乡]|[团师]|农场|社区、)$")

_NUMERAL = "第?[一二三四五六七八九十东南西北中]{1,2}区?"
_RUN_ON = re.compile(f"(?<=[一二三四五六七八九十]村)(?:{_NUMERAL})?(?:社区(?:居民委员会|居委会)?|居委会)")


@remembered
def street_offices(evidence: Evidence) -> list[tuple[int, int]]:
    """Street offices that are called 街, in order."""
    text, known = evidence.text, support(evidence)
    if not evidence.home.county and not evidence.home.city:
        return []
    beginnings = Beginnings(evidence)
    spans = [
        (start, at + 1)
        for at in (match.start() for match in _STREET.finditer(text))
        for start in range(max(0, at - 4), at - 1)
        if known.town_stems.get((start, at)) is Known.AT_HOME
        and (at - start > 2 or is_coined(text[start:at]))
        and (start in known.upper_ends or beginnings.before(start) >= LEAD)
    ]
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    told = {
        text[start:end]
        for start, end in spans
        if start in known.upper_ends
        or _DEPARTMENT.match(text, end)
        or (text[start - 1 : start] == "、" and start - 1 in ends)
        or (text[end : end + 1] == "、" and end + 1 in starts)
    }
    return [(start, end) for start, end in spans if text[start:end] in told]


@remembered
def offices(evidence: Evidence) -> list[tuple[int, int]]:
    """Street offices that are called 办事处 alone, in order: 文化路办事处 where the county has 文化路街道."""
    text, area = evidence.text, evidence.home.area
    if area is None:
        return []
    return [
        (start, office.end())
        for office in _OFFICE.finditer(text)
        for start in range(max(0, office.start() - 4), office.start() - 1)
        if text[start - 1 : start] not in ("行", "社")
        and area in counties_of_town(text[start : office.start()] + "街道")
    ]


@lru_cache(maxsize=4096)
def counties_of_town(name: str) -> frozenset[int]:
    """The numbers of the counties that have a town called ``name``, in full or bare."""
    return gazetteer().counties_of_town(name)


@remembered
def numbered_communities(evidence: Evidence) -> list[tuple[int, int]]:
    """Communities that bear a number, in order."""
    text = evidence.text
    every = list(_NUMBERED.finditer(text))
    told = {match[0] for match in every if _UNDER_TOWN.search(text, max(0, match.start() - 3), match.start())}
    return [match.span() for match in every if match[0] in told]


def run_on(text: str, end: int) -> int:
    """Where the name of an urban village goes on that ends at ``end`` with a number and 村: 鞍山三村一社区."""
    match = _RUN_ON.match(text, end)
    return match.end() if match else end
