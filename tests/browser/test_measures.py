"""Questionnaires in the browser: filled in by keyboard alone, kept without a connection, read by the clinician."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from safety.instruments import bundled
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import PHONE, SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Practice

ITEMS = bundled()["phq9"].items
NewContext = Callable[..., BrowserContext]


@pytest.fixture
def person(session: Practice) -> str:
    """The client's id."""
    return str(session.view()["client"]["id"])


def ask(session: Practice, person: str, instrument: str = "phq9") -> None:
    """The clinician gives a questionnaire out."""
    with session.service.http(session.clinician) as http:
        body = {"instrument": instrument, "rule": "now"}
        assert http.post(f"/api/v1/clients/{person}/measures/plans", json=body).status_code == 201


def points(session: Practice, person: str) -> list[dict[str, Any]]:
    """What is on file of the first questionnaire."""
    with session.service.http(session.clinician) as http:
        series: list[dict[str, Any]] = http.get(f"/api/v1/clients/{person}/measures").json()["series"]
    return list(series[0]["points"]) if series else []


def press_through(page: Page, *values: int) -> None:
    """Answer question after question with the keyboard: arrows choose, Enter goes on."""
    for number, value in enumerate(values, start=1):
        expect(page.get_by_text(f"Question {number} of {len(ITEMS)}")).to_be_visible(timeout=SOON_MS)
        page.keyboard.press("Space")
        for _ in range(value):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")


def test_a_client_fills_it_in_with_the_keyboard_alone_and_the_clinician_reads_the_score(
    session: Practice, person: str, client: ClientPage, console: ConsolePage
) -> None:
    ask(session, person)
    client.join()
    fill = client.button(re.compile("^Fill it in"))
    expect(fill).to_be_visible(timeout=SOON_MS)
    fill.focus()
    client.page.keyboard.press("Enter")
    press_through(client.page, 1, 2, 1, 3, 0, 1, 2, 0, 0)
    expect(client.page.get_by_role("heading", name="You have answered everything")).to_be_focused(timeout=SOON_MS)
    client.page.keyboard.press("Tab")
    client.page.keyboard.press("Tab")
    expect(client.button("Hand in")).to_be_focused()
    client.page.keyboard.press("Enter")
    expect(client.page.get_by_role("heading", name="Thank you")).to_be_visible(timeout=SOON_MS)
    expect(client.page.get_by_text("Help", exact=True)).to_have_count(0)
    client.button("Done").click()
    expect(client.button("I am ready")).to_be_visible()
    expect(fill).to_have_count(0)
    console.sign_in()
    console.page.get_by_role("link", name=re.compile("^Course and progress of")).first.click()
    expect(console.page.get_by_role("region", name="PHQ-9")).to_contain_text("10 of 27, moderate", timeout=SOON_MS)


def test_item_nine_shows_whom_to_call_and_reaches_the_console_as_an_alert(
    session: Practice, person: str, client: ClientPage, console: ConsolePage
) -> None:
    ask(session, person)
    client.join()
    console.come_in()
    client.button(re.compile("^Fill it in")).click()
    press_through(client.page, 0, 0, 0, 0, 0, 0, 0, 0, 2)
    client.button("Hand in").click()
    card = client.page.get_by_role("alert", name="Help")
    expect(card).to_contain_text("999", timeout=SOON_MS)
    expect(client.page.get_by_role("status").filter(has_text="A message about it goes to")).to_be_visible()
    alerts = console.page.get_by_role("region", name="Open alerts")
    expect(alerts).to_contain_text("An answer in a questionnaire", timeout=SOON_MS)
    expect(console.page.get_by_role("region", name="Questionnaires")).to_contain_text("(item 9)", timeout=SOON_MS)


def test_what_was_answered_is_there_after_a_reload_and_without_a_connection_it_is_kept_and_sent_once(
    session: Practice, person: str, client: ClientPage
) -> None:
    ask(session, person)
    client.join()
    client.button(re.compile("^Fill it in")).click()
    press_through(client.page, 1, 1, 1)
    client.page.reload()
    client.button(re.compile("^Go on with it")).click()
    expect(client.page.get_by_text("Question 4 of 9")).to_be_visible(timeout=SOON_MS)
    client.page.get_by_role("button", name="Show all questions as a list").click()
    for item in ITEMS[3:]:
        client.page.get_by_role("group", name=item.wording).get_by_label("Nearly every day").check()
    client.page.route("**/api/v1/me/measures", lambda route: route.abort())
    client.button("Hand in").click()
    # Item nine was answered: whom to call is there although nobody could be told yet.
    expect(client.page.get_by_role("alert", name="Help")).to_contain_text("999", timeout=SOON_MS)
    expect(client.page.get_by_text(re.compile("You are not connected, so .* does not have it yet"))).to_be_visible()
    client.button("Done").click()
    expect(client.page.get_by_text("It is sent as soon as you are connected")).to_be_visible()
    assert points(session, person) == []
    client.page.unroute("**/api/v1/me/measures")
    with client.page.expect_response(lambda came: came.request.method == "POST" and "/me/measures" in came.url):
        client.page.reload()
    client.page.reload()
    expect(client.button("I am ready")).to_be_visible(timeout=SOON_MS)
    assert [point["total"] for point in points(session, person)] == [21]


