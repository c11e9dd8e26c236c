"""Presence is a lease, an absence is told once, and what is in the outbox is handed out until it is done."""

from dataclasses import replace

from service.store.effects import CLAIM_MS
from service.store.port import NewAlert, NewEffect
from service.store.records import Deed, OutsideAlert
from tests.store.kept import Kept, ordered, turn

EFFECT = NewEffect(kind="notify", data={"alert": "a1"}, due_at=0)
ALERT = NewAlert(id="a1", kind="risk", level=2, step="arrival", raised_at=1_000, due_at=31_000)


async def test_the_first_beat_brings_a_session_its_clinician(kept: Kept) -> None:
    first, second, presence = await kept.session(), await kept.session(), kept.store.presence
    assert await presence.beat("ada", {first: 0}) == (first,)
    assert await presence.beat("ada", {first: 3, second: 1}) == (second,)
    assert await presence.beat("ada", {}) == ()
    (lease,) = await presence.leases(first)
    assert (lease.holder, lease.seen_at, lease.told_s, lease.rendered) == ("ada", kept.clock.now(), 0, 3)


async def test_an_absence_is_told_once_for_each_length(kept: Kept) -> None:
    name, presence, clock = await kept.session(), kept.store.presence, kept.clock
    await presence.beat("ada", {name: 0})
    clock.advance(15_000)
    (lease,) = await presence.silent(clock.now() - 15_000)
    assert await presence.tell(lease, 15)
    assert not await presence.tell(lease, 15)
    assert await presence.tell(lease, 30)
    assert list(await presence.silent(clock.now() - 15_001)) == []


async def test_whoever_comes_back_after_a_told_absence_has_come_back(kept: Kept) -> None:
    name, presence = await kept.session(), kept.store.presence
    await presence.beat("ada", {name: 0})
    (lease,) = await presence.leases(name)
    await presence.tell(lease, 15)
    assert await presence.beat("ada", {name: 1}) == (name,)
    assert await presence.beat("ada", {name: 1}) == ()


async def test_nobody_is_told_absent_who_came_back_meanwhile(kept: Kept) -> None:
    name, presence = await kept.session(), kept.store.presence
    await presence.beat("ada", {name: 0})
    (lease,) = await presence.leases(name)
    kept.clock.advance(1)
    await presence.beat("ada", {name: 0})
    assert not await presence.tell(lease, 15)


async def test_leaving_ends_a_lease(kept: Kept) -> None:
    name, presence = await kept.session(), kept.store.presence
    await presence.beat("ada", {name: 0})
    await presence.leave(name, "ada")
    assert list(await presence.leases(name)) == []


async def test_an_effect_is_handed_to_one_and_comes_back_if_it_is_not_done(kept: Kept) -> None:
    name, effects = await kept.session(), kept.store.effects
    await kept.store.journal.commit_turn(replace(turn(name, 0, ordered("i")), effects=[EFFECT]))
    (claimed,) = await effects.claim()
    assert (claimed.session, claimed.data, claimed.attempts) == (name, {"alert": "a1"}, 1)
    assert list(await effects.claim()) == []
    kept.clock.advance(CLAIM_MS)
    (again,) = await effects.claim()
    assert (again.id, again.attempts) == (claimed.id, 2)
    await effects.again(again.id, kept.clock.now() + 500)
    assert list(await effects.claim()) == []
    kept.clock.advance(500)
    (last,) = await effects.claim()
    await effects.done(last.id)
    kept.clock.advance(10 * CLAIM_MS)
    assert list(await effects.claim()) == []


async def test_effects_of_one_session_can_be_claimed_alone(kept: Kept) -> None:
    for name in (first := await kept.session(), await kept.session()):
        await kept.store.journal.commit_turn(replace(turn(name, 0, ordered("i")), effects=[EFFECT]))
    (claimed,) = await kept.store.effects.claim(session_id=first)
    assert claimed.session == first
    assert len(await kept.store.effects.claim()) == 1


async def test_an_alert_is_repeated_by_one_process_at_a_time(kept: Kept) -> None:
    name, alerts = await kept.session(), kept.store.alerts
    await kept.store.journal.commit_turn(replace(turn(name, 0, ordered("i")), alerts=[ALERT]))
    assert list(await alerts.due(30_999)) == []
    (due,) = await alerts.due(31_000)
    assert [alert.session for alert in await alerts.named("a1")] == [due.session]
    assert await alerts.move(due, stage=1, due_at=61_000, notices=())
    assert not await alerts.move(due, stage=1, due_at=61_000, notices=())
    assert list(await alerts.due(60_999)) == []


async def test_an_alert_from_outside_has_room_for_any_name(kept: Kept) -> None:
    session, name = await kept.session(), "measure-00000000-0000-4000-8000-000000000001"
    told = OutsideAlert(session=session, name=name, kind="questionnaire_answer", level=2, at=1_000, single=False)
    assert await kept.store.alerts.raise_outside(told) == 1
    assert await kept.store.alerts.raise_outside(told) is None
    other = replace(told, name=name[:-1] + "2")
    assert await kept.store.alerts.raise_outside(other) == 2
    assert len(await kept.store.alerts.of_session(session)) == 2


async def test_deeds_are_written_down_in_order(kept: Kept) -> None:
    for why in ("first", "second"):
        deed = Deed(actor="clinician", by="ada", deed="transcript_read", of="session", id="s", at=1, why=why)
        await kept.store.audit.append(deed)
    assert [(deed.why, deed.of, deed.by) for deed in await kept.store.audit.of("s")] == [
        ("first", "session", "ada"),
        ("second", "session", "ada"),
    ]
    assert list(await kept.store.audit.of("t")) == []
