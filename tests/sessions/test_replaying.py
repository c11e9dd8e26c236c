"""A stored session can be walked again from its inputs, and what does not come of them is found."""

import pytest
from sqlalchemy import create_engine, text

from graphs.inputs import Approved, Commanded, Rated
from graphs.session import SessionGraph
from graphs.state import STATE
from service.clock import ManualClock
from service.errors import NotFound
from service.sessions.replaying import Replay, replay
from service.store.port import SessionRecord, TurnCommit
from service.store.store import Store
from tests.sessions.at_work import House, Raising, at_work

LINES = ["Mira", "Yes, I am over eighteen.", "Yes, I understand.", "What is this for?"]


async def test_a_session_comes_out_the_same_to_the_byte(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned) as house:
        await _talk(house)

    found = await replay(store.journal, SessionGraph(), planned.id)

    assert found.same
    assert found.inputs > len(LINES) * 2


async def test_refused_commands_silence_and_alerts_from_outside_come_out_the_same(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned) as house:
        await house.give(Commanded(at=clock.now(), command="move", step="s1_child_view"))
        await house.say("I want to end it all tonight, I have the tablets here.")
        await house.seconds(70)
        await house.decide(await house.red())
        await house.say("I am still here.")

    assert (await replay(store.journal, SessionGraph(), planned.id)).same


async def test_a_run_that_failed_is_walked_as_it_failed(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned, Raising()) as house:
        await house.say("Something nobody could read.")

    assert (await replay(store.journal, SessionGraph(), planned.id)).same


async def test_another_state_in_the_row_is_found(store: Store, clock: ManualClock, planned: SessionRecord) -> None:
    async with at_work(store, clock, planned) as house:
        await _talk(house)
    record = await store.journal.load(planned.id)
    assert record is not None
    assert record.state is not None

    other = record.state.replace(b'"epoch":', b'"epoch":1')
    await store.journal.commit_turn(
        TurnCommit(session=planned.id, expected_version=record.version, state=other, events=())
    )
    found = await replay(store.journal, SessionGraph(), planned.id)

    assert found.state_differs
    assert found.differs_at is None


async def test_an_entry_that_came_of_nothing_is_named(
    store: Store, clock: ManualClock, planned: SessionRecord, database: str
) -> None:
    async with at_work(store, clock, planned) as house:
        await _talk(house)
    seq = next(event.seq for event in await store.journal.events(planned.id) if event.kind == "delivered")
    with create_engine(database).begin() as db:
        db.execute(text("UPDATE event SET at = at + 1 WHERE seq = :seq"), {"seq": seq})

    assert await _found(store, planned) == seq


async def test_a_turn_that_left_nothing_behind_is_named(
    store: Store, clock: ManualClock, planned: SessionRecord, database: str
) -> None:
    async with at_work(store, clock, planned) as house:
        await _talk(house)
    last = max(event.seq for event in await store.journal.events(planned.id) if event.kind == "client_said")
    with create_engine(database).begin() as db:
        db.execute(text("DELETE FROM event WHERE seq > :seq"), {"seq": last})

    assert await _found(store, planned) == last


async def test_a_session_that_was_never_opened_cannot_be_walked(store: Store, planned: SessionRecord) -> None:
    with pytest.raises(NotFound):
        await replay(store.journal, SessionGraph(), planned.id)


async def _talk(house: House) -> None:
    """A few lines of the client, each answered by an approved draft, and a rating."""
    await house.sessions.beat(house.clinician, {house.session: 0})
    await house.give(Commanded(at=house.clock.now(), command="move", step="connect_identity"))
    for line in LINES:
        await house.say(line)
        record = await house.store.journal.load(house.session)
        assert record is not None
        assert record.state is not None
        draft = STATE.validate_json(record.state).draft
        if draft is not None:
            now = house.clock.now()
            await house.give(Approved(at=now, draft=draft.id, epoch=draft.epoch, sha256=draft.sha256))
    await house.give(Rated(at=house.clock.now(), scale="suds", value=40))


async def _found(store: Store, planned: SessionRecord) -> int | None:
    found: Replay = await replay(store.journal, SessionGraph(), planned.id)
    return found.differs_at
