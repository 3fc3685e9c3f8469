"""The way to a server: its address and token from options, environment, ``.env`` or the server started here.

Both kinds of token do: the legacy one, and a personal access token, which is a JWT that the SDK exchanges for access
tokens of five minutes. Errors of the SDK are told in a line; its own text holds headers and a session cookie.
"""

from __future__ import annotations

import base64
import json
import math
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from label_studio_sdk import LabelStudio
from label_studio_sdk.core.api_error import ApiError

from ner.label_studio.home import Home, LabelStudioError

URL, TOKEN = "LABEL_STUDIO_URL", "LABEL_STUDIO_API_KEY"
"""The variables that name a server; the SDK reads the same."""

TIMEOUT = 60.0
"""Seconds an answer may take, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Address:
    """A server's ``url`` and ``token``, and for messages where they are from."""

    url: str
    token: str = field(repr=False)
    origin: str


def find(
    url: str | None = None,
    token: str | None = None,
    *,
    home: Home | None = None,
    environ: Mapping[str, str] = os.environ,
    folder: Path = Path(),
) -> Address:
    """The first of: what is given, the environment, ``.env`` in ``folder``, the server of ``home``.

    Raises :class:`LabelStudioError` where there is none, half of one, or a token that no header can hold.
    """
    for origin, named, secret in (
        ("--url and --token", url, token),
        ("the environment", environ.get(URL), environ.get(TOKEN)),
        (".env", *_from_file(folder / ".env")),
    ):
        if named or secret:
            if not (named and secret):
                lacking = f"{TOKEN} (or --token)" if named else f"{URL} (or --url)"
                raise LabelStudioError(f"{origin} names half a server: give {lacking} as well")
            return Address(_checked_url(named.strip()), checked_token(secret.strip()), origin)
    home = home or Home()
    process, login = home.process, home.login
    if not process or not login:
        raise LabelStudioError(
            f"no server named: run 'ner label start', or set {URL} and {TOKEN} (also in .env)"
        )
    return Address(process.url, login.token, "the server started here")


def token_kind(token: str) -> str:
    """``legacy``, ``personal access token``, or ``access token``, which lives five minutes and is no use here."""
    claims = _claims(token)
    if claims is None:
        return "legacy"
    return "access token" if claims.get("token_type") == "access" else "personal access token"


def connect(address: Address, timeout: float = TIMEOUT) -> LabelStudio:
    """A client of the SDK; nothing is asked of the server yet.

    Raises :class:`LabelStudioError` for a token that has expired or is of the wrong kind.
    """
    if token_kind(address.token) == "access token":
        raise LabelStudioError(
            "the token is a short-lived access token: take the personal access token under Account & Settings"
        )
    if (_claims(address.token) or {}).get("exp", math.inf) < time.time():
        raise LabelStudioError(
            f"the token has expired: take a new one under Account & Settings and set {TOKEN}"
        )
    local = urlsplit(address.url).hostname in ("127.0.0.1", "localhost", "::1")
    with told(address):
        # A proxy of the environment is not asked for what lies on this machine.
        http = httpx.Client(timeout=timeout, follow_redirects=True, trust_env=not local)
        return LabelStudio(base_url=address.url, api_key=address.token, timeout=timeout, httpx_client=http)


@contextmanager
def told(address: Address, what: str = "") -> Iterator[None]:
    """Errors of the SDK inside become a :class:`LabelStudioError` of one line; ``what`` names what was asked for."""
    try:
        yield
    except (ApiError, httpx.HTTPError) as error:
        raise LabelStudioError(explained(error, address, what)) from error


def explained(error: ApiError | httpx.HTTPError, address: Address, what: str = "") -> str:
    """What an error of the SDK means and what to do, in a line."""
    where = f"{address.url} (from {address.origin})"
    if isinstance(error, httpx.TimeoutException):
        return f"{where} is too slow to answer: run the command again, it goes on where it was"
    if isinstance(error, httpx.HTTPError):
        return (
            f"no answer from {where}: start it with 'ner label start', or correct {URL}; then run this again"
        )
    if error.status_code in (401, 403):
        return f"{where} refuses the token: take a new one under Account & Settings and set {TOKEN}"
    if error.status_code == 404:
        return f"{what or 'that'} is not at {where}: was it deleted? 'ner label doctor' lists what is there"
    return f"{where} answered {error.status_code}: {_detail(error.body)}"


def _claims(token: str) -> dict[str, Any] | None:
    """What a token of the new kind (a JWT) says of itself, unverified; ``None`` for any other."""
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return None
    return claims if isinstance(claims, dict) else None


def _detail(body: object) -> str:
    if isinstance(body, dict):
        said = body.get("validation_errors") or body.get("detail") or body
        return json.dumps(said, ensure_ascii=False)[:300] if not isinstance(said, str) else said[:300]
    return "a page instead of an answer; look into the server's log"  # HTML, of no use in a terminal


def _from_file(path: Path) -> tuple[str | None, str | None]:
    """Both variables as a file of ``KEY=value`` lines sets them."""
    held = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            key, sign, value = line.removeprefix("export ").partition("=")
            if sign and not key.lstrip().startswith("#"):
                held[key.strip()] = value.strip().strip("\"'")
    return held.get(URL), held.get(TOKEN)


def _checked_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise LabelStudioError(f"{url!r} is no address of a server: it begins with http:// or https://")
    return url.rstrip("/")


def checked_token(token: str) -> str:
    """``token``; raises :class:`LabelStudioError` for one that no header can hold."""
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise LabelStudioError("the token holds characters that no token has: copy it again, whole and alone")
    return token
