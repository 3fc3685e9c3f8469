"""What is in some tasks, in the form that Label Studio takes: one answer a task, in their order.

A task that fails loses no other: its answer is an empty list, of which Label Studio stores nothing, so that it asks
again; an empty prediction would say for good that there is nothing in the task.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from ner.label_studio.backend.everywhere import Everywhere
from ner.label_studio.backend.models import Models, Served
from ner.label_studio.backend.page import Page
from ner.label_studio.preannotation import prediction
from ner.mentions import Mention

log = logging.getLogger(__name__)


def answer(
    tasks: Sequence[Any], page: Page, models: Models, everywhere: Everywhere, context: Any = None
) -> dict[str, Any]:
    """The body of an answer to ``/predict``.

    ``results`` has one answer a task. With a ``context`` (what the page sends when somebody has drawn a region) it is
    the same name everywhere else in the task, without one what the model of now finds. Beside it stand, for whoever
    asks us directly, ``errors`` (task and reason) and ``left_out`` (mentions by label that the page does not know).
    """
    served = models.current
    results: list[Any] = []
    errors: list[dict[str, Any]] = []
    left_out: Counter[str] = Counter()
    for task in tasks:
        try:
            text = _text(task, page)
            if context is None:
                found = _found(text, models, served)
                left_out.update(mention.label for mention in found if mention.label not in page.labels)
                shown = prediction(
                    text, [m for m in found if m.label in page.labels], page.control, page.shown
                )
            else:
                shown = everywhere.answer(task, text, page, context)
        except Exception as error:  # of one task: the others are still answered
            number = task.get("id") if isinstance(task, Mapping) else None
            if not isinstance(error, ValueError):
                log.exception("task %s", number)
            why = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
            errors.append({"task": number, "why": why})
            log.warning("task %s is not answered: %s", number, why)
            results.append([])
        else:
            results.append({**shown, "model_version": served.version})
    if left_out:
        log.warning("the page does not know these labels, left out: %s", dict(left_out))
    return {
        "results": results,
        "model_version": served.version,
        "errors": errors,
        "left_out": dict(left_out),
    }


def _found(text: str, models: Models, served: Served) -> list[Mention]:
    with models.busy:  # a pipeline is for one at a time; others get their turn after each task
        return served.who.mentions_in(text)


def _text(task: Any, page: Page) -> str:
    data = task.get("data") if isinstance(task, Mapping) else None
    text = data.get(page.field) if isinstance(data, Mapping) else None
    if not isinstance(text, str):
        raise ValueError(f"its data has no text in the field {page.field!r}")
    return text
