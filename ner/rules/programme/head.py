"""Modifier and head: 镇区有机更新工程, “蓝天碧水净土”三项行动, 年产25万吨高强瓦楞纸技改项目(一期).

The head is written; the left edge is read backwards: past quotes, capacities and coordinated modifiers, up to a verb,
a place, a business or a punctuation mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.edge_words import FUNCTION, INSIDE, ROLES, VERBS
from ner.rules.left_edge import NO_PLACE, REACH, after_areas, place_before, words_back
from ner.rules.programme.vocabulary import (
    CAMPAIGN,
    GENERIC,
    HEAD,
    KNOWN_SHORT,
    NOT_AFTER,
    ONE_OFF,
    PHASE,
    TOPICLESS,
)
from ner.rules.quotes import quotes
from ner.rules.support import Known, support
from ner.rules.wordlist import words

ORGANS = words(
    "党委 政府 人民政府 支部 党支部 两委 委员会 办公室 村委会 居委会 委 局 党总支 工作队 指挥部 领导小组 工会 妇联 团委"
)
EDGE = (FUNCTION | VERBS | ROLES | ORGANS) - INSIDE
INSIDE_SINGLE = words(
    "种 补 还 日 招 评 借 买 组 投 成 办 做 打 过 比 起 时 求 当 为 能 可 应 会 的 用 送 定 原 组 引 后 地 同 能 和 与 及 中 内 外 上 下 有 来 家 前 后 间 里 引 修 建 入 进 出 户 帮 助 促 村 镇 区 乡 县 开 变 收 推 带 条 元 拨 名 年 多 一 二 三 四 五 六 七 八 九 十 两"
)
"""Words of one character that end a name only beside another edge: 水系连通及水美乡村建设试点."""
PAIRED = words(
    "种薯 扩种 补建 还湖 还林 还草 还田 良种 育种 制种 种业 种苗 重点县 示范县 试点县 补贴 补助 补植 补短 促春 促发 招商 投工 办公 办学 打击 打井 打捞 打非 过境 过渡 起步 时代 应急 应用 应对 可视 可再 会展 会诊 一体 党的 用纸 用水 用房 用电 用地 专用 家用 农用 民用 饮用 利用 送温 强村 村寨 灾后 定居 安定 原料 原种 组网 后扶 引江 引黄 地下 地块 同心 同创 功能 节能 智能 能源 产能 能力 村道 村内 村组 村屯 村级 镇村 镇区 乡道 县道 省道 国道 户厕 户用 屯内 库区 灌区 圩区 山区 库周 镇域 县域 村庄 村民 入户 进户 到户 进村 村居 区域 园区 社区 小区 退耕 退圩 建镇 引水 下乡 上山 外墙 内涝 内河 中心 家园 家庭 年产 日产 多彩 千家 开发 开垦 变电 收储 推广 助学 助农 助残 帮扶 促进 修复 修缮 建设 来料 出海 出城 后靠 后期 前期 有机 有轨 条田 一体 一体化 二期 三期 一期 元宝"
)
CAPACITY = re.compile(
    r"(?:年产|日产|年加工|年处理|日处理|年出栏|年存栏|总装机|装机|[一二三四五]期)?\d[\d.,]*(?:[万亿千百])?(?:多|余)?(?:吨|千瓦|兆瓦|立方米|立方|千伏|头|只|羽|锭|片|亩|公里|平方米|套|台|万株|株|米|吨级|国道|省道|县道|MW|kV|KV|GW|件|条|双|瓶|袋)"
    r"|[百千万]+(?:只|头|羽|亩|吨|株|人|户)|百[日天]"
)
NAME_CHARACTER = re.compile(r"[一-鿿㐀-䶿A-Za-z0-9·%+\-—~]|(?<=\d)\.(?=\d)")
INNER_BRACKET = re.compile(r"[一-鿿]\([一-鿿\-—~]{1,12}\)$")
REFERENCE_BEFORE = re.compile(
    r"(?:\d+|[一二三四五六七八九十几多两百余数])(?:多|余)?(?:个|项|批|条|处|座|类|种|件|场|次|家)(?:重点|重大|新)?$|[该这此本各每]$|(?:这|那|该)(?:个|项|些)$"
)
COUNT_AFTER = re.compile(
    r"[ ]?(?:共|累计)?(?:\d+|[一二三四五六七八九十几多两]+)(?:多|余)?(?:个(?!月)|项|批|处|座|场|次|件|条|口)"
)
LISTED = re.compile(r"[两三四五六七八九十]+(?:大|项)$")
LEADING = words(
    "现 先 再 力 又 着 新增 自治区 建设 新建 修建 建成 打造 创建 开发 改造 提升 发展 投资 培育 规划 整合 完善 巩固 优化 扩建 改建 续建 安排 设计 安装 铺设 架设 加强 促进 生产 监理 施工 承包 统筹 重点 加快 全面 持续 深化 强化 探索 推广 宣传 引导 采购 恢复 带动 参观 观摩 调研 检查 督查 慰问 走访 联合 保障 干部 项目 工程 企业 公司 单位"
)
"""Words of ``INSIDE`` that are verbs or roles where a name begins with them."""
STRIPPED = (
    frozenset(word for word in FUNCTION | VERBS if len(word) > 1)
    - INSIDE
    - words("希望 计划 目标 通过 高标准 高质量 创新 重点")
)
FEATURE = re.compile("[江河沿流段湖海山岛渠沟堤坝灌库桥路道港湾干流大东西南北城街公国省县市乡村]")
"""What shows that 嫩江 in 嫩江干流 is no county but a river."""


@rule("programme.head", label="PROGRAMME", precedence=precedence.PROGRAMME_HEAD)
def head(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A modifier that says what, and its head, without a quote at the front."""
    return ((start, end) for start, end in named(evidence) if start not in quotes(evidence).closing)


