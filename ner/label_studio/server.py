"""Starting and stopping a real Label Studio for this folder, in the background, on the loopback address.

Label Studio moves to the next port without an error where the one asked for is taken. So the port is tried before the
start, and the server counts as ours when it accepts the token that only ours knows.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from ner.label_studio.environment import prepare, variables
from ner.label_studio.home import Home, LabelStudioError, Login, Process

DEFAULT_PORT = 8080
PATIENCE = 180.0
"""Seconds a start may take: the first one makes the database, 25 s on two cores."""

_QUIET = 0.2  # seconds between two looks
_LINGERING = 3.0  # seconds in which a process that has ended gives its port back


def start(
    home: Home,
    port: int = DEFAULT_PORT,
    *,
    environment: str | Path | None = None,
    say: Callable[[str], None] = lambda message: None,
) -> Process:
    """The server of ``home``, started if it does not run yet; it answers when this returns.

    It goes on when the caller ends (:func:`stop`). ``environment`` is where Label Studio is installed, made where it
    is missing; ``say`` is told of what takes long. Raises :class:`LabelStudioError` where the port is taken, the
    server ends early or is not ready within :data:`PATIENCE`.
    """
    if found := running(home):
        return found
    program = prepare(environment, say)
    _port_is_free(port)
    first = not (home.data / "label_studio.sqlite3").exists()
    login = home.make_login()
    say("starting Label Studio" + (" (the first start makes its database: half a minute)" if first else ""))
    home.data.mkdir(parents=True, exist_ok=True)
    words = [
        "--no-browser",
        "--internal-host",
        "127.0.0.1",
        "--port",
        str(port),
        "--data-dir",
        str(home.data),
    ]
    with home.log.open("ab") as log:
        server = subprocess.Popen(
            [program, "start", *words],
            env=variables(home, login),
            cwd=home.data,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C in the terminal is not for the server
        )
    process = Process(server.pid, port)
    home.remember(process)
    try:
        _wait_until_ready(server, process, login, home)
    except BaseException:
        _end(server.pid, server.poll)
        home.remember(None)
        raise
    return process


def running(home: Home) -> Process | None:
    """The process that serves ``home``, if it runs: a process of that number that serves another folder is not it."""
    process = home.process
    return process if process and str(home.data) in _command(process.pid) else None


def stop(home: Home) -> Process | None:
    """End the server of ``home`` and return what it was; ``None`` if none runs.

    Label Studio ends at once and forgets what it is just doing, which its database then does not hold either.
    """
    process = running(home)
    if process:
        _end(process.pid, lambda: None if str(home.data) in _command(process.pid) else 0)
    home.remember(None)
    return process


def _port_is_free(port: int) -> None:
    """Raise where the port is not to be had; one that a server just ended still holds is waited for."""
    deadline = time.monotonic() + _LINGERING
    while True:
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
                return
            except (OSError, OverflowError):
                if time.monotonic() > deadline:
                    raise LabelStudioError(
                        f"port {port} cannot be had, another program may be using it: choose another, --port {port + 1}"
                    ) from None
        time.sleep(_QUIET)


def _wait_until_ready(server: subprocess.Popen, process: Process, login: Login, home: Home) -> None:
    deadline = time.monotonic() + PATIENCE
    with httpx.Client(base_url=process.url, timeout=5, trust_env=False) as client:
        while not _healthy(client):
            if server.poll() is not None:
                raise LabelStudioError(
                    f"Label Studio ended while starting: {_last_words(home)} (all in {home.log})"
                )
            if time.monotonic() > deadline:
                raise LabelStudioError(
                    f"Label Studio is not ready after {PATIENCE:.0f} s: look into {home.log}"
                )
            time.sleep(_QUIET)
        ours = client.get("/api/current-user/whoami", headers={"Authorization": f"Token {login.token}"})
    if server.poll() is not None or ours.status_code != 200:
        raise LabelStudioError(
            f"another Label Studio answers on port {process.port}, or the token in {home.path / 'login.json'} is not "
            f"that of its data: choose another port with --port {process.port + 1}"
        )


def _healthy(client: httpx.Client) -> bool:
    try:
        return client.get("/health").json().get("status") == "UP"
    except (httpx.HTTPError, ValueError, AttributeError):
        return False


def _last_words(home: Home) -> str:
    lines = home.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else "it said nothing"


def _command(pid: int) -> str:
    """The command line of a process, empty where there is none."""
    written = Path("/proc", str(pid), "cmdline")
    if written.parent.parent.joinpath("self").exists():
        try:
            return written.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    shown = subprocess.run(
        ["ps", "-p", str(pid), "-o", "command="], capture_output=True, text=True, check=False
    )
    return shown.stdout


def _end(pid: int, ended: Callable[[], int | None]) -> None:
    for sign, patience in ((signal.SIGTERM, 10.0), (getattr(signal, "SIGKILL", signal.SIGTERM), 5.0)):
        try:
            os.kill(pid, sign)
        except ProcessLookupError:
            return
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if ended() is not None:
                return
            time.sleep(_QUIET / 4)
