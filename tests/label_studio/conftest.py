"""A real Label Studio for the tests marked ``label_studio``, and a way to it that fails on demand.

The environment is made by ``make test-label-studio``; without it those tests are skipped and say so. The first start
of a server makes its database, 25 s: that is done once, kept beside the environment, and copied for each run.
"""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import jwt
import pytest
from label_studio_sdk import LabelStudio

from ner.corpus.markup import parse
from ner.label_studio import server
from ner.label_studio.connection import Address, connect
from ner.label_studio.environment import executable
from ner.label_studio.home import Home
from ner.label_studio.project import Project, made
from ner.label_studio.push import Wanted
from ner.reports.report import Report
from tests.label_studio.browser import picture
from tests.label_studio.faults import Way

ROOT = Path(__file__).parent.parent.parent


class Studio(NamedTuple):
    """The running server, a client of it and its address."""

    home: Home
    client: LabelStudio
    address: Address
    environment: Path


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def wanted(marked: str, ident: str = "laiji") -> Wanted:
    """A report and its pre-annotation from mark-up."""
    text, mentions = parse(marked)
    return Report(text, f"{ident}.txt", "txt"), mentions


def left_out(why: str) -> None:
    """Skip a test, or fail it where NER_ALL_TESTS says that none may be skipped."""
    if os.environ.get("NER_ALL_TESTS"):
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def environment() -> Path:
    folder = Path(os.environ.get("NER_LABEL_STUDIO", ROOT / ".venv-label-studio")).absolute()
    if not executable(folder).is_file():
        left_out("no Label Studio here: 'make test-label-studio' installs it and runs these tests")
    return folder


@pytest.fixture(scope="session")
def migrated(environment: Path) -> Path:
    """The folder of a server that has been started and stopped once."""
    kept = environment / "migrated"
    if not kept.exists():
        making = Home(environment / f"migrating-{os.getpid()}")
        server.start(making, free_port(), environment=environment)
        server.stop(making)
        making.path.rename(kept)
    return kept


@pytest.fixture(scope="session")
def studio(environment: Path, migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    home = Home(tmp_path_factory.mktemp("server") / "labelling")
    shutil.copytree(migrated, home.path)
    process = server.start(home, free_port(), environment=environment)
    assert home.login
    address = Address(process.url, home.login.token, "the tests")
    yield Studio(home, connect(address), address, environment)
    server.stop(home)


@pytest.fixture(scope="session")
def personal_token(studio: Studio) -> str:
    """A personal access token, taken as a person does on the page: log in, ask; the server gives one only once."""
    login = studio.home.login
    assert login
    with httpx.Client(base_url=studio.address.url, trust_env=False, follow_redirects=True) as page:
        page.get("/user/login/")
        form = {
            "email": login.email,
            "password": login.password,
            "csrfmiddlewaretoken": page.cookies["csrftoken"],
        }
        page.post("/user/login/", data=form, headers={"Referer": studio.address.url})
        headers = {"X-CSRFToken": page.cookies["csrftoken"], "Referer": studio.address.url}
        return page.post("/api/token/", headers=headers).json()["token"]


@pytest.fixture
def expiring(studio: Studio, personal_token: str) -> Callable[[float], str]:
    """Personal access tokens that the server signed, as far as it can tell, for so many seconds from now."""
    settings = (studio.home.data / ".env").read_text(encoding="utf-8")
    (key,) = [line.partition("=")[2] for line in settings.splitlines() if line.startswith("SECRET_KEY=")]
    claims = jwt.decode(personal_token, options={"verify_signature": False})
    return lambda seconds: jwt.encode({**claims, "exp": int(time.time() + seconds)}, key, "HS256")


@pytest.fixture
def project(studio: Studio, request: pytest.FixtureRequest) -> Project:
    """A project of this test's own, with our interface."""
    return made(studio.client, studio.address, request.node.name[-50:])


@pytest.fixture
def way(studio: Studio) -> Iterator[Way]:
    """A way to the server on which faults can be laid."""
    with Way(studio.address.url) as opened:
        yield opened


@pytest.fixture
def through(studio: Studio, way: Way) -> Callable[..., tuple[LabelStudio, Address]]:
    """A client that goes that way."""

    def client(timeout: float = 60) -> tuple[LabelStudio, Address]:
        address = Address(way.url, studio.address.token, "the tests")
        return connect(address, timeout), address

    return client


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
        picture(opened, "login")
        opened.click("button[type=submit]")
        opened.wait_for_url("**/")
        yield opened
        browser.close()


def _needed() -> bool:
    return bool(os.environ.get("NER_ALL_TESTS"))


def _imported() -> Any:
    import playwright.sync_api

    return playwright.sync_api
