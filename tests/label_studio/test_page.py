"""The real page in headless Chromium: a labeller corrects a pre-annotated report, and the corpus holds exactly that."""

from __future__ import annotations

import pytest

from ner.corpus.markup import render
from ner.label_studio.preannotating import Preannotator, preannotated
from ner.label_studio.pull import fetch, pulled
from ner.label_studio.push import push
from ner.pipeline.loading import load
from ner.rules.precision import precisions
from tests.label_studio.browser import drag, highlight, highlighted, open_task, picture, regions, submit
from tests.label_studio.conftest import ROOT, wanted

pytestmark = pytest.mark.label_studio

BROKEN = "[来集镇](TOWN)党委\r\n在[马沟村](VILLAGE)投资[961万元](MONEY)。😀\U00020bb7家\n村修路。\u3000[大隗镇](TOWN)也来。"
CORRECTED = "[来集镇](TOWN)党委\r\n在[马沟村](VILLAGE)投资961万元。😀[\U00020bb7家\n村](VILLAGE)修路。\u3000[大隗镇](VILLAGE)也来。"


def test_a_labeller_corrects_a_report(studio, project, page):
    report, marked = wanted(BROKEN)
    wrong = {mention.key for mention in marked}
    who = Preannotator(load(rules_only=True))
    found = [mention for mention in who.mentions_in(report.text) if mention.key in wrong]
    assert len(found) == len(marked)
    push(studio.client, studio.address, project, [(report, found)])
    open_task(page, studio, project)
    assert highlighted(page) == ["来集镇", "马沟村", "961万元", "大隗镇"]
    highlight(page, "961万元").click()
    page.get_by_text("rule money.unit 0.99", exact=True).wait_for()
    (score,) = [region["score"] for region in regions(page) if region["value"]["text"] == "961万元"]
    assert score == round(precisions()["money.unit"], 4)
    picture(page, "span")
    page.keyboard.press("Backspace")
    highlight(page, "大隗镇").click()
    page.keyboard.press("2")
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    drag(page, "\U00020bb7家", before="修路")
    picture(page, "corrected")
    submit(page)
    (record,) = pulled(*fetch(studio.client, studio.address, project)).joined.reports
    assert render(record.text, record.mentions) == CORRECTED


def test_a_seed_is_shown_as_the_rules_see_it_and_submitted_as_it_is(studio, project, page):
    seed = ROOT / "seeds" / "ningguo-2023.txt"
    ((report, mentions),) = preannotated([seed], "rules", failed=pytest.fail)
    push(studio.client, studio.address, project, [(report, mentions)])
    for number in sorted(task.id for task in studio.client.tasks.list(project=project.id)):
        open_task(page, studio, project, number)
        (task,) = [task for task in studio.client.tasks.list(project=project.id) if task.id == number]
        here = [
            m for m in mentions if task.data["base"] <= m.start < task.data["base"] + len(task.data["text"])
        ]
        assert highlighted(page) == ["".join(report.text[m.start : m.end].split()) for m in here]
        if not task.data["base"]:
            picture(page, "seed")
        submit(page)
    (record,) = pulled(*fetch(studio.client, studio.address, project)).joined.reports
    assert record.text == report.text
    assert [mention.key for mention in record.mentions] == [mention.key for mention in mentions]
