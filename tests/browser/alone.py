"""What a client does alone between sessions, step by step, and what the service has of it then."""

import os
import re
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Page, expect

from graphs.inputs import Commanded, Recorded
from service.sessions.answers import Ack
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import SOON_MS, ClientPage
from tests.browser.practice import Practice

Json = dict[str, Any]
WORDS = "In the new picture the grown-up me comes in, and she stays until it is light."
"""The rescript in the client's own words."""


def entries(session: Practice, person: str) -> list[Json]:
    """What the service has of what the client did alone, oldest first; without the answers before the shelf."""
    return [one for one in _kept(session, person) if one["kind"] != "check"]


def checks(session: Practice, person: str) -> list[Json]:
    """What the client answered to the risk question before the shelf, oldest first."""
    return [one for one in _kept(session, person) if one["kind"] == "check"]


def _kept(session: Practice, person: str) -> list[Json]:
    with session.service.http(session.clinician) as http:
        found: list[Json] = http.get(f"/api/v1/clients/{person}/entries").json()["entries"]
    return found[::-1]


def end(session: Practice, summary: str = WORDS) -> None:
    """The session is held and ends with a rescript in the client's own words."""
    sessions = session.service.app.state.house.sessions
    by = session.service.now(session.service.app.state.house.access.door.who(session.clinician.token)).id
    session.service.now(sessions.open(session.session))
    at = session.service.app.state.house.clock.now()
    for given in (
        Recorded(at=at, field="rescript_summary", value=summary),
        Commanded(at=at, command="end", reason="It is enough for today."),
    ):
        answer = session.service.now(
            sessions.submit(session.session, given, input_id=str(uuid4()), actor="clinician", by=by)
        )
        assert isinstance(answer, Ack)


def to_the_shelf(session: Practice, client: ClientPage) -> None:
    """From the invitation over the end of the session to what can be done alone."""
    client.come_in()
    end(session)
    client.button("Steady myself").click(timeout=SOON_MS)
    expect(client.page.get_by_role("link", name="999")).to_be_visible(timeout=SOON_MS)
    client.button("Go on to the exercises").click()
    with client.page.expect_response("**/api/v1/me/entries"):
        client.button("No.").click()
    expect(client.page.get_by_role("heading", name="What would help now?")).to_be_focused(timeout=SOON_MS)


def rate(client: ClientPage, number: int) -> None:
    """Press a number from 0 to 10."""
    row = client.page.get_by_role("region", name="Distress now, 0 to 10")
    row.get_by_role("button", name=re.compile(rf"^{number}\b")).click(timeout=SOON_MS)


def exercise(client: ClientPage, before: int, after: int) -> None:
    """Do the exercise that is open, from the number before to the number after."""
    rate(client, before)
    while client.button("Next").count():
        client.button("Next").click()
    client.button("I have done it").click()
    rate(client, after)


def back(client: ClientPage) -> None:
    """Back to the shelf, from wherever."""
    while client.button("Back to the list").count():
        client.button("Back to the list").click()


def unlock(session: Practice) -> None:
    """The clinician opens the rescript of the session."""
    person = session.view()["client"]["id"]
    with session.service.http(session.clinician) as http:
        (own,) = http.get(f"/api/v1/clients/{person}/rescripts").json()
        http.post(f"/api/v1/clients/{person}/rescripts/{own['id']}/unlock").raise_for_status()


def look(page: Page, screen: str) -> None:
    """Check a screen; keep a picture of it where `IMAGERY_TEST_PICTURES` names a folder."""
    assert_accessible(page, screen)
    assert_fits(page, screen)
    folder = os.environ.get("IMAGERY_TEST_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"between-{screen}.png", full_page=True)
