"""A client alone and their clinician, before one running service whose clock stands still."""

from collections.abc import Generator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from service.clock import ManualClock
from tests.live.running import Person, Running, running

API = "/api/v1"
MINUTE, DAY = 60_000, 86_400_000
RED = "I want to kill myself tonight, I have the pills here."
AMBER = "Everyone would be better off without me."
CALM = "Bread was warm today, and I walked to the river."
Json = dict[str, Any]


@pytest.fixture(scope="module")
def clock() -> ManualClock:
    """A clock that stands still until a test moves it."""
    return ManualClock()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory, clock: ManualClock) -> Generator[Running]:
    """The service as it is shipped, by that clock."""
    with running(tmp_path_factory.mktemp("alone"), clock=clock) as it_runs:
        yield it_runs


@pytest.fixture
def writer(service: Running, client: Person) -> Generator[httpx.Client]:
    """The client's page, as it speaks to the service."""
    with service.http(client) as http:
        yield http


@pytest.fixture
def desk(service: Running, clinician: Person) -> Generator[httpx.Client]:
    """The clinician's console."""
    with service.http(clinician) as http:
        yield http


@pytest.fixture
def person(client: Person, desk: httpx.Client) -> str:
    """The client's id."""
    found: str = desk.get(f"{API}/sessions/{client.session}").json()["client"]["id"]
    return found


def one(kind: str, clock: ManualClock, **fields: object) -> Json:
    """An entry as a page sends it."""
    return {"id": str(uuid4()), "at": clock.now(), "kind": kind, **fields}


def keep(writer: httpx.Client, entry: Json) -> Json:
    """Send an entry that is taken; the answer."""
    answer = writer.post(f"{API}/me/entries", json=entry)
    assert answer.status_code == 201, answer.text
    kept: Json = answer.json()
    return kept


def alerts(desk: httpx.Client) -> list[Json]:
    """The open alerts of the clinician."""
    found: list[Json] = desk.get(f"{API}/alerts", params={"open": True}).json()
    return found
