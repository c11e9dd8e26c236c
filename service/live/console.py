"""`/ws/console`: one clinician, with any number of sessions on screen."""

import asyncio
from contextlib import ExitStack

from starlette.websockets import WebSocket

from service.errors import ImageryError, LogRestored, NotFound, RateLimited
from service.live.board import Board
from service.live.connection import Connection, together
from service.live.frames import Gone, refusal
from service.live.handshake import put_off, turn_away
from service.live.inputs import of_console
from service.live.line import Closing
from service.live.pump import Pump
from service.live.relay import Relay
from service.store.crash import crash_point
from service.store.port import SessionRecord
from service.store.records import Clinician
from service.wire.common import FindingMark
from service.wire.console import (
    CONSOLE_MESSAGE,
    Beat,
    Check,
    ConsoleHello,
    ConsoleMessage,
    ConsoleOrder,
    ConsoleTyping,
    Unwatch,
    Watch,
)
from service.wire.events import ConsoleEvent
from service.wire.server import Ack, Checked, ConsoleWelcome, Presence, TypingNow


async def console_socket(relay: Relay, socket: WebSocket) -> None:
    """Serve one connection of a clinician, from the handshake to its end."""
    try:
        who = await relay.door.clinician(socket)
    except ImageryError as error:
        await turn_away(socket, error)
        return
    refusal = relay.hub.refusal("console")
    if refusal is not None:
        await put_off(socket, refusal)
        return
    connection = Connection(socket, relay.limits)
    token = relay.door.token(socket, "console")
    with relay.hub.connected(connection.line, "console"), relay.logins.using(token, connection.line):
        await connection.accept()
        await connection.run(ConsoleSocket(relay, connection, who).run())


class ConsoleSocket:
    """One accepted connection of a clinician."""

    def __init__(self, relay: Relay, connection: Connection, who: Clinician) -> None:
        """Every session is asked for by `who`, through access."""
        self._relay = relay
        self._connection = connection
        self._line = connection.line
        self._who = who
        self._board = Board(relay, connection.line, who)
        self._watching: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Say welcome, tell of the caseload, follow what is on screen, take orders."""
        hello = await self._connection.hello(CONSOLE_MESSAGE)
        if not isinstance(hello, ConsoleHello):
            raise Gone
        if hello.epoch_of_log not in {None, self._relay.epoch_of_log}:
            raise Closing.because(LogRestored)
        await self._line.send(ConsoleWelcome(epoch_of_log=self._relay.epoch_of_log))
        try:
            with self._relay.hub.waking(self._board):
                await together(self._board.run(), self._listen())
        finally:
            tasks = list(self._watching.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            await self._obey(await self._connection.next(CONSOLE_MESSAGE))

    async def _obey(self, message: ConsoleMessage) -> None:
        match message:
            case Watch():
                await self._watch(message)
            case Unwatch():
                await self._unwatch(message.session)
            case Beat():
                await self._beat(message)
            case ConsoleTyping():
                await self._typing(message.session)
            case Check():
                await self._check(message)
            case ConsoleHello():
                pass
            case _:
                with self._line.at_work(), self._relay.hub.took.labels(message.type).time():
                    await self._take(message)

    # ---- what is on screen -----------------------------------------------------------------------------------------

    async def _watch(self, message: Watch) -> None:
        """Put a session on screen; again, and it starts afresh."""
        await self._unwatch(message.session)
        try:
            record = await self._relay.access.access_session(self._who, message.session)
        except NotFound as error:
            await self._line.send(refusal(None, error, message.session))
            return
        await self._relay.access.note(self._who, "session_watched", record.id)
        self._board.watched.add(record.id)
        task = asyncio.get_running_loop().create_task(self._follow(record, message.after))
        task.add_done_callback(self._followed)
        self._watching[record.id] = task

    async def _follow(self, record: SessionRecord, after: int | None) -> None:
        relay = self._relay
        pump = Pump(relay.reading, record.id, relay.limits.page)
        with ExitStack() as held:
            held.enter_context(relay.hub.waking(pump, record.id))
            held.enter_context(relay.hub.watching(record.id, self._line))
            await relay.sessions.open(record.id)
            shown = await relay.reading.console(record)
            if (after or 0) > shown.seq:
                raise Closing.because(LogRestored)
            welcome = ConsoleWelcome(
                session=record.id, seq=shown.seq, epoch_of_log=relay.epoch_of_log, state=shown.state
            )
            await self._line.send(welcome)
            await pump.run(shown.seq if after is None else after, self._give)

    async def _give(self, event: ConsoleEvent) -> None:
        await self._line.send(event)

    def _followed(self, task: asyncio.Task[None]) -> None:
        """Following ends when it is told to; when it fails, so does the connection."""
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Closing):
            self._line.close(error)
        elif error is not None:
            self._line.close(Closing.because(ImageryError))

    async def _unwatch(self, session: str) -> None:
        task = self._watching.pop(session, None)
        self._board.watched.discard(session)
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            self._board.wake(session)

    # ---- leases ----------------------------------------------------------------------------------------------------

    async def _beat(self, message: Beat) -> None:
        """The console is there. Only sessions it may see and has on screen count."""
        relay, now = self._relay, self._relay.clock.now()
        rendered = {session: seq for session, seq in message.rendered.items() if session in self._watching}
        await relay.sessions.beat(self._who.id, rendered)
        expires = now + relay.limits.presence_ms
        for session in rendered:
            relay.hub.tell_client(Presence(session=session, who="clinician", here=True, expires_at=expires))
            here = await relay.sessions.client_here(session)
            self._line.offer(Presence(session=session, who="client", here=here, expires_at=expires))
        if message.id is not None:
            await self._line.send(Ack(id=message.id, seq=max(rendered.values(), default=0)))

    async def _typing(self, session: str) -> None:
        if session in self._watching:
            expires = self._relay.clock.now() + self._relay.limits.typing_ms
            self._relay.hub.tell_client(TypingNow(session=session, who="clinician", expires_at=expires))

    async def _check(self, message: Check) -> None:
        """Tell what would be found in words that are not sent yet."""
        relay = self._relay
        try:
            if not self._connection.allow_input():
                raise RateLimited
            await relay.access.access_session(self._who, message.session)
            found = await relay.sessions.check(message.session, message.text)
        except ImageryError as error:
            await self._line.send(refusal(message.id, error, message.session))
            return
        marks = tuple(FindingMark.model_validate(mark._asdict()) for mark in found)
        await self._line.send(Checked(id=message.id, session=message.session, findings=marks))

    # ---- orders ----------------------------------------------------------------------------------------------------

    async def _take(self, order: ConsoleOrder) -> None:
        """Submit an order, and answer when it is committed."""
        relay = self._relay
        crash_point("console.received")
        given = of_console(order, relay.clock.now())
        try:
            await relay.access.access_session(self._who, order.session)
            answer = await relay.sessions.submit(
                order.session, given, input_id=order.id, actor="clinician", by=self._who.id
            )
        except ImageryError as error:
            relay.hub.answers[error.code] += 1
            await self._line.send(refusal(order.id, error, order.session))
            return
        relay.hub.count(answer)
        await self._connection.answer(order.id, answer, order.session)
        crash_point("console.answered")
