"""How much one connection may ask for, and how long things last. Seconds unless a name says otherwise."""

from collections.abc import Callable
from dataclasses import dataclass

MOST_BYTES = 64 * 1024
"""The largest frame, in bytes."""
MOST_DEPTH = 8
"""How deep the JSON of a frame may nest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a connection. A test or a rehearsal may be given others."""

    hello_s: float = 10.0  # until the first frame
    inputs_per_s: float = 5.0  # of a client
    inputs_burst: int = 10
    frames_per_s: float = 50.0  # of anybody, receipts and leases included
    frames_burst: int = 200
    flood: int = 40  # refused inputs in debt before the connection is closed
    queue: int = 256  # frames waiting for a slow reader
    slow_s: float = 10.0  # how long a full queue may stay full
    poll_s: float = 5.0  # how often a reader looks by itself
    page: int = 200  # journal entries read at once
    typing_ms: int = 6_000
    presence_ms: int = 15_000
    alert_ms: int = 15_000  # how long an alert frame counts; it is said again before that
    alert_again_s: float = 10.0
    settle_s: float = 0.05  # how long a list of sessions waits for what else the same act brings


class Bucket:
    """Lets so many through in a second, with a burst; what comes beyond runs into debt."""

    def __init__(self, per_s: float, burst: int, time: Callable[[], float]) -> None:
        """`time` is in seconds and never runs backwards."""
        self._per_s = per_s
        self._burst = burst
        self._time = time
        self._tokens = float(burst)
        self._last = time()

    def take(self) -> bool:
        """Whether one more may pass now."""
        now = self._time()
        self._tokens = min(self._burst, self._tokens + (now - self._last) * self._per_s)
        self._last = now
        self._tokens -= 1
        return self._tokens >= 0

    @property
    def debt(self) -> float:
        """How many came that should not have come."""
        return max(0.0, -self._tokens)
