"""The one task of a process that looks at the clock: timers, lost leases, work left over, alerts nobody acted on."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from typing import Final

import structlog

from safety.thresholds import ABSENT_HELD_S
from service.clock import Clock

TICK_MS: Final = 1_000
STOOD_STILL_MS: Final = ABSENT_HELD_S.value * 1_000
"""A process that has not looked at the clock for so long could not have noticed in time that a console was lost."""
_log = structlog.get_logger(__name__)


class Ticker:
    """Calls its duties once a second. A duty that fails is told in the log and tried again at the next tick."""

    def __init__(self, clock: Clock, duties: Mapping[str, Callable[[], Awaitable[None]]]) -> None:
        """`duties` are done in order, each under a name for the log."""
        self._clock = clock
        self._duties = duties
        self._done_at = self._well_at = clock.now() - 1
        self._ticked = asyncio.Condition()
        self._turn = asyncio.Lock()
        self._paused = False

    @property
    def well_at(self) -> int:
        """When the last round began in which every duty went well, in Unix milliseconds; at first, when it was made."""
        return self._well_at

    async def run(self) -> None:
        """Tick until cancelled. A round that lasted until the next is due, or longer, is followed by it at once."""
        while True:
            began = await self.tick()
            await self._clock.sleep(began + TICK_MS - self._clock.now())

    async def tick(self) -> int:
        """Do every duty once; when that began, in Unix milliseconds."""
        async with self._turn:
            return await self._round()

    async def awake(self) -> None:
        """Look at the clock before anything else, if nobody has for so long that this process must have stood still."""
        if self._stood_still() and not self._paused:
            async with self._turn:
                if self._stood_still():
                    await self._round()

    @contextlib.asynccontextmanager
    async def paused(self) -> AsyncGenerator[None]:
        """A context in which nothing looks at the clock: for whoever sets it by hand."""
        async with self._turn:
            self._paused = True
            try:
                yield
            finally:
                self._paused = False

    def _stood_still(self) -> bool:
        return self._clock.now() - self._done_at > STOOD_STILL_MS

    async def _round(self) -> int:
        began = self._clock.now()
        well = [await attempt(duty, name) for name, duty in self._duties.items()]
        async with self._ticked:
            self._done_at = began
            self._well_at = began if all(well) else self._well_at
            self._ticked.notify_all()
        return began

    async def reached(self, at: int) -> None:
        """Wait until a tick that began at `at` or later is over."""
        async with self._ticked:
            await self._ticked.wait_for(lambda: self._done_at >= at)


async def attempt(duty: Callable[[], Awaitable[None]], name: str) -> bool:
    """Do something now, or at the next tick; whether it went well. If not, the log has the class of what went wrong."""
    try:
        await duty()
    except Exception as error:  # noqa: BLE001 - the others must not wait for it, and it is tried again
        _log.error("duty_failed", duty=name, code=type(error).__name__)
        return False
    return True
