"""What the relay asks of the sessions at work, as a port."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from graphs.inputs import Input
from graphs.state import Mark
from service.sessions.answers import Answer
from service.store.port import Who


class Sessions(Protocol):
    """The engine, and who is there."""

    async def submit(self, session: str, given: Input, *, input_id: str, actor: Who, by: str | None = None) -> Answer:
        """Take one input; the answer comes after its commit, and the same id again gets the first answer."""
        ...

    async def check(self, session: str, text: str) -> Sequence[Mark]:
        """What would be found in these words of a clinician if they were sent now. Nothing is kept of them."""
        ...

    async def open(self, session: str) -> bool:
        """Open a planned session at its first step; False for one that is open or has ended, which stays as it is."""
        ...

    async def beat(self, clinician: str, rendered: Mapping[str, int]) -> None:
        """The clinician's console is there and shows these sessions up to these seqs."""
        ...

    async def client_connected(self, session: str, replaced: Callable[[], None]) -> None:
        """A page of the client is there. Each call is followed by one of `client_disconnected`.

        `replaced` is called once a newer page of theirs is open, in whatever process.
        """
        ...

    async def client_here(self, session: str) -> bool:
        """Whether a page of the client is open, in whatever process."""
        ...

    async def client_disconnected(self, session: str) -> None:
        """A page of the client is gone; whether that matters is for the session to find out."""
        ...
