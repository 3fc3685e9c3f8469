"""What HTTP asks for: tokens, limits, bad requests; and the questions besides predictions."""

from __future__ import annotations

import socket
import subprocess
import sys

import httpx
import pytest

from ner.label_studio.backend.serving import serving
from ner.label_studio.home import LabelStudioError
from tests.label_studio.backend.conftest import NO_TRAINING, ROOT

GUARDED = [("GET", "/health"), ("POST", "/setup"), ("POST", "/predict"), ("GET", "/versions")]
GUARDED += [("POST", "/webhook"), ("GET", "/training")]


def test_anybody_may_know_that_it_is_up_as_label_studio_ml_says_it(rules):
    assert httpx.get(rules.url, trust_env=False).json() == {"status": "UP"}


@pytest.mark.parametrize(("method", "path"), GUARDED)
@pytest.mark.parametrize(
    "header", ["", "Basic", "Basic bm9uZQ==", "Basic bmVyOndyb25n", "Basic ü", "Token abc", "Bearer abc"]
)
def test_a_wrong_token(rules, method, path, header):
    answer = httpx.request(
        method, rules.url + path, headers={"Authorization": header.encode()}, trust_env=False
    )
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Basic"
    assert "the token is missing or wrong" in answer.json()["error"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "is no JSON"),
        (b"{", "is no JSON"),
        (b"\xff\xfe\xfd", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "is no JSON object"),
        (b"{}", "'tasks' is no list of tasks"),
        (b'{"tasks": []}', "no labelling interface was given"),
        (b'{"tasks": [], "label_config": 3}', "no labelling interface was given"),
    ],
)
def test_a_request_that_is_none(rules, body, says):
    answer = rules.client.post("/predict", content=body)
    assert answer.status_code == 400
    assert says in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


def test_unknown_paths_and_methods(rules):
    assert rules.client.get("/nothing").status_code == 404
    assert rules.client.get("/nothing").json() == {"error": "nothing is at /nothing"}
    assert rules.client.get("/predict").status_code == 405


@pytest.mark.parametrize("chunked", [False, True])
def test_a_request_that_is_too_large(serve, chunked):
    served = serve(limit=10_000)
    body = b'{"tasks": ["' + b"x" * 20_000 + b'"]}'
    answer = served.client.post("/predict", content=iter([body[:9_000], body[9_000:]]) if chunked else body)
    assert answer.status_code == 413
    assert answer.json() == {"error": "the request has more than 10000 bytes"}
    assert served.marked("来集镇。") == ["[来集镇](TOWN)。"]


def test_health_and_versions(rules):
    health = rules.client.get("/health").json()
    assert health["status"] == "UP"
    assert (health["model"], health["failure"], health["training"]) == (None, None, "none")
    assert rules.client.get("/versions").json() == {"versions": [health["model_version"]]}


@pytest.mark.parametrize("action", ["ANNOTATION_CREATED", "TASKS_DELETED", "PROJECT_UPDATED"])
def test_events_are_acknowledged(rules, action):
    answer = rules.client.post("/webhook", json={"action": action, "project": {"id": 3}})
    assert (answer.status_code, answer.json()["status"]) == (200, "ignored")


def test_a_training_that_cannot_be(rules):
    asked = {"action": "START_TRAINING", "project": {"id": 3, "title": "x"}}
    answer = rules.client.post("/webhook", json=asked)
    assert (answer.status_code, answer.json()) == (409, {"error": NO_TRAINING})
    assert rules.client.post("/webhook", json={"action": "START_TRAINING"}).status_code == 400
    assert rules.client.post("/webhook", json={}).status_code == 400


def test_a_port_that_is_taken(rules):
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(LabelStudioError, match=r"cannot be had .* --port"),
        serving(rules.backend, taken.getsockname()[1]),
    ):
        pass


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--model", "nowhere"), "no model at nowhere"),
        (("--rules-only", "--model", "x"), "give one of them"),
        (("--rules-only", "--link"), "run 'ner label start'"),
        (("--rules-only", "--port", "99999"), "cannot be had"),
        (("--rules-only", "--backend-token", "秘密"), "the token holds characters that no token has"),
    ],
)
def test_a_command_that_cannot_be(tmp_path, words, says):
    done = subprocess.run(
        [sys.executable, "-m", "ner", "label", "backend", "--home", tmp_path / "home", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert says in done.stderr
