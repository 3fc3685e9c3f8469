"""The backend on a port: its HTTP server and the watch for newer models, for as long as a block lasts."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from ner.label_studio.backend.app import Backend, app_of
from ner.label_studio.home import LabelStudioError

DEFAULT_PORT = 9090
"""The port of Label Studio's own examples."""

LOOK = 1.0
"""Seconds between two looks at the model's folder; a newer model is taken up after two of them."""

_ENDING = 10  # seconds that requests get to be answered at the end


@contextmanager
def serving(
    backend: Backend, port: int = DEFAULT_PORT, host: str = "127.0.0.1", *, look: float = LOOK
) -> Iterator[str]:
    """Serve ``backend`` while the block lasts; what is yielded is its address. ``port`` 0 takes any that is free.

    A training that runs at the end is ended. Raises :class:`LabelStudioError` where the port cannot be had.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except (OSError, OverflowError) as error:
            raise LabelStudioError(
                f"port {port} of {host} cannot be had ({error}): choose another, --port {port + 1}"
            ) from None
        server = uvicorn.Server(
            uvicorn.Config(
                app_of(backend),
                log_config=None,
                access_log=False,
                lifespan="off",
                server_header=False,
                timeout_graceful_shutdown=_ENDING,
            )
        )
        ended = threading.Event()
        threads = [
            threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True),
            threading.Thread(target=backend.models.watch, args=(ended, look), daemon=True),
        ]
        for thread in threads:
            thread.start()
        while not server.started and threads[0].is_alive():
            time.sleep(0.02)
        try:
            shown = f"[{host}]" if ":" in host else host
            yield f"http://{shown}:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            ended.set()
            backend.training.stop()
            for thread in threads:
                thread.join(_ENDING + 5)
