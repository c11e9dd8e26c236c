"""A complex presentation is put on file as the clinician states it, and the gate weighs it in every session."""

from dataclasses import replace

import pytest

from tests.graphs.playing import CASE, Player, Refusal
from tests.live.running import Person, Running, Socket

API = "/api/v1"
STATED = "Borderline personality, two admissions; steady for a year."


def put_on_file(service: Running, clinician: Person, client: Person, words: str = STATED) -> str:
    """State it on the client's file; the client's id."""
    with service.http(clinician) as desk:
        person: str = desk.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        answer = desk.patch(f"{API}/clients/{person}", json={"complex_presentation": words})
        assert answer.status_code == 200, answer.text
        return person


async def go(console: Socket, session: str) -> str:
    """Say *go* at once; what is answered."""
    return str(await console.ask("record", session=session, field="readiness_decision", value="go"))


def test_it_stands_on_file_as_it_was_stated_until_it_is_taken_away(
    service: Running, clinician: Person, client: Person
) -> None:
    person = put_on_file(service, clinician, client)
    with service.http(clinician) as desk:
        assert desk.get(f"{API}/clients/{person}").json()["complex_presentation"] == STATED
        desk.patch(f"{API}/clients/{person}", json={"complex_presentation": ""})
        assert desk.get(f"{API}/clients/{person}").json()["complex_presentation"] is None
    for path in service.app.state.house.settings.data_dir.rglob("*"):
        assert not path.is_file() or b"two admissions" not in path.read_bytes()


async def test_every_session_of_this_client_is_opened_with_it_and_of_no_other(
    service: Running, clinician: Person
) -> None:
    plain, complicated = service.client(clinician), service.client(clinician)
    put_on_file(service, clinician, complicated)
    async with service.socket("console", clinician) as console:
        await console.hello()
        for client, named in ((plain, False), (complicated, True)):
            async with service.socket("client", client) as page:
                await page.hello()
                await console.watch(client.session)
                assert ("complex presentation" in await go(console, client.session)) is named


def test_the_gate_is_amber_and_says_why_until_the_clinician_gives_a_reason() -> None:
    player = Player(replace(CASE, complex_presentation=STATED))
    player.to("readiness_gate")
    with pytest.raises(Refusal, match="Readiness is amber: complex presentation"):
        player.record("readiness_decision", "go")
    player.record("readiness_reason", "Steady, and we spoke about it.")
    player.record("readiness_decision", "go")


def test_at_the_gate_the_words_on_file_stand_beside_the_light() -> None:
    player = Player(replace(CASE, complex_presentation=STATED))
    player.to("readiness_gate")
    told = {one["field"]: one["value"] for one in player.all_told("recorded") if one["step"] == "readiness_gate"}
    assert told["readiness_light"] == "amber"
    assert "complex_presentation" in str(told["readiness_because"])
    assert told["complex_presentation"] == STATED


def test_after_a_session_consultation_is_to_be_considered(service: Running, clinician: Person, client: Person) -> None:
    put_on_file(service, clinician, client)
    with service.http(clinician) as desk:
        (reason,) = desk.get(f"{API}/sessions/{client.session}/review").json()["consider_consultation"]
    assert reason["says"] == "A complex presentation is on file: as you stated it there."
