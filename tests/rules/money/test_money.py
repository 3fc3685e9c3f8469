"""Amounts of money: what belongs to them, and the numbers that are none."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from ner.lexicon.evidence import Evidence
from ner.rules import RULES
from ner.rules.money.amounts import candidates


@pytest.mark.parametrize(
    "case",
    [
        # What other extractors miss, split or cut is whole here.
        "规上工业增加值完成[40043万元](MONEY)，投资总额[23.78亿元](MONEY)。",
        "投入近[百万元](MONEY)，补助[400余万元](MONEY)，人均增收[两千余元](MONEY)。",
        "筹资[260万](MONEY)建桥，总投资[3.6亿](MONEY)。",
        "每户[10万元至20万元](MONEY)，其余[30-50万元](MONEY)，外资[300万美元](MONEY)。",
        "[5000万元](MONEY)以上项目3个，产值超[2亿元](MONEY)，约[6000多元](MONEY)左右。",
        "完成投资[12.5\n亿元](MONEY)。",
        # Where a number begins, and where it ends.
        "基本数[1,720元](MONEY)，每户统一[500元](MONEY)，定额[3万5000元](MONEY)，总数[三万元](MONEY)。",
        "借了[千把块](MONEY)，香火[三百文](MONEY)，[八毛到一块](MONEY)，[七八毛](MONEY)，罚[三厘钱](MONEY)。",
        # Numbers and units.
        "每吨[11.43 亿元](MONEY)，合同价[2,480万元](MONEY)，押金为人民币[20元](MONEY)。",
        "[二亿三千六百一十万四千元](MONEY)整",
        "鸡蛋涨到[八块](MONEY)。车票[6块](MONEY)，损失少说[三十多万](MONEY)，账上只剩[六百来万](MONEY)。",
        "付给我们[36万](MONEY)，退了[一万多块](MONEY)订金，接下[90万](MONEY)的订单。",
        "卖了[11万7千元](MONEY)，赔了[100多亿元](MONEY)，[1.5个亿](MONEY)的盘子。",
        "土地按[880元](MONEY)/亩补偿，每亩[500元](MONEY)，高出[1元到2元](MONEY)。",
        "港商捐来[一百零五万港元](MONEY)和[186万欧元](MONEY)，另有[¥500](MONEY)。",
        "补贴[5元](MONEY)、[10元](MONEY)两档，由财政出[三百二十万元](MONEY)。",
        # As people say it.
        "一斤[一块五](MONEY)，次果[三毛钱](MONEY)，从[三块五至四块钱](MONEY)不等。",
        "一天挣[八十块](MONEY)，水费每方[2分5厘](MONEY)，电价[五角二分](MONEY)。",
        "花了[八百多万](MONEY)，还差[90来万](MONEY)没着落。",
        "土蜂蜜[四百八](MONEY)一斤，一间[三百六](MONEY)一晚，一卷[七十八](MONEY)，套餐报价[398](MONEY)。",
        "带着[三千多块](MONEY)本钱出门，一碗[9块](MONEY)。",
        # Wages, fees and prices, whatever the number is.
        "底薪[三千](MONEY)还包吃，月供[两千](MONEY)，奖金[5000多](MONEY)，学费[八百](MONEY)上下。",
        "席面一围收[六十五](MONEY)，替他报[六百](MONEY)，我出个价报[30万](MONEY)！一趟要[60](MONEY)，不贵。",
        "存下的两袋米和攒的[三千多](MONEY)都没了，一季净赚[四千](MONEY)出头，拿[五千](MONEY)贷款买牛。",
        # Prices that move.
        "羊皮从[三百](MONEY)掉到[一百二](MONEY)，标间由[一百五](MONEY)炒到[四百二](MONEY)，价钱又从[十八](MONEY)压到[十四](MONEY)。",
        "豆子一吨涨到[四千二三](MONEY)了。",
        # A sentence that tells of money, a row of prices.
        "鱼塘租金比前年多了[两万四](MONEY)。总投资[800万元](MONEY)，县里[500万](MONEY)。一头牛[八千六](MONEY)出手。",
        "种子[400元](MONEY)，地膜[三百](MONEY)出头；凉粉[两块五](MONEY)，羊汤[十五](MONEY)，饼要趁热。",
        "腊肉[三十六](MONEY)一斤，香肠[四十](MONEY)，蜂蜜[25](MONEY)一瓶。捐得最少的[五元](MONEY)，最多的[六百](MONEY)。",
        "一担山芋[七十五](MONEY)，一壶米酒[三十](MONEY)，酒席[五百八](MONEY)一桌。流转费[700](MONEY)，学生票[25](MONEY)。",
        "报价[四千](MONEY)，有人加到[五千](MONEY)；产值由[1.8亿](MONEY)增加到[2.6亿](MONEY)。",
        # What is let by the year or spread over many; prices told again; debts; what only a price does.
        "一垧坡地一年才[六百](MONEY)，一间铺面一年要[一万三](MONEY)。特困户一户[四千](MONEY)、[五千](MONEY)不等，每家[一千到三千](MONEY)不等。",
        "一捆苗[八十五](MONEY)，两个星期前才[六十](MONEY)。欠供销社的[八万](MONEY)没还，亲戚的[三万](MONEY)没有利息。",
        "大果[6块](MONEY)起步，每斤[7毛](MONEY)兜底，旧机床[三万六](MONEY)一套，床位[60](MONEY)一宿，保费和利息就是[五千多](MONEY)。",
        "补偿从[一万三](MONEY)提到[1.6万元](MONEY)，价格从[12块](MONEY)掉到[8块](MONEY)，豆角卖了[3万2](MONEY)，净落[七千](MONEY)挂零。",
        "做一天工[一百六](MONEY)，小工一天[一百四](MONEY)包吃；领了[八百](MONEY)的工资，报销了[九千](MONEY)。投资:[7600万](MONEY) 利用旧厂房。",
        "菜单上腊肉炒笋[46](MONEY)，糍粑[12](MONEY)一盘。",
        # 分 and 角.
        "蒜薹又便宜[5分](MONEY)，代卖费每斤[3分](MONEY)，一个纽扣[二分](MONEY)，高出市价[四角](MONEY)，一匹[三角](MONEY)。",
        # A whole cell; a sentence that tells of money.
        "水渠改建|[186万](MONEY)|路基完工\n书屋|[2万](MONEY)|书到了",
        "上半年交税[八十二万](MONEY)，营业额比去年还多[十一万](MONEY)。",
        "一只[六百四](MONEY)，全村收了[一万三](MONEY)，房价每平方米[4000多](MONEY)。",
    ],
)
def test_amounts(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "建成亿元镇，培育百亿级集群、千亿产业，万元户不稀奇。",
        "元旦前后，5月元宵，2024元旦，3单元二楼，多元化经营，二元结构。",
        "人口260万人，小麦3.6万亩，水泥5万吨，绿地30万平方米，百万移民。",
        "三块地并成一块田，36块展板，八角亭旁有一块牌子。",
        "没花一分钱，把每一分钱都用在刀刃上，5分钟后打了80分。",
        "增长15.3%，占比过半，第一元素，一元复始。",
        "人口比去年多十一万，面积有3万，收入不提；没有要镇里一分钱，十元票子。",
        "赶集的从三百涨到八百，密度从八千降到六千，贷款户从五百降到三百，气温从十五降到十二。",
        "从四百涨到六百斤，亩产从八百提高到一千二，水位从一百六落到一百二。",
        "党员一百二，群众四万六，海拔一千四，离县城一百五，存栏一万五。选票数过了，他拿了三百二。",
        "工资5号发，押金2020年退清，电费2019，工资一直没涨，学费免三成，利息五分，罚款两次，补助12人。",
        "公报2000，预报12，上报3万，全省三百，库存三百，主要三十，回收八百，移交二百，棉花四百。",
        "一个小时四十分，每人二分地，每题5分，扣分便宜2分，一个人三分，一个动作三分，便宜十分。",
        "二十一桌，三十一位，四十一份，三百文件，一千文盲，四角一折，盖在三角地上，一户一块，一块两三丈。",
        "水退一块、消毒一块，公示牌撤下十七块，少一毛不卖，几角几分都写着。",
        "一垧地一年才八百斤，一间教室一年要进六百人，从一万二提到1.5万吨，从14块地减到9块地。",
        "报名的一千二百多个，比去年多了三百，一卷书七十页，一个礼拜前才五十五页。",
        "1-5月完成20台，2019-2020年新增3个。",
    ],
)
def test_other_numbers(case: str, annotated: Callable[[str], str]) -> None:
    assert "(MONEY)" not in annotated(case)


def test_rule_names_say_why(evidence: Callable[[str], Evidence]) -> None:
    text = (
        "补助400元，一斤一块五，筹资260万。一只六百四。底薪三千。从三百掉到一百二。租金多了两万四。"
        "净赚四千。羊汤十五一碗。便宜5分。"
    )
    given = evidence(text)
    found = {text[s:e]: rule.name for rule in RULES if rule.label == "MONEY" for s, e in rule.find(given)}
    assert found == {
        "400元": "money.unit",
        "一块五": "money.spoken",
        "260万": "money.bare",
        "六百四": "money.price",
        "三千": "money.fee",
        "三百": "money.change",
        "一百二": "money.change",
        "两万四": "money.told",
        "四千": "money.paid",
        "十五": "money.row",
        "5分": "money.fen",
    }


@pytest.mark.parametrize("piece", ["1", "一", "1,", "1-", "1元至", "十万", "1.1", "1多个", "块"])
def test_time_is_linear(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        began = time.process_time()
        for _ in candidates(text):
            pass
        return time.process_time() - began

    assert seconds(200_000) < 20 * max(seconds(20_000), 0.005)
