"""The backend on a real port, spoken to as Label Studio speaks to it: mark-up in, spans out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from ner.corpus.markup import parse, render
from ner.label_studio.backend.app import Backend
from ner.label_studio.backend.job import Plan
from ner.label_studio.backend.models import Models
from ner.label_studio.backend.serving import serving
from ner.label_studio.backend.training import Training
from ner.label_studio.interface import interface
from ner.mentions import Mention

ROOT = Path(__file__).parent.parent.parent.parent
TOKEN = "the-tests-own"
NO_TRAINING = "no training here"


class Served:
    """A backend that is served, and a client that knows its token."""

    def __init__(self, backend: Backend, url: str) -> None:
        self.backend, self.url = backend, url
        self.client = httpx.Client(
            base_url=url, auth=("ner", backend.token.encode()), timeout=60, trust_env=False
        )

    def predict(self, *texts: str, config: str = "", **more: Any) -> dict[str, Any]:
        """The answer for tasks of these texts."""
        tasks = [{"id": number, "data": {"text": text}} for number, text in enumerate(texts, 1)]
        body = {"tasks": tasks, "label_config": config or interface(), "params": {"context": None}, **more}
        # ASCII, as Label Studio's own client sends it.
        answer = self.client.post("/predict", content=json.dumps(body))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def marked(self, *texts: str, **more: Any) -> list[str]:
        """The same as mark-up."""
        results = self.predict(*texts, **more)["results"]
        return [as_markup(text, result) for text, result in zip(texts, results, strict=True)]


def as_markup(text: str, result: Mapping[str, Any]) -> str:
    """Regions of an answer as mark-up; what it says their text is must be their text."""
    mentions = []
    for region in result["result"]:
        value = region["value"]
        assert value["text"] == text[value["start"] : value["end"]]
        mentions.append(Mention(value["start"], value["end"], value["labels"][0]))
    return render(text, mentions)


def drawn(
    marked: str, ident: str = "new", context: tuple[dict[str, Any], ...] = ()
) -> tuple[str, dict[str, Any]]:
    """The text of some mark-up, and what the page sends when its one mention was drawn after those of ``context``."""
    text, (mention,) = parse(marked)
    value = {"start": mention.start, "end": mention.end, "text": "?", "labels": [mention.label]}
    region = {"id": ident, "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual"}
    return text, {"result": [*context, {**region, "value": value}]}


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Serve the rules, or the model of a folder."""
    with ExitStack() as stack:

        def start(
            model: Path | None = None,
            *,
            plan: Plan | None = None,
            optional: bool = False,
            token: str = TOKEN,
            **more: Any,
        ) -> Served:
            models = Models(model, optional=optional)
            backend = Backend(models, Training(plan, NO_TRAINING), token, **more)
            return Served(backend, stack.enter_context(serving(backend, 0, look=0.1)))

        yield start


@pytest.fixture(scope="module")
def rules() -> Iterator[Served]:
    """The rules, served to a whole file of tests."""
    backend = Backend(Models(None), Training(None, NO_TRAINING), TOKEN)
    with serving(backend, 0) as url:
        yield Served(backend, url)


@pytest.fixture
def model(small_model: Path, tmp_path: Path) -> Path:
    """A copy of the small model, to be spoilt."""
    return Path(shutil.copytree(small_model, tmp_path / "models" / "ner"))
