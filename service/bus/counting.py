"""Counting what happens in all processes together, in Redis, for as long as it answers."""

from typing import Final

import structlog
from limits import RateLimitItem
from limits.aio.storage import RedisStorage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from service.bus.redis import LOST
from service.clock import Clock

ANSWER_S: Final = 0.5
"""How long Redis may take to count one thing, in seconds."""
ALONE_MS: Final = 10_000
"""How long a Redis that did not answer is left alone, in milliseconds."""
_log = structlog.get_logger(__name__)


class SharedCounts:
    """Counts by moving windows. What it counts by must be no word of anybody."""

    def __init__(self, url: str, clock: Clock) -> None:
        """`url` names a Redis."""
        storage = RedisStorage(
            f"async+{url}",
            implementation="redispy",
            key_prefix="imagery",
            socket_timeout=ANSWER_S,
            socket_connect_timeout=ANSWER_S,
            retry=Retry(NoBackoff(), 0),  # pyright: ignore[reportArgumentType] - the library hands it on as it is
        )
        self._windows = MovingWindowRateLimiter(storage)
        self._clock = clock
        self._alone_until = 0

    async def hit(self, limit: RateLimitItem, *names: str) -> bool:
        """Count one; False when it is one too many. Without an answer nothing is too many."""
        if self._clock.now() < self._alone_until:
            return True
        try:
            return await self._windows.hit(limit, *names)
        except LOST as lost:
            self._alone_until = self._clock.now() + ALONE_MS
            _log.warning("counts_not_shared", code=type(lost).__name__)
            return True
