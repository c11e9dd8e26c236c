"""The rota of a practice: who answers alerts, and when. Kept and sent in the same form."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from service.wire.common import Id, Model

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DutyKind = Literal["session", "backup", "supervisor"]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
"""A time of day on the practice's clock, to the minute."""
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]
"""A day on the practice's calendar."""


class Hours(Model):
    """From one time of day to another. An end that is not later than the beginning is on the next day."""

    start: ClockTime
    end: ClockTime


class WeeklyHours(Hours):
    """Hours that begin on one day of every week."""

    day: Weekday


class DutyException(Model):
    """What holds on one day instead of the week's hours: these hours, or with none of them nobody."""

    day: Day
    hours: list[Hours] = Field(default_factory=list[Hours], max_length=12)

    @model_validator(mode="after")
    def _real_day(self) -> "DutyException":
        date.fromisoformat(self.day)
        return self


class Duty(Model):
    """When one clinician answers alerts: of their own clients (`session`), or of everybody's when nobody else does."""

    clinician: Id
    kind: DutyKind
    always: bool = False
    hours: list[WeeklyHours] = Field(default_factory=list[WeeklyHours], max_length=50)
    exceptions: list[DutyException] = Field(default_factory=list[DutyException], max_length=400)


class Rota(Model):
    """Everybody's duties, on the clock of `time_zone` (a name such as Europe/London)."""

    time_zone: Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+\-/]+$")]
    duties: list[Duty] = Field(default_factory=list[Duty], max_length=200)


class DutyPut(Model):
    """A rota to hold from now on. `version` is the one that was read: if it moved on, nothing is changed."""

    version: Annotated[int, Field(ge=0)]
    rota: Rota
    decide_within_s: Annotated[int, Field(ge=60, le=3_600)] = 300


class Colleague(Model):
    """A clinician of the practice, for the rota."""

    id: Id
    name: str
    role: Literal["clinician", "supervisor", "administrator"]


class NowOnDuty(Model):
    """Somebody who is on duty at this moment."""

    clinician: Id
    kind: DutyKind


class DutyView(Model):
    """The rota, who is on duty now, and who may be. `nobody`: an alert now goes to every supervisor instead."""

    version: int
    rota: Rota
    decide_within_s: int
    now: tuple[NowOnDuty, ...]
    nobody: bool
    colleagues: tuple[Colleague, ...]
    may_change: bool
    channels: tuple[str, ...]
