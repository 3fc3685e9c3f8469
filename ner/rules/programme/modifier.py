"""Where a programme's name begins: read backwards from its head, past quotes, capacities and coordinated modifiers.

It stops at a verb, a place, a business or a punctuation mark; what the name cannot begin with is then cut.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import dictionary_words
from ner.rules.edge_words import FUNCTION, INSIDE, VERBS
from ner.rules.enterprise import business_ends
from ner.rules.left_edge import REACH, after_areas, place_before, word_end, words_back
from ner.rules.programme.edges import EDGE
from ner.rules.programme.inside import FEATURE, is_inside
from ner.rules.programme.vocabulary import GENERIC, HEAD, TOPICLESS
from ner.rules.quotes import quotes
from ner.rules.support import Known, remembered, support
from ner.rules.wordlist import any_of, words

AMOUNT = any_of("""
    吨 千瓦 兆瓦 立方米 立方 千伏 头 只 羽 锭 片 亩 公里 平方米 套 台 万株 株 米 吨级 国道 省道 县道 MW kV KV
    GW 件 条 双 瓶 袋
""")
YEARLY = re.compile("[年日](?:产|加工|处理|出栏|存栏)")
CAPACITY = re.compile(
    r"(?:年产|日产|年加工|年处理|日处理|年出栏|年存栏|总装机|装机|[一二三四五]期)?"
    rf"\d[\d.,]*+[万亿千百]?[多余]?(?:{AMOUNT})?"
    "|[百千万]++(?:只|头|羽|亩|吨|株|人|户)|百[日天]"
)
NAME_CHARACTER = re.compile(r"[一-鿿㐀-䶿A-Za-z0-9·%+\-—~]|(?<=\d)\.(?=\d)")
INNER_BRACKET = re.compile(r"[一-鿿]\([一-鿿\-—~]{1,12}\)$")
REFERENCE = re.compile(
    r"(?:\d+|[一二三四五六七八九十几多两百余数])[多余]?[个项批条处座类种件场次家](?:重点|重大|新)?$"
    "|[该这此本各每]$|[这那该][个项些]$"
)
"""What counts the programmes, or refers back to one: 36个, 该, 这项."""
LISTED = re.compile("[两三四五六七八九十]+[大项]$")
SINCE = re.compile(f"{HEAD.pattern}(?:[一-鿿]{{2}})?以来")
WHOLE = re.compile("整[村乡镇县](?=推进)")
"""What is no place, however the segmentation cuts it: 整村|推进."""
BARE_SUM = re.compile(r"\d[\d.,]*+[万亿]")
"""A sum without unit: 投资730万|建设镇区管网工程."""
LIST_NUMBER = re.compile(r"(?<!\d)\d{1,2}\.(?!\d)")
JOINS = frozenset("和与及")
LEFT_BEHIND = ("是", "了", "的")
DATE = re.compile(r"\d+[年月日]|[年月日]?\d+年")
LEADING = words("""
    保证 服务
    利用 清运 登记 组织 引领 实现 解决 提高 增强 改善 共建 自建 搭建 接通 贯通 抢修 铺设 惠及 覆盖 深挖 拓宽
    现 先 再 力 又 着 新增 自治区 建设 新建 修建 建成 打造 创建 开发 改造 提升 发展 投资 培育 规划 整合 完善
    巩固 优化 扩建 改建 续建 安排 设计 安装 架设 加强 促进 生产 监理 施工 承包 统筹 重点 加快 全面 持续 深化
    强化 探索 推广 宣传 引导 采购 恢复 带动 参观 观摩 调研 检查 督查 慰问 走访 联合 保障 干部 项目 工程 企业
    公司 单位
