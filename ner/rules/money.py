"""MONEY: amounts of money, by the characters of the number and its unit, or by the words around a bare number.

Four rules over one reading of the text's numbers (:mod:`ner.rules.amounts`): a written unit (400余万元), a spoken
one (一块五, 三毛钱), a bare 万 or 亿 beside a word of money (筹资260万), a bare price (每斤三百八).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ner.lexicon.evidence import Evidence
from ner.rules import precedence
from ner.rules.amounts import DIGIT, Amount, candidates
from ner.rules.base import Rule, rule
from ner.rules.support import remembered
from ner.rules.wordlist import words

NOT_YUAN = re.compile("[旦宵月素级]|票子|面[值额]|纸币|大?钞|件(?!套)|化|首[^付期]|老[^人]")
"""What makes another word of 元: 元旦, 元月, 元素, 百亿元级."""
ADJECTIVE = re.compile("(?:产业|集群|镇|村|乡|县|强|园区|俱乐部|企业|大镇|机|店)")
"""What makes a bare power of ten a scale: 亿元镇, 百亿元产业."""
POWERS_ONLY = re.compile("[十百千万亿余多来几数]+")
SMALL_WORD = re.compile(f"[{DIGIT}几半]")

PER_PIECE = re.compile("一[斤个亩天年月只条张袋碗份公平方吨晚顿趟次户人头件瓶]")
"""What makes a price of anything: 三块一斤."""
AFTER_SPOKEN = re.compile(
    rf"\Z|[\s,;:。、!?.)”》…/—-]|[本货](?:[钱金款])|{PER_PIECE.pattern}|[每左上以起出不多就收的也还打坐早午套]"
)
"""What may follow 三块, 八毛 when it is money and not a count of pieces."""
PIECES = re.compile(
    "[地田石牌板砖木布表屏匾碑玉肉豆煤姜糖饼空菜场水草荒林土玻光太瓦铁钢展宣指标广补绿大小新]"
)
"""What follows 三块 when it counts pieces: 三块地, 36块展板."""
PRICE_BEFORE = re.compile(
    "[卖售价花挣赚收给付掏交赔省罚租奖贷借揣涨降差要值投贵得捐凑合斤亩费烧次钱价票][^,。;、!?]{0,5}$"
    "|[补垫贴剩还]了?$|退了$|(?:每|一)(?:[吨匹头只条桶车船袋箱筐担捆方度趟顿碗盒份个支卷把套间晚瓶]|公斤|平方)$"
)
PIECES_BEFORE = re.compile("(?:[成产分砖瓦地栏牌板在]|(?<![卖涨降跌升提加减落拿挣赚])到)了?$")
"""What comes before 块 when it counts pieces: 并成560块, 产砖1600万块."""
IDIOM = ("一分钱", "一毛钱", "一块钱", "一厘钱")
IDIOM_BEFORE = re.compile("(?:没|不|未|每|少|无需|分文)[^,。;]{0,6}$")
IDIOM_AFTER = re.compile("(?:都|也)?(?:没|不|未)|都|也|掰")

CUES = words("""
    投资 投入 投 筹资 自筹 筹集 筹措 集资 出资 注资 融资 引资 捐资 捐款 捐赠 捐 资金 拨款 下拨 划拨 拨
    补贴 补助 补偿 补 赔偿 赔付 赔款 赔 赔进 收入 营收 产值 利润 纯利 净利 税收 税金 纳税 利税 税额
    上缴 缴 贷款 贷 借款 借 欠款 欠 欠债 债务 债 还 卖 卖到 卖出 售价 标价 价格 单价 均价 总价 报价
    成交价 成交 起拍 起拍价 租金 年租金 房租 租 工资 月薪 年薪 薪水 奖金 奖励 奖 罚款 罚金 罚 花 花费
    花掉 花去 耗资 斥资 挣 赚 净赚 挣个 赚个 盈利 亏 亏损 亏了 损失 缺口 缺口还有 预算 概算 估算 授信
    到账 到位 经费 成本 本钱 交 支付 付 支出 开支 预付 首付 订金 定金 押金 学费 水费 电费 费用 运费
    药费 款 分红 分到 节约 节省 省下 省 增收 创收 汇回 进账 砸进去 投进去 进 揣着 凑 凑够 总额 金额
    价值 市值 造价 资产 销售额 营业额 交易额 存款 余额 彩礼 违约金 销售 少收 多收 收 多挣 多要 挣到
    赚到 给 合 需 差 要 值 得款 卖价 票价 门票 车票 保底 奶价 降到 减到 涨到 提到 现金 账上 存折 揣 带着 揣了 退 退还 退回 剩 剩下 剩下的 结余
    垫 垫付 垫资 垫了 倒贴 贴 贴补 抵押 典当 当了 领 领到 汇 汇款 打款 转账 索要 讨要 讨回 追回 追缴 骗 骗走 骗取
    掏 掏出 筹 交税 缴税 完税 放贷 余下 结存 砸下 投进 凑了 经费有 资金有 欠债有 利润有 存款有 保费 承包费 工钱 工费 手工费
    挪用 截留 侵占 贪污 受贿 行贿 举债 化债 欠下 还清 还上 结清 兑付 兑现 拍得 拍出 中标 出价 要价 叫价 还价
