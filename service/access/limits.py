"""How often somebody may knock: counted for all processes together where there is a Redis, else in this one.

A Redis that does not answer locks nobody out and slows nobody down: this process goes on counting by itself.
"""

from hashlib import sha256
from typing import Final

import structlog
from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter as SharedLimiter
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from service.clock import Clock
from service.errors import RateLimited

LOGIN_BY_ADDRESS: Final = RateLimitItemPerMinute(5)
LOGIN_BY_SOURCE: Final = RateLimitItemPerMinute(20)
LOGIN_BY_ADDRESS_AN_HOUR: Final = RateLimitItemPerHour(30)
JOIN_BY_SOURCE: Final = RateLimitItemPerMinute(10)
JOIN_BY_ANYBODY: Final = RateLimitItemPerMinute(300)
ANSWER_S: Final = 0.5
"""How long Redis may take to count one knock, in seconds."""
ALONE_MS: Final = 10_000
"""How long this process counts by itself before it asks a Redis again that did not answer."""
_log = structlog.get_logger(__name__)


class Knocks:
    """Counts knocks at the doors. Addresses are counted by their hash."""

    def __init__(self, redis_url: str, clock: Clock) -> None:
        """Without a URL it counts in this process alone."""
        self._here = MovingWindowRateLimiter(MemoryStorage())
        self._everywhere = None if not redis_url else SharedLimiter(_shared(redis_url))
        self._clock = clock
        self._alone_until = 0

    async def login(self, email: str, source: str) -> None:
        """Count a try to sign in. `source` is the network address it came from. Raises `RateLimited`."""
        address = email.strip().lower()
        await self._count(LOGIN_BY_SOURCE, "login", source)
        await self._count(LOGIN_BY_ADDRESS, "login", address)
        await self._count(LOGIN_BY_ADDRESS_AN_HOUR, "login", address)

    async def join(self, source: str) -> None:
        """Count a try to redeem an invitation. Raises `RateLimited`."""
        await self._count(JOIN_BY_SOURCE, "join", source)
        await self._count(JOIN_BY_ANYBODY, "join", "anybody")

    async def _count(self, limit: RateLimitItem, door: str, whose: str) -> None:
        """Both counts go on, so that losing the one opens no door."""
        named = (door, sha256(whose.encode()).hexdigest()[:24])
        here = self._here.hit(limit, *named)
        if not (await self._count_everywhere(limit, *named) and here):
            raise RateLimited

    async def _count_everywhere(self, limit: RateLimitItem, door: str, whose: str) -> bool:
        if self._everywhere is None or self._clock.now() < self._alone_until:
            return True
        try:
            return await self._everywhere.hit(limit, door, whose)
        except (RedisError, OSError) as lost:
            self._alone_until = self._clock.now() + ALONE_MS
            _log.warning("knocks_counted_alone", code=type(lost).__name__)
            return True


def _shared(url: str) -> RedisStorage:
    return RedisStorage(
        f"async+{url}",
        implementation="redispy",
        key_prefix="imagery",
        socket_timeout=ANSWER_S,
        socket_connect_timeout=ANSWER_S,
        retry=Retry(NoBackoff(), 0),  # pyright: ignore[reportArgumentType] - the library hands it on as it is
    )
