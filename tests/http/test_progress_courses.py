"""Progress and the course: what is judged of a new meaning, what was ratified, and where numbers begin anew."""

from uuid import uuid4

import httpx

from service.clock import ManualClock
from tests.http.alone import API, DAY, Json, clock, desk, keep, one, person, service, writer
from tests.live.running import Person, Running

__all__ = ["clock", "desk", "person", "service", "writer"]


def progress_of(desk: httpx.Client, person: str) -> Json:
    """A client's progress as a clinician reads it."""
    found: Json = desk.get(f"{API}/clients/{person}/progress").json()
    return found


def meaning_of(found: Json) -> Json:
    """The objective that asks for the clinician's word."""
    objective: Json = next(one for one in found["objectives"] if one["id"] == "meaning_revised")
    return objective


def judge(desk: httpx.Client, person: str, *, holds: bool, name: str | None = None) -> Json:
    """Say whether the new meaning holds."""
    answer = desk.post(f"{API}/clients/{person}/meaning", json={"id": name or str(uuid4()), "holds": holds})
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def course_of(desk: httpx.Client, person: str) -> Json:
    """The newest course of a client."""
    found: Json = desk.get(f"{API}/clients/{person}/courses").json()[0]
    return found


def test_a_clinicians_word_on_the_new_meaning_is_kept_with_its_date_and_can_change(
    desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    first = clock.now()
    judge(desk, person, holds=True)
    clock.advance(DAY)
    judged = meaning_of(judge(desk, person, holds=False))["judged"]
    assert [(one["at"], one["holds"]) for one in judged] == [(first + DAY, False), (first, True)]
    assert all(one["name"].startswith("Dr Ada") for one in judged)
    assert meaning_of(progress_of(desk, person))["judged"] == judged


def test_the_same_word_sent_twice_counts_once(desk: httpx.Client, person: str) -> None:
    name = str(uuid4())
    judge(desk, person, holds=True, name=name)
    assert len(meaning_of(judge(desk, person, holds=True, name=name))["judged"]) == 1


def test_only_the_clients_own_clinician_judges_and_it_is_on_the_audit(
    service: Running, client: Person, desk: httpx.Client, person: str
) -> None:
    for who, status in ((service.clinician(), 404), (client, 403), (None, 401)):
        with service.http(who) as http:
            answer = http.post(f"{API}/clients/{person}/meaning", json={"id": str(uuid4()), "holds": True})
            assert answer.status_code == status
    judge(desk, person, holds=True)
    (deed,) = [one for one in service.now(service.store.audit.of(person)) if one.deed == "meaning_judged"]
    assert (deed.actor, deed.of) == ("clinician", "client")


def test_what_was_ratified_in_the_course_comes_first_in_the_list_with_its_own_target(
    desk: httpx.Client, person: str
) -> None:
    course = course_of(desk, person)["id"]
    body = {"id": str(uuid4()), "template": "shame_drop", "text": "Look people in the eye.", "target": 40}
    objective = desk.post(f"{API}/courses/{course}/objectives", json=body).json()["id"]
    assert all(one["agreed"] == [] for one in progress_of(desk, person)["objectives"])
    desk.patch(f"{API}/courses/{course}/objectives/{objective}", json={"changed": 0, "ratify": True})
    first, *others = progress_of(desk, person)["objectives"]
    assert first["id"] == "shame_drop"
    (agreed,) = first["agreed"]
    assert (agreed["text"], agreed["target"], agreed["reached"]) == ("Look people in the eye.", 40, None)
    assert [one["id"] for one in others][:2] == ["intrusion_le_1_week", "meaning_revised"]


def test_a_course_after_a_closed_one_begins_with_numbers_of_its_own(
    desk: httpx.Client, writer: httpx.Client, person: str, clock: ManualClock
) -> None:
    keep(writer, one("intrusion", clock, distress=80))
    keep(writer, one("intrusion", clock, distress=70))
    clock.advance(8 * DAY)
    (before,) = [one for one in progress_of(desk, person)["series"] if one["id"] == "intrusion_count_7d"]
    assert before["baseline"] == 2
    line = course_of(desk, person)
    closing = {"id": str(uuid4()), "version": line["version"], "decision": "close", "reason": "We agreed on it."}
    assert desk.post(f"{API}/courses/{line['id']}/decide", json=closing).status_code == 200
    clock.advance(DAY)
    new = {"id": str(uuid4()), "protocol": "nightmare"}
    assert desk.post(f"{API}/clients/{person}/courses", json=new).status_code == 201
    keep(writer, one("intrusion", clock, distress=30))
    clock.advance(8 * DAY)
    found = progress_of(desk, person)
    (after,) = [one for one in found["series"] if one["id"] == "intrusion_count_7d"]
    assert ([point["value"] for point in after["points"]], after["baseline"]) == ([2, 1], 1)
    assert [one["begins_anew"] for one in found["courses"]] == [False, True]


def test_a_course_beside_another_is_measured_with_it(desk: httpx.Client, person: str) -> None:
    new = {"id": str(uuid4()), "protocol": "nightmare"}
    assert desk.post(f"{API}/clients/{person}/courses", json=new).status_code == 201
    assert [one["begins_anew"] for one in progress_of(desk, person)["courses"]] == [False, False]
