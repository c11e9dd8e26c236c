"""Whoever signs out, or is signed out, loses the open connections too, whatever process they are on."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Generator
from typing import NoReturn

from service.access.door import Door
from service.errors import LoginNeeded
from service.live.line import Closing, Line
from service.sessions.ticker import attempt


class Logins:
    """The connections of this process by the login they came with, which the store is asked about now and then."""

    def __init__(self, door: Door, every_s: float) -> None:
        """`run` must be running for anybody to be closed."""
        self._door = door
        self._every_s = every_s
        self._lines: dict[str, set[Line]] = defaultdict(set)

    @contextlib.contextmanager
    def using(self, token: str, line: Line) -> Generator[None]:
        """This connection is open by this token."""
        login = self._door.name_of(token)
        self._lines[login].add(line)
        try:
            yield
        finally:
            self._lines[login].discard(line)
            if not self._lines[login]:
                del self._lines[login]

    async def run(self) -> NoReturn:
        """Close what was opened by a login that has been ended since."""
        while True:
            await asyncio.sleep(self._every_s)
            await attempt(self._look, "logins")

    async def _look(self) -> None:
        for login in await self._door.ended(tuple(self._lines)):
            for line in tuple(self._lines.get(login, ())):
                line.close(Closing.because(LoginNeeded))
