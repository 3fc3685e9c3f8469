"""Where a long name begins: read backwards from its end, word by word, to the first word no name holds.

Only the right edge of 镇区有机更新工程 or 祥润种植专业合作社 is written; the left one is where the clause's verb, a place
or a punctuation mark ends. Each question reads at most ``REACH`` characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import FUNCTION, VERBS
from ner.rules.support import Known, Support, remembered, support
from ner.rules.wordlist import words

HANZI = re.compile("[一-鿿]{2}")
_LAST_RUN = re.compile(r"[^\W\d_]+\Z|.\Z", re.S)
REACH = 40
"""No name is longer before its head, in characters."""

PLACE_ENDS = ("街道", "社区", "苏木", "嘎查", "居委会", "村委会", "镇", "乡", "村")
LONG_ENDS = ("苏木", "嘎查", "居委会", "村委会")
NO_PLACE = words("""
    乡 场镇 农村 乡村 新农村 山村 渔村 城镇 乡镇 集镇 小镇 圩镇 村镇 镇村 老乡 家乡 故乡 水乡 茶乡 全镇
    全乡 全村 建镇 贫困村 示范村 行政村 自然村 移民村 美丽乡村 和美乡村 特色小镇 村 整村 跨镇 中心镇
    强镇 重点镇 重点村 空心村 城中村 城乡 智慧社区 老旧社区 强村 古镇 古村 传统村 传统村落 千村 万村
    进村 入村 驻村 到村 镇 村村 逐村 每村 名镇 名村 百村 千镇 百镇 美丽村 新村 侨乡 特色村 文明村
    卫生村 联村 包村 帮村 涣散村 空壳村 薄弱村 后进村 脱贫村 试点村 边境村 搬迁村 和谐社区 社区 街道 居家社区 平安社区 完整社区 未来社区
    示范社区 绿色社区 零碳社区 友好社区
""")
"""Words ending like a town or village that are none."""
NOT_SPLIT = words(
    "镇区 镇村 镇域 村道 村民 村级 村庄 村屯 乡村 乡镇 村镇 村寨 村组 村内 村口 村容 村企 村务 村规 村情 村干 村史"
)
"""Words that a town or village does not end in the middle of."""


@remembered
def word_starts(evidence: Evidence) -> list[int]:
    """Where words begin, as a list for look-ups, made once a text."""
    return evidence.words.tolist()


def words_back(evidence: Evidence, end: int, floor: int) -> Iterator[tuple[int, int]]:
    """Words of ``text[floor:end]`` from right to left, as half-open offsets; those at the edges may be cut."""
    starts = word_starts(evidence)
    at = bisect_left(starts, end) - 1
    while end > floor:
        start = max(floor, starts[at])
        yield start, end
        end, at = start, at - 1


def word_end(evidence: Evidence, start: int, end: int) -> int:
    """Where the word that begins at ``start`` ends, at most ``end``."""
    ends = (i for i in range(start + 1, min(end, start + 5) + 1) if support(evidence).word_start[i])
    return next(ends, end)


def place_before(evidence: Evidence, end: int, floor: int) -> bool:
    """Whether a town or village in full (来集镇, 马沟村) ends at ``end``."""
    text = evidence.text
    if not text.endswith(PLACE_ENDS, floor, end) or (
        text[end - 1 : end + 1] in NOT_SPLIT and text[end : end + 2] not in NOT_SPLIT
    ):
        return False
    known: Support = support(evidence)
    if text.endswith(LONG_ENDS, floor, end) and end - floor >= 4 and text[end - 4 : end] not in NO_PLACE:
        return known.word_start[end] == 1 and bool(HANZI.match(text, end - 4))
    if text[end - 3 : end] in NO_PLACE and known.villages.get((end - 3, end)) != Known.AT_HOME:
        return False
    for start in range(end - 2, max(floor, end - 9) - 1, -1):
        if ((start, end) in known.towns or (start, end) in known.villages) and not _is_common(
            text, start, end, known
        ):
            return known.word_start[end] == 1 or end - start > 2
    starts = word_starts(evidence)
    begin = starts[bisect_right(starts, end - 1) - 1]
    if known.word_start[end] == 0:
        return False
    word = _LAST_RUN.findall(text, begin, end)[0]
    if word not in PLACE_ENDS:
        return word not in NO_PLACE and len(word) > 2
    if (
        word == "乡"
        or end - len(word) - floor < 2
        or text[begin - 2 : end] in NO_PLACE
        or text[begin - 1 : end] in NO_PLACE
    ):
        return False
    before = starts[bisect_right(starts, begin - 1) - 1]
    return bool(HANZI.match(text, begin - 2)) and text[before:begin] not in FUNCTION | VERBS


def _is_common(text: str, start: int, end: int, known: Support) -> bool:
    """Whether a name of the gazetteer is a common word here: 农村, or 和农村 in a county that has none."""
    if text[start:end] in NO_PLACE:
        return True
    at_home = Known.AT_HOME in (known.towns.get((start, end)), known.villages.get((start, end)))
    return not at_home and text[end - 2 : end] in NO_PLACE


def after_areas(evidence: Evidence, start: int, end: int) -> int:
    """The end of the provinces, cities and counties that stand in a row from ``start``, at most ``end``."""
    known = support(evidence)
    while True:
        for stop in range(min(end, start + 11), start + 1, -1):
            if (start, stop) in known.upper:
                start = stop
                break
        else:
            return start
