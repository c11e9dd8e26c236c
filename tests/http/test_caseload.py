"""The caseload and the record: what is whose, and what a refusal says."""

import pytest

from tests.live.running import Person, Running

API = "/api/v1"


def test_a_client_is_taken_in_changed_and_listed(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        made = http.post(f"{API}/clients", json={"name": "Mira", "age": 34, "safe_word": "lantern"})
        assert made.status_code == 201
        client = made.json()["id"]
        changed = http.patch(f"{API}/clients/{client}", json={"history": ["dissociation"], "country": "IE"}).json()
        assert (changed["safe_word"], changed["history"], changed["country"]) == ("lantern", ["dissociation"], "IE")
        assert http.get(f"{API}/clients").json() == [changed]
        assert http.get(f"{API}/clients/{client}").json() == changed


def test_a_session_is_opened_with_an_invitation_in_the_fragment(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        client = http.post(f"{API}/clients", json={"name": "Mira"}).json()["id"]
        made = http.post(f"{API}/clients/{client}/sessions", json={"protocol": "trauma_3stage", "minutes": 60})
        assert made.status_code == 201
        invitation = made.json()["invitation"]
        assert invitation["url"].endswith(f"/join#{invitation['code']}")
        (row,) = http.get(f"{API}/sessions", params={"state": "planned"}).json()
        assert {**row, "invitation": invitation} == made.json()
        assert http.get(f"{API}/sessions", params={"state": "ended"}).json() == []
        again = http.post(f"{API}/sessions/{row['id']}/invitation")
        assert again.status_code == 201
        assert again.json()["code"] != invitation["code"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"protocol": "trauma_3stage", "minutes": 5}, "minutes"),
        ({"protocol": "trauma_3stage", "minutes": "90"}, "minutes"),
        ({"protocol": "unheard_of"}, "protocol"),
        ({"protocol": "trauma_3stage", "mode": "alone"}, "mode"),
        ({"protocol": "trauma_3stage", "surprise": 1}, "surprise"),
        ({}, "protocol"),
    ],
)
def test_a_wrong_field_is_named_and_never_quoted(
    service: Running, clinician: Person, body: dict[str, object], field: str
) -> None:
    with service.http(clinician) as http:
        answer = http.post(f"{API}/clients/x/sessions", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "invalid"
    assert field in answer.json()["detail"]
    assert "unheard_of" not in answer.text


def test_no_session_without_crisis_numbers(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        answer = http.post(f"{API}/clients", json={"name": "Mira", "country": "AQ"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert "crisis directory" in answer.json()["detail"]


def test_drafts_do_not_go_out_by_themselves_unless_the_practice_says_so(service: Running, clinician: Person) -> None:
    with service.http(clinician) as http:
        client = http.post(f"{API}/clients", json={"name": "Mira"}).json()["id"]
        wanted = {"protocol": "trauma_3stage", "approval": "imagery_drafts"}
        answer = http.post(f"{API}/clients/{client}/sessions", json=wanted)
    assert (answer.status_code, answer.json()["code"]) == (403, "site_policy")


async def test_a_session_is_read_again_as_it_was(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        said = await page.ask("say", text="hello there")
    with service.http(clinician) as http:
        view = http.get(f"{API}/sessions/{client.session}").json()
        assert [line["text"] for line in view["transcript"]] == ["hello there"]
        whole = http.get(f"{API}/sessions/{client.session}/transcript").json()
        assert [event["seq"] for event in whole["events"]] == list(range(1, whole["seq"] + 1))
        rest = http.get(f"{API}/sessions/{client.session}/transcript", params={"after": said["seq"] - 1}).json()
        assert rest["events"][0]["text"] == "hello there"
        assert (rest["more"], rest["seq"]) == (False, whole["seq"])
        exported = http.get(f"{API}/sessions/{client.session}/export", params={"format": "json"}).json()
        assert (exported["state"], exported["events"]) == (view, whole["events"])
        for other in ("pdf", "fhir"):
            answer = http.get(f"{API}/sessions/{client.session}/export", params={"format": other})
            assert (answer.status_code, answer.json()["code"]) == (501, "not_available")


async def test_an_alert_is_decided_without_a_socket(service: Running, clinician: Person, client: Person) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("say", text="I am going to kill myself tonight, I have the pills here")
        await page.event(kind="crisis_card")
    key = {"Idempotency-Key": "0b3c1d52-7c43-4c0e-9d6e-0e2f4b1f7a11"}
    decided = {"decision": "upheld", "reason": "Asked directly."}
    with service.http(clinician) as http:
        alerts = http.get(f"{API}/alerts", params={"open": True}).json()
        assert {alert["session"] for alert in alerts} == {client.session}
        red = next(alert for alert in alerts if alert["level"] == "red")
        first = http.post(f"{API}/alerts/{red['alert']}/adjudicate", json=decided, headers=key)
        assert first.json()["session_id"] == client.session
        assert http.post(f"{API}/alerts/{red['alert']}/adjudicate", json=decided, headers=key).json() == first.json()
        still = http.get(f"{API}/alerts", params={"open": True}).json()
        assert red["alert"] not in {alert["alert"] for alert in still}
        known = http.get(f"{API}/alerts").json()
        assert next(alert for alert in known if alert["alert"] == red["alert"])["decision"] == "upheld"


def test_what_belongs_to_somebody_else_is_not_there(service: Running, clinician: Person, client: Person) -> None:
    """Every address with an id in it, for another clinician, for a client, and for nobody."""
    stranger = service.clinician()
    with service.http(clinician) as http:
        owner = http.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
    calls: list[tuple[str, str, dict[str, object]]] = [
        ("GET", f"/clients/{owner}", {}),
        ("PATCH", f"/clients/{owner}", {"name": "Other"}),
        ("POST", f"/clients/{owner}/sessions", {"protocol": "trauma_3stage"}),
        ("GET", f"/sessions/{client.session}", {}),
        ("POST", f"/sessions/{client.session}/invitation", {}),
        ("GET", f"/sessions/{client.session}/transcript", {}),
        ("GET", f"/sessions/{client.session}/export?format=json", {}),
        ("POST", "/alerts/not-there/adjudicate", {"decision": "cleared", "reason": "r"}),
    ]
    for who, status, code in ((stranger, 404, "not_found"), (client, 403, "forbidden"), (None, 401, "login_needed")):
        with service.http(who) as http:
            for method, path, body in calls:
                answer = http.request(method, f"{API}{path}", json=body or None)
                assert (path, answer.status_code, answer.json()["code"]) == (path, status, code)
            assert who is None or http.get(f"{API}/me").status_code == 200
    with service.http(stranger) as http:
        for listed in ("clients", "sessions", "alerts"):
            assert http.get(f"{API}/{listed}").json() == []
