"""A running service on a free port of this machine, with a practice in it, for tests over real sockets."""

import asyncio
import contextlib
import json
import socket
import ssl
import threading
from collections.abc import AsyncGenerator, Coroutine, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import uuid4

import httpx
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from graphs.session import SessionGraph, warm
from service.app import create_app, ports_for
from service.cli.serving import bind, server_for
from service.clock import Clock, SystemClock
from service.drafters.port import Drafter
from service.live.limits import Limits
from service.sessions.sessions import Sessions
from service.settings import Settings
from service.store.migrations import migrate
from service.store.sealing import Keyring
from service.store.store import Store

T = TypeVar("T")
Frame = dict[str, Any]

UNUSED = ssl.create_default_context()  # made once: a caller would make it anew each time
NARROW = 32 * 1024
PATIENCE_S = 10.0
"""How long a test waits for a frame before it fails."""


@dataclass(frozen=True)
class Person:
    """Somebody with a way in."""

    token: str
    session: str = ""

    @property
    def bearer(self) -> dict[str, str]:
        """The header that lets them in."""
        return {"Authorization": f"Bearer {self.token}"}


@dataclass
class Running:
    """The service as anybody reaches it."""

    address: str
    app: Any
    store: Store
    loop: asyncio.AbstractEventLoop
    server: uvicorn.Server
    _made: int = field(default=0)

    def now(self, work: Coroutine[Any, Any, T]) -> T:
        """Do this inside the service's own loop, and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(PATIENCE_S)

    async def soon(self, work: Coroutine[Any, Any, T]) -> T:
        """The same, while this loop goes on."""
        async with asyncio.timeout(PATIENCE_S):
            return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self.loop))

    def http(self, who: Person | None = None, **more: Any) -> httpx.Client:  # noqa: ANN401 - as httpx takes it
        """A caller over HTTP, signed in or not."""
        return httpx.Client(
            base_url=self.address, headers=who.bearer if who else {}, timeout=PATIENCE_S, verify=UNUSED, **more
        )

    def stop(self) -> None:
        """Begin to stop, as a signal would."""
        self.server.should_exit = True

    def clinician(self) -> Person:
        """A new clinician of the practice, with a token for programs."""
        self._made += 1
        named = {"email": f"ada{self._made}@example.org", "name": f"Dr Ada {self._made}"}
        adding = self.store.people.add_clinician(**named, role="clinician", password="", practice_name="Practice")
        return Person(self.now(self.app.state.house.access.door.new_token(self.now(adding))))

    def plan(self, clinician: Person, **more: object) -> tuple[str, str]:
        """A new client of this clinician with a session; its id, and the code of the invitation."""
        with self.http(clinician) as http:
            client = http.post("/api/v1/clients", json={"name": "Mira", "age": 34, "country": "GB"}).json()["id"]
            wanted = {"protocol": "trauma_3stage", **more}
            made = http.post(f"/api/v1/clients/{client}/sessions", json=wanted).json()
        return made["id"], made["invitation"]["code"]

    def client(self, clinician: Person, **more: object) -> Person:
        """A client of this clinician who has joined a new session."""
        session, code = self.plan(clinician, **more)
        self._made += 1  # everybody comes from an address of their own, so that nobody's knocks count for another
        source = httpx.HTTPTransport(verify=UNUSED, local_address=f"127.1.{self._made // 250}.{self._made % 250 + 1}")
        with self.http(transport=source) as http:
            joined = http.post("/api/v1/join", json={"code": code}).json()
        assert joined["session_id"] == session
        return Person(joined["token"], session)

    @asynccontextmanager
    async def socket(
        self,
        page: str,
        who: Person | None = None,
        **more: Any,  # noqa: ANN401 - as websockets takes it
    ) -> "AsyncGenerator[Socket]":
        """A socket of one of the two pages."""
        headers = {**(who.bearer if who else {}), **more.pop("headers", {})}
        options: dict[str, Any] = {"subprotocols": [Subprotocol("imagery.v1")], "compression": None, "proxy": None}
        address = f"{self.address.replace('http', 'ws', 1)}/ws/{page}"
        async with connect(address, additional_headers=headers, **{**options, **more}) as line:
            yield Socket(line)


class Socket:
    """One end of a socket, as a test speaks through it."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.heard: list[Frame] = []

    async def send(self, frame_type: str, **fields: object) -> str:
        """Send a frame with a fresh id, unless it is given one; the id."""
        frame: dict[str, object] = {"type": frame_type, **fields}
        if frame_type not in {"hello", "watch", "unwatch", "typing", "shown", "spoken", "beat"}:
            frame.setdefault("id", str(uuid4()))
        await self.line.send(json.dumps(frame))
        return str(frame.get("id", ""))

    async def receive(self) -> Frame:
        """The next frame."""
        async with asyncio.timeout(PATIENCE_S):
            frame: Frame = json.loads(await self.line.recv())
        self.heard.append(frame)
        return frame

    async def until(self, **wanted: object) -> Frame:
        """The next frame with these fields; those before it are only noted."""
        while True:
            frame = await self.receive()
            if all(frame.get(name) == value for name, value in wanted.items()):
                return frame

    async def event(self, **wanted: object) -> Frame:
        """An event with these fields: one heard already, or the next one that comes."""
        heard = self.events(**wanted)
        return heard[-1] if heard else await self.until(type="event", **wanted)

    async def hello(self, **fields: object) -> Frame:
        """Say hello, and give the welcome."""
        await self.send("hello", **fields)
        return await self.until(type="welcome")

    async def watch(self, session: str, **fields: object) -> Frame:
        """Put a session on screen, and give its welcome."""
        await self.send("watch", session=session, **fields)
        return await self.until(type="welcome", session=session)

    async def answer(self, frame_id: str) -> Frame:
        """The answer to the frame with this id."""
        while True:
            frame = await self.receive()
            if frame["type"] in {"ack", "refused"} and frame["id"] == frame_id:
                return frame

    async def ask(self, frame_type: str, **fields: object) -> Frame:
        """Send a frame, and give its answer."""
        return await self.answer(await self.send(frame_type, **fields))

    async def close_code(self) -> int:
        """Read on to the end, and give the code it was closed with."""
        with contextlib.suppress(ConnectionClosed):
            async with asyncio.timeout(PATIENCE_S):
                while True:
                    self.heard.append(json.loads(await self.line.recv()))
        code = self.line.close_code
        assert code is not None
        return code

    def events(self, **wanted: object) -> list[Frame]:
        """The events heard so far that have these fields."""
        found = [frame for frame in self.heard if frame["type"] == "event"]
        return [frame for frame in found if all(frame.get(name) == value for name, value in wanted.items())]


