"""What is recorded at intake so that a session fits the client."""

from tests.live.running import Person, Running

API = "/api/v1"
INTAKE = {
    "pronouns": "xe/xem",
    "younger_self": "my little one",
    "values": "My grandmother’s people; we do not shame our elders.",
    "helper_language": "Igbo",
    "preferred": ["cold_texture", "movement"],
    "avoided": ["five_senses"],
    "avoid_breath": True,
}


def test_it_is_recorded_with_a_new_client_and_stands_in_their_file(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        made = http.post(f"{API}/clients", json={"name": "Mira", **INTAKE})
        assert made.status_code == 201, made.text
        assert {name: made.json()[name] for name in INTAKE} == INTAKE
        assert http.get(f"{API}/clients/{made.json()['id']}").json() == made.json()


def test_it_can_be_changed_and_an_empty_text_takes_it_away(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        client = http.post(f"{API}/clients", json={"name": "Mira", **INTAKE}).json()["id"]
        changed = http.patch(f"{API}/clients/{client}", json={"pronouns": "", "avoided": [], "helper_language": "Efik"})
        found = changed.json()
    assert (found["pronouns"], found["avoided"], found["helper_language"]) == (None, [], "Efik")
    assert (found["younger_self"], found["preferred"]) == (INTAKE["younger_self"], INTAKE["preferred"])


def test_an_exercise_that_is_not_in_the_library_is_refused(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        answer = http.post(f"{API}/clients", json={"name": "Mira", "preferred": ["juggling"]})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert "juggling" not in answer.text


def test_no_word_of_it_is_kept_in_the_clear(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        http.post(f"{API}/clients", json={"name": "Mira", **INTAKE})
    for path in service.app.state.house.settings.data_dir.rglob("*"):
        if path.is_file():
            assert b"shame our elders" not in path.read_bytes()


def test_exercises_a_client_would_rather_not_do_are_not_offered_to_them_alone(
    service: Running, clinician: Person, client: Person
) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        person = desk.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        desk.patch(f"{API}/clients/{person}", json={name: INTAKE[name] for name in ("preferred", "avoided")})
        offered = [one["id"] for one in page.get(f"{API}/me/between").json()["exercises"]]
    assert offered[:2] == INTAKE["preferred"]
    assert "five_senses" not in offered


async def test_a_session_names_only_exercises_the_client_does_not_avoid(service: Running, clinician: Person) -> None:
    client = service.client(clinician, protocol="between_session", mode="between")
    with service.http(clinician) as desk:
        person = desk.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        desk.patch(f"{API}/clients/{person}", json={"avoided": ["five_senses", "feet_chair"]})
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text="No, nothing like that. The distress is 50.")
        offered = await page.event(kind="delivered")
    assert "You could hold something cool, move about a little" in str(offered)
    assert "senses" not in str(offered)
