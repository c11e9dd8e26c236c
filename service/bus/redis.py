"""The bus of several processes: what `LocalBus` does in this one is carried to the others through Redis.

Redis is a convenience. Nobody here waits for it: what is to be carried is put down and taken along when there is a
line, and what a lost line swallowed is found by those who look for themselves.
"""

# Its library leaves the types of some arguments open.
# pyright: reportUnknownMemberType=false

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from secrets import token_hex
from typing import Final, NoReturn, cast

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from service.bus.local import MOST_PASSING, LocalBus
from service.bus.port import Passing, Wake
from service.errors import CannotStart

CHANNEL: Final = "imagery"
ANSWER_S: Final = 1.0
"""How long Redis may take to answer before the line counts as lost, in seconds."""
BEAT_S: Final = 2.0
"""How often a process says something even when there is nothing to say: it hears itself, and so knows that both ways
are open."""
SILENCE_S: Final = 5.0
"""After so many seconds without a word, its own included, the line counts as lost."""
AGAIN_S: Final = (0.1, 0.2, 0.5, 1.0, 2.0)
"""How long it waits before each new try, in seconds; the last counts for all that follow."""
LOST: Final = (RedisError, OSError)
"""What is raised while there is no line; running out of time is one of the second."""
_STOP_S: Final = 0.5
_MOST_SESSIONS: Final = 10_000
_log = structlog.get_logger(__name__)


class Parcel(BaseModel):
    """What travels: who sends it, whose journal reaches how far, and what passes. Never a word that anybody wrote."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sender: str = Field(max_length=32)
    wakes: tuple[Wake, ...] = ()
    passing: tuple[Passing, ...] = ()


class RedisBus:
    """Wakes readers in this process at once, and in every other process as soon as Redis lets it."""

    def __init__(self, url: str) -> None:
        """`run` must be running for anything to be carried. Raises `CannotStart` when this is no URL of a Redis."""
        self._here = LocalBus()
        self._me = token_hex(8)
        self._wakes: dict[str, int] = {}
        self._passing: deque[Passing] = deque(maxlen=MOST_PASSING)
        self._something = asyncio.Event()
        self._redis = connection(url)
        self._connected = False

    @property
    def connected(self) -> bool:
        """Whether there is a line to Redis just now."""
        return self._connected

    async def publish(self, session: str, seq: int) -> None:
        """Wake everybody here, and put it down for the others. Never waits and never fails."""
        await self._here.publish(session, seq)
        if session in self._wakes or len(self._wakes) < _MOST_SESSIONS:
            self._wakes[session] = max(seq, self._wakes.get(session, 0))
        self._something.set()

    def subscribe(self, session: str | None = None) -> AbstractAsyncContextManager[AsyncIterator[Wake]]:
        """Wake-ups of one session, or of all with None, from this process and from all others."""
        return self._here.subscribe(session)

    def tell(self, passing: Passing) -> None:
        """Tell whoever listens here, and the others if there is a line just now."""
        self._here.tell(passing)
        if self.connected:
            self._passing.append(passing)
            self._something.set()

    def listen(self) -> AbstractAsyncContextManager[AsyncIterator[Passing]]:
        """What passes in this process and in all others."""
        return self._here.listen()

    async def run(self) -> None:
        """Keep the line until cancelled: a lost one is taken up again, soon at first and then less often."""
        tries = 0
        try:
            while True:
                await _until_one_ends(self._send(), self._receive())
                tries = 0 if self.connected else tries + 1
                if tries < 2:  # said once, not with every try
                    _log.warning("bus_not_there", attempt=tries)
                self._lost()
                await asyncio.sleep(AGAIN_S[min(tries, len(AGAIN_S) - 1)])
        finally:
            self._lost()
            await self._redis.aclose()

    def _lost(self) -> None:
        """What was to pass has passed; what is to wake somebody waits for the next line."""
        self._connected = False
        self._passing.clear()

    async def _send(self) -> NoReturn:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BEAT_S):
                    await self._something.wait()
            self._something.clear()
            wakes, self._wakes = self._wakes, {}
            passing = tuple(self._passing)
            self._passing.clear()
            parcel = Parcel(sender=self._me, wakes=tuple(Wake(*wake) for wake in wakes.items()), passing=passing)
            await self._redis.publish(CHANNEL, parcel.model_dump_json())

    async def _receive(self) -> NoReturn:
        async with self._redis.pubsub(ignore_subscribe_messages=True) as line:
            await line.subscribe(CHANNEL)
            self._connected = True
            while True:
                async with asyncio.timeout(SILENCE_S):
                    said = cast("Mapping[str, bytes] | None", await line.get_message(timeout=SILENCE_S))
                if said is not None:
                    await self._open(said["data"])

    async def _open(self, written: bytes) -> None:
        """Hand out here what another process sent. What nobody can read is none of ours."""
        try:
            parcel = Parcel.model_validate_json(written)
        except ValidationError:
            return
        if parcel.sender == self._me:
            return
        for wake in parcel.wakes:
            await self._here.publish(*wake)
        for passing in parcel.passing:
            self._here.tell(passing)


async def _until_one_ends(*work: Coroutine[None, None, NoReturn]) -> None:
    """Do all of this at once until one of them ends; then stop the others."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        # More than once, because the library may swallow it: before Python 3.12 `asyncio.wait_for` does.
        while going := [task for task in tasks if not task.done()]:
            for task in going:
                task.cancel()
            await asyncio.wait(going, timeout=_STOP_S)
    for error in (task.exception() for task in tasks if not task.cancelled()):
        if error is not None and not isinstance(error, LOST):
            raise error


def connection(url: str) -> "Redis":
    """A client of this Redis that gives up soon and tries nothing twice. Raises `CannotStart` for what is no URL."""
    try:
        return Redis.from_url(
            url, socket_timeout=ANSWER_S, socket_connect_timeout=ANSWER_S, retry=Retry(NoBackoff(), 0)
        )
    except ValueError:
        raise CannotStart(
            "IMAGERY_REDIS_URL must begin with redis://, rediss:// or unix://. Correct it, or leave it empty for a "
            "service of one process."
        ) from None
