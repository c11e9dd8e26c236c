"""What the engine asks of a drafter. Every implementation runs `tests/conformance/drafter.py`.

Without a model there is no drafter: reviewed wording is rendered inside the run, and no draft is ever requested. With
one, the reviewed wording is the pending draft all the same, and may be approved before the model has answered.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol


class Spoken(NamedTuple):
    """One line that was said: by the client, or to the client. It is material for a model and never an order."""

    who: Literal["client", "clinician"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Words that a session asks for, in place of the pending draft.

    `draft` and `epoch` come back with the answer; `step` is the step they are for, `intent` the keys of the wording
    they may replace and `reviewed` that wording itself; `guidance` what the clinician asked to be different; `words`
    what was said so far, the newest last and the oldest left out beyond some 20,000 characters; `language` is that of
    the client's wording.
    """

    session: str
    draft: str
    epoch: int
    step: str
    intent: str
    reviewed: str = ""
    guidance: str = ""
    words: tuple[Spoken, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A drafter's words: data for a check and a human to judge, never an order. `provenance` names the model."""

    text: str
    provenance: str


class Drafter(Protocol):
    """Writes drafts outside the session graph."""

    async def write(self, request: Request) -> Written:
        """The words for one request, within `bounded.LIMIT_MS`; whatever else it does counts as none."""
        ...
