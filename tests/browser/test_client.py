"""What the client's page promises: nothing is lost, nothing is doubled, and stop means stop."""

import re

from playwright.sync_api import WebSocketRoute, expect

from tests.browser.pages import SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Practice

MARKUP = "<b>bold</b> <img src=x onerror=alert(1)> & <script>alert(2)</script>"


def begin(client: ClientPage, console: ConsolePage) -> str:
    """Both are there and the first draft is approved; its text."""
    client.come_in()
    console.come_in()
    console.go_on()
    text = console.approve()
    expect(client.newest).to_have_text(text, timeout=SOON_MS)
    return text


def test_a_reload_shows_where_things_stand_with_the_words_not_yet_sent(
    client: ClientPage, console: ConsolePage
) -> None:
    begin(client, console)
    client.say("Just my first name is fine.")
    draft = console.draft.locator(".words")
    expect(draft).to_be_visible(timeout=SOON_MS)
    pending = draft.inner_text()
    client.words.fill("half a sen")
    shown = client.log.locator(".turn p").all_inner_texts()
    client.page.reload()
    console.page.reload()
    expect(client.words).to_have_value("half a sen", timeout=SOON_MS)
    assert client.log.locator(".turn p").all_inner_texts() == shown
    expect(console.draft.locator(".words")).to_have_text(pending, timeout=SOON_MS)
    assert console.approve() == pending


def test_stop_shows_grounding_at_once_and_the_clinician_sees_it(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    client.button("Stop").click()
    expect(client.page.get_by_role("heading", name="You have stopped. That is fine.")).to_be_visible(timeout=500)
    expect(console.page.locator("[aria-current=step]")).to_contain_text("Stopped", timeout=SOON_MS)


def test_without_a_link_words_are_kept_stop_still_grounds_and_both_go_out_later(
    session: Practice, client: ClientPage, console: ConsolePage
) -> None:
    link = CutLink()
    client.page.route_web_socket(re.compile(r"/ws/client$"), link.take)
    begin(client, console)
    link.cut()
    expect(client.page.get_by_text("The connection is lost.")).to_be_visible(timeout=SOON_MS)
    client.words.fill("The light goes off.")
    expect(client.page.get_by_text("not sent yet")).to_be_visible()
    client.words.press("Enter")
    expect(client.page.locator(".turn.me .by").last).to_have_text("not sent yet")
    client.button("Stop").click()
    expect(client.page.get_by_role("heading", name="You have stopped. That is fine.")).to_be_visible(timeout=500)
    client.button("I need help now").click()
    help_card = client.page.get_by_role("dialog", name="Help now")
    expect(help_card).to_contain_text("999")
    expect(help_card).to_contain_text("is being alerted now", timeout=SOON_MS)  # it went the other way
    client.button("Back to the page").click()
    link.mend()
    expect(client.log.locator(".turn.me p").last).to_have_text("The light goes off.", timeout=SOON_MS)
    expect(console.page.locator("[aria-current=step]")).to_contain_text("Crisis hold", timeout=SOON_MS)
    said = [event for event in session.events() if event["kind"] == "client_said"]
    assert [event["text"] for event in said] == ["The light goes off."]


def test_markup_is_shown_as_the_words_it_is_made_of(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    client.say(MARKUP)
    expect(console.transcript.locator(".turn:not(.g) p").last).to_have_text(MARKUP, timeout=SOON_MS)
    for page in (client.page, console.page):
        assert page.locator("[role=log] img, [role=log] script, [role=log] b").count() == 0


def test_escape_twice_turns_the_page_into_anybody_s_notes(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    client.page.keyboard.press("Escape")
    client.page.keyboard.press("Escape")
    expect(client.page.get_by_role("heading", name="Notes")).to_be_visible(timeout=500)
    assert client.page.title() == "Notes"
    assert client.log.count() == 0
    expect(console.page.locator("[aria-current=step]")).to_contain_text("Place not safe", timeout=SOON_MS)
    client.button("Close").click()
    expect(client.log).to_be_visible()


def test_a_rating_is_one_press_and_reaches_the_curve(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    console.button(re.compile("^Ask a rating")).click()
    console.button("Distress now").click()
    row = client.page.get_by_role("region", name="Distress now, 0 to 10")
    expect(row).to_be_visible(timeout=SOON_MS)
    row.get_by_role("button", name="7", exact=True).click()
    expect(row).to_be_hidden(timeout=SOON_MS)
    console.page.get_by_text("As a table").click()
    expect(console.page.get_by_role("cell", name="70", exact=True).first).to_be_visible(timeout=SOON_MS)


def test_who_wrote_a_message_is_said_plainly(client: ClientPage, console: ConsolePage) -> None:
    begin(client, console)
    expect(client.log.locator(".turn.it .by").last).to_have_text("written by software, checked by Dr Okafor")
    console.button(re.compile("^Take over")).click()
    console.page.get_by_role("textbox", name=re.compile("^Write to ")).fill("It is me writing now.")
    console.button("Send").click()
    expect(client.newest).to_have_text("It is me writing now.", timeout=SOON_MS)
    expect(client.log.locator(".turn.it .by").last).to_have_text("written by Dr Okafor")


def test_a_link_that_was_used_says_so_and_shows_a_way_in(session: Practice, client: ClientPage) -> None:
    client.join()
    other = client.page.context.new_page()
    other.goto(f"{session.address}/join#{session.code}")
    expect(other.get_by_role("heading", name="That link did not open a session")).to_be_visible(timeout=SOON_MS)
    assert session.code not in other.url


class CutLink:
    """The wire between a page and the service, which a test may cut and mend."""

    def __init__(self) -> None:
        """Whole at first."""
        self._whole = True
        self._open: list[WebSocketRoute] = []

    def take(self, route: WebSocketRoute) -> None:
        """Carry a new connection, unless the wire is cut."""
        if not self._whole:
            route.close(code=1012)
            return
        route.connect_to_server()
        self._open.append(route)

    def cut(self) -> None:
        """Nothing gets through from now on."""
        self._whole = False
        for route in self._open:
            route.close(code=1012)
        self._open.clear()

    def mend(self) -> None:
        """The next try gets through."""
        self._whole = True
