"""The risk question before the shelf: who answers it is heard, once, whatever stands against everything else."""

import sqlite3

import httpx
import pytest

from service.clock import ManualClock
from tests.http.alone import (
    AMBER,
    API,
    CALM,
    DAY,
    MINUTE,
    RED,
    alerts,
    clock,
    desk,
    keep,
    one,
    person,
    service,
    writer,
)
from tests.live.running import Person, Running, running

__all__ = ["clock", "desk", "person", "service", "writer"]


def test_a_yes_tells_the_clinician_shows_whom_to_call_and_closes_the_tool(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    kept = keep(writer, one("check", clock, answer="yes", distress=80))
    assert (kept["clinician_told"], kept["closed"]) == (True, True)
    assert "999" in kept["crisis"]["emergency"]
    assert kept["says"].startswith("Thank you for answering. ")
    (alert,) = alerts(desk)
    assert (alert["kind"], alert["level"]) == ("answered_alone", "red")
    (shown,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert (shown["level"], shown["flags"]) == ("red", ["ideation_current"])
    assert (shown["values"], shown["alert"]) == ({"answer": "yes", "distress": 80}, alert["alert"])
    mine = writer.get(f"{API}/me/between").json()
    assert (mine["closed"]["at"], mine["exercises"]) == (clock.now(), [])


def test_no_clear_answer_tells_the_clinician_shows_whom_to_call_and_leaves_the_tool_open(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    kept = keep(writer, one("check", clock, answer="unsure"))
    assert (kept["clinician_told"], kept["closed"]) == (True, False)
    assert kept["crisis"]["country"] == "GB"
    assert "being told now" in kept["says"]
    assert [(alert["kind"], alert["level"]) for alert in alerts(desk)] == [("answered_alone", "amber")]
    assert writer.get(f"{API}/me/between").json()["exercises"] != []


def test_a_no_is_kept_and_nobody_is_called(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    kept = keep(writer, one("check", clock, answer="no", distress=69))
    assert (kept["clinician_told"], kept["closed"], kept["crisis"], kept["says"]) == (False, False, None, "")
    assert alerts(desk) == []
    (shown,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert (shown["kind"], shown["level"], shown["values"]) == ("check", "none", {"answer": "no", "distress": 69})


def test_strong_distress_beside_a_no_is_noted_for_the_clinician_as_before_an_exercise(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    kept = keep(writer, one("check", clock, answer="no", distress=70))
    assert (kept["clinician_told"], kept["closed"]) == (True, False)
    assert "That is a lot" in kept["says"]
    assert [(alert["kind"], alert["level"]) for alert in alerts(desk)] == [("high_distress_between", "watch")]
    keep(writer, one("exercise", clock, exercise="orient", before=90, after=40))
    assert len(alerts(desk)) == 1


def test_an_answer_sent_twice_is_kept_once_and_its_first_answer_stands(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    entry = one("check", clock, answer="yes")
    first = keep(writer, entry)
    assert keep(writer, {**entry, "answer": "no"}) == {**first, "repeated": True}
    assert len(alerts(desk)) == 1


@pytest.mark.parametrize(
    "fields", [{}, {"answer": "perhaps"}, {"answer": "no", "distress": 101}, {"answer": "no", "text": "No."}]
)
def test_an_answer_that_is_none_of_the_three_is_refused(
    writer: httpx.Client, clock: ManualClock, fields: dict[str, object]
) -> None:
    refused = writer.post(f"{API}/me/entries", json=one("check", clock, **fields))
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")


def test_while_the_tool_is_closed_a_no_is_not_taken_and_anything_else_still_calls_somebody(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    keep(writer, one("check", clock, answer="yes"))
    clock.advance(MINUTE)
    refused = writer.post(f"{API}/me/entries", json=one("check", clock, answer="no"))
    assert (refused.status_code, refused.json()["code"]) == (409, "between_closed")
    assert "999" in refused.json()["crisis"]["emergency"]
    assert keep(writer, one("check", clock, answer="unsure"))["closed"] is True
    assert sorted(alert["level"] for alert in alerts(desk)) == ["amber", "red"]


def test_a_yes_is_heard_whatever_the_clock_of_the_device_says_and_after_the_course(
    service: Running, client: Person, writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    course = service.now(service.store.caseload.session(client.session))
    assert course is not None
    with sqlite3.connect(service.app.state.house.settings.data_dir / "imagery.db") as db:
        db.execute("UPDATE course SET closed_at = ? WHERE id = ?", (clock.now(), course.course))
    kept = keep(writer, {**one("check", clock, answer="yes"), "at": clock.now() + DAY})
    assert (kept["clinician_told"], kept["closed"]) == (True, True)
    assert [alert["level"] for alert in alerts(desk)] == ["red"]


def test_switched_off_a_no_is_refused_and_a_yes_is_heard(
    tmp_path_factory: pytest.TempPathFactory, clock: ManualClock
) -> None:
    with running(tmp_path_factory.mktemp("off"), clock=clock, allow_between=False) as off:
        ada = off.clinician()
        with off.http(off.client(ada)) as writer, off.http(ada) as desk:
            refused = writer.post(f"{API}/me/entries", json=one("check", clock, answer="no"))
            assert (refused.status_code, refused.json()["code"]) == (403, "site_policy")
            assert keep(writer, one("check", clock, answer="yes"))["clinician_told"] is True
            assert [alert["level"] for alert in alerts(desk)] == ["red"]


def test_the_page_asks_in_the_words_in_which_a_session_alone_asks(writer: httpx.Client) -> None:
    words = writer.get(f"{API}/me/between").json()["words"]
    assert words["check"] == "Are you having any thoughts of suicide, or of hurting yourself?"
    assert words["check_distress"].startswith("How strong is the distress right now")
    assert all(words[f"check_{answer}"] for answer in ("no", "yes", "unsure"))


@pytest.mark.parametrize(("sentence", "level", "closed"), [(AMBER, "amber", False), (RED, "red", True)])
def test_an_own_sentence_with_signs_of_danger_is_told_like_a_note_and_makes_no_exercise(
    writer: httpx.Client, desk: httpx.Client, person: str, sentence: str, level: str, closed: bool
) -> None:
    writer.put(f"{API}/me/favourites", json={"exercises": [], "anchor_phrase": "I am here."})
    mine = writer.put(f"{API}/me/favourites", json={"exercises": ["movement"], "anchor_phrase": sentence}).json()
    assert (mine["anchor_phrase"], mine["favourites"]) == ("I am here.", ["movement"])
    assert (mine["told"]["clinician_told"], mine["told"]["closed"], mine["closed"] is not None) == (
        True,
        closed,
        closed,
    )
    assert "999" in mine["told"]["crisis"]["emergency"]
    assert [(alert["kind"], alert["level"]) for alert in alerts(desk)] == [("written_alone", level)]
    (shown,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert (shown["kind"], shown["text"], shown["level"]) == ("note", sentence, level)


def test_an_own_sentence_without_such_signs_is_kept_and_tells_nobody(writer: httpx.Client, desk: httpx.Client) -> None:
    mine = writer.put(f"{API}/me/favourites", json={"exercises": [], "anchor_phrase": CALM}).json()
    assert (mine["anchor_phrase"], mine["told"]) == (CALM, None)
    assert (alerts(desk), writer.get(f"{API}/me/entries").json()["entries"]) == ([], [])
