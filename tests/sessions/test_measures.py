"""Questionnaires and sessions: the gate knows them when a session opens, and at once when one comes in later."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from graphs.inputs import Adjudicated
from graphs.session import SessionGraph
from graphs.state import STATE, State
from safety.instruments import bundled
from safety.readiness import Light, Standing
from service.access.library import load_library
from service.access.measure_due import Course, is_due, standings
from service.access.questionnaires import answered
from service.clock import ManualClock
from service.errors import CannotStart, NotFound
from service.sessions.sessions import Sessions
from service.store.measure_records import MeasurePlan, MeasureRecord, NewMeasure
from service.store.port import TurnCommit
from service.store.records import SessionPlan
from tests.safety.instrument_files import MADE_UP, changed
from tests.store.conftest import database, on_sqlite, template
from tests.store.kept import Kept, enrol, opened, take_in

__all__ = ["database", "on_sqlite", "template"]
PHQ9 = bundled()["phq9"]


@pytest.fixture
async def kept(database: str) -> AsyncIterator[Kept]:
    """A practice with a clinician and a client."""
    clock = ManualClock()
    with opened(database, clock) as store:
        clinician = await enrol(store)
        yield Kept(url=database, clock=clock, store=store, clinician=clinician, client=await take_in(store, clinician))


@pytest.fixture
def sessions(kept: Kept) -> Sessions:
    """The sessions of a process."""
    return Sessions(kept.store, SessionGraph(), kept.clock)


async def fill(kept: Kept, name: str, item9: int, session: str | None = None) -> tuple[MeasureRecord, int | None]:
    """A PHQ-9 with nothing but its ninth item above nought."""
    answers = dict.fromkeys((item.id for item in PHQ9.items), 0) | {"self_harm": item9}
    kept.clock.advance(1)
    new = NewMeasure(
        client=kept.client.id, id=name, instrument="phq9", at=kept.clock.now(), answered=answered(PHQ9, answers)
    )
    return await kept.store.measures.keep(replace(new, session=session))


async def state_of(kept: Kept, session: str) -> State:
    """The session's state as it is kept."""
    record = await kept.store.journal.load(session)
    assert record is not None
    assert record.state is not None
    return STATE.validate_json(record.state)


def lights(state: State) -> dict[str, tuple[Light, ...]]:
    """Of each questionnaire the session knows, the lights of its flags."""
    return {one.instrument: tuple(light for _, light in one.flags) for one in state.case.measures}


async def test_a_session_is_opened_with_the_newest_scores(kept: Kept, sessions: Sessions) -> None:
    await fill(kept, "first", 1, await kept.session())
    later = await kept.session()
    await sessions.open(later)
    assert lights(await state_of(kept, later)) == {"phq9": (Light.AMBER,)}


async def test_one_that_comes_in_while_a_session_is_open_is_known_there_at_once(kept: Kept, sessions: Sessions) -> None:
    session = await kept.session()
    await sessions.open(session)
    assert lights(await state_of(kept, session)) == {}
    measure, seq = await fill(kept, "now", 2, session)
    await sessions.measured(kept.client.id, measure.session, seq)
    assert lights(await state_of(kept, session)) == {"phq9": (Light.AMBER, Light.RED)}
    (alert,) = await kept.store.alerts.open_of_client(kept.client.id)
    assert (alert.id, alert.kind, alert.level) == (measure.alert, "questionnaire_answer", 2)


async def test_deciding_its_alert_makes_the_gate_weigh_it(kept: Kept, sessions: Sessions) -> None:
    session = await kept.session()
    await sessions.open(session)
    measure, seq = await fill(kept, "now", 3, session)
    await sessions.measured(kept.client.id, session, seq)
    assert measure.alert is not None
    given = Adjudicated(at=kept.clock.now(), alert=measure.alert, decision="cleared", reason="We spoke.")
    await sessions.submit(session, given, input_id="decided", actor="clinician", by=kept.clinician.id)
    (standing,) = (await state_of(kept, session)).case.measures
    assert standing.decided
    (known,) = await kept.store.measures.of_client(kept.client.id)
    assert known.decision == "cleared"


async def test_what_was_entered_before_there_was_a_session_is_raised_in_the_first_one(
    kept: Kept, sessions: Sessions
) -> None:
    measure, seq = await fill(kept, "early", 1)
    assert (measure.alert, seq) == (None, None)
    session = await kept.session()
    await sessions.open(session)
    (alert,) = await kept.store.alerts.open_of_client(kept.client.id)
    assert (alert.session, alert.kind) == (session, "questionnaire_answer")
    (known,) = await kept.store.measures.of_client(kept.client.id)
    assert (known.alert, known.session) == (alert.id, session)


async def test_the_screen_of_last_time_comes_with_the_next_session(kept: Kept, sessions: Sessions) -> None:
    first = await kept.session()
    await sessions.open(first)
    before = await kept.store.journal.load(first)
    assert before is not None
    screened = replace(await state_of(kept, first), screen={"wish_dead": "no", "burden": "yes"})
    turn = TurnCommit(session=first, expected_version=before.version, state=STATE.dump_json(screened), events=())
    await kept.store.journal.commit_turn(turn)
    kept.clock.advance(60_000)
    second = await kept.session()
    await sessions.open(second)
    assert (await state_of(kept, second)).case.last_screen == {"wish_dead": "no", "burden": "yes"}


