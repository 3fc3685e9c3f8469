"""Whether the modifier of a head names an undertaking: 重点|项目, 代表性|项目 and 民生|工程 class, 污水管网建设|工程 names."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.enterprise import business_ends
from ner.rules.left_edge import place_before, word_end
from ner.rules.programme.edges import MANY
from ner.rules.programme.trimming import all_generic
from ner.rules.programme.unnamed import (
    ACTS,
    BATTLE,
    CALLS,
    CORPORATE,
    DISTRICT,
    FESTIVAL,
    FIRST,
    GRADED,
    HAPPENS,
    HELD_OUT,
    ITEM,
    ONE_OF_MANY,
    OPERATION,
    PLANNED_SO,
    PLAYED,
    PRIVATE,
    RANKED,
    SECTIONS,
    SERIES_OF_FEASTS,
    SOME,
    SOURCES,
    SPOKEN_OF,
    TITLE,
    TITLE_AFTER,
    TOWARDS,
    UPON,
    VISITED,
)
from ner.rules.programme.vocabulary import CAMPAIGN, HEAD, KINDS, KNOWN_SHORT, ONE_OFF
from ner.rules.quotes import quotes
from ner.rules.support import support
from ner.rules.wordlist import any_of, words

METAPHOR = words("""
    一号 头号 天字号 一把手 良心 民心 德政 面子 里子 形象 政绩 生命 生命线 豆腐渣 烂尾 半拉子 半截子 胡子 钓鱼 遮羞 世纪 百年 千秋 头等
    造血 输血 短平快 两高 高精尖 高大上 飞地 牛鼻子 压舱石 金名片 金字招牌 领头羊 卡脖子 硬核 交钥匙 国字号 拳头 明星 朝阳 盆景 花架子
    半截子 口袋 样子 三无 三边 打捆 引擎 龙头型 旗舰 百亿 千亿 大块头 巨无霸 单打冠军 小巨人 王牌 放心 龙头 基础 系统 铸魂 育人 固本 培元 开局 收官
