"""What a client does alone: kept once, read for danger before anything answers it, told to a person when it must."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from service.access import between
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

__all__ = ["clock", "desk", "person", "service", "writer"]


def test_every_kind_is_kept_and_shown_to_the_client_newest_first(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    sent = [
        one("intrusion", clock),
        one("nightmare", clock, awakenings=2, morning_distress=55, text="It came twice."),
        one("exercise", clock, exercise="five_senses", before=50, after=30),
        one("journal", clock, text=CALM),
        one("note", clock, text="Could we begin later next week?"),
        one("protective_image", clock, held_s=70, distress=20),
        one("skill", clock, skill="Saying no", text="At work, once."),
    ]
    for number, entry in enumerate(sent):
        kept = keep(writer, {**entry, "at": clock.now() + number})
        assert (kept["id"], kept["repeated"], kept["clinician_told"], kept["crisis"], kept["says"]) == (
            entry["id"], False, False, None, "",
        )  # fmt: skip
    own = writer.get(f"{API}/me/entries").json()
    assert [entry["id"] for entry in own["entries"]] == [entry["id"] for entry in reversed(sent)]
    assert own["entries"][-2]["values"] == {"awakenings": 2, "morning_distress": 55}
    assert "level" not in own["entries"][0]
    theirs = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert [entry["text"] for entry in theirs] == [entry["text"] for entry in own["entries"]]
    assert alerts(desk) == []


def test_a_list_goes_on_where_it_stopped(writer: httpx.Client, clock: ManualClock) -> None:
    for _ in range(5):
        keep(writer, one("intrusion", clock, distress=30))
    first = writer.get(f"{API}/me/entries", params={"limit": 3}).json()
    second = writer.get(f"{API}/me/entries", params={"limit": 3, "before": first["next"]}).json()
    assert (len(first["entries"]), len(second["entries"]), second["next"]) == (3, 2, None)
    assert len({entry["id"] for entry in first["entries"] + second["entries"]}) == 5


def test_sent_twice_it_is_kept_once_and_answered_alike(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    entry = one("journal", clock, text=AMBER)
    first = keep(writer, entry)
    again = keep(writer, {**entry, "text": CALM})
    assert again == {**first, "repeated": True}
    assert len(alerts(desk)) == 1
    (known,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert known["text"] == AMBER


def test_two_tabs_that_send_the_same_at_once_keep_it_once(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    entry = one("journal", clock, text=AMBER)
    with ThreadPoolExecutor(6) as tabs:
        sent = [tabs.submit(writer.post, f"{API}/me/entries", json=entry) for _ in range(6)]
        answers = [one.result() for one in sent]
    assert [answer.status_code for answer in answers] == [201] * 6
    assert sorted(answer.json()["repeated"] for answer in answers) == [False, *[True] * 5]
    assert len(alerts(desk)) == 1
    assert len(writer.get(f"{API}/me/entries").json()["entries"]) == 1


def test_words_of_danger_tell_the_clinician_show_whom_to_call_and_close_the_tool(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    kept = keep(writer, one("journal", clock, text=RED))
    assert (kept["clinician_told"], kept["closed"]) == (True, True)
    assert "999" in kept["crisis"]["emergency"]
    assert "being told now" in kept["says"]
    (alert,) = alerts(desk)
    assert (alert["kind"], alert["level"]) == ("written_alone", "red")
    transcript = desk.get(f"{API}/sessions/{alert['session']}/transcript").json()["events"]
    assert RED not in str(transcript)
    assert desk.get(f"{API}/sessions/{alert['session']}").json()["mode"] == "between"
    (shown,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert (shown["level"], shown["text"], shown["alert"]) == ("red", RED, alert["alert"])
    mine = writer.get(f"{API}/me/between").json()
    assert (mine["closed"]["at"], mine["exercises"]) == (clock.now(), [])
    assert writer.post(f"{API}/between").json()["code"] == "held"


def test_a_weaker_sign_tells_the_clinician_and_leaves_the_tool_open(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    kept = keep(writer, one("intrusion", clock, distress=40, text=AMBER))
    assert (kept["clinician_told"], kept["closed"]) == (True, False)
    assert kept["crisis"]["country"] == "GB"
    (alert,) = alerts(desk)
    assert (alert["kind"], alert["level"]) == ("written_alone", "amber")


def test_words_that_cannot_be_read_for_danger_count_as_a_sign_of_it(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(between, "scan", broken)
    kept = keep(writer, one("journal", clock, text=CALM))
    assert (kept["clinician_told"], kept["closed"]) == (True, False)
    (alert,) = alerts(desk)
    assert alert["level"] == "amber"
    (shown,) = desk.get(f"{API}/clients/{person}/entries").json()["entries"]
    assert (shown["text"], shown["flags"]) == (CALM, ["screen_failed"])


def test_strong_distress_before_an_exercise_is_noted_for_the_clinician(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    assert keep(writer, one("exercise", clock, exercise="orient", before=69, after=40))["clinician_told"] is False
    kept = keep(writer, one("exercise", clock, exercise="orient", before=70, after=40))
    assert kept["clinician_told"] is True
    assert "That is a lot" in kept["says"]
    (alert,) = alerts(desk)
    assert (alert["kind"], alert["level"]) == ("high_distress_between", "watch")
    keep(writer, one("exercise", clock, exercise="orient", before=90, after=40))
    assert len(alerts(desk)) == 1


@pytest.mark.parametrize(("apart", "told"), [(DAY - 1, True), (DAY, False)])
def test_two_exercises_within_a_day_that_do_not_help_call_somebody(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock, apart: int, told: bool
) -> None:
    first = one("exercise", clock, exercise="orient", before=60, after=55)
    clock.advance(apart)
    second = one("exercise", clock, exercise="feet_chair", before=60, after=51)
    answers = [keep(writer, entry)["clinician_told"] for entry in (second, first)]
    assert answers == [False, told]
    assert [(alert["kind"], alert["level"]) for alert in alerts(desk)] == [("distress_not_falling", "amber")] * told


def test_an_exercise_that_helps_between_them_breaks_the_row(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    for before, after in ((60, 55), (55, 45), (60, 55)):
        clock.advance(MINUTE)
        assert keep(writer, one("exercise", clock, exercise="orient", before=before, after=after))["closed"] is False
    assert alerts(desk) == []
