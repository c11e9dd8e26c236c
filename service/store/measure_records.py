"""What the store hands out of questionnaires. Times are Unix milliseconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

MeasureRule = Literal["now", "intake", "every_4", "follow_up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered to a questionnaire and what it amounted to then; sealed as a whole.

    `flags` are triples of a code, a light (1 amber, 2 red) and whether it tells somebody at once.
    """

    answers: Mapping[str, int]
    total: float | None
    band: str | None
    flags: tuple[tuple[str, int, bool], ...]
    missing: tuple[str, ...]
    stale_after: int
    digest: str  # of the questionnaire's file


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeasure:
    """A questionnaire that was filled in. `id` is made by whoever filled it in; `by` is a clinician, or the client."""

    client: str
    id: str
    instrument: str
    at: int
    answered: Answered
    session: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRecord:
    """A questionnaire on file. `alert`, in `session`, is what it raised; `decision` what a clinician made of that."""

    client: str
    id: str
    instrument: str
    at: int
    answered: Answered
    session: str | None
    by: str | None
    alert: str | None
    decision: Literal["cleared", "upheld"] | None

    @property
    def alerting(self) -> bool:
        """Whether one of its flags has to be told at once."""
        return any(at_once for _, _, at_once in self.answered.flags)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePlan:
    """A questionnaire that a client is to fill in, and when; until `ended_at`."""

    id: str
    client: str
    instrument: str
    rule: MeasureRule
    made_at: int
    by: str
    ended_at: int | None = None
