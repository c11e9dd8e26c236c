"""Words of danger, and an exercise that does not help, while a client is alone: whom to call, and what is closed."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from tests.browser.alone import back, checks, entries, exercise, look, to_the_shelf
from tests.browser.pages import PHONE, SOON_MS, ClientPage
from tests.browser.practice import Practice

NewContext = Callable[..., BrowserContext]
AMBER = "Everyone would be better off without me."
RED = "I want to kill myself tonight, I have the pills here."


def test_opened_anew_it_asks_of_danger_first_and_a_yes_without_a_connection_closes_the_shelf(
    session: Practice, person: str, phone: ClientPage
) -> None:
    to_the_shelf(session, phone)
    context = phone.page.context
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => caches.match('/client').then(page => page.text()))")
    context.set_offline(True)
    anew = ClientPage(context.new_page(), session)
    phone.page.close()
    page = anew.page
    page.set_viewport_size(PHONE)
    page.goto(f"{session.address}/client")
    anew.button("Go on to the exercises").click(timeout=SOON_MS)
    question = page.get_by_role("group", name="Are you having any thoughts of suicide, or of hurting yourself?")
    expect(question.get_by_role("button")).to_have_count(3, timeout=SOON_MS)
    expect(page.get_by_role("link", name="999")).to_be_visible()
    look(page, "check")
    question.get_by_role("button", name="Yes.").click()
    shut = page.get_by_role("heading", name="Your safety comes first")
    expect(shut).to_be_visible(timeout=SOON_MS)
    expect(page.get_by_role("link", name="999")).to_be_visible()
    expect(page.get_by_text("Until you are back online, your clinician does not know of it.")).to_be_visible()
    page.reload()
    anew.button("Go on to the exercises").click(timeout=SOON_MS)
    expect(shut).to_be_visible(timeout=SOON_MS)
    assert [one["values"] for one in checks(session, person)] == [{"answer": "no"}]
    context.set_offline(False)
    expect(page.get_by_role("heading", name="Who has been told")).to_be_visible(timeout=2 * SOON_MS)
    answers = [(one["values"]["answer"], one["level"]) for one in checks(session, person)]
    assert answers == [("no", "none"), ("yes", "red")]


def test_two_exercises_without_a_fall_show_whom_to_call_and_the_clinician_is_told(
    session: Practice, phone: ClientPage
) -> None:
    to_the_shelf(session, phone)
    phone.button(re.compile("^Settle down now")).click()
    phone.button("The five senses").click()
    exercise(phone, 6, 6)
    expect(phone.page.get_by_role("heading", name="Not much lower yet")).to_be_visible(timeout=SOON_MS)
    phone.button(re.compile("^Another one")).click()
    exercise(phone, 6, 6)
    expect(phone.page.get_by_text("Dr Okafor is being told about it")).to_be_visible(timeout=SOON_MS)
    expect(phone.page.get_by_role("link", name="999").first).to_be_visible()
    look(phone.page, "not-lower")


def test_red_words_in_the_journal_close_the_page_and_show_whom_to_call(session: Practice, phone: ClientPage) -> None:
    to_the_shelf(session, phone)
    phone.button(re.compile("^Write")).click()
    expect(phone.page.get_by_text("reads what you write here for signs that you may be in danger")).to_be_visible()
    phone.page.get_by_label("Your journal").fill(RED)
    phone.button("Keep it").click()
    expect(phone.page.get_by_role("heading", name="Your safety comes first")).to_be_visible(timeout=SOON_MS)
    expect(phone.page.get_by_role("link", name="999")).to_be_visible()


def test_words_of_danger_written_without_a_connection_show_whom_to_call_before_and_after_they_are_sent(
    session: Practice, person: str, phone: ClientPage
) -> None:
    to_the_shelf(session, phone)
    page = phone.page
    expect(page.get_by_text("It isn’t watched all the time.")).to_be_visible(timeout=SOON_MS)
    page.context.set_offline(True)
    phone.button(re.compile("^Write")).click()
    page.get_by_label("Your journal").fill(AMBER)
    phone.button("Keep it").click()
    expect(page.get_by_role("region", name="Whom to call")).to_contain_text("999", timeout=SOON_MS)
    back(phone)
    page.context.set_offline(False)
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Thank you for writing this. Dr Okafor is being told now.", timeout=2 * SOON_MS)
    expect(told.get_by_role("link", name="999")).to_be_visible()
    look(page, "told")
    told.get_by_role("button", name="All right").click()
    expect(told).to_have_count(0)
    assert [(one["level"], one["text"]) for one in entries(session, person)] == [("amber", AMBER)]
