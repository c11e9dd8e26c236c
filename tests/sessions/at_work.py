"""The sessions of one process on a real store, with graphs that work, raise or hang, and short words for tests."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from graphs.inputs import Acknowledged, Adjudicated, Input, Pressed, Said
from graphs.session import SessionGraph
from graphs.state import Result, State
from service.clock import ManualClock
from service.sessions.answers import Answer
from service.sessions.ports import Graph
from service.sessions.sessions import Sessions
from service.store.port import SessionRecord
from service.store.records import AlertRecord
from service.store.store import Store

SECOND = 1_000


class Stuck:
    """A graph that never comes back from a client's words."""

    def __init__(self) -> None:
        self._graph = SessionGraph()

    async def run(self, state: State, given: Input, seq: int) -> Result:
        """Wait for ever at words."""
        if isinstance(given, Said):
            await ManualClock().sleep(1)
        return await self._graph.run(state, given, seq)


class Raising:
    """A graph in which reading a client's line fails, as when the screener is broken."""

    def __init__(self) -> None:
        self._graph = SessionGraph()

    async def run(self, state: State, given: Input, seq: int) -> Result:
        """Fail at words."""
        if isinstance(given, Said):
            raise RuntimeError("no screener")
        return await self._graph.run(state, given, seq)


class House:
    """The sessions of one process."""

    def __init__(self, store: Store, clock: ManualClock, planned: SessionRecord, graph: Graph | None = None) -> None:
        self.store = store
        self.clock = clock
        self.session = planned.id
        self.clinician = planned.clinician
        self.sessions = Sessions(store, graph or SessionGraph(), clock)
        self._ids = 0

    async def say(self, text: str) -> Answer:
        return await self.give(Said(at=self.clock.now(), text=text))

    async def give(self, given: Input) -> Answer:
        self._ids += 1
        client = isinstance(given, Said | Pressed)
        name = f"{id(self)}-{self._ids}"
        answer = await self.sessions.submit(
            self.session,
            given,
            input_id=name,
            actor="client" if client else "clinician",
            by=None if client else self.clinician,
        )
        await self.sessions.settled()
        return answer

    async def seconds(self, number: int) -> None:
        self.clock.advance(number * SECOND)
        await self.sessions.settled()

    async def red(self) -> AlertRecord:
        found = [one for one in await self.store.alerts.of_session(self.session) if one.level == 3]
        return found[0]

    async def acknowledge(self, alert: AlertRecord) -> Answer:
        return await self.give(Acknowledged(at=self.clock.now(), alert=alert.id))

    async def decide(self, alert: AlertRecord) -> Answer:
        given = Adjudicated(at=self.clock.now(), alert=alert.id, decision="upheld", reason="Spoken with.")
        return await self.give(given)


@asynccontextmanager
async def at_work(
    store: Store, clock: ManualClock, planned: SessionRecord, graph: Graph | None = None
) -> AsyncGenerator[House]:
    house = House(store, clock, planned, graph)
    async with house.sessions.running():
        await house.sessions.open(planned.id)
        yield house
