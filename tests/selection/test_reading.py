"""Reports read whole, told of stretch by stretch."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ner.pipeline.loading import load
from ner.reports.report import Report
from ner.selection.reading import read
from ner.selection.signals import Signals, together
from ner.selection.units import Unit
from ner.text.pieces import LONGEST

TEXT = "来集镇马沟村投资961万元。\n\n大隗镇党委召开会议,全镇修路。\n\n宁郭镇众赢铝制品有限公司投产。"


@pytest.fixture(scope="module")
def nlp(small_model):
    return load(small_model)


def told(nlp, text: str, *cuts: int) -> list[Signals]:
    report = Report(text, "a.txt", "txt")
    bounds = [0, *cuts, len(text)]
    asked = [Unit(report, start, end) for start, end in pairwise(bounds)]
    return [signals for _, signals in read(asked, nlp, set(), lambda: None)]


def test_stretches_together_are_the_report(nlp):
    (whole,) = told(nlp, TEXT)
    parts = told(nlp, TEXT, TEXT.index("大隗"), TEXT.index("宁郭"))
    assert [part.characters for part in parts] == [16, 17, 15]
    assert all(part.mentions for part in parts)
    joined = together(parts)
    assert (joined.mentions, joined.disputed, joined.names) == (whole.mentions, whole.disputed, whole.names)
    assert joined.wrong == pytest.approx(whole.wrong)
    assert joined.missed == pytest.approx(whole.missed, abs=1e-3)


@pytest.mark.slow
def test_a_stretch_at_the_border_of_two_pieces_has_its_share_of_both(rules_nlp):
    sentence = "来集镇党委召开会议,全镇修路。"
    text = sentence * (LONGEST // len(sentence) + 100)
    first, border, last = told(rules_nlp, text, LONGEST - 30 * len(sentence), LONGEST + 30 * len(sentence))
    assert border.characters == 60 * len(sentence)
    assert 58 <= border.mentions <= 60
    assert first.mentions + border.mentions + last.mentions == len(text) // len(sentence)


def test_each_report_is_read_once_and_counted(rules_nlp):
    reports = [Report(TEXT, f"{number}.txt", "txt") for number in range(3)]
    asked = [Unit(report, *place) for report in reports for place in ((0, 9), (18, 30))]
    seen: list[int] = []
    assert len(list(read(asked, rules_nlp, set(), lambda: seen.append(1)))) == 6
    assert len(seen) == 3
