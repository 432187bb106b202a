"""Run as a program: train on a small copy while every way out is shut, and say who tried.

`python quiet_training.py FOLDER` trains in FOLDER, which holds domain.yml, nlu/config.yml and
nlu/data; prints the attempts as one JSON list.
"""

from __future__ import annotations

import contextlib
import json
import socket
import sys
from pathlib import Path
from typing import Any

attempts: list[str] = []
WATCHED = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


def shut(event: str, args: tuple[Any, ...]) -> None:
    """No name is looked up, no connection made: noted, and refused."""
    if event not in WATCHED:
        return
    where = args[0] if event in ("socket.getaddrinfo", "socket.gethostbyname") else args[1]
    if isinstance(where, (str, bytes)) and event == "socket.connect":
        return  # a socket that is a file on this machine
    attempts.append(f"{event} {where}")
    raise ConnectionRefusedError("nothing calls home")


def main(folder: Path) -> None:
    """Train there, and print who tried to get out."""
    sys.addaudithook(shut)
    from nlu import training

    training.ROOT = folder
    training.train(folder / "models", lambda line: None)
    tried = list(attempts)
    with contextlib.suppress(ConnectionRefusedError):
        socket.create_connection(("192.0.2.1", 9), timeout=1)  # an address of nobody's (RFC 5737)
    if attempts == tried:
        sys.exit("the ways out were not shut: this program saw nothing")
    print(json.dumps(tried))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
