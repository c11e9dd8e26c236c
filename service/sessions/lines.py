"""The queue of a session in this process: one turn at a time, safety inputs before the others.

Only inputs that have no number yet wait here. An input that is in the journal already is taken by whoever has the next
turn, before anything else, so nothing ever overtakes it.
"""

import asyncio
import heapq
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class Lines:
    """All queues of this process; a session without anybody waiting costs nothing."""

    def __init__(self) -> None:
        """Begin with every session free."""
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def turn(self, session: str, *, first: bool = False) -> AsyncGenerator[None]:
        """Hold the session's turn. With `first`, wait before everybody who did not ask for that."""
        line = self._lines.setdefault(session, _Line())
        await line.take(first=first)
        try:
            yield
        finally:
            line.give_up()
            if line.idle:
                self._lines.pop(session, None)


class _Line:
    def __init__(self) -> None:
        self._taken = False
        self._came = 0
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []

    @property
    def idle(self) -> bool:
        return not self._taken and not self._waiting

    async def take(self, *, first: bool) -> None:
        if not self._taken:
            self._taken = True
            return
        self._came += 1
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (not first, self._came, mine))
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.give_up()  # the turn was handed over just before the waiting ended
            raise

    def give_up(self) -> None:
        while self._waiting:
            _, _, next_one = heapq.heappop(self._waiting)
            if not next_one.done():
                next_one.set_result(None)
                return
        self._taken = False
