"""A cursor into one journal that follows it: every entry once, in order, none left out."""

import asyncio
from collections.abc import Awaitable, Callable

from service.live.reading import Reading
from service.store.crash import crash_point
from service.wire.events import ConsoleEvent

Give = Callable[[ConsoleEvent], Awaitable[None]]


class Pump:
    """Reads on from a seq whenever it is woken. Register it with the hub before the first read."""

    def __init__(self, reading: Reading, session: str, page: int) -> None:
        """`page` is how many entries are read at once."""
        self._reading = reading
        self._session = session
        self._page = page
        self._more = asyncio.Event()

    def wake(self, session: str) -> None:
        """The journal may have grown."""
        del session
        self._more.set()

    async def run(self, after: int, give: Give) -> None:
        """Give every event with seq > `after`, for ever."""
        while True:
            self._more.clear()
            events = await self._reading.events(self._session, after, self._page)
            crash_point("pump.read")
            for event in events:
                await give(event)
                crash_point("pump.given")
                after = event.seq
            if len(events) < self._page:
                await self._more.wait()
