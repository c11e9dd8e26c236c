"""One story: a few people and a service that is killed under them, begun again, and in the end judged."""

import asyncio
import contextlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graphs.session import SessionGraph
from service.access.access import Access
from service.access.door import Door
from service.clock import SystemClock
from service.settings import Settings
from service.store.records import ClientDetails, SessionPlan
from service.store.sealing import Keyring
from service.store.store import Store
from tests.crash.judging import judge
from tests.crash.lives import Lives
from tests.crash.people import Answered, Console, Person, client_script, console_script
from tests.crash.zygote import MASTER_KEY

CLIENTS = 2
PATIENCE_S = 30.0
"""How long one life may take before it is broken off, which counts as a broken promise."""
STUCK = "G11 somebody waits for an answer"


@dataclass(frozen=True)
class Cast:
    """Who has a way in: the clinician's token, and each client's with their session."""

    clinician: str
    clients: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Kill:
    """When a life ends: at a named place, or after so many answers."""

    point: str = ""
    after: int = 10


@dataclass(frozen=True, kw_only=True)
class Story:
    """What came of it: the promises that were broken, and the named places where a life ended."""

    broken: tuple[str, ...]
    kills: int
    points: tuple[str, ...]


async def cast(database: str) -> Cast:
    """Put a practice into an empty database: a clinician, and clients who have joined a planned session."""
    clock = SystemClock()
    with Store.open(database, Keyring(MASTER_KEY), clock) as store:
        settings = Settings(database_url=database)
        access, door = Access(store, settings, clock), Door(store, settings, clock)
        clinician = await store.people.add_clinician(
            email="mara@example.org", name="Mara Lind", role="clinician", password="", practice_name="Practice"
        )
        clients: list[tuple[str, str]] = []
        for _ in range(CLIENTS):
            details = ClientDetails(name="Ines", age=34)
            client = await store.caseload.add_client(clinician, details, country="GB", language="en")
            plan = SessionPlan(client=client.id, protocol="trauma_3stage")
            session, invitation = await access.plan_session(clinician, plan)
            joined = await door.join(invitation.code)
            clients.append((joined.token, session.id))
        return Cast(await door.new_token(clinician), tuple(clients))


class Teller:
    """Tells stories, all on one service that is begun again and again."""

    def __init__(self, lives: Lives, graph: SessionGraph, patience_s: float = PATIENCE_S) -> None:
        """`graph` is the judge's own."""
        self._lives = lives
        self._graph = graph
        self.patience_s = patience_s

    async def tell(
        self, seed: int, database: str, folder: Path, who: Cast, kills: Sequence[Kill], fault: str = ""
    ) -> Story:
        """Let everybody say and do what the seed says, kill the service as told, and judge what is left."""
        people = _people(self._lives.port, who, random.Random(seed))  # noqa: S311 - reproducible on purpose
        points: list[str] = []
        broken: list[str] = []
        for kill in (*kills, None):
            self._lives.begin(folder, database, point=kill.point if kill else "", fault=fault)
            if not await self._one_life(people, kill):
                broken.append(STUCK)
            if self._lives.reap() and kill is not None:
                points.append(kill.point)
        broken += await judge(database, folder, people, self._graph)
        return Story(broken=tuple(broken), kills=len(kills), points=tuple(points))

    async def _one_life(self, people: Sequence[Person], kill: Kill | None) -> bool:
        """Everybody is connected until the service dies; False when nothing moves any more."""
        answered = Answered(kill.after if kill else 1_000_000)
        busy = [asyncio.create_task(person.live(answered)) for person in people]
        ends = asyncio.create_task(self._until(people, answered))
        try:
            async with asyncio.timeout(self.patience_s):
                await ends
        except TimeoutError:
            return False
        finally:
            self._lives.kill()  # before anybody hangs up: it dies in the middle of everything
            for task in (*busy, ends):
                task.cancel()
            await asyncio.gather(*busy, ends, return_exceptions=True)
        return True

    async def _until(self, people: Sequence[Person], answered: Answered) -> None:
        """Until so many answers have come, the service has died by itself, or everybody has said everything."""
        while not (answered.reached.is_set() or self._lives.dead or all(person.quiet for person in people)):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(answered.reached.wait(), 0.02)


def _people(port: int, who: Cast, chance: random.Random) -> list[Person]:
    address = f"ws://127.0.0.1:{port}"
    sessions = tuple(session for _, session in who.clients)
    clients = [
        Person(address, token, (session,), _own(chance), client_script(_own(chance))) for token, session in who.clients
    ]
    console = Console(address, who.clinician, sessions, _own(chance), console_script(_own(chance), sessions))
    return [*clients, console]


def _own(chance: random.Random) -> random.Random:
    return random.Random(chance.getrandbits(64))  # noqa: S311 - reproducible on purpose
