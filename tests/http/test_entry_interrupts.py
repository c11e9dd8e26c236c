"""Words of danger, written alone, reach the session that the same client has open elsewhere at that moment."""

import httpx

from service.clock import ManualClock
from tests.http.alone import AMBER, API, RED, Json, alerts, clock, desk, keep, one, person, service, writer
from tests.live.running import Person, Running

__all__ = ["clock", "desk", "person", "service", "writer"]


async def test_the_open_session_stops_its_exercise_and_shows_whom_to_call(
    service: Running, writer: httpx.Client, desk: httpx.Client, clock: ManualClock, client: Person
) -> None:
    session = _alone(writer)
    async with service.socket("client", client) as tab:
        await tab.hello()
        for words in ("No.", "The five senses.", "45"):
            await tab.ask("say", text=words)
        await tab.until(type="event", kind="delivered")
        entry = one("journal", clock, text=RED)
        keep(writer, entry)
        card = await tab.event(kind="crisis_card")
        assert card["country"] == "GB"
    assert _step(desk, session) == "g_crisis_hold"
    assert sorted(alert["kind"] for alert in alerts(desk)) == ["crisis_hold", "written_alone"]
    assert keep(writer, entry)["repeated"] is True
    assert len(alerts(desk)) == 2


async def test_after_that_no_exercise_is_begun_there(
    service: Running, writer: httpx.Client, desk: httpx.Client, clock: ManualClock, client: Person
) -> None:
    session = _alone(writer)
    async with service.socket("client", client) as tab:
        await tab.hello()
        await tab.ask("say", text="No.")
        keep(writer, one("journal", clock, text=RED))
        await tab.event(kind="crisis_card")
        await tab.ask("say", text="The five senses.")
    service.now(service.app.state.house.sessions.settled())
    assert _step(desk, session) == "g_crisis_hold"


async def test_a_weaker_sign_leaves_the_open_session_as_it_is(
    service: Running, writer: httpx.Client, desk: httpx.Client, clock: ManualClock, client: Person
) -> None:
    session = _alone(writer)
    async with service.socket("client", client) as tab:
        await tab.hello()
        keep(writer, one("journal", clock, text=AMBER))
    assert _step(desk, session) == "bs_entry"
    assert [alert["kind"] for alert in alerts(desk)] == ["written_alone"]


def _step(desk: httpx.Client, session: str) -> str:
    shown: Json = desk.get(f"{API}/sessions/{session}").json()
    return str(shown["step"])


def _alone(writer: httpx.Client) -> str:
    return str(writer.post(f"{API}/between").json()["session_id"])
