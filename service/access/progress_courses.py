"""What the courses of a client add to progress: where numbers begin anew, and which objectives were ratified."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphs.progress import AgreedObjective
from service.access.course_turns import course_of
from service.store.course_records import CourseRecord, ObjectiveRecord
from service.store.store import Store


@dataclass(frozen=True, slots=True)
class CourseBegun:
    """A course, and whether its numbers are measured from a baseline of its own."""

    record: CourseRecord
    anew: bool


async def begun(store: Store, client: str) -> tuple[CourseBegun, ...]:
    """The courses of a client, the oldest first.

    One begins anew that began when all before it were over. What runs beside another course is measured with it.
    """
    courses = sorted(await store.courses.of_client(client), key=lambda one: (one.created_at, one.id))
    return tuple(CourseBegun(one, _anew(courses[:index], one.created_at)) for index, one in enumerate(courses))


def begins(courses: Sequence[CourseBegun]) -> int:
    """Since when numbers are compared, in Unix milliseconds: nought as long as no course began anew."""
    return max((one.record.created_at for one in courses if one.anew), default=0)


def _anew(earlier: Sequence[CourseRecord], at: int) -> bool:
    return bool(earlier) and all((over := _over(one)) is not None and over <= at for one in earlier)


def _over(record: CourseRecord) -> int | None:
    """When a course ended: its last session, or its closing where nothing ended it before. None while it goes on."""
    ended = course_of(record).ended_at
    return record.closed_at if ended is None else ended


async def ratified(store: Store, courses: Sequence[CourseBegun]) -> tuple[AgreedObjective, ...]:
    """The objectives that count in the courses that are not closed, the first ratified first."""
    found: list[AgreedObjective] = []
    for course in courses:
        if course.record.closed_at is None:
            filed = await store.agreements.of_course(ObjectiveRecord, course.record.id)
            found.extend(_agreed(one, at) for one in filed if one.ended_at is None and (at := one.ratified_at))
    return tuple(sorted(found, key=lambda one: (one.ratified_at, one.id)))


def _agreed(one: ObjectiveRecord, at: int) -> AgreedObjective:
    return AgreedObjective(
        id=one.id,
        template=one.template,
        text=one.text,
        until=one.until,
        ratified_at=at,
        baseline=one.baseline,
        target=one.target,
    )
