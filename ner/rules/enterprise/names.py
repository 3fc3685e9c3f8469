"""How a business name is built, read backwards from its legal form or trade: area, own name, trade.

江苏|森源|人造板|有限公司: the area may be missing, the own name must be there, or an area that stands for it
(大方县|信用联社).
"""

from __future__ import annotations

import re

from ner.lexicon.evidence import Evidence
from ner.rules.coined import dictionary_words
from ner.rules.edge_words import FUNCTION, INSIDE, ROLES, VERBS
from ner.rules.enterprise.areas import anchored, follows_area, from_province
from ner.rules.enterprise.vocabulary import GENERIC, INTRODUCING
from ner.rules.left_edge import REACH, after_areas, place_before, word_end, words_back
from ner.rules.support import support
from ner.rules.wordlist import words

EDGE = FUNCTION | VERBS | ROLES | INTRODUCING
NUMERALS = words("""
    一 二 三 四 五 六 七 八 九 十
""")
LEAD = re.compile(
    "第三人|(?<=运营|施工|投资|建设|承建|合作|经营|承办|承包)方|原(?![阳平种生州])|(?<=[县乡镇村区社])[营办属]|[县乡镇村区社][营办属]|地方国营|新设|新办"
    "|(?<![主责信委专])任(?![丘县城氏和意我何])"
)
"""What stands before a name without belonging to it: 原|广兴煤矿, 县营|铁洛煤矿."""
GLUED = frozenset("受让帮被给找问")
"""What a segmentation runs together with a name behind it, and no name begins with: 受|云语蚕业合作社."""
ORDINAL = re.compile("第[一二三四五六七八九十]")
NEVER = frozenset("的了着在由被把将给让是某等、对从与及要找")
WEAK = frozenset(
    "投拉和同为有来家中上下里前后原正元本名定会成能引以如可当间外组年月日座市县乡镇村区省多分种良"
)
"""Words of one character that names hold as well: 众和油茶, 平凉陇原."""
NAME_CHARACTER = re.compile("[一-鿿㐀-䶿A-Za-z·]")
JOINS = frozenset("和与及")
FACILITY = frozenset("站院厂所校店场馆库村镇社司团行室房楼")
"""What ends before 和 in a list: 中转站|和|自来水厂."""
COUNTED_BY = frozenset("家个座")
COUNTS = frozenset("几数两多一二三四五六七八九十")
AREA_WORDS = frozenset("县市省区镇乡村")
BRACKETED = re.compile(r"\([^()]*\)?|^[^()]*\)")
INNER_BRACKET = re.compile(r"[一-鿿]\([一-鿿]{2,6}\)$")
JOINED = re.compile(
    "(?:有限公司|责任公司|合作社|联社|农场)(?:和|与|及|以及|同)?"
    "|(?:明星|龙头|骨干|知名|重点|规上|规模以上|高新技术|上市|民营|国有|本土|本地|当地|外资|标杆|示范|领军|头部|纳税|外贸|出口|中小|科技型|制造业|农业产业化)企业(?![集管服咨发策营有股公投联孵总家法之])"
    "|[历曾现时兼出就升调转改担聘接先后]任(?![何意])"
    "|(?:宾馆|酒店|饭店|旅店|旅馆|餐馆|超市|商店|药房|药店|农家乐|民宿|客栈)(?:和|与|及|以及|同)"
)
"""One business and another behind it, or a post taken: 塞外宾馆和|驼铃旅店, 历任|鑫源集团."""
POSTPOSED = frozenset("中上下里内外前后间")
"""What stands behind a noun; where nothing is before it, a name begins: 、|中|之腾重工."""
COPULA = frozenset("是由")
"""What no noun that 中 could follow is."""
HOME = re.compile("民宿|客栈|农家|酒店|宾馆|饭店|餐|酒楼|旅游|生态|文旅|庄园")
"""Before these 人家 closes a name: 云溪人家|民宿."""


def floor_of(text: str, end: int) -> int:
    """Where the run of characters that a name can hold begins, at most ``REACH`` before ``end``."""
    at, limit = end, max(0, end - REACH)
    while at > limit:
        if NAME_CHARACTER.match(text, at - 1):
            at -= 1
        elif text[at - 1] == ")" and (bracket := INNER_BRACKET.search(text, max(limit, at - 9), at)):
            at = bracket.start() + 1
        else:
            break
    for joined in JOINED.finditer(text, at, end):
        at = joined.end()
    return at


def own_part(text: str) -> str:
    """What ``text`` holds besides words for trades and kinds; reads greedily, longest word first."""
    text = BRACKETED.sub("", text)
    own, at = [], 0
    while at < len(text):
        for length in range(min(5, len(text) - at), 1, -1):
            if text[at : at + length] in GENERIC:
                at += length
                break
        else:
            own.append(text[at])
            at += 1
    return "".join(own)


