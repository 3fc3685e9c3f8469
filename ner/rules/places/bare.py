"""Bare names that only the gazetteer explains: 观沟紧随其后 in a report from its county, 来集 said twice.

The gazetteer knows far more names than a text means (梅花, 和平桥, 猪场 are villages too). So the name
must stand alone, and either be no word of the segmentation and lie in the county the report is from, or
be said alone more than once; outside that county a name of two characters is too often a person or a thing.
"""

from __future__ import annotations

from collections import Counter

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.beginning import LEAD, Beginnings
from ner.rules.places.document import closes, mentioned_again, stands_alone
from ner.rules.places.lists import Listed
from ner.rules.support import Known, remembered, support

_OFTEN = 2
_NO_COMMON: frozenset[str] = frozenset()


@remembered
def known_bare(evidence: Evidence) -> list[Listed]:
    """Bare names of towns and villages by the gazetteer alone, in order; none that the report explains."""
    text, known = evidence.text, support(evidence)
    beginnings = Beginnings(evidence)
    explained = {(name.start, name.end) for name in mentioned_again(evidence)}
    upper = {text[start:end] for start, end in known.upper}
    alone = [
        (start, end)
        for start, end in known.town_stems.keys() | known.village_stems.keys()
        if (start, end) not in explained
        and text[start:end] not in upper
        and text[start:end] not in bare_words.NO_BARE_NAMES
        and text[start:end] not in words.LEAD_WORDS
        and not text.endswith(bare_words.FACILITIES, start, end)
        and closes(text, end)
        and not text.startswith("一带", end)
        and text[start - 1 : start] != "有"  # firms and goods are had more often than places
        and beginnings.before(start) >= LEAD
        and stands_alone(evidence, start, end)
    ]
    said = Counter(text[start:end] for start, end in alone)
    found = []
    for start, end in sorted(alone):
        town, village = known.town_stems.get((start, end)), known.village_stems.get((start, end))
        often = said[text[start:end]] >= _OFTEN
        if beginnings.is_word(start, end) and not (town is Known.AT_HOME and often):
            continue
        if Known.AT_HOME in (town, village):
            # A town often shares its name with the village it sits in; 屯, 寨 and the like are villages.
            natural = text[end - 1] in bare_words.NATURAL_SUFFIXES
            only_village = village is Known.AT_HOME and town is not Known.AT_HOME
            label = "VILLAGE" if only_village or (village and natural) else "TOWN"
        elif often and end - start > 2:
            label = "TOWN" if town else "VILLAGE"
        elif village and _is_gone_to(text, start, end):
            label = "VILLAGE"
        else:
            continue
        if not often and end - start < 3 and text[end - 1] not in bare_words.NATURAL_SUFFIXES:
            continue
        if text[end - 1] not in bare_words.NO_LAST and text[start] not in words.NUMERALS:
            found.append(Listed(start, end, label))
    return found


def _is_gone_to(text: str, start: int, end: int) -> bool:
    """Whether somebody is at or on the way to ``text[start:end]``, which is called like a natural village."""
    name = text[start:end]
    return (
        len(name) > 2
        and name[-1] in bare_words.NATURAL_SUFFIXES
        and text[start - 1 : start] in bare_words.GOING
        and is_coined(name, _NO_COMMON)
    )
