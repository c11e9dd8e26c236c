"""What the console promises: one draft, bound to its exact words, and a reason for every no."""

import re

from playwright.sync_api import expect

from tests.browser.pages import SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Practice
from tests.browser.test_client import CutLink, begin


def test_keys_approve_edit_and_help(client: ClientPage, console: ConsolePage) -> None:
    client.come_in()
    console.come_in()
    console.go_on()
    approve = console.draft.get_by_role("button", name=re.compile("Approve and send"))
    expect(approve).to_be_enabled(timeout=SOON_MS)
    console.page.keyboard.press("?")
    expect(console.page.get_by_role("dialog", name="Keys")).to_be_visible()
    console.page.keyboard.press("Escape")
    console.page.keyboard.press("e")
    words = console.page.get_by_label("Your words in its place")
    expect(words).to_be_focused()
    words.fill("Welcome. May I ask your first name?")
    console.button("Send these words").click()
    expect(client.newest).to_have_text("Welcome. May I ask your first name?", timeout=SOON_MS)
    expect(console.transcript.locator(".turn.g .meta").last).to_contain_text("edited by you")
    client.say("Just my first name is fine.")
    expect(approve).to_be_enabled(timeout=SOON_MS)
    text = console.draft.locator(".words").inner_text()
    console.page.keyboard.press("Control+Enter")
    expect(client.newest).to_have_text(text, timeout=SOON_MS)


def test_a_no_of_the_service_is_one_sentence_that_says_what_to_do(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    console.page.locator("footer").get_by_role("button", name="Open imagery").click()
    refusal = console.page.locator(".refusal")
    expect(refusal).to_be_visible(timeout=SOON_MS)
    assert re.search(r"\w.*\.", refusal.inner_text())
    console.button("Dismiss").click()
    expect(refusal).to_be_hidden()


def test_pause_and_go_on_show_on_both_pages(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    console.button(re.compile("^Pause")).click()
    expect(client.page.get_by_text("A short pause.")).to_be_visible(timeout=SOON_MS)
    expect(console.page.get_by_text("Paused.", exact=True)).to_be_visible()
    console.button(re.compile("^Go on Alt")).click()
    expect(client.page.get_by_text("A short pause.")).to_be_hidden(timeout=SOON_MS)


def test_a_lost_link_covers_the_card(client: ClientPage, console: ConsolePage) -> None:
    link = CutLink()
    console.page.route_web_socket(re.compile(r"/ws/console$"), link.take)
    begin(client, console)
    client.say("Just my first name is fine.")
    expect(console.draft.locator(".words")).to_be_visible(timeout=SOON_MS)
    link.cut()
    covered = console.page.get_by_text("Not connected; your client is seeing the holding text.")
    expect(covered).to_be_visible(timeout=SOON_MS)
    expect(console.draft.locator(".words")).to_be_hidden()
    link.mend()
    expect(console.draft.locator(".words")).to_be_visible(timeout=SOON_MS)


def test_an_alert_is_decided_with_a_reason(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    client.button("Stop").click()
    alert = console.page.get_by_role("form", name="Alert: The client stopped")
    expect(alert).to_be_visible(timeout=SOON_MS)
    alert.get_by_role("button", name="I have seen it").click()
    alert.get_by_label("Reason").fill("She wanted a break; she is fine.")
    alert.get_by_role("button", name="Decide").click()
    expect(alert).to_be_visible()  # nothing is cleared that nobody chose to clear
    alert.get_by_label("Decision").select_option("cleared")
    alert.get_by_role("button", name="Decide").click()
    expect(alert).to_be_hidden(timeout=SOON_MS)


def test_a_session_ended_with_a_reason_can_be_reviewed(
    session: Practice, client: ClientPage, console: ConsolePage
) -> None:
    text = begin(client, console)
    console.button("End …").click()
    console.page.get_by_label("Or end at once, because").fill("The line is too poor today.")
    console.button("End at once").click()
    expect(client.page.get_by_role("heading", name="Today’s session is over")).to_be_visible(timeout=SOON_MS)
    console.page.get_by_role("link", name="Today").click()
    console.page.get_by_role("link", name="Review").click()
    expect(console.page.get_by_role("heading", name="Review: Mira")).to_be_visible(timeout=SOON_MS)
    expect(console.transcript).to_contain_text(text)
    expect(console.page.get_by_text("The line is too poor today.")).to_be_visible()
    assert session.view()["ended"]["completed"] is False


def test_a_new_client_gets_a_session_and_a_link(console: ConsolePage, session: Practice) -> None:
    console.sign_in()
    console.button("New client").click()
    console.page.get_by_label("Name").fill("Tomas")
    console.button("Add the client").click()
    console.button("Open a session for Tomas").click()
    console.button("Open the session").click()
    link = console.page.get_by_label("Invitation link")
    expect(link).to_be_visible(timeout=SOON_MS)
    invited = console.page.context.new_page()
    code = link.input_value().partition("#")[2]
    invited.goto(f"{session.address}/join#{code}")
    expect(invited.get_by_role("button", name="I am ready")).to_be_visible(timeout=SOON_MS)


def test_a_wrong_password_is_told_and_nothing_else(console: ConsolePage, session: Practice) -> None:
    console.page.goto(f"{session.address}/console")
    console.page.get_by_label("E-mail").fill(session.email)
    console.page.get_by_label("Password").fill("not the password at all")
    console.button("Sign in").click()
    expect(console.page.get_by_role("alert")).to_be_visible(timeout=SOON_MS)
    expect(console.button("Sign in")).to_be_enabled()
