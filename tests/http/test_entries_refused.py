"""What a client does alone and is refused, what is kept whatever happens, and the writer for it; off means off."""

import sqlite3
from uuid import uuid4

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
    Json,
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


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"kind": "exercise", "exercise": "orient", "before": 101, "after": 0}, "invalid"),
        ({"kind": "exercise", "exercise": "orient", "before": -1, "after": 0}, "invalid"),
        ({"kind": "exercise", "exercise": "unheard_of", "before": 50, "after": 40}, "invalid"),
        ({"kind": "exercise", "exercise": "orient", "before": 50}, "invalid"),
        ({"kind": "nightmare", "awakenings": 51}, "invalid"),
        ({"kind": "protective_image", "held_s": 3601}, "invalid"),
        ({"kind": "journal"}, "invalid"),
        ({"kind": "journal", "text": "   "}, "invalid"),
        ({"kind": "journal", "text": "a" * 8001}, "invalid"),
        ({"kind": "unheard_of"}, "invalid"),
        ({"kind": "intrusion", "id": "not an id"}, "invalid"),
        ({"kind": "intrusion", "feet": 2}, "invalid"),
        ({"kind": "intrusion", "distress": "40"}, "invalid"),
        ({"kind": "rescript_read", "rescript": "nobodys", "before": 10, "after": 10}, "not_found"),
        ({"kind": "intrusion", "homework": "nobodys"}, "not_found"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence_and_nothing_is_kept(
    writer: httpx.Client, clock: ManualClock, entry: Json, code: str
) -> None:
    refused = writer.post(f"{API}/me/entries", json={"id": str(uuid4()), "at": clock.now(), **entry})
    assert refused.status_code in {404, 422}
    assert (refused.json()["code"], refused.json()["detail"].endswith(".")) == (code, True)
    assert writer.get(f"{API}/me/entries").json()["entries"] == []


@pytest.mark.parametrize(("ahead", "status"), [(5 * MINUTE, 201), (5 * MINUTE + 1, 422)])
def test_nothing_is_taken_that_has_not_happened_yet(
    writer: httpx.Client, clock: ManualClock, ahead: int, status: int
) -> None:
    answer = writer.post(f"{API}/me/entries", json={**one("intrusion", clock), "at": clock.now() + ahead})
    assert answer.status_code == status
    assert status == 201 or answer.json()["code"] == "entry_time"


def test_nothing_is_taken_from_before_the_course(writer: httpx.Client, clock: ManualClock) -> None:
    early = {**one("intrusion", clock), "at": clock.now() - 10 * MINUTE}
    assert writer.post(f"{API}/me/entries", json=early).json()["code"] == "entry_time"
    assert writer.get(f"{API}/me/between").json()["entries_from"] > early["at"]


def test_who_writes_of_danger_is_heard_whatever_their_clock_says(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    kept = keep(writer, {**one("journal", clock, text=RED), "at": clock.now() + DAY})
    assert kept["clinician_told"] is True
    assert [alert["level"] for alert in alerts(desk)] == ["red"]


def test_what_was_written_before_the_closing_is_kept_and_a_new_exercise_shows_whom_to_call(
    writer: httpx.Client, desk: httpx.Client, clock: ManualClock
) -> None:
    before = one("exercise", clock, exercise="orient", before=50, after=30)
    clock.advance(MINUTE)
    keep(writer, one("journal", clock, text=RED))
    clock.advance(MINUTE)
    assert keep(writer, before)["closed"] is True
    refused = writer.post(f"{API}/me/entries", json=one("exercise", clock, exercise="orient", before=50, after=30))
    assert (refused.status_code, refused.json()["code"]) == (409, "between_closed")
    assert "999" in refused.json()["crisis"]["emergency"]
    late = keep(writer, one("journal", clock, text=AMBER))
    assert (late["clinician_told"], late["closed"]) == (True, True)
    assert sorted(alert["level"] for alert in alerts(desk)) == ["amber", "red"]
    assert len(writer.get(f"{API}/me/entries").json()["entries"]) == 3


def test_the_clinician_opens_it_again_once_the_alert_is_decided(
    writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    keep(writer, one("journal", clock, text=RED))
    (alert,) = alerts(desk)
    reopen = {"reason": "spoken_with_client", "note": "We spoke on the telephone."}
    assert desk.post(f"{API}/clients/{person}/reopen", json=reopen).json()["code"] == "conflict"
    decided = desk.post(f"{API}/alerts/{alert['alert']}/adjudicate", json={"decision": "upheld", "reason": "Spoke."})
    assert decided.status_code == 200, decided.text
    assert desk.post(f"{API}/clients/{person}/reopen", json=reopen).json()["closed_at"] is None
    assert keep(writer, one("exercise", clock, exercise="orient", before=50, after=30))["closed"] is False


def test_after_the_end_of_the_course_words_are_read_and_numbers_are_not_taken(
    service: Running, writer: httpx.Client, desk: httpx.Client, client: Person, clock: ManualClock
) -> None:
    clock.advance(MINUTE)
    course = service.now(service.store.caseload.session(client.session))
    assert course is not None
    with sqlite3.connect(service.app.state.house.settings.data_dir / "imagery.db") as db:
        db.execute("UPDATE course SET closed_at = ? WHERE id = ?", (clock.now(), course.course))
    refused = writer.post(f"{API}/me/entries", json=one("intrusion", clock))
    assert (refused.status_code, refused.json()["code"]) == (409, "course_ended")
    assert keep(writer, {**one("intrusion", clock), "at": clock.now() - 1})["repeated"] is False
    assert keep(writer, one("note", clock, text=AMBER))["clinician_told"] is True
    assert len(alerts(desk)) == 1


def test_an_id_that_somebody_else_used_on_this_device_is_refused(
    service: Running, clinician: Person, writer: httpx.Client, clock: ManualClock
) -> None:
    entry = one("journal", clock, text=CALM)
    keep(writer, entry)
    with service.http(service.client(clinician)) as other:
        refused = other.post(f"{API}/me/entries", json=entry)
        assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
        assert other.get(f"{API}/me/entries").json()["entries"] == []


def test_the_page_has_everything_for_the_time_without_a_connection(writer: httpx.Client) -> None:
    mine = writer.get(f"{API}/me/between").json()
    offered = [exercise["id"] for exercise in mine["exercises"]]
    assert offered[:3] == ["five_senses", "feet_chair", "cold_texture"]
    assert not {"container", "safe_cue", "anchor_phrase"} & set(offered)
    assert "slow_breath" in offered
    assert all(exercise["name"] and exercise["intro"] and exercise["steps"] for exercise in mine["exercises"])
    assert (mine["allowed"], mine["closed"], mine["rescripts"], mine["homework"]) == (True, None, [], [])
    assert mine["crisis"]["country"] == "GB"
    assert all(mine["words"].values())


def test_what_the_client_likes_comes_first_and_needs_what_is_on_file(
    writer: httpx.Client, desk: httpx.Client, person: str
) -> None:
    desk.patch(f"{API}/clients/{person}", json={"cue_word": "harbour", "avoid_breath": True})
    liked = {"exercises": ["anchor_phrase", "movement", "slow_breath", "container"], "anchor_phrase": "I am here."}
    mine = writer.put(f"{API}/me/favourites", json=liked).json()
    offered = [exercise["id"] for exercise in mine["exercises"]]
    assert offered[:2] == ["anchor_phrase", "movement"]
    assert "safe_cue" in offered
    assert not {"slow_breath", "container"} & set(offered)
    assert (mine["anchor_phrase"], mine["cue_word"]) == ("I am here.", "harbour")
    desk.patch(f"{API}/clients/{person}", json={"cue_word": "lantern"})
    assert writer.get(f"{API}/me/between").json()["favourites"] == liked["exercises"]
    assert writer.put(f"{API}/me/favourites", json={"exercises": ["feet"]}).json()["code"] == "invalid"


def test_nobody_else_reads_what_a_client_wrote_and_reading_it_is_on_record(
    service: Running, writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    keep(writer, one("journal", clock, text=CALM))
    with service.http(service.clinician()) as stranger, service.http() as nobody:
        assert stranger.get(f"{API}/clients/{person}/entries").status_code == 404
        assert writer.get(f"{API}/clients/{person}/entries").status_code == 403
        assert nobody.get(f"{API}/me/entries").status_code == 401
        assert desk.get(f"{API}/me/entries").status_code == 403
    desk.get(f"{API}/clients/{person}/entries")
    deeds = service.now(service.store.audit.of(person))
    assert [deed.deed for deed in deeds if deed.deed.startswith("entr")] == ["entry_kept", "entries_read"]


def test_who_is_called_to_the_alert_reads_the_words_that_raised_it_and_no_others(
    service: Running, writer: httpx.Client, desk: httpx.Client, person: str, clock: ManualClock
) -> None:
    keep(writer, one("journal", clock, text=CALM))
    keep(writer, one("journal", clock, text=AMBER))
    (alert,) = alerts(desk)
    told = f"{API}/sessions/{alert['session']}/entries"
    backup = service.clinician()
    with service.http(backup) as http:
        assert http.get(told).status_code == 404
        own = service.now(service.app.state.house.access.door.who(backup.token))
        raised = service.now(service.store.alerts.of_session(alert["session"]))[0]
        service.now(service.store.notices.shown(raised, own.id))
        assert [entry["text"] for entry in http.get(told).json()] == [AMBER]
        assert http.get(f"{API}/clients/{person}/entries").status_code == 404


def test_switched_off_it_is_off_on_every_call_and_words_are_still_read(
    tmp_path_factory: pytest.TempPathFactory, clock: ManualClock
) -> None:
    with running(tmp_path_factory.mktemp("off"), clock=clock, allow_between=False) as off:
        ada = off.clinician()
        client = off.client(ada)
        with off.http(client) as writer, off.http(ada) as desk:
            mine = writer.get(f"{API}/me/between").json()
            assert (mine["allowed"], mine["exercises"], mine["rescripts"]) == (False, [], [])
            refused = [
                writer.post(f"{API}/between"),
                writer.get(f"{API}/me/entries"),
                writer.put(f"{API}/me/favourites", json={"exercises": []}),
                writer.post(f"{API}/me/entries", json=one("exercise", clock, exercise="orient", before=80, after=80)),
                writer.post(f"{API}/me/entries", json=one("intrusion", clock)),
            ]
            assert [(answer.status_code, answer.json()["code"]) for answer in refused] == [(403, "site_policy")] * 5
            assert keep(writer, one("journal", clock, text=RED))["clinician_told"] is True
            assert [alert["level"] for alert in alerts(desk)] == ["red"]
