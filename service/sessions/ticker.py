"""The one task of a process that looks at the clock: timers, lost leases, work left over, alerts nobody acted on."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

import structlog

from service.clock import Clock

TICK_MS: Final = 1_000
_log = structlog.get_logger(__name__)


class Ticker:
    """Calls its duties once a second. A duty that fails is told in the log and tried again at the next tick."""

    def __init__(self, clock: Clock, duties: Mapping[str, Callable[[], Awaitable[None]]]) -> None:
        """`duties` are done in order, each under a name for the log."""
        self._clock = clock
        self._duties = duties
        self._done_at = -1
        self._made_at = clock.now()
        self._ticked = asyncio.Condition()
        self._turn = asyncio.Lock()

    @property
    def done_at(self) -> int:
        """When the last round that is over began, in Unix milliseconds; when this was made, before the first."""
        return self._done_at if self._done_at >= 0 else self._made_at

    async def run(self) -> None:
        """Tick until cancelled. A round that lasted until the next is due, or longer, is followed by it at once."""
        while True:
            began = await self.tick()
            await self._clock.sleep(began + TICK_MS - self._clock.now())

    async def tick(self) -> int:
        """Do every duty once; when that began, in Unix milliseconds."""
        async with self._turn:
            began = self._clock.now()
            for name, duty in self._duties.items():
                await attempt(duty, name)
        async with self._ticked:
            self._done_at = began
            self._ticked.notify_all()
        return began

    def paused(self) -> asyncio.Lock:
        """A context in which nothing looks at the clock: for whoever sets it by hand."""
        return self._turn

    async def reached(self, at: int) -> None:
        """Wait until a tick that began at `at` or later is over."""
        async with self._ticked:
            await self._ticked.wait_for(lambda: self._done_at >= at)


async def attempt(duty: Callable[[], Awaitable[None]], name: str) -> None:
    """Do something now, or at the next tick: what went wrong is told in the log, by its class alone."""
    try:
        await duty()
    except Exception as error:  # noqa: BLE001 - the others must not wait for it, and it is tried again
        _log.error("duty_failed", duty=name, code=type(error).__name__)
