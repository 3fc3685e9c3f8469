"""Rows of roads, stops, schools and estates, which have them under the names of villages: 途经建设路、李楼、南站.

No bare name in such a row is a village: it is the stop or the road that is called so.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from ner.lexicon.evidence import Evidence
from ner.rules.places import bare_words
from ner.rules.support import remembered

ROW = re.compile("(?<![一-鿿])[一-鿿]{2,14}(?:、[一-鿿]{2,12})+")
"""A row parted by 、 alone, with what stands before its first member and behind its last."""

_SPOT = re.compile(f"(?:{bare_words.SPOT})$")
_LAST = re.compile(
    f"(?:(?![了的通修铺村])[一-鿿]){{1,6}}?(?:(?:{bare_words.SPOT})(?![一-鿿])|"
    f"(?:等|[0-9一二三四五六七八九十]{{1,3}}[处个座所])[一-鿿]{{0,4}}?(?:{bare_words.SPOTS})|[一-鿿]{{0,2}}(?:[0-9]{{1,3}}|[两三四五六七八九十]{{1,3}})个?(?:生产)?(?:大队|公社|小队|管区|(?:村民|居民)?小?组))"
)
_ALONG = re.compile(bare_words.ALONG)


@remembered
def _spot_rows(evidence: Evidence) -> tuple[list[int], list[int]]:
    """Where rows of spots begin and end, in order."""
    rows = [row.span() for row in ROW.finditer(evidence.text) if _holds_spots(row)]
    return [start for start, _ in rows], [end for _, end in rows]


def among_spots(evidence: Evidence, start: int) -> bool:
    """Whether ``start`` lies in a row of roads, stops, schools or estates."""
    starts, ends = _spot_rows(evidence)
    at = bisect_right(starts, start) - 1
    return at >= 0 and start < ends[at]


def _holds_spots(row: re.Match[str]) -> bool:
    members = row[0].split("、")
    return (
        any(map(_SPOT.search, members[:-1]))
        or _ALONG.search(members[0]) is not None
        or _LAST.match(row.string, row.end() - len(members[-1])) is not None
    )
