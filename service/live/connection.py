"""What every socket does, whoever is at its other end: hello, read, write, close with the right code."""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import structlog
from pydantic import TypeAdapter
from starlette.websockets import WebSocket, WebSocketDisconnect

from service.errors import ImageryError, RateLimited, SlowReader
from service.live.frames import Gone, Unreadable, read, receive
from service.live.limits import Bucket, Limits
from service.live.line import Closing, Line
from service.sessions.answers import Ack, Answer
from service.wire.common import SUBPROTOCOL
from service.wire.server import Ack as AckFrame
from service.wire.server import Refused

M = TypeVar("M")
_CLOSE_S: Final = 5.0
"""How long a connection that does not read is given to take its close code, in seconds."""
_POLICY: Final = 1008
_FAILED: Final = 1011
_log = structlog.get_logger(__name__)


class Connection:
    """One accepted socket. What comes in is bounded, what goes out is queued, and every end has a code."""

    def __init__(self, socket: WebSocket, limits: Limits) -> None:
        """Needs a running loop."""
        self.limits = limits
        self.line = Line(socket, limits)
        self._socket = socket
        time = asyncio.get_running_loop().time
        self._frames = Bucket(limits.frames_per_s, limits.frames_burst, time)
        self._inputs = Bucket(limits.inputs_per_s, limits.inputs_burst, time)

    async def accept(self) -> None:
        """Let the other side in."""
        await self._socket.accept(subprotocol=SUBPROTOCOL)

    async def hello(self, adapter: TypeAdapter[M]) -> M:
        """The first frame. Raises `Closing` when it does not come in time or is none."""
        try:
            async with asyncio.timeout(self.limits.hello_s):
                text = await receive(self._socket)
        except TimeoutError:
            raise Closing(_POLICY, "no_hello") from None
        message = text if isinstance(text, Unreadable) else read(adapter, text)
        if isinstance(message, Unreadable) or getattr(message, "type", None) != "hello":
            raise Closing(_POLICY, "no_hello")
        return message

    async def next(self, adapter: TypeAdapter[M]) -> M:
        """The next message that can be read. What cannot is refused here; a flood raises `Closing`."""
        while True:
            text = await receive(self._socket)
            if not self._frames.take() and self._frames.debt > self.limits.flood:
                raise Closing.because(RateLimited)
            message = text if isinstance(text, Unreadable) else read(adapter, text)
            if not isinstance(message, Unreadable):
                return message
            self.allow_input()
            await self.line.send(message.refused)

    def allow_input(self) -> bool:
        """Whether one more input may be taken now. Raises `Closing` when it has become a flood."""
        allowed = self._inputs.take()
        if self._inputs.debt > self.limits.flood:
            raise Closing.because(RateLimited)
        return allowed

    async def answer(self, frame_id: str, answer: Answer, session: str | None = None) -> None:
        """The one answer to an input."""
        if isinstance(answer, Ack):
            await self.line.send(AckFrame(id=frame_id, seq=answer.seq))
            return
        refused = {"id": frame_id, "code": answer.code, "detail": answer.detail, "rule_id": answer.rule}
        await self.line.send(Refused.model_validate({**refused, "session": session}))

    async def run(self, *work: Coroutine[Any, Any, None]) -> None:
        """Do this work, write what it sends and watch for a reason to close; the first end ends all, with its code."""
        writer = asyncio.get_running_loop().create_task(self.line.write())
        try:
            closing = await self._end_of(_until_done(writer), self.line.closed(), *work)
            if closing is not None and closing.code != SlowReader.close_code:
                await self.line.drain()
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        if closing is not None:
            await self.close(closing)

    async def _end_of(self, *work: Coroutine[Any, Any, None]) -> Closing | None:
        try:
            await together(*work)
        except Exception as error:  # noqa: BLE001 - whatever ended the work, the socket is closed with a code
            return _closing(error)
        return None

    async def close(self, closing: Closing) -> None:
        """Close with a code. One that does not read is given a moment, and then dropped."""
        with contextlib.suppress(TimeoutError, RuntimeError, WebSocketDisconnect, OSError):
            async with asyncio.timeout(_CLOSE_S):
                await self._socket.close(closing.code, closing.why)


async def _until_done(task: asyncio.Task[None]) -> None:
    """Wait for a task without ending it with one's own."""
    await asyncio.shield(task)


async def together(*work: Coroutine[Any, Any, None]) -> None:
    """Do all of this at once, until one of them ends; then stop the others and raise what ended it, if anything."""
    loop = asyncio.get_running_loop()
    tasks = [loop.create_task(one) for one in work]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


def _closing(error: BaseException) -> Closing | None:
    """With which code a connection ends; None when the other side has ended it."""
    if isinstance(error, Gone | WebSocketDisconnect):
        return None
    if isinstance(error, Closing):
        return error
    if isinstance(error, ImageryError):
        return Closing.because(error)
    _log.error("socket_failed", code=type(error).__name__)
    return Closing(_FAILED, "failed")
