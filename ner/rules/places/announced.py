"""Bare names in a row that a count announces: 辖三个行政村:马沟、薛坳、汤庄; 嘎查两个(查干、宝力格)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.lists import Listed
from ner.rules.places.suffixed import suffixed
from ner.rules.support import remembered

_COUNT = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})"
_UNIT = "(?P<{}>村民委员会|村委会|村居|村|社区|居委会|嘎查|自然屯|屯)|(?P<{}>乡镇|镇街|镇|乡|街道|苏木)"
_ANNOUNCED = re.compile(
    f"(?:{_COUNT} ?个(?:{bare_words.LIST_KIND})*(?:{_UNIT.format('v1', 't1')})"
    f"|(?:{_UNIT.format('v2', 't2')}){_COUNT}个"
    "|(?P<v4>村庄|村寨|村屯|村落)(?=(?:主要)?[有为是:]|分别|包括)"
    "|(?P<v3>自然村寨?|自然屯|行政村|建制村)(?:名称?)?(?=[有为是:(]|分别|包括))"
    "(?:,?(?:(?:分别|即|依次)?[是为]|即))?[:(,]?(?:以及|主要有|还有|包括|有)?(?P<row>[一-鿿]{1,9}(?:、[一-鿿]{1,9})+)"
)
_NATURAL = "厂庙寺塔港渠"
"""Last characters of facilities after which natural villages are called too: 瓦窑厂."""
_MANY = 5
"""So many sure names make the others of their row names too."""
_MEMBER = re.compile("[一-鿿]+")
_REST = re.compile("等(?![一-鿿]{4})|[共都均各也]")


@remembered
def announced(evidence: Evidence) -> list[Listed]:
    """Bare names of towns and villages in rows that a count of them announces, in order."""
    text = evidence.text
    starts = {place.start for place in suffixed(evidence)}
    ends = {place.end for place in suffixed(evidence)}
    found = []
    for match in _ANNOUNCED.finditer(text):
        if text[match.start("row") - 1] not in ":(,是为及有括即":
            continue
        label = "VILLAGE" if match["v1"] or match["v2"] or match["v3"] or match["v4"] else "TOWN"
        names = [*_members(text, *match.span("row"))]
        if match["v4"] and not any(start in starts or end in ends for start, end in names):
            continue  # 村庄有古树、古井
        sure = sum(_is_name(text[start:end]) for start, end in names)
        if names and (sure == len(names) or sure >= max(_MANY, len(names) * 0.8)):
            found += [
                Listed(start, end, label)
                for start, end in names
                if start not in starts and end not in ends and _may_be_name(text[start:end])
            ]
    return found


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a row; of the last what stands before 等."""
    for member in _MEMBER.finditer(text, start, end):
        stop = member.end()
        if stop == end and (rest := _REST.search(text, member.start() + 1, end)):
            stop = rest.start()
        yield member.start(), stop


def _is_name(name: str) -> bool:
    return (
        _may_be_name(name) and name not in bare_words.NO_BARE_NAMES and words.STOP_CHARACTERS.isdisjoint(name)
    )


def _may_be_name(name: str) -> bool:
    """Whether a name in a long row may be a word (朝阳) or hold what others do not (李搞冲)."""
    return (
        2 <= len(name) <= 6
        and name not in words.LEAD_WORDS
        and not (name.endswith(bare_words.FACILITIES) and not (len(name) <= 3 and name[-1] in _NATURAL))
    )
