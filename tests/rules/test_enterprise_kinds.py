"""What tells the kind of a business, a work or a custom and names no business, as ordinary news write it."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # Peoples and crafts before what they wear and build.
        "蓝靛瑶服饰色彩素雅，蓝靛瑶同胞跳起铜鼓舞，花苗服饰、黑衣壮服饰、渔家女服饰入选名录。",
        "苗绣服饰、湘绣服饰、蜀锦丝绸、夏布服装走进校园，客家建筑保存完好。",
        # What counts or points at one of a kind, what comes in lots, who is not told.
        "镇上一家竹胶板厂着火，该竹胶板厂被责令整改，某密度板厂停产，两家石棉瓦厂搬走。",
        "李某的塑料颗粒厂无证，张某机砖厂违法用地，王某某木材加工厂被查。",
        "全县规模最大的猪羊养殖专业合作社分红，也是首家水稻种植专业合作社。",
        "首届农民合作社论坛举行，往届农民合作社理事长到会，首家五星级酒店开业。",
        "最后一方混凝土入仓，第一罐混凝土出站，首根钢管下沟。",
        # Works by what they do or how they run.
        "垃圾焚烧发电厂、集装箱式净水厂、一体化净水厂、二级泵站水厂、南水北调水厂并网供水。",
        "彩钢瓦厂、秸秆打包厂、预制构件厂、污水深度处理厂、城镇污水厂开工。",
        "轮胎智能工厂、首座零碳工厂、黑灯工厂、非遗扶贫工厂、全自动饲料厂和育秧工厂亮相。",
        # Works and shops in the names of places.
        "柳家园糖厂安置区封顶，柳家园糖厂城中村改造开工，张家油坊片区、王家磨坊棚改签约。",
        "赵家酒坊屯修路，周家油坊组通水，走进德顺药铺巷和恒泰酒店路。",
        # Studios of people, points of good works.
        "“老娘舅”工作室、“石榴红”工作室、张大姐调解工作室、名师工作室、陈小梅劳模工作室揭牌。",
        "到“爱心”超市换牙膏，“积分”超市、“红色”书店、巾帼超市、道德超市开门。",
        # Ratings and classes in quotes.
        "“链主”公司、“强村”公司、“皮包”公司和“独角兽”公司。",
    ],
)
def test_kinds(case: str, annotated: Callable[[str], str]) -> None:
    assert "(ENTERPRISE)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        "[长岭热电厂](ENTERPRISE)检修，另一家[永兴砖厂](ENTERPRISE)停窑，[张家机砖厂](ENTERPRISE)改制。",
        "[云裳服饰](ENTERPRISE)董事长到场，[拾光设计工作室](ENTERPRISE)接单。",
        "[“金麦穗”集团](ENTERPRISE)院内机器轰鸣，[“豆香阁”公司](ENTERPRISE)收黄豆，[“老灶台”饭店](ENTERPRISE)客满。",
    ],
)
def test_names_of_such_kinds(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case
