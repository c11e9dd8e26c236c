"""What time it is: the only module that may ask. Everything else is told, in Unix milliseconds in UTC."""

import asyncio
import heapq
import itertools
import threading
import time
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits."""

    def now(self) -> int:
        """The present moment in Unix milliseconds."""
        ...

    async def sleep(self, ms: int) -> None:
        """Come back when `ms` milliseconds have passed; at once for zero or less."""
        ...


class SystemClock:
    """The machine's clock. It never runs backwards within a process, even when somebody sets it back."""

    def __init__(self) -> None:
        self._latest = 0

    def now(self) -> int:
        """The present moment in Unix milliseconds."""
        self._latest = max(self._latest, time.time_ns() // 1_000_000)
        return self._latest

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


def _wake(sleeper: asyncio.Future[None]) -> None:
    if not sleeper.done():
        sleeper.set_result(None)
