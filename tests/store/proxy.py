"""A line between the service and PostgreSQL that breaks where a test says: real sockets, and no part is played."""

import contextlib
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

Place = Literal["before", "after"]
_CHUNK = 65_536
_COMMIT = b"COMMIT\0"  # as a whole query; the words READ COMMITTED open a transaction


class Proxy:
    """Carries bytes both ways. `cut` breaks the line at the next COMMIT, before the server hears it or after."""

    def __init__(self, port: int) -> None:
        self._server = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._cut: Place | None = None
        self._open: list[socket.socket] = []
        self.cuts = 0
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self, place: Place) -> None:
        """Break the line at the next COMMIT: before the server hears it, or when it has answered."""
        self._cut = place

    def close(self) -> None:
        """Break every line, and let nobody in any more."""
        for line in (self._listening, *self._open):
            _break(line)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._server))
                self._open += [client, server]
                threading.Thread(target=self._forth, args=(client, server), daemon=True).start()

    def _forth(self, client: socket.socket, server: socket.socket) -> None:
        """What the service says, until the line is cut; the answers are carried by a thread of their own."""
        silent = threading.Event()
        back = threading.Thread(target=_carry_back, args=(client, server, silent), daemon=True)
        back.start()
        with contextlib.suppress(OSError):
            while said := client.recv(_CHUNK):
                if self._cut is not None and _COMMIT in said:
                    place, self._cut, self.cuts = self._cut, None, self.cuts + 1
                    if place == "after":
                        silent.set()
                        server.sendall(said)
                        back.join()
                    break
                server.sendall(said)
        _break(client)
        _break(server)


def _carry_back(client: socket.socket, server: socket.socket, silent: threading.Event) -> None:
    """The server's answers, until the one that is to be lost."""
    with contextlib.suppress(OSError):
        while answer := server.recv(_CHUNK):
            if silent.is_set():
                break
            client.sendall(answer)
    _break(client)


def _break(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()


@contextmanager
def proxy(port: int) -> Generator[Proxy]:
    """A line to the server at this port of this machine."""
    line = Proxy(port)
    try:
        yield line
    finally:
        line.close()
