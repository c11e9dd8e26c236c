"""The progress note of a session: the clinician's own once saved, unchangeable once signed, and whose it is."""

import json
from hashlib import sha256

import pytest

from service.store.notes import NewNoteEntry
from tests.http.noting import API, Json, amend, colleague, end, given, note_of, refused, save, sign, text_of
from tests.live.running import Person, Running


@pytest.fixture
def session(service: Running, clinician: Person) -> str:
    """A session that has ended."""
    name, _ = service.plan(clinician)
    end(service, clinician, name)
    return name


def test_what_is_saved_is_there_again_and_the_draft_beside_it(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        name = desk.get(f"{API}/me").json()["name"]
        answer = save(desk, session, given(0))
        assert answer.status_code == 200, answer.text
        found = note_of(desk, session)
    assert found == answer.json()
    saved = found["saved"]
    assert (found["version"], saved["form"], saved["name"]) == (1, "soap", name)
    assert text_of(saved["sections"], "assessment") == "Coping well."
    assert text_of(saved["sections"], "objective") == ""
    assert (found["standing"], len(found["drafts"])) == ("Draft, not signed", 3)


def test_a_text_over_one_its_writer_has_not_seen_is_refused_and_the_same_again_is_not(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        assert save(desk, session, given(0)).status_code == 200
        again = save(desk, session, given(0))
        assert (again.status_code, again.json()["version"]) == (200, 1)
        refused(save(desk, session, given(0, "Other words.")), 409, "stale_version")
        assert save(desk, session, given(1, "Other words.")).json()["version"] == 2


def test_every_text_that_was_saved_stays(service: Running, clinician: Person, session: str) -> None:
    with service.http(clinician) as desk:
        for version, plan in enumerate(("One.", "Two.", "Three.")):
            save(desk, session, given(version, plan))
    entries = service.now(service.store.notes.of_session(session))
    assert [one.body["sections"]["plan"] for one in entries] == ["One.", "Two.", "Three."]  # type: ignore[index, call-overload]


def test_sections_of_another_form_are_refused(service: Running, clinician: Person, session: str) -> None:
    with service.http(clinician) as desk:
        wrong = {"version": 0, "form": "dap", "sections": {"subjective": "Words."}}
        refused(save(desk, session, wrong), 422, "invalid")
        refused(save(desk, session, {**wrong, "sections": {"data": "a" * 20_001}}), 422, "invalid")
        assert note_of(desk, session)["version"] == 0


def test_a_signature_has_name_time_and_a_hash_that_anybody_can_make_again(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        name = desk.get(f"{API}/me").json()["name"]
        refused(sign(desk, session, 0), 409, "note_unsigned")
        save(desk, session, given(0, "Ünïcode “quoted”\nand lines."))
        found = sign(desk, session, 1).json()
    signed, saved = found["signed"], found["saved"]
    assert (found["standing"], signed["name"], signed["intact"], found["drafts"]) == ("Signed", name, True, [])
    texts = [[one["id"], one["text"]] for one in saved["sections"]]
    listed = ["note", session, saved["form"], texts, name, signed["at"]]
    written = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
    assert signed["sha256"] == sha256(written.encode()).hexdigest()


def test_what_is_signed_takes_no_other_text_and_no_second_signature(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk, service.http(colleague(service, "Dr Super", "supervisor")) as above:
        save(desk, session, given(0))
        refused(sign(desk, session, 2), 409, "stale_version")
        first = sign(desk, session, 1)
        assert sign(desk, session, 1).json() == first.json()
        refused(save(desk, session, given(2, "Later words.")), 409, "note_signed")
        refused(sign(above, session, 1), 409, "note_signed")
        assert note_of(desk, session) == first.json()


def test_a_signed_note_is_amended_with_a_reason_and_stays_as_it_was(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        save(desk, session, given(0))
        refused(amend(desk, session, 1), 409, "note_unsigned")
        signed = sign(desk, session, 1).json()
        assert desk.post(f"{API}/sessions/{session}/note/amend", json={"version": 2, "text": "A."}).status_code == 422
        found = amend(desk, session, 2).json()
        assert amend(desk, session, 2).json() == found
        refused(amend(desk, session, 2, "Something else."), 409, "stale_version")
        assert amend(desk, session, 3, "Something else.").status_code == 200
        whole = note_of(desk, session)
    assert [(one["text"], one["reason"], one["intact"]) for one in whole["amendments"]] == [
        ("The date was wrong.", "A slip of the pen.", True),
        ("Something else.", "A slip of the pen.", True),
    ]
    assert (whole["saved"], whole["signed"]) == (signed["saved"], signed["signed"])


def test_a_text_that_was_changed_after_signing_shows(service: Running, clinician: Person, session: str) -> None:
    """Somebody who has the keys of this service puts another text into the database."""
    with service.http(clinician) as desk:
        save(desk, session, given(0))
        sign(desk, session, 1)
        by = service.now(service.app.state.house.access.door.who(clinician.token)).id
        body: Json = {"form": "soap", "sections": {"plan": "Never said."}}
        forged = NewNoteEntry(kind="text", at=1, by=by, body=body)
        service.now(service.store.notes.add(session, 2, forged))
        found = note_of(desk, session)
        assert (found["standing"], found["signed"]["intact"]) == ("Not the text that was signed", False)
        assert text_of(found["saved"]["sections"], "plan") == "See you on Friday."
        refused(amend(desk, session, 3), 409, "note_changed")


def test_a_saved_note_is_in_the_export_with_its_heading(service: Running, clinician: Person, session: str) -> None:
    def exported() -> Json | None:
        whole: Json = desk.get(f"{API}/sessions/{session}/export", params={"format": "json"}).json()
        found: Json | None = whole["note"]
        return found

    with service.http(clinician) as desk:
        assert exported() is None
        save(desk, session, given(0))
        draft = exported()
        assert draft is not None
        assert (draft["standing"], draft["signed"], draft["drafts"]) == ("Draft, not signed", None, [])
        assert text_of(draft["saved"]["sections"], "plan") == "See you on Friday."
        signed = sign(desk, session, 1).json()
        assert exported() == signed


def test_a_colleague_a_client_and_nobody_are_told_nothing(service: Running, clinician: Person, client: Person) -> None:
    end(service, clinician, client.session)
    others = (
        (service.clinician(), 404),
        (colleague(service, "Dr Admin", "administrator"), 404),
        (client, 403),
        (None, 401),
    )
    for who, status in others:
        with service.http(who) as http:
            assert http.get(f"{API}/sessions/{client.session}/note").status_code == status
            for answer in (
                save(http, client.session, given(0)),
                sign(http, client.session, 0),
                amend(http, client.session, 0),
            ):
                assert answer.status_code == status
    with service.http(colleague(service, "Dr Super", "supervisor")) as http:
        assert note_of(http, client.session)["writable"] is True
        assert save(http, client.session, given(0)).status_code == 200


def test_who_was_called_to_an_alert_of_the_session_reads_its_note_and_writes_none(
    service: Running, clinician: Person, client: Person
) -> None:
    called = colleague(service, "Dr Called", "clinician")
    with service.http(client) as page:
        page.post(f"{API}/help", json={}).raise_for_status()
    alert = service.now(service.store.alerts.of_session(client.session))[0]
    who = service.now(service.app.state.house.access.door.who(called.token)).id
    service.now(service.store.notices.shown(alert, who))
    end(service, clinician, client.session)
    with service.http(called) as desk:
        assert note_of(desk, client.session)["writable"] is False
        refused(save(desk, client.session, given(0)), 403, "forbidden")
        refused(sign(desk, client.session, 0), 403, "forbidden")


def test_each_act_is_on_the_audit_without_any_words(service: Running, clinician: Person, session: str) -> None:
    with service.http(clinician) as desk:
        note_of(desk, session)
        save(desk, session, given(0))
        sign(desk, session, 1)
        amend(desk, session, 2)
    deeds = [one for one in service.now(service.store.audit.of(session)) if one.deed.startswith("note_")]
    assert [(one.deed, one.why) for one in deeds] == [
        ("note_read", None),
        ("note_saved", None),
        ("note_signed", None),
        ("note_amended", None),
    ]
