"""Courses over HTTP: what is proposed with its reason, decided once by one clinician, and what is agreed in them."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from graphs.course.course import SessionEnded
from graphs.course.facts import SessionFacts
from graphs.course.situation import Looked, PathChosen
from service.access.course_turns import CourseTurns
from service.clock import SystemClock
from service.store.course_records import NewCourseEntry
from tests.live.running import Person, Running

API = "/api/v1"
Json = dict[str, Any]
WHY = "We agreed on it."


@pytest.fixture
def person(service: Running, clinician: Person, client: Person) -> str:
    """The client's id."""
    with service.http(clinician) as http:
        found: str = http.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        return found


def begun(http: httpx.Client, person: str, protocol: str = "nightmare", sessions: int = 2) -> Json:
    """A new course of its own."""
    body = {"id": str(uuid4()), "protocol": protocol, "sessions": sessions}
    made = http.post(f"{API}/clients/{person}/courses", json=body)
    assert made.status_code == 201, made.text
    course: Json = made.json()
    return course


def decide(http: httpx.Client, course: Json, decision: str, reason: str = "", **more: object) -> httpx.Response:
    """A decision about the course as it was last seen."""
    body = {"id": str(uuid4()), "version": course["version"], "decision": decision, "reason": reason, **more}
    return http.post(f"{API}/courses/{course['id']}/decide", json=body)


def decided(http: httpx.Client, course: Json, decision: str, reason: str = "", **more: object) -> Json:
    """The course after a decision."""
    made = decide(http, course, decision, reason, **more)
    assert made.status_code == 200, made.text
    after: Json = made.json()
    return after


def seen(http: httpx.Client, course: Json) -> Json:
    """The course as it is now."""
    found: Json = http.get(f"{API}/courses/{course['id']}").json()
    return found


def take(service: Running, course: Json, **facts: object) -> None:
    """A session of the course ends with these facts."""
    known: Json = {"session": uuid4().hex, "protocol": course["protocol"], "number": 1, "ended_at": 1, **facts}
    given = SessionEnded(at=1, facts=SessionFacts(**known))
    entry = NewCourseEntry(kind="session_taken", actor="service", at=1, input_id=known["session"])
    service.now(CourseTurns(service.store, SystemClock()).take(course["id"], given, entry))