""")
"""Words that names hold, but that are verbs or roles where one would begin with them."""
STRIPPED = frozenset(word for word in (FUNCTION | VERBS) - INSIDE if len(word) > 1) - words(
    "希望 计划 目标 通过 高标准 高质量 创新 重点"
)
"""Verbs and particles that are cut wherever the segmentation puts its marks."""


def modifier_start(evidence: Evidence, end: int) -> int | None:
    """Where the name begins whose head begins at ``end``; ``None`` after a count or a word that refers back."""
    text = evidence.text
    pairs = quotes(evidence)
    firms = business_ends(evidence)
    limit = max(0, end - REACH - 20)
    at = end
    while at > limit:
        if at == end and (listed := LISTED.search(text, max(limit, at - 3), at)):
            if listed.start() in pairs.opening:
                at = listed.start()
                continue
            return _listed(evidence, listed.start(), limit)
        if at in pairs.opening and pairs.opening[at] >= limit:
            at = pairs.opening[at]
            if at in pairs.opening:
                continue
            return before_quote(evidence, at, limit)
        if at in firms and at < end:
            break
        if text[at - 1] == ")" and (bracket := INNER_BRACKET.search(text, max(limit, at - 14), at)):
            at = bracket.start() + 1
            continue
        if text[at - 1] == "、" and (back := _coordinated(evidence, at, end, limit)) is not None:
            at = back
            continue
        if not NAME_CHARACTER.match(text, at - 1):
            break
        capacity = _capacity_before(evidence, at, limit)
        if capacity is not None:
            if BARE_SUM.fullmatch(text, capacity, at):
                break
            at = capacity
            if YEARLY.match(text, at):
                break
            continue
        if at >= 2 and WHOLE.match(text, at - 2):
            at -= 2
            continue
        if place_before(evidence, at, limit):
            break
        left, right = next(words_back(evidence, at, limit))
        left = next(
            (i + 1 for i in range(right - 1, left - 1, -1) if not NAME_CHARACTER.match(text, i)), left
        )
        word = text[left:right]
        mended = _mended(evidence, left, right, end)
        if mended is not None:
            if evidence.text[left:mended] in EDGE:
                at = mended
                break
            at = left
            continue
        if word.endswith("是") or DATE.fullmatch(word):
            break
        if word in EDGE and left not in pairs.opening and not is_inside(evidence, left, right, end):
            if REFERENCE.search(text, max(0, right - 6), right):
                return None
            break
        at = left
    return _trimmed(evidence, at, end)


def _mended(evidence: Evidence, left: int, right: int, end: int) -> int | None:
    """The end of the word that the segmentation cut after the character at ``left``: 人|居环境, 一|面办.

    ``None`` where it did not: what follows is no word of the dictionary by itself, the two characters are one.
    """
    text = evidence.text
    if right - left != 1 or right >= end or text[left] not in EDGE:
        return None
    after = word_end(evidence, right, end)
    if len(dictionary_words(text[right:after])) == 1 < after - right:
        return None
    return right + 1 if len(dictionary_words(text[left : right + 1])) == 1 else None


def before_quote(evidence: Evidence, at: int, limit: int) -> int:
    """The start of a modifier before the quote that begins at ``at``: 烟花爆竹“打非”行动; ``at`` where there is none."""
    text = evidence.text
    firms = business_ends(evidence)
    floor = max(limit, at - 16)
    for left, right in words_back(evidence, at, floor):
        word = text[left:right]
        if not NAME_CHARACTER.match(text, left) or place_before(evidence, right, limit):
            return _quoted_lead(evidence, right, at)
        if (
            DATE.match(word)
            or LIST_NUMBER.fullmatch(word)
            or right in firms
            or (word in EDGE and (word in JOINS or not is_inside(evidence, left, right, at)))
            or word.endswith(LEFT_BEHIND)
        ):
            return _quoted_lead(evidence, right, at)
    return _quoted_lead(evidence, floor, at) if floor in (0, limit) else at


def _quoted_lead(evidence: Evidence, start: int, at: int) -> int:
    begin: int | None = after_areas(evidence, start, at)
    while begin is not None and begin < at:
        after = word_end(evidence, begin, at)
        word = evidence.text[begin:after]
        if word in LEADING or word in VERBS or (len(word) == 1 and word in EDGE):
            begin = after
            continue
        if evidence.text[begin:at] in STRIPPED:
            begin = at
            continue
        past = _trimmed(evidence, begin, at)
        if past == begin:
            break
        begin = past
    return begin if begin is not None and 2 <= at - begin <= 16 else at


def _coordinated(evidence: Evidence, at: int, end: int, limit: int) -> int | None:
    """The start of an equally long modifier before the 、 at ``at - 1``: 微改造、精提升|行动; ``None`` for a list."""
    text = evidence.text
    start = at - 1 - (end - at)
    if not 2 <= end - at <= 4 or start < limit:
        return None
    before = text[start : at - 1]
    if HEAD.search(before) or not all(NAME_CHARACTER.match(c) for c in before):
        return None
    if start == limit or not NAME_CHARACTER.match(text, start - 1):
        return start
    left, right = next(words_back(evidence, start, limit))
    return start if text[left:right] in EDGE | VERBS else None


def _listed(evidence: Evidence, at: int, limit: int) -> int | None:
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


def _capacity_before(evidence: Evidence, at: int, limit: int) -> int | None:
    """The start of a capacity that ends at ``at``: 年产25万吨, 100兆瓦; ``None`` where there is none."""
    start = _capacities(evidence).get(at)
    return start if start is not None and start >= limit else None


@remembered
def _capacities(evidence: Evidence) -> dict[int, int]:
    found = (match for match in CAPACITY.finditer(evidence.text) if not match[0][-1].isdigit())
    return {match.end(): match.start() for match in found}


def _trimmed(evidence: Evidence, start: int, end: int) -> int | None:
    """``start`` moved past verbs, areas and marks that no name begins with."""
    text = evidence.text
    if text[start : start + 1] == "自" and SINCE.match(text, end):
        start += 1
    while start < end:
        if text[start] in ".,%+-—~·":
            start += 1
            continue
        if number := LIST_NUMBER.match(text, start, end):
            start = number.end()
            continue
        past = _after_home(evidence, start, end)
        in_full = past in support(evidence).upper_ends and support(evidence).word_start[past]
        if start < past < end and (in_full or not FEATURE.match(text, past)):
            start = past
            continue
        verb = next((n for n in (4, 3, 2) if text[start : start + n] in STRIPPED and start + n < end), 0)
        if verb:
            start += verb
            continue
        after = word_end(evidence, start, end)
        word = text[start:after]
        if word in LEADING and end - after >= 3 and not all_generic(evidence, after, end):
            start = after
            continue
        if (len(word) == 1 and word in "和与及在以对") or (
            text[start] in "好赢牢" and text[start - 1 : start] in "打办抓做搞用"
        ):
            start = after
            continue
        break
    return start


def _after_home(evidence: Evidence, start: int, end: int) -> int:
    """The end of the area at ``start`` that is no part of the name: in full, or in short where the text is from it."""
    known = support(evidence)
    for stop in range(min(end, start + 11), start + 1, -1):
        level = known.upper.get((start, stop))
        if level is None:
            continue
        name = evidence.text[start:stop]
        if stop in known.upper_ends or level == Known.AT_HOME or _said_in_full(evidence.text, name):
            return stop
    for at in range(start + 1, min(start + 6, end)):
        if evidence.text[at - 1] in "省市州盟":
            stops = (s for s in range(at + 2, min(at + 6, end)) if (at, s) in known.upper)
            county = next((s for s in stops if s in known.upper_ends), None)
            if county is not None:
                return county
    return start


def _said_in_full(text: str, name: str) -> bool:
    """Whether the text also writes the short name of an area with what it is: 玉树 beside 玉树州."""
    return any(name + kind in text for kind in ("县", "市", "州", "旗", "区", "省"))


def all_generic(evidence: Evidence, start: int, end: int, topics: int = 3) -> bool:
    """Whether every word of the modifier names nothing, and fewer than ``topics`` of them a topic."""
    text = evidence.text
    parts = [text[left:right] for left, right in words_back(evidence, end, start)]
    named = sum(1 for part in parts if part in GENERIC and part not in TOPICLESS)
    return named < topics and all(part in GENERIC or part in EDGE or part.isdigit() for part in parts)