def test_leaving_something_out_is_said_before_and_shown_as_missing_afterwards(
    session: Practice, person: str, client: ClientPage, console: ConsolePage
) -> None:
    ask(session, person)
    client.join()
    client.button(re.compile("^Fill it in")).click()
    press_through(client.page, 1, 1)
    for _ in ITEMS[2:]:
        client.button("Leave this one out").click()
    expect(client.page.get_by_role("heading", name="You have left something out")).to_be_visible(timeout=SOON_MS)
    client.button("Hand in").click()
    expect(client.page.get_by_role("heading", name="Thank you")).to_be_visible(timeout=SOON_MS)
    console.sign_in()
    console.page.get_by_role("link", name=re.compile("^Course and progress of")).first.click()
    expect(console.page.get_by_role("region", name="PHQ-9")).to_contain_text(
        "no total: 7 items missing", timeout=SOON_MS
    )


def test_the_clinician_gives_one_out_and_enters_another(session: Practice, console: ConsolePage) -> None:
    console.sign_in()
    page = console.page
    page.get_by_role("link", name=re.compile("^Course and progress of")).first.click()
    page.get_by_label("Questionnaire", exact=True).select_option("audit_c")
    page.get_by_label("When").select_option("every_4")
    console.button("Ask the client").click()
    expect(page.get_by_text("the client is asked now")).to_be_visible(timeout=SOON_MS)
    page.get_by_text("Enter answers that were given elsewhere").click()
    page.get_by_label("Entered questionnaire").select_option("pc_ptsd5")
    gate = page.get_by_role("group", name=re.compile("^Sometimes things happen"))
    entered = page.locator("details", has_text="Enter answers that were given elsewhere")
    expect(entered.get_by_role("group")).to_have_count(1)
    gate.get_by_label("No").check()
    console.button("Keep these answers").click()
    expect(page.get_by_role("region", name="PC-PTSD-5")).to_contain_text("0 of 5, negative", timeout=SOON_MS)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_of_questionnaires_let_everybody_in(
    session: Practice, person: str, new_context: NewContext, scheme: Literal["light", "dark"]
) -> None:
    client = ClientPage(new_context(color_scheme=scheme, viewport=PHONE).new_page(), session)
    console = ConsolePage(new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900}).new_page(), session)
    ask(session, person)
    client.join()
    expect(client.button(re.compile("^Fill it in"))).to_be_visible(timeout=SOON_MS)
    look(client.page, f"asked-{scheme}")
    client.button(re.compile("^Fill it in")).click()
    look(client.page, f"question-{scheme}")
    client.page.get_by_role("button", name="Show all questions as a list").click()
    look(client.page, f"list-{scheme}")
    client.page.get_by_role("button", name="Show one question at a time").click()
    press_through(client.page, *[3] * len(ITEMS))
    client.button("Hand in").click()
    expect(client.page.get_by_role("heading", name="Thank you")).to_be_visible(timeout=SOON_MS)
    look(client.page, f"thanks-{scheme}")
    console.sign_in()
    console.page.get_by_role("link", name=re.compile("^Course and progress of")).first.click()
    expect(console.page.get_by_role("region", name="PHQ-9")).to_be_visible(timeout=SOON_MS)
    console.page.get_by_text("Answers", exact=True).first.click()
    look(console.page, f"console-{scheme}")


def look(page: Page, screen: str) -> None:
    """The screen lets everybody in and fits; IMAGERY_TEST_PICTURES keeps a picture of it in that folder."""
    assert_accessible(page, screen)
    assert_fits(page, screen)
    folder = os.environ.get("IMAGERY_TEST_PICTURES")
    if folder:
        page.screenshot(path=Path(folder) / f"{screen}.png", full_page=True)
