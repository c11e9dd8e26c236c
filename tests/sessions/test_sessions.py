"""The sessions of a process: opening, who is there, what falls due. With the real session graph on a real store."""

from collections.abc import AsyncGenerator
from typing import Literal

import pytest

from graphs.inputs import Adjudicated, Approved, Commanded, Noted, Said
from graphs.session import SessionGraph
from graphs.state import STATE, State
from safety.findings import Level
from service.clock import ManualClock
from service.notify.port import Notice
from service.sessions.answers import Ack
from service.sessions.sessions import Ports, Sessions
from service.store.port import NewEvent, SessionRecord
from service.store.store import Store

SECOND = 1_000


class Duty:
    """The practice's pager, which remembers what was sent to it."""

    channel: Literal["webhook"] = "webhook"

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    async def send(self, notice: Notice) -> None:
        self.notices.append(notice)


class Practice:
    """One session as the rest of the service would use it."""

    def __init__(self, store: Store, clock: ManualClock, planned: SessionRecord) -> None:
        self.store = store
        self.clock = clock
        self.session = planned.id
        self.clinician = planned.clinician
        self.duty = Duty()
        self.sessions = Sessions(store, SessionGraph(), clock, Ports(notifiers=(self.duty,)))
        self._ids = 0

    async def begin(self) -> None:
        """The clinician looks on, the client comes in, and the clinician begins."""
        await self.sessions.beat(self.clinician, {self.session: 0})
        await self.sessions.client_connected(self.session, lambda: None)
        assert isinstance(
            await self.order(Commanded(at=self.clock.now(), command="move", step="connect_identity")), Ack
        )

    async def order(self, given: Commanded | Adjudicated | Noted | Approved) -> object:
        self._ids += 1
        return await self.sessions.submit(
            self.session, given, input_id=f"order-{self._ids}", actor="clinician", by=self.clinician
        )

    async def say(self, text: str) -> None:
        self._ids += 1
        given = Said(at=self.clock.now(), text=text)
        await self.sessions.submit(self.session, given, input_id=f"line-{self._ids}", actor="client")
        await self.sessions.settled()

    async def pass_seconds(self, seconds: int, *, beating: bool = False) -> None:
        for second in range(seconds):
            if beating and second % 5 == 0:
                await self.sessions.beat(self.clinician, {self.session: 0})
            self.clock.advance(SECOND)
            await self.sessions.settled()

    async def state(self) -> State:
        record = await self.store.journal.load(self.session)
        assert record is not None
        assert record.state is not None
        return STATE.validate_json(record.state)

    async def kinds(self) -> list[str]:
        return [event.kind for event in await self.store.journal.events(self.session)]

    async def told(self, kind: str) -> list[dict[str, object]]:
        events = await self.store.journal.events(self.session)
        return [dict(event.data) for event in events if event.kind == kind]


@pytest.fixture
async def practice(store: Store, clock: ManualClock, planned: SessionRecord) -> AsyncGenerator[Practice]:
    practice = Practice(store, clock, planned)
    async with practice.sessions.running():
        yield practice


async def test_a_session_opens_once_with_what_is_on_file(practice: Practice) -> None:
    await practice.sessions.open(practice.session)
    await practice.sessions.open(practice.session)
    case = (await practice.state()).case
    assert (case.client_name, case.clinician_name, case.age, case.safe_word) == ("Ines", "Mara Lind", 34, "lantern")
    assert case.crisis_emergency
    assert (await practice.kinds()).count("opened") == 1


async def test_the_client_who_comes_in_finds_the_clinician_who_was_there_before(practice: Practice) -> None:
    await practice.begin()
    assert (await practice.state()).situation.present
    assert (await practice.kinds()).count("clinician_joined") == 1


async def test_a_console_that_beats_is_there_and_nothing_is_journalled_for_it(practice: Practice) -> None:
    await practice.begin()
    before = await practice.kinds()
    await practice.pass_seconds(40, beating=True)
    assert "presence_changed" not in (await practice.kinds())[len(before) :]
    assert (await practice.state()).situation.present


async def test_a_silent_console_is_told_at_each_threshold_once(practice: Practice) -> None:
    await practice.begin()
    await practice.pass_seconds(130)
    gone = [event["absent_s"] for event in await practice.told("presence_changed") if not event["present"]]
    assert gone == [15, 30, 120]
    assert (await practice.state()).situation.held


