"""The sessions of this process, as the rest of the service uses them."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from graphs.inputs import Input, Opened, TimePassed
from graphs.session import initial
from safety.findings import Level
from service.bus.local import LocalBus
from service.bus.port import Bus
from service.clock import Clock
from service.drafters.port import Drafter
from service.errors import NotFound
from service.notify.console import ConsoleNotifier
from service.notify.port import Notice, Notifier
from service.sessions.answers import Answer
from service.sessions.attendance import Attendance
from service.sessions.carrying import Carrier
from service.sessions.engine import Engine
from service.sessions.opening import case
from service.sessions.ports import Graph
from service.sessions.ticker import Ticker, attempt
from service.store.port import Who
from service.store.store import Store

LATE_MS: Final = 10_000
"""How long an input may lie in the journal untaken before the people on duty are told, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What may be exchanged. As it stands, only this process is woken, the console is told, and no model drafts."""

    bus: Bus = field(default_factory=LocalBus)
    notifier: Notifier = field(default_factory=ConsoleNotifier)
    drafter: Drafter | None = None


class Sessions:
    """Opens sessions, takes their inputs, knows who is there, and does what falls due."""

    def __init__(self, store: Store, graph: Graph, clock: Clock, ports: Ports | None = None) -> None:
        """`graph` is compiled once."""
        ports = ports or Ports()
        self.bus: Bus = ports.bus
        self._store = store
        self._clock = clock
        self._notifier = ports.notifier
        self._engine = Engine(store.journal, graph, self.bus)
        self._attendance = Attendance(self._engine, store.presence, store.journal, clock)
        self._carrier = Carrier(self._engine, store, self._notifier, clock, ports.drafter)
        self._late: set[tuple[str, int]] = set()
        self.ticker = Ticker(
            clock,
            {
                "take_on": self._take_on,
                "attendance": self._attendance.tick,
                "carry_out": self._carrier.carry_out,
                "escalate": self._carrier.escalate,
            },
        )

    async def submit(self, session: str, given: Input, *, input_id: str, actor: Who, by: str | None = None) -> Answer:
        """Take one input; the answer comes after its commit. Raises `NotFound` for a session that is not open."""
        return await self._engine.submit(session, given, input_id=input_id, actor=actor, by=by)

    async def open(self, session: str) -> None:
        """Open a planned session at its first step. One that is open already stays as it is. Raises `NotFound`."""
        record = await self._store.journal.load(session)
        if record is None:
            raise NotFound
        if record.state is not None:
            return
        client = await self._store.caseload.client(record.client)
        clinician = await self._store.caseload.clinician(record.clinician)
        if client is None or clinician is None:
            raise NotFound
        await self._engine.start(
            session, initial(case(record, client, clinician)), Opened(at=self._clock.now()), by=None
        )
        for here in await self._attendance.clinicians_here(session):
            await self._attendance.welcome_clinician(session, here)

    async def beat(self, clinician: str, rendered: Mapping[str, int]) -> None:
        """The clinician's console is there and shows these sessions up to these seqs."""
        await self._attendance.beat(clinician, rendered)

    async def console_closed(self, clinician: str) -> None:
        """The clinician's last console in this process is gone. Its leases run out by themselves."""

    async def client_connected(self, session: str) -> None:
        """A page of the client is there. The first one opens the session."""
        await self.open(session)
        await self._attendance.page_opened(session)

    async def client_disconnected(self, session: str) -> None:
        """A page of the client is gone."""
        self._attendance.page_closed(session)

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Take on what an earlier run left, and do what falls due until the context is left."""
        tasks = [asyncio.create_task(self.ticker.run()), asyncio.create_task(self._carry_at_once())]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await self._carrier.close()
            await self._engine.close()

    async def settled(self) -> None:
        """Wait until everything that is due by now has been done: for whoever moves the clock by hand."""
        await self.ticker.reached(self._clock.now())
        await self._engine.close()

    async def _carry_at_once(self) -> None:
        while True:
            await self._engine.acted.wait()
            self._engine.acted.clear()
            await attempt(self._carrier.carry_out, "carry_out")

    async def _take_on(self) -> None:
        """Sessions whose journal is ahead of their state, and timers that are due."""
        now = self._clock.now()
        for session in await self._store.journal.behind(now):
            await attempt(partial(self._tell_late, session, now), "tell_late")
            await attempt(partial(self._engine.catch_up, session), "catch_up")
            await attempt(partial(self._let_time_pass, session, now), "let_time_pass")

    async def _let_time_pass(self, session: str, now: int) -> None:
        record = await self._store.journal.load(session)
        if record is None or record.next_due is None or record.next_due > now:
            return
        await self._engine.submit(
            session, TimePassed(at=now), input_id=f"due-{record.next_due}-{record.version}", actor="service"
        )

    async def _tell_late(self, session: str, now: int) -> None:
        waiting = [event for event in await self._store.journal.unprocessed(session) if event.at <= now - LATE_MS]
        if not waiting or (session, waiting[0].seq) in self._late:
            return
        self._late.add((session, waiting[0].seq))
        record = await self._store.caseload.session(session)
        if record is not None:
            alert = f"{session}-late-{waiting[0].seq}"
            await self._notifier.carry(
                Notice(alert=alert, session=session, clinician=record.clinician, kind="unprocessed", level=Level.AMBER)
            )
