"""How often somebody may knock: counted for all processes together where there is a Redis, else in this one.

A Redis that does not answer locks nobody out and slows nobody down: this process goes on counting by itself.
"""

from hashlib import sha256
from typing import Final

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from service.bus.counting import SharedCounts
from service.clock import Clock
from service.errors import RateLimited

LOGIN_BY_ADDRESS: Final = RateLimitItemPerMinute(5)
LOGIN_BY_SOURCE: Final = RateLimitItemPerMinute(20)
LOGIN_BY_ADDRESS_AN_HOUR: Final = RateLimitItemPerHour(30)
JOIN_BY_SOURCE: Final = RateLimitItemPerMinute(10)
JOIN_BY_ANYBODY: Final = RateLimitItemPerMinute(300)


class Knocks:
    """Counts knocks at the doors. Addresses are counted by their hash."""

    def __init__(self, redis_url: str, clock: Clock) -> None:
        """Without a URL it counts in this process alone."""
        self._here = MovingWindowRateLimiter(MemoryStorage())
        self._everywhere = SharedCounts(redis_url, clock) if redis_url else None

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
        everywhere = self._everywhere is None or await self._everywhere.hit(limit, *named)
        if not (here and everywhere):
            raise RateLimited
