"""Label Studio's page in headless Chromium: opened at a task, looked at, worked on as people do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

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


def open_task(page: Any, studio: Any, project: Any, task: int | None = None) -> None:
    number = task or next(iter(studio.client.tasks.list(project=project.id))).id
    page.goto(f"{studio.address.url}/projects/{project.id}/data?task={number}")
    page.wait_for_function("window.Htx?.annotationStore?.selected")
    page.wait_for_selector(".htx-highlight")
    page.wait_for_timeout(800)


def highlighted(page: Any) -> list[str]:
    """The characters under each highlight, the parts of one over a line break together."""
    texts = page.evaluate(
        "Htx.annotationStore.selected.regions.filter(r => r.type === 'richtextregion')"
        ".map(r => r._spans.map(s => s.textContent).join(''))"
    )
    places = [region["value"].get("start", -1) for region in regions(page)]
    shown = sorted(zip((place for place in places if place >= 0), texts, strict=True))
    return ["".join(text.split()) for _, text in shown]


def regions(page: Any) -> list[dict[str, Any]]:
    """The regions as the page would submit them."""
    return page.evaluate("Htx.annotationStore.selected.serializeAnnotation()")


def highlight(page: Any, words: str) -> Any:
    return page.locator(".htx-highlight", has_text=words).first


def submit(page: Any) -> None:
    with page.expect_response(
        lambda answer: "/annotations" in answer.url and answer.request.method == "POST"
    ):
        page.click("[data-testid=bottombar-submit-button]")


def picture(page: Any, name: str) -> None:
    """A picture for the documents, where they are asked for: NER_PICTURES=docs/labelling."""
    if folder := os.environ.get("NER_PICTURES"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def drag(page: Any, words: str, before: str = "") -> None:
    """Drag over ``words``, or from their beginning to where ``before`` begins, which may be in another line."""
    left, right, top = page.evaluate(_PLACE_OF, words)
    bottom = top
    if before:
        right, _, bottom = page.evaluate(_PLACE_OF, before)
    page.mouse.move(left + 1, top)
    page.mouse.down()
    page.mouse.move(right - 8, bottom, steps=5)
    page.mouse.move(right - 1, bottom, steps=5)
    page.mouse.up()
    page.wait_for_timeout(300)
