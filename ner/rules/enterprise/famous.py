"""Businesses known all over the country, with what may follow: 国家电网, 美团, 中国电信屯昌分公司, 中铁十八局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.base import Rule, rule
from ner.rules.enterprise.brand_uses import is_other
from ner.rules.enterprise.brands import BRANDS, BRANDS_AMBIGUOUS, BRANDS_COINED, TEACHING
from ner.rules.enterprise.full import with_branch, with_shop
from ner.rules.enterprise.standing import ENDS, acts, is_firm
from ner.rules.enterprise.vocabulary import TRADE_PLAIN, TRADE_STRONG
from ner.rules.left_edge import word_starts
from ner.rules.once import once
from ner.rules.support import support
from ner.rules.wordlist import any_of

BY_HEAD: dict[str, list[str]] = {}
"""The names by their first two characters, the longest first."""
for _name in sorted(BRANDS, key=len, reverse=True):
    BY_HEAD.setdefault(_name[:2], []).append(_name)
PART = re.compile(any_of("资通 保险公司 集团 公司 股份 银行 控股 财产保险 财险 产险 寿险 保险 地产"))
"""What belongs to the name: 红塔集团, 中华联合财产保险."""
TRADE = re.compile(any_of(TRADE_STRONG))
SHOWN = re.compile(
    any_of(
        "保险公司 财报 官网 旗下 创始人 董事长 总裁 副总裁 首席 发言人 工程师 员工 股价 市值 相关负责人 有关负责人 宣布 发布公告 发布消息 消息称 回应称 集团 公司 平台 股份 银行 控股 商城 外卖 骑手 超市 门店 物流 快递 旗舰店 电商 店铺 专卖店 客服 网点 承保 调来 派来"
    )
)
"""What shows that an ambiguous name is the business: 淘宝平台."""
LEARNT = re.compile("处?(?:获悉|了解到|得知|获知)")
SHOWN_BEFORE = re.compile(
    any_of("""
        电商 电商平台 电商巨头 电商企业 外卖平台 快递平台 互联网企业 互联网公司 互联网巨头 科技巨头 科技公司 科技企业 车企 房企 药企 酒企 乳企 钢企 煤企 央企 国企
        上市公司 龙头企业 行业龙头 世界500强 世界500强企业 500强企业 运营商 快递企业 快递公司 开发商 地产商 供应商 制造商 家电巨头 零售巨头 巨头 乳业巨头 农牧巨头
    """)
    + "$"
)
"""What is said of the business that is named right behind: 跨境电商|, 央企|."""
NOT_AFTER = re.compile(
    "市场(?![部总经])|行业|[一-鿿]{0,6}(?:志愿者?协会|志愿服务队|基金会)|[一二三四]期(?![\d.一-鿿]*项目)|(?<=[农工建中]行)委|地区(?!公司)|"
    + any_of(
        "小区 楼盘 花园 广场 路 村 镇 直播 号 账号 视频 短视频 支付 群 店主 手机 汽车 卡 存折 存款 账户 系统 小店 杯 大学 学院 学校 医院 协会 学会 会议 橱窗 业协会 互联网 惠农卡 名都 家园 华府 业主 楼栋 商圈"
    )
)
SCHOOL = re.compile(
    f"{any_of(TEACHING)}[一-鿿]{{0,6}}?(?:分校区|分校|校区|学校|培训学校|教学点|学习中心|分部)"
)
"""A house of teaching with its school in a place: 学而思|南宁分校."""
SHORT_BANKS = re.compile(any_of("农行 工行 建行 中行 邮储 人保 人寿 太保 移动 联通 电信 铁塔 电网 邮政"))
NUMBER = r"[一二三四五六七八九十\d]{1,3}"
BUREAU = re.compile(
    rf"(?:(?:中[铁交建]|(?:中国)?水电|(?:中国)?电建|中电建|中铁建|中水|中煤|中化|中核)(?:集团)?第?{NUMBER}(?:[公航]局|航务(?:工程)?局|工程局|局)"
    rf"|中铁(?:建)?(?:大桥|隧道|电气化|建工|航空港|电化)局|中铁(?:上海|北京|广州)局|中铁建?{NUMBER}院|中国?{NUMBER}冶|中冶{NUMBER}冶)"
    rf"(?:集团)?(?:有限公司|公司(?!法|制))?(?:第?{NUMBER}(?:建设|工程|建筑|分|建)?公司(?!法|制))?"
    r"|国网(?![公系标员职])[一-鿿]{2,4}(?:供电|电力)(?![公有所局站服营分员职系设线工建])"
    r"|中建(?:科工|科技|安装|装饰|交通|路桥|港航|隧道|市政|方程|新疆建工|西部建设|西南院|西北院|东北院|西勘院|铝|丝路|钢构|电力|环能|生态环境)(?:集团)?"
    r"|中铁(?:建设|建工|城建|物贸|武汉电气化局|城投|建大桥局|科工|装备|设计|交通投资|开投|南方|北方|文旅|水务)(?:集团)?"
    r"|中交(?:路建|隧道局|城投|疏浚|天航局|广航局|上航局|水规院|公规院|[一二三四]公院|建筑|机电局|养护|海投)(?:集团)?"
    r"|中冶(?:南方|京诚|赛迪|长天|华天|焦耐|天工|建工|武勘|交通|路桥|建研院)|中国(?:华冶|二十冶|三冶)(?:集团)?"
)
BUREAU_NOT_AFTER = re.compile("[所们]|公司[法制]")
BUILDER = re.compile(r"(?<=[一-鿿]{2})[一二三四五六七八九十]建(?:集团|公司)?(?![一-鿿]?[设筑立成造起])")
CARRIER = re.compile(
    "(?:移动|联通|电信|铁塔|中烟|邮储|人保|国寿|太保|[农工建中]行(?![委业走政动使]))(?![一-鿿]?[支互终设端通网])"
)
BANK_OF_PLACE = re.compile(
    r"(?<=[县镇市区乡])(?:农行|工行|建行|农村信用合作联社|农村信用合作社|农村信用联社|农村信用社)"
)


@rule("enterprise.famous", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def famous(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A name of the list, where it begins a word; an ambiguous one beside what shows the business."""
    text = evidence.text
    for start, end in _brands(evidence):
        if NOT_AFTER.match(text, end) or is_other(text, start, end):
            continue
        if text[start:end] in BRANDS_AMBIGUOUS and not _is_shown(evidence, start, end):
            continue
        school = SCHOOL.match(text, start)
        if school:
            yield start, school.end()
            continue
        part = PART.match(text, end)
        stop = part.end() if part else _with_trade(evidence, end)
        yield (
            _with_area(evidence, start),
            max(stop, with_branch(evidence, stop), _of_area(evidence, stop), with_shop(text, end)),
        )


