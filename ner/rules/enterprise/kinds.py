"""Whether what stands before the kind of a business names one or tells its kind: 一家|纸箱厂, 轮胎智能|工厂, 蓝靛瑶|服饰."""

from __future__ import annotations

import re

from ner.rules.enterprise.kind_words import (
    CLASSES_OF_COMPANY,
    CRAFT,
    GOOD_BANKS,
    HERDS,
    OF_PEOPLES,
    PEOPLE,
    SORT_OF_WORKS,
    SORTS_OF_GOODS,
    TECHNICAL,
    VIRTUES,
)
from ner.rules.enterprise.venue_words import OF_A_SORT, VENUE
from ner.rules.enterprise.vocabulary import GENERIC

POINTED = re.compile(
    "(?:(?:[一两二三四五六七八九十几多数这那某每各首]|\\d)[余来多]?家(?:(?:属于)?自己的)?|自己的|一[个座处间]|(?<![机应])该|某|最[大早强好]的|规模的|唯一的)$"
)
"""What counts or points at one of a kind: 一家|, 该|, 最大规模的|."""
REFERRING = re.compile(
    "[数几两二三四五六七八九]?[十百千][余多来几]?家|[二两三四五六七八九十]个|全[省市县区镇乡国旗州]|各[地级县市]|当地|辖[内区]|首[家个座批届次]|[本每历往上当][届次轮]|(?:本|上|去|近)年度|第[一二三四五六七八九十\\d]+[届次批轮家个级期座台套条位名]"
)
"""What no name begins with, though a segmentation may glue it on: 本届|农民合作社, 首座|零碳工厂."""
AMOUNT = re.compile(
    "[余多来几]?[万亿千百]?[余多]?(?:家|座|处|间|吨|亩|头|只|羽|套|件|台|立方|平方|公斤|斤|[千兆]瓦|人次?|户|个)"
)
LOT = re.compile("(?:[一两首]|第[一二三四五六七八九十])[方罐车根块片批仓斗盘吨桶台套层榀捆袋船]")
"""What is counted as it comes: 第一方|混凝土, 一车|水泥."""
OF_PEOPLE = re.compile(f"(?:{PEOPLE}|{CRAFT})$")
SORT = re.compile(f"{SORT_OF_WORKS}$")
AFFIXES = frozenset("式型化级类用性老旧新大小原的第水电")
"""What may be left of a kind of works: 集装箱|式|净水."""
PLACE_AFTER = re.compile(
    "安置|片区|城中村|棚户区|棚改|旧改|旧村改造|拆迁|拆改|征迁|回迁|还建|宿舍|家属[院楼区]|生活区|居民[区楼]|胡同|[街巷屯沟坝湾](?!头)|路(?![过遇灯])|组(?![织建成合])|[社小]区|[镇乡村](?!办|集体|企|里|民)"
)
"""What makes the name of a place of a works or a shop: 老油坊|安置区, 药铺|巷."""
LONGEST_KIND = 5
COUNTS_ONE = frozenset("一某两多各")
NUMBERED = ("厂", "公司")
"""What is numbered within a town: 丝绸|一厂."""
ONE_BEFORE = re.compile("[^第天唯合统太万归元正大三初守如纯专]一$")
MANNER = re.compile("[一-鿿]{2}(?:(?<![石氟磷盐煤焦文酸钙硅氧硫炭碳泸川建])化|[式型性级])$")
WORKS = GENERIC | TECHNICAL | HERDS
GROWN = GENERIC | HERDS
SORTS = GENERIC | OF_A_SORT
GOODS = GENERIC | SORTS_OF_GOODS
COMPANIES = GENERIC | CLASSES_OF_COMPANY
KIND = re.compile(VENUE)
GATHERS = frozenset("集融汇含做办开")
"""What stands before a list of sorts: 集|温泉酒店、书吧于一体."""


