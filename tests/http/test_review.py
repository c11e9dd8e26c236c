"""The review of a session: who may read and write it, what it is held against, and that nothing written is lost."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from graphs.inputs import Commanded, Recorded
from graphs.session import warm
from service.sessions.answers import Ack
from service.store.records import Role
from tests.live.running import Person, Running

API = "/api/v1"
CANARY = "canary-of-the-cellar"
Json = dict[str, Any]
GIVEN: Json = {
    "codes": {"timing": 3, "kept_apart": "cannot_be_said"},
    "items": {"agenda": {"answer": "yes", "quality": 5}, "homework": {"answer": "not_applicable", "quality": None}},
    "competence": 4,
    "answers": {"missed": CANARY},
    "consultation": "unsure",
    "consultation_why": "I would like to think it over.",
}


def colleague(service: Running, name: str, role: Role) -> Person:
    """Somebody else with a login."""
    adding = service.store.people.add_clinician(
        email=f"{name}-{uuid4().hex}@example.org", name=name, role=role, password="", practice_name="Practice"
    )
    return Person(service.now(service.app.state.house.access.door.new_token(service.now(adding))))


def end(service: Running, clinician: Person, session: str) -> None:
    """Hold a session in which a belief was rated twice, and end it."""
    warm()  # so that the first turn of a busy machine is not too late
    sessions, house = service.app.state.house.sessions, service.app.state.house
    by = service.now(house.access.door.who(clinician.token)).id
    service.now(sessions.open(session))
    at = house.clock.now()
    for given in (
        Recorded(at=at, field="belief_pct", value=75),
        Recorded(at=at, field="belief_pct", value=40),
        Commanded(at=at, command="end", reason="It is enough for today."),
    ):
        answer = service.now(sessions.submit(session, given, input_id=str(uuid4()), actor="clinician", by=by))
        assert isinstance(answer, Ack)


@pytest.fixture
def session(service: Running, clinician: Person) -> str:
    """A session that has ended."""
    name, _ = service.plan(clinician)
    end(service, clinician, name)
    return name


def review_of(http: httpx.Client, session: str) -> Json:
    """A session's review."""
    answer = http.get(f"{API}/sessions/{session}/review")
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def save(http: httpx.Client, session: str, follows: int, given: Json | None = None) -> httpx.Response:
    """Save a version after another."""
    return http.put(f"{API}/sessions/{session}/review", json={"follows": follows, "given": given or GIVEN})


