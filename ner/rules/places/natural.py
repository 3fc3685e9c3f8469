"""Natural villages by the shape of their names alone: 莲塘坳 in 搬到了莲塘坳, where nothing else explains them.

Three or four characters that are no words of the dictionary and end with what such villages are called after (坳, 涧,
屋场) name one where somebody goes, lives or where a road leads.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.lists import Listed
from ner.rules.places.suffixed import suffixed
from ner.rules.support import remembered, support

_GONE_TO = re.compile(
    f"(?:{bare_words.GOING_TO})(?P<name>[一-鿿]{{1,3}}(?:{bare_words.NATURAL_ENDING}))(?={bare_words.AFTER_BARE_NAME}|[看瞧拉])"
)
_LONGER_NAME = re.compile(bare_words.LONGER_NAME)
_ENDING = re.compile(f"(?:{bare_words.NATURAL_ENDING})$")


def is_natural(name: str) -> bool:
    """Whether a natural village may be called ``name`` though no list has it: 莲塘坳, not 家门口, 公益性岗."""
    return (
        3 <= len(name) <= 4
        and _ENDING.search(name) is not None
        and name not in bare_words.NO_BARE_NAMES
        and name[0] not in words.NUMERALS
        and words.STOP_CHARACTERS.isdisjoint(name)
        and words.WEAK_CHARACTERS.isdisjoint(name)
        and not any(unit in name for unit in "镇乡村")
        and is_coined(name)
    )


@remembered
def gone_to(evidence: Evidence) -> list[Listed]:
    """Natural villages that somebody goes to or lives in, in order."""
    text, known = evidence.text, support(evidence)
    taken = {at for place in suffixed(evidence) for at in range(place.start, place.end)}
    found = []
    for match in _GONE_TO.finditer(text):
        start, end = match.span("name")
        if (
            start not in taken
            and known.word_start[start]
            and (start, end) not in known.upper
            and not _LONGER_NAME.match(text, end)
            and is_natural(text[start:end])
        ):
            found.append(Listed(start, end, "VILLAGE"))
    return found
