"""When a run raises: nothing is lost, nothing goes out but reviewed scripts, and the clinician is told."""

import pytest

from graphs.inputs import Said
from graphs.session import SessionGraph
from graphs.understanding import line
from prompts import wording
from safety.findings import Assessment, Level
from service.sessions.engine import Engine
from tests.sessions.house import House, code_of, seq_of
from tests.sessions.tallies import RAISES


async def test_the_words_stay_the_session_is_held_and_an_alert_is_stored(house: House) -> None:
    seq = seq_of(await house.say(RAISES))
    await house.handled()
    kinds = (await house.kinds())[seq - 1 :]
    assert kinds[0] == "client_said"
    assert {"turn_failed", "held", "alert_raised"} <= set(kinds)
    assert (await house.state()).situation.held
    alerts = await house.store.alerts.of_session(house.session)
    assert [alert.kind for alert in alerts] == ["turn_failed"]
    assert await house.store.journal.unprocessed(house.session) == ()


async def test_what_is_said_of_the_failure_is_a_code_and_never_the_words(house: House) -> None:
    await house.say(RAISES)
    await house.handled()
    told = [event for event in await house.journal() if event.kind == "turn_failed"]
    assert [event.data for event in told] == [{"code": "RuntimeError"}]


async def test_a_pending_draft_is_withdrawn(house: House) -> None:
    await house.say("Hello.")
    await house.handled()
    draft = await house.state()
    await house.say(RAISES)
    await house.handled()
    assert "draft_withdrawn" in await house.kinds()
    assert code_of(await house.approve(state=draft)) == "stale_draft"


async def test_stop_and_grounding_are_answered_with_the_reviewed_script_alone(house: House) -> None:
    await house.say(RAISES)
    await house.handled()
    house.graph.taken.clear()
    seq_of(await house.press("stop"))
    seq_of(await house.order("ground"))
    await house.handled()
    assert house.graph.taken == []
    sent = [event.data for event in await house.journal() if event.kind == "delivered"]
    assert [text["script"] for text in sent] == ["script.turn_failed", "script.stop", "script.ground"]
    assert sent[1]["text"] == wording().render("script.stop").text


async def test_the_session_can_be_ended_without_the_graph(house: House) -> None:
    await house.say(RAISES)
    await house.handled()
    seq_of(await house.order("end"))
    assert (await house.record()).status == "ended"
    assert (await house.kinds())[-1] == "ended"


async def test_a_release_gives_the_session_back_to_the_graph(house: House) -> None:
    await house.say(RAISES)
    await house.handled()
    seq_of(await house.order("release"))
    assert (await house.state()).failed is None
    seq = seq_of(await house.say("Hello again."))
    await house.handled()
    assert "draft_ready" in (await house.kinds())[seq:]


async def test_a_second_failure_raises_no_second_alert(house: House) -> None:
    await house.say(RAISES)
    await house.say(RAISES)
    await house.handled()
    assert (await house.kinds()).count("turn_failed") == 2
    assert len(await house.store.alerts.of_session(house.session)) == 1


async def test_words_that_nobody_could_read_for_danger_count_as_amber_until_a_clinician_decides(house: House) -> None:
    await house.say(RAISES)
    await house.handled()
    assert (await house.state()).situation.level is Level.AMBER
    raised = [event.data for event in await house.journal() if event.kind == "risk_changed"]
    assert raised == [{"level": "amber", "was": "none"}]


async def test_a_reading_of_danger_that_fails_holds_the_session_and_calls_the_clinician(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Assessment:
        raise MemoryError

    monkeypatch.setattr(line, "scan", broken)
    engine = Engine(house.store.journal, SessionGraph(), house.bus)
    said = Said(at=house.clock.now(), text="I want to kill myself.")
    await engine.submit(house.session, said, input_id="unread", actor="client")
    await engine.close()
    state = await house.state()
    assert (state.situation.held, state.situation.level) == (True, Level.AMBER)
    assert [alert.kind for alert in await house.store.alerts.of_session(house.session)] == ["turn_failed"]
    assert "client_said" in await house.kinds()
