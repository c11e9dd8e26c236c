"""The bus of one process: waiting readers share its memory."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

from service.bus.port import Wake


class LocalBus:
    """Wakes readers in this process only."""

    def __init__(self) -> None:
        """Begin with no reader."""
        self._readers: dict[str | None, set[_Reader]] = {}

    async def publish(self, session: str, seq: int) -> None:
        """Wake everybody who waits for this session. Never waits for a slow reader."""
        for key in (session, None):
            for reader in self._readers.get(key, ()):
                reader.wake(Wake(session, seq))

    @asynccontextmanager
    async def subscribe(self, session: str | None = None) -> AsyncGenerator[AsyncIterator[Wake]]:
        """Wake-ups of one session, or of all with None, from the moment the context is entered."""
        reader = _Reader()
        self._readers.setdefault(session, set()).add(reader)
        try:
            yield reader.wakes()
        finally:
            readers = self._readers[session]
            readers.discard(reader)
            if not readers:
                del self._readers[session]


class _Reader:
    """What one reader has not seen yet: for each session the newest number."""

    def __init__(self) -> None:
        self._unread: dict[str, int] = {}
        self._something = asyncio.Event()

    def wake(self, wake: Wake) -> None:
        self._unread[wake.session] = max(wake.seq, self._unread.get(wake.session, 0))
        self._something.set()

    async def wakes(self) -> AsyncIterator[Wake]:
        while True:
            await self._something.wait()
            session = next(iter(self._unread))
            seq = self._unread.pop(session)
            if not self._unread:
                self._something.clear()
            yield Wake(session, seq)
