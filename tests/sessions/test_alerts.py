"""An alert goes on until somebody decides it: by stored times, in any process, whatever else stands still."""

from collections.abc import AsyncGenerator

import pytest

from graphs.inputs import Commanded, Pressed, Recorded
from graphs.state import STATE
from service.clock import ManualClock
from service.sessions.answers import Ack, Refusal
from service.store.port import NewEvent, SessionRecord
from service.store.records import SessionPlan
from service.store.rotas import RotaRecord
from service.store.store import Store
from service.wire.duty import Rota
from tests.sessions.at_work import SECOND, House, Raising, Stuck, at_work

RED = "I want to kill myself tonight, I have the pills here."


@pytest.fixture
async def house(store: Store, clock: ManualClock, planned: SessionRecord) -> AsyncGenerator[House]:
    async with at_work(store, clock, planned) as opened:
        yield opened


@pytest.fixture
async def alone(store: Store, clock: ManualClock, planned: SessionRecord) -> AsyncGenerator[House]:
    """A client who opened a session of their own between meetings."""
    wanted = SessionPlan(client=planned.client, protocol="between_session", mode="between", minutes=30)
    async with at_work(store, clock, await store.caseload.plan_session(wanted)) as opened:
        yield opened


# ---- stage by stage ------------------------------------------------------------------------------------------------


async def test_a_red_alert_goes_to_the_clinician_at_once_and_on_every_half_minute(house: House) -> None:
    await house.say(RED)
    assert ((await house.red()).stage, (await house.red()).overdue) == (1, False)
    await house.seconds(30)
    assert ((await house.red()).stage, (await house.red()).overdue) == (2, True)
    await house.seconds(30)
    assert (await house.red()).stage == 3
    told = await house.store.notices.told([await house.red()])
    assert {one.clinician for one in told} == {house.clinician}  # the practice has nobody else


async def test_everybody_on_call_is_told_at_the_second_stage(
    house: House, store: Store, planned: SessionRecord
) -> None:
    adding = {"role": "clinician", "password": "-", "practice_name": "Practice"}
    backup = await store.people.add_clinician(email="b@example.org", name="Bea", **adding)  # type: ignore[arg-type]
    await store.people.add_clinician(email="c@example.org", name="Cy", **adding)  # type: ignore[arg-type]
    duties = [
        {"clinician": backup.id, "kind": "backup", "always": True},
        {"clinician": house.clinician, "kind": "session", "always": True},
    ]
    plan = Rota.model_validate({"time_zone": "Europe/London", "duties": duties})
    await store.rotas.put(planned.practice, RotaRecord(version=0, plan=plan, decide_within_ms=60 * SECOND), backup.id)
    await house.say(RED)
    assert not await store.alerts.was_called(house.session, backup.id)
    await house.seconds(30)
    assert await store.alerts.was_called(house.session, backup.id)
    assert {one.name for one in await store.notices.told([await house.red()])} == {"Mara Lind", "Bea"}


async def test_an_alert_that_was_only_seen_comes_back_to_everybody(
    house: House, store: Store, planned: SessionRecord
) -> None:
    kept = RotaRecord(version=0, plan=Rota(time_zone="UTC"), decide_within_ms=120 * SECOND)
    await store.rotas.put(planned.practice, kept, house.clinician)
    await house.say(RED)
    assert isinstance(await house.acknowledge(await house.red()), Ack)
    await house.seconds(119)
    assert ((await house.red()).stage, (await house.red()).acknowledged_at is None) == (1, False)
    await house.seconds(2)
    assert ((await house.red()).stage, (await house.red()).overdue) == (2, True)
    assert isinstance(await house.decide(await house.red()), Ack)
    assert (await house.red()).due_at is None


