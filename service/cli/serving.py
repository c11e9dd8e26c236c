"""Running the application under a server: one port, one address, the same limits for everybody, and a slow goodbye."""

import asyncio
import contextlib
import logging
import signal
import socket
import sys
from types import FrameType
from typing import Final

import structlog
import uvicorn
from fastapi import FastAPI

from service.app import LEAVING
from service.clock import Clock
from service.errors import CannotStart
from service.live.hub import Hub
from service.live.limits import MOST_BYTES
from service.settings import Settings

PING_S: Final = 15.0
GRACE_S: Final = 10
"""How long turns that have begun may take to finish when the service leaves, in seconds."""
BACKLOG: Final = 2048
"""How many may wait at the door while the service is busy or still starting."""
_LOOK_S: Final = 0.1
_SHOWN_IN_LOG: Final = frozenset(
    {
        *("event", "level", "timestamp", "session", "seq", "code", "duty", "alert", "clinician", "kind", "escalated"),
        *("port", "address", "database", "attempt"),
    }
)


def bind(host: str, port: int) -> socket.socket:
    """A listening socket, before anything else is started: who knocks from now on waits until somebody answers.

    Raises `CannotStart` when the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise CannotStart(
            f"Port {port} on {host} is in use, or not allowed. Stop what is running there, or set IMAGERY_PORT to "
            "another one."
        ) from None
    listening.set_inheritable(True)
    return listening


class Server(uvicorn.Server):
    """Leaves in two steps: takes on nothing new for a while, so that others notice, and then closes what is open."""

    def __init__(self, config: uvicorn.Config, hub: Hub, clock: Clock, drain_s: float) -> None:
        super().__init__(config)
        self._hub = hub
        self._clock = clock
        self._drain_s = drain_s
        self._hurried = False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to leave; at once for somebody at the keyboard, and for whoever asks again."""
        self._hurried = self.should_exit or sig == signal.SIGINT
        self._hub.draining = True
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the others notice, close what is open, and then stop listening."""
        self._hub.draining = True
        noticing = asyncio.create_task(self._clock.sleep(round(self._drain_s * 1_000)))
        while not (self._hurried or noticing.done()):
            await asyncio.wait({noticing}, timeout=_LOOK_S)
        noticing.cancel()
        self._hub.leave(LEAVING)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE_S):
                await self._hub.gone()
        await super().shutdown(sockets)


def server_for(app: FastAPI, settings: Settings) -> uvicorn.Server:
    """A server for the application, not started yet; give it the socket from `bind`."""
    config = uvicorn.Config(
        app,
        loop="auto",
        ws="websockets-sansio",
        ws_max_size=MOST_BYTES,
        ws_per_message_deflate=False,
        ws_ping_interval=PING_S,
        ws_ping_timeout=PING_S,
        timeout_graceful_shutdown=GRACE_S,
        backlog=BACKLOG,
        access_log=False,
        log_level="warning" if settings.log_level == "info" else settings.log_level,
        server_header=False,
        date_header=False,
        proxy_headers=settings.secure,
    )
    logging.getLogger("uvicorn.error").addFilter(_news)
    return Server(config, app.state.relay.hub, app.state.house.clock, settings.drain_s)


def run_until_stopped(app: FastAPI, settings: Settings, listening: socket.socket) -> None:
    """Serve until Ctrl+C or a signal; then finish what has begun, and come back."""
    # The server hands the signal on once it has stopped; by then there is nothing left to interrupt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stopped_already)
    server_for(app, settings).run(sockets=[listening])


def _stopped_already(number: int, frame: object) -> None:
    del number, frame


def _news(line: logging.LogRecord) -> bool:
    """Whether a line of the server is worth keeping: that somebody was turned away before a handshake is not."""
    return "without completing handshake" not in line.getMessage()


def _allowed_only(_logger: object, _method: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Drop every field that is not known to be free of anybody's words."""
    return {name: value for name, value in line.items() if name in _SHOWN_IN_LOG}


class _Log:
    """Standard output. When its disk is full or its reader has gone, a line is lost, and no work."""

    def write(self, line: str) -> None:
        """Write one line at once."""
        with contextlib.suppress(OSError):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()

    debug = info = warning = error = write


def set_up_log(settings: Settings) -> None:
    """One line of JSON for each thing that happened, with ids and codes only."""
    levels = {"debug": 10, "info": 20, "warning": 30, "error": 40}
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _allowed_only,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=lambda *_: _Log(),
        wrapper_class=structlog.make_filtering_bound_logger(levels[settings.log_level]),
        cache_logger_on_first_use=True,
    )
