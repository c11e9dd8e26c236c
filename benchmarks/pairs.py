"""A session with both its ends: the client's page and the clinician's console, over real sockets."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.bare import STEP
from benchmarks.processes import Child, Way

Frame = dict[str, Any]
BEAT_S: Final = 5.0
"""How often a console says that it is there, in seconds, as the page does."""
PATIENCE_S: Final = 60.0
AT_ONCE: Final = 10
"""How many come in at once: it is not the door that is measured."""


class End:
    """One end of a session. It keeps the last event it heard of, and whether one was missing."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self.last: int = 0
        self.missing: int = 0
        self.heard_bytes = 0
        self.refused = 0

    async def send(self, frame_type: str, **fields: object) -> None:
        """Send a frame with a fresh id."""
        await self._line.send(json.dumps({"type": frame_type, "id": str(uuid4()), **fields}))

    async def plain(self, frame_type: str, **fields: object) -> None:
        """Send a frame that takes no id."""
        await self._line.send(json.dumps({"type": frame_type, **fields}))

    async def until(self, frame_type: str, *kinds: str) -> Frame:
        """The next frame of this type and, for an event, of one of these kinds."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                said = await self._line.recv()
                frame: Frame = json.loads(said)
                if frame["type"] == "event":
                    self.heard_bytes += len(said)
                    self.missing += self.last > 0 and frame["seq"] != self.last + 1
                    self.last = frame["seq"]
                self.refused += frame["type"] == "refused"
                if frame["type"] == frame_type and (not kinds or frame.get("kind") in kinds):
                    return frame


class Pair:
    """A client and their clinician in one session."""

    def __init__(self, session: str, client: End, console: End, lines: Iterator[str]) -> None:
        self.session = session
        self.client = client
        self.console = console
        self._lines = lines

    async def begin(self) -> None:
        """Bring the session to where its turns are all alike."""
        await self.client.plain("hello")
        await self.client.until("welcome")
        await self.console.plain("hello")
        await self.console.plain("watch", session=self.session)
        while (await self.console.until("welcome")).get("session") != self.session:
            pass
        await self.beat()
        await self.console.until("event", "clinician_joined")
        await self.console.send("move", session=self.session, step=STEP)
        await self.console.until("event", "draft_ready")

    async def beat(self) -> None:
        """The console is there."""
        await self.console.plain("beat", rendered={self.session: self.console.last})

    async def words(self) -> float:
        """Say something; the seconds until the console shows it."""
        began = time.perf_counter()
        await self.client.send("say", text=next(self._lines))
        await self.console.until("event", "client_said")
        return time.perf_counter() - began

    async def turn(self) -> float:
        """Say something, have the draft approved, and receive it; how many seconds that took."""
        began = time.perf_counter()
        await self.client.send("say", text=next(self._lines))
        await self.client.until("ack")
        await self.approve()
        return time.perf_counter() - began

    async def approve(self) -> None:
        """Approve the next draft, and wait until the client has it."""
        draft = await self.console.until("event", "draft_ready")
        bound = {name: draft[name] for name in ("session", "draft", "epoch", "sha256")}
        await self.console.send("approve", **bound)
        await self.client.until("event", "delivered")

    async def order(self, frame_type: str) -> float:
        """Give an order, or press the client's stop; the seconds until the journal shows it on the console."""
        began = time.perf_counter()
        if frame_type == "stop":
            await self.client.send("press", button="stop")
        else:
            await self.console.send(frame_type, session=self.session)
        await self.console.until("event", "pressed" if frame_type == "stop" else "commanded")
        return time.perf_counter() - began


@asynccontextmanager
async def end(address: str, page: str, way: Way) -> AsyncGenerator[End]:
    """One socket of the service."""
    async with connect(
        f"{address}/ws/{page}",
        additional_headers={"Authorization": f"Bearer {way.token}"},
        subprotocols=[Subprotocol("imagery.v1")],
        compression=None,
        proxy=None,
        ping_interval=None,
        open_timeout=PATIENCE_S,
        max_queue=None,
    ) as line:
        yield End(line)


@asynccontextmanager
async def pair(child: Child, clinician: Way, client: Way, lines: Iterator[str]) -> AsyncGenerator[Pair]:
    """A session at work, whose console says that it is there until the context is left."""
    async with end(child.address, "client", client) as page, end(child.address, "console", clinician) as console:
        both = Pair(client.session, page, console, lines)
        await both.begin()
        beating = asyncio.create_task(_beat(both))
        try:
            yield both
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beating


@asynccontextmanager
async def pairs(child: Child, number: int, lines: Iterator[str]) -> AsyncGenerator[list[Pair]]:
    """So many sessions at work, each with a clinician of its own."""
    async with contextlib.AsyncExitStack() as held:
        made: list[Pair] = []
        people = child.caseloads(number, 1)
        for begin in range(0, number, AT_ONCE):
            coming = (pair(child, clinician, clients[0], lines) for clinician, clients in people[begin:][:AT_ONCE])
            made.extend(await asyncio.gather(*(held.enter_async_context(one) for one in coming)))
        yield made


async def _beat(both: Pair) -> None:
    while True:
        await asyncio.sleep(BEAT_S)
        await both.beat()


class Echo:
    """A line to one of the floors."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line

    async def once(self) -> float:
        """Say something and hear it again; how many seconds that took."""
        began = time.perf_counter()
        await self._line.send("I am not sure what to say to that.")
        await self._line.recv()
        return time.perf_counter() - began


@asynccontextmanager
async def echo(child: Child, path: str) -> AsyncGenerator[Echo]:
    """The floor `echo` or `durable`."""
    async with connect(f"{child.address}/{path}", compression=None, proxy=None, ping_interval=None) as line:
        yield Echo(line)