def test_planning_a_session_begins_its_course(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        (line,) = http.get(f"{API}/clients/{person}/courses").json()
        assert (line["protocol"], line["stage"], line["agreed"]) == ("trauma_3stage", "intake_history", 8)
        assert {"kind": "intake", "protocol": "trauma_3stage"}.items() <= line["proposal"].items()
        (session,) = seen(http, line)["sessions"]
        assert (session["number"], session["taken"]) == (1, False)


def test_what_is_proposed_is_done_without_a_reason_and_anything_else_needs_one(
    service: Running, clinician: Person, person: str
) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        take(service, course, history=True, goal="Sleep through.")
        course = seen(http, course)
        assert (course["stage"], course["proposal"]["kind"]) == ("intake_history", "set_goal")
        refused = decide(http, course, "stabilise")
        assert (refused.status_code, refused.json()["code"]) == (422, "invalid")
        assert "say why" in refused.json()["detail"]
        course = decided(http, course, "set_goal")
        assert course["stage"] == "goal_setting"
        assert decided(http, course, "stabilise", WHY)["stage"] == "stabilisation"
        deeds = [(one["kind"], one["what"], one["reason"]) for one in seen(http, course)["journal"]]
        assert ("decided", "stabilise", WHY) in deeds
        assert ("moved", "stabilisation", "") in deeds


def test_a_rule_that_refuses_says_what_to_do(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = decided(http, begun(http, person, sessions=1), "set_goal", WHY)
        course = decided(http, course, "session", WHY)
        take(service, course, worked=True)
        course = seen(http, course)
        assert (course["held"], course["proposal"]["kind"]) == (1, "reassess")
        refused = decide(http, course, "session", WHY)
        assert (refused.status_code, refused.json()["code"]) == (403, "not_permitted")
        assert "agreed is reached" in refused.json()["detail"]
        shown = next(one for one in course["choices"] if one["decision"] == "session")
        assert shown["refused"] == refused.json()["detail"]
        assert decided(http, course, "extend", WHY, sessions=2)["agreed"] == 3


def test_of_two_clinicians_the_second_is_told_to_look_again(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        decided(http, course, "set_goal", WHY)
        second = decide(http, course, "stabilise", WHY)
        assert (second.status_code, second.json()["code"]) == (409, "conflict")
        assert "Look at it again" in second.json()["detail"]
        assert seen(http, course)["stage"] == "goal_setting"


def test_the_same_decision_sent_twice_is_made_once(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        body = {"id": str(uuid4()), "version": 0, "decision": "set_goal", "reason": WHY}
        first, again = (http.post(f"{API}/courses/{course['id']}/decide", json=body) for _ in range(2))
        assert first.json() == again.json()
        new = {"id": str(uuid4()), "protocol": "social_anxiety"}
        made, twice = (http.post(f"{API}/clients/{person}/courses", json=new) for _ in range(2))
        assert made.json() == twice.json()
        assert made.json()["agreed"] == 3


def test_a_second_course_of_the_same_kind_has_to_wait(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        begun(http, person)
        other = http.post(f"{API}/clients/{person}/courses", json={"id": str(uuid4()), "protocol": "nightmare"})
        assert (other.status_code, other.json()["code"]) == (409, "conflict")


def test_an_ended_course_takes_no_session_but_follow_ups(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = decided(http, decided(http, begun(http, person), "set_goal", WHY), "reassess", WHY)
        take(service, course, protocol="followup", looked=Looked.PARTED, path=PathChosen.CONSOLIDATE)
        course = decided(http, seen(http, course), "consolidate")
        course = decided(http, decided(http, course, "end"), "follow_ups")
        assert [one["held"] for one in course["follow_ups"]] == [False] * 4
        planned = http.post(f"{API}/clients/{person}/sessions", json={"protocol": "nightmare"})
        assert (planned.status_code, planned.json()["code"]) == (409, "conflict")
        assert "Reopen it" in planned.json()["detail"]
        course = decided(http, seen(http, course), "reopen", "It came back.")
        assert http.post(f"{API}/clients/{person}/sessions", json={"protocol": "nightmare"}).status_code == 201


def test_circumstances_bar_images_until_they_are_steady(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        body = {"id": str(uuid4()), "version": 0, "unstable": True, "note": "Between homes."}
        course = http.post(f"{API}/courses/{course['id']}/circumstances", json=body).json()
        assert (course["unstable"], course["circumstances"]) == (True, "Between homes.")
        assert course["proposal"]["protocol"] == "stabilisation_only"


def test_targets_are_ordered_and_one_is_in_work(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        targets = [
            {"id": "t1", "label": "The stairs", "state": "in_work", "entry_point": "first_strong_affect"},
            {"id": "t2", "label": "The door", "lead": "client_chosen_helper"},
        ]
        body = {"id": str(uuid4()), "version": 0, "targets": targets, "sessions": 5}
        course = http.put(f"{API}/courses/{course['id']}/targets", json=body).json()
        assert [(one["label"], one["entry_point"]) for one in course["targets"]] == [
            ("The stairs", "first_strong_affect"),
            ("The door", "hotspot"),
        ]
        assert course["agreed"] == 5
        both = [{**one, "state": "in_work"} for one in targets]
        body = {"id": str(uuid4()), "version": course["version"], "targets": both, "sessions": 5}
        assert http.put(f"{API}/courses/{course['id']}/targets", json=body).status_code == 422


def test_a_session_is_planned_with_its_entry_point(service: Running, clinician: Person, person: str) -> None:
    wanted = {"protocol": "trauma_3stage", "entry_point": "first_strong_affect", "lead": "client_chosen_helper"}
    with service.http(clinician) as http:
        made = http.post(f"{API}/clients/{person}/sessions", json=wanted).json()
        assert (made["entry_point"], made["lead"], made["number"]) == ("first_strong_affect", "client_chosen_helper", 2)


def test_an_objective_counts_once_it_is_ratified_and_keeps_how_it_read(
    service: Running, clinician: Person, person: str
) -> None:
    with service.http(clinician) as http:
        course = decided(http, begun(http, person), "set_goal", WHY)
        path = f"{API}/courses/{course['id']}/objectives"
        new = {
            "id": str(uuid4()),
            "template": "nightmare_reduced",
            "text": "Sleep through.",
            "baseline": 6,
            "target": 3,
        }
        made = http.post(path, json=new).json()
        assert http.post(path, json=new).json() == made
        assert seen(http, course)["proposal"]["kind"] == "set_goal"
        one = http.patch(f"{path}/{made['id']}", json={"changed": 0, "ratify": True}).json()
        assert one["ratified_at"] is not None
        assert seen(http, course)["proposal"]["kind"] == "session"
        silent = http.patch(f"{path}/{made['id']}", json={"changed": 0, "target": 2})
        assert silent.status_code == 422
        one = http.patch(f"{path}/{made['id']}", json={"changed": 0, "target": 2, "reason": "Going well."}).json()
        assert (one["target"], [change["reason"] for change in one["changes"]]) == (2, ["Going well."])
        stale = http.patch(f"{path}/{made['id']}", json={"changed": 0, "end": True, "reason": "Reached."})
        assert stale.status_code == 409
        ended = http.patch(f"{path}/{made['id']}", json={"changed": 1, "end": True, "reason": "Reached."}).json()
        assert ended["ended_at"] is not None


def test_homework_of_a_session_is_a_plan_to_confirm(service: Running, clinician: Person, person: str) -> None:
    said = "I'll keep the log and practise grounding each evening."
    with service.http(clinician) as http:
        course = begun(http, person)
        take(service, course, homework=said)
        drafts = seen(http, course)["homework_drafts"]
        assert [(one["kind"], one["per_week"]) for one in drafts] == [("nightmare_log", 7), ("grounding_daily", 7)]
        new = {"id": str(uuid4()), "kind": "grounding_daily", "per_week": 5, "text": said}
        made = http.post(f"{API}/courses/{course['id']}/homework", json=new).json()
        (week,) = made["weeks"]
        assert (week["done"], week["whole"]) == (None, False)  # missing, and not nought
        path = f"{API}/courses/{course['id']}/homework/{made['id']}"
        assert http.patch(path, json={"changed": 0, "per_week": 3}).status_code == 422
        changed = http.patch(path, json={"changed": 0, "per_week": 3, "reason": "Too much."}).json()
        assert (changed["per_week"], len(changed["changes"])) == (3, 1)
        until = SystemClock().now() + 14 * 86_400_000
        other = {"changed": 1, "kind": "protective_image", "ends_at": until, "reason": "She asked for it."}
        changed = http.patch(path, json=other).json()
        assert (changed["kind"], changed["per_week"], changed["ends_at"]) == ("protective_image", 3, until)
        assert [(one["by"] != "", one["reason"]) for one in changed["changes"]] == [
            (True, "Too much."),
            (True, "She asked for it."),
        ]
        assert http.patch(path, json={"changed": 2, "end": True, "reason": "Done."}).json()["ended_at"] is not None


def test_homework_of_a_course_shows_what_was_really_done(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    with service.http(clinician) as http, service.http(client) as page:
        course = begun(http, person)
        new = {"id": str(uuid4()), "kind": "intrusion_log", "per_week": 7, "text": "The log."}
        http.post(f"{API}/courses/{course['id']}/homework", json=new)
        at = SystemClock().now()
        kept = page.post(f"{API}/me/entries", json={"id": str(uuid4()), "kind": "intrusion", "at": at, "distress": 40})
        assert kept.status_code == 201, kept.text
        (piece,) = seen(http, course)["homework"]
        assert [week["done"] for week in piece["weeks"]] == [1]


def test_reminders_need_an_address_the_client_gave(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        new = {"id": str(uuid4()), "kind": "journal", "per_week": 7, "text": "Write.", "remind": True}
        path = f"{API}/courses/{course['id']}/homework"
        assert "no address" in http.post(path, json=new).json()["detail"]
        wanted = {"reminders": {"address": "mira@example.org", "time_zone": "Europe/London", "hour": 18}}
        assert http.put(f"{API}/clients/{person}/reminders", json=wanted).status_code == 204
        assert http.get(f"{API}/clients/{person}/reminders").json() == wanted
        assert http.post(path, json=new).json()["remind_at"] is not None
        odd = {"reminders": {"address": "mira@example.org", "time_zone": "Mars/Olympus"}}
        assert http.put(f"{API}/clients/{person}/reminders", json=odd).status_code == 422
        assert http.put(f"{API}/clients/{person}/reminders", json={"reminders": None}).status_code == 204
        assert http.get(f"{API}/clients/{person}/reminders").json() == {"reminders": None}


def test_nobody_else_sees_or_decides(service: Running, clinician: Person, client: Person, person: str) -> None:
    with service.http(clinician) as http:
        course = begun(http, person)
        path = f"/courses/{course['id']}"
        objective = {"id": str(uuid4()), "template": "shame_drop", "text": "Less."}
        made = http.post(f"{API}{path}/objectives", json=objective).json()["id"]
    once = {"id": str(uuid4()), "version": 0}
    calls: list[tuple[str, str, Json | None]] = [
        ("GET", f"/clients/{person}/courses", None),
        ("POST", f"/clients/{person}/courses", {"id": str(uuid4()), "protocol": "nightmare"}),
        ("GET", path, None),
        ("POST", f"{path}/decide", {**once, "decision": "set_goal", "reason": WHY}),
        ("PUT", f"{path}/targets", {**once, "targets": [], "sessions": 2}),
        ("POST", f"{path}/circumstances", {**once, "unstable": True, "note": "x"}),
        ("POST", f"{path}/objectives", objective),
        ("PATCH", f"{path}/objectives/{made}", {"changed": 0, "ratify": True}),
        ("POST", f"{path}/homework", {"id": str(uuid4()), "kind": "journal", "per_week": 1, "text": "x"}),
        ("PATCH", f"{path}/homework/{made}", {"changed": 0, "end": True}),
        ("GET", f"/clients/{person}/reminders", None),
        ("PUT", f"/clients/{person}/reminders", {"reminders": None}),
    ]
    for who, status in ((service.clinician(), 404), (client, 403), (None, 401)):
        with service.http(who) as http:
            for method, called, body in calls:
                assert http.request(method, f"{API}{called}", json=body).status_code == status, (called, status)
    with service.http(clinician) as http:
        assert seen(http, course)["version"] == 0
