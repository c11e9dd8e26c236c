"""One connection's way out: a bounded queue and one writer, so that a slow reader costs nobody but itself."""

import asyncio
import contextlib
from collections.abc import Generator

from pydantic import BaseModel
from starlette.websockets import WebSocket

from service.errors import ImageryError, SlowReader
from service.live.limits import Limits
from service.store.crash import crash_point


class Closing(Exception):
    """This connection is to be closed with this code."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code
        self.why = why

    @classmethod
    def because(cls, error: type[ImageryError] | ImageryError) -> "Closing":
        """The closing that goes with an error."""
        return cls(error.close_code, error.code)


class Line:
    """What is to be sent on one socket, in order."""

    def __init__(self, socket: WebSocket, limits: Limits) -> None:
        """Nothing is sent before `write` runs."""
        self.too_slow = False
        self._at_work = 0
        self._leaving: Closing | None = None
        self._socket = socket
        self._limits = limits
        self._queue: asyncio.Queue[str] = asyncio.Queue(limits.queue)
        self._closing: asyncio.Future[Closing] = asyncio.get_running_loop().create_future()

    async def send(self, frame: BaseModel) -> None:
        """Put a frame into the queue, waiting for room. Raises `Closing` when the reader is too slow."""
        try:
            async with asyncio.timeout(self._limits.slow_s):
                await self._queue.put(frame.model_dump_json())
        except TimeoutError:
            self.too_slow = True
            raise Closing.because(SlowReader) from None

    def offer(self, frame: BaseModel) -> None:
        """Put a lease or a receipt into the queue if there is room; the next one makes up for it."""
        with contextlib.suppress(asyncio.QueueFull):
            self._queue.put_nowait(frame.model_dump_json())

    def close(self, closing: Closing) -> None:
        """Ask for this connection to be closed. The first reason counts."""
        if not self._closing.done():
            self._closing.set_result(closing)

    def leave(self, closing: Closing) -> None:
        """Ask for this connection to be closed as soon as nothing that came over it waits for its answer."""
        self._leaving = closing
        if not self._at_work:
            self.close(closing)

    @contextlib.contextmanager
    def at_work(self) -> Generator[None]:
        """Something that came over this connection is being answered."""
        self._at_work += 1
        try:
            yield
        finally:
            self._at_work -= 1
            if self._leaving is not None and not self._at_work:
                self.close(self._leaving)

    async def closed(self) -> None:
        """Wait until somebody asks for the connection to be closed; then raise that `Closing`."""
        raise await asyncio.shield(self._closing)

    async def write(self) -> None:
        """Send what is in the queue, for ever."""
        while True:
            frame = await self._queue.get()
            await self._socket.send_text(frame)
            crash_point("line.sent")
            self._queue.task_done()

    async def drain(self) -> None:
        """Wait until everything in the queue has been handed to the network, or a moment has passed."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                await self._queue.join()
