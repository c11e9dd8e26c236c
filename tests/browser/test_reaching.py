"""Reaching a human, as people see it: help from every page, who was told, people on call, a tool that closed."""

import re

from playwright.sync_api import expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import NewContext
from tests.browser.pages import SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import PASSWORD, Practice

RED = "I want to kill myself tonight, I have the pills here."


def test_help_from_the_waiting_room_shows_numbers_and_sounds_on_the_console(
    client: ClientPage, console: ConsolePage
) -> None:
    client.come_in()
    client.button("I need help now").click()
    card = client.page.get_by_role("dialog", name="Help now")
    expect(card.get_by_role("link", name="999")).to_be_visible()
    expect(card).to_contain_text("is being alerted now", timeout=SOON_MS)
    console.sign_in()
    expect(console.page.get_by_role("region", name="Open alerts")).to_contain_text("Danger", timeout=SOON_MS)
    expect(console.page).to_have_title(re.compile("Alert"), timeout=SOON_MS)
    told = console.page.get_by_role("list", name="Who has been told").first
    expect(told).to_contain_text("Dr Okafor on the console", timeout=SOON_MS)


def test_the_alert_shows_the_words_that_caused_it_until_it_is_decided(client: ClientPage, console: ConsolePage) -> None:
    client.come_in()
    console.come_in()
    client.say(RED)
    alert = console.page.get_by_role("form", name="Alert: Danger")
    expect(alert.locator("q")).to_contain_text(RED, timeout=SOON_MS)
    alert.get_by_role("button", name="I have seen it").click()
    expect(alert).to_be_visible()
    expect(console.page.get_by_role("button", name="I have seen it")).to_be_hidden(timeout=SOON_MS)


def test_a_supervisor_puts_somebody_on_call(session: Practice, new_context: NewContext) -> None:
    door = session.service.app.state.house.access.door
    enrolling = door.enrol(email="sue@browser.example.org", name="Sue Marsh", role="supervisor", password=PASSWORD)
    session.service.now(enrolling)
    page = new_context().new_page()
    page.goto(f"{session.address}/console")
    page.get_by_label("E-mail").fill("sue@browser.example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="On call").click()
    expect(page.get_by_text("Nobody is on call now.")).to_be_visible(timeout=SOON_MS)
    page.get_by_label("Put on the rota").select_option(label="Sue Marsh")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Change", exact=True).click()
    assert_accessible(page, "on call, changing")
    page.get_by_role("button", name="Save the rota").click()
    expect(page.get_by_role("region", name="Now")).to_contain_text("Sue Marsh", timeout=SOON_MS)
    expect(page.get_by_text("Nobody is on call now.")).to_be_hidden()


def test_red_alone_closes_the_tool_and_a_clinician_opens_it_again(
    session: Practice, client: ClientPage, console: ConsolePage
) -> None:
    client.come_in()
    console.come_in()
    console.button(re.compile("^End")).click()
    console.page.get_by_label("Or end at once, because").fill("Enough for today.")
    console.button("End at once").click()
    client.button("Steady myself").click(timeout=SOON_MS)
    expect(client.page.get_by_role("heading", name="Between sessions", level=1)).to_be_visible(timeout=SOON_MS)
    expect(client.page.get_by_role("link", name="999")).to_be_visible()
    assert_accessible(client.page, "between sessions, first")
    client.button("Go on to the exercises").click()
    client.button("No.").click()
    client.button("Be asked one thing at a time").click()
    client.words.fill(RED)
    client.words.press("Enter")
    closed = client.page.get_by_role("heading", name="Your safety comes first")
    expect(closed).to_be_visible(timeout=SOON_MS)
    assert_accessible(client.page, "the tool is closed")
    client.page.reload()
    expect(closed).to_be_visible(timeout=SOON_MS)
    _decide_all(session)
    console.page.get_by_role("link", name="Today").click()
    console.button(re.compile("Closed between sessions")).click(timeout=SOON_MS)
    console.page.get_by_label("Why it can open").select_option("spoken_with_client")
    console.page.get_by_label("Private note").fill("We spoke.")
    assert_accessible(console.page, "opening the tool again")
    console.button("Open it again").click()
    expect(console.button(re.compile("Closed between sessions"))).to_be_hidden(timeout=SOON_MS)


def _decide_all(session: Practice) -> None:
    with session.service.http(session.clinician) as http:
        for alert in http.get("/api/v1/alerts", params={"open": "true"}).json():
            body = {"decision": "upheld", "reason": "Spoken with."}
            http.post(f"/api/v1/alerts/{alert['alert']}/adjudicate", json=body).raise_for_status()
