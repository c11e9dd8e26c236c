"""A client's own rescripts: made at the end of a session, locked until unlocked, locked again when they upset."""

from uuid import uuid4

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from graphs.inputs import Commanded, Noted, Recorded
from service.clock import ManualClock
from service.sessions.answers import Ack
from tests.http.alone import API, Json, clock, desk, person, service, writer
from tests.live.running import Person, Running, running

WORDS = "In the new picture the grown-up me comes in and stays."
__all__ = ["clock", "desk", "person", "service", "writer"]


@pytest.fixture
def made(service: Running, clinician: Person, client: Person, desk: httpx.Client, person: str) -> Json:
    """The rescript of a session that has ended."""
    end(service, clinician, client.session)
    (rescript,) = desk.get(f"{API}/clients/{person}/rescripts").json()
    found: Json = rescript
    return found


def end(service: Running, clinician: Person, session: str, summary: str = WORDS) -> None:
    """Hold a session in which a rescript is summed up, and end it."""
    sessions = service.app.state.house.sessions
    by = service.now(service.app.state.house.access.door.who(clinician.token)).id
    service.now(sessions.open(session))
    at = service.app.state.house.clock.now()
    for given in (
        Recorded(at=at, field="rescript_summary", value=summary),
        Commanded(at=at, command="end", reason="It is enough for today."),
    ):
        answer = service.now(sessions.submit(session, given, input_id=str(uuid4()), actor="clinician", by=by))
        assert isinstance(answer, Ack)


def read(writer: httpx.Client, clock: ManualClock, rescript: str, before: int, after: int) -> httpx.Response:
    """The client tells that they read it alone."""
    entry = {"id": str(uuid4()), "at": clock.now(), "kind": "rescript_read", "rescript": rescript}
    return writer.post(f"{API}/me/entries", json={**entry, "before": before, "after": after})


def test_a_session_with_one_leaves_it_imagined_and_locked(
    writer: httpx.Client, made: Json, client: Person, clock: ManualClock
) -> None:
    assert (made["text"], made["imagined"], made["unlocked"]) == (WORDS, True, False)
    assert (made["session"], made["made_at"]) == (client.session, clock.now())
    assert writer.get(f"{API}/me/between").json()["rescripts"] == []
    refused = read(writer, clock, made["id"], 30, 30)
    assert (refused.status_code, refused.json()["code"]) == (409, "rescript_locked")


def test_what_is_done_to_the_session_after_its_end_makes_no_second_one(
    service: Running, desk: httpx.Client, made: Json, person: str, client: Person
) -> None:
    noted = Noted(at=made["made_at"] + 1, text="A good hour.")
    sessions = service.app.state.house.sessions
    service.now(sessions.submit(client.session, noted, input_id=str(uuid4()), actor="clinician"))
    (still,) = desk.get(f"{API}/clients/{person}/rescripts").json()
    assert still == made


def test_a_session_without_one_leaves_none(
    service: Running, clinician: Person, desk: httpx.Client, client: Person, person: str
) -> None:
    end(service, clinician, client.session, summary=" ")
    assert desk.get(f"{API}/clients/{person}/rescripts").json() == []


def test_unlocked_it_is_there_to_read_and_locked_it_is_gone_again(
    writer: httpx.Client, desk: httpx.Client, made: Json, person: str, clock: ManualClock
) -> None:
    unlocked = desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/unlock").json()
    assert (unlocked["unlocked"], unlocked["unlocked_at"]) == (True, clock.now())
    (own,) = writer.get(f"{API}/me/between").json()["rescripts"]
    assert (own["text"], own["imagined"]) == (WORDS, True)
    assert read(writer, clock, made["id"], 30, 20).json()["clinician_told"] is False
    clock.advance(1)
    locked = desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/lock").json()
    assert (locked["unlocked"], locked["locked_for"]) == (False, "by_clinician")
    assert writer.get(f"{API}/me/between").json()["rescripts"] == []
    assert read(writer, clock, made["id"], 30, 20).json()["code"] == "rescript_locked"


