"""A course in the console: what is proposed and why, decided with the keyboard, and what was agreed."""

import os
import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from graphs.course.course import SessionEnded
from graphs.course.facts import SessionFacts
from service.access.course_turns import CourseTurns
from service.clock import SystemClock
from service.store.course_records import NewCourseEntry
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import SOON_MS, ConsolePage
from tests.browser.practice import Practice
from tests.live.running import Person

API = "/api/v1"


@pytest.fixture
def course(session: Practice, console: ConsolePage) -> Locator:
    """The course on the client's page, after a first session with a goal and homework."""
    with session.service.http(session.clinician) as http:
        person = session.view()["client"]["id"]
        (line,) = http.get(f"{API}/clients/{person}/courses").json()
        new = {
            "id": str(uuid4()),
            "template": "intrusion_le_1_week",
            "text": "Less hold on me.",
            "baseline": 9,
            "target": 1,
        }
        assert http.post(f"{API}/courses/{line['id']}/objectives", json=new).status_code == 201
    known: dict[str, Any] = {"history": True, "homework": "I'll keep the log each day.", "worked": True}
    facts = SessionFacts(session=session.session, protocol="trauma_3stage", number=1, ended_at=1, **known)
    entry = NewCourseEntry(kind="session_taken", actor="service", at=1, input_id=session.session)
    turns = CourseTurns(session.service.store, SystemClock())
    session.service.now(turns.take(line["id"], SessionEnded(at=1, facts=facts), entry))
    console.sign_in()
    console.page.get_by_role("link", name=re.compile("^Course and progress of")).first.click()
    shown = console.page.get_by_role("region", name=re.compile("^Course"))
    expect(shown).to_contain_text("1 of 8 sessions", timeout=SOON_MS)
    return shown


def test_a_clinician_does_what_is_proposed_or_decides_otherwise_with_a_reason(course: Locator) -> None:
    expect(course.locator("[aria-current=step]")).to_have_text("History")
    expect(course).to_contain_text("Proposed next: Set the goal")
    do = course.get_by_role("button", name="Do this")
    do.focus()
    do.press("Enter")
    expect(course.locator("[aria-current=step]")).to_have_text("Goal", timeout=SOON_MS)
    course.get_by_role("button", name="Ratify").click()
    expect(course).to_contain_text("Proposed next: Hold a session with an image", timeout=SOON_MS)
    course.get_by_text("Decide otherwise").click()
    course.get_by_label("Your decision").select_option("stabilise")
    otherwise = course.get_by_role("button", name="Decide this")
    expect(otherwise).to_be_disabled()
    course.get_by_label("Reason").first.fill("A hard week.")
    otherwise.click()
    expect(course.locator("[aria-current=step]")).to_have_text("Steadying", timeout=SOON_MS)


def test_homework_of_a_session_is_confirmed_and_targets_are_kept(course: Locator) -> None:
    course.get_by_role("button", name="Confirm Log of the image").click()
    expect(course).to_contain_text("Done, week by week: missing so far", timeout=SOON_MS)
    course.get_by_label("Another target").fill("The stairs")
    course.get_by_label("Sessions agreed").fill("5")
    course.get_by_role("button", name="Keep targets and number").click()
    expect(course).to_contain_text("1 of 5 sessions", timeout=SOON_MS)
    expect(course.get_by_label("State of The stairs")).to_have_value("waiting")


def test_homework_is_changed_and_ended_with_a_reason_that_is_typed(course: Locator) -> None:
    course.get_by_role("button", name="Confirm Log of the image").click()
    course.get_by_text("Change or end: Log of the image").click(timeout=SOON_MS)
    course.get_by_label("Times a week").fill("3")
    course.get_by_label("Kind").select_option("grounding_daily")
    course.get_by_label("Until").fill("2030-01-31")
    keep = course.get_by_role("button", name="Keep this change")
    expect(keep).to_be_disabled()
    course.get_by_label("Why you change or end it").fill("The log was too much.")
    keep.click()
    expect(course).to_contain_text("3 times a week · until 31 Jan 2030", timeout=SOON_MS)
    expect(course).to_contain_text("changed: The log was too much.")
    course.get_by_text("Change or end: Grounding").click()
    course.get_by_label("Why you change or end it").fill("She does it by herself now.")
    course.get_by_role("button", name="End this homework").click()
    expect(course).to_contain_text("· ended", timeout=SOON_MS)


