"""What carries an alert beyond the console. Every implementation runs `tests/conformance/notifier.py`."""

from dataclasses import dataclass
from typing import Literal, Protocol

Channel = Literal["mail", "webhook"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message about an alert. It names things by id and holds no client word and no client name.

    `id` stays the same however often it is sent, so whoever receives it twice can know that it is one.
    """

    id: str
    alert: str
    session: str
    kind: str
    level: Literal["none", "watch", "amber", "red"]
    stage: int  # 1: the session's clinician is told; later: nobody has answered, or nobody has decided
    raised_at: int  # Unix milliseconds
    url: str  # where in the console it is decided
    clinician: str = ""  # the id of whom it is for; empty: the practice
    address: str = ""  # their e-mail address, for a channel that needs one


class Unsent(Exception):
    """The other side did not take the message. `code` says why in one word, and holds nothing of what they said."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


class Notifier(Protocol):
    """One way to people who do not look at the console."""

    @property
    def channel(self) -> Channel:
        """Which way this is."""
        ...

    async def send(self, notice: Notice) -> None:
        """Hand one message over. Returns once the other side has taken it; raises `Unsent` otherwise, and soon."""
        ...
