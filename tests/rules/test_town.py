"""Towns with their suffix: where the name begins, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "今年[浮丘镇](TOWN)党委换届，今年[宁郭镇](TOWN)修了路。",
        "[来集镇](TOWN)党委、镇政府以高度自觉扛牢责任。",
        "盛夏时节，驱车走进[来集镇](TOWN)，满目皆绿。",
        "巩义市[回郭镇](TOWN)交出“成绩单”。",
        "对口帮扶淮滨县[期思镇](TOWN)工作有序开展。",
        "今年以来，[宁郭镇](TOWN)在高新区党工委的领导下抓基层打基础。",
        "加快美丽幸福[回郭镇](TOWN)建设。",
        "涉及[金水路街道办事处](TOWN)和[经八路街道](TOWN)。",
        "[郭大寨彝族白族乡](TOWN)在县城西南。",
        "[陈家圩镇](TOWN)抢收小麦。",
        "[前营子满族乡](TOWN)卫生院添了设备。",
        "翁牛特旗[乌兰敖都苏木](TOWN)的牧户来了。",
        "沭阳县[柳沟镇](TOWN)[前圩村](VILLAGE)的晒板场站满了人。",
        "[梁村镇](TOWN)[前白寨村](VILLAGE)修了路。",
        "覆盖[天河镇](TOWN)、[曹家镇](TOWN)、[荣华乡](TOWN)等15个乡镇。",
        "货车从[威戎镇](TOWN)开到[雷沟乡](TOWN)。",
        "[松溪口镇](TOWN)2014年工作总结",
        "[大隗镇](TOWN)镇长说，[大隗镇](TOWN)区要亮起来。",
        "[壶镇镇](TOWN)东边的山路。",
        "[合兴街道](TOWN)，距车站两公里，[永兴街道办事处](TOWN)在北面。",
        "[联兴满族乡](TOWN)修了渠，[罕苏木苏木](TOWN)也修。",
        "光[宁郭镇](TOWN)就有三家，还有[来集镇](TOWN)的。",
        "那年并乡，村子归了石桥，属[宁郭镇](TOWN)管。",
    ],
)
def test_names(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "全镇上下齐动员，该镇投资百万元。",
        "各乡镇、各街道要抓好落实。",
        "景德镇市和新乡市的客商来了。",
        "推进城镇化，建设特色小镇。",
        "创建省级文明镇和国家卫生镇，争当工业强镇、经济重镇。",
        "美丽乡村建设让家乡变了样，返乡青年多了。",
        "送文化下乡，老乡们笑开了花。",
        "古镇老街上，集镇面貌一新。",
        "卫生院备足了消毒、镇痛药品，值守人员沉着镇定。",
        "镇容镇貌大变样，镇区道路更宽了。",
        "整洁的街道两旁种上了树。",
        "城乡居民收入增长，乡镇企业兴旺。",
        "宜居乡村再换新颜，助力乡村振兴。",
        "划分镇南、镇北和镇东三个片区。",
        "成立镇防汛抗旱指挥部。",
        "亿元镇还差一步，力争进入百强镇。",
        "厂长林镇江说，他回乡办厂十年了。",
        "在全面建成小康社会的富民强镇大道上奔跑。",
        "责任编辑 田镇江",
        "一位叫石镇海，一位叫陈镇，石镇海认得每样药。",
        "县水利局副局长张家镇介绍了进度。",
        "去年向恒通村镇银行借了款。",
        "修完通乡油路，再谈别的。",
        "实施美丽圩镇提升，近年还有整乡推进试点。",
    ],
)
def test_no_names(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


def test_a_name_is_found_across_a_broken_column(found: Callable[[str], str]) -> None:
    case = (
        "盛夏时节，记者一行驱车沿着新修的柏油路向东走了半个多钟头，两旁的麦田、果园和大棚一眼望不到头，随行的干部说这里就是[来集\n\n"
        "镇](TOWN)，全镇的年轻人如今都愿意回来种果树，养牛羊，办民宿，日子一年比一年有盼头。"
    )
    assert found(case) == case
