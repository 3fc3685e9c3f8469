"""The server killed for good, as by a lack of memory, and started again on its data."""

from __future__ import annotations

import os
import signal
import time

from ner.label_studio import server
from ner.label_studio.home import Process
from tests.label_studio.conftest import Studio


def kill(studio: Studio) -> Process:
    """Kill the server at once; returns what it was."""
    process = studio.home.process
    assert process
    os.kill(process.pid, signal.SIGKILL)
    return process


def back(studio: Studio, process: Process) -> None:
    """Start it again where it was."""
    while server.running(studio.home):
        time.sleep(0.05)
    server.start(studio.home, process.port, environment=studio.environment)