def _is_shown(evidence: Evidence, start: int, end: int) -> bool:
    """Whether what follows shows the business: 淘宝|平台; or 北大荒|、, 中铁|负责."""
    text = evidence.text
    if SHOWN.match(text, end) or SHOWN_BEFORE.search(text, max(0, start - 8), start):
        return True
    if text[start - 1 : start] == "从" and LEARNT.match(text, end):
        return True
    return text[start:end] in BRANDS_COINED and (text[end : end + 1] in ENDS or acts(evidence, end))


def _brands(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The longest name of the list at each beginning of a word."""
    text = evidence.text
    for start in word_starts(evidence):
        for name in BY_HEAD.get(text[start : start + 2], ()):
            if text.startswith(name, start) and not (
                name[-1] == "方" and text.startswith("面", start + len(name))
            ):
                yield start, start + len(name)
                break


def _with_trade(evidence: Evidence, end: int) -> int:
    """The end of the trade that makes another business of a brand ending at ``end`` (顺丰|食品), else ``end``."""
    text = evidence.text
    made = TRADE.match(text, end)
    if made is None or not (text[made.end() : made.end() + 1] in ENDS or is_firm(text, end, made.end())):
        return end
    return made.end() if made[0] not in TRADE_PLAIN else end


def _of_area(evidence: Evidence, end: int) -> int:
    """The end of the company for an area that follows ``end`` (国药控股|江西公司), else 0."""
    text, upper = evidence.text, support(evidence).upper
    return next(
        (at + 2 for at in range(end + 2, end + 8) if (end, at) in upper and text.startswith("公司", at)), 0
    )


def _with_area(evidence: Evidence, start: int) -> int:
    """The start of the province or city that stands directly before ``start`` (深圳|富士康), else ``start``."""
    known = support(evidence)
    areas = (
        at
        for at in range(max(0, start - 6), start - 1)
        if (at, start) in known.upper and known.word_start[at]
    )
    return next(areas, start)


@rule("enterprise.bureau", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def bureau(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The state builders by number: 中铁十八局, 水电四局, 甘肃五建."""
    text = evidence.text
    yield from (
        match.span() for match in BUREAU.finditer(text) if not BUREAU_NOT_AFTER.match(text, match.end())
    )
    for match in BUILDER.finditer(text):
        start = _with_area(evidence, match.start())
        if start < match.start() and text[match.end() : match.end() + 1] in ENDS:
            yield start, match.end()


@rule("enterprise.bank", label="ENTERPRISE", precedence=precedence.ENTERPRISE_SHORT)
@once
def bank(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A bank or utility in short: with its branch (农行共荣营业所), or after the bare word for its place (县农行)."""
    text = evidence.text
    for match in SHORT_BANKS.finditer(text):
        end = with_branch(evidence, match.end())
        if end > match.end():
            yield _with_area(evidence, match.start()), end
    for match in CARRIER.finditer(text):
        start, end = _with_area(evidence, match.start()), match.end()
        if start < match.start() and (
            text[end : end + 1] in ENDS or acts(evidence, end) or is_firm(text, start, end)
        ):
            yield start, end
    for match in BANK_OF_PLACE.finditer(text):
        if match.start() not in support(evidence).upper_ends:
            yield match.span()


RULES: tuple[Rule, ...] = (famous, bureau, bank)
