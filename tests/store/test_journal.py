"""The stored journal keeps the contract, and writes what came of a turn with the turn."""

from dataclasses import replace

import pytest

from service.store.port import AlertDecision, NewAlert, NewEffect, NewRating, VersionConflict
from service.store.rotas import DECIDE_WITHIN_MS
from tests.conformance.store import JournalContract, Journalled
from tests.store.kept import Kept, came, ordered, turn


class TestStoredJournal(JournalContract):
    @pytest.fixture
    async def journalled(self, kept: Kept) -> Journalled:  # pyright: ignore[reportIncompatibleMethodOverride]
        return Journalled(kept.store.journal, await kept.session(), await kept.session())


ALERT = NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1_000, due_at=31_000)
RATING = NewRating(field="suds", value=70, step="arrival", at=1_000)
EFFECT = NewEffect(kind="notify", data={"alert": "a1"}, due_at=0)


async def test_what_came_of_a_turn_is_stored_with_it(kept: Kept) -> None:
    name = await kept.session()
    given = turn(name, 0, ordered("i"), came())
    await kept.store.journal.commit_turn(replace(given, alerts=[ALERT], ratings=[RATING], effects=[EFFECT]))
    (alert,) = await kept.store.alerts.of_session(name)
    assert (alert.id, alert.level, alert.client, alert.clinician) == ("a1", 3, kept.client.id, kept.clinician.id)
    (rating,) = await kept.store.caseload.ratings(kept.client.id, "suds")
    assert (rating.session, rating.value) == (name, 70)
    (effect,) = await kept.store.effects.claim()
    assert (effect.kind, effect.data) == ("notify", {"alert": "a1"})


async def test_nothing_comes_of_a_turn_that_was_second(kept: Kept) -> None:
    name = await kept.session()
    await kept.store.journal.commit_turn(turn(name, 0, ordered("i")))
    with pytest.raises(VersionConflict):
        await kept.store.journal.commit_turn(
            replace(turn(name, 0, ordered("j")), alerts=[ALERT], ratings=[RATING], effects=[EFFECT])
        )
    assert list(await kept.store.alerts.of_session(name)) == []
    assert list(await kept.store.caseload.ratings(kept.client.id)) == []
    assert list(await kept.store.effects.claim()) == []


async def test_an_alert_is_open_until_it_is_decided(kept: Kept) -> None:
    name, journal, alerts = await kept.session(), kept.store.journal, kept.store.alerts
    await journal.commit_turn(replace(turn(name, 0, ordered("i")), alerts=[ALERT]))
    seen = AlertDecision(id="a1", at=2_000, by=kept.clinician.id, decision="acknowledged")
    await journal.commit_turn(replace(turn(name, 1, ordered("j")), decisions=[seen]))
    (alert,) = await alerts.open_of(clinician=kept.clinician.id)
    assert (alert.acknowledged_at, alert.due_at, alert.decision) == (2_000, 2_000 + DECIDE_WITHIN_MS, None)
    cleared = AlertDecision(id="a1", at=3_000, by=kept.clinician.id, decision="cleared", reason="a figure of speech")
    await journal.commit_turn(replace(turn(name, 2, ordered("k")), decisions=[cleared]))
    assert list(await alerts.open_of(clinician=kept.clinician.id)) == []
    (alert,) = await alerts.all_of(practice=kept.clinician.practice)
    assert (alert.acknowledged_at, alert.decided_at, alert.decision) == (2_000, 3_000, "cleared")
    assert alert.due_at is None


async def test_a_decision_on_an_alert_nobody_raised_is_only_journalled(kept: Kept) -> None:
    name = await kept.session()
    cleared = AlertDecision(id="a9", at=3_000, by=kept.clinician.id, decision="cleared", reason="none")
    await kept.store.journal.commit_turn(replace(turn(name, 0, ordered("k")), decisions=[cleared]))
    assert list(await kept.store.alerts.of_session(name)) == []