""")
"""What “一号工程” says is how much it matters, not what it is."""
FUNDED = re.compile("(?:补助|专项|衔接|扶贫|财政|涉农|社会|帮扶|援助|预算内)资金$|债券$|专项债$|预算内$")
"""A class of projects, told by who pays: 衔接资金|项目."""
OFFICE = re.compile("(?<!布)局$|委$")
"""What has a department of planning: 水利局|规划|科."""
HISTORY = re.compile(
    "(?:"
    + any_of("""
        文化大 辛亥 新民主主义 民主主义 社会主义 工业 科技 技术 产业 能源 信息 数字 数字化 智能 思想 自我 消费 绿色 颜色 社会 资产阶级 无产阶级
        国民 法国 俄国 十月 二次 土地 一场 教育 医疗 交通 支付 效率 制造 生产力 认知 观念
    """)
    + "|轮[一-鿿]{2,4})$"
)
"""Revolutions of history and of the day."""
MANY_AT = re.compile(any_of(MANY) + "|系列(?=.)|[两三四五六七八九十]大(?=.+(?:工程|项目))")
PART = re.compile(
    '(?:^|[、,。;:\n])[^、,。;:\n]*[^、,。;:\n村镇乡道区司厂社动程目划试建项战坚略规”"》)0-9一二三四五六七八九十]、$'
    "|、[^,。;:\n]{2,12}(?<![中高初同平均优劣])等$"
)
"""What shows the last of several things that share a head: 民宿、|观光桥项目, 凤凰、千秀等|农旅融合项目."""
SIZED = re.compile(r"\d[\d.]*[余多]?万?(?:公里|千米|米|亩|平方米|盏|户|座|处)")
"""How much is built of a kind: 4公里|亮化工程."""
DRIVEN = re.compile("来(?:抓|干|做|办|推|落实|对待)")
"""What follows a metaphor: 生命工程|来抓."""
FIVE_YEARS = re.compile("十[一二三四五]?五|[八九]五")
"""The plan of five years that a class of projects belongs to, unless the head is the plan itself."""
UNNAMED = re.compile(
    "等$|(?<![分人种品])类$|[了着]$|(?<!通)过$|写成$|[排列编纳写][进入]$|^整[村乡镇县]推进$|项目[好大新优]$|^[景园厂校矿片]区配套$"
)
"""How a list or a class ends, which names nothing: 饮水、道路等|工程, 工业类|项目."""
AND_SO_ON = re.compile("[”’]等")
"""What closes a row of quoted names before the word for what they are: “送书下乡”“村晚”等|文化活动."""
SERIES = re.compile("(?:系列|主题|专题|专项)活动")
"""What goes on behind quotes with a head in them as one name: “春风行动”系列活动."""
FIRST_BEFORE = re.compile(f"(?:{FIRST.pattern})$")
CLOSED = re.compile(r"工作|活动|安排|部署|要求|任务|方案|[,。;、 \n)”\"]|\Z")


def is_named(evidence: Evidence, start: int, begin: int, last: str, end: int) -> bool:
    """Whether ``text[start:begin]`` says what the head at ``begin`` is about."""
    text = evidence.text
    modifier = text[start:begin]
    closed = start > 0 and quotes(evidence).closing.get(start - 1) == end + 1
    if last == "项目" and FUNDED.search(modifier):
        return False
    if (last == "规划" and OFFICE.search(modifier)) or (last == "革命" and HISTORY.search(modifier)):
        return False
    if DRIVEN.match(text, end) or MANY_AT.match(text, start, end) or (start and text[start - 1] == "最"):
        return False
    if last in ("项目", "工程") and RANKED.search(text, quotes(evidence).closing.get(start, start), begin):
        return False
    if not modifier or modifier in METAPHOR or ONE_OFF.search(modifier) or UNNAMED.search(modifier):
        return False
    if last == "活动" and _happens(modifier):
        return False
    if last in ("行动", "攻坚") and end - begin == 2 and ACTS.search(modifier):
        return False
    if last == "规划" and end - begin == 2 and PLANNED_SO.fullmatch(modifier):
        return False
    if last == "行动" and HELD_OUT.search(text, max(0, start - 8), start):
        return False
    if modifier == "希望" and last != "工程":
        return False
    if AND_SO_ON.search(modifier):
        return False
    if last == "活动" and TOWARDS.search(text, max(0, start - 24), start):
        return False
    if start in quotes(evidence).closing:
        closing = quotes(evidence).closing[start]
        inner = text[start + 1 : closing - 1]
        if closing == begin and inner in METAPHOR:
            return False
        if last == "活动" and text.startswith("项目建设", closing):
            return False  # a meeting for what the quotes name
        if last == "项目" and inner.endswith("+") and closing == begin:
            return False
        if last == "项目" and FIVE_YEARS.fullmatch(inner) and all_generic(evidence, closing, begin, 9):
            return False
        if (spoken := SPOKEN_OF.match(text, closing)) and spoken.end() < begin:
            return False
        return text[closing] != "的" and not (
            closing < begin
            and all_generic(evidence, closing, begin, topics=1)
            and HEAD.search(text, start, closing)
            and not SERIES.fullmatch(text, closing, end)
        )
    if begin in quotes(evidence).opening:
        return True
    if last.endswith("战") and len(modifier) >= 2:
        return not BATTLE.search(modifier)
    if (last == "计划" and end - begin == 2 and PRIVATE.search(modifier)) or (
        last == "战略" and CORPORATE.search(modifier)
    ):
        return False
    if modifier in KNOWN_SHORT:
        return True
    if last in ("工程", "项目") and _is_class(evidence, start, begin, last):
        return False
    if last == "行动" and end - begin == 2 and OPERATION.search(modifier):
        return False
    if any(all_generic(evidence, some.end(), begin) for some in SOME.finditer(text, start, begin)):
        return False
    if start < (past := _after_verbs(evidence, start, begin)) < begin and all_generic(evidence, past, begin):
        return False
    if last == "创建" and TITLE.search(modifier):
        return bool(CLOSED.match(text, end) or TITLE_AFTER.match(text, end))
    if modifier in KINDS and _is_owned(evidence, start):
        return True
    if len(modifier) < (2 if closed else 3) or all_generic(evidence, start, begin):
        return False
    if last == "活动" and (
        modifier.endswith("志愿服务") or VISITED.search(modifier) or not CAMPAIGN.search(modifier)
    ):
        return False
    if last in ("创建", "攻坚", "专项"):
        return len(modifier) >= 4 and bool(CLOSED.match(text, end))
    return True


def _happens(modifier: str) -> bool:
    """Whether a 活动 is one day's: by its kind (“…”主题党日), or by the feast in its motto (“浓情端午”)."""
    if HAPPENS.search(modifier):
        return True
    return bool(FESTIVAL.search(modifier)) and SERIES_OF_FEASTS not in modifier


def _is_class(evidence: Evidence, start: int, begin: int, last: str) -> bool:
    """Whether works are told of by their sort, their rank or whose they are: 收费|项目, 最大的|安置房项目, 新区|重点工程."""
    text = evidence.text
    modifier = text[start:begin]
    if modifier in (SECTIONS if last == "工程" else PLAYED) or (last == "项目" and ITEM.search(modifier)):
        return True
    if modifier in SOURCES and start not in support(evidence).upper_ends and not _is_owned(evidence, start):
        return True
    if GRADED.search(modifier) or FIRST.search(modifier):
        return True
    lead = text[max(0, start - 16) : start]
    if FIRST_BEFORE.search(lead) or UPON.search(lead) or ONE_OF_MANY.search(text, max(0, start - 32), start):
        return True
    if PART.search(text, max(0, start - 30), start) and begin - start <= 4:
        return True
    if (sized := SIZED.match(text, start, begin)) and all_generic(evidence, sized.end(), begin):
        return True
    areas = DISTRICT.finditer(text, start, begin)
    return any(area.end() < begin and all_generic(evidence, area.end(), begin) for area in areas)


def _after_verbs(evidence: Evidence, start: int, end: int) -> int:
    """``start`` moved past verbs that a name holds but a description begins with: 强化|帮扶项目."""
    at = start
    while at < end:
        after = word_end(evidence, at, end)
        if evidence.text[at:after] not in CALLS:
            break
        at = after
    return at


def _is_owned(evidence: Evidence, start: int) -> bool:
    """Whether a business or a place ends at ``start``, or a business and the county it builds in: 华川集团|临山|光伏项目."""
    ends = business_ends(evidence)
    if start in ends or place_before(evidence, start, max(0, start - 9)):
        return True
    upper = support(evidence).upper
    return any((at, start) in upper and at in ends for at in range(max(0, start - 8), start - 1))
