"""The server started for us, and the ways to it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys

import pytest

from ner.label_studio import server
from ner.label_studio.connection import Address, connect, token_kind
from ner.label_studio.doctor import examine
from ner.label_studio.home import Home, LabelStudioError
from ner.label_studio.interface import interface
from ner.label_studio.project import made
from tests.label_studio.conftest import free_port

pytestmark = pytest.mark.label_studio


def test_it_is_started_once_and_listens_on_loopback_only(studio):
    again = server.start(studio.home, free_port(), environment=studio.environment)
    assert again == studio.home.process
    host = socket.gethostbyname(socket.gethostname())
    if not host.startswith("127."):
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((host, again.port), timeout=2)


def test_login_and_password_do_not_show_in_the_process_list(studio):
    shown = server._command(studio.home.process.pid)
    assert str(studio.home.data) in shown
    assert studio.home.login.password not in shown
    assert studio.home.login.token not in shown


def test_a_port_that_is_taken_is_an_error_not_another_port(studio, migrated, tmp_path):
    home = Home(tmp_path / "labelling")
    shutil.copytree(migrated, home.path)
    with pytest.raises(LabelStudioError, match=r"port \d+ cannot be had.*choose another"):
        server.start(home, studio.home.process.port, environment=studio.environment)
    assert server.running(home) is None


def test_a_process_of_the_remembered_number_that_is_another_is_not_ours(tmp_path):
    home = Home(tmp_path)
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        home.remember(server.Process(other.pid, 8080))
        assert server.running(home) is None
        assert server.stop(home) is None
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_both_kinds_of_token_do(studio, personal_token):
    assert token_kind(personal_token) == "personal access token"
    assert token_kind(studio.address.token) == "legacy"
    client = connect(Address(studio.address.url, personal_token, "the tests"))
    assert client.users.whoami().email == studio.home.login.email


def test_the_doctor_finds_nothing_where_all_is_well(studio):
    made(studio.client, studio.address, "well")
    checks = list(examine(studio.address.url, studio.address.token, project="well"))
    assert [(check.name, check.fine) for check in checks] == [
        ("server", True),
        ("link", True),
        ("token", True),
        ("version", True),
        ("project", True),
        ("interface", True),
        ("tasks", True),
        ("backend", None),  # none is linked, which is no fault
    ]


@pytest.mark.parametrize(
    ("url", "token", "says"),
    [
        (None, "0" * 40, "refuses the token: take a new one under Account & Settings"),
        ("http://127.0.0.1:9", None, "no Label Studio answers at http://127.0.0.1:9: is it running"),
        ("127.0.0.1:8080", None, "is no address of a server: it begins with http"),
        (None, "令牌", "holds characters that no token has"),
    ],
)
def test_the_doctor_says_what_to_do(studio, url, token, says):
    *_, last = examine(url or studio.address.url, token or studio.address.token)
    assert last.fine is False
    assert says in last.says


def test_a_config_changed_under_us(studio):
    project = made(studio.client, studio.address, "changed under us")
    without = interface().replace('value="MONEY"', 'value="MONEYS"')
    studio.client.projects.update(id=project.id, label_config=without)
    *_, last = examine(studio.address.url, studio.address.token, project="changed under us")
    assert last.says.startswith("the labels MONEY are missing; the labels MONEYS are not of our set: ")
