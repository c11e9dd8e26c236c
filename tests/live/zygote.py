"""A process that has read the whole service once, and forks one that serves whenever it is told to.

It takes lines of JSON, `{"folder": F, "database": URL, "redis": URL, "port": P}`, and answers each with the process's
number and port. Whoever asked signals that process itself.
"""

import json
import os
import signal
import socket
import sys
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
    settings = Settings(data_dir=folder, database_url=order["database"], redis_url=order["redis"], port=port)
    set_up_log(settings)
    clock = SystemClock()
    with Store.open(settings.database, Keyring(MASTER_KEY), clock) as store:
        sessions = Sessions(store, graph, clock, ports_for(settings, clock))
        run_until_stopped(create_app(settings, store, sessions, clock), settings, listening)
    os._exit(0)


if __name__ == "__main__":
    main()
