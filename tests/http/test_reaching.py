"""People on call, help without a socket, and the tool between sessions that a red finding closes."""

from typing import Any

import pytest

from service.store.records import Role
from tests.live.running import Person, Running

API = "/api/v1"
RED = "I want to kill myself tonight, I have the pills here."
ROTA: dict[str, Any] = {"time_zone": "Europe/London", "duties": []}


def staff(service: Running, role: Role, name: str) -> Person:
    """Somebody else of the practice."""
    store, door = service.store, service.app.state.house.access.door
    address = f"{name}@example.org"
    adding = store.people.add_clinician(email=address, name=name, role=role, password="", practice_name="Practice")
    return Person(service.now(door.new_token(service.now(adding))))


def own_id(service: Running, who: Person) -> str:
    with service.http(who) as http:
        found: str = http.get(f"{API}/me").json()["clinician"]["id"]
        return found


def test_everybody_reads_the_rota_and_supervisors_change_it(service: Running, clinician: Person) -> None:
    supervisor = staff(service, "supervisor", "sue.rota")
    with service.http(clinician) as http:
        seen = http.get(f"{API}/duty").json()
        assert (seen["nobody"], seen["may_change"], seen["channels"]) == (True, False, ["console"])
        assert http.put(f"{API}/duty", json={"version": 0, "rota": ROTA}).status_code == 403
    with service.http(supervisor) as http:
        duty = {"clinician": own_id(service, clinician), "kind": "backup", "always": True}
        wanted = {"version": seen["version"], "rota": {**ROTA, "duties": [duty]}, "decide_within_s": 120}
        changed = http.put(f"{API}/duty", json=wanted)
        assert changed.status_code == 200
        assert changed.json()["now"] == [{"clinician": duty["clinician"], "kind": "backup"}]
        assert (changed.json()["nobody"], changed.json()["decide_within_s"]) == (False, 120)
        late = http.put(f"{API}/duty", json=wanted)
        assert (late.status_code, late.json()["code"]) == (409, "conflict")
        nobody = {**wanted, "version": changed.json()["version"], "rota": ROTA}
        assert http.put(f"{API}/duty", json=nobody).json()["nobody"]


@pytest.mark.parametrize(
    ("number", "rota"),
    list(
        enumerate(
            [
                {**ROTA, "time_zone": "Nowhere/Land"},
                {**ROTA, "duties": [{"clinician": "stranger", "kind": "backup", "always": True}]},
                {**ROTA, "duties": [{"clinician": "c", "kind": "boss"}]},
                {
                    **ROTA,
                    "duties": [
                        {"clinician": "c", "kind": "backup", "hours": [{"day": "mon", "start": "9", "end": "17"}]}
                    ],
                },
                {**ROTA, "duties": [{"clinician": "c", "kind": "backup", "exceptions": [{"day": "2026-02-30"}]}]},
            ]
        )
    ),
)
def test_a_rota_that_cannot_be_is_refused(service: Running, number: int, rota: dict[str, Any]) -> None:
    supervisor = staff(service, "supervisor", f"sue{number}")
    with service.http(supervisor) as http:
        version = http.get(f"{API}/duty").json()["version"]
        assert http.put(f"{API}/duty", json={"version": version, "rota": rota}).status_code == 422


def test_help_needs_no_socket_and_reaches_the_clinician(service: Running, clinician: Person, client: Person) -> None:
    with service.http(client) as http:
        assert http.post(f"{API}/help", json={}).status_code == 200
    with service.http(clinician) as http:
        levels = [alert["level"] for alert in http.get(f"{API}/alerts", params={"open": "true"}).json()]
        assert "red" in levels
        ended = http.get(f"{API}/sessions/{client.session}").json()
        assert ended["step"] == "g_crisis_hold"


def test_the_numbers_of_every_country_are_on_a_page_that_needs_nothing(service: Running) -> None:
    with service.http() as http:
        page = http.get("/help")
    assert page.status_code == 200
    assert 'href="tel:999"' in page.text
    assert "Samaritans" in page.text
    assert "<script" not in page.text