""")
PER = (
    "每[一-鿿]{1,3}|一[斤个亩天年月只条张袋碗份公平方米吨晚顿趟次户人头件瓶间家口副]{1,2}|人均|户均|亩均|年均"
)
GLUE = "我们|咱们|他们|我|咱|他|她|村里|镇里|家里|人家|少说|少说也|起码|足足|整整|大概|差不多|顶多|最多|最少|的|了|到|个|约|近|超|超过|达|达到|为|共|共计|合计|累计|仅|就|才|只|至少|不到|不足|不少于|不低于|高达|将近|大约|已|还|是|过|出|掉|来|下|上|着|从|回"
CUE_BEFORE = re.compile(
    f"(?:{'|'.join(sorted(CUES, key=len, reverse=True))}|{PER})"
    f"(?:{'|'.join(sorted(GLUE.split('|'), key=len, reverse=True))}){{0,3}}$"
)
"""A word of money directly before a number, with at most three words of degree between."""
PRICE_CUE = re.compile(
    f"(?:卖|卖到|收|花|花掉|挣|赚|补助?|凑够?|捐|亏|赔|付|交|给|涨到|降到|减到|成本就是|现金|补|退|欠|借|垫|{PER}|报价|开价|标价|卖价|收入|出价|差|要|值|仅|价|多挣个)(?:了|到|才|只|就|约|近|掉){{0,2}}$"
)
MONEY_AFTER = re.compile(
    "的?(?:资金|贷款|投资|赔款|货款|支票|补偿|赔偿|赔付|拨[下到给]|投[下进到]|砸[下进]|花在|奖金|欠款|欠债|债务|经费|本钱|嫁妆|现金|存款|年薪|彩礼|订单|订金|定金|押金|保证金|罚金|租金|利息|大奖|巨款|起拍|预算|融资|罚款|捐款|善款|拨款)"
)
MEASURED = re.compile(
    r"[ \n]?(?:[人口户亩吨斤克米里头只羽尾株棵粒颗个件套台辆栋座间把条张份次批名位月日天枚支瓶箱袋盒册本字倍度瓦升担锭片块顶盏"
    r"处所家村余多来几元%％]|公[里斤顷]|千[瓦克米]|平方|立方|年[^产]|小时|农|群众|干[部群]|人|级|吨|kW|k|K|m|M|G|t|兆|标|标准|方|职工|学|老|移民|居民|党员|产业|工程)"
)
"""What follows a number that counts something else: 3.6万亩, 百万移民."""
CELL_MARKS = ("|", "｜", "\t")
CELL = re.compile(r" ?[|｜\t]")
"""What stands around a cell of a table."""
PAUSED = re.compile(r"\Z|[,;。、!?)”…]|\n")
REACHED = re.compile("(?:有|达|达到|到|是|为|了|约|近|超|超过|预计|多|少|剩|增|减|得|计|过|破)$")
"""What says that an amount comes, once the sentence has said of what: 营业额|比去年多."""
SENTENCE = re.compile(r"[^。;!?\n]*\Z")
MONEY_NOUN = re.compile(
    "[元块](?![钱旦])|产值|总值|资金|贷款|利润|税|价|款|经费|收入|营收|投资|开支|支出|成本|债|账|销售额|营业额|利息|租金|工资"
)
OTHER_NOUN = re.compile(
    "人口|面积|产量|株|头|亩|吨|斤|人次|人数|游客|客流|点击|浏览|播放|粉丝|户数|[担箱袋只羽尾枚个件套台辆册棵瓶张]$"
)
"""What else a bare number in the sentence may count."""
SENTENCE_PAUSE = re.compile(r"\Z|[\s,;:。、!?)”…]|[就也一的]")
PER_WEIGHT = re.compile("(?:每|一)(?:公?斤|吨|亩|度|方)(?:卖|就)?$")
PLAIN_PRICE = re.compile(r"\d{2,4}")
ASKED = re.compile("(?:报价|售价|标价|定价|要价|开价|卖价|单价|(?:每|一)[盒碗份斤])$")
"""What makes even a plain number a price where a pause follows: 报价398."""
ROUND_PRICE = re.compile(f"[{DIGIT}十]{{1,3}}[十百千万][{DIGIT}]?")
PAID = re.compile(
    "(?:多了|骗了|只收|肯给|只给|(?:每|一)[天卷把盒碗桌晚]|卖了|赔了|贷了|扣|给他|给她|肯给他放|认了|掉到|涨到|降到|(?:每|一)(?:公?斤|吨))$"
)
"""What makes even a round number a price where a pause follows: 一斤|八十, 赔了|三百."""
SPOKEN_PRICE = re.compile(
    f"[{DIGIT}][万千百][{DIGIT}]{{1,2}}|[{DIGIT}]万[{DIGIT}]千[多余]?|[{DIGIT}几十百千万]+[多余]|[{DIGIT}][千]|[{DIGIT}]千[{DIGIT}]千|\\d+多"
)


@remembered
def amounts(evidence: Evidence) -> list[Amount]:
    """The text's numbers, read once for all rules of this file."""
    return list(candidates(evidence.text))


