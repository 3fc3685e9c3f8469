from __future__ import annotations

import base64
import json

import pytest
from label_studio_sdk.core.api_error import ApiError

from ner.label_studio.connection import Address, connect, explained, find, token_kind
from ner.label_studio.environment import variables
from ner.label_studio.home import Home, LabelStudioError, Process

SERVER = {"LABEL_STUDIO_URL": "http://studio:8080/", "LABEL_STUDIO_API_KEY": "abc\n"}
ADDRESS = Address("http://studio:8080", "abc", "the environment")


def jwt(kind: str, expires: float = 9e9) -> str:
    claims = (
        base64.urlsafe_b64encode(json.dumps({"token_type": kind, "exp": expires}).encode())
        .decode()
        .rstrip("=")
    )
    return f"e30.{claims}.x"


def test_options_go_before_the_environment_and_that_before_a_file(tmp_path):
    (tmp_path / ".env").write_text(
        "# LABEL_STUDIO_URL=http://no\nexport LABEL_STUDIO_URL='http://file'\nLABEL_STUDIO_API_KEY=\"x=1\"\n"
    )
    assert find("http://given", "t", environ=SERVER, folder=tmp_path).url == "http://given"
    assert find(environ=SERVER, folder=tmp_path) == ADDRESS
    assert find(environ={}, folder=tmp_path) == Address("http://file", "x=1", ".env")


def test_without_any_the_server_started_here(tmp_path):
    home = Home(tmp_path / "labelling")
    login = home.make_login()
    home.remember(Process(1, 8081))
    assert find(home=home, environ={}, folder=tmp_path).url == "http://127.0.0.1:8081"
    assert find(home=home, environ={}, folder=tmp_path).token == login.token
    assert (home.path / "login.json").stat().st_mode & 0o77 == 0


def test_a_login_lost_from_beside_its_data_is_told(tmp_path):
    home = Home(tmp_path)
    home.data.mkdir()
    (home.data / "label_studio.sqlite3").touch()
    with pytest.raises(LabelStudioError, match=r"no login\.json: restore that file"):
        home.make_login()


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        ({}, "no server named: run 'ner label start'"),
        ({"LABEL_STUDIO_URL": "http://a"}, r"give LABEL_STUDIO_API_KEY \(or --token\) as well"),
        ({"LABEL_STUDIO_API_KEY": "a"}, r"give LABEL_STUDIO_URL \(or --url\) as well"),
        ({**SERVER, "LABEL_STUDIO_URL": "studio:8080"}, "begins with http:// or https://"),
        ({**SERVER, "LABEL_STUDIO_API_KEY": "令牌"}, "characters that no token has"),
        ({**SERVER, "LABEL_STUDIO_API_KEY": "a b"}, "characters that no token has"),
    ],
)
def test_half_a_server_or_none(tmp_path, environ, says):
    with pytest.raises(LabelStudioError, match=says):
        find(home=Home(tmp_path), environ=environ, folder=tmp_path)


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("0" * 40, "legacy"),
        (jwt("refresh"), "personal access token"),
        (jwt("access"), "access token"),
        ("a.b.c", "legacy"),
    ],
)
def test_kinds_of_token(token, kind):
    assert token_kind(token) == kind


def test_an_access_token_is_no_use_here():
    with pytest.raises(LabelStudioError, match="short-lived access token: take the personal access token"):
        connect(Address("http://studio", jwt("access"), "the environment"))


def test_a_token_that_has_expired_is_told_before_anything_is_asked():
    with pytest.raises(LabelStudioError, match="the token has expired: take a new one"):
        connect(Address("http://studio", jwt("refresh", 1e9), "the environment"))


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (401, {}, "refuses the token: take a new one"),
        (404, "<html>", "project 3 is not at http://studio:8080 (from the environment): was it deleted?"),
        (500, "<html>", "answered 500: a page instead of an answer"),
        (400, {"detail": "说明"}, "answered 400: 说明"),
    ],
)
def test_errors_are_one_line_without_headers(status, body, says):
    told = explained(
        ApiError(status_code=status, headers={"Set-Cookie": "secret"}, body=body), ADDRESS, "project 3"
    )
    assert says in told
    assert "secret" not in told
    assert "\n" not in told


def test_a_token_is_not_printed():
    assert "abc" not in repr(ADDRESS)


def test_the_server_sees_nothing_of_our_environment_but_what_it_needs(tmp_path):
    home = Home(tmp_path)
    outer = {
        "PATH": "/bin",
        "HOST": "evil",
        "DEBUG": "1",
        "PORT": "80",
        "CI": "1",
        "HOME": "/root",
        "SECRET": "s",
    }
    seen = variables(home, home.make_login(), outer)
    assert not {"HOST", "DEBUG", "PORT", "CI", "SECRET"} & seen.keys()
    assert (seen["PATH"], seen["HOME"]) == ("/bin", str(tmp_path))
    assert seen["LABEL_STUDIO_COLLECT_ANALYTICS"] == "0"
