"""What the draft of a progress note is made of: the session's journal, and what is on file beside it."""

from uuid import uuid4

import pytest

from tests.http.noting import API, CANARY, end, given, note_of, refused, save, text_of
from tests.live.running import Person, Running


@pytest.fixture
def session(service: Running, clinician: Person) -> str:
    """A session that has ended."""
    name, _ = service.plan(clinician)
    end(service, clinician, name)
    return name


def test_it_is_drafted_from_the_record_in_three_forms_and_the_assessment_is_empty(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        found = note_of(desk, session)
        name = desk.get(f"{API}/me").json()["name"]
    assert (found["standing"], found["version"], found["saved"], found["signed"]) == (
        "Draft, not signed",
        0,
        None,
        None,
    )
    assert [draft["form"] for draft in found["drafts"]] == ["soap", "dap", "birp"]
    for draft in found["drafts"]:
        assert text_of(draft["sections"], "assessment") == ""
        assert f"led by {name}" in text_of(draft["sections"], "session")
    soap = found["drafts"][0]["sections"]
    assert "Distress on arrival (0 to 100): 60 (entered by the clinician)." in text_of(soap, "subjective")
    assert f"Homework: “{CANARY}”." in text_of(soap, "plan")
    assert "(Europe/London)" in text_of(soap, "session")
    assert "“Enough for today”" in text_of(soap, "session")


def test_what_is_on_file_beside_the_session_is_in_the_draft(service: Running, clinician: Person, session: str) -> None:
    """The targets of the course by their labels, what was agreed for after this session, and the next date."""
    with service.http(clinician) as desk:
        person = desk.get(f"{API}/sessions/{session}").json()["client"]["id"]
        (course,) = desk.get(f"{API}/clients/{person}/courses").json()
        targets = [
            {"id": "a", "label": "The hallway", "state": "in_work"},
            {"id": "b", "label": "The stairs, " + "and all that happened there " * 3},
        ]
        body = {"id": str(uuid4()), "version": course["version"], "targets": targets, "sessions": 5}
        desk.put(f"{API}/courses/{course['id']}/targets", json=body).raise_for_status()
        agreed = {"id": str(uuid4()), "kind": "grounding_daily", "per_week": 7, "text": "Evenings.", "session": session}
        desk.post(f"{API}/courses/{course['id']}/homework", json=agreed).raise_for_status()
        later = {"protocol": "trauma_3stage", "starts_at": 4_102_480_800_000}
        desk.post(f"{API}/clients/{person}/sessions", json=later).raise_for_status()
        soap = note_of(desk, session)["drafts"][0]["sections"]
    assert "Target: “The hallway”." in text_of(soap, "objective")
    plan = text_of(soap, "plan")
    assert "Agreed and on file: grounding daily, 7 times a week, “Evenings”." in plan
    assert "Next target: what is on file is too long for a label and is left out here." in plan
    assert "Next session planned for Friday 1 January 2100, 10:00." in plan
    assert "happened there" not in plan


def test_a_session_that_has_not_ended_has_no_note_yet(service: Running, clinician: Person) -> None:
    name, _ = service.plan(clinician)
    with service.http(clinician) as desk:
        refused(desk.get(f"{API}/sessions/{name}/note"), 409, "session_running")
        refused(save(desk, name, given(0)), 409, "session_running")
