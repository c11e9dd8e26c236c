"""A line between people and the service that a test may slow down, or let die without anybody being told."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from tests.live.running import Running

CHUNK = 65_536


class Link:
    """Carries bytes both ways, over real sockets."""

    def __init__(self, service: Running) -> None:
        """Open, and as quick as it can be; `reached` says where it begins."""
        self._service = service
        self._port = int(service.address.rpartition(":")[2])
        self._open = asyncio.Event()
        self._open.set()
        self.delay_s = 0.0
        self.held = asyncio.Event()  # set once something was sent that did not get through

    def go_dead(self) -> None:
        """From now on nothing gets through, in either direction, and nobody is told: both ends stay open."""
        self._open.clear()

    def come_back(self) -> None:
        """Let through what is waiting, and what comes."""
        self._open.set()

    @asynccontextmanager
    async def listening(self) -> AsyncGenerator[Running]:
        """The service as it is reached over this line, until the context is left."""
        carrying: set[asyncio.Task[None]] = set()

        async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._port)
            for ends in ((reader, far_writer), (far_reader, writer)):
                task = asyncio.get_running_loop().create_task(self._carry(*ends))
                carrying.add(task)
                task.add_done_callback(carrying.discard)

        server = await asyncio.start_server(accept, "127.0.0.1", 0)
        try:
            yield replace(self._service, address=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        finally:
            server.close()
            for task in tuple(carrying):
                task.cancel()
            await asyncio.gather(*carrying, return_exceptions=True)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One direction, from its begin to its end. The end is a message like every other: it may not get through."""
        with contextlib.suppress(ConnectionError):
            try:
                while said := await reader.read(CHUNK):
                    await self._hold_up()
                    writer.write(said)
                    await writer.drain()
                await self._hold_up()
            finally:
                writer.close()

    async def _hold_up(self) -> None:
        if not self._open.is_set():
            self.held.set()
        await self._open.wait()
        await asyncio.sleep(self.delay_s)


@asynccontextmanager
async def linked(service: Running) -> AsyncGenerator[tuple[Link, Running]]:
    """A line to the service, and the service as it is reached over it."""
    link = Link(service)
    async with link.listening() as there:
        yield link, there
