"""A process that has read the whole service once, and forks one that serves whenever it is told to.

It takes lines of JSON, `{"folder": F, "port": P, "began": MS, "settings": {...}}`, and answers each with the process's
number and port. Whoever asked signals that process itself, and moves its time on by a number in the file `later`.
"""

import json
import mmap
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from graphs.session import SessionGraph, warm
from service.app import create_app, ports_for
from service.cli.serving import bind, run_until_stopped, set_up_log
from service.clock import SystemClock
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.sealing import Keyring
from service.store.store import Store

MASTER_KEY = bytes(range(32))
LATER = "later"
"""A file in a process's folder: how many milliseconds more than the real ones have passed, in eight bytes."""


def main() -> None:
    """Obey until the input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # those who died are not kept
    graph = SessionGraph()
    warm()
    for line in sys.stdin:
        order = json.loads(line)
        listening = bind("127.0.0.1", order["port"])
        listening.listen(512)
        pid = os.fork()
        if pid == 0:
            _live(order, listening, graph)
        sys.stdout.write(json.dumps({"pid": pid, "port": listening.getsockname()[1]}) + "\n")
        sys.stdout.flush()
        listening.close()


def _live(order: dict[str, Any], listening: socket.socket, graph: SessionGraph) -> NoReturn:
    """Serve until killed. What the service logs goes into its folder."""
    folder = Path(order["folder"])
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno()):
        os.dup2(log, stream)
    port = listening.getsockname()[1]
    settings = Settings(data_dir=folder, port=port, **order["settings"])
    set_up_log(settings)
    began = order["began"] or SystemClock().now()
    clock = SystemClock(wall=lambda: began * 1_000_000, passed=_passed(folder / LATER))
    with Store.open(settings.database, Keyring(MASTER_KEY), clock) as store:
        sessions = Sessions(store, graph, clock, ports_for(settings, clock))
        run_until_stopped(create_app(settings, store, sessions, clock), settings, listening)
    os._exit(0)


def _passed(file: Path) -> Callable[[], int]:
    file.write_bytes(bytes(8))
    with file.open("r+b") as opened:
        later = mmap.mmap(opened.fileno(), 8)
    return lambda: time.monotonic_ns() + int.from_bytes(later[:8], "little") * 1_000_000


if __name__ == "__main__":
    main()
