"""The folder of a Label Studio server started here: its data, its login, and which process serves it.

Git ignores the folder. The login is made once and stays: Label Studio takes user and token only when it makes its
database, so whoever deletes ``login.json`` deletes ``data`` with it.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

DEFAULT_HOME = Path("labelling")
"""Under the current folder, as ``models`` and ``output`` are."""

_EMAIL = "labeller@example.com"  # the server asks for the form of an address, nothing is ever sent to it


class LabelStudioError(Exception):
    """What went wrong with Label Studio; the text is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Login:
    """``email`` and ``password`` for the page, ``token`` (40 hexadecimal digits) for programs."""

    email: str
    password: str
    token: str


@dataclass(frozen=True, slots=True)
class Process:
    """The server that was started: process number and port, on the loopback address."""

    pid: int
    port: int

    @property
    def url(self) -> str:
        """Where the server answers."""
        return f"http://127.0.0.1:{self.port}"


class Home:
    """What lies in the folder ``path``; nothing is made before it is asked for."""

    def __init__(self, path: str | Path = DEFAULT_HOME) -> None:
        self.path = Path(path).absolute()

    @property
    def data(self) -> Path:
        """Label Studio's own folder: database, media, exports, the key it signs tokens with."""
        return self.path / "data"

    @property
    def log(self) -> Path:
        """What the server writes to its output."""
        return self.path / "server.log"

    @property
    def login(self) -> Login | None:
        """The login of this server, ``None`` before it was made."""
        held = _read(self.path / "login.json")
        try:
            return Login(**held) if held else None
        except TypeError:
            raise LabelStudioError(
                f"{self.path / 'login.json'} is not a login: restore it, or delete the whole folder to begin anew"
            ) from None

    @property
    def process(self) -> Process | None:
        """The server started last, whether it still runs or not; ``None`` if stopped or never started."""
        held = _read(self.path / "server.json")
        return Process(held["pid"], held["port"]) if {"pid", "port"} <= held.keys() else None

    def make_login(self) -> Login:
        """The login, made where there is none; readable by its owner only."""
        if self.login is None:
            if (self.data / "label_studio.sqlite3").exists():
                raise LabelStudioError(
                    f"{self.path} holds data but no login.json: restore that file, or name another folder with --home"
                )
            login = Login(_EMAIL, secrets.token_urlsafe(9), secrets.token_hex(20))
            _write(self.path / "login.json", asdict(login))
        login_now = self.login
        assert login_now is not None
        return login_now

    @property
    def backend(self) -> Path:
        """The folder of the ML backend: its token, the annotations it pulls, how its training goes."""
        return self.path / "backend"

    def make_backend_token(self) -> str:
        """The token that guards the backend, made where there is none; readable by its owner only."""
        held = _read(self.backend / "token.json").get("token")
        if not isinstance(held, str) or not held:
            held = secrets.token_urlsafe(24)
            _write(self.backend / "token.json", {"token": held})
        return held

    def remember(self, process: Process | None) -> None:
        """Write down which process serves this folder, or that none does."""
        if process:
            _write(self.path / "server.json", {"pid": process.pid, "port": process.port})
        else:
            (self.path / "server.json").unlink(missing_ok=True)


def _read(path: Path) -> dict:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise LabelStudioError(f"{path} cannot be read ({error}): restore it or delete it") from None
    return held if isinstance(held, dict) else {}


def _write(path: Path, content: dict) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with os.fdopen(
            os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            json.dump(content, file, indent=2)
        part.replace(path)
    except OSError as error:
        raise LabelStudioError(
            f"cannot write {path} ({error.strerror}): name another folder with --home"
        ) from None
