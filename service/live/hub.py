"""Who is connected to this process: wakes readers, passes leases and receipts on, and knows the newest tab."""

import asyncio
import contextlib
from collections import Counter, defaultdict
from collections.abc import Generator
from typing import Literal, Protocol, TypeVar

from prometheus_client import Histogram

from service.bus.port import Bus, Lease, Passing
from service.errors import ImageryError, Overloaded, Restarting, Superseded
from service.live.limits import Limits
from service.live.line import Closing, Line
from service.live.room import Room
from service.sessions.answers import Ack, Answer

K = TypeVar("K")
V = TypeVar("V")
Page = Literal["client", "console"]


class Waker(Protocol):
    """Something that waits for a journal to grow."""

    def wake(self, session: str) -> None:
        """The journal of `session` may have grown."""
        ...


class Hub:
    """The connections of one process. The journal stays the truth: what is lost here is made up for by reading."""

    def __init__(self, bus: Bus, limits: Limits, room: Room) -> None:
        """`run` must be running for wake-ups to come."""
        self._bus = bus
        self._limits = limits
        self._room = room
        self._wakers: dict[str | None, set[Waker]] = defaultdict(set)
        self._clients: dict[str, Line] = {}
        self._watchers: dict[str, set[Line]] = defaultdict(set)
        self._lines: dict[Line, Page] = {}
        self._nobody = asyncio.Event()
        self._nobody.set()
        self.draining = False
        self._hears = False
        self._cut_off = 0
        self.answers: Counter[str] = Counter()  # inputs, by what was answered
        self.took = Histogram(
            "imagery_answer_seconds", "From an input's arrival to its answer.", ["kind"], registry=None
        )

    async def run(self) -> None:
        """Pass wake-ups on, and wake everybody from time to time in case one was lost."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._bus.run())
            tasks.create_task(self._listen())
            tasks.create_task(self._hear())
            tasks.create_task(self._poll())

    async def _listen(self) -> None:
        async with self._bus.subscribe() as wakes:
            self._hears = True
            try:
                async for wake in wakes:
                    self._wake(wake.session)
            finally:
                self._hears = False

    async def _hear(self) -> None:
        async with self._bus.listen() as passing:
            async for one in passing:
                self._offer(one)

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(self._limits.poll_s)
            for session in [session for session in self._wakers if session is not None]:
                self._wake(session)

    def _wake(self, session: str) -> None:
        for key in (session, None):
            for waker in tuple(self._wakers.get(key, ())):
                waker.wake(session)

    @contextlib.contextmanager
    def waking(self, waker: Waker, session: str | None = None) -> Generator[None]:
        """Wake this reader for a session, or for all with None, until the context is left."""
        self._wakers[session].add(waker)
        try:
            yield
        finally:
            _take_out(self._wakers, session, waker)

    @contextlib.contextmanager
    def connected(self, line: Line, page: Page) -> Generator[None]:
        """Count a connection as open, so that leaving can close it."""
        self._lines[line] = page
        self._nobody.clear()
        try:
            yield
        finally:
            del self._lines[line]
            self._cut_off += line.too_slow
            if not self._lines:
                self._nobody.set()

    def refusal(self, page: Page | None = None) -> ImageryError | None:
        """Why no further socket of this page, or no further call, is taken on just now; None when there is room."""
        if self.draining:
            return Restarting()
        full = self._room.busy() if page is None else self._room.full(page, self.connections)
        return Overloaded() if full else None

    def leave(self, closing: Closing) -> None:
        """Take no more, and close every connection with this code once what came over it has been answered."""
        self.draining = True
        for line in tuple(self._lines):
            line.leave(closing)

    async def gone(self) -> None:
        """Wait until no connection is open."""
        await self._nobody.wait()

    @property
    def listening(self) -> bool:
        """Whether wake-ups come from every process; without them readers look by themselves."""
        return self._hears and self._bus.connected

    @property
    def connections(self) -> int:
        """How many sockets are open in this process."""
        return len(self._lines)

    def connections_of(self, page: Page) -> int:
        """How many sockets of one of the two pages are open in this process."""
        return sum(of == page for of in self._lines.values())

    @property
    def slow(self) -> int:
        """How many connections were cut off because they did not read."""
        return self._cut_off + sum(line.too_slow for line in self._lines)

    def count(self, answer: Answer) -> None:
        """Count how an input was answered."""
        self.answers["ack" if isinstance(answer, Ack) else answer.code] += 1

    # ---- what passes ---------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def client(self, session: str, line: Line) -> Generator[None]:
        """The client of a session is connected here; an older tab of the same client is closed."""
        older = self._clients.get(session)
        if older is not None:
            older.close(Closing.because(Superseded))
        self._clients[session] = line
        try:
            yield
        finally:
            if self._clients.get(session) is line:
                del self._clients[session]

    @contextlib.contextmanager
    def watching(self, session: str, line: Line) -> Generator[None]:
        """A console shows this session."""
        self._watchers[session].add(line)
        try:
            yield
        finally:
            _take_out(self._watchers, session, line)

    def tell_client(self, frame: Lease) -> None:
        """Offer a lease to the client's page, in whatever process it is connected."""
        self._bus.tell(Passing("client", frame))

    def tell_consoles(self, frame: Lease) -> None:
        """Offer a lease or a receipt to every console that shows its session, in whatever process."""
        self._bus.tell(Passing("consoles", frame))

    def _offer(self, passing: Passing) -> None:
        session = passing.frame.session
        page = self._clients.get(session) if passing.to == "client" else None
        lines = self._watchers.get(session, ()) if passing.to == "consoles" else () if page is None else (page,)
        for line in tuple(lines):
            line.offer(passing.frame)


def _take_out(sets: dict[K, set[V]], key: K, value: V) -> None:
    found = sets.get(key)
    if found is not None:
        found.discard(value)
        if not found:
            del sets[key]