def test_the_console_is_told_which_entries_of_the_directory_are_old(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        http.post(f"{API}/clients", json={"name": "Mira", "country": "IE"}).raise_for_status()
        found = {one["country"]: one for one in http.get(f"{API}/directory").json()}
    assert found["IE"]["in_use"]
    assert found["IE"]["owner"]
    with service.http() as http:
        assert "crisis_directory" in http.get("/readyz").json()
        assert "imagery_crisis_entries_stale" in http.get("/metrics").text


def test_no_session_is_opened_where_we_could_not_say_whom_to_call(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        client = http.post(f"{API}/clients", json={"name": "Mira"}).json()["id"]
        assert http.patch(f"{API}/clients/{client}", json={"country": "ZZ"}).status_code == 422
        known = service.now(service.store.caseload.client(client))
        assert known is not None
        service.now(service.store.caseload.update_client(client, known.details, country="ZZ"))
        refused = http.post(f"{API}/clients/{client}/sessions", json={"protocol": "trauma_3stage"})
        assert refused.status_code == 422
        assert "crisis directory" in refused.json()["detail"]


async def test_a_country_changed_during_the_session_changes_the_card(
    service: Running, clinician: Person, client: Person
) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        with service.http(clinician) as http:
            person = http.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
            assert http.patch(f"{API}/clients/{person}", json={"country": "US"}).json()["country"] == "US"
        await page.ask("press", button="help")
        card = await page.event(kind="crisis_card")
    assert (card["country"], card["emergency"]) == ("US", ["911"])


async def test_red_alone_closes_the_tool_until_a_clinician_opens_it(
    service: Running, clinician: Person, client: Person
) -> None:
    with service.http(client) as http:
        before = http.get(f"{API}/me").json()["between"]
        assert (before["allowed"], before["closed"]) == (True, None)
        session = http.post(f"{API}/between").json()["session_id"]
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text=RED)
        await page.event(kind="crisis_card")
    with service.http(client) as http:
        again = http.post(f"{API}/between")
        assert (again.status_code, again.json()["code"]) == (409, "held")
        assert http.get(f"{API}/me").json()["between"]["closed"]["at"] > 0
    with service.http(clinician) as http:
        (person,) = [one for one in http.get(f"{API}/clients").json() if one["closed_at"]]
        reopen = {"reason": "spoken_with_client", "note": "We spoke on the telephone."}
        early = http.post(f"{API}/clients/{person['id']}/reopen", json=reopen)
        assert (early.status_code, early.json()["code"]) == (409, "conflict")
        for alert in http.get(f"{API}/alerts", params={"open": "true"}).json():
            body = {"decision": "upheld", "reason": "Spoken with."}
            http.post(f"{API}/alerts/{alert['alert']}/adjudicate", json=body).raise_for_status()
        opened = http.post(f"{API}/clients/{person['id']}/reopen", json=reopen)
        assert (opened.status_code, opened.json()["closed_at"]) == (200, None)
    deeds = service.now(service.store.audit.of(person["id"]))
    assert [deed.why for deed in deeds if deed.deed == "between_reopened"] == ["spoken_with_client"]
    with service.http(client) as http:
        assert http.post(f"{API}/between").json()["session_id"] != session


def test_somebody_else_cannot_open_it(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        client = http.post(f"{API}/clients", json={"name": "Mira"}).json()["id"]
    with service.http(service.clinician()) as http:
        body = {"reason": "false_alarm", "note": "n"}
        assert http.post(f"{API}/clients/{client}/reopen", json=body).status_code == 404


async def test_who_is_called_to_an_alert_may_look_and_act_there_and_nowhere_else(
    service: Running, clinician: Person, client: Person
) -> None:
    backup = staff(service, "clinician", "bea.called")
    with service.http(backup) as http:
        assert http.get(f"{API}/sessions/{client.session}").status_code == 404
    with service.http(client) as http:
        http.post(f"{API}/help", json={}).raise_for_status()
    alert = service.now(service.store.alerts.of_session(client.session))[0]
    service.now(service.store.notices.shown(alert, own_id(service, backup)))
    with service.http(backup) as http:
        assert http.get(f"{API}/sessions/{client.session}").status_code == 200
        (row,) = http.get(f"{API}/alerts", params={"open": "true"}).json()
        assert row["session"] == client.session
        body = {"decision": "upheld", "reason": "Spoken with."}
        assert http.post(f"{API}/alerts/{row['alert']}/adjudicate", json=body).status_code == 200
        assert http.get(f"{API}/clients").json() == []
