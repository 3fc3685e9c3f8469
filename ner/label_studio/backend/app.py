"""The backend over HTTP, as Label Studio 1.23 speaks to it; no logic but what HTTP needs.

| who asks for what | answer |
|---|---|
| ``GET /`` | ``{"status": "UP"}``, to anybody |
| ``GET /health``: before anything else (it waits a second) | what is served, since when, why a newer model is not |
| ``POST /setup``: on linking, each time the project is opened | ``{"model_version": …}``; 400 for a page that we cannot serve |
| ``POST /predict``: tasks, many in one call, or one with what was drawn | :mod:`ner.label_studio.backend.answering` |
| ``GET /versions`` | what was served, the newest last |
| ``POST /webhook``: ``START_TRAINING``, and every event of the project | begins a training; others are acknowledged |
| ``GET /training``: people and programs, not Label Studio | how the training stands |

All but ``/`` want HTTP basic auth with the token as password, the only auth that Label Studio has for backends.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ner.label_studio.backend.answering import answer
from ner.label_studio.backend.everywhere import Everywhere
from ner.label_studio.backend.models import Models
from ner.label_studio.backend.page import Page, PageError, page_of
from ner.label_studio.backend.training import NoTrainingError, Training

log = logging.getLogger(__name__)

LIMIT = 256 * 1024 * 1024
"""Bytes a request may have. Label Studio asks for all tasks it lacks in one: 20,000 of the longest are 180 MB."""

PATIENCE = 60.0
"""Seconds a request may take to arrive."""


@dataclass(slots=True)
class Backend:
    """All that answers: ``models``, ``training``, and the ``token`` that a caller must know."""

    models: Models
    training: Training
    token: str = field(repr=False)
    limit: int = LIMIT
    everywhere: Everywhere = field(default_factory=Everywhere)
    configs: dict[str, str] = field(default_factory=dict)


class _Answer(JSONResponse):
    """JSON in ASCII, which holds half a character as well."""

    def render(self, content: Any) -> bytes:
        return json.dumps(content).encode()


def app_of(backend: Backend) -> Starlette:
    """The application that serves ``backend``."""
    handlers = _Handlers(backend)
    routes = [
        Route("/", handlers.root, methods=["GET"]),
        Route("/health", handlers.guarded(handlers.health), methods=["GET"]),
        Route("/setup", handlers.guarded(handlers.setup), methods=["POST"]),
        Route("/predict", handlers.guarded(handlers.predict), methods=["POST"]),
        Route("/versions", handlers.guarded(handlers.versions), methods=["GET", "POST"]),
        Route("/webhook", handlers.guarded(handlers.webhook), methods=["POST"]),
        Route("/training", handlers.guarded(handlers.training), methods=["GET"]),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: _refused, Exception: _failed})


class _Handlers:
    def __init__(self, backend: Backend) -> None:
        self.backend = backend

    def guarded(
        self, handler: Callable[[Request], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def checked(request: Request) -> Response:
            if not _knows(request.headers.get("Authorization", ""), self.backend.token):
                raise HTTPException(
                    401,
                    "the token is missing or wrong: basic auth, any user, the token that 'ner label backend' prints",
                    {"WWW-Authenticate": "Basic"},
                )
            return await handler(request)

        return checked

    async def root(self, request: Request) -> Response:
        return _Answer({"status": "UP"})

    async def health(self, request: Request) -> Response:
        training = self.backend.training.state()
        return _Answer({"status": "UP", **self.backend.models.status(), "training": training["state"]})

    async def setup(self, request: Request) -> Response:
        given = await self._given(request)
        config = given.get("schema")
        _page(config)
        self.backend.configs[str(given.get("project"))] = str(config)
        return _Answer({"model_version": self.backend.models.current.version})

    async def predict(self, request: Request) -> Response:
        given = await self._given(request)
        tasks = given.get("tasks")
        if not isinstance(tasks, list):
            raise HTTPException(400, "'tasks' is no list of tasks")
        params = given.get("params")
        context = params.get("context") if isinstance(params, dict) else None
        page = _page(given.get("label_config") or self.backend.configs.get(str(given.get("project"))))
        told = await run_in_threadpool(
            answer, tasks, page, self.backend.models, self.backend.everywhere, context or None
        )
        return _Answer(told)

    async def versions(self, request: Request) -> Response:
        return _Answer({"versions": self.backend.models.served})

    async def webhook(self, request: Request) -> Response:
        given = await self._given(request)
        action = given.get("action")
        if not isinstance(action, str):
            raise HTTPException(400, "'action' names no event")
        if action != "START_TRAINING":
            log.info("%s is ignored", action)
            return _Answer({"status": "ignored", "action": action})
        project = given.get("project")
        if not isinstance(project, dict) or type(number := project.get("id")) is not int:
            raise HTTPException(400, "'project' has no number as 'id'")
        try:
            started = self.backend.training.start(number, str(project.get("title") or ""))
        except NoTrainingError as error:
            raise HTTPException(409, str(error)) from None
        return _Answer(
            {"status": "ok", "begun": started.begun, "says": started.says, "training": started.state}
        )

    async def training(self, request: Request) -> Response:
        return _Answer(self.backend.training.state())

    async def _given(self, request: Request) -> dict[str, Any]:
        """The body of a request, parsed; its length is counted as it comes, whatever its header says."""
        body = bytearray()
        try:
            async with asyncio.timeout(PATIENCE):
                async for part in request.stream():
                    body += part
                    if len(body) > self.backend.limit:
                        raise HTTPException(413, f"the request has more than {self.backend.limit} bytes")
        except TimeoutError:
            raise HTTPException(408, f"the request has not arrived in {PATIENCE:.0f} s") from None
        except ClientDisconnect:
            raise HTTPException(400, "the request broke off") from None
        try:
            given = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise HTTPException(400, f"the request is no JSON: {error}") from None
        if not isinstance(given, dict):
            raise HTTPException(400, "the request is no JSON object")
        return given


def _page(config: Any) -> Page:
    if not isinstance(config, str):
        raise HTTPException(400, "no labelling interface was given, neither here nor to /setup")
    try:
        return page_of(config)
    except PageError as error:
        raise HTTPException(400, str(error)) from None


def _knows(header: str, token: str) -> bool:
    """Whether a header ``Authorization`` holds the token; takes as long for a wrong one as for the right one."""
    kind, _, code = header.partition(" ")
    try:
        _, _, password = base64.b64decode(code, validate=True).partition(b":")
    except ValueError:
        password = b""
    return hmac.compare_digest(password, token.encode()) and kind.lower() == "basic"


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    says = {404: f"nothing is at {request.url.path}", 405: f"not {request.method} for {request.url.path}"}
    plain = error.detail in ("Not Found", "Method Not Allowed")
    detail = says.get(error.status_code, error.detail) if plain else error.detail
    if error.status_code not in (404, 405):
        log.warning("%s %s: %s %s", request.method, request.url.path, error.status_code, detail)
    return _Answer({"error": detail}, error.status_code, dict(error.headers or {}))


async def _failed(request: Request, error: Exception) -> Response:
    log.error("%s %s", request.method, request.url.path, exc_info=error)
    return _Answer({"error": f"{type(error).__name__}: {error}"}, 500)