def test_reminders_go_where_the_client_asks_for_them(course: Locator) -> None:
    course.get_by_text("Reminders: none").click()
    course.get_by_label("E-mail of your client").fill("mira@example.org")
    course.get_by_label("Their time zone").fill("Europe/London")
    course.get_by_role("button", name="Keep reminders").click()
    expect(course.get_by_text("Reminders: mira@example.org, after 18:00")).to_be_visible(timeout=SOON_MS)
    course.get_by_role("button", name="No more reminders").click()
    expect(course.get_by_text("Reminders: none")).to_be_visible(timeout=SOON_MS)


def test_the_next_session_begins_with_what_the_course_says(course: Locator, session: Practice) -> None:
    with session.service.http(session.clinician) as http:
        person = session.view()["client"]["id"]
        (line,) = http.get(f"{API}/clients/{person}/courses").json()
        target = {"id": str(uuid4()), "label": "The stairs", "state": "in_work"}
        chosen = {"entry_point": "first_strong_affect", "lead": "client_chosen_helper"}
        body = {"id": str(uuid4()), "version": line["version"], "targets": [{**target, **chosen}], "sessions": 8}
        http.put(f"{API}/courses/{line['id']}/targets", json=body).raise_for_status()
    course.page.get_by_role("link", name="Today").click()
    course.page.get_by_role("button", name=re.compile("^Open a session for")).first.click()
    sheet = course.page.get_by_role("dialog")
    expect(sheet).to_contain_text("Target in work: The stairs", timeout=SOON_MS)
    expect(sheet.get_by_label("Who leads the new picture")).to_have_value("client_chosen_helper")
    expect(sheet.get_by_label("Where the new picture begins")).to_have_value("first_strong_affect")
    expect(sheet).to_contain_text("Help enters as soon as strong feeling comes.")
    sheet.get_by_role("button", name="Open the session").click()
    expect(sheet.get_by_label("Invitation link")).to_be_visible(timeout=SOON_MS)
    with session.service.http(session.clinician) as http:
        rows = http.get(f"{API}/sessions").json()
    assert "first_strong_affect" in {row["entry_point"] for row in rows}


def test_how_often_homework_was_done_stands_beside_the_transcript(session: Practice, console: ConsolePage) -> None:
    with session.service.http(session.clinician) as http:
        person = session.view()["client"]["id"]
        (line,) = http.get(f"{API}/clients/{person}/courses").json()
        new = {"id": str(uuid4()), "kind": "intrusion_log", "per_week": 7, "text": "The log."}
        http.post(f"{API}/courses/{line['id']}/homework", json=new).raise_for_status()
    with session.service.http() as door:
        joined = door.post(f"{API}/join", json={"code": session.code}).json()
    with session.service.http(Person(joined["token"])) as page:
        entry = {"id": str(uuid4()), "kind": "intrusion", "at": SystemClock().now(), "distress": 40}
        page.post(f"{API}/me/entries", json=entry).raise_for_status()
    console.sign_in()
    console.go_live()
    card = console.page.get_by_role("region", name="Homework, from their own entries")
    expect(card).to_have_text(re.compile("Log of the image: 1 of 7 in this week so far"), timeout=SOON_MS)


def test_the_panel_can_be_used_by_everybody(course: Locator, console: ConsolePage) -> None:
    course.get_by_text("Decide otherwise").click()
    assert_accessible(console.page, "course")
    assert_fits(console.page, "course")
    if folder := os.environ.get("IMAGERY_TEST_PICTURES"):
        console.page.screenshot(path=f"{folder}/course.png", full_page=True)
