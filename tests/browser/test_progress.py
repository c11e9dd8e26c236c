"""What the console shows of a client over time, and how it is told what fits them."""

import re
from uuid import uuid4

from playwright.sync_api import expect

from graphs.inputs import Recorded
from tests.browser.axe import assert_accessible, assert_fits
from tests.browser.pages import SOON_MS, ConsolePage
from tests.browser.practice import Practice

API = "/api/v1"


def client_of(session: Practice) -> str:
    """The client's id."""
    found: str = session.view()["client"]["id"]
    return found


async def _entered(session: Practice, field: str, value: int) -> None:
    """The clinician enters a number that the client gave."""
    house = session.service.app.state.house
    await house.sessions.open(session.session)
    who = await house.access.door.who(session.clinician.token)
    given = Recorded(at=house.clock.now(), field=field, value=value)
    await house.sessions.submit(session.session, given, input_id="entered-by-hand", actor="clinician", by=who.id)


def test_progress_shows_each_number_with_who_entered_it_and_says_what_it_cannot_tell(
    console: ConsolePage, session: Practice
) -> None:
    console.come_in()
    session.service.now(_entered(session, "image_distress", 85))
    console.page.goto(f"{session.address}/console/client/{client_of(session)}")
    progress = console.page.get_by_role("region", name="Progress", exact=True)
    chart = progress.get_by_role("region", name="Distress of the image")
    expect(chart.get_by_role("img", name="Distress of the image from first to last: 85")).to_be_visible(timeout=SOON_MS)
    expect(chart).to_contain_text("85, severe; at first 85; too few numbers for a trend. Target: 39 or less.")
    chart.get_by_text("All points").click()
    expect(chart.get_by_role("row", name=re.compile("entered by Dr Okafor 85"))).to_be_visible()
    row = progress.get_by_role("row", name=re.compile("^Gains held"))
    expect(row).to_contain_text("Cannot tell")
    expect(row).to_contain_text("There has been no follow-up yet.")
    assert_accessible(console.page, "progress")
    assert_fits(console.page, "progress")


def test_what_fits_a_client_is_kept_and_shown_again(console: ConsolePage, session: Practice) -> None:
    console.sign_in()
    on_file = console.button("What is on file about Mira")
    on_file.click()
    form = console.page.get_by_role("dialog", name="On file: Mira")
    form.get_by_label("What they call their younger self").fill("my little one")
    form.get_by_label("Pronouns").fill("xe/xem")
    form.get_by_label(re.compile("Attending to breathing")).check()
    form.get_by_label("Moving about: liked").check()
    assert_accessible(console.page, "what is on file")
    form.get_by_role("button", name="Keep it").click()
    expect(form).to_be_hidden(timeout=SOON_MS)
    on_file.click()
    expect(form.get_by_label("What they call their younger self")).to_have_value("my little one")
    expect(form.get_by_label(re.compile("Attending to breathing"))).to_be_checked()
    with session.service.http(session.clinician) as http:
        kept = http.get(f"{API}/clients/{client_of(session)}").json()
    assert (kept["pronouns"], kept["preferred"], kept["avoid_breath"]) == ("xe/xem", ["movement"], True)


def test_a_clinician_says_whether_the_new_meaning_holds_and_can_say_otherwise_later(
    console: ConsolePage, session: Practice
) -> None:
    console.come_in()
    person = client_of(session)
    with session.service.http(session.clinician) as http:
        (line,) = http.get(f"{API}/clients/{person}/courses").json()
        wanted = {"id": str(uuid4()), "template": "meaning_revised", "text": "Not my doing."}
        made = http.post(f"{API}/courses/{line['id']}/objectives", json=wanted).json()["id"]
        http.patch(f"{API}/courses/{line['id']}/objectives/{made}", json={"changed": 0, "ratify": True})
    console.page.goto(f"{session.address}/console/client/{person}")
    progress = console.page.get_by_role("region", name="Progress", exact=True)
    first = progress.get_by_role("table", name="Treatment objectives").locator("tbody tr").first
    expect(first).to_contain_text("Not my doing.", timeout=SOON_MS)
    asked = progress.get_by_role("group", name="Is the new meaning believable, and does it hold?")
    asked.get_by_role("button", name="Yes, it holds").click()
    expect(asked.get_by_role("listitem")).to_have_count(1, timeout=SOON_MS)
    asked.get_by_role("button", name="Not yet").click()
    expect(asked.get_by_role("listitem")).to_have_count(2, timeout=SOON_MS)
    expect(asked.get_by_role("listitem").first).to_contain_text("Not yet, Dr Okafor")
    assert_accessible(console.page, "the meaning")
    assert_fits(console.page, "the meaning")
