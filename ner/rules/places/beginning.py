"""What stands before a place in a text, and how much it says that the name of a town or village begins there.

Nothing marks where a name begins (``走进来集镇``). What comes before it does: punctuation, a county, the
town that the village lies in, a word after which names come; least of all a mere word boundary.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import is_coined
from ner.rules.places import place_words as words
from ner.rules.support import Known, remembered, support

BREAK, CHAIN, PARALLEL, COUNTY, SHORT_COUNTY, LEAD, CLASS_NOUN, WORD = 4.0, 6.0, 5.0, 4.5, 3.0, 3.0, 2.5, 1.5
"""Punctuation; a town or village; 和, 至 after one; 新密市; 新密; 走进; 示范村; a longer word."""
LONE_CHARACTER, LEAD_INSIDE_WORD, STRAY, INSIDE_WORD = 0.3, 0.5, -2.5, -2.0
"""A boundary after one character says little; it speaks against where a name could begin earlier too
(``以北田塘村``: 北 is no word by itself), and where it leaves a piece behind the last name
(``来集镇浮山雅居社区``). A word of the segmentation over the beginning speaks against, less so if 在, 以
or the like stands there."""

_MARKS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑")
"""Numbers of items, which are numeric but part what stands beside them."""
HAN = re.compile("[㐀-䶿一-鿿〇\U00020000-\U0003ffff]")
_COMMITTEE = re.compile("村?民?委员?会|居委会")


@remembered
def _apart(evidence: Evidence) -> dict[int, float]:
    """What is said at places that no name found before touches: the same for every reader of the text."""
    return {}


class Beginnings:
    """Weighs what stands before each place of one text.

    ``chain`` is the end of the last name found (and of 委会 after it): what begins there continues it.
    Nothing begins before ``floor``. ``is_hainan`` tells whether a name may begin with 什么 (什么西村, as the 黎 call it).
    """

    def __init__(self, evidence: Evidence) -> None:
        self.text = evidence.text
        self.known = support(evidence)
        self.is_hainan = evidence.home.province == "海南省"
        self.floor = 0
        self.chain = -1
        self._apart = _apart(evidence)

    def found(self, end: int) -> None:
        """A name ends at ``end``; the next may begin there or after its committee: 上陇村委会下陇村."""
        self.floor = end
        committee = _COMMITTEE.match(self.text, end)
        self.chain = committee.end() if committee else end

    def is_word(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is one word of the segmentation, of two characters or more."""
        marks = self.known.word_start
        return end - start > 1 and bool(marks[end]) and 1 not in marks[start + 1 : end]

    def before(self, start: int, beside: bool = True) -> float:
        """How much what stands before ``start`` says that a name begins there.

        ``beside`` tells whether a beginning one character earlier is looked at too.
        """
        chain = self.chain
        if start == chain:
            return CHAIN
        if not beside:
            return self._weigh(start, beside)
        # Four characters: three that a stray piece may have, and the one that is looked at beside it.
        if chain >= 0 and self.floor <= start <= chain + 4:
            return self._weigh(start, beside)
        weight = self._apart.get(start)
        if weight is None:
            weight = self._apart[start] = self._weigh(start, beside)
        return weight

    def in_bare_town(self, start: int) -> int:
        """How long the bare name of a town of the report's county is that ends at ``start``; 0 if there is none."""
        stems = self.known.town_stems
        for length in (2, 3):
            span = (start - length, start)
            if (
                stems.get(span) is Known.AT_HOME
                and span not in self.known.upper
                and is_coined(self.text[slice(*span)])
            ):
                return length
        return 0

    def _weigh(self, start: int, beside: bool) -> float:
        text, known, chain = self.text, self.known, self.chain
        if (
            start == 0
            or text[start - 1] in _MARKS
            or not (HAN.match(text[start - 1]) or text[start - 1].isalnum())
        ):
            return BREAK
        if start in known.upper_ends:
            return COUNTY
        before = text[start - 1]
        if chain >= 0 and start - 1 in (self.floor, chain):
            if before in words.CONNECTORS:
                return PARALLEL
            return COUNTY if before == "的" else INSIDE_WORD
        word = self._word(start, before)
        if word is not None:
            return word
        if (
            0 <= chain < start <= chain + 3
            and all(map(HAN.match, text[chain:start]))
            and not (
                before in words.LEAD_CHARACTERS and known.word_start[start] and known.word_start[start - 1]
            )
        ):
            return STRAY
        if (start - 2, start) in known.upper or (start - 3, start) in known.upper:
            return SHORT_COUNTY
        return self._boundary(start, before, beside)

    def _word(self, start: int, before: str) -> float | None:
        """What the word that ends at ``start`` says, if it is one after which names come, or never come."""
        text = self.text
        if before in "年月日时点" and start >= 2 and text[start - 2].isdigit():
            return LEAD
        ending = text[max(0, start - 4) : start]
        two, three = ending[-2:], ending[-3:]
        if before in words.NUMERALS and two not in words.LEAD_WORDS:
            return INSIDE_WORD
        if two in words.TITLES or three in words.TITLES or ending in words.TITLES:
            return LONE_CHARACTER
        if two in words.LEAD_WORDS or three in words.LEAD_WORDS or ending in words.LEAD_WORDS:
            return LEAD
        if before in words.ENDED and two not in words.TITLES:
            return LEAD
        if before == "原" and text[start - 2 : start - 1] in ("(", "[", "由", "为", "是"):
            return LEAD
        if before in words.PARTICLES:
            inside = text[start - 1 : start + 1] in words.PARTICLE_WORDS and not self.known.word_start[start]
            return INSIDE_WORD if inside else LEAD
        return None

    def _boundary(self, start: int, before: str, beside: bool) -> float:
        """What the segmentation says of a beginning at ``start``, and the character before it."""
        text, word_start = self.text, self.known.word_start
        boundary = word_start[start]
        if before in words.LEAD_CHARACTERS:
            if not boundary:
                return LEAD_INSIDE_WORD
            return LEAD if word_start[start - 1] else CLASS_NOUN
        if before in words.CLASS_CHARACTERS:
            return CLASS_NOUN
        if before in words.LED:
            return LONE_CHARACTER if boundary else LEAD_INSIDE_WORD
        if not boundary:
            return INSIDE_WORD
        if before in words.PREFIXES and text[start - 2 : start - 1] in words.LEAD_CHARACTERS:
            return STRAY
        if not word_start[start - 1]:
            return WORD
        earlier = beside and self.before(start - 1, beside=False) >= LEAD
        led = text[start - 2 : start - 1] in words.LEAD_CHARACTERS and word_start[start - 2]
        return STRAY if earlier or led else LONE_CHARACTER
