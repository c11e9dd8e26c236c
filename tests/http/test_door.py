"""Signing in and out, joining, and who may change anything: nobody from another page."""

import itertools

import httpx
import pytest

from service.app import described_calls
from tests.live.running import UNUSED, Person, Running

PASSWORD = "a long and quiet password"  # noqa: S105 - of a practice that lives for one test run
EMAILS = (f"grace{number}@example.org" for number in itertools.count())
CHANGES = [
    (method, path)
    for path, methods in described_calls()["paths"].items()
    for method in methods
    if method not in {"get", "head"}
]
ORIGIN = {"Origin": "http://example.org"}


@pytest.fixture
def email(service: Running) -> str:
    """The address of a clinician with a password."""
    address = next(EMAILS)
    enrolling = service.app.state.house.access.door.enrol(
        email=address, name="Dr Grace", role="clinician", password=PASSWORD
    )
    service.now(enrolling)
    return address


def own(service: Running) -> dict[str, str]:
    """What our own page sends along."""
    return {"Origin": service.address}


def test_a_clinician_signs_in_and_out(service: Running, email: str) -> None:
    with service.http() as http:
        answer = http.post("/api/v1/login", json={"email": email, "password": PASSWORD}, headers=own(service))
        assert answer.status_code == 200
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("imagery_console=")
        assert all(part in cookie for part in ("HttpOnly", "SameSite=strict", "Path=/"))
        assert http.get("/api/v1/me").json()["role"] == "clinician"
        assert http.post("/api/v1/logout", headers=own(service)).status_code == 204
        assert http.get("/api/v1/me").status_code == 401


def test_a_wrong_password_and_an_unknown_address_look_alike(service: Running, email: str) -> None:
    with service.http() as http:
        answers = [
            http.post("/api/v1/login", json={"email": address, "password": "another long password"})
            for address in (email, "nobody@example.org")
        ]
    assert {answer.status_code for answer in answers} == {401}
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["code"] == "login_failed"


def test_who_knocks_too_often_waits(service: Running) -> None:
    with service.http() as http:
        codes = [
            http.post("/api/v1/login", json={"email": "knock@example.org", "password": "x"}).json()["code"]
            for _ in range(7)
        ]
    assert codes[0] == "login_failed"
    assert codes[-1] == "rate_limited"


def test_an_invitation_works_once(service: Running, clinician: Person) -> None:
    session, code = service.plan(clinician)
    source = httpx.HTTPTransport(verify=UNUSED, local_address="127.2.0.1")
    with service.http(transport=source) as http:
        joined = http.post("/api/v1/join", json={"code": code}, headers=own(service))
        assert joined.json()["session_id"] == session
        assert joined.headers["set-cookie"].startswith("imagery_client=")
        me = http.get("/api/v1/me").json()
        assert (me["role"], me["name"], me["session"]) == ("client", "Mira", session)
        assert "999" in me["crisis"]["emergency"]
        again = http.post("/api/v1/join", json={"code": code})
        assert (again.status_code, again.json()["code"]) == (410, "invitation_refused")


def test_both_pages_may_be_open_in_one_browser(service: Running, clinician: Person, client: Person) -> None:
    cookies = {"imagery_console": clinician.token, "imagery_client": client.token}
    with service.http(cookies=cookies) as http:
        assert http.get("/api/v1/me", params={"page": "client"}).json()["role"] == "client"
        assert http.get("/api/v1/me", params={"page": "console"}).json()["role"] == "clinician"
        assert http.post("/api/v1/logout", params={"page": "client"}, headers=own(service)).status_code == 204
        assert http.get("/api/v1/me", params={"page": "console"}).json()["role"] == "clinician"
        assert http.get("/api/v1/me", params={"page": "client"}).status_code == 401


def test_a_client_comes_back_to_one_session_between_meetings(service: Running, client: Person) -> None:
    with service.http(client) as http:
        first = http.post("/api/v1/between").json()["session_id"]
        assert http.post("/api/v1/between").json()["session_id"] == first
        assert first != client.session


def test_the_list_of_what_changes_anything_is_not_empty() -> None:
    assert len(CHANGES) >= 9


@pytest.mark.parametrize(("method", "path"), CHANGES)
def test_nothing_is_changed_for_another_page(
    service: Running, clinician: Person, client: Person, method: str, path: str
) -> None:
    """Neither with a cookie, nor with a bearer token, nor from a page that hides where it comes from."""
    address = path.replace("{client}", "x").replace("{session}", client.session).replace("{alert}", "x")
    cookies = {"imagery_console": clinician.token, "imagery_client": client.token}
    with service.http(cookies=cookies) as http:
        for headers in (ORIGIN, {"Origin": "null"}, {**ORIGIN, **clinician.bearer}):
            answer = http.request(method, address, json=BODIES.get(path, {}), headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "origin_refused")
        if not path.endswith(("/login", "/join")):
            answer = http.request(method, address, json=BODIES.get(path, {}))
            assert (answer.status_code, answer.json()["code"]) == (403, "origin_refused")


BODIES: dict[str, dict[str, object]] = {
    "/api/v1/login": {"email": "ada@example.org", "password": PASSWORD},
    "/api/v1/join": {"code": "x" * 40},
    "/api/v1/clients": {"name": "Mira"},
    "/api/v1/clients/{client}/sessions": {"protocol": "trauma_3stage"},
    "/api/v1/alerts/{alert}/adjudicate": {"decision": "cleared", "reason": "r"},
}
