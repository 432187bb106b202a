"""Serve an ASGI application on a free loopback port, in a thread, until told to stop."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import uvicorn


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """The application's base URL, `http://127.0.0.1:<port>`, while the block runs.

    Raises RuntimeError when the application does not start, or does not stop.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(
            app, ws="none", log_level="critical", access_log=False, timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=_run, args=(server, listener), daemon=True)
        thread.start()
        _wait_until_started(server, thread)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)
    if thread.is_alive():
        raise RuntimeError("a simulated provider did not stop within ten seconds")


def _run(server: uvicorn.Server, listener: socket.socket) -> None:
    with suppress(SystemExit):  # how uvicorn says that the application failed to start
        server.run(sockets=[listener])


def _wait_until_started(server: uvicorn.Server, thread: threading.Thread) -> None:
    while not server.started:
        thread.join(timeout=0.01)
        if not thread.is_alive():
            raise RuntimeError("a simulated provider could not start")
