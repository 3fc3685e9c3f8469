"""What no programme's name begins with, cut from its front: verbs, areas, numbers of a list; and what names nothing."""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.edge_words import FUNCTION, INSIDE, VERBS
from ner.rules.left_edge import word_end, words_back
from ner.rules.programme.edges import EDGE
from ner.rules.programme.inside import FEATURE, PAIRED
from ner.rules.programme.vocabulary import GENERIC, HEAD, TOPICLESS
from ner.rules.support import support
from ner.rules.wordlist import any_of, words

SINCE = re.compile(f"{HEAD.pattern}(?:[一-鿿]{{2}})?以来")
LIST_NUMBER = re.compile(r"(?<!\d)\d{1,2}\.(?!\d)")
"""The number of an item: 5.“一塬一策”示范项目."""
PROVINCE = re.compile(
    any_of("""
        北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆
        四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 京津冀 苏北 苏南 皖北 皖南 浙南 闽南 闽西 赣南 鲁西 鲁南
        豫西 豫南 鄂西 湘西 粤北 桂西 桂北 川东 川西 黔东 滇西 陕北 陕南 关中 陇东 陇南 南疆 北疆 冀中 冀南 晋北 晋南 辽西
        吉西
    """)
    + "(?!(?<=[陇川滇豫鲁鄂湘黔闽桂皖浙]西)[南北]|(?<=[陇川黔粤]东)[南北])(?:省|市|(?:壮族|回族|维吾尔)?自治区|地区|片区|(?!路|街|河|江|湖|桥|港|口|部))"
)
"""A province or a part of the country in short, which no report need write in full: 西藏|生态安全屏障工程."""
PERIOD = re.compile(r"\d{1,4}(?:[—~-]{1,2}\d{1,4})?(?:年度?|月份?|日)")
"""A time, which dates and does not name: 1—7月份|重点项目."""
ZONE = re.compile(
    "[一-鿿]{0,8}?(?:产业集聚区|工业园区|工业集中区|开发区|高新区|经开区)"
    "(?!标准|污水|道路|管网|基础|配套|提升|扩|建设|改造|供|[一二三]期|综合|智慧|封闭|循环)"
)
"""A zone, which is a place and no part of the name of what is built there: 产业集聚区|陶瓷检测中心建设项目."""
POINTER = re.compile(
    "(?:(?:[该我此其]|本(?![土草科真色质])|各)(?:公司|集团|单位|部门|企业|地区|行业|乡镇|街道|社区|[店校厂馆院园场区县市镇乡村省州旗局行社户])"
    "|[两三四五六七八九](?:县|乡镇)(?!一[市区]))(?=[一-鿿])"
)
"""Who carries it out, without a name: 该店|服务项目, 我市|农村公路改造工程, 五县|光伏项目."""
ITEM = re.compile("之[一二三四五六七八九十]")
"""The number of an item behind its kind: 项目之二|蚕丝加工项目."""
DONE = {"好": "打办抓做搞用编", "赢": "打", "牢": "抓", "实": "抓做", "紧": "抓", "细": "抓做"}
"""What makes a verb of two characters of one before it: 抓|实|农村产业革命."""
EVENT = re.compile("地震|泥石流|洪|水灾|暴雨|台风|雪灾|山火|旱灾")
"""What befell an area, named by it: 玉树|地震灾后恢复重建规划."""
COMMON = words("老城区 老城 新城区 新城 矿区 郊区")
"""Districts that are common words, unless their city stands before them."""
LEADING = words("""
    抢种 抢收 保证 服务 利用 清运 登记 组织 引领 实现 解决 提高 增强 改善 共建 自建 搭建 接通 贯通 抢修 铺设 惠及 覆盖 深挖 拓宽
    清查 复查 验收 兴修 整修 疏浚 开挖 评审 论证 审批 审核 参与 拓展 扩大 资助 承担 督办 迎接 激活 扫尾 现 先 再 力 又 着 新增 自治区 建设 新建 修建 建成 打造 创建 开发 改造 提升 发展 投资 培育 规划 整合 完善
    巩固 优化 扩建 改建 续建 安排 设计 安装 架设 加强 促进 生产 监理 施工 承包 统筹 重点 加快 全面 持续 深化
    强化 探索 推广 宣传 引导 采购 恢复 带动 参观 观摩 调研 检查 督查 慰问 走访 联合 保障 干部 项目 工程 企业
    公司 单位 展示 体验 品鉴 推介
""")
"""Words that names hold, but that are verbs or roles where one would begin with them."""
BOUND = re.compile(
    "全面(?:振兴|小康|脱贫|质量|节约|健身|从严治党)|持续改进|重点(?:流域|人群|水域|区域|路段|行业|领域)"
)
"""Terms that begin with one of them: 全面振兴|三年行动."""
AIMS = words("""
    巩固 提升 提高 增强 改善 优化 完善 加强 整治 治理 清理 打击 强化 深化 促进 保障 服务 引导 推广 培育 发展 规范 排查 防范
    化解 严打 整顿 拓展 扩大
""")
CARRIED = re.compile("(?:开展|实施|启动|组织|发起)了?$")
AIMED = re.compile("行动|专项|计划|活动|攻坚|三年")
"""A verb behind 开展 says what an action aims at: 开展|巩固脱贫成果专项行动."""
STRIPPED = frozenset(word for word in (FUNCTION | VERBS) - INSIDE if len(word) > 1) - words(
    "希望 计划 目标 通过 高标准 高质量 创新 重点"
) | {"决战决胜", "实际行动", "具体行动"}
"""Verbs and particles that are cut wherever the segmentation puts its marks."""


