"""Courses of therapy: what is proposed, what a clinician decides, and what was agreed."""

from dataclasses import replace

from fastapi import APIRouter

from service.access.reminding import known_zone
from service.errors import Invalid
from service.http.course_rows import course_line, course_view, homework_view, objective_view
from service.http.guard import AsClinician
from service.http.house import InHouse
from service.http.problems import PROBLEMS
from service.store.records import ClientReminders
from service.wire.agreed import (
    HomeworkChange,
    HomeworkNew,
    HomeworkView,
    ObjectiveChange,
    ObjectiveNew,
    ObjectiveView,
    Reminders,
    RemindersView,
)
from service.wire.course import CircumstancesNew, CourseDecide, CourseLine, CourseNew, CourseView, TargetsBody

router = APIRouter(tags=["courses"], responses=PROBLEMS)


@router.get("/clients/{client}/courses")
async def courses(client: str, house: InHouse, who: AsClinician) -> list[CourseLine]:
    """The courses of a client with what is proposed in each, the newest first."""
    return [course_line(one) for one in await house.courses.of_client(who, client)]


@router.post("/clients/{client}/courses", status_code=201)
async def begin(client: str, body: CourseNew, house: InHouse, who: AsClinician) -> CourseView:
    """Begin a course. The same `id` again changes nothing."""
    return course_view(await house.courses.begin(who, client, body))


@router.get("/courses/{course}")
async def course(course: str, house: InHouse, who: AsClinician) -> CourseView:
    """A course with its sessions, targets, objectives, homework and journal."""
    return course_view(await house.courses.one(who, course))


@router.post("/courses/{course}/decide")
async def decide(course: str, body: CourseDecide, house: InHouse, who: AsClinician) -> CourseView:
    """Decide what comes next. What is not proposed needs a reason. The same `id` again changes nothing."""
    return course_view(await house.courses.decide(who, course, body))


@router.put("/courses/{course}/targets")
async def set_targets(course: str, body: TargetsBody, house: InHouse, who: AsClinician) -> CourseView:
    """Put the targets in order, and say how many sessions are agreed."""
    return course_view(await house.courses.set_targets(who, course, body))


@router.post("/courses/{course}/circumstances")
async def circumstances(course: str, body: CircumstancesNew, house: InHouse, who: AsClinician) -> CourseView:
    """Note how the client's circumstances are."""
    return course_view(await house.courses.note_circumstances(who, course, body))


@router.post("/courses/{course}/objectives", status_code=201)
async def add_objective(course: str, body: ObjectiveNew, house: InHouse, who: AsClinician) -> ObjectiveView:
    """Propose an objective. It counts once it is ratified."""
    return objective_view(await house.agreed.add_objective(who, course, body))


@router.patch("/courses/{course}/objectives/{objective}")
async def change_objective(
    course: str, objective: str, body: ObjectiveChange, house: InHouse, who: AsClinician
) -> ObjectiveView:
    """Ratify, change or end an objective. How it read before stays beside it."""
    return objective_view(await house.agreed.change_objective(who, course, objective, body))


@router.post("/courses/{course}/homework", status_code=201)
async def add_homework(course: str, body: HomeworkNew, house: InHouse, who: AsClinician) -> HomeworkView:
    """Agree on homework, as a session proposed it or otherwise."""
    return homework_view(await house.agreed.add_homework(who, course, body), (), house.clock.now())


@router.patch("/courses/{course}/homework/{homework}")
async def change_homework(
    course: str, homework: str, body: HomeworkChange, house: InHouse, who: AsClinician
) -> HomeworkView:
    """Change or end homework. How it read before stays beside it."""
    kept = await house.agreed.change_homework(who, course, homework, body)
    done = await house.store.agreements.done(kept.client, kept.made_at)
    return homework_view(kept, done, house.clock.now())


@router.get("/clients/{client}/reminders")
async def reminders(client: str, house: InHouse, who: AsClinician) -> RemindersView:
    """Where the client is reminded, if they asked for it."""
    known = (await house.access.access_client(who, client)).details.reminders
    return RemindersView(
        reminders=None
        if known is None
        else Reminders(address=known.address, time_zone=known.time_zone, hour=known.hour)
    )


@router.put("/clients/{client}/reminders", status_code=204)
async def set_reminders(client: str, body: RemindersView, house: InHouse, who: AsClinician) -> None:
    """Remind the client from now on as they asked, or, with null, not at all any more."""
    await house.access.access_client(who, client)
    wanted = body.reminders
    if wanted is not None and not known_zone(wanted.time_zone):
        raise Invalid("We do not know this time zone. Choose one such as Europe/London.")
    kept = None if wanted is None else ClientReminders(**wanted.model_dump())
    await house.store.caseload.change_details(client, lambda details: replace(details, reminders=kept))
    await house.access.note(who, "reminders_set" if kept else "reminders_ended", client, of="client")