@rule("programme.quoted_head", label="PROGRAMME", precedence=precedence.PROGRAMME_QUOTED)
def quoted_head(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name that begins with a quote and goes on to a head: “万人助万企”活动."""
    return ((start, end) for start, end in named(evidence) if start in quotes(evidence).closing)


def named(evidence: Evidence) -> list[tuple[int, int]]:
    """Every modifier with head, as half-open offsets, read once a text."""
    if "named_programmes" not in evidence.memo:
        evidence.memo["named_programmes"] = list(_named(evidence))
    return evidence.memo["named_programmes"]


def _named(evidence: Evidence) -> Iterator[tuple[int, int]]:
    text = evidence.text
    for match in HEAD.finditer(text):
        begin, end = match.span()
        last = _last_head(match[0])
        if (
            last in NOT_AFTER
            and not match[0].endswith("行动计划")
            and re.compile(NOT_AFTER[last]).match(text, end)
        ):
            end -= len(last)
            if end == begin:
                continue
            last = _last_head(text[begin:end])
        if COUNT_AFTER.match(text, end):
            continue
        if match[0] == "项目" and begin in quotes(evidence).opening and text.startswith("建设", end):
            yield quotes(evidence).opening[begin] + 1, begin - 1
            continue
        start = modifier_start(evidence, begin)
        start = _with_known(evidence, start, begin)
        if start is None or not is_named(evidence, start, begin, last, end):
            continue
        phase = PHASE.match(text, end)
        yield start, phase.end() if phase else end


def _quote_near(evidence: Evidence, begin: int) -> bool:
    """Whether a closing quote and at most two characters stand before the head: “五星”支部|创建."""
    return any(at in quotes(evidence).opening for at in range(begin, begin - 3, -1))


def _with_known(evidence: Evidence, start: int | None, begin: int) -> int | None:
    """``start``, or that of a well-known modifier whose words are edges elsewhere: 希望工程, 引江济淮工程."""
    text = evidence.text
    for length in (5, 4, 3, 2):
        at = begin - length
        if at >= 0 and text[at:begin] in KNOWN_SHORT and support(evidence).word_start[at]:
            return at if start is None or start > at else start
    return start


def _last_head(heads: str) -> str:
    for head in ("行动计划", "攻坚战", "保卫战", "会战", "决战"):
        if heads.endswith(head):
            return head[-2:] if head == "行动计划" else head
    return heads[-2:]


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
            return _before_quote(evidence, at, limit)
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
            at = capacity
            if YEARLY.match(text, at):
                break
            continue
        if place_before(evidence, at, limit):
            break
        left, right = next(words_back(evidence, at, limit))
        word = text[left:right]
        if word.endswith("是"):
            break
        if word in EDGE and left not in pairs.opening and not _is_inside(evidence, left, right, end):
            if REFERENCE_BEFORE.search(text, max(0, right - 6), right):
                return None
            break
        at = left
    return _trimmed(evidence, at, end)


def _before_quote(evidence: Evidence, at: int, limit: int) -> int:
    """The start of a modifier before the quote that begins at ``at``: 烟花爆竹“打非”行动; ``at`` where there is none."""
    text = evidence.text
    floor = max(limit, at - 8)
    for left, right in words_back(evidence, at, floor):
        word = text[left:right]
        if not NAME_CHARACTER.match(text, left) or place_before(evidence, right, limit):
            return _quoted_lead(evidence, right, at)
        if word in EDGE or word in VERBS or word in LEADING or word.endswith(("是", "了", "的")):
            return _quoted_lead(evidence, right, at)
    return at


def _quoted_lead(evidence: Evidence, start: int, at: int) -> int:
    start = after_areas(evidence, start, at)
    return start if 2 <= at - start <= 8 else at


def _coordinated(evidence: Evidence, at: int, end: int, limit: int) -> int | None:
    """The start of the modifier before the 、 at ``at - 1`` where it shares the head with the one behind."""
    text = evidence.text
    behind = text[at:end]
    left = at - 1
    while left > limit and NAME_CHARACTER.match(text, left - 1):
        left -= 1
    before = text[left : at - 1]
    if 2 <= len(behind) <= 4 and before.endswith(before[-len(behind) :]) and len(before) == len(behind):
        return left
    return None


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


YEARLY = re.compile("[年日](?:产|加工|处理|出栏|存栏)")


def _capacity_before(evidence: Evidence, at: int, limit: int) -> int | None:
    """The start of a capacity that ends at ``at``: 年产25万吨, 100兆瓦; ``None`` where there is none."""
    if "capacities" not in evidence.memo:
        evidence.memo["capacities"] = {
            match.end(): match.start()
            for match in CAPACITY.finditer(evidence.text)
            if not match[0][-1].isdigit()
        }
    start = evidence.memo["capacities"].get(at)
    return start if start is not None and start >= limit else None


def _is_inside(evidence: Evidence, left: int, right: int, end: int) -> bool:
    """Whether an edge word belongs to the name all the same: 村道硬化, 水系连通及水美乡村建设."""
    text = evidence.text
    if text[left - 2 : right] == "整村推进":
        return True
    if right - left > 1 or text[left] not in INSIDE_SINGLE:
        return False
    if (
        text[left] in "年月日周"
        and right == end
        and HANZI.match(text, left - 1)
        and text[left - 1] not in NUMERALS
    ):
        return True
    if text[left] in "上下中" and left and text[left - 1] in "江河湖山岭沟渠库":
        return True
    if text[left] in NUMERALS:
        return not MEASURE.match(text, right)
    if text[left - 1 : right] in NO_PLACE or text[left - 2 : right] in NO_PLACE:
        return True
    if text[left] == "家" and FEATURE.match(text, right):
        return True
    if (
        text[left : right + 1] in PAIRED
        or (left and text[left - 1 : right] in PAIRED)
        or text[left - 2 : right] in PAIRED
    ):
        return True
    if text[left] not in "的和与及" and _is_fragment(evidence, left):
        return True
    if text[left] == "及" and end - right >= 3 and not HEAD.search(text, max(0, left - 2), left):
        return left - 1 not in business_ends(evidence) and bool(HANZI.match(text, left - 1))
    if text[left] in "和与及":
        return _joins(evidence, left, right, end)
    return False


HANZI = re.compile("[一-鿿]")
NUMERALS = "一二三四五六七八九十两"
MEASURE = re.compile("[个项大种件批条处座类场次年是月日方面]")


def _is_fragment(evidence: Evidence, end: int) -> bool:
    """Whether the word that ends at ``end`` is a single character of no word the edge knows: 圩 in 退|圩|还|湖."""
    if not end:
        return False
    left, right = next(words_back(evidence, end, 0))
    return right - left == 1 and evidence.text[left] not in EDGE and "一" <= evidence.text[left] <= "鿿"


JOINING = re.compile(
    "(?:配套|连通|加工|改造|治理|种植|分拣|保护|提升|整治|修复|种养|养殖|仓储|扩建|更新|硬化|绿化|美化|开发|利用)$"
)


def _joins(evidence: Evidence, left: int, right: int, end: int) -> bool:
    """Whether 和, 与, 及 stands between two parts of one modifier."""
    text = evidence.text
    return end - right >= 2 and bool(JOINING.search(text, max(0, left - 2), left))


def _trimmed(evidence: Evidence, start: int, end: int) -> int | None:
    """``start`` moved past verbs, areas and marks that no name begins with."""
    text = evidence.text
    while start < end:
        if text[start] in ".,%+-—~·":
            start += 1
            continue
        past = _after_home(evidence, start, end)
        if start < past < end and not FEATURE.match(text, past):
            start = past
            continue
        verb = next((n for n in (4, 3, 2) if text[start : start + n] in STRIPPED and start + n < end), 0)
        if verb:
            start += verb
            continue
        word_end = next(
            (i for i in range(start + 1, min(end, start + 5) + 1) if support(evidence).word_start[i]), end
        )
        word = text[start:word_end]
        if word in LEADING and end - word_end >= 3 and not _all_generic(evidence, word_end, end):
            start = word_end
            continue
        if (len(word) == 1 and word in "和与及在以对") or (
            text[start] in "好赢牢" and text[start - 1 : start] in "打办抓做搞用"
        ):
            start = word_end
            continue
        break
    return start


def _after_home(evidence: Evidence, start: int, end: int) -> int:
    """The end of the area at ``start`` that is no part of the name: in full, or in short where the text is from it."""
    known = support(evidence)
    for stop in range(min(end, start + 11), start + 1, -1):
        level = known.upper.get((start, stop))
        if level is not None and (stop in known.upper_ends or level == Known.AT_HOME):
            return stop
    return start


def _all_generic(evidence: Evidence, start: int, end: int) -> bool:
    """Whether every word of the modifier names nothing, and fewer than three of them a topic."""
    text = evidence.text
    parts = [text[left:right] for left, right in words_back(evidence, end, start)]
    topics = sum(1 for part in parts if part in GENERIC and part not in TOPICLESS)
    return topics < 3 and all(part in GENERIC or part in EDGE or part.isdigit() for part in parts)


def is_named(evidence: Evidence, start: int, begin: int, last: str, end: int) -> bool:
    """Whether ``text[start:begin]`` says what the head at ``begin`` is about."""
    text = evidence.text
    modifier = text[start:begin]
    if not modifier or ONE_OFF.search(modifier) or modifier.endswith("等"):
        return False
    if start in quotes(evidence).closing:
        closing = quotes(evidence).closing[start]
        return not (
            closing < begin and _all_generic(evidence, closing, begin) and HEAD.search(text, start, closing)
        )
    if last.endswith("战") and len(modifier) >= 2:
        return True
    if modifier in KNOWN_SHORT:
        return True
    if len(modifier) < 3 or _all_generic(evidence, start, begin):
        return False
    if last == "活动" and not CAMPAIGN.search(modifier):
        return False
    if last in ("创建", "攻坚", "专项"):
        return len(modifier) >= 4 and bool(re.compile(r"工作|活动|[,。;、 \n)”\"]|\Z").match(text, end))
    return True


def business_ends(evidence: Evidence) -> set[int]:
    """Where names of businesses end: the name of their project begins after."""
    if "business_ends" not in evidence.memo:
        from ner.rules.enterprise import RULES as ENTERPRISE

        evidence.memo["business_ends"] = {end for each in ENTERPRISE for _, end in each.find(evidence)}
    return evidence.memo["business_ends"]


RULES: tuple[Rule, ...] = (head, quoted_head)