def trimmed(evidence: Evidence, start: int, end: int) -> int | None:
    """``start`` moved past verbs, areas and marks that no name begins with."""
    text = evidence.text
    if text[start : start + 1] == "自" and text[start : start + 2] != "自治" and SINCE.match(text, end):
        start += 1
    while start < end:
        if text[start] in ".,%+-—~·":
            start += 1
            continue
        if number := LIST_NUMBER.match(text, start, end) or PERIOD.match(text, start, end):
            start = number.end()
            continue
        zone = ZONE.match(text, start, end)
        if zone and end - zone.end() >= 4:
            start = zone.end()
            continue
        if text[start] == "场" and text[start - 1 : start] in ("一", "这", "那"):
            start += 1
            continue
        if pointer := POINTER.match(text, start, end):
            start = pointer.end()
            continue
        if area := (PROVINCE.match(text, start, end) or ITEM.match(text, start, end)):
            start = area.end()
            continue
        past = _after_home(evidence, start, end)
        in_full = past in support(evidence).upper_ends and support(evidence).word_start[past]
        if start < past < end and (in_full or not (FEATURE.match(text, past) or EVENT.match(text, past))):
            start = _route_end(evidence, past, end)
            continue
        verb = next((n for n in (4, 3, 2) if text[start : start + n] in STRIPPED and start + n < end), 0)
        if verb:
            start += verb
            continue
        after = word_end(evidence, start, end)
        word = text[start:after]
        if word in AIMS and CARRIED.search(text, max(0, start - 6), start) and AIMED.match(text, end):
            break
        if BOUND.match(text, start, end):
            break
        if word in LEADING and end - after >= 3 and not all_generic(evidence, after, end):
            start = after
            continue
        if (len(word) == 1 and word in "和与及在以对" and text[start : start + 2] not in PAIRED) or (
            start and text[start - 1] in DONE.get(text[start], "")
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
        if name in COMMON and evidence.text[start - 1 : start] != "市":
            continue
        if (
            stop in known.upper_ends
            or _said_in_full(evidence.text, name)
            or (
                evidence.text.startswith("至", stop)
                and any((stop + 1, at) in known.upper for at in range(stop + 3, min(stop + 6, end)))
            )
        ):
            return stop
    for at in range(start + 1, min(start + 6, end)):
        if evidence.text[at - 1] in "省市州盟":
            stops = (s for s in range(at + 2, min(at + 6, end)) if (at, s) in known.upper)
            county = next((s for s in stops if s in known.upper_ends), None)
            if county is not None:
                return county
    return start


def _route_end(evidence: Evidence, start: int, end: int) -> int:
    """Where the name begins behind a county that ends at ``start``, past the one a road leads to: 张掖|至民乐|输气支线项目."""
    if evidence.text[start] != "至":
        return start
    known = support(evidence).upper
    return max(
        (at for at in range(start + 3, min(start + 6, end)) if (start + 1, at) in known), default=start + 1
    )


def _said_in_full(text: str, name: str) -> bool:
    """Whether the text also writes the short name of an area with what it is: 玉树 beside 玉树州."""
    return any(name + kind in text for kind in ("县", "市", "州", "旗", "区", "省"))


def all_generic(evidence: Evidence, start: int, end: int, topics: int = 3) -> bool:
    """Whether every word of the modifier names nothing, and fewer than ``topics`` of them a topic."""
    text = evidence.text
    parts = [text[left:right] for left, right in words_back(evidence, end, start)]
    named = sum(1 for part in parts if part in GENERIC and part not in TOPICLESS)
    return named < topics and all(part in GENERIC or part in EDGE or part.isdigit() for part in parts)
