"""Programmes in ordinary news: classes of works and single events that name none, and names of several parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "case",
    [
        # Of what sort, how great, of what rank, whose.
        "这项技艺列入省级非物质文化遗产代表性项目名录，他是非遗项目传承人。",
        "收费项目公开，医保报销项目扩围，获得男子跳远项目第一名，检测项目共12项。",
        "主持国家社科基金项目，新的入驻项目路演，房地产开发项目停工，固定资产投资项目。",
        "这是全市规模最大的安置民生工程，也是全省首个零碳园区项目，亚洲最长的跨江索道工程。",
        "那是松林新区重点民生工程，作为滨湖商务区重大产业项目，城东经济开发区建设项目用地已批。",
        "强化帮扶项目资产管理，扶持优势项目，组织搜救行动，优化城市规划，承担国家级试点。",
        "衔接资金支持的经营性帮扶项目，发展特色种植项目，精准扶贫产业项目，该店服务项目齐全。",
        "整合涉农资金项目，申报地方政府专项债券项目。",
        "对破损路面进行维修改造工程，将老旧管网进行改造工程。",
        "警方展开夜间巡逻行动，山地救援行动持续到天亮，邻居联合执法行动。",
        # Single events, whatever their motto.
        "支部开展“学英模、守初心”主题党日活动，举办“浓情端午”主题活动，开展“喜迎新春”猜灯谜活动。",
        "妇联举办“童心向党”亲子手工活动，商会办了“冬日暖阳”爱心集市活动，开展便民服务活动、爱心助学活动。",
        # Behind quotes too, the head can belong to another word; a plan of action is a document.
        "他在“邻里客厅”活动室内下棋，印发黑臭水体治理三年行动方案。",
        "推行“周末夜校”制度，办起“四点半课堂”，“凤鸣班”全是农民。",
        "围绕“同心桥”品牌及其子项目，通过“支部+农户”模式发展大棚项目，刊登相关志愿服务项目，“邻里有我志愿在行动”创投大赛。",
        "邻里志愿服务活动二百场，壮大集体经济项目。",
        "“英雄”主题教育基地揭牌。",
    ],
)
def test_no_programme(case: str, annotated: Callable[[str], str]) -> None:
    assert "(PROGRAMME)" not in annotated(case)


@pytest.mark.parametrize(
    "case",
    [
        "决战决胜[脱贫攻坚战](PROGRAMME)，打一场[秋粮抢收攻坚战](PROGRAMME)。",
        # The work for a title.
        "区领导督导[文明城市创建](PROGRAMME)工作，召开[全国文明城市创建](PROGRAMME)推进会，[国家卫生城市创建](PROGRAMME)进入冲刺阶段。",
        # A verb behind 开展 says what the action aims at.
        "开展[巩固脱贫成果专项行动](PROGRAMME)，开展[提升窗口服务水平专项行动](PROGRAMME)，发起[下基层大走访活动](PROGRAMME)。",
        # Quarters and seats in the name; descriptions set off from it; who carries it out.
        "由[中建三局](ENTERPRISE)承建的[李家院砖厂棚户区改造项目](PROGRAMME)封顶，[村委会大院硬化工程](PROGRAMME)开工。",
        "民生工程——[北园安置房项目](PROGRAMME)交付，启动“小雨伞”社会救助——[“护苗计划”项目](PROGRAMME)。",
        "我市[农村公路改造工程](PROGRAMME)完工，我县[山塘清淤工程](PROGRAMME)验收。",
        # Two mottoes, campaigns of education, classes.
        "社区开展[“送法下乡”暨“禁毒宣传”活动](PROGRAMME)，“[禁毒宣传](PROGRAMME)”签到。",
        "组织“[科普进校园](PROGRAMME)”，开展“[律师进社区](PROGRAMME)”暨“[我为群众办实事](PROGRAMME)”调研。",
        "在“[牢记宗旨、服务群众](PROGRAMME)”主题教育中，按照“[九个全覆盖](PROGRAMME)”的要求。",
        "“[向阳暑托班](PROGRAMME)”开班，孩子们喜欢“[向阳暑托班](PROGRAMME)”。",
        "区里启动“[小雨伞](PROGRAMME)”社会救助，“[小雨伞](PROGRAMME)”帮了三十户。",
        "开展[“我们的节日·端午”主题活动](PROGRAMME)，[“守护”专项执法行动](PROGRAMME)收官。",
    ],
)
def test_names(case: str, annotated: Callable[[str], str]) -> None:
    assert annotated(case) == case
