"""Several modifiers of one head: 微改造、精提升|行动, 太湖、巢湖流域|治理工程, 乡村振兴、惠民助民、环境治理|三项工程."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import VERBS
from ner.rules.left_edge import words_back
from ner.rules.programme.edges import EDGE
from ner.rules.programme.inside import is_inside
from ner.rules.programme.lead import NAME_CHARACTER
from ner.rules.programme.vocabulary import HEAD

HEADED = re.compile(f'{HEAD.pattern}[”’"]?$')
"""What has its head already: “暖冬行动”|两个子项目."""
BUILDING = re.compile(
    "[一-鿿]{2}(?:电站|电厂|大桥|水库|公路|机场|学校|小学|中学|医院|广场|公园|码头|泵站|车站|铁路|水厂|隧道|枢纽|基地|大坝|干渠)$"
)
"""One built thing by its name, which shares no head with the next: 青山电站、|柳湾输变电工程."""
HANZI = re.compile("[一-鿿]")
WATERS = re.compile("[江河湖海溪库淀塘渠山岭漠滩洲]$")
SHARED = re.compile(
    "[一-鿿、]{2,14}?(?:流域|沙地|沙漠|盆地|平原|高原|草原|山区|两岸|沿岸|灌区|湿地|库区|两[大江河湖库山省市县地])"
)
"""Rivers and what rivers and deserts share: 毛乌素、|库布其沙漠歼灭战."""


def listed_start(evidence: Evidence, at: int, limit: int) -> int | None:
    """Where the modifiers begin that 三项 at ``at`` counts: 乡村振兴、惠民助民、环境治理|三项工程; else ``None``."""
    text = evidence.text
    left = at
    while left > limit and (text[left - 1] == "、" or NAME_CHARACTER.match(text, left - 1)):
        left -= 1
    if "、" not in text[left:at]:
        return None
    first = text.index("、", left)
    for _, right in ((a, b) for a, b in words_back(evidence, first, left) if text[a:b] in EDGE):
        return right
    return left


def coordinated(evidence: Evidence, at: int, end: int, limit: int) -> int | None:
    """The start of an equally long modifier before the 、 at ``at - 1``: 微改造、精提升|行动; ``None`` for a list."""
    text = evidence.text
    start = at - 1 - (end - at)
    if not 2 <= end - at <= 4 or start < limit:
        return None
    before = text[start : at - 1]
    if HEAD.search(before) or BUILDING.search(before) or not all(NAME_CHARACTER.match(c) for c in before):
        return None
    if start == limit or not NAME_CHARACTER.match(text, start - 1):
        return start
    left, right = next(words_back(evidence, start, limit))
    return start if text[left:right] in EDGE | VERBS else None


def waters(evidence: Evidence, at: int, limit: int) -> int | None:
    """The start of a river, lake or desert that shares its works with the one at ``at``: 太湖、|巢湖流域综合治理工程."""
    text = evidence.text
    start = at - 1
    while start > max(limit, at - 7) and HANZI.match(text, start - 1):
        left, right = next(words_back(evidence, start, limit))
        if (
            text[left:right] in EDGE | VERBS
            and right < at - 1
            and not (right - left == 1 and is_inside(evidence, left, right, at))
        ):
            break
        start = left
    if not 2 <= at - 1 - start <= 6 or HEADED.search(text, start, at - 1):
        return None
    return start if WATERS.search(text, start, at - 1) or SHARED.match(text, at) else None
