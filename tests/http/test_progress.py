"""Progress of a client: who may read it, and what a session and a log add to it."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.live.running import Person, Running

API = "/api/v1"
Json = dict[str, Any]


@pytest.fixture
def person(service: Running, clinician: Person, client: Person) -> str:
    """The client's id."""
    with service.http(clinician) as http:
        found: str = http.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
        return found


def progress_of(http: httpx.Client, person: str) -> Json:
    """A client's progress as a clinician reads it."""
    answer = http.get(f"{API}/clients/{person}/progress")
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def series_of(found: Json, name: str) -> Json:
    """One of its series."""
    return next(one for one in found["series"] if one["id"] == name)


def objective_of(found: Json, name: str) -> Json:
    """One of its objectives."""
    return next(one for one in found["objectives"] if one["id"] == name)


def log(page: httpx.Client, at: int, **numbers: object) -> None:
    """The client logs something with taps alone."""
    answer = page.post(f"{API}/me/entries", json={"id": str(uuid4()), "at": at, **numbers})
    assert answer.status_code in {200, 201}, answer.text


def test_before_anything_is_known_every_objective_says_that_it_cannot_tell(
    service: Running, clinician: Person, person: str
) -> None:
    with service.http(clinician) as desk:
        found = progress_of(desk, person)
    assert found["series"] == []
    assert [one["standing"] for one in found["objectives"]] == ["cannot_tell"] * 8


async def test_a_number_given_in_a_session_is_a_point_with_who_gave_it(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    async with service.socket("client", client) as page:
        await page.hello()
        await page.ask("rate", scale="suds", value=60)
    async with service.socket("console", clinician) as desk:
        await desk.hello()
        await desk.watch(client.session)
        answer = await desk.ask("record", session=client.session, field="image_distress", value=85)
        assert answer["type"] == "ack", answer
    with service.http(clinician) as http:
        found = progress_of(http, person)
        name = http.get(f"{API}/me").json()["name"]
    (peak,) = series_of(found, "suds_peak")["points"]
    assert (peak["value"], peak["by"], peak["name"], peak["session"]) == (60, "client", None, client.session)
    entered = series_of(found, "image_distress")
    (point,) = entered["points"]
    assert (point["value"], point["by"], point["name"]) == (85, "clinician", name)
    assert (entered["band"], entered["trend"], entered["target"]) == ("severe", "too_few", 39)


def test_taps_of_the_log_are_points_of_the_client(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    now = service.app.state.house.clock.now()
    with service.http(client) as page, service.http(clinician) as desk:
        log(page, now, kind="intrusion", distress=50)
        log(page, now, kind="nightmare", awakenings=2, morning_distress=70)
        found = progress_of(desk, person)
    (point,) = series_of(found, "intrusion_distress")["points"]
    assert (point["value"], point["by"], len(point["entries"])) == (50, "client", 1)
    assert series_of(found, "nightmare_morning_distress")["newest"] == 70
    assert objective_of(found, "intrusion_le_1_week")["standing"] == "cannot_tell"


def test_progress_is_in_the_export_of_a_session(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    with service.http(clinician) as desk:
        whole = desk.get(f"{API}/sessions/{client.session}/export", params={"format": "json"}).json()
        assert whole["progress"] == progress_of(desk, person)
        assert desk.get(f"{API}/sessions/{client.session}/progress").json() == whole["progress"]


def test_a_stranger_a_client_and_nobody_are_told_nothing(
    service: Running, clinician: Person, client: Person, person: str
) -> None:
    addresses = (f"{API}/clients/{person}/progress", f"{API}/sessions/{client.session}/progress")
    for address in addresses:
        for who, status in ((service.clinician(), 404), (client, 403), (None, 401)):
            with service.http(who) as http:
                assert http.get(address).status_code == status
        with service.http(clinician) as desk:
            assert desk.get(address).status_code == 200


def test_reading_progress_is_on_the_audit(service: Running, clinician: Person, person: str) -> None:
    with service.http(clinician) as desk:
        progress_of(desk, person)
    (read,) = [one for one in service.now(service.store.audit.of(person)) if one.deed == "progress_read"]
    assert (read.actor, read.of) == ("clinician", "client")
