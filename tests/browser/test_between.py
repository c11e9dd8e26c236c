"""Between sessions, as a client has it: with and without a connection, and what the clinician sees of it."""

import json
import re
from collections.abc import Callable
from typing import Literal
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, ViewportSize, expect

from tests.browser.alone import WORDS, back, entries, exercise, look, rate, to_the_shelf, unlock
from tests.browser.pages import PHONE, SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Practice

NewContext = Callable[..., BrowserContext]
DESK: ViewportSize = {"width": 1280, "height": 800}
AMBER = "Everyone would be better off without me."
RED = "I want to kill myself tonight, I have the pills here."
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"


def test_an_exercise_without_a_connection_is_sent_once_when_it_is_back(
    session: Practice, person: str, phone: ClientPage
) -> None:
    to_the_shelf(session, phone)
    page = phone.page
    page.evaluate("navigator.serviceWorker.ready.then(() => caches.match('/client').then(page => page.text()))")
    page.context.set_offline(True)
    page.reload()  # opened anew, from what this device kept
    expect(page.get_by_text("You are not online.")).to_be_visible(timeout=SOON_MS)
    expect(page.get_by_role("link", name="999")).to_be_visible()
    look(page, "offline")
    phone.button("Go on to the exercises").click()
    phone.button(re.compile("^Settle down now")).click()
    phone.button("Feet and chair").click()
    exercise(phone, 6, 3)
    expect(page.get_by_text("Kept on this device. It will be sent when you are back online.")).to_be_visible(
        timeout=SOON_MS
    )
    back(phone)
    phone.button(re.compile("^A picture came")).click()
    phone.button("Keep it").click()
    expect(page.get_by_text("Kept on this device.")).to_be_visible(timeout=SOON_MS)
    back(phone)
    expect(page.get_by_text("2 things are kept on this device.")).to_be_visible()
    look(page, "offline-shelf")
    assert entries(session, person) == []
    page.context.set_offline(False)
    expect(page.get_by_text("2 things are kept on this device.")).to_be_hidden(timeout=2 * SOON_MS)
    page.reload()
    expect(phone.button(re.compile("^Settle down now"))).to_be_visible(timeout=SOON_MS)
    first, second = entries(session, person)
    assert (first["kind"], first["values"]) == ("exercise", {"exercise": "feet_chair", "before": 60, "after": 30})
    assert (second["kind"], second["values"]) == ("intrusion", {})


def test_a_picture_that_came_is_noted_in_two_taps(session: Practice, person: str, phone: ClientPage) -> None:
    to_the_shelf(session, phone)
    phone.button(re.compile("^A picture came")).click()
    phone.button("Keep it").click()
    expect(phone.page.get_by_text("Kept. Dr Okafor can see it.")).to_be_visible(timeout=SOON_MS)
    assert [one["kind"] for one in entries(session, person)] == ["intrusion"]


def test_the_clinician_unlocks_a_rescript_and_the_client_can_read_it(
    session: Practice, person: str, phone: ClientPage, console: ConsolePage
) -> None:
    to_the_shelf(session, phone)
    phone.button(re.compile("^My new picture in my words")).click()
    expect(phone.page.get_by_text("There is nothing here yet.")).to_be_visible(timeout=SOON_MS)
    console.sign_in()
    console.page.goto(f"{session.address}/console/review/{session.session}")
    own = console.page.get_by_role("region", name="Own rescripts")
    expect(own).to_contain_text(WORDS, timeout=SOON_MS)
    own.get_by_role("button", name=re.compile("^Unlock")).click()
    expect(own).to_contain_text("Open to the client since", timeout=SOON_MS)
    phone.page.reload()
    phone.button(re.compile("^My new picture in my words")).click(timeout=SOON_MS)
    phone.button(re.compile("imagined, in my own words")).click(timeout=SOON_MS)
    rate(phone, 4)
    expect(phone.page.get_by_text(WORDS)).to_be_visible()
    phone.button("I am through").click()
    rate(phone, 2)
    expect(phone.page.get_by_text("Kept. Dr Okafor can see it.")).to_be_visible(timeout=SOON_MS)
    console.page.reload()
    read = console.page.get_by_role("region", name="Between sessions")
    expect(read).to_contain_text("distress 40 → 20", timeout=SOON_MS)
    look(console.page, "review")
    kept = phone.page.evaluate("async () => [JSON.stringify(localStorage), (await caches.keys()).join()]")
    assert WORDS not in json.dumps(kept)


def test_favourites_come_first_and_the_own_sentence_becomes_an_exercise(session: Practice, phone: ClientPage) -> None:
    to_the_shelf(session, phone)
    phone.button(re.compile("^Settle down now")).click()
    page = phone.page
    page.get_by_text("What helps me best").click()
    page.get_by_label("Slow breathing").check()
    page.get_by_label("My own steadying sentence").fill("I am in my kitchen, and it is mine.")
    look(page, "favourites")
    phone.button("Keep these").click()
    expect(page.locator(".shelf li").first).to_contain_text("Slow breathing", timeout=SOON_MS)
    phone.button("Your own sentence").click()
    rate(phone, 3)
    expect(page.get_by_text("I am in my kitchen, and it is mine.")).to_be_visible()


