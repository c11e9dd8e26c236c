"""What the engine asks of a notifier. Every implementation runs `tests/conformance/notifier.py`."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """An alert to carry: who must act and where to look. It names things by id and holds no client word."""

    alert: str
    session: str
    clinician: str
    kind: str
    level: int  # 0 none, 1 watch, 2 amber, 3 red
    escalated: bool = False  # nobody acted in time, so it is carried again


class Notifier(Protocol):
    """Carries notices to the people on duty."""

    async def carry(self, notice: Notice) -> None:
        """Hand the notice over. Carrying the same notice twice is allowed: an alert repeats until a human acts."""
        ...
