"""How often somebody may knock. Counted in this process; the counts are forgotten when it ends."""

from typing import Final

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from service.errors import RateLimited

LOGIN_BY_ADDRESS: Final = RateLimitItemPerMinute(5)
LOGIN_BY_SOURCE: Final = RateLimitItemPerMinute(20)
LOGIN_BY_ADDRESS_AN_HOUR: Final = RateLimitItemPerHour(30)
JOIN_BY_SOURCE: Final = RateLimitItemPerMinute(10)
JOIN_BY_ANYBODY: Final = RateLimitItemPerMinute(300)


class Knocks:
    """Counts knocks at the doors."""

    def __init__(self) -> None:
        self._windows = MovingWindowRateLimiter(MemoryStorage())

    def login(self, email: str, source: str) -> None:
        """Count a try to sign in. `source` is the network address it came from. Raises `RateLimited`."""
        address = email.strip().lower()
        self._count(LOGIN_BY_SOURCE, "login", source)
        self._count(LOGIN_BY_ADDRESS, "login", address)
        self._count(LOGIN_BY_ADDRESS_AN_HOUR, "login", address)

    def join(self, source: str) -> None:
        """Count a try to redeem an invitation. Raises `RateLimited`."""
        self._count(JOIN_BY_SOURCE, "join", source)
        self._count(JOIN_BY_ANYBODY, "join", "anybody")

    def _count(self, limit: RateLimitItem, door: str, whose: str) -> None:
        if not self._windows.hit(limit, door, whose):
            raise RateLimited