def test_what_was_read_without_a_connection_before_it_was_locked_is_kept(
    writer: httpx.Client, desk: httpx.Client, made: Json, person: str, clock: ManualClock
) -> None:
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/unlock")
    entry = {"id": str(uuid4()), "at": clock.now(), "kind": "rescript_read", "rescript": made["id"]}
    clock.advance(60_000)
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/lock")
    assert writer.post(f"{API}/me/entries", json={**entry, "before": 30, "after": 20}).status_code == 201


def test_distress_that_rises_a_second_time_locks_it_and_tells_both(
    writer: httpx.Client, desk: httpx.Client, made: Json, person: str, clock: ManualClock
) -> None:
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/unlock")
    first = read(writer, clock, made["id"], 30, 50).json()
    assert (first["locked"], first["clinician_told"]) == (False, False)
    assert read(writer, clock, made["id"], 30, 49).json()["locked"] is False
    second = read(writer, clock, made["id"], 40, 60).json()
    assert (second["locked"], second["clinician_told"]) == (True, True)
    assert "nothing is wrong with you" in second["says"]
    (known,) = desk.get(f"{API}/clients/{person}/rescripts").json()
    assert (known["unlocked"], known["locked_for"], known["rises"]) == (False, "distress_rose", 2)
    assert writer.get(f"{API}/me/between").json()["rescripts"] == []
    (alert,) = desk.get(f"{API}/alerts", params={"open": True}).json()
    assert (alert["kind"], alert["level"]) == ("rescript_locked", "amber")
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/unlock")
    clock.advance(1)
    assert read(writer, clock, made["id"], 30, 60).json()["locked"] is False


def test_in_the_session_alone_it_is_reached_once_it_is_unlocked(
    service: Running, writer: httpx.Client, desk: httpx.Client, made: Json, person: str
) -> None:
    session = writer.post(f"{API}/between").json()["session_id"]
    service.now(service.app.state.house.sessions.open(session))
    assert opened(service, session) is False
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/unlock")
    assert opened(service, session) is True
    desk.post(f"{API}/clients/{person}/rescripts/{made['id']}/lock")
    assert opened(service, session) is False


def opened(service: Running, session: str) -> bool:
    """Whether the session knows of an unlocked rescript."""
    record = service.now(service.store.journal.load(session))
    assert record is not None
    assert record.state is not None
    return b'"rescript_open":true' in record.state


def test_nobody_else_reads_unlocks_or_uses_it_and_all_of_it_is_on_record(
    service: Running, clinician: Person, desk: httpx.Client, writer: httpx.Client, made: Json, person: str
) -> None:
    ours = f"{API}/clients/{person}/rescripts"
    for who, status in (
        (service.clinician(), 404),
        (Person(writer.headers["authorization"].split()[1]), 403),
        (None, 401),
    ):
        with service.http(who) as http:
            assert http.get(ours).status_code == status
            assert http.post(f"{ours}/{made['id']}/unlock").status_code == status
            assert http.post(f"{ours}/{made['id']}/lock").status_code == status
    desk.post(f"{ours}/{made['id']}/unlock")
    other = service.client(clinician)
    with service.http(other) as http:
        clock: ManualClock = service.app.state.house.clock
        assert read(http, clock, made["id"], 30, 20).json()["code"] == "not_found"
        stranger = desk.get(f"{API}/sessions/{other.session}").json()["client"]["id"]
        assert desk.post(f"{API}/clients/{stranger}/rescripts/{made['id']}/unlock").status_code == 404
    desk.post(f"{ours}/{made['id']}/lock")
    deeds = [deed.deed for deed in service.now(service.store.audit.of(person)) if "rescript" in deed.deed]
    assert deeds == ["rescripts_read", "rescript_unlocked", "rescript_locked"]


async def test_switched_off_the_session_alone_lets_nobody_in(
    tmp_path_factory: pytest.TempPathFactory, clock: ManualClock
) -> None:
    folder = tmp_path_factory.mktemp("off")
    with running(folder, clock=clock) as service:
        client = service.client(service.clinician())
        with service.http(client) as writer:
            writer.post(f"{API}/between").raise_for_status()
        async with service.socket("client", client) as socket:
            await socket.hello()
    with running(folder, clock=clock, allow_between=False) as off:
        with pytest.raises(InvalidStatus) as refused:
            async with off.socket("client", client):
                pass
        assert refused.value.response.status_code == 403
        assert b"site_policy" in (refused.value.response.body or b"")
