"""Lists of bare names that share one suffix."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        "[大隗](VILLAGE)、[窑沟](VILLAGE)等村整修活动场所。",
        "[大隗](TOWN)、[来集](TOWN)两镇结对。",
        "[寨沟](VILLAGE)等3个村(社区)创建为区级示范点。",
        "新建了[南罗](VILLAGE)、[北罗](VILLAGE)、[柴沟](VILLAGE)等5个村室阵地。",
        "完成[五里堡](VILLAGE)、[香坊庄](VILLAGE)两个村卫生所灾后重建。",
        "完成门诊、放射科升级改造和[五里堡](VILLAGE)、[香坊庄](VILLAGE)两个村卫生所重建。",
        "[前圩村](VILLAGE)和[窑沟村](VILLAGE)结对，[前圩](VILLAGE)、[窑沟](VILLAGE)两个党支部一起学习。",
        "疏通[东漳河](VILLAGE)、[洛疃](VILLAGE)等8个村庄的沟渠。",
        "刚才[虎坑](VILLAGE)、[白濑头](VILLAGE)、[新寨](VILLAGE)三个村作了发言。",
        "[大桥水](VILLAGE)、[鱼鳞](VILLAGE)两村的64户优先安排。",
        "在[径口](VILLAGE)、[坪上](VILLAGE)、[石内](VILLAGE)三个特困村种下青榄。",
        "连[胡集](TOWN)、[潼阳](TOWN)两镇的杨树也往这边拉。",
        "与[汤沟](TOWN)、[老洲](TOWN)两镇合建水厂。",
        "[钱库](TOWN)、[金乡](TOWN)、[桥墩](TOWN)等镇的企业家来了。",
        "旁边[柏田](VILLAGE)、[新塘](VILLAGE)、[潭湾](VILLAGE)几条村还是老价。",
        "他在[楠木](TOWN)、[车田](TOWN)、[潼阳](TOWN)等乡镇装水管。",
        "[牛店](TOWN)、[平陌](TOWN)、[超化](TOWN)三镇党委书记到场。",
        "下辖[石桥](VILLAGE)、[柳树湾](VILLAGE)、[白沙](VILLAGE)等行政村。",
        "辖[石桥](VILLAGE)、[柳树湾](VILLAGE)2个社区，有[前屯](VILLAGE)、[后屯](VILLAGE)、[东屯](VILLAGE)3个自然屯。",
        "[胡集](TOWN)和[潼阳](TOWN)两镇派人支援。",
        "[建设](VILLAGE)、[东风](VILLAGE)、[育才](VILLAGE)3个社区联手推进。",
        "[际头村](VILLAGE)、[前洋](VILLAGE)、[利坂](VILLAGE)等七个村出地出棚。",
        "[新寮镇](TOWN)[北尾](VILLAGE)、[后海](VILLAGE)、[建寮](VILLAGE)等9个村夜里来电。",
        "来赶集的还有新密市[宽塘](TOWN)、[柳坝](TOWN)两镇邻近村的人。",
    ],
)
def test_every_name_is_a_mention(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case


@pytest.mark.parametrize(
    "case",
    [
        "道路硬化、路灯安装等村级工程。",
        "党建、综治等村务公开上墙。",
        "张三、李四等村干部带头。",
        "种植、养殖等村集体产业。",
        "全县15个乡镇、3个街道、42个村同时开工。",
        "涉及第二、第五两个村民小组。",
        "机关、农技站两个党支部一起学习。",
        "水稻、玉米、大豆三样种在一起。",
        "他开完会议，[马六村](VILLAGE)的人就来了。",
    ],
)
def test_other_lists_are_left_alone(case: str, found: Callable[[str], str]) -> None:
    assert found(case) == case
