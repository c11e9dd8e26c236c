"""The review of a session is its clinician's and their supervisor's: no other practice's, and not of who was called."""

from dataclasses import replace

import pytest

from service.access.reviews import SessionReviews
from service.errors import Conflict, NotFound
from service.store.port import NewAlert
from service.wire.review import ReviewGiven, ReviewNew
from tests.access.conftest import Practice
from tests.store.kept import ordered, rows, turn, url_of

NEW = ReviewNew(follows=0, given=ReviewGiven(competence=4))
ALERT = NewAlert(id="a1", kind="risk", level=2, step="arrival", raised_at=1, due_at=2)


async def _ended(practice: Practice) -> str:
    record, _ = await practice.access.plan_session(practice.ada, practice.plan())
    given = replace(turn(record.id, 0, ordered("i")), alerts=[ALERT], status="ended")
    await practice.store.journal.commit_turn(given)
    return record.id


async def test_a_supervisor_of_the_practice_reads_and_writes_it_and_one_of_another_does_not(
    practice: Practice,
) -> None:
    session, reviews = await _ended(practice), SessionReviews(practice.store, practice.access)
    elsewhere = replace(practice.supervisor, practice="elsewhere")
    for refused in (reviews.of_session(elsewhere, session), reviews.write(elsewhere, session, NEW)):
        with pytest.raises(NotFound):
            await refused
    found = await reviews.write(practice.supervisor, session, NEW)
    assert [one.by for one in found.versions] == [practice.supervisor.id]


async def test_whoever_was_called_to_an_alert_sees_the_session_and_not_its_review(practice: Practice) -> None:
    session, reviews = await _ended(practice), SessionReviews(practice.store, practice.access)
    rows(
        url_of(practice.database),
        "INSERT INTO notice (id, session, alert, stage, channel, clinician, made_at, attempts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        *("n1", session, "a1", 1, "console", practice.eva.id, practice.clock.now(), 0),
    )
    assert (await practice.access.access_session(practice.eva, session)).id == session
    for refused in (reviews.of_session(practice.eva, session), reviews.write(practice.eva, session, NEW)):
        with pytest.raises(NotFound):
            await refused
    assert await practice.store.reviews.of_session(session) == []


async def test_what_a_client_did_alone_has_no_review(practice: Practice) -> None:
    record = await practice.store.caseload.plan_session(replace(practice.plan(), mode="between"))
    await practice.store.journal.commit_turn(replace(turn(record.id, 0, ordered("i")), status="ended"))
    with pytest.raises(Conflict, match="between sessions"):
        await SessionReviews(practice.store, practice.access).write(practice.ada, record.id, NEW)
