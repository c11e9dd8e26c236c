"""What tests of progress notes do to them, over HTTP."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

import httpx

from graphs.inputs import Commanded, Recorded
from service.sessions.answers import Ack
from service.store.records import Role
from tests.live.running import Person, Running

API: Final = "/api/v1"
CANARY: Final = "canary-of-the-hallway"
Json = dict[str, Any]


def colleague(service: Running, name: str, role: Role) -> Person:
    """Somebody else with a login."""
    adding = service.store.people.add_clinician(
        email=f"{uuid4().hex}@example.org", name=name, role=role, password="", practice_name="Practice"
    )
    return Person(service.now(service.app.state.house.access.door.new_token(service.now(adding))))


def end(service: Running, clinician: Person, session: str) -> None:
    """Hold a session in which distress was noted twice, and end it."""
    house = service.app.state.house
    by = service.now(house.access.door.who(clinician.token)).id
    service.now(house.sessions.open(session))
    at = house.clock.now()
    for given in (
        Recorded(at=at, field="suds_baseline", value=60),
        Recorded(at=at, field="homework", value=CANARY),
        Commanded(at=at, command="end", reason="Enough for today."),
    ):
        answer = service.now(house.sessions.submit(session, given, input_id=str(uuid4()), actor="clinician", by=by))
        assert isinstance(answer, Ack)


def note_of(http: httpx.Client, session: str) -> Json:
    """A session's note."""
    answer = http.get(f"{API}/sessions/{session}/note")
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def text_of(sections: Sequence[Json], name: str) -> str:
    """One section's text."""
    return next(str(one["text"]) for one in sections if one["id"] == name)


def given(version: int, plan: str = "See you on Friday.", form: str = "soap") -> Json:
    """A text to save, with an assessment of the clinician's."""
    return {"version": version, "form": form, "sections": {"assessment": "Coping well.", "plan": plan}}


def save(http: httpx.Client, session: str, body: Json) -> httpx.Response:
    """Save a text."""
    return http.put(f"{API}/sessions/{session}/note", json=body)


def sign(http: httpx.Client, session: str, version: int) -> httpx.Response:
    """Sign it."""
    return http.post(f"{API}/sessions/{session}/note/sign", json={"version": version})


def amend(http: httpx.Client, session: str, version: int, text: str = "The date was wrong.") -> httpx.Response:
    """Add to it."""
    body = {"version": version, "text": text, "reason": "A slip of the pen."}
    return http.post(f"{API}/sessions/{session}/note/amend", json=body)


def refused(answer: httpx.Response, status: int, code: str) -> None:
    """The answer is this refusal, with a sentence."""
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.json()["detail"].endswith(".")