def pointed(text: str, start: int) -> bool:
    """Whether one of a kind is counted or pointed at before ``start``: 一家|, 该|."""
    return bool(POINTED.search(text, max(0, start - 8), start))


def amounts(text: str, start: int) -> bool:
    """Whether a number counts what stands at ``start``: 30|万吨石英砂加工厂."""
    return bool(AMOUNT.match(text, start)) and text[start - 1 : start].isdigit()


def refers(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` begins by counting or pointing, or holds a name left out: 首座|零碳, 张某|机砖."""
    return bool(REFERRING.match(text, start, end)) or "某" in text[start:end]


def counted_in(text: str, core: int, end: int) -> bool:
    """Whether one of a kind is counted behind an area that ends at ``core``, or ends: 浙江|一化工厂, 路边一|超市."""
    numbered = text.startswith(NUMBERED, end)
    return bool(ONE_BEFORE.search(text, max(0, end - 2), end) and not numbered) or (
        core > 0 and text[core : core + 1] in COUNTS_ONE and covered(text[core + 1 : end], WORKS | SORTS)
    )


def is_manner(own: str) -> bool:
    """Whether ``own`` tells how something is done: 规范化|建设, 开放式|旅游; no name ends so."""
    return bool(MANNER.search(own))


def covered(name: str, kinds: frozenset[str]) -> bool:
    """Whether words of ``kinds``, read greedily, and an affix leave nothing of ``name``: 集装箱|式|净水."""
    rest: list[str] = []
    at = 0
    while at < len(name):
        sizes = range(min(LONGEST_KIND, len(name) - at), 0, -1)
        step = next((n for n in sizes if name[at : at + n] in kinds), 0)
        rest += [] if step else name[at]
        at += step or 1
    return AFFIXES.issuperset(rest)


def tells_works(modifier: str) -> bool:
    """Whether ``modifier`` says only what kind of works stands behind it: 垃圾焚烧发电, 竹胶板."""
    return covered(modifier, WORKS)


def tells_grown(modifier: str) -> bool:
    """Whether ``modifier`` before 合作社 says only what is kept or grown: 猪羊养殖."""
    return covered(modifier, GROWN)


def tells_venue(modifier: str) -> bool:
    """Whether ``modifier`` says only of what sort a shop or an inn is: 集温泉|酒店, 古法榨油|坊, 宾馆|旅店."""
    tail = modifier.rpartition("有")[2]
    bare = tail if len(tail) > 1 else modifier
    return covered(bare[1:] if bare[:1] in GATHERS else bare, SORTS) or bool(KIND.fullmatch(bare))


def tells_goods(own: str) -> bool:
    """Whether ``own`` before a trade says only of what sort the goods are: 富硒|农业, 透水|混凝土."""
    return covered(own, GOODS)


def tells_company(modifier: str) -> bool:
    """Whether ``modifier`` before a bare 公司 says only what it does or whose it is: 第三方, 劳务派遣."""
    return covered(modifier, COMPANIES)


def keeps_goods(modifier: str) -> bool:
    """Whether ``modifier`` before 银行 tells of a bank that keeps no money: 时间|银行."""
    return modifier in GOOD_BANKS


def is_sort_of_works(modifier: str) -> bool:
    """Whether ``modifier`` before 工厂 makes a sort of works, whoever runs it: 轮胎智能."""
    return bool(SORT.search(modifier))


def is_of_people(own: str, trade: str) -> bool:
    """Whether ``own`` and ``trade`` are what a people wears or a region makes: 蓝靛瑶|服饰, 湘绣|服饰."""
    return trade in OF_PEOPLES and bool(OF_PEOPLE.search(own))


def is_virtue(name: str) -> bool:
    """Whether ``name`` is what a point of good works is called by: 爱心|超市."""
    return name in VIRTUES or (len(name) == 4 and name[:2] in VIRTUES and name[2:] in VIRTUES)
