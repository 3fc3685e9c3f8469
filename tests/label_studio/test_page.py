"""The real page in headless Chromium: a labeller corrects a pre-annotated report, and the corpus holds exactly that."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ner.corpus.markup import render
from ner.label_studio.preannotating import mentions_in, preannotated
from ner.label_studio.pull import fetch, pulled
from ner.label_studio.push import push
from ner.pipeline.loading import load
from ner.rules.precision import precisions
from tests.label_studio.conftest import ROOT, left_out, wanted

pytestmark = pytest.mark.label_studio

BROKEN = "[来集镇](TOWN)党委\r\n在[马沟村](VILLAGE)投资[961万元](MONEY)。😀\U00020bb7家\n村修路。\u3000[大隗镇](TOWN)也来。"
CORRECTED = "[来集镇](TOWN)党委\r\n在[马沟村](VILLAGE)投资961万元。😀[\U00020bb7家\n村](VILLAGE)修路。\u3000[大隗镇](VILLAGE)也来。"

_PLACE_OF = """words => {
  const walker = document.createTreeWalker(document.querySelector('.lsf-htx-richtext'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + words.length)
    const {left, right, top, height} = range.getBoundingClientRect()
    return [left, right, top + height / 2]
  }
}"""


@pytest.fixture(scope="module")
def page(studio) -> Iterator[Any]:
    """A page of Chromium, logged in."""
    playwright = pytest.importorskip("playwright.sync_api") if not _needed() else _imported()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        left_out("no Chromium here: 'apt install chromium fonts-noto-cjk' to run the tests of the page")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        opened = browser.new_page(viewport={"width": 1300, "height": 850})
        opened.goto(f"{studio.address.url}/user/login/")
        opened.fill("input[name=email]", studio.home.login.email)
        opened.fill("input[name=password]", studio.home.login.password)
        _picture(opened, "login")
        opened.click("button[type=submit]")
        opened.wait_for_url("**/")
        yield opened
        browser.close()


def test_a_labeller_corrects_a_report(studio, project, page):
    report, marked = wanted(BROKEN)
    wrong = {mention.key for mention in marked}
    found = [m for m in mentions_in(report.text, None, load(rules_only=True)) if m.key in wrong]
    assert len(found) == len(marked)
    push(studio.client, studio.address, project, [(report, found)])
    _open(page, studio, project)
    assert _highlighted(page) == ["来集镇", "马沟村", "961万元", "大隗镇"]
    _highlight(page, "961万元").click()
    page.get_by_text("rule money.unit 0.99", exact=True).wait_for()
    (score,) = [region["score"] for region in _regions(page) if region["value"]["text"] == "961万元"]
    assert score == round(precisions()["money.unit"], 4)
    _picture(page, "span")
    page.keyboard.press("Backspace")
    _highlight(page, "大隗镇").click()
    page.keyboard.press("2")
    page.keyboard.press("Escape")
    page.keyboard.press("2")
    left, _, top = page.evaluate(_PLACE_OF, "\U00020bb7家")
    right, bottom = (page.evaluate(_PLACE_OF, "村修路")[place] for place in (0, 2))
    width = page.evaluate(_PLACE_OF, "修路")[0] - right
    page.mouse.move(left + 1, top)
    page.mouse.down()
    page.mouse.move(right + width / 2, bottom, steps=5)
    page.mouse.move(right + width - 1, bottom, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
    _picture(page, "corrected")
    _submit(page)
    (record,) = pulled(*fetch(studio.client, studio.address, project)).joined.reports
    assert render(record.text, record.mentions) == CORRECTED


def test_a_seed_is_shown_as_the_rules_see_it_and_submitted_as_it_is(studio, project, page):
    seed = ROOT / "seeds" / "ningguo-2023.txt"
    ((report, mentions),) = preannotated([seed], "rules", failed=pytest.fail)
    push(studio.client, studio.address, project, [(report, mentions)])
    for number in sorted(task.id for task in studio.client.tasks.list(project=project.id)):
        _open(page, studio, project, number)
        (task,) = [task for task in studio.client.tasks.list(project=project.id) if task.id == number]
        here = [
            m for m in mentions if task.data["base"] <= m.start < task.data["base"] + len(task.data["text"])
        ]
        assert _highlighted(page) == ["".join(report.text[m.start : m.end].split()) for m in here]
        if not task.data["base"]:
            _picture(page, "seed")
        _submit(page)
    (record,) = pulled(*fetch(studio.client, studio.address, project)).joined.reports
    assert record.text == report.text
    assert [mention.key for mention in record.mentions] == [mention.key for mention in mentions]


def _open(page: Any, studio: Any, project: Any, task: int | None = None) -> None:
    number = task or next(iter(studio.client.tasks.list(project=project.id))).id
    page.goto(f"{studio.address.url}/projects/{project.id}/data?task={number}")
    page.wait_for_function("window.Htx?.annotationStore?.selected")
    page.wait_for_selector(".htx-highlight")
    page.wait_for_timeout(800)


def _highlighted(page: Any) -> list[str]:
    """The characters under each highlight, the parts of one over a line break together."""
    regions = page.evaluate(
        "Htx.annotationStore.selected.regions.filter(r => r.type === 'richtextregion')"
        ".map(r => r._spans.map(s => s.textContent).join(''))"
    )
    places = [region["value"].get("start", -1) for region in _regions(page)]
    shown = sorted(zip((place for place in places if place >= 0), regions, strict=True))
    return ["".join(text.split()) for _, text in shown]


def _regions(page: Any) -> list[dict[str, Any]]:
    """The regions as the page would submit them."""
    return page.evaluate("Htx.annotationStore.selected.serializeAnnotation()")


def _highlight(page: Any, words: str) -> Any:
    return page.locator(".htx-highlight", has_text=words).first


def _submit(page: Any) -> None:
    with page.expect_response(
        lambda answer: "/annotations" in answer.url and answer.request.method == "POST"
    ):
        page.click("[data-testid=bottombar-submit-button]")


def _picture(page: Any, name: str) -> None:
    """A picture for the documents, where they are asked for: NER_PICTURES=docs/labelling."""
    if folder := os.environ.get("NER_PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def _needed() -> bool:
    return bool(os.environ.get("NER_ALL_TESTS"))


def _imported() -> Any:
    import playwright.sync_api

    return playwright.sync_api
