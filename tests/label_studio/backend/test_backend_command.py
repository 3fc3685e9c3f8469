"""``ner label backend`` as a user starts it, with a real server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import httpx
import pytest

from ner.label_studio.backend.linking import TITLE, links
from tests.label_studio.backend.conftest import ROOT
from tests.label_studio.conftest import free_port

pytestmark = pytest.mark.label_studio


@contextmanager
def started(*words: object, environment: dict[str, str] | None = None):
    """The running command with what it has said, by lines."""
    command = [sys.executable, "-m", "ner", "label", "backend", *(str(word) for word in words)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})},
    )
    said: list[str] = []
    reading = threading.Thread(target=lambda: said.extend(process.stdout), daemon=True)
    reading.start()
    try:
        deadline = time.monotonic() + 60
        while "Ctrl-C ends it.\n" not in said and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        yield process, said
    finally:
        process.kill()
        process.wait()


def value(said: list[str], name: str) -> str:
    return next(line for line in said if line.startswith(f"{name}:")).split(":", 1)[1].strip()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_says_address_and_token_links_itself_and_ends(studio, project, tmp_path, sign):
    port = free_port()
    words = ("--rules-only", "--port", port, "--url", studio.address.url, "--token", studio.address.token)
    words += ("--project", project.id, "--home", tmp_path)
    tokens = set()
    for _ in range(2):
        with started(*words) as (process, said):
            address = value(said, "backend")
            tokens.add(value(said, "token"))
            assert address == f"http://127.0.0.1:{port}"
            assert value(said, "linked") == f"{studio.address.url}/projects/{project.id}/settings/ml"
            (one,) = links(studio.client, studio.address, project.id)
            assert (one.title, one.url, one.reachable) == (TITLE, address, True)
            answer = httpx.get(f"{address}/versions", auth=("x", *tokens), trust_env=False)
            assert answer.json() == {"versions": [value(said, "serving")]}
            process.send_signal(sign)
            assert process.wait(20) == 0
    assert len(tokens) == 1  # made once


def test_without_a_project_it_serves_and_says_how_to_link_by_hand(studio, tmp_path):
    words = ("--url", studio.address.url, "--token", studio.address.token, "--project", "nobody's")
    with started("--rules-only", "--port", "0", "--home", tmp_path, *words) as (_, said):
        together = " ".join(" ".join(said).split())
        assert 'not linked: no project is called "nobody\'s"' in together
        assert "Settings, Model, Connect Model: http://127.0.0.1:" in together


def test_without_a_server_it_serves_with_a_token_of_the_environment(tmp_path):
    outside = {"NER_BACKEND_TOKEN": "mine", "LABEL_STUDIO_URL": "", "LABEL_STUDIO_API_KEY": ""}
    with started("--port", "0", "--home", tmp_path, "--no-link", environment=outside) as (_, said):
        assert value(said, "token") == "mine"
        answer = httpx.get(f"{value(said, 'backend')}/training", auth=("x", "mine"), trust_env=False).json()
        assert answer["state"] == "none"
        assert "no server to pull annotations from" in answer["why"]
