"""What the engine and the relay ask of a bus. Every implementation runs `tests/conformance/bus.py`.

The journal is the truth; a bus only says that there is more of it. A wake-up may come late, twice, or, after a lost
connection, not at all: whoever waits for one also looks by itself from time to time.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import NamedTuple, Protocol


class Wake(NamedTuple):
    """The journal of `session` now reaches at least `seq`."""

    session: str
    seq: int


class Bus(Protocol):
    """Carries wake-ups from whoever wrote to whoever reads."""

    async def publish(self, session: str, seq: int) -> None:
        """Wake everybody who waits for this session. Never waits for a slow reader."""
        ...

    def subscribe(self, session: str | None = None) -> AbstractAsyncContextManager[AsyncIterator[Wake]]:
        """Wake-ups of one session, or of all with None, from the moment the context is entered.

        Wake-ups of one session that nobody has read yet melt into the newest one, so a slow reader costs no memory.
        """
        ...