async def test_a_console_that_comes_back_is_told_and_nothing_resumes_by_itself(practice: Practice) -> None:
    await practice.begin()
    await practice.pass_seconds(20)
    await practice.sessions.beat(practice.clinician, {practice.session: 0})
    now = (await practice.state()).situation
    assert now.present
    assert now.held


async def test_a_client_who_reloads_was_never_gone(practice: Practice) -> None:
    await practice.begin()
    await practice.sessions.client_disconnected(practice.session)
    await practice.pass_seconds(3, beating=True)
    await practice.sessions.client_connected(practice.session, lambda: None)
    await practice.pass_seconds(10, beating=True)
    assert [event["connected"] for event in await practice.told("link_changed")] == [True]


async def test_a_client_who_stays_away_is_told_once_and_again_on_return(practice: Practice) -> None:
    await practice.begin()
    await practice.sessions.client_disconnected(practice.session)
    await practice.pass_seconds(20, beating=True)
    assert (await practice.state()).situation.step == "g_disconnect"
    await practice.sessions.client_connected(practice.session, lambda: None)
    assert [event["connected"] for event in await practice.told("link_changed")] == [True, False, True]


async def test_silence_is_noticed_when_it_is_due(practice: Practice) -> None:
    await practice.begin()
    await practice.say("Yes, that's me.")
    await practice.pass_seconds(59, beating=True)
    assert await practice.told("time_passed") == []
    await practice.pass_seconds(2, beating=True)
    assert len(await practice.told("time_passed")) == 1


async def test_an_alert_is_stored_carried_and_carried_again_until_somebody_acts(practice: Practice) -> None:
    await practice.begin()
    await practice.say("I want to kill myself tonight, I have the pills here.")
    await practice.pass_seconds(1, beating=True)
    alerts = await practice.store.alerts.of_session(practice.session)
    assert alerts
    await practice.sessions.post.idle()
    urgent = {alert.id for alert in alerts if alert.level == Level.RED}
    assert {notice.alert for notice in practice.duty.notices} == urgent
    await practice.pass_seconds(70, beating=True)
    await practice.sessions.post.idle()
    assert {1, 2, 3} <= {notice.stage for notice in practice.duty.notices}
    for alert in await practice.store.alerts.of_session(practice.session):
        given = Adjudicated(at=practice.clock.now(), alert=alert.id, decision="upheld", reason="Spoken with.")
        assert isinstance(await practice.order(given), Ack)
    assert not await practice.store.alerts.due(practice.clock.now() + 600 * SECOND)


async def test_lines_left_by_an_earlier_process_are_taken_on_at_the_start(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    before = Practice(store, clock, planned)
    async with before.sessions.running():
        await before.begin()
    left = NewEvent(
        kind="client_said", actor="client", at=clock.now(), data={"text": "Yes, that's me."}, input_id="left-behind"
    )
    await store.journal.append_input(planned.id, left)
    after = Practice(store, clock, planned)
    async with after.sessions.running():
        await after.sessions.settled()
    assert await store.journal.unprocessed(planned.id) == ()
    assert (await after.state()).lines == 1


async def test_after_a_restart_a_page_gets_its_time_to_come_back(
    store: Store, clock: ManualClock, planned: SessionRecord
) -> None:
    before = Practice(store, clock, planned)
    async with before.sessions.running():
        await before.begin()
    clock.advance(40 * SECOND)
    after = Practice(store, clock, planned)
    async with after.sessions.running():
        await after.sessions.settled()
        assert "g_disconnect" not in (await after.state()).path
        await after.sessions.client_connected(planned.id, lambda: None)
        await after.sessions.beat(after.clinician, {planned.id: 0})
        await after.pass_seconds(10, beating=True)
        assert [event["connected"] for event in await after.told("link_changed")] == [True]


async def test_a_pending_draft_goes_out_once_it_is_approved_and_not_before(practice: Practice) -> None:
    await practice.begin()
    draft = (await practice.state()).draft
    assert draft is not None
    assert await practice.told("delivered") == []
    given = Approved(at=practice.clock.now(), draft=draft.id, epoch=draft.epoch, sha256=draft.sha256)
    assert isinstance(await practice.order(given), Ack)
    assert [event["text"] for event in await practice.told("delivered")] == [draft.text]
