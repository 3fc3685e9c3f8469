"""Where a programme's name begins: read backwards from its head, past quotes, capacities and coordinated modifiers.

It stops at a verb, a place, a business or a punctuation mark; what the name cannot begin with is then cut.
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import dictionary_words
from ner.rules.enterprise import business_ends, short_name_ends
from ner.rules.left_edge import REACH, place_before, word_end, words_back
from ner.rules.programme.coordinated import HEADED, coordinated, listed_start, waters
from ner.rules.programme.edges import EDGE, MANY
from ner.rules.programme.inside import is_inside
from ner.rules.programme.lead import AUTHORITY, DATE, NAME_CHARACTER, ORGANISATION, OWN_HOUSE, before_quote
from ner.rules.programme.trimming import STRIPPED, all_generic, trimmed
from ner.rules.quotes import quotes
from ner.rules.support import remembered, support
from ner.rules.wordlist import any_of

AMOUNT = any_of("""
    吨 千瓦 兆瓦 立方米 立方 千伏 头 只 羽 锭 片 亩 公里 平方米 套 台 万株 株 米 吨级 国道 省道 县道 MW kV KV
    GW 件 条 双 瓶 袋
""")
YEARLY = re.compile("[年日](?:产|加工|处理|出栏|存栏)")
CAPACITY = re.compile(
    r"(?:年产|日产|年加工|年处理|日处理|年出栏|年存栏|总装机|装机|[一二三四五]期)?"
    rf"(?:\d+[×xX*])?\d[\d.,]*+[万亿千百]?[多余]?(?:{AMOUNT})?"
    "|[百千万]++(?:只|头|羽|亩|吨|株|人|户)|百[日天]"
)
INNER_BRACKET = re.compile(r"[一-鿿]\([一-鿿\-—~]{1,12}\)$")
REFERENCE = re.compile(
    r"(?<!第)(?:\d+|[一二三四五六七八九十几多两百余数])[多余]?[个项批条处座类种件场次家](?:重点|重大|新)?$"
    "|[该这此本各每]$|[这那该][个项些]$|[这那]几个$|(?:类似|同样|这样|那样|所谓)的$"
    f"|{any_of(MANY)}$"
)
"""What counts the programmes, or refers back to one: 36个, 该, 这项."""
DESCRIBED = re.compile(
    "(?:(?:是|[成作]?为|谓|堪?称|作)(?:又|也|了)?一|[这那该])[项个场](?![月村镇乡县市区组人街屯社小学企])[^,。;:、“”\n]{1,14}的$"
)
"""What tells of one before naming its kind: 一项利国利民的|饮水工程."""
DONE = re.compile(
    "(?:[打抓做办用搞下讲走唱]好|打赢|打响|抓[实牢紧细]|做[大强优实]|推[进动](?!会|式|型)|助推|加快|全力|全面|大力|深入|扎实|持续)(?=[一-鿿]{4})"
)
"""The verb of another clause behind quotes, which no name goes over: 用活“领头雁”|打好|春耕攻坚战."""
CARES = re.compile("助力|关爱|守护|情系|走进|点亮|呵护|陪伴|温暖|开展|实施")
"""What an organisation does under its own name: 仁爱医院|关爱老人志愿服务项目."""
POINTED = re.compile("[这那]个")
"""What points to one that it also names: 我们那个|中药材物流港项目."""
COUNTED = re.compile(r"\d+[多余]?(?:个|项)")
"""What counts a class where the segmentation cuts the measure otherwise: 2|个中|小河|流治理项目."""
LISTED = re.compile("[两三四五六七八九十]+[大项]$")
NUMERAL = re.compile("[两三四五六七八九十]")
WHOLE = re.compile("整[村乡镇县](?=推进)|[通联环绕进][村乡镇](?=公|道|路|油路|水泥|硬化|沥青|砂石)")
"""What is no place, however the segmentation cuts it: 整村|推进, 通村|公路."""
STATION = re.compile("第?\\d+(?:号|座)?加(?:油|气|油加气)站$|[一-鿿]{2}加油站$")
"""A filling station, which is a business though no firm's form ends its name: 第31加油站|双层罐改造项目."""
PLANTS = ("水厂", "处理厂", "净化厂", "焚烧厂", "填埋场")
"""What public works are built at, and no business in their names."""
QUARTERS = re.compile(
    "(?<=[厂场店院园坊铺庄行])(?:城中村|棚户区|安置|片区|地块|拆迁|还迁|回迁|旧改|危旧房|老旧)"
)
"""What is done to a quarter named after the yard or mill that stood there: 李家院牛场|城中村改造工程."""
JOINTLY = "暨"
"""What joins two mottoes of one 活动: “送法下乡”暨“平安建设”活动."""
DASH = re.compile("[—-]{2}")
"""What sets a description off from the name: 重点工程——|北园安置区项目."""
BARE_SUM = re.compile(r"\d[\d.,]*+[万亿]")
"""A sum without unit: 投资730万|建设镇区管网工程."""


