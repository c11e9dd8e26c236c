"""The bus of one process: waiting readers share its memory."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from service.bus.port import Passing, Wake

MOST_PASSING: Final = 1_000
"""How much may pass by a listener who does not listen before the rest is lost on them."""


class LocalBus:
    """Wakes readers in this process only."""

    def __init__(self) -> None:
        """Begin with no reader."""
        self._readers: dict[str | None, set[Unread]] = {}
        self._listeners: set[asyncio.Queue[Passing]] = set()

    @property
    def connected(self) -> bool:
        """There is nobody else to be connected to."""
        return True

    async def publish(self, session: str, seq: int) -> None:
        """Wake everybody who waits for this session. Never waits for a slow reader."""
        for key in (session, None):
            for reader in self._readers.get(key, ()):
                reader.add(session, seq)

    @asynccontextmanager
    async def subscribe(self, session: str | None = None) -> AsyncGenerator[AsyncIterator[Wake]]:
        """Wake-ups of one session, or of all with None, from the moment the context is entered."""
        reader = Unread()
        self._readers.setdefault(session, set()).add(reader)
        try:
            yield reader.wakes()
        finally:
            readers = self._readers[session]
            readers.discard(reader)
            if not readers:
                del self._readers[session]

    def tell(self, passing: Passing) -> None:
        """Tell whoever listens now in this process."""
        for listener in self._listeners:
            with contextlib.suppress(asyncio.QueueFull):
                listener.put_nowait(passing)

    @asynccontextmanager
    async def listen(self) -> AsyncGenerator[AsyncIterator[Passing]]:
        """What passes, from the moment the context is entered."""
        heard: asyncio.Queue[Passing] = asyncio.Queue(MOST_PASSING)
        self._listeners.add(heard)
        try:
            yield _each(heard)
        finally:
            self._listeners.discard(heard)

    async def run(self) -> None:
        """There is no other process to keep a line to."""


class Unread:
    """What one reader has not seen yet: for each session the newest number."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._newest: dict[str, int] = {}
        self._something = asyncio.Event()

    def add(self, session: str, seq: int) -> None:
        """There is something new; older news of the same session melts into it."""
        self._newest[session] = max(seq, self._newest.get(session, 0))
        self._something.set()

    async def wakes(self) -> AsyncIterator[Wake]:
        """One after the other, for ever."""
        while True:
            await self._something.wait()
            session = next(iter(self._newest))
            seq = self._newest.pop(session)
            if not self._newest:
                self._something.clear()
            yield Wake(session, seq)


async def _each(heard: asyncio.Queue[Passing]) -> AsyncIterator[Passing]:
    while True:
        yield await heard.get()
