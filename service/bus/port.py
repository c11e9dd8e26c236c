"""What the engine and the relay ask of a bus. Every implementation runs `tests/conformance/bus.py`.

The journal is the truth; a bus only says that there is more of it. A wake-up may come late, twice, or, after a lost
connection, not at all: whoever waits for one also looks by itself from time to time. What passes is not stored at all:
it holds for some seconds and is said again. Neither carries a word that anybody wrote.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Literal, NamedTuple, Protocol

from service.wire.server import Presence, Receipt, TypingNow

Audience = Literal["client", "consoles"]
"""Who is told: the page of a session's client, or the consoles that show the session."""

Lease = Presence | TypingNow | Receipt


class Wake(NamedTuple):
    """The journal of `session` now reaches at least `seq`."""

    session: str
    seq: int


class Passing(NamedTuple):
    """A lease or a receipt, for whoever shows its session now. It is made of ids and numbers."""

    to: Audience
    frame: Lease


class Bus(Protocol):
    """Carries wake-ups from whoever wrote to whoever reads, in this process and in every other one."""

    @property
    def connected(self) -> bool:
        """Whether there is a line to the other processes just now; true where there are none."""
        ...

    async def publish(self, session: str, seq: int) -> None:
        """Wake everybody who waits for this session. Never waits for a slow reader, and never fails."""
        ...

    def subscribe(self, session: str | None = None) -> AbstractAsyncContextManager[AsyncIterator[Wake]]:
        """Wake-ups of one session, or of all with None, from the moment the context is entered.

        Wake-ups of one session that nobody has read yet melt into the newest one, so a slow reader costs no memory.
        """
        ...

    def tell(self, passing: Passing) -> None:
        """Tell whoever listens now. Never waits and never fails; who is too slow misses it."""
        ...

    def listen(self) -> AbstractAsyncContextManager[AsyncIterator[Passing]]:
        """What passes, from the moment the context is entered."""
        ...

    async def run(self) -> None:
        """Keep the line to the other processes until cancelled. Where there is none, it ends at once."""
        ...