def modifier_start(evidence: Evidence, end: int) -> int | None:
    """Where the name begins whose head begins at ``end``; ``None`` after a count, a word that
    refers back or the bare name of a business."""
    text = evidence.text
    pairs = quotes(evidence)
    firms = business_ends(evidence)
    limit = max(0, end - REACH - 20)
    if end in short_name_ends(evidence):
        return None
    at = end
    while at > limit:
        if at == end and (listed := LISTED.search(text, max(limit, at - 3), at)):
            if listed.start() in pairs.opening:
                if HEADED.search(text, max(limit, listed.start() - 7), listed.start()):
                    return None  # each of the quoted has its own head
                at = listed.start()
                continue
            return listed_start(evidence, listed.start(), limit)
        if at in pairs.opening and text[at - 2] in "。!?":
            return None
        if at in pairs.opening and at < end and DONE.match(text, at):
            break
        if at in pairs.opening and pairs.opening[at] >= limit:
            at = pairs.opening[at]
            if text[at - 1 : at] == JOINTLY and at - 1 in pairs.opening:
                at -= 1
            if at in pairs.opening:
                continue
            return before_quote(evidence, at, limit)
        if at in firms and at < end and not text.endswith(PLANTS, limit, at) and not QUARTERS.match(text, at):
            break
        if at < end and STATION.search(text, max(limit, at - 9), at) and not all_generic(evidence, at, end):
            break
        if DASH.match(text, at - 2) or (at < end and _begins_anew(evidence, at, limit)):
            break
        if text[at - 1] == ")" and (bracket := INNER_BRACKET.search(text, max(limit, at - 14), at)):
            at = bracket.start() + 1
            continue
        if text[at - 1] == "、" and (
            (back := coordinated(evidence, at, end, limit)) is not None
            or (back := waters(evidence, at, limit)) is not None
        ):
            at = back
            if text[at - 1 : at] == "、":
                continue
            break
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
        if _glued(word):
            at = left + 2
            break
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
            if REFERENCE.search(text, max(0, right - 6), right) and not (
                POINTED.search(text, max(0, right - 2), right)
                and end - right >= 4
                and not all_generic(evidence, right, end)
            ):
                return None
            if text[right : right + 1] == "大" and NUMERAL.fullmatch(word):
                return listed_start(evidence, left, limit)
            if word == "的" and DESCRIBED.search(text, max(0, right - 18), right):
                return None
            break
        at = left
    start = trimmed(evidence, at, end)
    return None if start is not None and COUNTED.match(text, start, end) else start


def _glued(word: str) -> bool:
    """Whether the segmentation ran a verb together with the character behind it: 拨付村|内道路硬化项目."""
    return len(word) == 3 and word[:2] in STRIPPED and word[2] in "村镇乡县区" and word not in EDGE


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


def _begins_anew(evidence: Evidence, at: int, limit: int) -> bool:
    """Whether another name begins at ``at``: an area behind a head, or what an organisation before it does."""
    text = evidence.text
    known = support(evidence)
    if HEADED.search(text, max(limit, at - 6), at):
        return any((at, stop) in known.upper and stop in known.upper_ends for stop in range(at + 2, at + 9))
    if AUTHORITY.search(text, max(limit, at - 6), at) and not OWN_HOUSE.match(text, at):
        return True
    return bool(CARES.match(text, at) and ORGANISATION.search(text, max(limit, at - 4), at))


def _capacity_before(evidence: Evidence, at: int, limit: int) -> int | None:
    """The start of a capacity that ends at ``at``: 年产25万吨, 100兆瓦; ``None`` where there is none."""
    start = _capacities(evidence).get(at)
    return start if start is not None and start >= limit else None


@remembered
def _capacities(evidence: Evidence) -> dict[int, int]:
    found = (match for match in CAPACITY.finditer(evidence.text) if not match[0][-1].isdigit())
    return {match.end(): match.start() for match in found}