async def test_two_processes_tell_each_stage_once(
    house: House, store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    await house.say(RED)
    due = await house.red()
    other = House(store, clock, planned)
    assert due.due_at is not None
    clock.advance(30 * SECOND)
    await other.sessions.alarms.tick()
    await house.sessions.settled()
    assert (await house.red()).stage == 2
    assert not await store.alerts.move(due, stage=2, due_at=None, notices=())


async def test_a_restart_forgets_no_stage(store: Store, clock: ManualClock, planned: SessionRecord) -> None:
    async with at_work(store, clock, planned) as before:
        await before.say(RED)
    clock.advance(45 * SECOND)
    async with at_work(store, clock, planned) as after:
        await after.sessions.settled()
        assert (await after.red()).stage == 2


# ---- what no run raises --------------------------------------------------------------------------------------------


async def _leave_a_line(store: Store, session: str, at: int) -> None:
    entry = NewEvent(kind="client_said", actor="client", at=at, data={"text": "Hello?"}, input_id=f"left-{at}")
    await store.journal.append_input(session, entry)


async def test_a_line_that_nobody_takes_is_told_after_ten_seconds_once_and_after_a_restart_too(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned):
        pass
    await _leave_a_line(store, planned.id, clock.now())
    house = House(store, clock, planned, Stuck())
    clock.advance(9 * SECOND)
    await house.sessions.alarms.tick()
    assert list(await store.alerts.of_session(planned.id)) == []
    clock.advance(2 * SECOND)
    await house.sessions.alarms.tick()
    await House(store, clock, planned, Stuck()).sessions.alarms.tick()
    (alert,) = await store.alerts.of_session(planned.id)
    assert (alert.kind, alert.stage) == ("unprocessed", 1)
    assert [event.kind for event in await store.journal.events(planned.id)].count("alert_raised") == 1
    assert (await store.journal.verify(planned.id)).whole


async def test_a_session_that_hangs_stops_no_alarm(store: Store, clock: ManualClock, planned: SessionRecord) -> None:
    async with at_work(store, clock, planned):
        pass
    await _leave_a_line(store, planned.id, clock.now())
    stuck = House(store, clock, planned, Stuck())
    clock.advance(11 * SECOND)
    async with stuck.sessions.running():
        await stuck.sessions.alarms.reached(clock.now())
        assert [one.kind for one in await store.alerts.of_session(planned.id)] == ["unprocessed"]


async def test_an_alert_that_no_run_raised_is_decided_like_any_other(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned) as house:
        await house.give(Commanded(at=clock.now(), command="end", reason="clinician_ended"))
        await house.sessions.help(planned.id, "help-1")
        await house.sessions.settled()
        alert = await house.red()
        assert isinstance(await house.decide(alert), Ack)
        assert (await house.red()).decision == "upheld"
        again = await house.decide(alert)
        assert isinstance(again, Refusal)
        assert again.code == "invalid"


async def test_help_after_the_end_reaches_somebody_once_and_sounds_again(house: House) -> None:
    await house.give(Commanded(at=house.clock.now(), command="end", reason="clinician_ended"))
    for _ in range(2):
        assert isinstance(await house.give(Pressed(at=house.clock.now(), button="help")), Ack)
    (alert,) = [one for one in await house.store.alerts.of_session(house.session) if one.kind == "help_wanted"]
    assert (alert.level, alert.stage) == (3, 1)
    await house.acknowledge(alert)
    await house.give(Pressed(at=house.clock.now(), button="help"))
    assert (await house.red()).acknowledged_at is None


async def test_a_screener_that_raises_holds_and_alerts_also_when_it_comes_to_it_after_a_restart(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    async with at_work(store, clock, planned):
        pass
    await _leave_a_line(store, planned.id, clock.now())
    async with at_work(store, clock, planned, Raising()) as house:
        await house.sessions.settled()
        record = await store.journal.load(planned.id)
        assert record is not None
        assert record.state is not None
        assert STATE.validate_json(record.state).situation.held
        (alert,) = await store.alerts.of_session(planned.id)
        assert (alert.kind, alert.stage) == ("turn_failed", 1)
        await house.seconds(30)
        assert (await store.alerts.of_session(planned.id))[0].stage == 2


# ---- alone, between sessions ---------------------------------------------------------------------------------------


async def test_a_red_finding_alone_closes_the_tool_and_everybody_is_told_at_once(alone: House, store: Store) -> None:
    adding = {"role": "supervisor", "password": "-", "practice_name": "Practice"}
    supervisor = await store.people.add_clinician(email="s@example.org", name="Sue", **adding)  # type: ignore[arg-type]
    await alone.say(RED)
    record = await store.caseload.session(alone.session)
    assert record is not None
    client = await store.caseload.client(record.client)
    assert client is not None
    assert (client.closed_at, client.closed_in) == (alone.clock.now(), alone.session)
    assert await store.alerts.was_called(alone.session, supervisor.id)  # nobody is on duty, so nobody waits


async def test_asking_for_help_alone_closes_nothing(alone: House, store: Store) -> None:
    await alone.give(Pressed(at=alone.clock.now(), button="help"))
    record = await store.caseload.session(alone.session)
    assert record is not None
    client = await store.caseload.client(record.client)
    assert client is not None
    assert client.closed_at is None
    assert (await alone.red()).level == 3


async def test_in_another_country_the_card_shows_its_numbers(house: House) -> None:
    await house.give(Recorded(at=house.clock.now(), field="country", value="US"))
    await house.say(RED)
    cards = [event for event in await house.store.journal.events(house.session) if event.kind == "crisis_card"]
    assert (cards[-1].data["country"], list(cards[-1].data["emergency"])) == ("US", ["911"])  # type: ignore[arg-type]
    refused = await house.give(Recorded(at=house.clock.now(), field="country", value="ZZ"))
    assert isinstance(refused, Refusal)
