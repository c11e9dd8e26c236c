"""Bodies of the calls about progress."""

from typing import Literal

from service.wire.common import InputId, Model, ProtocolName
from service.wire.measures import MeasureSeries


class ProgressPoint(Model):
    """A value of a series, or null for a gap: a session in which nobody gave it, a week without a log.

    `by` is who entered it, `name` the clinician's if it was one. A point of the log stands for `entries`.
    """

    at: int
    value: int | None
    by: Literal["client", "clinician"]
    name: str | None = None
    session: str | None = None
    step: str | None = None
    entries: tuple[str, ...] = ()


class ProgressSeries(Model):
    """A series in order of time. `baseline` and `target` are in its own unit; `band` is that of the newest value."""

    id: str
    name: str
    unit: Literal["points", "count", "seconds", "of_ten"]
    better: Literal["lower", "higher"]
    points: tuple[ProgressPoint, ...]
    newest: int | None
    baseline: float | None
    target: float | None
    band: Literal["none", "mild", "moderate", "severe"] | None
    trend: Literal["too_few", "level", "better", "worse"]
    deteriorating: bool


class MeaningBody(Model):
    """Whether the client's new meaning is believable and holds, as the clinician judges it. The same id counts once."""

    id: InputId
    holds: bool


class MeaningView(Model):
    """What was judged of it, when and by whom."""

    at: int
    name: str
    holds: bool


class ProgressAgreed(Model):
    """An objective agreed with the client and ratified. `reached`: by its own target; null where nobody can tell."""

    id: str
    text: str
    until: str | None
    ratified_at: int
    baseline: int | None
    target: int | None
    reached: bool | None


class ProgressObjective(Model):
    """A treatment objective. `rule` says when it is met, `says` how it stands and why.

    `agreed`: what was ratified of it in a course; these objectives come first. `judged`: the clinician's yes or not
    yet, the newest first, for the one objective that asks for it.
    """

    id: str
    title: str
    rule: str
    series: tuple[str, ...]
    standing: Literal["met", "not_yet", "cannot_tell"]
    says: str
    agreed: tuple[ProgressAgreed, ...] = ()
    judged: tuple[MeaningView, ...] = ()


class ProgressSession(Model):
    """A meeting that progress is computed from."""

    session: str
    number: int
    protocol: ProtocolName
    at: int
    ended: bool


class ProgressCourse(Model):
    """A course of the client, and whether its numbers are measured from a baseline of its own."""

    course: str
    protocol: ProtocolName
    at: int
    begins_anew: bool


class ClientProgress(Model):
    """How a client is doing. Reliable change is judged on questionnaires alone: only they have published figures."""

    client: str
    sessions: tuple[ProgressSession, ...]
    courses: tuple[ProgressCourse, ...] = ()
    series: tuple[ProgressSeries, ...]
    objectives: tuple[ProgressObjective, ...]
    measures: tuple[MeasureSeries, ...] = ()
