"""`/ws/client`: one client in one session."""

import contextlib
from collections.abc import AsyncGenerator

from starlette.websockets import WebSocket

from service.errors import ImageryError, LogRestored, RateLimited, StoreUnavailable, Superseded
from service.live.connection import Connection, together
from service.live.frames import Gone, refusal
from service.live.handshake import put_off, turn_away
from service.live.inputs import of_client
from service.live.line import Closing
from service.live.pump import Pump
from service.live.relay import Relay
from service.store.crash import crash_point
from service.store.records import ClientLogin
from service.tracing import span
from service.wire.client import CLIENT_MESSAGE, ClientInput, Hello, Shown, Spoken, Typing
from service.wire.events import ConsoleEvent, client_event
from service.wire.server import ClientWelcome, Presence, Receipt, TypingNow


async def client_socket(relay: Relay, socket: WebSocket) -> None:
    """Serve one connection of a client, from the handshake to its end."""
    try:
        who = await relay.door.client(socket)
        await relay.access.enter_session(who)
    except ImageryError as error:
        await turn_away(socket, error)
        return
    refusal = relay.hub.refusal("client")
    if refusal is not None:
        await put_off(socket, refusal)
        return
    connection = Connection(socket, relay.limits)
    token = relay.door.token(socket, "client")
    # Counted before anything is waited for: of many who come at once, none may take a place that another one was given.
    with relay.hub.connected(connection.line, "client"), relay.logins.using(token, connection.line):
        await connection.accept()
        await connection.run(ClientSocket(relay, connection, who).run())


class ClientSocket:
    """One accepted connection of a client."""

    def __init__(self, relay: Relay, connection: Connection, who: ClientLogin) -> None:
        """`who` was let in to `who.session` and to nothing else."""
        self._relay = relay
        self._connection = connection
        self._who = who
        self._session = who.session

    async def run(self) -> None:
        """Say welcome, follow the journal, take what the client sends."""
        hello = await self._connection.hello(CLIENT_MESSAGE)
        if not isinstance(hello, Hello):
            raise Gone
        relay, line = self._relay, self._connection.line
        pump = Pump(relay.reading, self._session, relay.limits.page)
        with relay.hub.waking(pump, self._session), relay.hub.client(self._session, line):
            async with self._linked():
                after = await self._welcome(hello)
                await together(pump.run(after, self._give), self._listen())

    @contextlib.asynccontextmanager
    async def _linked(self) -> AsyncGenerator[None]:
        """The session knows that its client is here, and that the last tab has gone."""
        relay = self._relay
        await relay.sessions.open(self._session)
        await relay.sessions.client_connected(self._session, self._replaced)
        self._tell_presence(here=True)
        try:
            yield
        finally:
            await relay.sessions.client_disconnected(self._session)
            with contextlib.suppress(StoreUnavailable):  # then the consoles see the lease run out
                if not await relay.sessions.client_here(self._session):
                    self._tell_presence(here=False)

    def _replaced(self) -> None:
        self._connection.line.close(Closing.because(Superseded))

    async def _welcome(self, hello: Hello) -> int:
        """Send the state; the seq to follow from. Raises `Closing` when the page has seen more than there is."""
        relay = self._relay
        record = await relay.access.access_session(self._who, self._session)
        shown = await relay.reading.client(record)
        if hello.epoch_of_log not in {None, relay.epoch_of_log} or (hello.after or 0) > shown.seq:
            raise Closing.because(LogRestored)
        welcome = ClientWelcome(
            session=self._session, seq=shown.seq, epoch_of_log=relay.epoch_of_log, state=shown.state
        )
        await self._connection.line.send(welcome)
        return shown.seq if hello.after is None else hello.after

    async def _give(self, event: ConsoleEvent) -> None:
        seen = client_event(event)
        if seen is not None:
            with span("deliver", session=self._session, seq=event.seq, kind=event.kind):
                await self._connection.line.send(seen)

    async def _listen(self) -> None:
        while True:
            message = await self._connection.next(CLIENT_MESSAGE)
            if isinstance(message, ClientInput):
                with self._connection.line.at_work(), self._relay.hub.took.labels(message.type).time():
                    await self._take(message)
            else:
                self._relay_on(message)

    async def _take(self, message: ClientInput) -> None:
        """Submit an input, and answer when it is committed."""
        if not self._connection.allow_input():
            await self._refuse(message, RateLimited())
            return
        crash_point("client.received")
        given = of_client(message, self._relay.clock.now())
        try:
            answer = await self._relay.sessions.submit(self._session, given, input_id=message.id, actor="client")
        except ImageryError as error:
            await self._refuse(message, error)
            return
        self._relay.hub.count(answer)
        await self._connection.answer(message.id, answer)
        crash_point("client.answered")

    async def _refuse(self, message: ClientInput, error: ImageryError) -> None:
        self._relay.hub.answers[error.code] += 1
        await self._connection.line.send(refusal(message.id, error))

    def _relay_on(self, message: Hello | Typing | Shown | Spoken) -> None:
        """Leases and receipts go to the consoles that show the session, and are not stored."""
        hub, now = self._relay.hub, self._relay.clock.now()
        match message:
            case Typing():
                expires = now + self._relay.limits.typing_ms
                hub.tell_consoles(TypingNow(session=self._session, who="client", expires_at=expires))
            case Shown() | Spoken():
                hub.tell_consoles(Receipt(session=self._session, of=message.seq, receipt=message.type, at=now))
            case Hello():
                pass

    def _tell_presence(self, *, here: bool) -> None:
        expires = self._relay.clock.now() + self._relay.limits.presence_ms
        self._relay.hub.tell_consoles(Presence(session=self._session, who="client", here=here, expires_at=expires))
