"""When a client is to fill in a questionnaire, and what the newest answers say at the readiness gate. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from safety.readiness import Light, Standing
from service.store.measure_records import MeasurePlan, MeasureRecord
from service.store.port import SessionRecord

EVERY: Final = 4
"""After how many sessions a questionnaire comes again (`every_4`) [PROP]."""


@dataclass(frozen=True, slots=True)
class Course:
    """As much of a client's sessions as counts here: when each ended, and whether a follow-up is coming."""

    ended_at: tuple[int, ...]
    follow_up: bool

    def since(self, at: int) -> int:
        """How many sessions have ended after this time."""
        return sum(ended > at for ended in self.ended_at)


def course_of(sessions: Sequence[SessionRecord]) -> Course:
    """What a client's sessions amount to; the ones between meetings do not count."""
    meetings = [one for one in sessions if one.mode == "supervised"]
    ended = tuple(one.ended_at for one in meetings if one.ended_at is not None)
    return Course(ended, any(one.protocol == "followup" and one.status != "ended" for one in meetings))


def is_due(plan: MeasurePlan, filled: Sequence[MeasureRecord], course: Course) -> bool:
    """Whether this plan asks the client to fill in its questionnaire now."""
    if plan.ended_at is not None:
        return False
    last = max((one.at for one in filled if one.instrument == plan.instrument), default=None)
    match plan.rule:
        case "now":
            return last is None or last < plan.made_at
        case "intake":
            return last is None
        case "every_4":
            return last is None or course.since(last) >= EVERY
        case "follow_up":
            return course.follow_up and (last is None or course.since(last) > 0)


def standings(filled: Sequence[MeasureRecord], course: Course) -> tuple[Standing, ...]:
    """What the gate knows of a client's questionnaires: the newest of each, and older ones nobody has decided yet."""
    newest = {one.instrument: one.id for one in filled}
    return tuple(_standing(one, course) for one in filled if newest[one.instrument] == one.id or _undecided(one))


def _undecided(one: MeasureRecord) -> bool:
    return one.alerting and one.decision is None


def _standing(one: MeasureRecord, course: Course) -> Standing:
    return Standing(
        instrument=one.instrument,
        flags=tuple((code, Light(light)) for code, light, _ in one.answered.flags),
        sessions_since=course.since(one.at),
        stale_after=one.answered.stale_after,
        decided=one.decision == "cleared",
    )
