"""The real page in headless Chromium with a backend linked: a name marked once is marked everywhere."""

from __future__ import annotations

import pytest

from ner.corpus.markup import render
from ner.label_studio.backend.linking import link
from ner.label_studio.pull import fetch, pulled
from ner.label_studio.push import push
from tests.label_studio.backend.conftest import TOKEN
from tests.label_studio.browser import drag, highlighted, open_task, picture, submit
from tests.label_studio.conftest import wanted

pytestmark = pytest.mark.label_studio

TEXT = "[来集镇](TOWN)党委到马沟调研，马沟变了样，\r\n[马沟小学](ENTERPRISE)在马沟，大隗也学马沟，大隗。"


@pytest.fixture
def opened(studio, project, page, serve):
    """A task of a project that is linked to the rules, opened."""
    served = serve(token=TOKEN)
    link(studio.client, studio.address, project, served.url, TOKEN)
    push(studio.client, studio.address, project, [wanted(TEXT)])
    open_task(page, studio, project)
    yield page
    page.evaluate("localStorage.setItem('autoAnnotation', 'false')")


def choose(page, label):
    page.locator(".lsf-label", has_text=label).first.click()


def test_a_drag_marks_the_name_everywhere(opened, studio, project):
    page = opened
    page.click("[data-testid=bottombar-auto-annotation-toggle]", force=True)
    choose(page, "VILLAGE")
    with page.expect_response(lambda answer: "interactive-annotating" in answer.url):
        drag(page, "马沟")
    page.wait_for_timeout(800)
    assert highlighted(page) == ["来集镇", "马沟", "马沟", "马沟小学", "马沟", "马沟"]
    picture(page, "everywhere")

    page.locator(".htx-highlight", has_text="马沟").nth(1).click()
    page.keyboard.press("Backspace")
    page.wait_for_timeout(800)
    assert highlighted(page) == ["来集镇", "马沟", "马沟小学", "马沟", "马沟"]

    choose(page, "VILLAGE")
    with page.expect_response(lambda answer: "interactive-annotating" in answer.url):
        drag(page, "大隗")
    page.wait_for_timeout(800)  # another name; what was deleted does not come back
    assert highlighted(page) == ["来集镇", "马沟", "马沟小学", "马沟", "大隗", "马沟", "大隗"]

    page.locator(".htx-highlight", has_text="大隗").nth(1).click()
    with page.expect_response(lambda answer: "interactive-annotating" in answer.url):
        choose(page, "TOWN")  # this one alone is another thing
    page.wait_for_timeout(800)
    submit(page)
    (record,) = pulled(*fetch(studio.client, studio.address, project)).joined.reports
    assert render(record.text, record.mentions) == (
        "[来集镇](TOWN)党委到[马沟](VILLAGE)调研，马沟变了样，\r\n"
        "[马沟小学](ENTERPRISE)在[马沟](VILLAGE)，[大隗](VILLAGE)也学[马沟](VILLAGE)，[大隗](TOWN)。"
    )


def test_without_auto_annotation_a_drag_is_as_ever(opened):
    page = opened
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "interactive" in request.url else None)
    choose(page, "VILLAGE")
    drag(page, "马沟")
    page.wait_for_timeout(800)
    assert highlighted(page) == ["来集镇", "马沟", "马沟小学"]
    assert asked == []