def test_before_anybody_wrote_there_are_the_forms_and_what_the_journal_shows(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        found = review_of(desk, session)
    assert (found["version"], found["versions"]) == (0, [])
    assert (len(found["codes"]), len(found["items"]), len(found["questions"])) == (11, 21, 10)
    shown = {code["id"]: code for code in found["codes"]}
    assert shown["cognitive_shift"]["proxy"]["numbers"] == {"belief_pct": -35}
    assert shown["timing"]["full"].startswith("At the hardest moment, with feeling")
    assert shown["timing"]["proxy"]["says"] == "Not recorded: no hardest moment or old image was named."
    assert [one["seqs"] for one in found["proscribed"]] == [[]] * 10
    assert found["drafts"]["edited_percent"] is None
    assert found["consider_consultation"] == []


def test_nothing_in_it_is_a_code_until_somebody_gives_one(service: Running, clinician: Person, session: str) -> None:
    with service.http(clinician) as desk:
        for code in review_of(desk, session)["codes"]:
            assert set(code) == {"id", "title", "none", "some", "full", "proxy"}
            assert set(code["proxy"]) == {"says", "numbers", "recorded"}


def test_what_is_saved_is_there_again_with_who_wrote_it_and_when(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        name = desk.get(f"{API}/me").json()["name"]
        answer = save(desk, session, 0)
        assert answer.status_code == 200, answer.text
        found = review_of(desk, session)
    assert found == answer.json()
    (version,) = found["versions"]
    assert (version["version"], version["by"], version["given"]) == (1, name, GIVEN)
    assert version["at"] <= service.app.state.house.clock.now()


def test_a_later_version_never_takes_the_place_of_an_earlier_one(
    service: Running, clinician: Person, session: str
) -> None:
    supervisor = colleague(service, "Dr Super", "supervisor")
    with service.http(clinician) as desk, service.http(supervisor) as above:
        save(desk, session, 0)
        changed = {**GIVEN, "codes": {"timing": 1}}
        assert save(above, session, 1, changed).status_code == 200
        first, second = review_of(desk, session)["versions"]
    assert (first["given"], second["given"]["codes"]) == (GIVEN, {"timing": 1})
    assert second["by"] == "Dr Super"


def test_a_version_after_one_that_is_not_the_newest_is_refused_and_changes_nothing(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        save(desk, session, 0)
        for follows in (0, 2):
            refused = save(desk, session, follows, {**GIVEN, "competence": 1})
            assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
            assert "newest version" in refused.json()["detail"]
        assert review_of(desk, session)["version"] == 1


def test_the_same_again_is_saved_once(service: Running, clinician: Person, session: str) -> None:
    with service.http(clinician) as desk:
        assert save(desk, session, 0).json() == save(desk, session, 0).json()


def test_a_session_that_has_not_ended_has_no_review_yet(service: Running, clinician: Person, client: Person) -> None:
    with service.http(clinician) as desk:
        refused = save(desk, client.session, 0)
    assert (refused.status_code, refused.json()["detail"]) == (
        409,
        "This session has not ended. Write its review when it has.",
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"codes": {"timing": 5}},
        {"codes": {"grandeur": 2}},
        {"items": {"agenda": {"answer": "perhaps"}}},
        {"items": {"agenda": {"answer": "no", "quality": 3}}},
        {"items": {"tea": {"answer": "yes"}}},
        {"competence": 7},
        {"answers": {"weather": "Rain."}},
        {"consultation": "later"},
    ],
)
def test_what_is_not_on_the_form_is_refused(service: Running, clinician: Person, session: str, wrong: Json) -> None:
    with service.http(clinician) as desk:
        assert save(desk, session, 0, wrong).status_code == 422
        assert review_of(desk, session)["version"] == 0


def test_a_colleague_an_administrator_a_client_and_nobody_are_told_nothing(
    service: Running, clinician: Person, client: Person
) -> None:
    others = (
        (service.clinician(), 404),
        (colleague(service, "Dr Admin", "administrator"), 404),
        (client, 403),
        (None, 401),
    )
    end(service, clinician, client.session)
    for who, status in others:
        with service.http(who) as http:
            assert http.get(f"{API}/sessions/{client.session}/review").status_code == status
            assert save(http, client.session, 0).status_code == status
    with service.http(colleague(service, "Dr Super", "supervisor")) as http:
        assert review_of(http, client.session)["version"] == 0


def test_reading_and_writing_are_on_the_audit_without_any_words(
    service: Running, clinician: Person, session: str
) -> None:
    with service.http(clinician) as desk:
        review_of(desk, session)
        save(desk, session, 0)
    deeds = [one for one in service.now(service.store.audit.of(session)) if one.deed.startswith("review_")]
    assert [(one.deed, one.why) for one in deeds] == [("review_read", None), ("review_written", "version 1")]


def test_what_was_written_is_not_readable_in_the_database(
    service: Running, clinician: Person, session: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with service.http(clinician) as desk:
        save(desk, session, 0)
    folder = next(path for path in tmp_path_factory.getbasetemp().iterdir() if path.name.startswith("calls"))
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert session.encode() in kept
    assert CANARY.encode() not in kept


def test_with_a_complex_presentation_on_file_consultation_is_to_be_considered(
    service: Running, clinician: Person
) -> None:
    with service.http(clinician) as desk:
        person = desk.post(
            f"{API}/clients", json={"name": "Noa", "age": 40, "country": "GB", "history": ["dissociation"]}
        ).json()["id"]
        name = desk.post(f"{API}/clients/{person}/sessions", json={"protocol": "trauma_3stage"}).json()["id"]
        end(service, clinician, name)
        (reason,) = review_of(desk, name)["consider_consultation"]
    assert (reason["id"], reason["says"]) == ("complex", "A complex presentation is on file: dissociation.")
