"""Running the application under a server: one port, one address, the same limits for everybody."""

import logging
import signal
import socket
from typing import Final

import structlog
import uvicorn
from fastapi import FastAPI

from service.errors import CannotStart
from service.live.limits import MOST_BYTES
from service.settings import Settings

PING_S: Final = 15.0
GRACE_S: Final = 10
"""How long turns that have begun may take to finish when the service leaves, in seconds."""
_SHOWN_IN_LOG: Final = frozenset(
    {
        *("event", "level", "timestamp", "session", "seq", "code", "duty", "alert", "clinician", "kind", "escalated"),
        *("port", "address", "database", "attempt"),
    }
)


def bind(host: str, port: int) -> socket.socket:
    """A listening socket, before anything else is started. Raises `CannotStart` when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise CannotStart(
            f"Port {port} on {host} is in use, or not allowed. Stop what is running there, or set IMAGERY_PORT to "
            "another one."
        ) from None
    listening.set_inheritable(True)
    return listening


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
        access_log=False,
        log_level="warning" if settings.log_level == "info" else settings.log_level,
        server_header=False,
        date_header=False,
        proxy_headers=settings.secure,
    )
    logging.getLogger("uvicorn.error").addFilter(_news)
    return uvicorn.Server(config)


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
        wrapper_class=structlog.make_filtering_bound_logger(levels[settings.log_level]),
        cache_logger_on_first_use=True,
    )
