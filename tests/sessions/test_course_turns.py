"""A session that ended is taken into its course once, whatever process ended or was killed in between."""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from graphs.session import SessionGraph, initial
from graphs.state import STATE, Case, State
from safety.findings import Level
from service.access.course_turns import CourseTurns, course_of
from service.clock import ManualClock
from service.sessions.coursing import EVERY_MS, LEEWAY_MS, Coursing
from service.sessions.sessions import Sessions
from service.store.course_records import CourseRecord, ObjectiveRecord
from service.store.crash import DIED, VARIABLE
from service.store.port import NewEvent, TurnCommit
from service.store.records import SessionPlan
from tests.store.conftest import database, on_sqlite, template
from tests.store.kept import Kept, enrol, opened, take_in

__all__ = ["database", "on_sqlite", "template"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
async def kept(database: str) -> AsyncIterator[Kept]:
    """A practice with a clinician and a client."""
    clock = ManualClock()
    with opened(database, clock) as store:
        clinician = await enrol(store)
        yield Kept(url=database, clock=clock, store=store, clinician=clinician, client=await take_in(store, clinician))


async def end(kept: Kept, session: str, **changes: object) -> None:
    """The session ends in a state like this."""
    record = await kept.store.journal.load(session)
    assert record is not None
    case = Case(session=session, protocol=record.protocol, starts_at=record.starts_at, number=record.number)
    state: State = replace(initial(case), **changes)  # pyright: ignore[reportArgumentType] - fields of a state
    turn = TurnCommit(
        session=session,
        expected_version=record.version,
        state=STATE.dump_json(state),
        events=(NewEvent(kind="ended", actor="service", at=kept.clock.now(), data={"completed": True}),),
        status="ended",
    )
    await kept.store.journal.commit_turn(turn)


async def taken(kept: Kept) -> CourseRecord:
    """The client's only course, after whatever ended was taken."""
    await Coursing(kept.store, kept.clock).carry_out()
    (record,) = await kept.store.courses.of_client(kept.client.id)
    return record


async def test_the_facts_of_an_ended_session_become_part_of_its_course(kept: Kept) -> None:
    session = await kept.session()
    recorded = {"goal": "Less hold on me.", "history": "Long.", "intrusion_count_7d": 9, "homework": "The log."}
    await end(kept, session, recorded=recorded)
    course = course_of(await taken(kept))
    (facts,) = course.sessions
    assert (facts.session, facts.goal, facts.homework) == (session, "Less hold on me.", "The log.")
    assert facts.ratings == {"intrusion_count_7d": 9}


async def test_a_goal_is_proposed_as_an_objective_and_counts_for_nothing_yet(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session, recorded={"goal": "Less hold on me.", "history": "Long.", "intrusion_count_7d": 9})
    record = await taken(kept)
    (one,) = await kept.store.agreements.of_course(ObjectiveRecord, record.id)
    assert (one.template, one.text, one.baseline, one.target) == ("intrusion_le_1_week", "Less hold on me.", 9, 1)
    assert one.ratified_at is None


async def test_an_ended_session_is_taken_once(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session, recorded={"goal": "Less."})
    first = await taken(kept)
    for _ in range(3):
        kept.clock.advance(EVERY_MS)
        assert await taken(kept) == first
    assert [one.input_id for one in await kept.store.courses.journal(first.id)] == [session]
    assert len(await kept.store.agreements.of_course(ObjectiveRecord, first.id)) == 1


async def test_two_processes_take_it_once(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session)
    with opened(kept.url, kept.clock) as other:
        await Coursing(other, kept.clock).carry_out()
        record = await taken(kept)
    assert record.version == 1
    assert len(course_of(record).sessions) == 1


async def test_what_was_left_is_taken_by_the_next_process(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session, situation=initial(Case(session="s", protocol="trauma_3stage", starts_at=0)).situation)
    sessions = Sessions(kept.store, SessionGraph(), kept.clock)
    await sessions.ticker.tick()
    (record,) = await kept.store.courses.of_client(kept.client.id)
    assert len(course_of(record).sessions) == 1


async def test_a_killed_process_loses_and_doubles_nothing(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session, recorded={"goal": "Less."})
    program = (
        "import asyncio, sys\n"
        "from service.clock import ManualClock\n"
        "from service.sessions.coursing import Coursing\n"
        "from tests.store.kept import opened\n"
        "clock = ManualClock()\n"
        "store = opened(sys.argv[1], clock)\n"
        "asyncio.run(Coursing(store, clock).carry_out())\n"
    )
    command = (sys.executable, "-c", program, kept.url)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env={VARIABLE: "coursing.before_turn"})
    assert await process.wait() == DIED
    (before,) = await kept.store.courses.of_client(kept.client.id)
    assert before.version == 0
    record = await taken(kept)
    assert len(course_of(record).sessions) == 1
    assert len(await kept.store.agreements.of_course(ObjectiveRecord, record.id)) == 1


async def test_a_state_that_cannot_be_read_any_more_asks_for_a_review(kept: Kept) -> None:
    session = await kept.session()
    record = await kept.store.journal.load(session)
    assert record is not None
    turn = TurnCommit(session=session, expected_version=0, state=b'{"old": 1}', events=(), status="ended")
    await kept.store.journal.commit_turn(turn)
    course = course_of(await taken(kept))
    assert course.sessions[0].risk


async def test_danger_in_a_session_is_known_to_the_course(kept: Kept) -> None:
    session = await kept.session()
    begun = initial(Case(session=session, protocol="trauma_3stage", starts_at=0))
    await end(kept, session, situation=begun.situation._replace(level=Level.RED))
    record = await taken(kept)
    known = await CourseTurns(kept.store, kept.clock).known(record)
    assert not known.situation.steady


async def test_a_session_that_serves_any_course_belongs_to_the_open_one(kept: Kept) -> None:
    first = await kept.session()
    record = await kept.store.caseload.session(first)
    assert record is not None
    for number, protocol in enumerate(("stabilisation_only", "followup"), start=2):
        wanted = SessionPlan(client=kept.client.id, protocol=protocol)
        made = await kept.store.caseload.plan_session(wanted)
        assert (made.course, made.number) == (record.course, number)


async def test_a_course_is_sealed_and_gone_with_its_client(kept: Kept) -> None:
    session = await kept.session()
    await end(kept, session, recorded={"goal": "Less hold on me."})
    record = await taken(kept)
    for statement in ("SELECT state FROM course", "SELECT payload FROM course_entry", "SELECT body FROM objective"):
        ((sealed,),) = kept.rows(statement)
        assert isinstance(sealed, bytes)
        assert b"hold" not in sealed
    await kept.store.caseload.erase_client(kept.client.id)
    assert await kept.store.courses.one(record.id) is None


async def test_one_that_ends_long_after_nothing_waited_is_taken_too(kept: Kept) -> None:
    coursing = Coursing(kept.store, kept.clock)
    await coursing.carry_out()
    kept.clock.advance(2 * LEEWAY_MS)
    await end(kept, await kept.session())
    kept.clock.advance(EVERY_MS)
    await coursing.carry_out()
    (record,) = await kept.store.courses.of_client(kept.client.id)
    assert len(course_of(record).sessions) == 1
