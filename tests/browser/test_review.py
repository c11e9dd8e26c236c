"""What a clinician makes of a session afterwards, on its review page: filled in, saved, there again, never lost."""

import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from graphs.inputs import Commanded, Recorded
from graphs.session import warm
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import SOON_MS, ConsolePage
from tests.browser.practice import Practice

MISSED = "I missed how quiet she became."


def _held(session: Practice) -> None:
    """Hold a session in which a belief was rated twice, and end it."""
    warm()  # so that the first turn of a busy machine is not too late
    house, now = session.service.app.state.house, session.service.now
    now(house.sessions.open(session.session))
    by = now(house.access.door.who(session.clinician.token)).id
    at = house.clock.now()
    for given in (
        Recorded(at=at, field="belief_pct", value=75),
        Recorded(at=at, field="belief_pct", value=40),
        Commanded(at=at, command="end", reason="It is enough for today."),
    ):
        now(house.sessions.submit(session.session, given, input_id=str(uuid4()), actor="clinician", by=by))


@pytest.fixture
def page(console: ConsolePage, session: Practice) -> Page:
    """The review page of a session that has ended."""
    _held(session)
    console.sign_in()
    console.page.goto(f"{session.address}/console/review/{session.session}")
    expect(console.page.get_by_role("heading", name="Review: Mira")).to_be_visible(timeout=SOON_MS)
    return console.page


def unfolded(page: Page) -> Locator:
    """The review, opened with the keyboard."""
    part = page.locator("details.afterwards")
    part.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(part.get_by_role("heading", name="Process codes")).to_be_visible(timeout=SOON_MS)
    return part


def saved(part: Locator, version: int) -> None:
    """See that it is said to be saved, by whom, and as which version."""
    standing = part.get_by_role("status")
    expect(standing).to_have_text(re.compile(rf"^Saved by Dr Okafor, .*\(version {version}\)\.$"), timeout=SOON_MS)


def version_of(session: Practice) -> dict[str, Any]:
    """The review as the service has it."""
    with session.service.http(session.clinician) as http:
        found: dict[str, Any] = http.get(f"/api/v1/sessions/{session.session}/review").json()
        return found


def test_it_is_closed_at_first_opened_with_the_keyboard_filled_in_and_there_after_a_reload(page: Page) -> None:
    expect(page.get_by_role("heading", name="Process codes")).to_be_hidden()
    part = unfolded(page)
    shift = part.get_by_role("group", name="Shift of the belief")
    expect(shift).to_contain_text("Belief: 75 before, 40 after, a fall of 35. No meaning was put into words.")
    expect(shift.get_by_role("radio", checked=True)).to_have_count(0)
    shift.get_by_role("radio", name=re.compile("^0: None")).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(shift.get_by_role("radio", name="2: In words only")).to_be_checked()
    part.get_by_label("Agenda agreed: done").select_option("Yes")
    part.get_by_label("Agenda agreed: quality").select_option("5")
    part.get_by_label("What did I miss?").fill(MISSED)
    part.get_by_role("group", name="Do I need consultation?").get_by_label("Unsure").check()
    expect(part.get_by_role("status")).to_have_text("Not saved yet.")
    assert_accessible(page, "review, filled in")
    assert_fits(page, "review, filled in")
    part.get_by_role("button", name="Save the review").click()
    saved(part, 1)
    page.reload()
    part = unfolded(page)
    expect(part.get_by_role("radio", name="2: In words only")).to_be_checked()
    expect(part.get_by_label("Agenda agreed: quality")).to_have_value("5")
    expect(part.get_by_label("What did I miss?")).to_have_value(MISSED)
    expect(part.get_by_label("Unsure")).to_be_checked()
    saved(part, 1)


def test_what_must_not_happen_is_counted_and_nothing_is_marked_by_the_software(page: Page) -> None:
    part = unfolded(page)
    row = part.get_by_role("row", name=re.compile("^Image at red"))
    expect(row.get_by_role("cell")).to_have_text("0")
    expect(part).to_contain_text("Drafts sent: 0; changed before: 0;")
    expect(part.get_by_role("radio", checked=True)).to_have_count(0)
    expect(part.get_by_role("group", name="Timing of the change")).to_contain_text("Not recorded: no hardest moment")


def test_a_save_that_fails_loses_nothing(page: Page) -> None:
    part = unfolded(page)
    part.get_by_label("What did I miss?").fill(MISSED)
    page.route("**/review", lambda route: route.abort())
    part.get_by_role("button", name="Save the review").click()
    expect(part.get_by_role("alert")).to_contain_text("What you wrote is still here.", timeout=SOON_MS)
    expect(part.get_by_label("What did I miss?")).to_have_value(MISSED)
    page.unroute("**/review")
    part.get_by_role("button", name="Save the review").click()
    saved(part, 1)
    expect(part.get_by_role("alert")).to_have_count(0)


def test_somebody_elses_version_is_kept_beside_ones_own(page: Page, session: Practice) -> None:
    part = unfolded(page)
    part.get_by_label("What did I miss?").fill(MISSED)
    with session.service.http(session.clinician) as http:
        body = {"follows": 0, "given": {"competence": 3}}
        assert http.put(f"/api/v1/sessions/{session.session}/review", json=body).status_code == 200
    part.get_by_role("button", name="Save the review").click()
    expect(part.get_by_role("alert")).to_contain_text("This review was saved meanwhile.", timeout=SOON_MS)
    expect(part.get_by_label("What did I miss?")).to_have_value(MISSED)
    part.get_by_role("button", name="Save the review").click()
    saved(part, 2)
    first, second = (one["given"] for one in version_of(session)["versions"])
    assert (first["competence"], second["answers"]) == (3, {"missed": MISSED})
    part.get_by_text("Earlier versions, which are kept").click()
    expect(part.get_by_text(re.compile(r"\(version 1\)"))).to_be_visible()


def test_with_dissociation_on_file_the_page_says_to_consider_consultation(
    page: Page, session: Practice, person: str
) -> None:
    expect(page.get_by_role("region", name="Consider consultation")).to_have_count(0)
    with session.service.http(session.clinician) as http:
        assert http.patch(f"/api/v1/clients/{person}", json={"history": ["dissociation"]}).status_code == 200
    page.reload()
    advice = page.get_by_role("region", name="Consider consultation")
    expect(advice).to_contain_text("A complex presentation is on file: dissociation.", timeout=SOON_MS)
    assert_accessible(page, "review, with consultation to consider")
