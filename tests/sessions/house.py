"""An engine with one open session, and short words for what tests do to it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count
from typing import Self

from graphs.inputs import Approved, Button, Commanded, CommandName, Opened, Pressed, Said
from graphs.state import STATE, Case, State
from safety.situation import Situation
from service.bus.local import LocalBus
from service.clock import ManualClock
from service.sessions.answers import Ack, Answer, Refusal
from service.sessions.engine import Engine
from service.store.port import SessionRecord, StoredEvent
from service.store.store import Store
from tests.sessions.tallies import TallyGraph

MASTER_KEY = bytes(range(32))


class House:
    """One session, its engine, and the graph that it runs."""

    def __init__(self, store: Store, clock: ManualClock, session: SessionRecord) -> None:
        self.store = store
        self.clock = clock
        self.session = session.id
        self.clinician = session.clinician
        self.graph = TallyGraph()
        self.bus = LocalBus()
        self.engine = Engine(store.journal, self.graph, self.bus)
        self._ids = count(1)

    @classmethod
    @asynccontextmanager
    async def opened(cls, store: Store, clock: ManualClock, session: SessionRecord) -> AsyncGenerator[Self]:
        house = cls(store, clock, session)
        case = Case(session=session.id, protocol=session.protocol, starts_at=session.starts_at)
        await house.engine.start(
            session.id,
            State(case=case, situation=Situation("connect_identity")),
            Opened(at=clock.now()),
            by=None,
        )
        yield house
        await house.engine.close()

    async def say(self, text: str, *, name: str | None = None) -> Answer:
        return await self.engine.submit(
            self.session, Said(at=self.clock.now(), text=text), input_id=name or self.new_id(), actor="client"
        )

    async def press(self, button: Button) -> Answer:
        return await self.engine.submit(
            self.session, Pressed(at=self.clock.now(), button=button), input_id=self.new_id(), actor="client"
        )

    async def order(self, command: CommandName, *, name: str | None = None) -> Answer:
        given = Commanded(at=self.clock.now(), command=command)
        return await self.engine.submit(
            self.session, given, input_id=name or self.new_id(), actor="clinician", by=self.clinician
        )

    async def approve(self, *, name: str | None = None, state: State | None = None) -> Answer:
        draft = (state or await self.state()).draft
        assert draft is not None
        given = Approved(at=self.clock.now(), draft=draft.id, epoch=draft.epoch, sha256=draft.sha256)
        return await self.engine.submit(
            self.session, given, input_id=name or self.new_id(), actor="clinician", by=self.clinician
        )

    async def state(self) -> State:
        record = await self.record()
        assert record.state is not None
        return STATE.validate_json(record.state)

    async def record(self) -> SessionRecord:
        record = await self.store.journal.load(self.session)
        assert record is not None
        return record

    async def journal(self) -> list[StoredEvent]:
        return list(await self.store.journal.events(self.session))

    async def kinds(self) -> list[str]:
        return [event.kind for event in await self.journal()]

    async def handled(self) -> None:
        """Wait until the turns that were begun are over."""
        await self.engine.close()

    def new_id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._ids):012d}"


def seq_of(answer: Answer) -> int:
    assert isinstance(answer, Ack), answer
    return answer.seq


def code_of(answer: Answer) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.code


async def all_of(*work: asyncio.Task[Answer]) -> list[Answer]:
    return list(await asyncio.gather(*work))
