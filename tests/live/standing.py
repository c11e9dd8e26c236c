"""Services as processes of their own, on one database and one Redis, as a practice on two machines has them."""

import asyncio
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from service.access.door import Door
from service.clock import SystemClock
from service.settings import Settings
from service.store.sealing import Keyring
from service.store.store import Store
from tests.live.running import PATIENCE_S, Person, Running
from tests.live.zygote import LATER, MASTER_KEY

ROOT = Path(__file__).resolve().parents[2]
_numbers = count(1)


@dataclass
class Process:
    """One process of the service, which tests may freeze, kill and begin again."""

    pid: int
    port: int
    folder: Path
    gone: bool = False

    def freeze(self) -> None:
        """Let it do nothing, with every line still open."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        os.kill(self.pid, signal.SIGCONT)

    def pass_seconds(self, seconds: int) -> None:
        """Let its clock go on by so much at once, also while it stands still."""
        file = self.folder / LATER
        later = int.from_bytes(file.read_bytes(), "little") + seconds * 1_000
        with file.open("r+b") as opened:
            opened.write(later.to_bytes(8, "little"))

    def kill(self) -> None:
        """End it as a crash would; it is gone when this comes back, and its number may soon be somebody else's."""
        if self.gone:
            return
        self.gone = True
        with suppress(ProcessLookupError):  # it has died by itself
            there = os.pidfd_open(self.pid)
            signal.pidfd_send_signal(there, signal.SIGKILL)
            select.select([there], [], [], PATIENCE_S)
            os.close(there)

    @property
    def log(self) -> str:
        """All that it wrote to its log."""
        return (self.folder / "log").read_text(encoding="utf-8")

    @cached_property
    def at(self) -> Running:
        """The service as anybody reaches it through this process."""
        address = f"http://127.0.0.1:{self.port}"
        return Running(address, None, None, asyncio.new_event_loop(), None)  # type: ignore[arg-type]

    def says(self, what: str) -> str:
        """A part of what it says when it is asked whether it is ready; nothing where it says no such thing."""
        with httpx.Client(timeout=PATIENCE_S) as http:
            return str(http.get(f"{self.at.address}/readyz").json().get(what, ""))

    def wait(self) -> None:
        """Until it answers."""
        with httpx.Client(timeout=60) as http:
            http.get(f"{self.at.address}/healthz").raise_for_status()


@dataclass
class Services:
    """Processes of the service on the same servers."""

    zygote: "subprocess.Popen[str]"
    database: str
    redis: str
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])  # those of `Settings` that are not the usual
    began: int = 0  # what time it is for a process when it starts, in Unix milliseconds; 0 for the machine's own time
    processes: list[Process] = field(default_factory=list[Process])

    def begin(self, folder: Path, port: int = 0) -> Process:
        """A new process, on a port of its own or on that of one that has died."""
        folder.mkdir(exist_ok=True)
        assert self.zygote.stdin is not None
        assert self.zygote.stdout is not None
        settings = {"database_url": self.database, "redis_url": self.redis, **self.settings}
        order = {"folder": str(folder), "port": port, "began": self.began, "settings": settings}
        self.zygote.stdin.write(json.dumps(order) + "\n")
        self.zygote.stdin.flush()
        process = Process(**json.loads(self.zygote.stdout.readline()), folder=folder)
        self.processes.append(process)
        process.wait()
        return process

    def again(self, died: Process) -> Process:
        """A new process in the place of one that has died."""
        self.processes.remove(died)
        return self.begin(died.folder, died.port)


@contextmanager
def services(database: str, redis: str = "", environment: Mapping[str, str] | None = None) -> Generator[Services]:
    """No process yet; those that are begun are killed at the end. `environment` is what they have beside the usual."""
    zygote = subprocess.Popen(
        [sys.executable, "-m", "tests.live.zygote"],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    begun = Services(zygote, database, redis)
    try:
        yield begun
    finally:
        for process in begun.processes:
            process.kill()
        zygote.kill()
        zygote.communicate()


async def enrol(database: str) -> Person:
    """A new clinician of the practice in this database, with a token for programs."""
    clock = SystemClock()
    with Store.open(database, Keyring(MASTER_KEY), clock) as store:
        number = next(_numbers)
        clinician = await store.people.add_clinician(
            email=f"mara{number}@example.org", name="Mara", role="clinician", password="", practice_name="Practice"
        )
        return Person(await Door(store, Settings(database_url=database), clock).new_token(clinician))
