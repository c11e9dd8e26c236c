"""What the engine asks of a drafter. Every implementation runs `tests/conformance/drafter.py`.

Without a model there is no drafter: reviewed wording is rendered inside the run, and no draft is ever requested.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A draft that a session asked for. `epoch` and `draft` come back with the answer."""

    session: str
    draft: str
    epoch: int
    step: str
    intent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A drafter's words: data for a human to judge, never an order. `provenance` names the model."""

    text: str
    provenance: str


class Drafter(Protocol):
    """Writes drafts outside the session graph."""

    async def write(self, request: Request) -> Written:
        """The words for one request. Always answers: reviewed wording stands in for a model that does not."""
        ...
