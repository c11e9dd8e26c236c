"""A mail server and a web server of this machine, real ones, that remember every byte and misbehave when asked to."""

import asyncio
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

Mood = Literal["well", "refusing", "hanging", "failing", "redirecting"]
PATIENCE_S = 20.0


@dataclass
class Taken:
    """Everything a server was sent, and a way to wait for more."""

    mood: Mood = "well"
    bodies: list[bytes] = field(default_factory=list[bytes])
    headers: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    knocks: int = 0
    freed: threading.Event = field(default_factory=threading.Event)
    _more: threading.Condition = field(default_factory=threading.Condition)

    def add(self, body: bytes, headers: dict[str, str]) -> None:
        """Something came and was taken."""
        with self._more:
            self.bodies.append(body)
            self.headers.append(headers)
            self._more.notify_all()

    def knock(self) -> None:
        """Somebody came, whatever becomes of it."""
        with self._more:
            self.knocks += 1
            self._more.notify_all()

    def wait(self, number: int) -> list[bytes]:
        """All that was taken, once there are so many."""
        with self._more:
            assert self._more.wait_for(lambda: len(self.bodies) >= number, PATIENCE_S), self.bodies
            return list(self.bodies)

    def wait_for_knocks(self, number: int) -> None:
        """Come back once somebody came so often."""
        with self._more:
            assert self._more.wait_for(lambda: self.knocks >= number, PATIENCE_S), self.knocks

    @property
    def messages(self) -> list[Message]:
        """What was taken, as mail."""
        return [message_from_bytes(body) for body in self.bodies]


@dataclass
class Served:
    """A server's address, and what it took."""

    url: str
    taken: Taken


class _Desk:
    """What the mail server does with each message."""

    def __init__(self, taken: Taken) -> None:
        self._taken = taken

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        self._taken.knock()
        if self._taken.mood == "refusing":
            return "550 not from you"
        if self._taken.mood == "hanging":
            await asyncio.get_running_loop().run_in_executor(None, self._taken.freed.wait)
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        del server, session
        content = envelope.content
        assert isinstance(content, bytes)
        self._taken.add(content, {})
        return "250 taken"


@contextmanager
def mail_server() -> Generator[Served]:
    """A mail server on a free port."""
    taken, port = Taken(), _free_port()
    controller = Controller(_Desk(taken), hostname="127.0.0.1", port=port, ready_timeout=PATIENCE_S)
    controller.start()
    try:
        yield Served(f"smtp://127.0.0.1:{port}", taken)
    finally:
        taken.freed.set()
        controller.stop()


def _free_port() -> int:
    """A port that nobody uses; the library wants to know it before it listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def web_server() -> Generator[Served]:
    """A web server on a free port."""
    taken = Taken()

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            taken.knock()
            if taken.mood == "hanging":
                taken.freed.wait(PATIENCE_S)
                return
            if taken.mood == "well":
                taken.add(body, {name.lower(): value for name, value in self.headers.items()})
            self.send_response({"well": 204, "redirecting": 307}.get(taken.mood, 500))
            if taken.mood == "redirecting":
                self.send_header("location", "/elsewhere")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: ANN401 - as the library has it
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/alerts", taken)
    finally:
        taken.freed.set()
        server.shutdown()
        server.server_close()
