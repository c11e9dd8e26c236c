"""A process that has read the whole service once, and forks a life of it whenever it is told to.

It answers every line of JSON with one. `{"do": "live", ...}` forks a service on the one listening socket, which stays
open from life to life; `{"do": "reap", "pid": N}` waits for its death and says how it came about.
"""

import json
import os
import socket
import sys
import threading
from pathlib import Path
from typing import Any, NoReturn

from graphs.session import SessionGraph, warm
from service.app import create_app, ports_for
from service.cli.serving import bind, run_until_stopped, set_up_log
from service.clock import SystemClock
from service.live.limits import Limits
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.crash import VARIABLE
from service.store.sealing import Keyring
from service.store.store import Store
from tests.crash.faults import plant

HURRIED = Limits(inputs_per_s=1_000, inputs_burst=1_000, frames_per_s=5_000, frames_burst=5_000, poll_s=0.5)
"""Nobody is slowed down here: a life is short."""
MASTER_KEY = bytes(range(32))


def main() -> None:
    """Obey until the input ends."""
    listening = bind("127.0.0.1", 0)
    graph = SessionGraph()
    warm()
    if threading.active_count() != 1:
        raise RuntimeError("a process with threads must not be forked")
    _say(port=listening.getsockname()[1])
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "reap":
            _, status = os.waitpid(order["pid"], 0)
            _say(died=os.waitstatus_to_exitcode(status))
            continue
        pid = os.fork()
        if pid == 0:
            _live(order, listening, graph)
        _say(pid=pid)


def _live(order: dict[str, Any], listening: socket.socket, graph: SessionGraph) -> NoReturn:
    """Serve until killed. What the service logs goes into its folder."""
    folder = Path(order["folder"])
    log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno()):
        os.dup2(log, stream)
    os.environ[VARIABLE] = order["point"]
    settings = Settings(data_dir=folder, database_url=order["database"], port=listening.getsockname()[1])
    set_up_log(settings)
    plant(order["fault"])
    clock = SystemClock()
    with Store.open(settings.database, Keyring(MASTER_KEY), clock) as store:
        sessions = Sessions(store, graph, clock, ports_for(settings, clock))
        app = create_app(settings, store, sessions, clock, limits=HURRIED)
        run_until_stopped(app, settings, listening)
    os._exit(0)


def _say(**answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
