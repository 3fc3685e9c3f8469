"""What stands before a place in a text, and how much it says that the name of a town or village begins there.

Nothing marks where a name begins (``走进来集镇``). What comes before it does: punctuation, a county, the
town that the village lies in, a word after which names come; least of all a mere word boundary.
"""

from __future__ import annotations

import re

from ner.rules import place_words as words
from ner.rules.support import Support

BREAK, CHAIN, PARALLEL, COUNTY, SHORT_COUNTY, LEAD, CLASS_NOUN, WORD = 4.0, 6.0, 5.0, 4.5, 3.0, 3.0, 2.5, 1.5
"""Punctuation; a town or village; 和, 至 after one; 新密市; 新密; 走进; 示范村; a longer word."""
LONE_CHARACTER, LEAD_INSIDE_WORD, STRAY, INSIDE_WORD = 0.3, 0.5, -2.5, -2.0
"""A boundary after one character says little; it speaks against where a name could begin earlier too
(``以北田塘村``: 北 is no word by itself), and where it leaves a piece behind the last name
(``来集镇浮山雅居社区``). A word of the segmentation over the beginning speaks against, less so if 在, 以
or the like stands there."""

HAN = re.compile("[㐀-䶿一-鿿〇\U00020000-\U0003ffff]")
_COMMITTEE = re.compile("村?民?委员?会|居委会")


class Beginnings:
    """Weighs what stands before each place of one text.

    ``chain`` is the end of the last name found (and of 委会 after it): what begins there continues it.
    Nothing begins before ``floor``.
    """

    def __init__(self, text: str, known: Support) -> None:
        self.text = text
        self.known = known
        self.floor = 0
        self.chain = -1

    def found(self, end: int) -> None:
        """A name ends at ``end``; the next may begin there or after its committee: 上陇村委会下陇村."""
        self.floor = end
        committee = _COMMITTEE.match(self.text, end)
        self.chain = committee.end() if committee else end

    def is_word(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is one word of the segmentation, of two characters or more."""
        return end - start > 1 and not any(self.known.word_start[start + 1 : end])

    def before(self, start: int, beside: bool = True) -> float:
        """How much what stands before ``start`` says that a name begins there.

        ``beside`` tells whether a beginning one character earlier is looked at too.
        """
        text, known = self.text, self.known
        if start == self.chain:
            return CHAIN
        if start == 0 or not (HAN.match(text[start - 1]) or text[start - 1].isalnum()):
            return BREAK
        if start in known.upper_ends:
            return COUNTY
        before = text[start - 1]
        if self.chain >= 0 and start - 1 in (self.floor, self.chain):
            return PARALLEL if before in words.CONNECTORS else INSIDE_WORD
        if before in "年月日时点" and start >= 2 and text[start - 2].isdigit():
            return LEAD
        if before in words.NUMERALS:
            return INSIDE_WORD
        ending = {text[max(0, start - length) : start] for length in (4, 3, 2)}
        if ending & words.TITLES:
            return LONE_CHARACTER
        if ending & words.LEAD_WORDS:
            return LEAD
        if before in words.PARTICLES:
            return LEAD
        if 0 <= self.chain < start <= self.chain + 3 and all(map(HAN.match, text[self.chain : start])):
            return STRAY
        if any((start - length, start) in known.upper for length in (2, 3)):
            return SHORT_COUNTY
        boundary = known.word_start[start]
        if before in words.LEAD_CHARACTERS:
            if not boundary:
                return LEAD_INSIDE_WORD
            return LEAD if known.word_start[start - 1] else CLASS_NOUN
        if before in words.CLASS_CHARACTERS:
            return CLASS_NOUN
        if not boundary:
            return INSIDE_WORD
        if before in words.PREFIXES and text[start - 2 : start - 1] in words.LEAD_CHARACTERS:
            return STRAY
        if not known.word_start[start - 1]:
            return WORD
        earlier = beside and self.before(start - 1, beside=False) >= LEAD
        return STRAY if earlier or text[start - 2 : start - 1] in words.LEAD_CHARACTERS else LONE_CHARACTER