@contextmanager
def running(
    folder: Path,
    limits: Limits | None = None,
    clock: Clock | None = None,
    drafter: Drafter | None = None,
    **settings: Any,  # noqa: ANN401 - as `Settings` takes them
) -> Generator[Running]:
    """Start the service on the database in this folder, and stop it when the context is left."""
    settings.setdefault("drain_s", 0)
    listening = bind("127.0.0.1", 0)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, NARROW)  # so that a slow reader is soon noticed
    chosen = Settings(data_dir=folder, port=listening.getsockname()[1], **settings)
    migrate(chosen.database)
    warm()  # a service reads its lists when it starts; no test has to wait for that
    clock = clock or SystemClock()
    with Store.open(chosen.database, Keyring(bytes(range(32))), clock) as store, _Thread() as thread:
        ports = replace(ports_for(chosen, clock), drafter=drafter)
        app = create_app(chosen, store, Sessions(store, SessionGraph(), clock, ports), clock, limits=limits)
        server = server_for(app, chosen)
        serving = asyncio.run_coroutine_threadsafe(server.serve([listening]), thread.loop)
        address = f"http://127.0.0.1:{chosen.port}"
        with httpx.Client(base_url=address, timeout=60) as http:
            assert http.get("/healthz").status_code == 200
        try:
            yield Running(address, app, store, thread.loop, server)
        finally:
            server.should_exit = True
            serving.result(PATIENCE_S * 2)


class _Thread:
    """A thread with a loop of its own."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()


def fields_of(frame: Mapping[str, object], *names: str) -> tuple[object, ...]:
    """Some fields of a frame."""
    return tuple(frame.get(name) for name in names)
