"""People whose names hold 镇, 村 and the like: 钮建村 in 通讯员 钮建村, 石镇山 in 一位叫石镇山.

A person is told by what stands before the name once (a by-line, a title, 一位叫) or by an age behind it; the name is
a person's then wherever the report writes it.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.places import place_words as words
from ner.rules.support import Known, remembered, support
from ner.rules.wordlist import any_of

_NAME = "[一-鿿]{2,4}"
_PERSON = re.compile(_NAME)
_BYLINE = re.compile(
    "(?:记者|通讯员|作者|撰稿|供稿|摄影|编辑|撰文|责编|校对|审核|[文图])[ 　:/]{1,3}"
    f"(?P<names>{_NAME}(?:[ 　、,]{{1,3}}{_NAME})*)(?![一-鿿])"
)
_UNIT = "[镇乡村屯寨]"
_SURNAME = f"[{''.join(sorted(words.SURNAMES))}]"
_CALLED = f"{_SURNAME}(?:[^\\W\\d_家庄镇乡村屯寨]{_UNIT}|{_UNIT}[^\\W\\d_民委上里口长党的])"
_YEARS = "(?:[1-9][0-9]|[二三四五六七八九]十[一二三四五六七八九]?)"
_AGE = f",?(?:今年|现年)?{_YEARS}岁|,?(?:今年|现年){_YEARS}(?=[,。])|[,(、][男女][,、)]"
_INTRODUCED = re.compile(
    f"(?:(?:{any_of(words.INTRODUCING)} ?|[位人]叫|名叫)(?P<named>{_CALLED})(?!委|支|党|的))"
    f"|(?:(?<![一-鿿])|(?<=的))(?P<aged>{_CALLED})(?={_AGE})"
)


@remembered
def people_ends(evidence: Evidence) -> frozenset[int]:
    """Where 镇, 村 and the like stand that belong to the name of a person: the end of each."""
    text, known = evidence.text, support(evidence)
    ends = {
        end
        for byline in _BYLINE.finditer(text)
        for name in _PERSON.finditer(text, *byline.span("names"))
        if known.towns.get(name.span()) is not Known.AT_HOME
        for end in range(name.start() + 2, name.end() + 1)
    }
    told = {
        match["named"] or match["aged"]
        for match in _INTRODUCED.finditer(text)
        if match.start() + 1 not in known.upper_ends  # 长安镇 in 东莞市长安镇
    }
    for name in re.finditer(any_of(told), text) if told else ():
        place = known.towns.get(name.span()) or known.villages.get(name.span())
        if place is not Known.AT_HOME and text[name.start() - 1 : name.start()] not in ("镇", "乡"):
            ends.update(range(name.start() + 2, name.end() + 1))
    return frozenset(ends)
