"""Drafters that tests play with."""

import asyncio
from collections.abc import Awaitable, Callable

from service.drafters.port import Request, Written


class Repeating:
    """The smallest drafter that is one: it says back what the client said last."""

    async def write(self, request: Request) -> Written:
        """The client's last line, or the reviewed wording when there is none."""
        said = [one.text for one in request.words if one.who == "client"]
        return Written(text=said[-1] if said else request.reviewed, provenance="repeating:1")


class Acting:
    """A drafter that does what a test wants, and remembers what it was asked."""

    def __init__(self, act: Callable[[Request], Awaitable[object]]) -> None:
        """`act` is what it does with a request."""
        self.asked: list[Request] = []
        self._act = act
        self._came = asyncio.Event()

    async def asked_times(self, times: int) -> None:
        """Wait until it was asked so often."""
        while len(self.asked) < times:
            self._came.clear()
            await self._came.wait()

    async def asked_for(self, draft: str) -> None:
        """Wait until it was asked for words in place of this draft."""
        while draft not in {one.draft for one in self.asked}:
            self._came.clear()
            await self._came.wait()

    async def write(self, request: Request) -> Written:
        """Whatever `act` gives, even where that is no answer."""
        self.asked.append(request)
        self._came.set()
        return await self._act(request)  # type: ignore[return-value]


def saying(text: object) -> Acting:
    """A drafter that always answers with this."""

    async def act(_: Request) -> object:
        return Written(text=text, provenance="acting:1")  # type: ignore[arg-type]

    return Acting(act)


def failing(error: Exception) -> Acting:
    """A drafter that raises."""

    async def act(_: Request) -> object:
        raise error

    return Acting(act)


def giving(answer: object) -> Acting:
    """A drafter that answers with something that is no answer."""

    async def act(_: Request) -> object:
        return answer

    return Acting(act)


def hanging(*, deaf: bool = False) -> Acting:
    """A drafter that never answers; a deaf one does not stop when it is told to."""

    async def act(_: Request) -> object:
        while True:
            try:
                await asyncio.get_running_loop().create_future()
            except asyncio.CancelledError:
                if not deaf:
                    raise
                deaf_until_the_end.append(asyncio.current_task())
                await asyncio.get_running_loop().create_future()

    deaf_until_the_end: list[object] = []
    return Acting(act)
