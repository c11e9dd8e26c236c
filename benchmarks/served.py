"""The service in a process of its own, so that its CPU and memory are nobody else's.

`python -m benchmarks.served FOLDER DATABASE REDIS` serves on a free port of this machine and obeys lines of JSON: what
it used so far, what it holds in memory, people to be let in. It stops when its input ends.
"""

import asyncio
import gc
import json
import sys
import threading
import time
from pathlib import Path
from typing import Any, Final

import uvicorn

from benchmarks.machine import resident_kib
from graphs.session import SessionGraph, warm
from service.access.access import Access, NewClient
from service.app import create_app, ports_for
from service.cli.serving import bind, server_for, set_up_log
from service.clock import SystemClock
from service.live.limits import Limits
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.migrations import migrate
from service.store.records import ClientDetails, Clinician, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store

HURRIED: Final = Limits(inputs_per_s=10_000, inputs_burst=10_000, frames_per_s=50_000, frames_burst=50_000)
"""A benchmark talks faster than people may."""
MASTER_KEY: Final = bytes(range(32))
Answer = dict[str, Any]


class Practice:
    """Lets people in, without the price of their passwords."""

    def __init__(self, store: Store, access: Access) -> None:
        self._store = store
        self._access = access
        self._made = 0

    async def people(self, clinicians: int, sessions: int) -> list[Answer]:
        """So many clinicians and, for each, so many clients with a session planned."""
        first = await self._caseload(sessions)  # with whom the practice is made
        return [first, *await asyncio.gather(*(self._caseload(sessions) for _ in range(clinicians - 1)))]

    async def _caseload(self, sessions: int) -> Answer:
        self._made += 1
        number = self._made
        clinician = await self._store.people.add_clinician(
            email=f"ada{number}@example.org",
            name=f"Dr Ada {number}",
            role="clinician",
            password="",
            practice_name="Practice",
        )
        joined = await asyncio.gather(*(self._client(clinician) for _ in range(sessions)))
        return {"token": await self._access.door.new_token(clinician), "clients": joined}

    async def _client(self, clinician: Clinician) -> Answer:
        new = NewClient(details=ClientDetails(name="Ines", age=34), country="GB", language="en")
        client = await self._access.add_client(clinician, new)
        plan = SessionPlan(client=client.id, protocol="trauma_3stage")
        planned, invitation = await self._access.plan_session(clinician, plan)
        self._made += 1  # everybody knocks from an address of their own
        joined = await self._access.door.join(invitation.code, source=f"somewhere {self._made}")
        return {"session": planned.id, "token": joined.token}


class Ear(threading.Thread):
    """Hears orders, one line of JSON each, and answers each with one."""

    def __init__(self, practice: Practice, server: uvicorn.Server) -> None:
        super().__init__(name="ear", daemon=True)
        self._practice = practice
        self._server = server
        self.loop: asyncio.AbstractEventLoop | None = None

    def run(self) -> None:
        """Obey until the input ends; then stop the server."""
        for line in sys.stdin:
            say(**self._obey(json.loads(line)))
        self._server.should_exit = True

    def _obey(self, order: Answer) -> Answer:
        match order["do"]:
            case "cpu":
                return {"cpu_s": time.process_time()}
            case "memory":
                gc.collect()
                return {"kib": resident_kib()}
            case _:
                people = self._practice.people(order["clinicians"], order["sessions"])
                if self.loop is None:
                    raise RuntimeError("nobody serves yet")
                return {"people": asyncio.run_coroutine_threadsafe(people, self.loop).result()}


def say(**answer: object) -> None:
    """One answer."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Serve until the input ends."""
    folder, database, redis = sys.argv[1:]
    listening = bind("127.0.0.1", 0)
    port = listening.getsockname()[1]
    settings = Settings(data_dir=Path(folder), database_url=database, redis_url=redis, port=port)
    set_up_log(settings)
    migrate(settings.database)
    clock = SystemClock()
    with Store.open(settings.database, Keyring(MASTER_KEY), clock) as store:
        warm()
        ports = ports_for(settings, clock)
        app = create_app(settings, store, Sessions(store, SessionGraph(), clock, ports), clock, limits=HURRIED)
        server = server_for(app, settings)
        ear = Ear(Practice(store, app.state.house.access), server)
        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            ear.loop = runner.get_loop()
            ear.start()
            say(port=port, bus=type(ports.bus).__name__)
            runner.run(server.serve([listening]))


if __name__ == "__main__":
    main()
