"""The target in work goes with the sessions of its course, and with no other."""

from uuid import uuid4

import httpx

from graphs.state import STATE
from tests.http.alone import API, clock, desk, person, service
from tests.live.running import Person, Running

__all__ = ["clock", "desk", "person", "service"]


def test_the_target_in_work_goes_with_every_session_of_its_course(
    service: Running, client: Person, desk: httpx.Client, person: str
) -> None:
    (line,) = desk.get(f"{API}/clients/{person}/courses").json()
    targets = [{"id": "a", "label": "The empty hall.", "state": "in_work"}, {"id": "b", "label": "The dream."}]
    body = {"id": str(uuid4()), "version": line["version"], "targets": targets, "sessions": 5}
    assert desk.put(f"{API}/courses/{line['id']}/targets", json=body).status_code == 200
    other = desk.post(f"{API}/clients/{person}/sessions", json={"protocol": "nightmare"}).json()["id"]
    for session, target in ((client.session, "The empty hall."), (other, None)):
        service.now(service.app.state.house.sessions.open(session))
        kept = service.now(service.store.journal.load(session))
        assert kept is not None
        assert STATE.validate_json(kept.state or b"").case.target == target
