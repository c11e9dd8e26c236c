"""One zygote for all faults, and the people who go on while something breaks."""

import asyncio
import random
from collections.abc import AsyncGenerator, Generator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Protocol

import pytest

from graphs.session import SessionGraph
from tests.crash.harness import cast
from tests.crash.judging import judge
from tests.crash.people import Answered, Console, Person, client_script, console_script
from tests.live.standing import Process, Services, services
from tests.postgres import Server
from tests.redis import RedisServer

PATIENCE_S = 90.0
"""How long people may need to say everything, on a slow machine."""


@dataclass
class Crowd:
    """Two processes, two clients on the first and their clinician on the second, all of them busy."""

    services: Services
    first: Process
    second: Process
    people: list[Person]
    said: Answered = field(default_factory=lambda: Answered(6))

    async def go_on(self) -> None:
        """Until everybody has said everything and was answered."""
        async with asyncio.timeout(PATIENCE_S):
            while not all(person.quiet for person in self.people):  # noqa: ASYNC110 - several people, no one event
                await asyncio.sleep(0.05)

    async def under_way(self) -> None:
        """Until a few answers have come."""
        async with asyncio.timeout(PATIENCE_S):
            await self.said.reached.wait()

    def move(self, process: Process) -> None:
        """Everybody who comes back comes to this process from now on."""
        for person in self.people:
            person.address = _address(process)

    async def broken(self) -> list[str]:
        """Every promise that was broken. The processes are killed first, so that nothing is added meanwhile."""
        for process in self.services.processes:
            await asyncio.to_thread(process.kill)
        return await judge(self.services.database, self.first.folder, self.people, SessionGraph())


class NewCrowd(Protocol):
    """People at work on two processes; the seed decides what they say and do, `redis` is another one than usual."""

    def __call__(self, seed: int, redis: str | None = None) -> AbstractAsyncContextManager[Crowd]:
        """Begin the processes, and let people come."""
        ...


@pytest.fixture(scope="session")
def zygote(one_redis: RedisServer) -> Generator[Services]:
    """What processes are made of; it has no database of its own."""
    with services("", one_redis.url) as begun:
        yield begun


@pytest.fixture
def crowd(
    zygote: Services, postgres: Server, redis: RedisServer, tmp_path_factory: pytest.TempPathFactory
) -> Generator[NewCrowd]:
    """People at work on two processes, which are killed in the end."""
    redis.start()
    begun = replace(zygote, database=postgres.create(), processes=[])

    @asynccontextmanager
    async def at_work(seed: int, redis: str | None = None) -> AsyncGenerator[Crowd]:
        begun.redis = begun.redis if redis is None else redis
        folder, chance = tmp_path_factory.mktemp("crowd"), random.Random(seed)  # noqa: S311 - reproducible on purpose
        who = await cast(begun.database)
        first = await asyncio.to_thread(begun.begin, folder / "first")
        second = await asyncio.to_thread(begun.begin, folder / "second")
        sessions = tuple(session for _, session in who.clients)
        clients = [
            Person(_address(first), token, (session,), chance, client_script(chance)) for token, session in who.clients
        ]
        script = console_script(chance, sessions)
        people = [*clients, Console(_address(second), who.clinician, sessions, chance, script)]
        made = Crowd(begun, first, second, people)
        busy = [asyncio.create_task(person.live(made.said)) for person in people]
        try:
            yield made
        finally:
            for task in busy:
                task.cancel()
            await asyncio.gather(*busy, return_exceptions=True)

    try:
        yield at_work
    finally:
        for process in begun.processes:
            process.kill()


def _address(process: Process) -> str:
    return f"ws://127.0.0.1:{process.port}"