def test_homework_leads_to_its_page_counts_what_was_done_and_its_words_stay_off_the_device(
    session: Practice, person: str, phone: ClientPage
) -> None:
    words = "After breakfast, whatever the night was."
    with session.service.http(session.clinician) as http:
        (course,) = http.get(f"/api/v1/clients/{person}/courses").json()
        new = {"id": str(uuid4()), "kind": "nightmare_log", "per_week": 7, "text": words}
        made = http.post(f"/api/v1/courses/{course['id']}/homework", json=new)
        assert made.status_code == 201, made.text
    to_the_shelf(session, phone)
    page = phone.page
    agreed = page.get_by_role("region", name="What you agreed to try")
    expect(agreed).to_contain_text(words, timeout=SOON_MS)
    expect(agreed).to_contain_text("0 of 7 in the last seven days")
    look(page, "homework")
    phone.button(re.compile("^Do it now")).click()
    phone.button("2 times").click()
    phone.button("Keep it").click()
    expect(page.get_by_text("Kept. Dr Okafor can see it.")).to_be_visible(timeout=SOON_MS)
    back(phone)
    expect(agreed).to_contain_text("1 of 7 in the last seven days", timeout=SOON_MS)
    (kept,) = entries(session, person)
    assert (kept["values"], kept["homework"]) == ({"awakenings": 2}, made.json()["id"])
    assert words not in page.evaluate("JSON.stringify(localStorage)")


def test_a_picture_is_noted_with_the_keyboard_alone(session: Practice, person: str, phone: ClientPage) -> None:
    to_the_shelf(session, phone)
    page = phone.page
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="A picture came")).to_be_focused()
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", name="Noted")).to_be_focused(timeout=SOON_MS)
    assert len(entries(session, person)) == 1


def test_signing_out_names_what_is_not_sent_and_leaves_nothing_on_the_device(
    session: Practice, phone: ClientPage
) -> None:
    to_the_shelf(session, phone)
    page = phone.page
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.context.set_offline(True)
    phone.button(re.compile("^A note for")).click()
    page.get_by_label("Your note").fill("For next week: the window.")
    phone.button("Keep it").click()
    expect(page.get_by_text("Kept on this device.")).to_be_visible(timeout=SOON_MS)
    back(phone)
    phone.button("Sign out of this browser").click()
    expect(page.get_by_role("alert")).to_contain_text("One thing is not sent yet.")
    page.context.set_offline(False)
    phone.button(re.compile("^Sign out and lose")).click()
    page.wait_for_url(f"{session.address}/")
    left = page.evaluate(
        """async () => [Object.keys(localStorage), await caches.keys(),
        (await navigator.serviceWorker.getRegistrations()).length]"""
    )
    assert left == [[], [], 0]


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", DESK)])
def test_every_screen_alone_lets_everybody_in(
    session: Practice, new_context: NewContext, scheme: Literal["light", "dark"], size: ViewportSize
) -> None:
    client = ClientPage(new_context(color_scheme=scheme, viewport=size).new_page(), session)
    to_the_shelf(session, client)
    unlock(session)
    look(client.page, f"shelf-{scheme}")
    for thing in ("Settle down now", "A picture came", "Last night", "Write", "My own picture", "A note for"):
        client.button(re.compile(f"^{thing}")).click()
        if thing == "Write":
            client.page.get_by_label("Your journal").fill(LONG_WORD)
        look(client.page, f"{thing.lower().replace(' ', '-')}-{scheme}")
        back(client)
    client.button("I want to change a picture").click()
    look(client.page, f"changing-{scheme}")
    back(client)
    client.button(re.compile("^Settle down now")).click()
    client.button("One word at a time").click()
    look(client.page, f"before-{scheme}")
    rate(client, 8)
    look(client.page, f"line-{scheme}")
    back(client)
    client.button(re.compile("^My own picture")).click()
    client.button("Begin the minute").click()
    look(client.page, f"minute-{scheme}")
    client.button("That is enough").click()
    look(client.page, f"held-{scheme}")
    client.button("Keep it").click()
    expect(client.page.get_by_text("Kept. Dr Okafor can see it.")).to_be_visible(timeout=SOON_MS)
    look(client.page, f"kept-{scheme}")
    back(client)
    client.page.reload()
    client.button(re.compile("^My new picture in my words")).click(timeout=SOON_MS)
    client.button(re.compile("imagined, in my own words")).click(timeout=SOON_MS)
    rate(client, 3)
    look(client.page, f"rescript-{scheme}")
