"""An alert leaves something to talk about: the course of its client remembers it after it was decided."""

import httpx

from service.clock import ManualClock
from service.sessions.coursing import LEEWAY_MS
from tests.http.alone import AMBER, API, CALM, Json, alerts, clock, desk, keep, one, person, service, writer
from tests.live.running import Running

__all__ = ["clock", "desk", "person", "service", "writer"]


def test_a_review_is_proposed_after_an_alert_was_open_and_decided(
    service: Running, writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    assert _proposed(desk, person)["rule"] != "P02"
    keep(writer, one("journal", clock, text=AMBER))
    _pass(service, clock)
    assert _proposed(desk, person)["rule"] == "P02"
    (alert,) = alerts(desk)
    body = {"decision": "cleared", "reason": "We spoke."}
    desk.post(f"{API}/alerts/{alert['alert']}/adjudicate", json=body).raise_for_status()
    after = _proposed(desk, person)
    assert (after["kind"], after["rule"] != "P02") == ("review", True)
    (line,) = desk.get(f"{API}/clients/{person}/courses").json()
    journal = desk.get(f"{API}/courses/{line['id']}").json()["journal"]
    assert [entry["kind"] for entry in journal].count("alert_open") == 1


def test_without_an_alert_the_course_stays_as_it_is(
    service: Running, writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    before = _proposed(desk, person)
    keep(writer, one("journal", clock, text=CALM))
    _pass(service, clock)
    assert _proposed(desk, person) == before


def _pass(service: Running, clock: ManualClock) -> None:
    clock.advance(LEEWAY_MS)
    service.now(service.app.state.house.sessions.settled())


def _proposed(desk: httpx.Client, person: str) -> Json:
    (line,) = desk.get(f"{API}/clients/{person}/courses").json()
    found: Json = line["proposal"]
    return found
