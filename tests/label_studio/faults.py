"""A way to the server on which faults can be laid: requests pass, or are lost before or behind the server."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

import httpx

Fault = Callable[["Passing"], None]


class Passing:
    """One request on its way: let it :meth:`through`, then its :meth:`answer`; a fault may do either, or neither."""

    def __init__(self, handler: BaseHTTPRequestHandler, target: str, body: bytes) -> None:
        self._handler, self._target, self._body = handler, target, body
        self._response: httpx.Response | None = None

    def through(self, timeout: float = 60) -> None:
        headers = {key: value for key, value in self._handler.headers.items() if key.lower() != "host"}
        with httpx.Client(trust_env=False, timeout=timeout) as client:
            method, path = self._handler.command, self._handler.path
            self._response = client.request(method, self._target + path, headers=headers, content=self._body)

    def half(self, then: Callable[[], None]) -> None:
        """Half of the answer is passed on while the server is still sending it; ``then`` happens, and no more comes."""
        headers = {key: value for key, value in self._handler.headers.items() if key.lower() != "host"}
        headers["Accept-Encoding"] = "identity"
        url = self._target + self._handler.path
        with (
            httpx.Client(trust_env=False, timeout=60) as client,
            client.stream(self._handler.command, url, headers=headers) as response,
        ):
            whole = int(response.headers["Content-Length"])
            self._handler.send_response(response.status_code)
            for name in ("Content-Type", "Content-Length"):
                self._handler.send_header(name, response.headers[name])
            self._handler.end_headers()
            passed = 0
            for chunk in response.iter_raw(4096):
                self._handler.wfile.write(chunk)
                passed += len(chunk)
                if passed >= whole // 2:
                    break
            self._handler.wfile.flush()
            assert passed < whole, "the answer is too short to be parted"
            then()

    def answer(self) -> None:
        assert self._response is not None
        self._handler.send_response(self._response.status_code)
        self._handler.send_header("Content-Type", self._response.headers.get("Content-Type", "text/plain"))
        self._handler.send_header("Content-Length", str(len(self._response.content)))
        self._handler.end_headers()
        self._handler.wfile.write(self._response.content)


class Way:
    """A proxy on the loopback address; ``lay`` faults for the next requests whose path ends in a word."""

    def __init__(self, target: str) -> None:
        self._faults: list[tuple[str, Fault]] = []
        way = self

        class Handler(BaseHTTPRequestHandler):
            def pass_on(self) -> None:
                passing = Passing(self, target, self.rfile.read(int(self.headers.get("Content-Length") or 0)))
                for place, (ending, fault) in enumerate(way._faults):
                    if self.path.split("?")[0].endswith(ending):
                        del way._faults[place]
                        fault(passing)
                        self.close_connection = True
                        return
                try:
                    passing.through()
                except httpx.HTTPError:  # the server is down: so is the way
                    self.close_connection = True
                    return
                passing.answer()

            do_GET = do_POST = do_PATCH = do_DELETE = pass_on  # noqa: N815

            def log_message(self, *words: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def lay(self, ending: str, *faults: Fault) -> None:
        self._faults += [(ending, fault) for fault in faults]

    @property
    def left(self) -> int:
        """Faults that no request has met yet."""
        return len(self._faults)

    def __enter__(self) -> Way:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()


def lost_before(passing: Passing) -> None:
    """The request never arrives."""


def lost_behind(passing: Passing) -> None:
    """The server does what it is asked, and its answer is lost."""
    passing.through()


def late(seconds: float) -> Fault:
    """The answer comes after so many seconds."""

    def fault(passing: Passing) -> None:
        passing.through()
        time.sleep(seconds)

    return fault
