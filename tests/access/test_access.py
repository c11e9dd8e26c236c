"""What belongs to somebody else is not there."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from service.access.access import NewClient
from service.errors import NotFound, SitePolicyForbids
from service.settings import Settings
from service.store.port import NewAlert
from service.store.records import ClientDetails, ClientLogin, Clinician
from tests.access.conftest import Practice
from tests.store.kept import ordered, said, take_in, turn

ALERT = NewAlert(id="a1", kind="risk", level=3, step="arrival", raised_at=1_000, due_at=31_000)


async def _session(practice: Practice) -> str:
    record, _ = await practice.access.plan_session(practice.ada, practice.plan())
    await practice.store.journal.commit_turn(replace(turn(record.id, 0, ordered("i")), alerts=[ALERT]))
    return record.id


async def _join(practice: Practice) -> ClientLogin:
    _, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    return (await practice.access.door.join(invitation.code)).client


WAYS: dict[str, Callable[[Practice, Clinician, str], Awaitable[object]]] = {
    "session": lambda practice, who, session: practice.access.access_session(who, session),
    "client": lambda practice, who, _: practice.access.access_client(who, practice.client.id),
    "transcript": lambda practice, who, session: practice.access.access_transcript(who, session),
    "alert": lambda practice, who, _: practice.access.access_alert(who, "a1"),
    "ratings": lambda practice, who, _: practice.access.ratings(who, practice.client.id),
    "plan": lambda practice, who, _: practice.access.plan_session(who, practice.plan()),
    "invite": lambda practice, who, session: practice.access.invite(who, session),
    "change": lambda practice, who, _: practice.access.update_client(
        who, practice.client.id, NewClient(details=ClientDetails(name="X"))
    ),
}


@pytest.mark.parametrize("way", WAYS)
async def test_another_clinicians_caseload_is_not_there(practice: Practice, way: str) -> None:
    session = await _session(practice)
    await WAYS[way](practice, practice.ada, session)
    with pytest.raises(NotFound):
        await WAYS[way](practice, practice.eva, session)
    administrator = replace(practice.eva, role="administrator")
    with pytest.raises(NotFound):
        await WAYS[way](practice, administrator, session)


@pytest.mark.parametrize("way", WAYS)
async def test_a_supervisor_sees_the_practice_and_no_other(practice: Practice, way: str) -> None:
    session = await _session(practice)
    await WAYS[way](practice, practice.supervisor, session)
    with pytest.raises(NotFound):
        await WAYS[way](practice, replace(practice.supervisor, practice="elsewhere"), session)


@pytest.mark.parametrize("way", ["session", "transcript", "invite"])
async def test_what_is_not_there_is_refused_like_what_is_somebody_elses(practice: Practice, way: str) -> None:
    with pytest.raises(NotFound) as refusal:
        await WAYS[way](practice, practice.ada, "nobody")
    assert refusal.value.detail == NotFound.sentence


async def test_lists_show_what_may_be_seen(practice: Practice) -> None:
    session, access = await _session(practice), practice.access
    for who, seen in ((practice.ada, 1), (practice.supervisor, 1), (practice.eva, 0)):
        assert len(await access.clients(who)) == seen
        assert len(await access.sessions(who)) == seen
        assert len(await access.alerts(who)) == seen
    assert [record.id for record in await access.sessions(practice.ada, status="open")] == [session]
    assert list(await access.sessions(practice.ada, status="ended")) == []
    assert list(await access.sessions(practice.ada, client="nobody")) == []


async def test_a_client_reaches_their_own_sessions_and_record_only(practice: Practice) -> None:
    other = await take_in(practice.store, practice.ada, "Cy")
    theirs, _ = await practice.access.plan_session(practice.ada, replace(practice.plan(), client=other.id))
    me = await _join(practice)
    assert (await practice.access.access_session(me, me.session)).client == practice.client.id
    assert (await practice.access.access_client(me, me.client)).id == practice.client.id
    with pytest.raises(NotFound):
        await practice.access.access_session(me, theirs.id)
    with pytest.raises(NotFound):
        await practice.access.access_client(me, other.id)


async def test_a_session_given_out_comes_without_its_state(practice: Practice) -> None:
    assert (await practice.access.access_session(practice.ada, await _session(practice))).state is None


async def test_a_transcript_is_read_from_a_cursor_and_the_reading_is_audited(practice: Practice) -> None:
    session = await _session(practice)
    await practice.store.journal.append_input(session, said())
    (event,) = await practice.access.access_transcript(practice.ada, session, after=1)
    assert event.data == {"text": "hello"}
    deeds = [(deed.deed, deed.by) for deed in await practice.store.audit.of(session)]
    assert deeds == [(deed, practice.ada.id) for deed in ("session_planned", "invited", "transcript_read")]


async def test_a_client_falls_back_on_the_practices_country(practice: Practice) -> None:
    access = practice.with_settings(Settings(country="NZ"))
    here = await access.add_client(practice.ada, NewClient(details=ClientDetails(name="Cy")))
    abroad = await access.add_client(practice.ada, NewClient(details=ClientDetails(name="Di"), country="IE"))
    assert (here.country, abroad.country, here.clinician) == ("NZ", "IE", practice.ada.id)


async def test_an_invitation_stands_in_the_fragment_of_its_link(practice: Practice) -> None:
    access = practice.with_settings(Settings(public_url="https://rooms.example.org/"))
    _, invitation = await access.plan_session(practice.ada, practice.plan())
    assert access.invitation_url(invitation) == f"https://rooms.example.org/join#{invitation.code}"
    assert len(invitation.code) >= 43


async def test_the_site_decides_whether_drafts_may_go_out_by_themselves(practice: Practice) -> None:
    plan = replace(practice.plan(), approval="imagery_drafts")
    with pytest.raises(SitePolicyForbids):
        await practice.access.plan_session(practice.ada, plan)
    allowed = practice.with_settings(Settings(allow_imagery_drafts=True))
    assert (await allowed.plan_session(practice.ada, plan))[0].approval == "imagery_drafts"


async def test_a_client_comes_back_to_the_session_between_meetings(practice: Practice) -> None:
    me, access = await _join(practice), practice.access
    first = await access.open_between(me)
    assert (first.mode, first.protocol, first.client) == ("between", "between_session", practice.client.id)
    assert (await access.open_between(me)).id == first.id
    ended = replace(turn(first.id, 0, ordered("i")), status="ended")
    await practice.store.journal.commit_turn(ended)
    assert (await access.open_between(me)).id != first.id


async def test_the_clients_login_names_the_session_between_meetings(practice: Practice) -> None:
    _, invitation = await practice.access.plan_session(practice.ada, practice.plan())
    joined = await practice.access.door.join(invitation.code)
    between = await practice.access.open_between(joined.client)
    assert (await practice.access.door.who_client(joined.token)).session == between.id


async def test_the_site_decides_whether_there_are_sessions_between_meetings(practice: Practice) -> None:
    me, access = await _join(practice), practice.with_settings(Settings(allow_between=False))
    with pytest.raises(SitePolicyForbids):
        await access.open_between(me)
    with pytest.raises(SitePolicyForbids):
        await access.plan_session(practice.ada, replace(practice.plan(), protocol="between_session", mode="between"))
