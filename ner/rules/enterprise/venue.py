"""Places of business with a name of their own: 金沙江大酒店, 富源汽车城, “阿婆灶”海鲜店, “半坡人家”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.coined import dictionary_words
from ner.rules.enterprise.full import COUNTED, with_shop
from ner.rules.enterprise.kind_words import RATINGS, STUDIOS
from ner.rules.enterprise.kinds import PLACE_AFTER, amounts, counted_in, is_virtue, refers, tells_venue
from ner.rules.enterprise.names import EDGE, name_start, own_part
from ner.rules.enterprise.venue_words import OF_A_SORT, QUOTED_VENUE, VENUE, VENUES
from ner.rules.enterprise.vocabulary import COMMON, NOT_PARTS
from ner.rules.left_edge import after_areas
from ner.rules.once import once
from ner.rules.wordlist import any_of, words

OWNED = words("""
    驿站 营地 露营地 牧场 渔场 茶园 果园 农场 庄园 山房 山居 别院 小院 大院 书吧 茶室 茶社 俱乐部 健身房 网咖 影院 影城 足浴城 洗浴城 电玩城 水疗馆
    马场 滑雪场 球馆 泳馆 钓场 垂钓园 采摘园 修配厂 小卖部 地摊 档口
""")
"""What is a business where the text tells of its owner or calls it one: 云溪驿站|老板, 涉事企业为|云溪驿站."""
PLACE = re.compile(any_of(VENUES | OWNED))
OWNER_AFTER = re.compile(r"的?(?:老板|店主|掌柜|店长|经营者|投资人|法定代表人)")
INVOLVED = re.compile("(?:企业|商家|店铺|商户|店家|民宿|酒店|公司)(?:为|系|是|名为|名叫)$")
QUOTED = re.compile(
    rf"[“\"](?P<name>[一-鿿]{{2,8}})[”\"]"
    rf"(?P<kind>{VENUE}|火锅|小店|小馆|茶室|书吧|咖啡屋|家庭农场|(?:种植|养殖|农机|专业)*合作社|(?:农牧|食品|茶业|酒业|科技|实业|控股)?(?:集团|(?:有限)?公司)(?![军化式性购]))"
)
STUDIO = re.compile(f"{STUDIOS}$")
NAMED_IN_QUOTES = re.compile(rf"(?<=[“\"])[一-鿿]{{1,5}}{QUOTED_VENUE}(?=[”\"](?!{VENUE}|旗号|牌|品牌))")
CALLS = any_of("""
    店 馆 铺 铺子 民宿 客栈 农家乐 渔家乐 餐厅 超市 酒店 宾馆 山庄 农庄 庄园 酒庄 公司 工厂 作坊 合作社 工作室 网吧 酒吧 茶舍 车行
