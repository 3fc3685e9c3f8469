"""People named in by-lines: 钮建村 in 本报通讯员 钮建村 is no village."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.support import Known, remembered, support

_NAME = "[一-鿿]{2,4}"
_PERSON = re.compile(_NAME)
_BYLINE = re.compile(
    "(?:记者|通讯员|作者|撰稿|供稿|摄影|编辑|撰文|责编|校对|审核|[文图])[ 　:/]{1,3}"
    f"(?P<names>{_NAME}(?:[ 　、,]{{1,3}}{_NAME})*)(?![一-鿿])"
)


@remembered
def byline_ends(evidence: Evidence) -> frozenset[int]:
    """Where the names of people in by-lines end: names of two to four characters parted by blanks."""
    towns = support(evidence).towns
    return frozenset(
        name.end()
        for byline in _BYLINE.finditer(evidence.text)
        for name in _PERSON.finditer(evidence.text, *byline.span("names"))
        if towns.get(name.span()) is not Known.AT_HOME
    )
