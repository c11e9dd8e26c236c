"""Everybody's line breaks at once, and everybody comes back at once."""

import asyncio
import os
import random
import re
import resource
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import httpx
import pytest

from service.access.access import Access
from service.access.door import Door
from service.clock import SystemClock
from service.live.reading import event_of, seen_by_client
from service.settings import Settings
from service.store.migrations import migrate
from service.store.records import ClientDetails, Clinician, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store
from tests.crash.people import Answered, Console, Person
from tests.faults.conftest import PATIENCE_S
from tests.live.standing import Process, Services
from tests.live.zygote import MASTER_KEY

SOCKETS: Final = 1_000 if os.environ.get("IMAGERY_TEST_PROFILE") == "long" else 300
CONSOLES: Final = SOCKETS // 15
WATCHED: Final = 4
"""Sessions that each console has on screen."""
OFF_S: Final = 0.25
"""How long somebody waits before they come back; a page waits longer."""
LOOK_S: Final = 0.2
"""How often a test looks: the service has other things to do."""
RESERVED: Final = SOCKETS // 10
"""Places that no client takes."""
TRY_AGAIN: Final = 1013
OPEN: Final = re.compile(r'imagery_sockets\{page="(?:client|console)"\} (\S+)')


@dataclass
class Storm:
    """Everybody, as they are connected to one process after the other."""

    process: Process
    clients: list[Person]
    consoles: list[Console]
    answered: Answered = field(default_factory=lambda: Answered(1_000_000))
    busy: dict[int, asyncio.Task[None]] = field(default_factory=dict[int, "asyncio.Task[None]"])

    @property
    def people(self) -> list[Person]:
        """All of them."""
        return [*self.clients, *self.consoles]

    @property
    def late(self) -> list[Person]:
        """The clients who found no place."""
        return [person for person in self.clients if TRY_AGAIN in person.ends]

    def come(self) -> None:
        """Everybody connects, and comes back whenever their line breaks."""
        for person in self.people:
            self.busy[id(person)] = asyncio.create_task(person.live(self.answered))

    def served(self) -> bool:
        """Whether everybody has said everything. Clients who have close the page, which makes room for others."""
        for person in self.clients:
            if person.quiet:
                self.busy[id(person)].cancel()
        return all(person.quiet for person in self.people)

    async def until(self, true: Callable[[], bool]) -> None:
        """Look until it is so."""
        async with asyncio.timeout(PATIENCE_S):
            while not true():  # noqa: ASYNC110 - several hundred people, no one event
                await asyncio.sleep(LOOK_S)

    async def full(self, most: int) -> None:
        """Until every console is in, and so many sockets are open in all."""
        async with asyncio.timeout(PATIENCE_S), httpx.AsyncClient(timeout=PATIENCE_S) as http:
            while True:
                told = (await http.get(f"{self.process.at.address}/metrics")).text
                clients, consoles = (float(number) for number in OPEN.findall(told))
                if consoles == CONSOLES and clients + consoles >= most:
                    return
                await asyncio.sleep(LOOK_S)


@pytest.mark.timeout(300)
async def test_everybody_comes_back_consoles_first_and_has_every_entry_once(zygote: Services, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'imagery.db'}"
    migrate(database)
    here = replace(zygote, database=database, redis="", processes=[])
    async with _storm(here, tmp_path) as storm:
        await storm.full(SOCKETS)
        for person in storm.clients:
            person.script.append({"type": "say", "text": "Back again."})
        storm.process.kill()
        room = replace(here, settings={"most_sockets": SOCKETS})
        storm.process = await asyncio.to_thread(room.begin, tmp_path / "process", storm.process.port)
        _may_open_many(storm.process.pid)
        await storm.full(SOCKETS - RESERVED)
        await storm.until(lambda: len(storm.late) >= RESERVED - CONSOLES)
        assert not any(TRY_AGAIN in console.ends for console in storm.consoles)
        await storm.until(storm.served)
        heads = {one.sessions[0]: max(answer["seq"] for answer in one.answers.values()) for one in storm.clients}
        await storm.until(lambda: all(_seen(console, heads) for console in storm.consoles))
        assert await _wrongly_seen(database, storm.people) == []


def _seen(console: Console, heads: dict[str, int]) -> bool:
    return all(console.seen.get(name, [{"seq": 0}])[-1]["seq"] >= heads[name] for name in console.sessions)


async def _wrongly_seen(database: str, people: Sequence[Person]) -> list[str]:
    """Sessions of which somebody missed an entry, or saw one twice or out of order."""
    wrong: list[str] = []
    with Store.open(database, Keyring(MASTER_KEY), SystemClock()) as store:
        for person, name in ((one, session) for one in people for session in one.sessions):
            events = [event_of(stored) for stored in await store.journal.events(name)]
            theirs = events if isinstance(person, Console) else seen_by_client(events)
            seen = [frame["seq"] for frame in person.seen.get(name, [])]
            said = [event for event in events if event.kind == "client_said"]
            if seen != [event.seq for event in theirs if event.seq <= max(seen, default=0)] or len(said) != 1:
                wrong.append(name)
    return wrong


@asynccontextmanager
async def _storm(here: Services, folder: Path) -> AsyncGenerator[Storm]:
    practice = await _practice(here.database)
    process = await asyncio.to_thread(here.begin, folder / "process")
    _may_open_many(os.getpid())
    _may_open_many(process.pid)
    address, chance = f"ws://127.0.0.1:{process.port}", random.Random(9)  # noqa: S311 - reproducible on purpose
    storm = Storm(process, [], [])
    for clinician, clients in practice:
        sessions = tuple(session for _, session in clients[:WATCHED])
        storm.consoles.append(Console(address, clinician, sessions, chance, [], pause_s=OFF_S))
        storm.clients += [Person(address, token, (name,), chance, [], pause_s=OFF_S) for token, name in clients]
    storm.come()
    try:
        yield storm
    finally:
        for task in storm.busy.values():
            task.cancel()
        await asyncio.gather(*storm.busy.values(), return_exceptions=True)
        storm.process.kill()


async def _practice(database: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Clinicians' tokens, each with their clients' tokens and sessions."""
    clock, settings = SystemClock(), Settings(database_url=database)
    with Store.open(database, Keyring(MASTER_KEY), clock) as store:
        access, door = Access(store, settings, clock), Door(store, settings, clock)

        async def client(clinician: Clinician, number: int) -> tuple[str, str]:
            details = ClientDetails(name=f"Ines {number}", age=34)
            known = await store.caseload.add_client(clinician, details, country="GB", language="en")
            plan = SessionPlan(client=known.id, protocol="trauma_3stage")
            session, invitation = await access.plan_session(clinician, plan)
            return (await door.join(invitation.code, source=known.id)).token, session.id

        async def clinician(number: int) -> tuple[str, list[tuple[str, str]]]:
            added = await store.people.add_clinician(
                email=f"c{number}@example.org", name="Mara", role="clinician", password="", practice_name="Practice"
            )
            theirs = (client(added, one) for one in range((SOCKETS - CONSOLES) // CONSOLES))
            return await door.new_token(added), await asyncio.gather(*theirs)

        return await asyncio.gather(*(clinician(number) for number in range(CONSOLES)))


def _may_open_many(process: int) -> None:
    """As many files and sockets as this machine allows."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.prlimit(process, resource.RLIMIT_NOFILE, (most, most))