@rule("money.unit", label="MONEY", precedence=precedence.MONEY)
def unit(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number with a written unit: 23.78亿元, 10万元至20万元, 300万美元, ¥500."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit in ("foreign", "sign") or (amount.unit == "yuan" and _is_yuan(text, amount)):
            yield amount.start, amount.end


def _is_yuan(text: str, amount: Amount) -> bool:
    if amount.number in ("万", "亿", "万亿", "多", "数", "半") or NOT_YUAN.match(text, amount.end):
        return False
    if POWERS_ONLY.fullmatch(amount.number):
        return not ADJECTIVE.match(text, amount.end)
    if SMALL_WORD.fullmatch(amount.number):
        return amount.odd or (
            bool(AFTER_SPOKEN.match(text, amount.end)) and text[amount.start - 1 : amount.start] != "第"
        )
    return True


@rule("money.spoken", label="MONEY", precedence=precedence.MONEY)
def spoken(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number with a spoken unit: 三十块, 一块五, 四毛钱, 8角5分; not 三块地, not 没花一分钱."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit not in ("kuai", "mao", "fen"):
            continue
        before = text[max(0, amount.start - 8) : amount.start]
        if text[amount.start : amount.end] in IDIOM and (
            IDIOM_BEFORE.search(before) or IDIOM_AFTER.match(text, amount.end)
        ):
            continue
        if amount.odd or _is_price(text, amount, before):
            yield amount.start, amount.end


def _is_price(text: str, amount: Amount, before: str) -> bool:
    if (
        amount.unit == "mao"
        and amount.number in ("三", "四", "五", "六", "八")
        and text[amount.end - 1] == "角"
    ):
        return bool(PER_WEIGHT.search(before))
    priced = bool(PRICE_BEFORE.search(before))
    if amount.unit == "mao":
        return priced and bool(AFTER_SPOKEN.match(text, amount.end))
    if PIECES.match(text, amount.end) or PIECES_BEFORE.search(before):
        return False
    if PER_PIECE.match(text, amount.end):
        return True
    big = len(amount.number) > 1
    return (bool(AFTER_SPOKEN.match(text, amount.end)) and (big or priced)) or (big and priced)


@rule("money.bare", label="MONEY", precedence=precedence.MONEY)
def bare(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A number in 万 or 亿 without unit beside a word of money: 筹资260万, 2亿赔偿, 1.5个亿."""
    text = evidence.text
    for amount in amounts(evidence):
        if (
            amount.unit
            or not amount.number.rstrip("余多").endswith(("万", "亿"))
            or amount.number in ("万", "亿")
        ):
            continue
        if (
            MONEY_AFTER.match(text, amount.end)
            or _is_cell(text, amount)
            or _told_of_money(text, amount)
            or (
                not MEASURED.match(text, amount.end)
                and (
                    amount.number.endswith("个亿")
                    or CUE_BEFORE.search(text[max(0, amount.start - 14) : amount.start])
                )
            )
        ):
            yield amount.start, amount.end


def _is_cell(text: str, amount: Amount) -> bool:
    """Whether the amount fills a cell of a table: |186万|."""
    return bool(
        CELL.match(text, amount.end)
        and text[max(0, amount.start - 2) : amount.start].rstrip(" ")[-1:] in CELL_MARKS
    )


def _told_of_money(text: str, amount: Amount) -> bool:
    """Whether the sentence speaks of money before it comes to the amount: 营业额比去年多|十一万."""
    if not (PAUSED.match(text, amount.end) and REACHED.search(text, max(0, amount.start - 4), amount.start)):
        return False
    sentence = SENTENCE.search(text, max(0, amount.start - 40), amount.start)
    told = sentence[0] if sentence else ""
    return bool(MONEY_NOUN.search(told)) and not OTHER_NOUN.search(told)


@rule("money.price", label="MONEY", precedence=precedence.MONEY)
def price(evidence: Evidence) -> Iterator[tuple[int, int]]:
    """A spoken round number that a price word introduces and a pause ends: 一只六百四, 收了一万三, 每平方米4000多."""
    text = evidence.text
    for amount in amounts(evidence):
        if amount.unit or not SENTENCE_PAUSE.match(text, amount.end):
            continue
        before = text[max(0, amount.start - 10) : amount.start]
        spoken_price = SPOKEN_PRICE.fullmatch(amount.number)
        if spoken_price and "万" in amount.number and CUE_BEFORE.search(before):
            yield amount.start, amount.end
            continue
        if PLAIN_PRICE.fullmatch(amount.number) and ASKED.search(before):
            yield amount.start, amount.end
            continue
        if (spoken_price and (PRICE_CUE.search(before) or PER_PIECE.match(text, amount.end))) or (
            ROUND_PRICE.fullmatch(amount.number) and PAID.search(before)
        ):
            yield amount.start, amount.end


RULES: tuple[Rule, ...] = (unit, spoken, bare, price)
