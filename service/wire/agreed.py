"""Bodies of the calls about what is agreed in a course: objectives, homework, reminders."""

from typing import Annotated, Literal

from pydantic import Field

from service.wire.common import Id, InputId, Model, Text

TemplateName = Literal[
    "intrusion_le_1_week",
    "meaning_revised",
    "distress_vividness_mild",
    "belief_le_30",
    "protective_image_two_sessions",
    "nightmare_reduced",
    "shame_drop",
    "gains_held",
]
HomeworkName = Literal[
    "intrusion_log", "nightmare_log", "journal", "own_rescript", "grounding_daily", "protective_image", "skills"
]
Reason = Annotated[str, Field(max_length=2_000)]
"""Why, in a clinician's words; empty where none is needed."""
Number = Annotated[int, Field(ge=0, le=1_000)]
Version = Annotated[int, Field(ge=0)]
"""What the caller saw: when somebody changed the course since, the call is refused with `conflict`."""
At = Annotated[int, Field(ge=0)]
Words = Annotated[Text, Field(max_length=2_000)]


class ObjectiveNew(Model):
    """An objective in the client's words."""

    id: InputId
    template: TemplateName
    text: Words
    baseline: Number | None = None
    target: Number | None = None
    until: Words | None = None


class ObjectiveChange(Model):
    """Ratify an objective, change it, or end it; `changed` is how often it was changed when the caller saw it.

    What is not named stays. A change and an end need a reason; how it read before is kept beside it.
    """

    changed: Version
    ratify: bool = False
    end: bool = False
    template: TemplateName | None = None
    text: Words | None = None
    baseline: Number | None = None
    target: Number | None = None
    until: Words | None = None
    reason: Reason = ""


class HomeworkNew(Model):
    """A piece of homework. `remind`: the client gets a reminder without content, if their file has an address."""

    id: InputId
    kind: HomeworkName
    per_week: Annotated[int, Field(ge=1, le=14)]
    text: Words
    session: Id | None = None
    ends_at: At | None = None
    remind: bool = False


class HomeworkChange(Model):
    """Change a piece of homework, or end it, with a reason. What is not named stays."""

    changed: Version
    end: bool = False
    kind: HomeworkName | None = None
    per_week: Annotated[int, Field(ge=1, le=14)] | None = None
    text: Words | None = None
    ends_at: At | None = None
    remind: bool | None = None
    reason: Reason = ""


class Reminders(Model):
    """Where a client wants to be reminded, and at which hour of their own day. Nothing goes out at night."""

    address: Annotated[str, Field(min_length=3, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
    time_zone: Annotated[str, Field(min_length=1, max_length=64)] = "Europe/London"
    hour: Annotated[int, Field(ge=9, le=20)] = 18


class RemindersView(Model):
    """The client's reminders; null when they want none."""

    reminders: Reminders | None = None


class AgreedChange(Model):
    """A change to something that was agreed: who, when, why, and how it read before."""

    at: int
    by: str
    reason: str
    text: str


class ObjectiveView(Model):
    """An objective. It counts once it is ratified; how it stands is part of the client's progress."""

    id: str
    template: TemplateName
    title: str
    text: str
    baseline: int | None
    target: int | None
    until: str | None
    made_at: int
    ratified_at: int | None
    ended_at: int | None
    changes: tuple[AgreedChange, ...] = ()


class WeekView(Model):
    """How often homework was done in a week; null where nothing was entered, which is missing and not nought."""

    begins: int
    done: int | None
    whole: bool


class HomeworkView(Model):
    """A piece of homework with how often it was really done."""

    id: str
    kind: HomeworkName
    per_week: int
    text: str
    made_at: int
    ends_at: int | None
    ended_at: int | None
    remind_at: int | None
    weeks: tuple[WeekView, ...]
    changes: tuple[AgreedChange, ...] = ()


class HomeworkDraftView(Model):
    """What a session agreed on, as a plan to confirm or change."""

    kind: HomeworkName
    per_week: int
    text: str
    session: str
