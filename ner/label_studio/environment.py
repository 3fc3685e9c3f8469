"""The environment Label Studio runs in: packages of its own, and no variable of ours but the few it needs.

Apart from ours because it brings 127 packages and holds numpy back. Scrubbed because Label Studio reads settings from
bare names too: a stray ``HOST``, ``PORT``, ``DEBUG`` or ``USERNAME`` of the shell would change the server.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

from ner.label_studio.home import Home, LabelStudioError, Login

VERSION = "1.23"
"""The series of Label Studio that everything here was tried with."""

CONSTRAINTS = Path(__file__).with_name("constraints.txt")
"""Exact versions of Label Studio and all that it brings."""

DEFAULT_ENVIRONMENT = Path(".venv-label-studio")

BANNED = (
    "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,"
    "192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,"
    "233.252.0.0/24,240.0.0.0/4,255.255.255.255/32,::/128,::ffff:0:0/96,::ffff:0:0:0/96,64:ff9b::/96,"
    "64:ff9b:1::/48,100::/64,2001:0000::/32,2001:20::/28,2001:db8::/32,2002::/16,fc00::/7,fe80::/10,"
    "ff00::/8"
)
"""The addresses that Label Studio calls for nobody: those of its own list, but for this machine's."""

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "SYSTEMROOT")


def executable(environment: str | Path | None = None) -> Path:
    """The program ``label-studio`` of an environment, there or not.

    ``environment`` is a folder; by default what ``NER_LABEL_STUDIO`` names, else ``.venv-label-studio``.
    """
    folder = Path(environment or os.environ.get("NER_LABEL_STUDIO") or DEFAULT_ENVIRONMENT).absolute()
    return folder / ("Scripts/label-studio.exe" if os.name == "nt" else "bin/label-studio")


def prepare(environment: str | Path | None, say: Callable[[str], None]) -> Path:
    """The program ``label-studio``, installed first where it is missing (a gigabyte; one or two minutes).

    ``say`` is told before anything slow begins. Raises :class:`LabelStudioError` where it cannot be installed.
    """
    program = executable(environment)
    if program.is_file():
        return program
    say(f"installing Label Studio {VERSION} in {program.parent.parent} (a minute or two, once)")
    return install(environment)


def install(environment: str | Path | None = None) -> Path:
    """Install Label Studio in the exact versions tried, or bring what is there to them; returns its program.

    Raises :class:`LabelStudioError` where that cannot be.
    """
    program = executable(environment)
    folder = program.parent.parent
    python = program.with_name("python.exe" if os.name == "nt" else "python")
    words = ["-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", str(CONSTRAINTS)]
    try:
        if not python.exists():
            venv.create(folder, with_pip=True)
        subprocess.run(
            [python, *words, f"label-studio=={VERSION}.*"],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise LabelStudioError(
            f"Label Studio could not be installed in {folder} ({error}): look at pip's message above; "
            "with an environment of your own, name it in NER_LABEL_STUDIO"
        ) from None
    return program


def variables(home: Home, login: Login, outer: Mapping[str, str] = os.environ) -> dict[str, str]:
    """All variables the server sees: the few of ``outer`` it needs, and its settings.

    The login goes this way, not by the command line, where every process list would show it.
    """
    kept = {name: outer[name] for name in _PASSED_ON if name in outer}
    return kept | {
        "HOME": str(home.path),  # it writes ~/.config/label-studio
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
        "LABEL_STUDIO_BASE_DATA_DIR": str(home.data),
        "LABEL_STUDIO_USERNAME": login.email,
        "LABEL_STUDIO_PASSWORD": login.password,
        "LABEL_STUDIO_USER_TOKEN": login.token,
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",  # without it the token is refused
        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "1",
        "LABEL_STUDIO_COLLECT_ANALYTICS": "0",
        "LABEL_STUDIO_LATEST_VERSION_CHECK": "0",
        # By itself it asks nothing of addresses inside, as a backend on this machine is; all others stay closed.
        "LABEL_STUDIO_USE_DEFAULT_BANNED_SUBNETS": "false",
        "LABEL_STUDIO_USER_ADDITIONAL_BANNED_SUBNETS": BANNED,
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
    }
