"""The two sockets of a rehearsal, used as a browser would use them: frames out, acknowledgements and events in."""

import asyncio
import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from service.rehearsal.seen import Seen

PATIENCE_S: Final = 30.0
"""How long the service may take for one answer, in seconds of real time, before the rehearsal gives up."""
_SLOWER_S: Final = 0.5
_SLOWER_AT_MOST: Final = 20
_SUBPROTOCOL: Final = Subprotocol("imagery.v1")


class LinkLost(Exception):
    """The service closed the socket or did not answer in time. The sentence names the close code, never a text."""


class Refused(Exception):
    """A frame was refused: `code`, the sentence for a human, and the rule if one stood against it."""

    def __init__(self, code: str, detail: str, rule: str | None) -> None:
        """Keep what the refusal said."""
        super().__init__(f"{code}: {detail}" + (f" [{rule}]" if rule else ""))
        self.code = code
        self.rule = rule


class Link:
    """A socket with a reader of its own. Every frame that changes something is answered before `order` returns."""

    def __init__(self, socket: ClientConnection, on_event: Callable[[dict[str, Any]], None]) -> None:
        """Use `open_link`."""
        self._socket = socket
        self._on_event = on_event
        self._answers: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._welcome: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self.news = asyncio.Condition()
        self._reader = asyncio.create_task(self._read())

    async def greet(self, frame: dict[str, Any]) -> dict[str, Any]:
        """Send a frame that is answered with a welcome; the welcome."""
        self._welcome = asyncio.get_running_loop().create_future()
        await self.send(frame)
        return await self._wait(self._welcome)

    async def send(self, frame: dict[str, Any]) -> None:
        """Send a frame that has no answer."""
        try:
            await self._socket.send(json.dumps(frame, ensure_ascii=False))
        except ConnectionClosed as closed:
            raise LinkLost(_why(closed)) from closed

    async def order(self, kind: str, **fields: Any) -> int:  # noqa: ANN401 - whatever the frame of this type carries
        """Send a frame that changes something; the seq it was committed at. Raises `Refused` and `LinkLost`.

        Somebody who is asked to slow down does so.
        """
        frame: dict[str, Any] = {}
        for _ in range(_SLOWER_AT_MOST):
            frame = await self._ask(kind, fields)
            if frame["type"] == "ack":
                return int(frame["seq"])
            if frame["code"] != "rate_limited":
                break
            await asyncio.sleep(_SLOWER_S)
        raise Refused(frame["code"], frame["detail"], frame.get("rule_id"))

    async def _ask(self, kind: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        name = str(uuid.uuid4())
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._answers[name] = answer
        await self.send({"type": kind, "id": name, **fields})
        return await self._wait(answer)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until what was shown makes `holds` true. Raises `LinkLost` when that takes too long."""
        async with self.news:
            try:
                await asyncio.wait_for(self.news.wait_for(lambda: holds() or self._reader.done()), PATIENCE_S)
            except TimeoutError as late:
                raise LinkLost("The service did not show what was due in time.") from late
        if not holds():
            raise LinkLost("The service closed the connection.")

    async def close(self) -> None:
        """Close the socket properly."""
        await self._socket.close()
        await asyncio.wait([self._reader])

    async def drop(self) -> None:
        """Lose the connection as a train in a tunnel does: no goodbye."""
        self._socket.transport.abort()
        await asyncio.wait([self._reader])

    async def _wait(self, answer: asyncio.Future[dict[str, Any]]) -> dict[str, Any]:
        done, _ = await asyncio.wait({answer, self._reader}, timeout=PATIENCE_S, return_when=asyncio.FIRST_COMPLETED)
        if answer in done:
            return answer.result()
        raise LinkLost("The service closed the connection." if done else "The service did not answer in time.")

    async def _read(self) -> None:
        try:
            async for message in self._socket:
                self._take(json.loads(message))
                async with self.news:
                    self.news.notify_all()
        except ConnectionClosed:
            pass
        async with self.news:
            self.news.notify_all()

    def _take(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "event":
                self._on_event(frame)
            case "welcome" if not self._welcome.done():
                self._welcome.set_result(frame)
            case "ack" | "refused":
                answer = self._answers.pop(frame["id"], None)
                if answer is not None and not answer.done():
                    answer.set_result(frame)
            case _:
                pass  # presence, typing, summaries: nothing that a rehearsal needs


class ConsoleLink:
    """The clinician's console with one session on screen."""

    def __init__(self, link: Link, session: str, seen: Seen, names: tuple[str, str]) -> None:
        """Use `open_console`. `names` are the client's and the clinician's."""
        self.link = link
        self.session = session
        self.seen = seen
        self.names = names

    async def order(self, kind: str, **fields: Any) -> int:  # noqa: ANN401 - whatever the frame of this type carries
        """Give an order for the session on screen."""
        return await self.link.order(kind, session=self.session, **fields)

    async def beat(self) -> None:
        """Say that the console is there, and what it shows."""
        await self.link.send({"type": "beat", "rendered": {self.session: self.seen.seq}})

    async def shows(self, seq: int) -> None:
        """Wait until everything up to `seq` has been shown."""
        await self.link.until(lambda: self.seen.seq >= seq)

    async def close(self) -> None:
        """Close the console."""
        await self.link.close()


async def open_console(address: str, token: str, session: str, seen: Seen) -> ConsoleLink:
    """Open a console on a session; what `seen` does not hold yet is shown again first."""

    def take(frame: dict[str, Any]) -> None:
        if frame["session"] == session:
            seen.take(frame)

    link = await open_link(f"{_ws(address)}/ws/console", token, take)
    await link.greet({"type": "hello"})
    welcome = await link.greet({"type": "watch", "session": session, "after": seen.seq})
    names = (welcome["state"]["client"]["name"], welcome["state"]["clinician"]["name"])
    return ConsoleLink(link, session, seen, names)


async def open_client(address: str, token: str, after: int) -> Link:
    """Open the client's page at a cursor."""
    link = await open_link(f"{_ws(address)}/ws/client", token, lambda _: None)
    await link.greet({"type": "hello", "after": after})
    return link


async def open_link(url: str, token: str, on_event: Callable[[dict[str, Any]], None]) -> Link:
    """Open a socket with a bearer token. Raises `LinkLost` when the service refuses it."""
    try:
        socket = await connect(
            url,
            additional_headers={"Authorization": f"Bearer {token}"},
            subprotocols=[_SUBPROTOCOL],
            compression=None,
            max_size=None,
            proxy=None,
        )
    except (OSError, ConnectionClosed) as error:
        raise LinkLost("The service cannot be reached.") from error
    return Link(socket, on_event)


def _ws(address: str) -> str:
    return "ws" + address.removeprefix("http")


def _why(closed: ConnectionClosed) -> str:
    code = closed.rcvd.code if closed.rcvd else 1006
    return f"The service closed the connection ({code})."
