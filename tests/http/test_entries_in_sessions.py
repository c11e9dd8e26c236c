"""What a client writes in a session alone stands among their entries, like everything from the shelf."""

import httpx
import pytest

from service.clock import ManualClock
from tests.http.alone import API, CALM, DAY, RED, Json, alerts, clock, desk, keep, one, person, service, writer
from tests.live.running import Person, Running

__all__ = ["clock", "desk", "person", "service", "writer"]
CALM_ANSWER = "No, nothing like that."


def alone(service: Running, desk: httpx.Client, person: str) -> Person:
    """This client, come to a session alone."""
    wanted = {"protocol": "between_session", "mode": "between"}
    made = desk.post(f"{API}/clients/{person}/sessions", json=wanted).json()
    with service.http() as http:
        token = http.post(f"{API}/join", json={"code": made["invitation"]["code"]}).json()["token"]
    return Person(token, made["id"])


async def say(service: Running, client: Person, *lines: str) -> None:
    """Answer the first question, and say these lines."""
    async with service.socket("client", client) as page:
        await page.hello()
        for line in (CALM_ANSWER, *lines):
            await page.ask("say", text=line)
            service.now(service.app.state.house.sessions.settled())


def theirs(desk: httpx.Client, person: str) -> list[Json]:
    """What the clinician sees of them."""
    found: list[Json] = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    return found


def counted(desk: httpx.Client, person: str) -> list[Json]:
    """The points of progress that stand for entries of the log."""
    series = desk.get(f"{API}/clients/{person}/progress").json()["series"]
    return [point for one in series for point in one["points"] if point["entries"]]


def own(writer: httpx.Client) -> list[Json]:
    """What the client sees of their entries."""
    found: list[Json] = writer.get(f"{API}/me/entries").json()["entries"]
    return found


@pytest.mark.parametrize(
    ("kind", "asks"), [("log", "I'd like my log, please."), ("journal", "I want to write in my journal.")]
)
async def test_log_and_journal_of_a_session_are_listed_for_client_and_clinician(
    service: Running, desk: httpx.Client, writer: httpx.Client, person: str, kind: str, asks: str
) -> None:
    await say(service, alone(service, desk, person), asks, CALM)
    (entry,) = own(writer)
    assert (entry["kind"], entry["text"]) == (kind, CALM)
    (found,) = theirs(desk, person)
    assert (found["id"], found["level"], found["alert"]) == (entry["id"], "none", None)
    assert alerts(desk) == []


async def test_they_stand_in_one_list_with_those_of_the_shelf_in_order_of_time(
    service: Running, desk: httpx.Client, writer: httpx.Client, person: str, clock: ManualClock
) -> None:
    keep(writer, one("note", clock, text="Before."))
    clock.advance(1_000)
    await say(service, alone(service, desk, person), "I want to write in my journal.", CALM)
    clock.advance(1_000)
    keep(writer, one("note", clock, text="After."))
    assert [entry["text"] for entry in own(writer)] == ["After.", CALM, "Before."]


async def test_words_for_the_log_count_as_no_picture_by_themselves(
    service: Running, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    await say(service, alone(service, desk, person), "I'd like my log, please.", "It was there on the bus.")
    clock.advance(8 * DAY)
    assert counted(desk, person) == []


async def test_words_of_danger_are_listed_with_the_alert_they_raised(
    service: Running, desk: httpx.Client, person: str
) -> None:
    client = alone(service, desk, person)
    await say(service, client, "I want to write in my journal.", RED)
    (alert,) = [one for one in alerts(desk) if one["session"] == client.session]
    assert [(one["kind"], one["text"], one["level"], one["alert"]) for one in theirs(desk, person)] == [
        ("journal", RED, "red", alert["alert"])
    ]
