"""Clients, courses and sessions are kept, and listed for whoever they belong to."""

from dataclasses import replace

import pytest

from service.errors import Conflict, NotFound
from service.store.caseload import Of
from service.store.records import ClientDetails, SessionPlan
from tests.store.kept import Kept, enrol, ordered, take_in, turn

DETAILS = ClientDetails(
    name="Bo Ek",
    age=41,
    safe_word="harbour",
    cue_word="blue",
    safe_image_wanted=True,
    history=("dissociation",),
    crisis_lines=("a friend",),
)


async def test_a_client_is_read_as_written(kept: Kept) -> None:
    caseload = kept.store.caseload
    written = await caseload.add_client(kept.clinician, DETAILS, country="SE", language="en")
    assert await caseload.client(written.id) == written
    assert (written.details, written.country, written.clinician) == (DETAILS, "SE", kept.clinician.id)
    assert written.created_at == kept.clock.now()


async def test_details_can_be_changed(kept: Kept) -> None:
    caseload, renamed = kept.store.caseload, replace(DETAILS, name="Bo Alm")
    changed = await caseload.update_client(kept.client.id, renamed, country="DE")
    assert (changed.details, changed.country, changed.language) == (renamed, "DE", "en")
    assert await caseload.client(kept.client.id) == changed
    with pytest.raises(NotFound):
        await caseload.update_client("nobody", renamed)


async def test_clients_are_listed_for_their_clinician_the_newest_first(kept: Kept) -> None:
    other = await enrol(kept.store, "eva@example.org")
    theirs = await take_in(kept.store, other, "Cy")
    kept.clock.advance(1)
    newer = await take_in(kept.store, kept.clinician, "Di")
    caseload = kept.store.caseload
    assert [c.id for c in await caseload.clients(Of(clinician=kept.clinician.id))] == [newer.id, kept.client.id]
    assert [c.id for c in await caseload.clients(Of(clinician=other.id))] == [theirs.id]
    assert len(await caseload.clients(Of(practice=other.practice))) == 3
    await caseload.erase_client(newer.id)
    assert [c.id for c in await caseload.clients(Of(clinician=kept.clinician.id))] == [kept.client.id]
    assert await caseload.count_clients() == 2


async def test_sessions_of_a_course_are_numbered(kept: Kept) -> None:
    plan = SessionPlan(client=kept.client.id, protocol="trauma_3stage")
    first, second = [await kept.store.caseload.plan_session(plan) for _ in range(2)]
    nightmare = await kept.store.caseload.plan_session(replace(plan, protocol="nightmare"))
    assert (first.number, second.number, nightmare.number) == (1, 2, 1)
    assert first.course == second.course != nightmare.course
    assert first.course is not None


async def test_a_session_between_meetings_belongs_to_no_course(kept: Kept) -> None:
    plan = SessionPlan(client=kept.client.id, protocol="between_session", mode="between", minutes=30)
    planned = await kept.store.caseload.plan_session(plan)
    assert (planned.course, planned.number, planned.mode, planned.minutes) == (None, 1, "between", 30)


async def test_a_plan_says_how_the_session_is_run(kept: Kept) -> None:
    plan = SessionPlan(
        client=kept.client.id,
        protocol="trauma_3stage",
        approval="imagery_drafts",
        lead="clinician_first_sessions",
        minutes=60,
        starts_at=77,
    )
    planned = await kept.store.caseload.plan_session(plan)
    assert (planned.approval, planned.lead, planned.minutes) == ("imagery_drafts", "clinician_first_sessions", 60)
    assert (planned.starts_at, planned.status, planned.country) == (77, "planned", "GB")
    assert (planned.clinician, planned.client) == (kept.clinician.id, kept.client.id)
    assert await kept.store.caseload.session(planned.id) == planned
    assert await kept.store.caseload.session("nobody") is None


async def test_nobody_can_be_planned_a_session(kept: Kept) -> None:
    plan = SessionPlan(client="nobody", protocol="trauma_3stage")
    with pytest.raises(NotFound):
        await kept.store.caseload.plan_session(plan)
    await kept.store.caseload.erase_client(kept.client.id)
    with pytest.raises(NotFound):
        await kept.store.caseload.plan_session(replace(plan, client=kept.client.id))


async def test_sessions_are_listed_without_their_states(kept: Kept) -> None:
    name, planned = await kept.session(), await kept.session()
    await kept.store.journal.commit_turn(turn(name, 0, ordered("i")))
    caseload = kept.store.caseload
    (found,) = await caseload.sessions(Of(clinician=kept.clinician.id, status="open"))
    assert (found.id, found.version, found.state) == (name, 1, None)
    assert [s.id for s in await caseload.sessions(Of(client=kept.client.id, status="planned"))] == [planned]
    assert len(await caseload.sessions(Of(practice=kept.clinician.practice, mode="supervised"))) == 2
    assert list(await caseload.sessions(Of(clinician="nobody"))) == []


async def test_an_address_signs_in_one_clinician(kept: Kept) -> None:
    with pytest.raises(Conflict):
        await enrol(kept.store, "ADA@example.org ")
    assert await kept.store.caseload.clinician(kept.clinician.id) == kept.clinician
    assert await kept.store.caseload.clinician("nobody") is None
