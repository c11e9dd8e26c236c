"""The service as a process of its own, to be killed: it prints its address, and obeys one line, `die at PLACE`."""

import os
import sys
import threading
from pathlib import Path

from graphs.session import SessionGraph
from service.app import create_app, ports_for
from service.cli.serving import bind, run_until_stopped, set_up_log
from service.clock import SystemClock
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.crash import VARIABLE
from service.store.sealing import Keyring
from service.store.store import Store


def serve(folder: Path) -> None:
    """Serve the database in this folder until killed; the channels come from the environment."""
    listening = bind("127.0.0.1", 0)
    settings = Settings(data_dir=folder, port=listening.getsockname()[1])
    set_up_log(settings)
    clock = SystemClock()
    with Store.open(settings.database, Keyring(bytes(range(32))), clock) as store:
        sessions = Sessions(store, SessionGraph(), clock, ports_for(settings, clock))
        app = create_app(settings, store, sessions, clock)
        threading.Thread(target=_obey, daemon=True).start()
        _say(f"http://127.0.0.1:{settings.port}")
        run_until_stopped(app, settings, listening)


def _obey() -> None:
    for line in sys.stdin:
        os.environ[VARIABLE] = line.strip().removeprefix("die at ")
        _say("ready to die")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
