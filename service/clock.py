"""What time it is: the only module that may ask. Everything else is told, in Unix milliseconds in UTC."""

import asyncio
import heapq
import itertools
import threading
import time
from collections.abc import Callable
from typing import Final, Protocol

_MILLISECOND: Final = 1_000_000
_COUNTER: Final = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Counts while the machine sleeps, too, where there is such a counter."""


class Clock(Protocol):
    """Tells the time and waits."""

    def now(self) -> int:
        """The present moment in Unix milliseconds."""
        ...

    async def sleep(self, ms: int) -> None:
        """Come back when `ms` milliseconds have passed; at once for zero or less."""
        ...


class SystemClock:
    """The machine's clock as it stands at the start, and from then on the time that really passes, sleep included.

    Whoever sets the machine's clock moves nothing here: no lease lives longer for it, and nothing falls due too early.
    """

    def __init__(self, wall: Callable[[], int] = time.time_ns, passed: Callable[[], int] | None = None) -> None:
        """`wall` is the machine's clock; `passed` counts from anywhere and is never set. Both in nanoseconds."""
        self._passed = passed or _counted
        self._began = wall() - self._passed()

    def now(self) -> int:
        """The present moment in Unix milliseconds."""
        return (self._began + self._passed()) // _MILLISECOND

    async def sleep(self, ms: int) -> None:
        """Come back when `ms` milliseconds have passed."""
        await asyncio.sleep(max(0, ms) / 1_000)


class ManualClock:
    """A clock that stands still until it is told to go on: for tests and for rehearsal. Any thread may advance it."""

    def __init__(self, start: int = 1_767_258_000_000) -> None:
        self._now = start
        self._lock = threading.Lock()
        self._order = itertools.count()
        self._sleepers: list[tuple[int, int, asyncio.Future[None]]] = []

    def now(self) -> int:
        """The moment the clock stands at, in Unix milliseconds."""
        return self._now

    async def sleep(self, ms: int) -> None:
        """Come back when the clock has been advanced by `ms` milliseconds."""
        if ms <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self._lock:
            heapq.heappush(self._sleepers, (self._now + ms, next(self._order), woken))
        await woken

    def advance(self, ms: int) -> None:
        """Let `ms` milliseconds pass, and wake everybody whose time has come, the earliest first."""
        with self._lock:
            self._now += ms
            due: list[asyncio.Future[None]] = []
            while self._sleepers and self._sleepers[0][0] <= self._now:
                due.append(heapq.heappop(self._sleepers)[2])
        for woken in due:
            loop = woken.get_loop()
            if not loop.is_closed():
                loop.call_soon_threadsafe(_wake, woken)


def _counted() -> int:
    return time.clock_gettime_ns(_COUNTER)


def _wake(sleeper: asyncio.Future[None]) -> None:
    if not sleeper.done():
        sleeper.set_result(None)
