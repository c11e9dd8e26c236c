"""A whole session in two browsers, from arrival to close: the client answers, the clinician approves and leads."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import SOON_MS, ClientPage, ConsolePage
from tests.browser.practice import Json, Practice

MOST_TURNS = 400


@pytest.mark.timeout(400)
def test_a_whole_session_from_arrival_to_close(session: Practice, client: ClientPage, console: ConsolePage) -> None:
    client.come_in()
    expect(client.page.get_by_role("heading", name="Waiting for Dr Okafor")).to_be_visible()
    console.come_in()
    walk(session, client, console)
    expect(client.page.get_by_role("heading", name="Today’s session is over")).to_be_visible(timeout=SOON_MS)
    view = session.view()
    assert view["ended"] == {"completed": True, "reason": None}
    assert {"risk_screen", "readiness_gate", "s1_hotspot", "s3_needs_loop", "grounding", "close"} <= set(view["path"])
    approved = [line for line in view["transcript"] if line["who"] == "assistant"]
    assert approved
    assert all(line["approved_by"] for line in approved), "nothing went out that the clinician had not approved"
    shows_what_was_done(session, len(approved))


def shows_what_was_done(session: Practice, approved: int) -> None:
    """The review finds its facts in the journal of a session that was really held, and nothing forbidden."""
    with session.service.http(session.clinician) as http:
        review = http.get(f"/api/v1/sessions/{session.session}/review").json()
    missing = {one["id"] for one in review["codes"] if not one["proxy"]["recorded"]}
    assert missing <= {"believability"}, "a number beside a message, which nobody has to give"
    assert [one["id"] for one in review["proscribed"] if one["seqs"]] == []
    assert (review["drafts"]["sent"], review["drafts"]["edited_percent"]) == (approved, 0)
    assert review["consider_consultation"] == []


def walk(session: Practice, client: ClientPage, console: ConsolePage) -> None:
    """Turn after turn until the session has ended."""
    view = session.view()
    for _ in range(MOST_TURNS):
        if view["ended"]:
            return
        take_turn(session, view, client, console)
        view = session.settled(view)
    pytest.fail(f"the session did not end; it stands in {view['step']}")


def take_turn(session: Practice, view: Json, client: ClientPage, console: ConsolePage) -> None:
    """One act of one of the two people, whoever's turn it is."""
    if view["draft"]:
        console.approve()
    elif session.waits_for_clinician(view):
        console.go_on()
    else:
        client.say(session.reply(view))
