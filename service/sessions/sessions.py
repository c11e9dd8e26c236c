"""The sessions of this process, as the rest of the service uses them."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from graphs.inputs import Adjudicated, Input, Opened, Pressed, TimePassed, WroteAlone
from graphs.saying.cautions import before_sending
from graphs.session import initial, warm
from graphs.state import STATE, Mark, Writer
from service.bus.local import LocalBus
from service.bus.port import Bus
from service.clock import Clock
from service.drafters.port import Drafter
from service.errors import ImageryError, NotFound
from service.notify.port import Notifier
from service.sessions.answers import Ack, Answer
from service.sessions.attendance import Attendance
from service.sessions.beside import Beside, wants_help
from service.sessions.calling import Caller
from service.sessions.carrying import Carrier
from service.sessions.coursing import Coursing
from service.sessions.engine import Engine
from service.sessions.measuring import Measuring
from service.sessions.opening import case
from service.sessions.ports import Graph
from service.sessions.posting import Post
from service.sessions.reminding import Reminding
from service.sessions.ticker import Ticker, attempt
from service.store.crash import crash_point
from service.store.outside import is_outside
from service.store.port import Who
from service.store.store import Store

PATIENCE_S: Final = 5.0
"""How long the ticker waits for sessions that it takes on, in seconds. One that hangs goes on by itself."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What may be exchanged. As it stands, only this process is woken, the console alone is told, and no model drafts.

    `address` is the public URL, for links to the console. A drafter is asked only where the site's policy names a
    `model`.
    """

    bus: Bus = field(default_factory=LocalBus)
    notifiers: Sequence[Notifier] = ()
    address: str = ""
    drafter: Drafter | None = None
    model: str = ""


class Sessions:
    """Opens sessions, takes their inputs, knows who is there, and does what falls due."""

    def __init__(self, store: Store, graph: Graph, clock: Clock, ports: Ports | None = None) -> None:
        """`graph` is compiled once."""
        ports = ports or Ports()
        self.bus: Bus = ports.bus
        self._store = store
        self._clock = clock
        self._engine = Engine(store.journal, graph, self.bus)
        self.turns = self._engine.turns
        self._attendance = Attendance(self._engine, store.presence, store.journal, clock)
        self._carrier = Carrier(self._engine, store, clock, ports.drafter)
        self._beside = Beside(store, self.bus, clock)
        self._measuring = Measuring(store, self._engine, self.bus, clock)
        self._caller = Caller(store, clock, frozenset(one.channel for one in ports.notifiers))
        self._coursing = Coursing(store, clock)
        self._reminding = Reminding(store, ports.notifiers, clock, ports.address)
        self.post = Post(store, ports.notifiers, clock, ports.address)
        self._drafting: Writer = "model" if ports.drafter is not None and ports.model else "reviewed"
        self._taken_on: dict[str, asyncio.Task[None]] = {}
        self.ticker = Ticker(
            clock,
            {
                "take_on": self._take_on,
                "attendance": self._attendance.tick,
                "carry_out": self._carrier.carry_out,
                "courses": self._coursing.carry_out,
                "reminders": self._reminding.carry_out,
            },
        )
        # A ticker of their own: whatever else may hang, alerts are told.
        self.alarms = Ticker(
            clock,
            {"tell_late": self._beside.tell_late, "tell": self._caller.tell, "post": self.post.carry_out},
        )

    async def submit(self, session: str, given: Input, *, input_id: str, actor: Who, by: str | None = None) -> Answer:
        """Take one input; the answer comes after its commit. Raises `NotFound` for a session that is not open."""
        if actor == "clinician":  # an order that waited while the process stood still comes after what is due by now
            await self.ticker.awake()
        refusal = await self._beside.refusal(session, given)
        if refusal is not None:
            return refusal
        answer = await self._engine.submit(session, given, input_id=input_id, actor=actor, by=by)
        if isinstance(given, Adjudicated) and is_outside(session, given.alert):
            await self._measuring.decided(session)
        if not wants_help(given):
            return answer
        self._engine.acted.set()
        return await self._beside.help_wanted(session, answer)

    async def help(self, session: str, input_id: str) -> Answer:
        """A client asks for help, whatever the session is doing: somebody is told. Raises `NotFound`."""
        try:
            await self.open(session)
            wanted = Pressed(at=self._clock.now(), button="help")
            answer = await self.submit(session, wanted, input_id=input_id, actor="client")
            await self._engine.catch_up(session)  # the answer says that the alert is up
            return answer
        except ImageryError:
            return Ack(await self._beside.call_for_help(session))
        finally:
            self._engine.acted.set()

    async def check(self, session: str, text: str) -> Sequence[Mark]:
        """What would be found in these words of a clinician if they were sent now. Nothing is kept of them.

        Raises `NotFound` for a session that is not open.
        """
        record = await self._store.journal.load(session)
        if record is None or record.state is None:
            raise NotFound
        return before_sending(STATE.validate_json(record.state), text)

    async def open(self, session: str) -> bool:
        """Open a planned session at its first step; False where it is open already and stays as it is.

        Raises `NotFound`.
        """
        record = await self._store.journal.load(session)
        if record is None:
            raise NotFound
        if record.state is not None:
            return False
        client = await self._store.caseload.client(record.client)
        clinician = await self._store.caseload.clinician(record.clinician)
        if client is None or clinician is None:
            raise NotFound
        known = await self._measuring.on_file(case(record, client, clinician), record.client)
        crash_point("opening.before")
        await self._engine.start(
            session,
            initial(replace(known, drafting=self._drafting)),
            Opened(at=self._clock.now()),
            by=None,
        )
        crash_point("opening.after")
        for here in await self._attendance.clinicians_here(session):
            await self._attendance.welcome_clinician(session, here)
        await self._measuring.opened(session, record.client)
        return True

    async def wrote_danger(self, session: str, entry: str) -> None:
        """The client wrote words of danger alone, in the entry of this id: their open session goes to the crisis hold.

        The session is opened where it is not; then nobody is in it, and nothing else follows. Raises `NotFound`.
        """
        if not await self.open(session):
            given = WroteAlone(at=self._clock.now())
            await self._engine.submit(session, given, input_id=f"alone-{entry}", actor="service")

    async def measured(self, client: str, session: str | None, seq: int | None) -> None:
        """A questionnaire of this client was kept: what it raised in `session` sounds, and open sessions know of it."""
        await self._measuring.changed(client, session, seq)

    async def raised(self, session: str, seq: int) -> None:
        """An alert was raised in this session by no run of it; `seq` is its entry. It is shown and told at once."""
        await self._measuring.raised(session, seq)

    async def beat(self, clinician: str, rendered: Mapping[str, int]) -> None:
        """The clinician's console is there and shows these sessions up to these seqs."""
        await self.ticker.awake()
        await self._attendance.beat(clinician, rendered)

    async def client_connected(self, session: str, replaced: Callable[[], None]) -> None:
        """A page of the client is there. `replaced` is called once a newer one is, in whatever process."""
        await self.open(session)
        await self._attendance.page_opened(session, replaced)

    async def client_here(self, session: str) -> bool:
        """Whether a page of the client is open, in whatever process."""
        return await self._attendance.client_here(session)

    async def client_disconnected(self, session: str) -> None:
        """A page of the client is gone."""
        await self._attendance.page_closed(session)

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Take on what an earlier run left, and do what falls due until the context is left."""
        await self.post.take_back()
        duties = (self.ticker.run(), self.alarms.run(), self._carry_at_once(), asyncio.to_thread(warm))
        tasks = [asyncio.create_task(duty) for duty in duties]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await self.post.close()
            await self._carrier.close()
            await self._engine.close()
            for task in tuple(self._taken_on.values()):
                task.cancel()

    async def settled(self) -> None:
        """Wait until everything that is due by now has been done: for whoever moves the clock by hand."""
        await self.ticker.reached(self._clock.now())
        await self._engine.close()
        await self.alarms.tick()

    async def _carry_at_once(self) -> None:
        while True:
            await self._engine.acted.wait()
            self._engine.acted.clear()
            await self.alarms.tick()
            await attempt(self._carrier.carry_out, "carry_out")

    async def _take_on(self) -> None:
        """Sessions whose journal is ahead of their state, and timers that are due. Each for itself: one may hang."""
        now = self._clock.now()
        for session in await self._store.journal.behind(now):
            if session not in self._taken_on:
                task = asyncio.get_running_loop().create_task(self._take_on_one(session, now))
                self._taken_on[session] = task
                task.add_done_callback(lambda _, done=session: self._taken_on.pop(done, None))
        if self._taken_on:
            await asyncio.wait(tuple(self._taken_on.values()), timeout=PATIENCE_S)

    async def _take_on_one(self, session: str, now: int) -> None:
        await attempt(partial(self._engine.catch_up, session), "catch_up")
        await attempt(partial(self._let_time_pass, session, now), "let_time_pass")

    async def _let_time_pass(self, session: str, now: int) -> None:
        record = await self._store.journal.load(session)
        if record is None or record.next_due is None or record.next_due > now:
            return
        await self._engine.submit(
            session, TimePassed(at=now), input_id=f"due-{record.next_due}-{record.version}", actor="service"
        )