async def test_answers_are_sealed_and_erased_with_the_client(kept: Kept) -> None:
    await fill(kept, "now", 2, await kept.session())
    ((sealed,),) = kept.rows("SELECT answers FROM measure")
    assert isinstance(sealed, bytes)
    assert b"self_harm" not in sealed
    await kept.store.caseload.erase_client(kept.client.id)
    with pytest.raises(Exception, match="destroyed"):
        await kept.store.measures.of_client(kept.client.id)
    with pytest.raises(NotFound):
        await kept.store.measures.plan(kept.client.id, "phq9", "now", kept.clinician.id)


async def test_the_same_id_of_two_clients_is_two_questionnaires(kept: Kept) -> None:
    other = await take_in(kept.store, kept.clinician, "Cy")
    await fill(kept, "same", 0)
    new = NewMeasure(client=other.id, id="same", instrument="phq9", at=1, answered=answered(PHQ9, {"mood": 3}))
    await kept.store.measures.keep(new)
    (mine,) = await kept.store.measures.of_client(kept.client.id)
    (theirs,) = await kept.store.measures.of_client(other.id)
    assert (mine.answered.total, theirs.answered.total) == (0, None)


async def test_a_session_between_meetings_does_not_count_as_one(kept: Kept) -> None:
    await kept.store.caseload.plan_session(
        SessionPlan(client=kept.client.id, protocol="between_session", mode="between")
    )
    record, _ = await fill(kept, "now", 0)
    (standing,) = standings([record], Course((), follow_up=False))
    assert standing.sessions_since == 0


def record(at: int, item9: int = 0, decision: str | None = None) -> MeasureRecord:
    """A PHQ-9 on file."""
    answers = dict.fromkeys((item.id for item in PHQ9.items), 0) | {"self_harm": item9}
    decided = "cleared" if decision == "cleared" else "upheld" if decision == "upheld" else None
    return MeasureRecord(
        client="c",
        id=f"m{at}",
        instrument="phq9",
        at=at,
        answered=answered(PHQ9, answers),
        session=None,
        by=None,
        alert=None,
        decision=decided,
    )


def test_a_calm_answer_does_not_hide_one_that_nobody_has_decided() -> None:
    found = standings([record(1, 2), record(2)], Course((), follow_up=False))
    assert [bool(one.flags) for one in found] == [True, False]
    settled = standings([record(1, 2, "cleared"), record(2)], Course((), follow_up=False))
    assert [one.flags for one in settled] == [()]


def test_answers_grow_stale_by_sessions_and_not_by_days() -> None:
    (old,) = standings([record(1)], Course((2, 3, 4, 5, 6), follow_up=False))
    assert old == Standing("phq9", sessions_since=5, stale_after=4)
    assert old.stale


@pytest.mark.parametrize(
    ("rule", "filled", "ended", "follow_up", "due"),
    [
        ("now", [], [], False, True),
        ("now", [5], [], False, True),
        ("now", [15], [], False, False),
        ("intake", [], [20], False, True),
        ("intake", [5], [], False, False),
        ("every_4", [], [], False, True),
        ("every_4", [5], [6, 7, 8], False, False),
        ("every_4", [5], [6, 7, 8, 9], False, True),
        ("follow_up", [], [], False, False),
        ("follow_up", [], [], True, True),
        ("follow_up", [5], [4], True, False),
        ("follow_up", [5], [6], True, True),
    ],
)
def test_when_a_questionnaire_is_asked_for(
    rule: str, filled: list[int], ended: list[int], *, follow_up: bool, due: bool
) -> None:
    plan = MeasurePlan(id="p", client="c", instrument="phq9", rule="now", made_at=10, by="k")
    wanted = replace(plan, rule=rule)  # pyright: ignore[reportArgumentType] - one of the rules
    course = Course(tuple(ended), follow_up=follow_up)
    assert is_due(wanted, [record(at) for at in filled], course) is due
    assert not is_due(replace(wanted, ended_at=11), [], course)


def test_a_practice_adds_questionnaires_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "made_up.toml").write_text(MADE_UP, encoding="utf-8")
    assert set(load_library(tmp_path)) == {*bundled(), "made_up"}
    assert load_library(None) == bundled()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (changed(licence=""), "own.toml: licence must be words."),
        (MADE_UP.replace('"made_up"', '"phq9"', 1), "two questionnaires with the id phq9"),
    ],
)
def test_the_service_does_not_start_with_one_it_cannot_use(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CannotStart, match=sentence):
        load_library(tmp_path)


def test_a_folder_that_is_not_there_or_cannot_be_read_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="IMAGERY_INSTRUMENTS"):
        load_library(tmp_path / "nowhere")
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CannotStart, match="cannot be read as UTF-8"):
        load_library(tmp_path)
