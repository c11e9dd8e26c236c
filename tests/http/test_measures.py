"""Questionnaires: given out by a clinician, filled in once by a client, and what an answer that matters sets off."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from safety.instruments import bundled
from tests.live.running import Person, Running

API = "/api/v1"
PHQ9 = [item.id for item in bundled()["phq9"].items]
Json = dict[str, Any]


def ask(http: httpx.Client, person: str, instrument: str = "phq9", rule: str = "now") -> Json:
    """The clinician gives a questionnaire out."""
    made = http.post(f"{API}/clients/{person}/measures/plans", json={"instrument": instrument, "rule": rule})
    assert made.status_code == 201, made.text
    plan: Json = made.json()
    return plan


def answers(value: int = 0, **other: int) -> dict[str, int]:
    """The nine items answered alike, but for those that are named."""
    return dict.fromkeys(PHQ9, value) | other


def filled(given: dict[str, int], instrument: str = "phq9") -> Json:
    """A questionnaire as a page hands it in."""
    return {"id": str(uuid4()), "instrument": instrument, "answers": given}


@pytest.fixture
def person(service: Running, clinician: Person, client: Person) -> str:
    """The client's id."""
    with service.http(clinician) as http:
        found: str = http.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        return found


def test_a_client_is_asked_until_it_is_filled_in(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        assert page.get(f"{API}/me/measures").json()["forms"] == []
        assert ask(desk, person)["due"] is True
        (form,) = page.get(f"{API}/me/measures").json()["forms"]
        assert [item["wording"] for item in form["items"]] == [item.wording for item in bundled()["phq9"].items]
        assert form["items"][0]["choices"][0] == {"value": 0, "label": "Not at all"}
        taken = page.post(f"{API}/me/measures", json=filled(answers(1, self_harm=0)))
        assert taken.status_code == 201
        assert {"missing": [], "crisis": None, "clinician_told": False}.items() <= taken.json().items()
        assert page.get(f"{API}/me/measures").json()["forms"] == []
        (series,) = desk.get(f"{API}/clients/{person}/measures").json()["series"]
        (point,) = series["points"]
        assert (point["total"], point["band"], point["by"], point["flags"]) == (8, "mild", "client", [])


def test_handed_in_twice_is_kept_once(service: Running, clinician: Person, client: Person, person: str) -> None:
    once = filled(answers(2, self_harm=0))
    with service.http(clinician) as desk, service.http(client) as page:
        ask(desk, person)
        first = page.post(f"{API}/me/measures", json=once)
        again = page.post(f"{API}/me/measures", json={**once, "answers": answers(0)})
        assert again.json() == first.json()
        (series,) = desk.get(f"{API}/clients/{person}/measures").json()["series"]
        assert [point["total"] for point in series["points"]] == [16]


def test_an_answer_to_item_nine_tells_the_clinician_at_once_and_shows_whom_to_call(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        ask(desk, person)
        taken = page.post(f"{API}/me/measures", json=filled(answers(0, self_harm=1))).json()
        assert taken["clinician_told"] is True
        assert "999" in taken["crisis"]["emergency"]
        (alert,) = desk.get(f"{API}/alerts", params={"open": True}).json()
        assert (alert["kind"], alert["level"], alert["session"]) == ("questionnaire_answer", "amber", client.session)
        events = desk.get(f"{API}/sessions/{client.session}/transcript").json()["events"]
        raised = next(event for event in events if event["kind"] == "alert_raised")
        assert raised["flags"] == ["phq9_item9"]
        (series,) = desk.get(f"{API}/sessions/{client.session}/measures").json()["series"]
        (flag,) = series["points"][0]["flags"]
        assert (flag["code"], flag["light"]) == ("phq9_item9", "amber")
        assert "item 9" in flag["says"]
        assert series["points"][0]["alert"] == alert["alert"]


def test_what_was_left_out_is_shown_as_missing_and_never_as_nought(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    given = answers(3)
    del given["sleep"], given["self_harm"]
    with service.http(clinician) as desk, service.http(client) as page:
        ask(desk, person)
        page.post(f"{API}/me/measures", json=filled(answers(1, self_harm=0)))
        ask(desk, person)
        assert page.post(f"{API}/me/measures", json=filled(given)).json()["missing"] == ["sleep", "self_harm"]
        (series,) = desk.get(f"{API}/clients/{person}/measures").json()["series"]
        first, second = series["points"]
        assert (second["total"], second["band"], second["change"]) == (None, None, None)
        assert second["missing"] == ["sleep", "self_harm"]
        (flag,) = second["flags"]
        assert (flag["code"], flag["light"]) == ("phq9_item9_skipped", "amber")
        assert flag["says"].startswith("left out: ")
        assert first["total"] == 8


def test_the_change_since_last_time_says_how_large_it_is(service: Running, clinician: Person, person: str) -> None:
    items = [item.id for item in bundled()["pcl5"].items]
    with service.http(clinician) as desk:
        for low in (0, 5, 11, 12):
            given = {name: 1 if number < low else 2 for number, name in enumerate(items)}
            desk.post(f"{API}/clients/{person}/measures", json=filled(given, "pcl5"))
        (series,) = desk.get(f"{API}/clients/{person}/measures").json()["series"]
    assert [point["total"] for point in series["points"]] == [40, 35, 29, 28]
    assert [point["change"] for point in series["points"]] == [
        None,
        {"by": -5, "size": "reliable"},
        {"by": -6, "size": "reliable"},
        {"by": -1, "size": "none"},
    ]
    assert "Proposed" in series["change_source"]
    assert {point["by"] for point in series["points"]} == {"clinician"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (filled({"nervous": 1}, "gad7"), 422),  # never asked for
        (filled({}), 422),  # nothing answered
        (filled({"self_harm": 4}), 422),  # no such answer
        (filled({"feet": 1}), 422),  # no such item
        (filled({"a": 1}, "unheard_of"), 422),
        ({**filled({"mood": 1}), "id": "not an id"}, 422),
        ({**filled({"mood": 1}), "answers": {"mood": "1"}}, 422),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_kept(
    service: Running, clinician: Person, client: Person, person: str, body: Json, status: int
) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        ask(desk, person)
        refused = page.post(f"{API}/me/measures", json=body)
        assert (refused.status_code, refused.json()["code"]) == (status, "invalid")
        assert desk.get(f"{API}/clients/{person}/measures").json()["series"] == []


def test_what_comes_late_is_taken_although_nobody_asks_any_more(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        plan = ask(desk, person)
        assert desk.post(f"{API}/clients/{person}/measures/plans/{plan['id']}/end").status_code == 204
        assert page.get(f"{API}/me/measures").json()["forms"] == []
        assert page.post(f"{API}/me/measures", json=filled(answers(1, self_harm=0))).status_code == 201


def test_a_standing_plan_is_made_once_and_listed_until_it_is_ended(
    service: Running, clinician: Person, person: str
) -> None:
    with service.http(clinician) as desk:
        first, second = ask(desk, person, "gad7", "every_4"), ask(desk, person, "gad7", "every_4")
        assert first == second
        assert ask(desk, person, "pcl5", "follow_up")["due"] is False
        plans = desk.get(f"{API}/clients/{person}/measures").json()["plans"]
        assert [(plan["instrument"], plan["rule"]) for plan in plans] == [("gad7", "every_4"), ("pcl5", "follow_up")]
        desk.post(f"{API}/clients/{person}/measures/plans/{first['id']}/end")
        left = desk.get(f"{API}/clients/{person}/measures").json()["plans"]
        assert [plan["instrument"] for plan in left] == ["pcl5"]


def test_every_questionnaire_says_whose_words_it_has(service: Running, clinician: Person) -> None:
    with service.http(clinician) as desk:
        known = {one["id"]: one for one in desk.get(f"{API}/instruments").json()}
    assert set(known) == {"phq9", "gad7", "pcl5", "audit_c", "pc_ptsd5"}
    assert all(one["licence"] and one["publisher"] and one["address"].startswith("https://") for one in known.values())


def test_the_export_of_a_session_carries_them(service: Running, clinician: Person, client: Person, person: str) -> None:
    with service.http(clinician) as desk, service.http(client) as page:
        ask(desk, person)
        page.post(f"{API}/me/measures", json=filled(answers(1, self_harm=0)))
        exported = desk.get(f"{API}/sessions/{client.session}/export", params={"format": "json"}).json()
        assert exported["measures"] == desk.get(f"{API}/clients/{person}/measures").json()["series"]


def test_nobody_else_reads_or_gives_them_out(service: Running, clinician: Person, client: Person, person: str) -> None:
    with service.http(clinician) as desk:
        plan = ask(desk, person)
    calls: list[tuple[str, str, Json | None]] = [
        ("GET", f"/clients/{person}/measures", None),
        ("GET", f"/sessions/{client.session}/measures", None),
        ("POST", f"/clients/{person}/measures", filled(answers())),
        ("POST", f"/clients/{person}/measures/plans", {"instrument": "phq9", "rule": "now"}),
        ("POST", f"/clients/{person}/measures/plans/{plan['id']}/end", None),
    ]
    for who, status in ((service.clinician(), 404), (client, 403), (None, 401)):
        with service.http(who) as http:
            for method, path, body in calls:
                assert http.request(method, f"{API}{path}", json=body).status_code == status, path
    with service.http(clinician) as desk:
        assert desk.get(f"{API}/me/measures").status_code == 403
        other = service.plan(clinician)[0]
        stranger = desk.get(f"{API}/sessions/{other}").json()["client"]["id"]
        assert desk.post(f"{API}/clients/{stranger}/measures/plans/{plan['id']}/end").status_code == 404