""")
SHOPS = any_of(
    "网店 小店 饭店 餐馆 面馆 粉馆 早点铺 早餐店 糖水铺 民宿 客栈 农家乐 渔家乐 咖啡馆 茶舍 书店 酒吧"
)
CALLED = re.compile(
    f'(?:{CALLS})(?:就|也|都|取名|起名|名字)?(?:叫做?|叫作|名叫|名为)[“"「](?P<name>[一-鿿A-Za-z·]{{2,8}})[”"」]'
    f'|(?:{SHOPS})[“"「](?P<told>[一-鿿A-Za-z·]{{2,8}})[”"」]'
    f'|(?:名为|名叫|叫做|取名|起名)[“"「](?P<named>[一-鿿A-Za-z·]{{2,8}})[”"」](?=的{CALLS})'
    f'|[“"「](?P<owned>[一-鿿]{{2,7}})[”"」](?=的?{any_of("老板 店主 掌柜 老板娘 店长")})'
)
NOT_AFTER = re.compile(
    any_of("业 管理 行业 式 化 集群 经济 项目 床位 有限 股份 公司 集团 用品 标准 级 街 一条街 等级 改造 及")
)
DESCRIBING = OF_A_SORT | COMMON | frozenset(word for word in EDGE if len(word) > 1)
"""Words that say of what sort a place is: 违规|农药店, 河边|客栈."""
SHOP_KIND = any_of(
    "民宿 客栈 农家乐 渔家乐 酒店 宾馆 饭店 餐馆 餐厅 酒吧 茶舍 咖啡馆 书店 农庄 庄园 山庄 网店 店铺 奶茶店 面馆 火锅店"
)
IN_QUOTES = '[“"「][一-鿿A-Za-z·]{2,8}[”"」]'
FOR_ALL = re.compile(rf"(?<=以)[一-鿿]{{1,4}}{QUOTED_VENUE}(?=等?为(?:代表|龙头|主)[的,])")
"""What stands for all: 以|南山人家|为代表的民宿."""
ROW = re.compile(
    rf"(?:{IN_QUOTES}、?)++(?=(?:等|为代表的)[\d一二三四五六七八九十几多两余]*[家个]?[一-鿿]{{0,6}}?{SHOP_KIND})"
)
QUOTED_ONE = re.compile(r"(?<=[“\"「])[一-鿿A-Za-z·]{2,8}(?=[”\"」])")
AREA_ENDS = ("省", "市", "县", "区")
OF_GOOD_WORKS = words("超市 书店 商店 工坊 理发店 餐厅 便利店 小店 茶室 书吧 合作社 茶馆 门市部 维修部")
"""What points of good works are run as: 爱心|超市."""
LONGEST = 10
VILLAGE = re.compile("(?<=[一-鿿]{2})(?<![乡山渔农古荒水花度])村(?=[一-鿿]{2,6}\\Z)")
"""The village before the name of a place, though a segmentation cuts elsewhere: 柳溪村|青枫谷|农家乐."""
PHRASE = frozenset("那这的了着起在是被把个某")
"""What no name of a shop holds: 场上那家|农资店."""
VERBAL = re.compile("[开挤摆挂坐住站堆]满|变[身成为]|改[成为造]|化身|周边|附近|沿线|沿街|一带|门口|周围")
"""What makes a phrase of what stands before a shop: 村口开满|小吃店."""


@rule("enterprise.venue", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def venue(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """An own name, at most ten characters, and the kind of place."""
    text = evidence.text
    for match in PLACE.finditer(text):
        begin = match.start()
        if match[0] == "商行" and text.startswith("农", begin - 1):
            continue
        if NOT_AFTER.match(text, match.end()):
            continue
        start = name_start(evidence, begin, named_by_place=True)
        if start is None or begin - start > LONGEST or text.endswith(AREA_ENDS, start, begin):
            continue
        if match[0] in OWNED and not (
            OWNER_AFTER.match(text, match.end()) or INVOLVED.search(text, max(0, start - 4), start)
        ):
            continue
        village = VILLAGE.search(text[start:begin])
        if village and len(own_part(text[start + village.end() : begin])) > 1:
            start += village.end()
        core = after_areas(evidence, start, begin)
        if match[0] == "工作室" and not STUDIO.search(text, start, begin):
            continue
        if (
            PLACE_AFTER.match(text, match.end())
            or refers(text, start, begin)
            or amounts(text, start)
            or counted_in(text, core if core > start else 0, begin)
            or (match[0] in OF_GOOD_WORKS and is_virtue(text[start:begin]))
        ):
            continue
        if VERBAL.search(text, start, begin):
            continue
        if not PHRASE.isdisjoint(text[start:begin]) or COUNTED.match(text, start, begin):
            continue
        if DESCRIBING.issuperset(dictionary_words(text[start:begin])) or tells_venue(text[start:begin]):
            continue
        if len(own_part(text[start:begin])) >= 2 and not any(part in text[start:begin] for part in NOT_PARTS):
            yield start, with_shop(text, match.end())


@rule("enterprise.quoted", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def quoted(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name in quotes with the kind of place behind the quotes (both belong) or inside (the quotes stay out)."""
    for pattern in (QUOTED, NAMED_IN_QUOTES):
        for match in pattern.finditer(evidence.text):
            if not (match.lastgroup and _is_of_kind(match["name"], match["kind"])):
                yield match.span()


def _is_of_kind(name: str, kind: str) -> bool:
    """Whether the quotes hold a rating or a virtue, or who serves there: “积分”|超市, “链主”|公司, “老娘舅”|工作室."""
    if kind == "工作室":
        return not STUDIO.search(name)
    return (kind in OF_GOOD_WORKS and is_virtue(name)) or name in RATINGS or tells_venue(name)


@rule("enterprise.called", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def called(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """What quotes call a business just told of, or what has an owner: 民宿叫“[枕边浪]”, “[慢半步]”老板, “[听荷]”等民宿."""
    text = evidence.text
    yield from (match.span(match.lastgroup or 0) for match in CALLED.finditer(text))
    yield from (match.span() for match in FOR_ALL.finditer(text) if not tells_venue(match[0][:-2]))
    for row in ROW.finditer(text):
        yield from (
            each.span()
            for each in QUOTED_ONE.finditer(text, row.start(), row.end())
            if not (is_virtue(each[0]) or each[0] in RATINGS or tells_venue(each[0]))
        )


RULES: tuple[Rule, ...] = (venue, quoted, called)
