"""The progress note on the review page: made one's own, saved, signed once, amended; no failed save loses a word."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from graphs.inputs import Commanded, Recorded
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import SOON_MS, ConsolePage
from tests.browser.practice import Practice

MINE = "Coping, and tired. No diagnosis is changed."
NOTE = "**/api/v1/sessions/*/note"


async def _held(session: Practice) -> None:
    """A session in which distress and homework were noted, and that has ended."""
    house = session.service.app.state.house
    await house.sessions.open(session.session)
    who = await house.access.door.who(session.clinician.token)
    at = house.clock.now()
    for given in (
        Recorded(at=at, field="suds_baseline", value=60),
        Recorded(at=at, field="homework", value="Practise the five senses."),
        Commanded(at=at, command="end", reason="It is enough for today."),
    ):
        await house.sessions.submit(session.session, given, input_id=str(uuid4()), actor="clinician", by=who.id)


@pytest.fixture
def page(console: ConsolePage, session: Practice) -> Page:
    """The review page of a session that has ended."""
    session.service.now(_held(session))
    console.sign_in()
    console.page.goto(f"{session.address}/console/review/{session.session}")
    expect(console.page.get_by_role("heading", name="Review: Mira")).to_be_visible(timeout=SOON_MS)
    return console.page


def unfolded(page: Page) -> Locator:
    """The note, opened with the keyboard."""
    part = page.get_by_role("region", name="Progress note")
    part.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(part.get_by_label("Form", exact=True)).to_be_visible(timeout=SOON_MS)
    return part


def saved(part: Locator) -> None:
    """Save it, and see that it is said to be saved and not signed."""
    part.get_by_role("button", name="Save", exact=True).click()
    expect(part.get_by_role("status")).to_have_text(re.compile("^Saved at .* Not signed yet"), timeout=SOON_MS)


def signed(page: Page, part: Locator) -> None:
    """Sign it: asked once."""
    part.get_by_role("button", name="Sign …").click()
    page.get_by_role("dialog", name="Sign this note?").get_by_role("button", name="Sign", exact=True).click()
    expect(part.get_by_text("Signed by Dr Okafor")).to_be_visible(timeout=SOON_MS)


def test_the_draft_is_filled_in_but_for_the_assessment_and_says_that_it_is_not_signed(page: Page) -> None:
    part = unfolded(page)
    expect(part.get_by_text("Draft, not signed")).to_be_visible()
    expect(part.get_by_label("Assessment and diagnosis")).to_have_value("")
    expect(part.get_by_label("Subjective")).to_have_value(re.compile("Distress on arrival .*: 60"))
    expect(part.get_by_label("Plan", exact=True)).to_have_value(re.compile("Homework: “Practise the five senses”"))
    expect(part.get_by_role("button", name="Sign …")).to_be_disabled()
    assert_accessible(page, "progress note, draft")
    assert_fits(page, "progress note, draft")


def test_it_is_written_saved_signed_and_amended_with_the_keyboard_and_there_after_a_reload(page: Page) -> None:
    part = unfolded(page)
    part.get_by_label("Form", exact=True).select_option("BIRP")
    part.get_by_label("Assessment and diagnosis").fill(MINE)
    saved(part)
    part.get_by_role("button", name="Sign …").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Sign this note?")
    expect(dialog).to_be_visible()
    assert_accessible(page, "progress note, asked")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(part.get_by_text("Draft, not signed")).to_be_visible()
    signed(page, part)
    expect(part.get_by_text(MINE)).to_be_visible()
    expect(part.get_by_role("textbox", name="Assessment and diagnosis")).to_have_count(0)
    page.reload()
    part = page.get_by_role("region", name="Progress note")
    part.locator("summary").first.click()
    part.get_by_text("Add an amendment").click()
    part.get_by_label("What to add").fill("The session began ten minutes late.")
    part.get_by_label("Reason").fill("Left out.")
    part.get_by_role("button", name="Add it").click()
    expect(part.get_by_role("listitem")).to_contain_text("The session began ten minutes late.", timeout=SOON_MS)
    expect(part.get_by_role("listitem")).to_contain_text("Reason: Left out.")
    assert_accessible(page, "progress note, signed and amended")
    assert_fits(page, "progress note, signed and amended")


def test_another_form_and_back_loses_no_word(page: Page) -> None:
    part = unfolded(page)
    part.get_by_label("Assessment and diagnosis").fill(MINE)
    part.get_by_label("Form", exact=True).select_option("DAP")
    expect(part.get_by_label("Assessment and diagnosis")).to_have_value("")
    expect(part.get_by_label("Data", exact=True)).to_have_value(re.compile("Distress on arrival .*: 60"))
    part.get_by_label("Form", exact=True).select_option("SOAP")
    expect(part.get_by_label("Assessment and diagnosis")).to_have_value(MINE)


def test_a_save_that_fails_says_so_and_keeps_every_word(page: Page) -> None:
    part = unfolded(page)
    part.get_by_label("Assessment and diagnosis").fill(MINE)

    def cut(route: Route) -> None:
        route.abort() if route.request.method == "PUT" else route.continue_()

    page.route(NOTE, cut)
    part.get_by_role("button", name="Save", exact=True).click()
    expect(part.get_by_role("alert")).to_contain_text("cannot be reached", timeout=SOON_MS)
    expect(part.get_by_label("Assessment and diagnosis")).to_have_value(MINE)
    page.unroute(NOTE)
    saved(part)
    expect(part.get_by_role("alert")).to_have_count(0)


def test_what_a_colleague_saved_meanwhile_stands_beside_ones_own_words(page: Page, session: Practice) -> None:
    part = unfolded(page)
    part.get_by_label("Assessment and diagnosis").fill(MINE)
    with session.service.http(session.clinician) as http:
        body = {"version": 0, "form": "soap", "sections": {"assessment": "From another window."}}
        http.put(f"/api/v1/sessions/{session.session}/note", json=body).raise_for_status()
    part.get_by_role("button", name="Save", exact=True).click()
    expect(part.get_by_role("alert")).to_contain_text("saved somewhere else meanwhile", timeout=SOON_MS)
    expect(part.get_by_text("From another window.")).to_be_visible()
    expect(part.get_by_label("Assessment and diagnosis")).to_have_value(MINE)
    assert_accessible(page, "progress note, saved by somebody else")
    part.get_by_role("button", name="Save mine after it").click()
    expect(part.get_by_role("status")).to_have_text(re.compile("^Saved at"), timeout=SOON_MS)
    expect(part.get_by_text("From another window.")).to_have_count(0)
