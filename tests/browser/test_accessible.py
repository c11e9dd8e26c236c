"""Every screen and state of both pages, in light and in dark, and the client's also on a phone."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, ViewportSize, expect

from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import PHONE, SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Practice

NewContext = Callable[..., BrowserContext]
Scheme = Literal["light", "dark"]
DESK: ViewportSize = {"width": 1440, "height": 900}


@pytest.mark.timeout(240)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_lets_everybody_in(session: Practice, new_context: NewContext, scheme: Scheme) -> None:
    client = ClientPage(new_context(color_scheme=scheme, viewport=PHONE).new_page(), session)
    console = ConsolePage(new_context(color_scheme=scheme, viewport=DESK).new_page(), session)
    _before(session, client)
    _signing_in(session, console)
    _waiting_and_live(client, console)
    _trouble(client, console)
    _after(client, console)


def _check(page: ClientPage, screen: str) -> None:
    assert_accessible(page.page, screen)
    assert_fits(page.page, screen)


def _before(session: Practice, client: ClientPage) -> None:
    client.page.goto(f"{session.address}/")
    _check(client, "the two doors")
    client.page.goto(f"{session.address}/client")
    expect(client.page.get_by_role("heading", name="You are not signed in here")).to_be_visible(timeout=SOON_MS)
    _check(client, "not signed in")
    client.join()
    _check(client, "ready check")
    client.button("I am ready").click()
    _check(client, "consent")
    client.button("Not today").click()
    _check(client, "not today")
    client.button("I changed my mind").click()
    client.button("I understand and want to begin").click()
    expect(client.page.get_by_role("heading", name="Waiting for Dr Okafor")).to_be_visible()
    _check(client, "waiting")


def _signing_in(session: Practice, console: ConsolePage) -> None:
    console.page.goto(f"{session.address}/console")
    expect(console.button("Sign in")).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "sign-in")
    console.sign_in()
    assert_accessible(console.page, "today")
    console.button("New client").click()
    assert_accessible(console.page, "new client")
    console.button("Cancel").click()
    console.button("Open a session for Mira").click()
    assert_accessible(console.page, "new session")
    console.button("Cancel").click()


def _waiting_and_live(client: ClientPage, console: ConsolePage) -> None:
    console.go_live()
    assert_accessible(console.page, "live, waiting for the clinician")
    console.go_on()
    expect(console.draft.get_by_role("button", name=re.compile("Approve"))).to_be_enabled(timeout=SOON_MS)
    assert_accessible(console.page, "live, with a draft")
    console.button(re.compile("^Edit")).click()
    assert_accessible(console.page, "live, editing")
    console.button("Cancel").click()
    for opener, dialog in ((re.compile("^Keys"), "Keys"), (re.compile("^End"), "End the session")):
        console.button(opener).click()
        expect(console.page.get_by_role("dialog", name=dialog)).to_be_visible()
        assert_accessible(console.page, dialog)
        console.page.keyboard.press("Escape")
    text = console.approve()
    expect(client.newest).to_have_text(text, timeout=SOON_MS)
    _check(client, "session")
    console.button(re.compile("^Ask a rating")).click()
    assert_accessible(console.page, "asking a rating")
    console.page.keyboard.press("Escape")
    console.lead("State today", "We begin with the number.")
    console.approve()
    expect(client.page.get_by_role("region", name="Distress now, 0 to 10")).to_be_visible(timeout=SOON_MS)
    _check(client, "session with a rating")
    client.say("A line to see how that looks here.")
    client.button("Eyes closed").click()
    _check(client, "eyes closed")
    client.button("Eyes open").click()
    client.button("Bigger text").click()
    _check(client, "bigger text")


def _trouble(client: ClientPage, console: ConsolePage) -> None:
    client.button("Stop").click()
    _check(client, "stopped")
    expect(console.page.get_by_role("form", name="Alert: The client stopped")).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "live, with an alert")
    client.button("I need help now").click()
    expect(client.page.get_by_role("dialog", name="Help now")).to_be_visible()
    _check(client, "help now")
    client.button("Back to the page").click()
    client.page.keyboard.press("Escape")
    client.page.keyboard.press("Escape")
    expect(client.page.get_by_role("heading", name="Notes")).to_be_visible()
    _check(client, "the quiet screen")
    client.button("Close").click()
    console.button(re.compile("^Take over")).click()
    expect(console.page.get_by_text("You drive.", exact=True)).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "live, driving")


def _after(client: ClientPage, console: ConsolePage) -> None:
    console.button(re.compile("^End")).click()
    console.page.get_by_label("Or end at once, because").fill("Enough for today.")
    console.button("End at once").click()
    expect(client.page.get_by_role("heading", name="Today’s session is over")).to_be_visible(timeout=SOON_MS)
    _check(client, "after")
    assert_accessible(console.page, "live, ended")
    console.page.get_by_role("link", name="On call").click()
    expect(console.page.get_by_role("heading", name="On call")).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "on call")
    console.page.get_by_role("link", name="Today").click()
    expect(console.page.get_by_role("heading", name="Open alerts")).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "today, with alerts")
    console.page.get_by_role("link", name="Review").click()
    expect(console.page.get_by_role("heading", name="Review: Mira")).to_be_visible(timeout=SOON_MS)
    assert_accessible(console.page, "review")