def name_start(
    evidence: Evidence, end: int, named_by_place: bool = False, limited: bool = False
) -> int | None:
    """Where the business name begins whose legal form or trade begins at ``end``; ``None`` where there is no name.

    ``named_by_place`` lets an area or an ordinal stand for the own name: 大方县信用联社, 第二砖瓦厂. Before 有限公司
    (``limited``) verbs say what a business does: 低空|运营|有限公司.
    """
    text = evidence.text
    start = anchored(evidence, _edge(evidence, end, limited), end)
    start = from_province(evidence, _after_lead(evidence, start, end), end)
    core = after_areas(evidence, start, end)
    own = own_part(text[core:end])
    if len(own) >= 2 or (own and core > start):
        return start
    if not named_by_place or start == end or text[start:core] in GENERIC:
        return None
    return start if core > start or ORDINAL.match(text, start) else None


def _after_lead(evidence: Evidence, start: int, end: int) -> int:
    """``start`` past what introduces a name and what a segmentation leaves of a verb: 原|, 县营|, 联合成立|."""
    text, marks = evidence.text, support(evidence).word_start
    while start < end and text[start] in "()·":
        start += 1
    lead = LEAD.match(text, start)
    if (
        lead
        and end - lead.end() >= 2
        and (marks[lead.end()] or len(dictionary_words(text[start : start + 2])) > 1)
    ):
        return lead.end()
    if (
        text[start : start + 1] in GLUED
        and end - start > 3
        and not after_areas(evidence, start, end) > start
        and len(dictionary_words(text[start : start + 2])) > 1
    ):
        return start + 1
    if text[start - 1 : start + 1] in VERBS and end - start > 3 and _is_cut_verb(evidence, start):
        return start + 1
    return start


def _is_cut_verb(evidence: Evidence, at: int) -> bool:
    """Whether a segmentation that is no word of the dictionary cuts a verb at ``at``: 联合成|立果之源."""
    left, right = next(words_back(evidence, at, 0))
    if right - left == 1:
        left, right = at, word_end(evidence, at, at + 5)
    return right - left > 1 and len(dictionary_words(evidence.text[left:right])) > 1


def _edge(evidence: Evidence, end: int, limited: bool) -> int:
    """The end of the last word before ``end`` that no business name holds there."""
    text = evidence.text
    floor = floor_of(text, end)
    ends = support(evidence).upper_ends
    for left, right in words_back(evidence, end, floor):
        word = text[left:right]
        if place_before(evidence, right, floor):
            return right
        if word in POSTPOSED and right < end and _is_first(text, left):
            continue
        if word == "人家" and right == end and _is_home(evidence, left, floor):
            continue
        if word not in EDGE or word in NUMERALS or (word in "县市省区" and right in ends):
            continue
        if word in COUNTED_BY and left > floor and text[left - 1] in COUNTS:
            return right
        if word in AREA_WORDS and (left == floor or text[left - 1] in FUNCTION):
            return right
        if word in JOINS and left > floor and text[left - 1] in FACILITY:
            return right
        own = own_part(text[right:end])
        if len(own) < 2 and (
            word in GENERIC
            or (limited and word in INSIDE)
            or (
                len(word) == 1 and word not in NEVER and (own or word in WEAK or follows_area(evidence, left))
            )
        ):
            continue
        if (
            word in WEAK
            and left > floor
            and text[left - 1 : right] not in EDGE
            and _is_fragment(evidence, left)
        ):
            continue
        if word in INSIDE and _area_leads(evidence, left, floor):
            continue
        return right
    return floor


def _is_first(text: str, at: int) -> bool:
    """Whether no noun stands before ``at`` that what follows could be placed by: 、|中之腾重工, 是|中泰恒源集团."""
    return not NAME_CHARACTER.match(text, at - 1) or text[at - 1] in COPULA


def _is_home(evidence: Evidence, at: int, floor: int) -> bool:
    """Whether 人家 at ``at`` closes the name of an inn: 云溪|人家|民宿, not 租了|人家|民宿."""
    left, right = next(words_back(evidence, at, 0))
    return left >= floor and evidence.text[left:right] not in EDGE and bool(HOME.match(evidence.text, at + 2))


def _is_fragment(evidence: Evidence, end: int) -> bool:
    """Whether the word that ends at ``end`` is a single character of no word the edge knows: 陇 in 陇|原."""
    left, right = next(words_back(evidence, end, 0))
    return (
        right - left == 1
        and evidence.text[left] not in EDGE
        and bool(NAME_CHARACTER.match(evidence.text, left))
    )


def _area_leads(evidence: Evidence, end: int, floor: int) -> bool:
    """Whether an area and an own name stand directly before ``end``: 常熟|汇丰|优化建设有限公司."""
    last = end
    for left, right in words_back(evidence, end, floor):
        if evidence.text[left:right] in EDGE:
            return False
        stop = after_areas(evidence, left, end)
        if stop > left:
            return stop == right and 2 <= last - stop <= 4 and len(own_part(evidence.text[stop:last])) >= 2
    return False
