"""How much one process takes on before it says that it is busy, so that what it has taken on stays quick."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

_KEPT: Final = 10
"""One place in ten is kept for consoles: whoever may have to stop a session must get in when no client does."""


@dataclass(frozen=True, slots=True)
class Room:
    """Limits of one process: sockets, and writes that wait. What is open already is never closed for want of room."""

    most_sockets: int
    most_waiting: int
    waiting: Callable[[], int]  # how many writes wait at this moment

    def busy(self) -> bool:
        """Whether more is waiting to be written than may wait."""
        return self.waiting() > self.most_waiting

    def full(self, page: Literal["client", "console"], open_now: int) -> bool:
        """Whether a further socket of this page is too much. A console is let in however much waits to be written."""
        if page == "console":
            return open_now >= self.most_sockets
        return open_now >= self.most_sockets - max(1, self.most_sockets // _KEPT) or self.busy()
