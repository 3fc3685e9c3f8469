"""What a whole report tells: a town or village named once with its suffix is the same without it elsewhere.

A bare name is taken where it stands alone: a word may begin before it, and what follows does not make it
part of a longer name (郭岗小学, 马沟集体经济产业园, 华西股份).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ner.lexicon.evidence import Evidence
from ner.lexicon.placenames import upper
from ner.rules import edge_words
from ner.rules.coined import dictionary_words, is_coined
from ner.rules.places import bare_words
from ner.rules.places import place_words as words
from ner.rules.places.adjoining import adjoining, goes_on
from ner.rules.places.beginning import LEAD, WORD, Beginnings
from ner.rules.places.lists import Listed, listed
from ner.rules.places.natural import gone_to
from ner.rules.places.siblings import siblings
from ner.rules.places.spots import among_spots
from ner.rules.places.suffixed import suffixed
from ner.rules.support import remembered, support

_LONGER_NAME = re.compile(bare_words.LONGER_NAME)
_HEAD_AHEAD = re.compile(bare_words.NAME_HEAD_AHEAD)
_FACILITY = re.compile(bare_words.FACILITY_AHEAD)
_PRODUCT = re.compile(bare_words.PRODUCT_AHEAD)
_TITLE = re.compile(f"(?:{bare_words.LIST_KIND})+村")
_VERB = re.compile("|".join(word for word in sorted(edge_words.VERBS, reverse=True) if len(word) > 1))
_PREDICATE = re.compile(
    "|".join(word for word in sorted(edge_words.VERBS - edge_words.INSIDE, reverse=True) if len(word) > 1)
)
_ABOVE = "省市县区州旗盟"
_CLOSES = re.compile(bare_words.AFTER_BARE_NAME)


@remembered
def mentioned_again(evidence: Evidence) -> list[Listed]:
    """Bare mentions of towns and villages that the report names elsewhere, in order, outside found places."""
    text = evidence.text
    names = _report_names(evidence)
    villages = {place.start for place in suffixed(evidence) if place.label == "VILLAGE"}
    # By their first two characters, so that a long report with many names is read once and not once a name.
    by_beginning: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_beginning.setdefault(name[:2], []).append(name)
    found, floor = [], 0
    for start in range(len(text) - 1 if names else 0):
        if start < floor or (candidates := by_beginning.get(text[start : start + 2])) is None:
            continue
        here = [name for name in candidates if text.startswith(name, start)]
        if not here:
            continue
        name = here[0]
        floor = start + len(name)
        before_village = (
            names[name] == "TOWN" and floor in villages and Beginnings(evidence).before(start) >= LEAD
        )
        if before_village or stands_alone(evidence, start, floor):
            found.append(Listed(start, floor, names[name]))
    return found


def _report_names(evidence: Evidence) -> dict[str, str]:
    """Bare names that the report explains, with their labels (of the first mention where there are two)."""
    text = evidence.text
    above = said_above(evidence)
    names: dict[str, str] = {}
    for place in suffixed(evidence):
        names.setdefault(text[place.start : place.stem_end], place.label)
    for name in (*listed(evidence), *siblings(evidence), *adjoining(evidence), *gone_to(evidence)):
        names.setdefault(text[name.start : name.end], name.label)
    return {
        name: label
        for name, label in names.items()
        if len(name) >= 2
        and name not in above
        and name not in bare_words.NO_BARE_NAMES
        and name not in words.LEAD_WORDS
    }


def said_above(evidence: Evidence) -> set[str]:
    """Provinces, cities and counties that the report is from or names in full, without 市, 县 and the like.

    Many a town is called like a county elsewhere: 三沙 in a report of 三沙镇 is the city only where 三沙市 is said.
    """
    text, home = evidence.text, evidence.home
    full = {text[start:end] for start, end in support(evidence).upper}
    full |= {name for name in (home.province, home.city, home.county) if name}
    return {stem for name in full for stem in (name, *upper(name).stems) if name[-1] in _ABOVE}


def closes(text: str, end: int) -> bool:
    """Whether what follows ``end`` can follow a bare name: punctuation, a function word, 人."""
    return _CLOSES.match(text, end) is not None


def is_led(text: str, start: int) -> bool:
    """Whether a verb stands before ``start`` behind which places are named: 走, 离, 搬来."""
    return text[start - 1 : start] in bare_words.LEADING


def stands_alone(evidence: Evidence, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a name by itself and not a piece of a longer one or of a common word."""
    text, known = evidence.text, support(evidence)
    beginnings = Beginnings(evidence)
    starts, ends = _taken(evidence)
    at = bisect_right(starts, start) - 1
    if at >= 0 and ends[at] > start:
        return False
    if (start, end) in known.upper and _beside_upper(evidence, start, end):
        return False
    if among_spots(evidence, start):
        return False
    before = beginnings.before(start)
    coined = is_coined(text[start:end])
    if not coined and text[start - 1 : start] == "有":
        return False
    if before < WORD and not (at >= 0 and ends[at] == start) and not (coined and is_led(text, start)):
        return False
    if text.startswith(bare_words.AT_IT, end):
        return True
    if text[end : end + 1] == "、" and _FACILITY.match(text, end + 1):
        return False
    if _LONGER_NAME.match(text, end) or (_HEAD_AHEAD.match(text, end) and not _PREDICATE.match(text, end)):
        return False
    if closes(text, end) or _VERB.match(text, end) or _TITLE.match(text, end):
        return True
    led = before >= LEAD or is_led(text, start)
    if coined and led and goes_on(text, end) and text[start - 1 : start] != "“":
        return True
    if _PRODUCT.match(text, end) or (
        end - start == 2 and end < len(text) and len(dictionary_words(text[end : end + 4])[0]) > 2
    ):
        return False
    # What follows is a word of its own where the name opens a clause or stands behind 在, 到.
    return bool(known.word_start[end]) and (start == 0 or text[start - 1] in bare_words.OPENING)


def _beside_upper(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a row goes on with a city or county: 西安 in 银川、西安."""
    text, upper = evidence.text, support(evidence).upper
    before = text[start - 1 : start] in ("、", "和") and any(
        (at, start - 1) in upper for at in range(max(0, start - 5), start - 2)
    )
    behind = text[end : end + 1] in ("、", "和") and any(
        (end + 1, at) in upper for at in range(end + 3, end + 6)
    )
    return before or behind


@remembered
def _taken(evidence: Evidence) -> tuple[list[int], list[int]]:
    """Starts and ends of the places found by suffix, in lists and rows, and adjoining, in order."""
    spans = {(place.start, place.end) for place in suffixed(evidence)}
    spans |= {
        (name.start, name.end)
        for name in (*listed(evidence), *siblings(evidence), *adjoining(evidence), *gone_to(evidence))
    }
    ordered = sorted(spans)
    return [start for start, _ in ordered], [end for _, end in ordered]
